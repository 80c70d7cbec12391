"""What an OpenID provider says about itself, checked. Sources: OpenID Connect Discovery 1.0, 4; RFC 8414; RFC 9207."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

import msgspec

from limelight.domain.errors import SignInFailed
from limelight.domain.profile import is_loopback
from limelight.domain.sign_ins import SignInEntry
from limelight.identity.openid.wire import Wire, require_address
from limelight.net.address import shown
from limelight.net.decoding import decode_strictly
from limelight.words import tr

WELL_KNOWN = "/.well-known/openid-configuration"

ALGORITHMS = (
    *("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"),
    *("ES256", "ES384", "ES512", "EdDSA", "Ed25519"),
)
"""How an ID token may be signed: by a key pair, never by a shared secret, never not at all."""

_ALWAYS = ["RS256"]  # what every provider can do, where it does not say (OpenID Connect Core, 15.1)


@dataclass(frozen=True, slots=True)
class Metadata:
    """A provider's addresses and abilities; an address is empty where it offers none."""

    issuer: str
    authorization: str
    token: str
    keys: str
    algorithms: tuple[str, ...]  # what it signs ID tokens with, of those that are taken; at least one
    names_itself: bool  # whether its answers by way of the browser carry `iss`
    device: str = ""
    revocation: str = ""
    end_session: str = ""

    @property
    def browser_hosts(self) -> frozenset[str]:
        """Hosts of the pages that a browser opens, lower case."""
        pages = (self.authorization, self.end_session)
        return frozenset(_host(page) for page in pages if page)


class _Document(msgspec.Struct):
    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    device_authorization_endpoint: str | None = None
    revocation_endpoint: str | None = None
    end_session_endpoint: str | None = None
    response_types_supported: list[str] | None = None
    code_challenge_methods_supported: list[str] | None = None
    id_token_signing_alg_values_supported: list[str] | None = None
    authorization_response_iss_parameter_supported: bool | None = None


async def discovered(wire: Wire, entry: SignInEntry) -> Metadata:
    """Ask the provider what it is.

    Raises:
        SignInFailed: it is another one, or cannot be used safely; says why.
        ProfileProblem, NotThere, Throttled, ServerTrouble, Unreachable, BadAnswer.
    """
    place = wire.place
    issuer = require_address(entry.issuer, tr("an issuer"), place)
    response = await wire.document(issuer.removesuffix("/") + WELL_KNOWN)
    document = decode_strictly(response.body, _Document, place)
    problem = _problem(document, entry)
    if problem:
        raise SignInFailed(f"{place} {problem}")
    return _metadata(document, place)


def _problem(document: _Document, entry: SignInEntry) -> str:
    if document.issuer != entry.issuer:
        return tr(
            "says that it is {issuer}, which is not exactly the issuer in the profile. Write the "
            "issuer there as the provider does; if you do not know that name, do not go on.",
            issuer=shown(document.issuer),
        )
    if document.response_types_supported is not None and "code" not in document.response_types_supported:
        return tr("does not offer a sign-in by authorization code. Tell who runs it.")
    methods = document.code_challenge_methods_supported
    if methods is not None and "S256" not in methods:
        return tr(
            "does not protect a sign-in by PKCE with S256, without which Limelight does not sign in. Tell who runs it."
        )
    if not _algorithms(document):
        return tr("signs in none of the ways that Limelight trusts (such as RS256 or ES256). Tell who runs it.")
    return ""


def _algorithms(document: _Document) -> tuple[str, ...]:
    offered = document.id_token_signing_alg_values_supported
    return tuple(algorithm for algorithm in ALGORITHMS if algorithm in (_ALWAYS if offered is None else offered))


def _metadata(document: _Document, place: str) -> Metadata:
    is_local = is_loopback(_host(document.issuer))

    def required(address: str, what: str) -> str:
        if is_loopback(_host(require_address(address, what, place))) and not is_local:
            raise SignInFailed(
                tr(
                    "{place} names {what} on this computer itself. It was not used. Tell who runs it.",
                    place=place,
                    what=what,
                )
            )
        return address

    def optional(address: str | None, what: str) -> str:
        return required(address, what) if address else ""

    return Metadata(
        issuer=document.issuer,
        authorization=required(document.authorization_endpoint, tr("an authorization endpoint")),
        token=required(document.token_endpoint, tr("a token endpoint")),
        keys=required(document.jwks_uri, tr("an address of its keys")),
        algorithms=_algorithms(document),
        names_itself=document.authorization_response_iss_parameter_supported is True,
        device=optional(document.device_authorization_endpoint, tr("a device authorization endpoint")),
        revocation=optional(document.revocation_endpoint, tr("a revocation endpoint")),
        end_session=optional(document.end_session_endpoint, tr("a sign-out page")),
    )


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""
