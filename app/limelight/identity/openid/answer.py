"""What the browser brought back from the provider: a code, or why there is none.

Sources: RFC 6749, 4.1.2; RFC 9207; OpenID Connect Core, 3.1.2.6.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from limelight.domain.errors import SignInFailed
from limelight.identity.openid.discovery import Metadata
from limelight.identity.openid.tokens import Refusal
from limelight.net.address import shown
from limelight.net.answers import quoted
from limelight.words import tr

_CODE = re.compile(r"[!-~]{1,4096}")
_ERROR = re.compile(r"[!#-\[\]-~]{1,60}")


def code_in(parameters: Mapping[str, str], metadata: Metadata, place: str) -> str:
    """The authorization code. Whoever calls has checked the `state`.

    The `iss` is looked at before anything else: the answer of another provider is not even read for its error.

    Raises:
        SignInFailed: it comes from another provider, or says why there is no code; says so.
    """
    _check_issuer(parameters.get("iss"), metadata, place)
    if "error" in parameters:
        refusal = Refusal(parameters["error"], parameters.get("error_description", ""))
        raise SignInFailed(refused_sentence(place, refusal))
    code = parameters.get("code", "")
    if not _CODE.fullmatch(code):
        raise SignInFailed(
            tr("{place} sent the browser back without a code that can be used. Sign in again.", place=place)
        )
    return code


def refused_sentence(place: str, refusal: Refusal) -> str:
    """What to say about a provider's refusal, with its own words marked as such, plain and shortened."""
    error = _named(refusal)
    sentence = _SENTENCES.get(error, _OTHER if error else _UNNAMED).format(place=place, error=error)
    return f"{sentence} {quoted(refusal.description)}".rstrip()


def not_done_sentence(place: str, what: str, refusal: Refusal) -> str:
    """As `refused_sentence`, for something else than a sign-in."""
    return tr(
        "{place} did not {what} ({refusal}). {description}",
        place=place,
        what=what,
        refusal=_named(refusal) or tr("no reason"),
        description=quoted(refusal.description),
    ).rstrip()


def _named(refusal: Refusal) -> str:
    """The protocol's word for a refusal; empty where it is none."""
    return refusal.error if _ERROR.fullmatch(refusal.error) else ""


def _check_issuer(named: str | None, metadata: Metadata, place: str) -> None:
    if named is None and metadata.names_itself:
        raise SignInFailed(
            tr(
                "An answer came that does not say who gives it (iss), though {place} promises to. It was not used: "
                "it may be somebody else's. Sign in again.",
                place=place,
            )
        )
    if named is not None and named != metadata.issuer:
        raise SignInFailed(
            tr(
                "An answer came from {named} while {place} was asked. It was not used. Sign in again, "
                "and if it happens once more, tell who runs the provider.",
                named=shown(named) or tr("nobody"),
                place=place,
            )
        )


_OTHER = tr("{place} did not sign you in ({error}). If it stays so, tell who runs the provider.")
_UNNAMED = tr("{place} did not sign you in, and does not properly say why. Tell who runs the provider.")
_REGISTER = tr("The client in the profile is not registered there as Limelight needs it. Tell who runs the provider.")

_SENTENCES = {
    "access_denied": tr(
        "{place} did not let you in: you, or a rule there, refused ({error}). Sign in again to try anew."
    ),
    "login_required": tr("{place} wants you to sign in on its page first ({error}). Sign in again."),
    "interaction_required": tr("{place} wants you to answer something on its page first ({error}). Sign in again."),
    "account_selection_required": tr("{place} does not know which account you mean ({error}). Sign in again."),
    "consent_required": tr("{place} wants you to agree that Limelight signs you in ({error}). Sign in again."),
    "unmet_authentication_requirements": tr(
        "{place} cannot ask for the proof of who you are that the profile wants ({error}). Tell who wrote the profile."
    ),
    "invalid_scope": tr("{place} does not know a scope that the profile names ({error}). Tell who wrote the profile."),
    "invalid_target": tr("{place} does not know the resource in the profile ({error}). Tell who wrote the profile."),
    "unauthorized_client": tr("{place} does not let this client sign people in ({error}). ") + _REGISTER,
    "invalid_client": tr("{place} does not know this client ({error}). ") + _REGISTER,
    "invalid_request": tr("{place} does not understand the request ({error}). ") + _REGISTER,
    "unsupported_response_type": tr("{place} does not give codes to this client ({error}). ") + _REGISTER,
    "unsupported_grant_type": tr("{place} does not offer this way to sign in ({error}). ") + _REGISTER,
    "invalid_grant": tr(
        "{place} does not take its own answer back: it was used, or is too old ({error}). Sign in again."
    ),
    "server_error": tr("{place} failed ({error}). Try again later; if it stays so, tell who runs the provider."),
    "temporarily_unavailable": tr("{place} is busy or under repair ({error}). Try again later."),
}
