"""Sets a damaged file aside, never deleted, and begins a new segment in its place.

The new segment is made whole beside the old file: its first event names the old one, with its SHA-256 and what was
wrong. Then the old file gets a second name, and the new one takes the old name in one step, so that at every moment
there is a journal in its place, and a crash leaves either the old or the new one. Where the file system has no second
names the old file is renamed first. Windows renames no file that is open: there it is said that other copies of
Limelight must be closed first (by Windows' documentation; not tried there).
"""

from __future__ import annotations

import hashlib
import io
import os
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from limelight.domain.journal_state import Acknowledgement
from limelight.journal import chain, salvage, schema
from limelight.journal.wire import Note, Noted, number_of
from limelight.words import tr

_SIDECARS = ("-journal", "-wal", "-shm")
"""What SQLite keeps beside a file; left in its place, it would be applied to the new one."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a new segment begins: what was wrong, and who knows."""

    wrong: str
    word: Acknowledgement


def begin_segment(path: Path, at: float, reason: Reason) -> Path:
    """Set the file at a path aside and begin a new segment there; returns where the old one is now.

    Raises:
        JournalUnusable: another program is using the file, or there is no room; the old one is still in its place.
    """
    with schema.told(f"in {path}"), _held(path) as connection, _opened(path) as (file, digest):
        aside = path.with_name(f"{path.name}.set-aside-{_stamp(at)}-{digest}")
        carried = salvage.salvaged(connection)
        draft = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
        try:
            _write(draft, at, _note(at, reason, connection, aside, digest, carried), carried)
            if os.name == "nt":
                connection.close()
                file.close()
            _exchange(path, aside, draft)
        finally:
            for leftover in (draft, *(Path(f"{draft}{each}") for each in _SIDECARS)):
                leftover.unlink(missing_ok=True)
    return aside


@contextmanager
def _held(path: Path) -> Iterator[sqlite3.Connection]:
    """The old file, held against every other writer where it still can be.

    Raises sqlite3.OperationalError: another program is writing to it.
    """
    connection = sqlite3.connect(path, timeout=1.0, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema=0")
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise
        yield connection
    finally:
        connection.close()


@contextmanager
def _opened(path: Path) -> Iterator[tuple[io.BufferedIOBase, str]]:
    """The file and its SHA-256. It stays open until all is done: closing it would let go of the lock (POSIX)."""
    try:
        file = path.open("rb")
    except PermissionError:  # another user's
        yield io.BytesIO(), "unreadable"
        return
    with file:
        yield file, hashlib.file_digest(file, "sha256").hexdigest()


def _note(
    at: float, reason: Reason, connection: sqlite3.Connection, aside: Path, digest: str, carried: tuple[object, ...]
) -> Note:
    segment, number = _segment_of(connection)
    anchor = reason.word.anchor
    facts = {
        "number": str(max(number, anchor.number if anchor else 1) + 1),
        "file": aside.name,
        "sha256": digest,
        "wrong": reason.wrong,
        "segment": segment,
        "carried": str(len(carried)),
        "account": reason.word.account,
    }
    if anchor:
        facts["anchored"] = anchor.words
    return Note(at=at, noted=Noted.SEGMENT, by=reason.word.by, words=reason.word.words, facts=facts)


def _segment_of(connection: sqlite3.Connection) -> tuple[str, int]:
    """The old segment and its number, as far as they can be read."""
    with suppress(sqlite3.Error, ValueError, TypeError):
        segment, text = connection.execute("SELECT hash, text FROM events ORDER BY seq").fetchone()
        return str(segment), number_of(text)
    return "", 1


def _write(draft: Path, at: float, note: Note, carried: tuple[salvage.Carried, ...]) -> None:
    connection = schema.connect(draft)
    try:
        with schema.transaction(connection):
            chain.append(connection, note)
            for change in carried:
                salvage.write(connection, change, at, _words(change, note.facts["file"]))
    finally:
        connection.close()


def _words(change: salvage.Carried, file: str) -> str:
    if change.is_whole:
        return tr(
            "It was not resolved in a journal that is damaged, set aside as {file}. How it ended must be looked up.",
            file=file,
        )
    return tr(
        "A change of this was not resolved in a journal that is damaged, set aside as {file}, and what it was cannot "
        "be read any more. Look at the feature and in the system's own record, and say how it ended.",
        file=file,
    )


def _exchange(path: Path, aside: Path, draft: Path) -> None:
    """The old file under its new name, and the new one in its place."""
    for each in _SIDECARS:
        with suppress(FileNotFoundError):
            os.rename(f"{path}{each}", f"{aside}{each}")
    try:
        os.link(path, aside)
    except FileExistsError:
        pass  # set aside before, by a program that ended before it went on
    except OSError:
        os.rename(path, aside)
    os.replace(draft, path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _stamp(at: float) -> str:
    return datetime.fromtimestamp(at, tz=UTC).strftime("%Y%m%dT%H%M%SZ")
