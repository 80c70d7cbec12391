"""What the journal's events tell a report: the changes, and how the chain of hashes stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from limelight.domain.changes import Recorded
from limelight.domain.errors import JournalDamaged
from limelight.domain.reports.audit import Chain, Noted, Written
from limelight.journal import chain, schema
from limelight.journal.wire import Note, entry_of, recorded_of
from limelight.words import tr

Events = Sequence[Mapping[str, object]]


def told_by(events: Events, place: str) -> tuple[tuple[Recorded, ...], Chain]:
    """The changes that events add up to, the oldest first, and the chain that they make; `place` is for people.

    Events after one that is wrong tell nothing: the chain says that they are there.

    Raises:
        JournalDamaged: what holds together is not what Limelight writes.
    """
    verdict = chain.walked(events)
    held = events[: verdict.events]
    entries = [entry_of(str(event["text"])) for event in held]
    try:
        changes = recorded_of(entry for entry in entries if not isinstance(entry, Note))
    except ValueError as error:
        raise JournalDamaged(tr("The journal {place} is damaged: {error}.", place=place, error=error)) from error
    notes = (entry for entry in entries if isinstance(entry, Note))
    return changes, Chain(
        events=verdict.events,
        head=verdict.head if held else "",
        segment=str(held[0]["hash"]) if held else "",
        wrong=verdict.wrong,
        place=place,
        changes=_written(held),
        notes=tuple(Noted(note.seq, note.at, note.noted.value, note.by, note.words) for note in notes),
    )


def events_in(path: Path) -> Events:
    """Every event of a journal's file, the oldest first; none where there is no file. Changes nothing.

    Raises:
        JournalUnusable: it cannot be read, or is no journal of ours.
    """
    if not path.exists():
        return ()
    with schema.told(f"in {path}"):
        connection = schema.connect_to_read(path)
        try:
            if not schema.assert_known(connection):
                return ()
            with schema.transaction_to_read(connection):
                return tuple(chain.rows(connection))
        finally:
            connection.close()


def _written(events: Events) -> dict[str, Written]:
    """Where each change is written, by its intent's id."""
    found: dict[str, Written] = {}
    for event in events:
        intent, seq = str(event["intent"]), int(str(event["seq"]))
        before = found.get(intent)
        found[intent] = Written(before.first if before else seq, seq, str(event["hash"]))
    return found
