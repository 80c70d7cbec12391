"""Who is signed in: sessions in the demo's file, each with a refresh token that is good once.

Of a refresh token only its digest is kept. One that comes a second time was copied, or two copies of a program use it
at once: which of them is the thief cannot be known, so the session ends (RFC 9700, section 4.14.2).
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from limelight.demo.issuer.waiting import digest
from limelight.demo.storage import Storage

SESSION_SECONDS = 12 * 3600.0


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody's session. Times are seconds since 1970, UTC; `proved_at` is when they said who they are."""

    id: str
    role: str
    scopes: tuple[str, ...]
    proved_at: float


class SessionOver(Exception):
    """A refresh token is not good any more; the text says why, for a program's log."""


@dataclass(frozen=True, slots=True)
class Sessions:
    """The sessions of a file. `now` gives seconds since 1970, UTC."""

    storage: Storage
    now: Callable[[], float] = field(default=time.time)

    def begin(self, role: str, scopes: tuple[str, ...]) -> Session:
        """Begin a session of somebody who has just said who they are."""
        session = Session(secrets.token_urlsafe(16), role, scopes, self.now())
        with self.storage.transaction():
            self.storage.run(
                "DELETE FROM refreshes WHERE session IN (SELECT id FROM sessions WHERE until<?)", self.now()
            )
            self.storage.run("DELETE FROM sessions WHERE until<?", self.now())
            until = session.proved_at + SESSION_SECONDS
            values = (session.id, role, " ".join(scopes), session.proved_at, until)
            self.storage.run("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, 0)", *values)
        return session

    def find(self, identity: str) -> Session | None:
        """Return a session that has not ended."""
        row = self.storage.one("SELECT * FROM sessions WHERE id=? AND ended=0 AND until>?", identity, self.now())
        return Session(row["id"], row["role"], tuple(row["scopes"].split()), row["proved_at"]) if row else None

    def end(self, identity: str) -> None:
        """End a session: nothing renews it any more."""
        with self.storage.transaction():
            self.storage.run("UPDATE sessions SET ended=1 WHERE id=?", identity)

    def new_refresh(self, session: Session) -> str:
        """Return the next refresh token of a session."""
        token = secrets.token_urlsafe(32)
        with self.storage.transaction():
            self.storage.run("INSERT INTO refreshes VALUES (?, ?, 0)", digest(token), session.id)
        return token

    def use_refresh(self, token: str) -> Session:
        """Return the session of a refresh token, which is not good from now on.

        Raises:
            SessionOver: it never was, its session has ended, or it came before: that ends the session.
        """
        with self.storage.transaction():
            row = self.storage.one("SELECT * FROM refreshes WHERE digest=?", digest(token))
            self.storage.run("UPDATE refreshes SET used=1 WHERE digest=?", digest(token))
        if row is None:
            raise SessionOver("this refresh token is not known")
        if row["used"]:
            self.end(row["session"])
            raise SessionOver("this refresh token was used before, so its session has ended")
        session = self.find(row["session"])
        if session is None:
            raise SessionOver("this session has ended")
        return session

    def of_refresh(self, token: str) -> str:
        """Return the id of the session that a refresh token belongs to; empty where there is none."""
        row = self.storage.one("SELECT session FROM refreshes WHERE digest=?", digest(token))
        return row["session"] if row else ""
