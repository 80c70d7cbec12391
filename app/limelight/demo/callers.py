"""Who asks, and what they may do where: permissions belong to the token, and the server decides."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from limelight.demo.problems import Problem, not_found
from limelight.demo.storage import Json, Storage, pack

READ = "read"
RELEASE = "release"
ROLL_BACK = "rollback"
APPROVE = "approve"
ON_BEHALF_OF = "on-behalf-of"
PERMISSIONS = (READ, RELEASE, ROLL_BACK, APPROVE, ON_BEHALF_OF)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: the role its token stands for, the actor to record, and permissions by environment.

    `who` tells callers apart; for a token of the demo's own people it is the role. `until` is when its access token
    ends, in seconds since 1970, UTC; None where it does not end.
    """

    role: str
    actor: Json
    grants: dict[str, frozenset[str]]
    who: str
    until: float | None = None

    def may(self, permission: str, environment: str) -> bool:
        """Say whether the caller has a permission in an environment."""
        return permission in self.grants.get(environment, frozenset())

    def need(self, permission: str, environment: str) -> None:
        """Refuse whoever lacks the permission.

        Raises:
            Problem: 403; or 404 where the caller may not even read, so that names do not leak.
        """
        if not self.may(READ, environment):
            raise not_found(f"environment {environment}")
        if not self.may(permission, environment):
            name = self.actor.get("name", self.actor["id"])
            raise Problem(403, "forbidden", f"{name} may not {_VERBS[permission]} in {environment}.")


_VERBS = {
    READ: "read",
    RELEASE: "release",
    ROLL_BACK: "roll back",
    APPROVE: "decide about changes",
    ON_BEHALF_OF: "act on behalf of somebody else",
}


def new_token() -> str:
    """Return a token that nobody can guess and that is seen at once to be the demo's."""
    return f"demo-{secrets.token_urlsafe(24)}"


def grants_of(storage: Storage, roles: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return what several roles may do together, by environment."""
    together: dict[str, frozenset[str]] = {}
    for role in roles:
        for row in storage.all("SELECT environment, permissions FROM grants WHERE role=?", role):
            held = together.get(row["environment"], frozenset())
            together[row["environment"]] = held | frozenset(json.loads(row["permissions"]))
    return together


def add_caller(storage: Storage, role: str, actor: Json, grants: dict[str, list[str]]) -> None:
    """Keep a caller with a new token. Inside a transaction."""
    storage.run("INSERT INTO callers VALUES (?, ?, ?)", role, new_token(), pack(actor))
    for environment, permissions in grants.items():
        set_permissions(storage, role, environment, permissions)


def set_permissions(storage: Storage, role: str, environment: str, permissions: list[str]) -> None:
    """Decide what a role may do in an environment. Inside a transaction."""
    storage.run("INSERT OR REPLACE INTO grants VALUES (?, ?, ?)", role, environment, pack(permissions))


def set_token(storage: Storage, role: str, token: str) -> None:
    """Give a role a token of the person's choice.

    Raises:
        ValueError: there is no such role, or another role has that token.
    """
    roles = tokens(storage)
    if role not in roles:
        raise ValueError(f"The demo has no role {role}; its roles are {', '.join(roles)}.")
    if not token.isascii() or not token.isprintable() or not token.strip():
        raise ValueError(f"The token of {role} has to be visible ASCII: write {role}=TOKEN.")
    if any(other == token for name, other in roles.items() if name != role):
        raise ValueError("Each role needs a token of its own.")
    with storage.transaction():
        storage.run("UPDATE callers SET token=? WHERE role=?", token, role)


def tokens(storage: Storage) -> dict[str, str]:
    """Return the token of each role."""
    return {row["role"]: row["token"] for row in storage.all("SELECT role, token FROM callers ORDER BY rowid")}
