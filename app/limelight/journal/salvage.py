"""What can still be read of the unresolved changes in a damaged file, so that they go on being watched.

The file is damaged, so nothing that it says is taken as certain: whatever was open in it is UNKNOWN from now on, and
holds its feature there until it is read back or a person says how it ended.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass

from limelight.domain.changes import OPEN, ChangeState, Intent, Step, Verb
from limelight.domain.exposure import UNKNOWN
from limelight.journal import chain
from limelight.journal.wire import Event, entry_of
from limelight.words import tr

_NOT_TOLD = tr("what was changed cannot be read any more")
_COLUMNS = ("intent", "environment", "feature")


@dataclass(frozen=True, slots=True)
class Carried:
    """One unresolved change: its events as they could be read, the first of which tells what was intended."""

    events: tuple[Event, ...]
    is_whole: bool = True  # False: only that there was one could be read

    @property
    def intent(self) -> Intent:
        """What was intended."""
        intent = self.events[0].change
        assert intent is not None
        return intent


def salvaged(connection: sqlite3.Connection) -> tuple[Carried, ...]:
    """The unresolved changes in the file behind a connection, oldest first; empty where nothing can be read."""
    by_intent: defaultdict[str, list[Event]] = defaultdict(list)
    for event in _events(connection):
        by_intent[event.intent].append(event)
    told = {key: tuple(events) for key, events in by_intent.items() if events[0].change is not None}
    rows = _rows(connection)
    carried = [Carried(told[key]) for key in told if _is_open(told[key]) or key in rows]
    return (*carried, *(_placeholder(*rows[key]) for key in rows if key not in told))


def write(connection: sqlite3.Connection, carried: Carried, at: float, sentence: str) -> None:
    """Put a change into a new segment, within its transaction: its own events, then that it is UNKNOWN."""
    intent = carried.intent
    for event in carried.events:
        chain.append(connection, event)
    unknown = Event(at=at, intent=intent.id, state=ChangeState.UNKNOWN, sentence=sentence)
    chain.append(connection, unknown)
    held = "SELECT coalesce(max(beside) + 1, 0) FROM rows WHERE environment = ? AND feature = ?"
    beside = connection.execute(held, (intent.environment, intent.feature)).fetchone()[0]
    connection.execute(
        "INSERT INTO rows (intent, environment, feature, beside, owner, state) VALUES (?, ?, ?, ?, ?, ?)",
        (intent.id, intent.environment, intent.feature, beside, "nobody", ChangeState.UNKNOWN.value),
    )


def _is_open(events: tuple[Event, ...]) -> bool:
    return events[-1].state in OPEN | {ChangeState.WAITING}


def _events(connection: sqlite3.Connection) -> list[Event]:
    """Every event that can be read: from the beginning, and from the end, as far as each goes."""
    texts: dict[int, str] = {}
    for order in ("ASC", "DESC"):
        with suppress(sqlite3.Error):
            for seq, text in connection.execute(f"SELECT seq, text FROM events ORDER BY seq {order}"):  # noqa: S608
                texts.setdefault(seq, text)
    found = []
    for seq in sorted(texts):
        with suppress(ValueError, TypeError):
            entry = entry_of(texts[seq])
            found += [entry] if isinstance(entry, Event) else []
    return found


def _rows(connection: sqlite3.Connection) -> dict[str, tuple[str, str, str]]:
    """What held a row: the intent, the environment and the feature, by the intent."""
    rows: dict[str, tuple[str, str, str]] = {}
    with suppress(sqlite3.Error):
        for row in connection.execute(f"SELECT {', '.join(_COLUMNS)} FROM rows"):  # noqa: S608 -- our own names
            if all(isinstance(part, str) for part in row):
                rows[row[0]] = row
    return rows


def _placeholder(key: str, environment: str, feature: str) -> Carried:
    """A change of which only its row could be read. It has no address, so it is never taken for read back."""
    intent = Intent(
        id=key,
        verb=Verb.RELEASE,
        environment=environment,
        environment_name=environment,
        origin="",
        feature=feature,
        feature_name=feature,
        before=UNKNOWN,
        target=UNKNOWN,
        step=Step(_NOT_TOLD, "", "", UNKNOWN),
        shown_revision="",
        shown_change="",
        actor="somebody",
        reason="",
        ticket="",
        made_at=0.0,
        expires_at=0.0,
    )
    return Carried((Event(at=0.0, intent=key, state=ChangeState.INTENT, sentence=_NOT_TOLD, change=intent),), False)
