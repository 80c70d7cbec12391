"""What an ID token claims, check by check; each fault has a reason of its own.

Source: OpenID Connect Core, 2, 3.1.3.6, 3.1.3.7 and 12.2; safety rules, "Sign-in and secrets", which are stricter:
the audience is exactly this client, and times may differ by a minute.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from limelight.domain.sign_ins import Identity
from limelight.words import tr

SKEW = 60.0  # seconds that the provider's clock and ours may differ
OLDEST = 600.0  # seconds since an ID token was issued; it came straight from there
_LONGEST_SUBJECT = 255  # characters (OpenID Connect Core, 2)
_LONGEST_NAME = 200  # characters
_LAST_MOMENT = 1e11  # seconds since 1970; what is later is no time but milliseconds, or nonsense

Claims = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Expected:
    """What the claims of one ID token have to be. Times in seconds since 1970, UTC.

    `nonce` is None where none was sent; `subject` is empty where it may be anybody; `max_age` is None and `acr_values`
    empty where nothing of the kind was asked.
    """

    issuer: str
    client_id: str
    asked_at: float
    nonce: str | None = field(default=None, repr=False)
    subject: str = ""
    max_age: int | None = None
    acr_values: tuple[str, ...] = ()


def problem_of(claims: Claims, expected: Expected, now: float) -> str:
    """Why the claims are not believed, going on from “because”; empty where they are."""
    return next((reason for check in _CHECKS if (reason := check(claims, expected, now))), "")


def problem_of_hash(claims: Claims, algorithm: str, access_token: str) -> str:
    """Why the access token is not the one that the ID token was given with; empty where it is, or is not said.

    Source: OpenID Connect Core, 3.1.3.6. Ed25519 hashes with SHA-512 (RFC 8032, 5.1).
    """
    if "at_hash" not in claims:
        return ""
    digest = hashlib.new(_HASHES.get(algorithm[-3:], "sha512"), access_token.encode("ascii")).digest()
    right = base64.urlsafe_b64encode(digest[: len(digest) // 2]).rstrip(b"=")
    stated = claims["at_hash"]
    if isinstance(stated, str) and hmac.compare_digest(stated.encode(), right):
        return ""
    return tr("it was given with another access token than the one that came (at_hash)")


def identity_of(claims: Claims) -> Identity:
    """Who signed in, out of claims that were checked."""
    subject = claims["sub"]
    names = (claims.get(name) for name in ("name", "preferred_username", "email"))
    name = next((name for name in names if isinstance(name, str) and name.strip()), subject)
    acr = claims.get("acr")
    return Identity(
        subject,
        name.strip()[:_LONGEST_NAME],
        float(claims.get("auth_time", 0.0)),
        acr if isinstance(acr, str) else "",
    )


def _issuer(claims: Claims, expected: Expected, now: float) -> str:
    if "iss" not in claims:
        return tr("it does not say who issued it (iss is missing)")
    return "" if _is(claims["iss"], expected.issuer) else tr("somebody else issued it (iss)")


def _subject(claims: Claims, expected: Expected, now: float) -> str:
    subject = claims.get("sub")
    if subject is None or subject == "":
        return tr("it does not say whom it is about (sub is missing)")
    if not isinstance(subject, str) or not subject.isascii() or not subject.isprintable():
        return tr("it does not properly say whom it is about (sub is no plain text)")
    if len(subject) > _LONGEST_SUBJECT:
        return tr("it says whom it is about in more than {most} characters (sub)", most=_LONGEST_SUBJECT)
    if expected.subject and subject != expected.subject:
        return tr("it is about somebody else than who signed in before (sub)")
    return ""


def _audience(claims: Claims, expected: Expected, now: float) -> str:
    if "aud" not in claims:
        return tr("it does not say whom it is for (aud is missing)")
    audience = claims["aud"]
    if isinstance(audience, list) and len(audience) > 1:
        return tr("it is for several programs at once (aud)")
    only = audience[0] if isinstance(audience, list) and audience else audience
    return "" if _is(only, expected.client_id) else tr("it is for another program (aud)")


def _party(claims: Claims, expected: Expected, now: float) -> str:
    if "azp" not in claims or _is(claims["azp"], expected.client_id):
        return ""
    return tr("it was given to another program (azp)")


def _expiry(claims: Claims, expected: Expected, now: float) -> str:
    if "exp" not in claims:
        return tr("it does not say how long it holds (exp is missing)")
    if not _is_time(claims["exp"]):
        return tr("it does not say how long it holds as a time (exp)")
    return "" if claims["exp"] + SKEW > now else tr("it is over already (exp). {clocks}", clocks=_CLOCKS)


def _issue(claims: Claims, expected: Expected, now: float) -> str:
    if "iat" not in claims:
        return tr("it does not say when it was issued (iat is missing)")
    if not _is_time(claims["iat"]):
        return tr("it does not say when it was issued as a time (iat)")
    if claims["iat"] > now + SKEW:
        return tr("it was issued in the future (iat). {clocks}", clocks=_CLOCKS)
    return "" if claims["iat"] >= now - OLDEST - SKEW else tr("it was issued long ago (iat). {clocks}", clocks=_CLOCKS)


def _beginning(claims: Claims, expected: Expected, now: float) -> str:
    if "nbf" not in claims:
        return ""
    if not _is_time(claims["nbf"]):
        return tr("it does not say from when on it holds as a time (nbf)")
    return "" if claims["nbf"] <= now + SKEW else tr("it does not hold yet (nbf). {clocks}", clocks=_CLOCKS)


def _nonce(claims: Claims, expected: Expected, now: float) -> str:
    if expected.nonce is None:
        return ""
    stated = claims.get("nonce")
    if stated is None:
        return tr("it does not say which sign-in it is for (nonce is missing)")
    if not isinstance(stated, str):
        return tr("it does not say in one word which sign-in it is for (nonce)")
    same = hmac.compare_digest(stated.encode(), expected.nonce.encode())
    return "" if same else tr("it is for another sign-in (nonce)")


def _proof_time(claims: Claims, expected: Expected, now: float) -> str:
    if "auth_time" not in claims:
        asked = expected.max_age is not None
        return (
            tr("it does not say when you proved who you are, which was asked (auth_time is missing)") if asked else ""
        )
    proved_at = claims["auth_time"]
    if not _is_time(proved_at):
        return tr("it does not say when you proved who you are as a time (auth_time)")
    if proved_at > now + SKEW:
        return tr("it says that you proved who you are in the future (auth_time). {clocks}", clocks=_CLOCKS)
    if expected.max_age is not None and proved_at < expected.asked_at - expected.max_age - SKEW:
        return tr("you proved who you are longer ago than was asked (auth_time)")
    return ""


def _proof_kind(claims: Claims, expected: Expected, now: float) -> str:
    if not expected.acr_values:
        return ""
    if "acr" not in claims:
        return tr("it does not say how you proved who you are, which was asked (acr is missing)")
    acr = claims["acr"]
    met = isinstance(acr, str) and acr in expected.acr_values
    return "" if met else tr("you proved who you are in another way than was asked (acr)")


def _is(stated: object, right: str) -> bool:
    """Whether a claim is exactly that text."""
    return isinstance(stated, str) and stated == right


def _is_time(stated: object) -> bool:
    """Whether a claim is seconds since 1970; a boolean is no number."""
    return isinstance(stated, int | float) and not isinstance(stated, bool) and 0 <= stated < _LAST_MOMENT


_CLOCKS = tr("Check that the clock of this computer is right")
_HASHES = {"256": "sha256", "384": "sha384", "512": "sha512"}
_CHECKS: tuple[Callable[[Claims, Expected, float], str], ...] = (
    *(_issuer, _subject, _audience, _party, _expiry, _issue, _beginning, _nonce, _proof_time, _proof_kind),
)
