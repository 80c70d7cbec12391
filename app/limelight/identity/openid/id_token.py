"""An ID token's form and signature: compact JWS only, signed by a key of the provider. The only use of joserfc here.

Sources: RFC 7515; RFC 8725 (best current practice); OpenID Connect Core, 2 and 3.1.3.7.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey, RSAKey
from joserfc.jws import JWSRegistry, deserialize_compact

from limelight.domain.errors import BadAnswer, SignInFailed
from limelight.figures import number_words
from limelight.net.decoding import decode_strictly
from limelight.words import tr

PublicKey = RSAKey | ECKey | OKPKey

LONGEST = 64 * 1024  # characters of an ID token

_COMPACT = re.compile(r"([A-Za-z0-9_-]+)\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*")
_PARTS_OF_JWE = 5
_TYPES = ("jwt", "application/jwt")


@dataclass(frozen=True, slots=True)
class Header:
    """What an ID token says about its signature; `key_id` is None where it names no key."""

    algorithm: str
    key_id: str | None


def distrusted(place: str, reason: str) -> SignInFailed:
    """The error for an ID token that is not believed; `reason` goes on from “because”."""
    return SignInFailed(
        tr(
            "{place} sent a proof of who you are (ID token) that is not believed, because {reason}. It was not used.",
            place=place,
            reason=reason,
        )
    )


def header_of(token: str, algorithms: tuple[str, ...], place: str) -> Header:
    """The header of a compact JWS that is signed by one of `algorithms`.

    Raises:
        SignInFailed: it is something else, or asks for what Limelight does not do.
    """
    problem = _problem_of_form(token)
    match = None if problem else _COMPACT.fullmatch(token)
    if match is None:
        raise distrusted(place, problem or tr("it is no signed token in the compact form"))
    header = _object(_decoded(match[1]), place, tr("its header is not proper JSON"))
    problem = _problem_of_header(header, algorithms)
    if problem:
        raise distrusted(place, problem)
    return Header(header["alg"], header.get("kid"))


def verified_claims(token: str, key: PublicKey, algorithm: str, place: str) -> Mapping[str, Any]:
    """What the token claims, its signature proven by `key`; nothing of it is checked yet.

    Raises:
        SignInFailed: the signature is wrong, or the claims are not an object.
    """
    try:
        signed = deserialize_compact(token, key, registry=_OnlyThese(algorithms=[algorithm], strict_check_header=False))
    except (JoseError, ValueError, TypeError):
        raise distrusted(place, tr("its signature is not that of the provider")) from None
    return _object(signed.payload, place, tr("its claims are not proper JSON, or stand there twice"))


def public_key(members: Mapping[str, Any]) -> PublicKey | None:
    """The key that a JWK's public members describe; None where they describe none that can be used."""
    try:
        kind = _KINDS[members["kty"]]
        return kind.import_key({name: str(members[name]) for name in ("kty", *kind.value_registry) if name in members})
    except (JoseError, ValueError, TypeError, KeyError):
        return None


class _OnlyThese(JWSRegistry):
    """The algorithms that the caller names, and no opinion about others.

    The library warns about EdDSA, because RFC 9864 gives it a new name; providers still use the old one.
    """

    max_header_length = 8_192  # some providers put certificates into it
    max_payload_length = LONGEST

    def get_alg(self, name: str) -> Any:  # the library does not export the type
        if name not in (self.allowed or ()):
            raise JoseError(tr("not allowed"))
        return self.algorithms[name]


def _problem_of_form(token: str) -> str:
    if len(token) > LONGEST:
        return tr("it is longer than {longest} characters", longest=number_words(LONGEST))
    if token.lstrip().startswith("{"):
        return tr("it is in the JSON form of a signature, which proves nothing here")
    if token.count(".") + 1 == _PARTS_OF_JWE:
        return tr("it is encrypted, and no encryption was agreed on")
    return ""


def _problem_of_header(header: Mapping[str, Any], algorithms: tuple[str, ...]) -> str:
    algorithm, kind = header.get("alg"), header.get("typ", "JWT")
    word = algorithm if isinstance(algorithm, str) else ""
    problems = (
        (word.lower() == "none", tr("it is not signed (alg none)")),
        (word.startswith("HS"), tr("it is signed with a shared secret, which a public client has none of (alg HS…)")),
        (
            word not in algorithms,
            tr("it is signed in a way that the provider does not announce or is not trusted (alg)"),
        ),
        ("crit" in header, tr("it asks for an extension that Limelight does not know (crit)")),
        (not isinstance(header.get("kid", ""), str), tr("its key's name is no text (kid)")),
        (not isinstance(kind, str) or kind.lower() not in _TYPES, tr("it is a token of another kind (typ)")),
    )
    return next((reason for wrong, reason in problems if wrong), "")


def _object(text: bytes, place: str, problem: str) -> dict[str, Any]:
    """A JSON object, read as strictly as what a write rests on."""
    try:
        return decode_strictly(text, dict[str, Any], place)
    except BadAnswer:
        raise distrusted(place, problem) from None


def _decoded(part: str) -> bytes:
    """The bytes of a part; empty, which no JSON is, where its padding is wrong."""
    try:
        return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
    except ValueError:
        return b""


_KINDS: dict[str, type[PublicKey]] = {"RSA": RSAKey, "EC": ECKey, "OKP": OKPKey}
