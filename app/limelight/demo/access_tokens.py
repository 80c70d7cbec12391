"""The endpoint as a resource server: takes access tokens that one issuer made for it, and refuses all others.

Sources: RFC 9068 (access tokens as JWT), RFC 8725 (algorithms), RFC 6750 section 3.1 (how a refusal is said). The
library checks the signature; every claim is checked here.
"""

from __future__ import annotations

import base64
import binascii
import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey, RSAKey

from limelight.demo.problems import Problem

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "Ed25519")
TYPES = ("at+jwt", "application/at+jwt", "jwt")  # the last one because many issuers write nothing better
LEEWAY = 60.0  # seconds that two clocks may differ
_LONGEST = 16_384  # characters of a token; with many groups they get long
_LONGEST_NAME = 200  # characters of a subject or name
_LATEST = 1e11  # seconds since 1970 that are a time at all
# Unknown parameters of a header are ignored (RFC 7515, 4); `crit` is refused before the library sees it.
_HEADERS = jws.JWSRegistry(algorithms=list(ALGORITHMS), strict_check_header=False)
Key = RSAKey | ECKey | OKPKey


class Keys(Protocol):
    """The public keys of an issuer."""

    async def find(self, kid: str | None) -> Key | None:
        """Return the key of that id; without an id the only one there is."""
        ...


@dataclass(frozen=True, slots=True)
class Trust:
    """Which tokens are taken. `roles` maps values of the claim `roles_claim` to roles of the demo.

    `roles_claim` is the name of a claim, or a path with dots to one inside others: `realm_access.roles`.
    """

    issuer: str
    audience: str
    roles: Mapping[str, str]
    roles_claim: str = "roles"


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who a token speaks for. `roles` are the demo's; `until` is its end in seconds since 1970, UTC."""

    subject: str
    name: str
    email: str
    is_service: bool
    roles: tuple[str, ...]
    until: float


@dataclass(frozen=True, slots=True)
class AccessTokens:
    """Checks tokens against what is trusted. `now` gives seconds since 1970, UTC."""

    trust: Trust
    keys: Keys
    now: Callable[[], float] = field(default=time.time)

    async def check(self, token: str) -> Bearer:
        """Return who a token speaks for.

        Raises:
            Problem: 401 with the reason where it is not good here; 403 where it is, but gives no role; 503 where the
                issuer's keys cannot be read. The token is never repeated.
        """
        if len(token) > _LONGEST:
            raise refused("The access token is longer than any.")
        header = _header(token)
        for fault in _faults_of_header(header):
            raise refused(fault)
        key = await self.keys.find(header.get("kid"))
        if key is None:
            raise refused("The access token is signed with a key that its issuer does not publish.")
        claims = _claims(token, key, header["alg"])
        for fault in self._faults(claims):
            raise refused(fault)
        return self._bearer(claims)

    def _faults(self, claims: dict[str, Any]) -> Iterator[str]:
        """Tell what is wrong with the claims, the first first. Source: RFC 9068, section 4."""
        audience = claims.get("aud")
        if claims.get("iss") != self.trust.issuer:
            yield "The access token is of another issuer."
        if self.trust.audience not in (audience if isinstance(audience, list) else [audience]):
            yield "The access token is meant for another audience."
        if "at_hash" in claims:
            yield "This is an ID token, which tells a client who signed in; send the access token."
        yield from self._faults_of_time(claims)
        if not _is_text(claims.get("sub")):
            yield "The access token has no subject."

    def _faults_of_time(self, claims: dict[str, Any]) -> Iterator[str]:
        now = self.now()
        for name, needed in (("exp", True), ("iat", True), ("nbf", False)):
            if name not in claims and needed:
                yield f"The access token has no {name}."
            if name in claims and not _is_number(claims[name]):
                yield f"The access token's {name} is no number."
        if claims["exp"] <= now - LEEWAY:
            yield "The access token is over."
        if claims["iat"] > now + LEEWAY:
            yield "The access token was made in the future."
        if claims.get("nbf", 0) > now + LEEWAY:
            yield "The access token is not good yet."

    def _bearer(self, claims: dict[str, Any]) -> Bearer:
        """Return whom good claims speak for.

        Raises:
            Problem: 403 where no value of the claim stands for a role here.
        """
        subject, given = claims["sub"], _values(claims, self.trust.roles_claim)
        roles = tuple(dict.fromkeys(role for value, role in self.trust.roles.items() if value in given))
        if not roles:
            raise _without_role(self.trust.roles_claim)
        names = [claims.get(name) for name in ("name", "preferred_username", "email")]
        return Bearer(
            subject=subject,
            name=next((str(name) for name in names if _is_text(name)), subject),
            email=claims["email"] if _is_text(claims.get("email")) else "",
            is_service=claims.get("client_id") == subject,  # RFC 9068, 5: no person took part
            roles=roles,
            until=float(claims["exp"]),
        )


