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
from typing import Any

import msgspec

from limelight.domain.changes import Addition, ChangeState, Intent, Passage, Recorded

ROOT = "0" * 64
"""What stands for the hash before the first event."""


class Added(msgspec.Struct, frozen=True):
    """A reason that is given after the change; the event tells when."""

    reason: str
    ticket: str
    by: str


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One recorded event. `at` in seconds since 1970, UTC."""

    seq: int
    at: float
    intent: str
    state: ChangeState
    sentence: str = ""
    facts: dict[str, str] = msgspec.field(default_factory=dict)
    change: Intent | None = None
    added: Added | None = None


def text_of(event: Event) -> str:
    """The canonical text of an event."""
    fields: dict[str, Any] = msgspec.to_builtins(event)
    for name in ("change", "added"):
        if fields[name] is None:
            del fields[name]
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def event_of(text: str) -> Event:
    """The event that a text tells.

    Raises:
        ValueError: the text is not one of ours.
    """
    return msgspec.convert(json.loads(text), Event)


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
        return f"event {seq} is missing."
    if row["previous"] != previous or row["hash"] != hash_of(previous, text):
        return f"event {seq} is not as it was recorded."
    try:
        event = event_of(text)
    except ValueError as error:
        return f"event {seq} is not one of ours ({error})."
    if (event.seq, event.intent, event.state.value) != (seq, row["intent"], row["state"]):
        return f"event {seq} is filed as something else than it was recorded."
    return ""
