"""Makes ID and access tokens. Sources: OpenID Connect Core 1.0, section 2; RFC 9068, section 2."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from limelight.demo.issuer.people import Person
from limelight.demo.issuer.requests import CLIENT
from limelight.demo.issuer.sessions import Session
from limelight.demo.issuer_keys import pick
from limelight.demo.storage import Json, Storage, pack

ALGORITHM = "ES256"
_NAME = "signing-key"


@dataclass(frozen=True, slots=True)
class OwnKeys:
    """The issuer's own key, for whoever checks its tokens in the same process."""

    key: ECKey

    async def find(self, kid: str | None) -> ECKey | None:
        """Return the key where it is meant."""
        return self.key if pick([self.key], kid) else None


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs for an issuer. Access tokens are for `audience` and last `seconds`; `now` is seconds since 1970, UTC."""

    issuer: str
    audience: str
    seconds: int
    key: ECKey
    now: Callable[[], float] = field(default=time.time)

    def access_token(self, person: Person, session: Session) -> str:
        """Return an access token for the demo's endpoint."""
        claims = {
            **self._common(person, session),
            "aud": self.audience,
            "client_id": CLIENT,
            "jti": secrets.token_urlsafe(16),
            "scope": " ".join(session.scopes),
            "roles": [person.role],
            "name": person.name,  # the endpoint records it beside the subject
            "email": person.email,
        }
        return self._sign("at+jwt", claims)

    def id_token(self, person: Person, session: Session, nonce: str | None) -> str:
        """Return an ID token: who signed in, and when they said so."""
        claims = {**self._common(person, session), "aud": CLIENT}
        if nonce is not None:
            claims["nonce"] = nonce
        if "profile" in session.scopes:
            claims |= {"name": person.name, "preferred_username": person.subject}
        if "email" in session.scopes:
            claims["email"] = person.email
        return self._sign("JWT", claims)

    def session_of(self, token: str) -> str:
        """Return the session that a token of ours names, also one that is over; empty where it is none of ours."""
        try:
            claims = json.loads(jws.deserialize_compact(token, self.key, algorithms=[ALGORITHM]).payload)
        except (JoseError, ValueError):
            return ""
        return str(claims["sid"]) if claims["iss"] == self.issuer else ""

    def _common(self, person: Person, session: Session) -> dict[str, Any]:
        now = int(self.now())
        return {
            "iss": self.issuer,
            "sub": person.subject,
            "iat": now,
            "exp": now + self.seconds,
            "auth_time": int(session.proved_at),
            "sid": session.id,
        }

    def _sign(self, kind: str, claims: Json) -> str:
        header = {"alg": ALGORITHM, "typ": kind, "kid": self.key.kid}
        return jws.serialize_compact(header, pack(claims), self.key, algorithms=[ALGORITHM])


def signing_key(storage: Storage) -> ECKey:
    """Return the key that lives in the file; a new one in a new file."""
    kept = storage.meta(_NAME)
    if kept:
        return ECKey.import_key(json.loads(kept))
    key = ECKey.generate_key("P-256", {"use": "sig", "alg": ALGORITHM}, auto_kid=True)
    with storage.transaction():
        storage.set_meta(_NAME, pack(key.as_dict(private=True)))
    return key
