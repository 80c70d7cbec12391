"""The file: its tables, its settings, and what makes it unusable.

`events` is append-only: triggers refuse to change or remove a row (against mistakes, not against attackers). Its
columns `intent` and `state` repeat what the hashed text says, to search by (columns computed from the text would need
a function that `trusted_schema=0` forbids); verifying compares them. `rows` holds the open operations; it is worked
with and not evidence.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from limelight.domain.errors import JournalDamaged, JournalUnusable
from limelight.words import tr

APPLICATION = 0x4C494D45  # "LIME", SQLite's application_id
VERSION = 2  # 2 since there are notes; a file of version 1 is one without any
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


def connect(path: Path, wait: float = WAITS) -> sqlite3.Connection:
    """The one writer connection of this program, on a file only its user can read; `wait` seconds for others.

    Raises:
        OSError, sqlite3.Error: it cannot be opened.
        JournalUnusable: it is not a journal of ours, or of a newer program.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Only where there is none: closing a file lets go of every lock that this process has on it (POSIX).
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    _assert_own(path)
    _keep_private(path)
    if not os.access(path, os.W_OK):  # SQLite would open it all the same, and never be able to write
        raise PermissionError(errno.EACCES, "Permission denied", str(path))
    return prepare(sqlite3.connect(path, timeout=wait, isolation_level=None))


def connect_to_read(path: Path, wait: float = WAITS) -> sqlite3.Connection:
    """A connection that changes nothing, on a file that is there.

    Raises:
        sqlite3.Error: it cannot be opened.
    """
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", timeout=wait, isolation_level=None, uri=True)
    connection.execute("PRAGMA trusted_schema=0")
    return connection


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
def transaction_to_read(connection: sqlite3.Connection) -> Iterator[None]:
    """One moment of the file, whatever another program writes meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


@contextmanager
def told(where: str) -> Iterator[None]:
    """Everything that goes wrong with the file, as a sentence for the person.

    Raises:
        JournalDamaged: instead of any error that says that the file itself is wrong.
        JournalUnusable: instead of any other error of the file system or of SQLite.
    """
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        if isinstance(error, sqlite3.Error) and _is_damage(error):
            raise JournalDamaged(
                tr("The journal {where} is damaged: {error}. It was left as it is.", where=where, error=error)
            ) from error
        raise JournalUnusable(
            tr("The journal {where} cannot be used: {error}", where=where, error=_reason(error))
        ) from error
    except ValueError as error:  # includes what cannot be decoded
        raise JournalDamaged(
            tr("The journal {where} holds what is not ours: {error}. It was left as it is.", where=where, error=error)
        ) from error


def _is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is wrong: damaged, no database, or without our tables."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)


def assert_known(connection: sqlite3.Connection) -> int:
    """How many tables, indexes and triggers there are; none in a new file.

    Raises:
        JournalDamaged: it is not a journal of ours.
        JournalUnusable: it is one of a newer program.
    """
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    tables: int = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application == APPLICATION and version > VERSION:
        raise JournalUnusable(tr("The journal was written by a newer Limelight. Use that one."))
    if tables and application != APPLICATION:
        raise JournalDamaged(tr("The journal's file belongs to another program. It was left as it is."))
    return tables


def _make_tables(connection: sqlite3.Connection) -> None:
    if not assert_known(connection):
        for statement in _SCHEMA:
            connection.execute(statement)


def _assert_own(path: Path) -> None:
    """Nobody else may own the file or have been able to write to it; on Windows the profile folder sees to that."""
    if os.name != "posix":
        return
    told = path.stat()
    if told.st_uid != os.geteuid():
        raise JournalDamaged(
            tr("The journal's file {path} belongs to another user (uid {user}).", path=path, user=told.st_uid)
        )
    if told.st_size and told.st_mode & 0o022:
        raise JournalDamaged(
            tr("The journal's file {path} could be written to by other users of this computer.", path=path)
        )


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
    return tr("{words}. Until it can be used, nothing can be changed from here.", words=words)


_ADVICE = (
    ("full", tr("Make room on the disk; until then nothing can be changed from here.")),
    ("No space", tr("Make room on the disk; until then nothing can be changed from here.")),
    ("readonly", tr("Make the file and its folder writable; until then nothing can be changed from here.")),
    ("unable to open", tr("Make the file and its folder writable; until then nothing can be changed from here.")),
    ("ermission denied", tr("Make the file and its folder writable; until then nothing can be changed from here.")),
    (
        "locked",
        tr("Another copy of Limelight or another program is using it; until it lets go, nothing can be changed."),
    ),
)
