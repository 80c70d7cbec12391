"""Who comes in: a token that stands for a role, or an access token of the issuer that is trusted."""

from __future__ import annotations

import base64
import binascii
import hmac
import json
from dataclasses import dataclass

from limelight.demo.access_tokens import AccessTokens, Bearer, looks_like_one
from limelight.demo.callers import Caller, grants_of
from limelight.demo.problems import Problem
from limelight.demo.storage import Json, Storage

_UNAUTHORIZED = {"WWW-Authenticate": 'Bearer realm="toggle-endpoint", Basic realm="toggle-endpoint"'}


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets callers in.

    `by_token` are the roles whose own token is taken. `people_are_roles` says that each role is one person, as it is
    with the demo's own issuer: what they asked for with their own token is theirs, too.
    """

    storage: Storage
    by_token: frozenset[str]
    access_tokens: AccessTokens
    people_are_roles: bool

    async def caller(self, headers: dict[str, str]) -> Caller:
        """Return who sent a request: a bearer token, a basic password or an API key.

        Raises:
            Problem: 401, never repeating what was sent; 403 for somebody without a role; 503 where the issuer's keys
                cannot be read.
        """
        scheme, token = _presented(headers)
        if scheme == "bearer" and looks_like_one(token):
            return self._of_bearer(await self.access_tokens.check(token))
        for row in self.storage.all("SELECT role, token, actor FROM callers"):
            same = hmac.compare_digest(row["token"].encode(), token.encode())
            if token and same and row["role"] in self.by_token:
                role = row["role"]
                return Caller(role, json.loads(row["actor"]), grants_of(self.storage, [role]), role)
        said = "This needs a token." if not token else "This token is not known here."
        raise Problem(401, "unauthorized", said, headers=_UNAUTHORIZED)

    def _of_bearer(self, bearer: Bearer) -> Caller:
        """Return the caller that an access token speaks for."""
        role = bearer.roles[0]
        actor: Json = {"id": bearer.subject, "name": bearer.name, "kind": "service" if bearer.is_service else "person"}
        if bearer.email:
            actor["email"] = bearer.email
        who = role if self.people_are_roles else f"{self.access_tokens.trust.issuer} {bearer.subject}"
        return Caller(role, actor, grants_of(self.storage, bearer.roles), who, bearer.until)


def _presented(headers: dict[str, str]) -> tuple[str, str]:
    """Return how a request is signed and the secret that came with it, or nothing."""
    scheme, _, value = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return "bearer", value.strip()
    if scheme.lower() == "basic":
        try:
            return "basic", base64.b64decode(value, validate=True).decode().partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return "basic", ""
    return "key", headers.get("x-api-key", "")
