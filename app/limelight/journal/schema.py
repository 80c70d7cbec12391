"""The file: its tables, its settings, and what makes it unusable.

`events` is append-only: triggers refuse to change or remove a row (against mistakes, not against attackers). Its
columns `intent` and `state` repeat what the hashed text says, to search by (columns computed from the text would need
a function that `trusted_schema=0` forbids); verifying compares them. `rows` holds the open operations; it is worked
with and not evidence.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from limelight.domain.errors import JournalUnusable

APPLICATION = 0x4C494D45  # "LIME", SQLite's application_id
VERSION = 1
WAITS = 5.0  # seconds for another copy of the program to finish its transaction

_SETTINGS = (
    # Not WAL: SQLite before 3.51.3 can corrupt a file whose WAL is reset by two processes.
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA fullfsync=1",
    "PRAGMA trusted_schema=0",
    "PRAGMA cell_size_check=1",
)

_SCHEMA = (
    """
    CREATE TABLE events (
        seq INTEGER PRIMARY KEY,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL,
        text TEXT NOT NULL,
        intent TEXT NOT NULL,
        state TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX events_by_intent ON events (intent, seq)",
    "CREATE INDEX events_by_state ON events (state, seq)",
    """
    CREATE TRIGGER events_stay BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER events_remain BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TABLE rows (
        intent TEXT PRIMARY KEY,
        environment TEXT NOT NULL,
        feature TEXT NOT NULL,
        beside INTEGER NOT NULL,
        owner TEXT NOT NULL,
        state TEXT NOT NULL
    ) STRICT
    """,
    # One open operation for each environment and feature, except roll backs beside it.
    "CREATE UNIQUE INDEX rows_one ON rows (environment, feature) WHERE beside = 0",
    f"PRAGMA application_id={APPLICATION}",
    f"PRAGMA user_version={VERSION}",
)


def connect(path: Path) -> sqlite3.Connection:
    """The one writer connection of this program, on a file only its user can read.

    Raises:
        OSError, sqlite3.Error: it cannot be opened.
        JournalUnusable: it is not a journal of ours, or of a newer program.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    _keep_private(path)
    return prepare(sqlite3.connect(path, timeout=WAITS, isolation_level=None))


def prepare(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Set the connection up, and make the tables where the file is new.

    Raises:
        sqlite3.Error: the file is damaged or cannot be written.
        JournalUnusable: it is not a journal of ours, or of a newer program.
    """
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        with transaction(connection):
            _make_tables(connection)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """A transaction that holds the file from its beginning; committed at the end, undone on any exception."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def told(where: str) -> Iterator[None]:
    """Everything that goes wrong with the file, as a sentence for the person.

    Raises:
        JournalUnusable: instead of any error of the file system or of SQLite.
    """
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise JournalUnusable(f"The journal {where} cannot be used: {_reason(error)}") from error
    except ValueError as error:  # includes what cannot be decoded
        raise JournalUnusable(f"The journal {where} holds what is not ours: {error}. It was left as it is.") from error


def _make_tables(connection: sqlite3.Connection) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application == APPLICATION and version > VERSION:
        raise JournalUnusable("The journal was written by a newer Limelight. Use that one.")
    if tables and application != APPLICATION:
        raise JournalUnusable("The journal's file belongs to another program. It was left as it is.")
    if not tables:
        for statement in _SCHEMA:
            connection.execute(statement)


def _keep_private(path: Path) -> None:
    """Only its user may read it; on Windows the profile folder already sees to that."""
    if os.name == "posix":
        for place, mode in ((path.parent, 0o700), (path, 0o600)):
            if place.stat().st_mode & 0o777 & ~mode:
                place.chmod(mode)


def _reason(error: sqlite3.Error | OSError) -> str:
    """What SQLite or the file system says, and what to do about it."""
    words = str(error)
    for part, advice in _ADVICE:
        if part in words:
            return f"{words}. {advice}"
    return f"{words}. Until it can be used, nothing can be changed from here."


_ADVICE = (
    ("full", "Make room on the disk; until then nothing can be changed from here."),
    ("No space", "Make room on the disk; until then nothing can be changed from here."),
    ("readonly", "Make the file and its folder writable; until then nothing can be changed from here."),
    ("unable to open", "Make the file and its folder writable; until then nothing can be changed from here."),
    ("ermission denied", "Make the file and its folder writable; until then nothing can be changed from here."),
    ("malformed", "It is damaged and was left as it is; until it is replaced nothing can be changed from here."),
    ("not a database", "It is damaged and was left as it is; until it is replaced nothing can be changed from here."),
    ("locked", "Another copy of Limelight is using it; try again."),
)
