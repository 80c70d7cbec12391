"""How a change is written down: one canonical JSON text for each event, chained by hashes.

An event is `{"seq", "at", "intent", "state", "sentence", "facts"}`, the first one of an intent also `"change"`, with
everything that its author saw and wants. An event with `"added"` gives a reason after the change, and repeats state
and sentence (so that a Limelight from before there were such events still shows the change). Text is ASCII with sorted
names and no white space, so that it is the same bytes wherever it is written. `hash = SHA-256(previous hash as hex +
text)`, starting from 64 zeros.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import Enum
from typing import Any

import msgspec

from limelight.domain.changes import Addition, ChangeState, Intent, Passage, Recorded
from limelight.words import tr

ROOT = "0" * 64
"""What stands for the hash before the first event."""


class Added(msgspec.Struct, frozen=True):
    """A reason that is given after the change; the event tells when."""

    reason: str
    ticket: str
    by: str


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One recorded event. `at` in seconds since 1970, UTC; `seq` is given when it is added to the chain."""

    seq: int = 0
    at: float
    intent: str
    state: ChangeState
    sentence: str = ""
    facts: dict[str, str] = msgspec.field(default_factory=dict)
    change: Intent | None = None
    added: Added | None = None


class Noted(Enum):
    """What a note tells."""

    SEGMENT = "segment begun"  # this file follows another, which was set aside
    ACKNOWLEDGED = "acknowledged"  # a person knows what is wrong with this file


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """One recorded event that tells of the file itself. `at` in seconds since 1970, UTC."""

    seq: int = 0
    at: float
    noted: Noted
    by: str
    words: str
    facts: dict[str, str] = msgspec.field(default_factory=dict)

    @property
    def number(self) -> int:
        """The number of the segment, where this is its first event.

        Raises:
            ValueError: it says none that is one.
        """
        return int(self.facts.get("number", "1"))


NO_CHANGE = ("", "noted")
"""What a note is filed as, in the place of the intent and its state."""


def text_of(event: Event | Note) -> str:
    """The canonical text of an event."""
    fields: dict[str, Any] = msgspec.to_builtins(event)
    for name in ("change", "added"):
        if name in fields and fields[name] is None:
            del fields[name]
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def event_of(text: str) -> Event:
    """The event that a text tells.

    Raises:
        ValueError: the text is not one of ours.
    """
    return msgspec.convert(_loaded(text), Event)


def entry_of(text: str) -> Event | Note:
    """The event or the note that a text tells.

    Raises:
        ValueError: the text is not one of ours.
    """
    told = _loaded(text)
    is_note = isinstance(told, dict) and "noted" in told
    return msgspec.convert(told, Note) if is_note else msgspec.convert(told, Event)


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("it is nested too deep") from None


def filed_as(entry: Event | Note) -> tuple[str, str]:
    """The intent and the state under which the file keeps it."""
    return NO_CHANGE if isinstance(entry, Note) else (entry.intent, entry.state.value)


def number_of(first: str) -> int:
    """The number of the segment whose first event has that text; segments before there were notes are the first.

    Raises:
        ValueError: the text is not one of ours.
    """
    entry = entry_of(first)
    return entry.number if isinstance(entry, Note) else 1


def hash_of(previous: str, text: str) -> str:
    """The hash of an event (hex) after the one whose hash is `previous`."""
    return hashlib.sha256(f"{previous}{text}".encode()).hexdigest()


def recorded_of(events: Iterable[Event]) -> tuple[Recorded, ...]:
    """What events, oldest first, add up to: each change once, in the order in which they began."""
    found: dict[str, Recorded] = {}
    for event in events:
        before = found.get(event.intent)
        intent = event.change if before is None else before.intent
        if intent is None:
            raise ValueError(f"event {event.seq} tells of a change that never began")
        if before is not None and event.added is not None:
            found[event.intent] = replace(before, added=_addition(event.added, event.at))
            continue
        facts: Mapping[str, str] = {} if before is None else before.facts
        sent_at = event.at if event.state is ChangeState.SENDING else before.sent_at if before else None
        found[event.intent] = Recorded(
            intent,
            event.state,
            event.at,
            event.sentence,
            sent_at,
            {**facts, **event.facts},
            added=None if before is None else before.added,
            passages=(*(() if before is None else before.passages), Passage(event.state, event.at)),
        )
    return tuple(found.values())


def _addition(added: Added, at: float) -> Addition:
    return Addition(added.reason, added.ticket, added.by, at)


def wrong_with(row: Mapping[str, object], seq: int, previous: str) -> str:
    """What is wrong with a stored event that should be number `seq` after the hash `previous`; empty when nothing."""
    text = str(row["text"])
    if row["seq"] != seq:
        return tr("event {seq} is missing.", seq=seq)
    if row["previous"] != previous or row["hash"] != hash_of(previous, text):
        return tr("event {seq} is not as it was recorded.", seq=seq)
    try:
        entry = entry_of(text)
    except ValueError as error:
        return tr("event {seq} is not one of ours ({error}).", seq=seq, error=str(error)[:200])
    if (entry.seq, *filed_as(entry)) != (seq, row["intent"], row["state"]):
        return tr("event {seq} is filed as something else than it was recorded.", seq=seq)
    return ""
