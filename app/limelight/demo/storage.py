"""The demo's file: SQLite, one connection, every write one transaction, every move one revision.

A revision is a number that grows with each thing that moves. A flag in an environment has two: `revision` moves with
anything that is shown of it, `tag` only with what a decision rests on (exposure, rules, freeze, pending, read-only).
"""

from __future__ import annotations

import json
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

Json = dict[str, Any]

_SCHEMA = """
CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE callers(role TEXT PRIMARY KEY, token TEXT UNIQUE NOT NULL, actor TEXT NOT NULL);
CREATE TABLE grants(role TEXT, environment TEXT, permissions TEXT NOT NULL, PRIMARY KEY (role, environment));
CREATE TABLE environments(key TEXT PRIMARY KEY, position INTEGER NOT NULL, document TEXT NOT NULL, frozen TEXT,
    revision INTEGER NOT NULL);
CREATE TABLE features(key TEXT PRIMARY KEY, component TEXT, since TEXT, document TEXT NOT NULL);
CREATE TABLE states(environment TEXT, flag TEXT, state TEXT NOT NULL, percentage REAL, rules TEXT NOT NULL,
    frozen TEXT, read_only INTEGER NOT NULL DEFAULT 0, evidence TEXT NOT NULL, last_change TEXT,
    tag INTEGER NOT NULL, revision INTEGER NOT NULL, PRIMARY KEY (environment, flag));
CREATE TABLE vanished(environment TEXT, flag TEXT, revision INTEGER NOT NULL, PRIMARY KEY (environment, flag));
CREATE TABLE changes(seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, environment TEXT NOT NULL,
    flag TEXT NOT NULL, action TEXT NOT NULL, status TEXT NOT NULL, at TEXT, requested_at TEXT NOT NULL, key TEXT,
    role TEXT, document TEXT NOT NULL, moved INTEGER NOT NULL);
CREATE INDEX changes_of_flag ON changes(environment, flag, seq);
CREATE INDEX changes_of_key ON changes(key);
CREATE INDEX changes_of_status ON changes(status);
CREATE TABLE deployments(seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, environment TEXT NOT NULL,
    component TEXT NOT NULL, deployed_at TEXT NOT NULL, document TEXT NOT NULL, moved INTEGER NOT NULL);
CREATE INDEX deployments_of_place ON deployments(environment, component, deployed_at);
CREATE TABLE answers(role TEXT, key TEXT, fingerprint TEXT NOT NULL, status INTEGER NOT NULL, headers TEXT NOT NULL,
    body TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (role, key));
CREATE TABLE requests(seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, method TEXT NOT NULL,
    path TEXT NOT NULL, role TEXT, key TEXT, if_match TEXT, fingerprint TEXT, status INTEGER NOT NULL,
    change_id TEXT, replayed INTEGER NOT NULL DEFAULT 0);
CREATE TABLE events(seq INTEGER PRIMARY KEY, environment TEXT NOT NULL, flags TEXT NOT NULL);
"""

# The sign-ins of the demo's own issuer; a file from before them gets them when it is opened.
_SIGN_INS = """
CREATE TABLE IF NOT EXISTS sessions(id TEXT PRIMARY KEY, role TEXT NOT NULL, scopes TEXT NOT NULL,
    proved_at REAL NOT NULL, until REAL NOT NULL, ended INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS refreshes(digest TEXT PRIMARY KEY, session TEXT NOT NULL, used INTEGER NOT NULL);
"""


def now() -> datetime:
    """Return the time in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """Return a moment as RFC 3339 in UTC with milliseconds; such texts sort like their moments."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def pack(value: object) -> str:
    """Return a value as compact JSON text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class UnusableFileError(ValueError):
    """The file cannot hold the demo's data; the text is for the person."""


class Storage:
    """The open file. Used from one thread only, the one that runs the server."""

    def __init__(self, path: Path) -> None:
        """Open a file, or make a new one.

        Raises:
            UnusableFileError: it cannot be opened, or is something else.
        """
        try:
            _make_private(path)
            self._db = sqlite3.connect(path, isolation_level=None)
            try:
                self._prepare()
            except BaseException:
                self._db.close()
                raise
        except (OSError, sqlite3.Error) as error:
            raise UnusableFileError(f"The file {path} cannot hold the demo's data: {error}.") from error
        self.instance: str = self.meta("instance") or ""

    def _prepare(self) -> None:
        """Set the connection up and make the tables of a new file."""
        self._db.row_factory = sqlite3.Row
        self._db.execute("PRAGMA journal_mode=DELETE")
        self._db.execute("PRAGMA synchronous=NORMAL")
        self._db.execute("PRAGMA busy_timeout=5000")
        tables = {row["name"] for row in self.all("SELECT name FROM sqlite_master WHERE type='table'")}
        if tables and not {"meta", "states", "changes"} <= tables:
            raise sqlite3.DatabaseError("it is another program's database")
        if not tables:
            with self.transaction():
                for statement in _SCHEMA.split(";\n"):
                    self.run(statement)
                self.run("INSERT INTO meta VALUES ('revision', '1'), ('instance', ?)", secrets.token_hex(4))
        for statement in _SIGN_INS.split(";\n"):
            self.run(statement)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make everything inside one write: all of it, or nothing when an exception leaves the block."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undo what is inside the block when an exception leaves it, and keep the transaction around it."""
        self._db.execute("SAVEPOINT inner_part")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK TO inner_part")
            self._db.execute("RELEASE inner_part")
            raise
        self._db.execute("RELEASE inner_part")

    def run(self, sql: str, *values: object) -> None:
        """Execute a statement."""
        self._db.execute(sql, values)

    def all(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """Return every row of a query."""
        return self._db.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> sqlite3.Row | None:
        """Return the first row of a query."""
        row: sqlite3.Row | None = self._db.execute(sql, values).fetchone()
        return row

    def meta(self, name: str) -> str | None:
        """Return a fact about the whole file."""
        row = self.one("SELECT value FROM meta WHERE name=?", name)
        return row["value"] if row else None

    def set_meta(self, name: str, value: str) -> None:
        """Keep a fact about the whole file."""
        self.run("INSERT INTO meta VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value=excluded.value", name, value)

    def next_revision(self) -> int:
        """Count the revision up and return it; only inside a transaction."""
        revision = int(self.meta("revision") or 0) + 1
        self.set_meta("revision", str(revision))
        return revision

    def touch(self, environment: str, flags: list[str], *, guarded: bool) -> int:
        """Say that flags of an environment moved. Inside a transaction.

        `guarded` says that what a decision rests on moved: exposure, rules, freeze, pending changes, read-only.
        """
        revision = self.next_revision()
        column = "tag=:revision, revision" if guarded else "revision"
        for flag in flags:
            self._db.execute(
                f"UPDATE states SET {column}=:revision WHERE environment=:environment AND flag=:flag",  # noqa: S608
                {"revision": revision, "environment": environment, "flag": flag},
            )
        self.touch_environment(environment, flags, revision)
        return revision

    def touch_environment(self, environment: str, flags: list[str], revision: int) -> None:
        """Move an environment's list to a revision and announce it to those who listen. Inside a transaction."""
        self.run("UPDATE environments SET revision=? WHERE key=?", revision, environment)
        self.run("INSERT INTO events VALUES (?, ?, ?)", revision, environment, pack(flags))

    def revision_text(self, revision: int) -> str:
        """Return a revision as clients see it: it belongs to this file and to no other."""
        return f"{self.instance}.{revision}"


def _make_private(path: Path) -> None:
    """Create the file readable by its owner only: it holds the demo's tokens."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    os.close(descriptor)
