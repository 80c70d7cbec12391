"""The chain of a journal's file: what a row holds, how one is added, and whether all of them hold together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from msgspec import structs

from limelight.domain.journal_state import Head
from limelight.journal.wire import ROOT, Event, Note, filed_as, hash_of, number_of, text_of, wrong_with
from limelight.words import tr

_TOLD = ("seq", "previous", "hash", "text", "intent", "state")
_ROWS = f"SELECT {', '.join(_TOLD)} FROM events"  # noqa: S608 -- our own names


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the chain holds. `events` that do, from the first, `head` is the hash of the newest of them (hex).

    `wrong` says what is wrong with the event after that, or with the file; empty where all of it holds.
    """

    events: int
    head: str
    wrong: str = ""

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong."""
        return not self.wrong


def rows(connection: sqlite3.Connection) -> Iterator[Mapping[str, object]]:
    """Every row, oldest first: `seq`, `previous`, `hash`, `text`, and the `intent` and `state` that it is filed as."""
    for row in connection.execute(f"{_ROWS} ORDER BY seq"):
        yield dict(zip(_TOLD, row, strict=True))


def walked(events: Iterable[Mapping[str, object]]) -> Verdict:
    """Walk rows, oldest first, until one is wrong or cannot be read."""
    count, previous = 0, ROOT
    try:
        for row in events:
            if wrong := wrong_with(row, count + 1, previous):
                return Verdict(count, previous, wrong)
            count, previous = count + 1, str(row["hash"])
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None)  # none where it is Python that cannot read the text
        if code is not None and code & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return Verdict(count, previous, tr("event {number} cannot be read ({error}).", number=count + 1, error=error))
    return Verdict(count, previous)


def verified(connection: sqlite3.Connection) -> Verdict:
    """Walk the whole chain, and let SQLite look through its file."""
    verdict = walked(rows(connection))
    if not verdict.holds:
        return verdict
    check = " ".join(connection.execute("PRAGMA quick_check(1)").fetchone()[0].split())
    return verdict if check == "ok" else Verdict(verdict.events, verdict.head, f"{check}.")


def head_of(connection: sqlite3.Connection) -> Head | None:
    """The newest event; None where there is none. Raises ValueError: the first event is not one of ours."""
    last = connection.execute(
        "SELECT seq, hash, json_extract(text, '$.at') FROM events ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    if last is None:
        return None
    segment, first = connection.execute("SELECT hash, text FROM events ORDER BY seq LIMIT 1").fetchone()
    return Head(segment, number_of(first), last[0], last[1], float(last[2]))


def hash_at(connection: sqlite3.Connection, seq: int) -> str:
    """The hash of an event; empty where there is none."""
    found = connection.execute("SELECT hash FROM events WHERE seq = ?", (seq,)).fetchone()
    return found[0] if found else ""


def append(connection: sqlite3.Connection, entry: Event | Note) -> None:
    """Add an event, with the number that it gets there, within a transaction."""
    last = connection.execute("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1").fetchone()
    seq, previous = (1, ROOT) if last is None else (last[0] + 1, last[1])
    made = structs.replace(entry, seq=seq)
    text = text_of(made)
    connection.execute(
        "INSERT INTO events (seq, previous, hash, text, intent, state) VALUES (?, ?, ?, ?, ?, ?)",
        (seq, previous, hash_of(previous, text), text, *filed_as(made)),
    )