def looks_like_one(token: str) -> bool:
    """Say whether a bearer token has the shape of a JWT: three parts, the first one JSON."""
    return token.count(".") == 2 and token.startswith("eyJ")


def refused(said: str) -> Problem:
    """Return the refusal of a token: 401, with the reason also in the header (RFC 6750, 3)."""
    challenge = f'Bearer realm="toggle-endpoint", error="invalid_token", error_description="{said}"'
    return Problem(401, "unauthorized", said, headers={"WWW-Authenticate": challenge})


def _without_role(claim: str) -> Problem:
    said = f"You are known, but your access token gives you no role here: nothing in its claim {claim} stands for one."
    challenge = 'Bearer realm="toggle-endpoint", error="insufficient_scope", error_description="no role here"'
    return Problem(403, "forbidden", said, headers={"WWW-Authenticate": challenge})


def _header(token: str) -> dict[str, Any]:
    """Return the header of a token, which nobody has vouched for yet."""
    first = token.partition(".")[0]
    try:
        header = json.loads(base64.b64decode(first + "=" * (-len(first) % 4), altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, RecursionError) as error:
        raise refused("The access token is no JWT.") from error
    if not isinstance(header, dict):
        raise refused("The access token is no JWT.")
    return header


def _faults_of_header(header: dict[str, Any]) -> Iterator[str]:
    kind, kid = header.get("typ"), header.get("kid")
    if not isinstance(kind, str) or kind.lower() not in TYPES:
        yield "The token is of another type than at+jwt or JWT."
    if header.get("alg") not in ALGORITHMS:
        yield "The access token is not signed in a way that is taken here."
    if "crit" in header:
        yield "The access token wants an extension that is not known here."
    if kid is not None and not isinstance(kid, str):
        yield "The access token's kid is no text."


def _claims(token: str, key: Key, algorithm: str) -> dict[str, Any]:
    """Return the claims of a token whose signature is right.

    Raises:
        Problem: 401.
    """
    try:
        signed = jws.deserialize_compact(token, key, algorithms=[algorithm], registry=_HEADERS)
    except (JoseError, ValueError) as error:
        raise refused("The access token's signature is wrong.") from error
    try:
        claims = json.loads(signed.payload, object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise refused("The access token's claims cannot be read.") from error
    if not isinstance(claims, dict):
        raise refused("The access token's claims are no object.")
    return claims


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a name that comes twice: two readers would see two different tokens (RFC 7519, 4)."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name comes twice")
    return found


def _no_number(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


def _values(claims: dict[str, Any], claim: str) -> list[Any]:
    """Return the values of a claim: a list of texts, or one text; `scope` is several in one (RFC 8693, 4.2)."""
    found: Any = claims
    for name in [claim] if claim in claims else claim.split("."):
        found = found.get(name) if isinstance(found, dict) else None
    if isinstance(found, str):
        return found.split() if claim == "scope" else [found]
    return found if isinstance(found, list) else []


def _is_number(value: object) -> bool:
    """Say whether a value is a number of seconds that can be a time; JSON also writes 1e999."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _LATEST


def _is_text(value: object) -> bool:
    """Say whether a value is a short text that can be recorded and shown: no controls, no half characters."""
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_NAME and value.isprintable()
