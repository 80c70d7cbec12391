"""One sign-in: what is drawn for it, and the address that the browser opens.

Sources: RFC 6749, 4.1.1; RFC 7636 (PKCE, S256 always); RFC 8252, 7.3; OpenID Connect Core, 3.1.2.1.
"""

from __future__ import annotations

import hashlib
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from limelight.domain.sign_ins import Proof, SignInEntry

_BYTES = 32  # 256 bits for each; the rules ask for 128


def _drawn() -> str:
    return secrets.token_urlsafe(_BYTES)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What binds one answer to one request. Each is drawn anew for every sign-in and used once, all but `context`.

    `context` ends the path that the browser comes back to: the sign-in's key in the profile, so that no two providers
    share one (a defence against mix-up, RFC 9700, 4.4.2.2). It is not drawn, because whoever runs the provider has to
    register the path, and only the port may differ from that (RFC 8252, 7.3). `asked_at` in seconds since 1970, UTC.
    """

    asked_at: float
    context: str
    state: str = field(default_factory=_drawn, repr=False)
    nonce: str = field(default_factory=_drawn, repr=False)
    verifier: str = field(default_factory=_drawn, repr=False)

    @property
    def challenge(self) -> str:
        """The verifier's SHA-256, as PKCE sends it ahead."""
        return urlsafe_b64encode(hashlib.sha256(self.verifier.encode()).digest()).rstrip(b"=").decode()


def authorization_address(page: str, entry: SignInEntry, proof: Proof, attempt: Attempt, redirect: str) -> str:
    """The address that the browser opens: `page` is the provider's, `redirect` where the browser comes back to."""
    fields = {
        "response_type": "code",
        "client_id": entry.client_id,
        "redirect_uri": redirect,
        "scope": scope_of(entry),
        "state": attempt.state,
        "nonce": attempt.nonce,
        "code_challenge": attempt.challenge,
        "code_challenge_method": "S256",
        "audience": entry.audience,
        "resource": entry.resource,
        "prompt": proof.prompt or entry.prompt,
        "acr_values": " ".join(proof.acr_values or entry.acr_values),
        "max_age": "" if proof.max_age is None else str(proof.max_age),
        "login_hint": proof.login_hint,
    }
    return with_query(page, fields)


def scope_of(entry: SignInEntry) -> str:
    """The scopes as a request names them; `openid` is always one of them, else there is no ID token."""
    others = [scope for scope in entry.scopes if scope != "openid"]
    return " ".join(["openid", *others])


def with_query(page: str, fields: Mapping[str, str]) -> str:
    """An address with fields in its query, behind what is there; empty ones are left out."""
    query = urlencode({name: value for name, value in fields.items() if value})
    return f"{page}{'&' if '?' in page else '?'}{query}"
