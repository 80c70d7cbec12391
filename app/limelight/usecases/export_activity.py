"""Exports the activity: a table for people (CSV), or the journal itself with its hashes, packed with what checks it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from enum import Enum
from itertools import chain
from pathlib import Path

from limelight.domain.activity import entries_of
from limelight.domain.changes import Recorded
from limelight.domain.happenings import Histories
from limelight.domain.ports import Clock, Journal
from limelight.domain.tables import csv_lines
from limelight.usecases.together import as_csv, as_json
from limelight.usecases.whole_file import write_whole

_EVERYTHING = 2**62
_COLUMNS = (
    "confirmed at (UTC)",
    "verb",
    "feature",
    "feature key",
    "environment",
    "environment key",
    "before",
    "target",
    "step",
    "state",
    "since (UTC)",
    "what was said",
    "actor",
    "reason",
    "ticket",
    "plan",
    "step of the plan",
    "ticked in spite of a warning",
    "address",
    "intent",
    "rolls back",
    "reason added by",
    "reason added at (UTC)",
    "to be done at (UTC)",  # by the system itself; empty: at once
    "as of (UTC)",  # what is open now may be known when the table is read
    "demo",  # DEMO where nothing of it was real
)


class ExportForm(Enum):
    """What is written."""

    CSV = "csv"  # one line for each change, for a spreadsheet
    TOGETHER_CSV = "together csv"  # one line for each change and for what the systems told, with who tells it
    TOGETHER_JSON = "together json"  # the same as JSON, with what was not told
    JOURNAL = "journal"  # every event exactly as it was hashed, a manifest, and a program that checks them, in a ZIP


_TOGETHER = frozenset({ExportForm.TOGETHER_CSV, ExportForm.TOGETHER_JSON})
Pack = Callable[[Sequence[Mapping[str, object]], str, Collection[str]], bytes]
"""Packs events, as of a time (RFC 3339), into one file, with the keys of environments that are a demo's."""


class ExportActivity:
    """`await export_activity(path, form)`. `demo` are the keys of environments of which nothing is real."""

    def __init__(self, journal: Journal, clock: Clock, pack: Pack, demo: Collection[str] = ()) -> None:
        self._journal = journal
        self._clock = clock
        self._pack = pack
        self._demo = demo

    async def __call__(self, path: Path, form: ExportForm, histories: Histories | None = None) -> int:
        """Write everything recorded to `path`, wholly or not at all; returns how many changes or events.

        Where it is to be together with the systems, `histories` is what was read of them; each gap is an entry too.

        Raises:
            StoreTrouble: the file cannot be written.
            JournalUnusable
        """
        if form in _TOGETHER:
            return self._write_together(path, form, histories or Histories())
        if form is ExportForm.CSV:
            changes = self._journal.entries(_EVERYTHING)
            _write_table(path, self._as_csv(changes))
            return len(changes)
        events = list(self._journal.events())
        write_whole(path, self._pack(events, _utc(self._clock.now()), self._demo))
        return len(events)

    def _write_together(self, path: Path, form: ExportForm, histories: Histories) -> int:
        ours, now = self._journal.entries(_EVERYTHING), self._clock.now()
        if form is ExportForm.TOGETHER_CSV:
            _write_table(path, as_csv(ours, histories, now, self._demo))
        else:
            write_whole(path, as_json(ours, histories, now, self._demo).encode("utf-8", "backslashreplace"))
        return len(entries_of(ours, histories))

    def _as_csv(self, changes: Iterable[Recorded]) -> str:
        as_of = _utc(self._clock.now())
        rows = ((*_cells(each), as_of, "DEMO" if each.intent.environment in self._demo else "") for each in changes)
        return csv_lines(chain((_COLUMNS,), rows))


def _write_table(path: Path, table: str) -> None:
    """The mark at the beginning tells spreadsheets that this is UTF-8."""
    write_whole(path, f"\ufeff{table}".encode("utf-8", "backslashreplace"))


def _cells(recorded: Recorded) -> tuple[str, ...]:
    intent, added = recorded.intent, recorded.added
    return (
        _utc(intent.made_at),
        intent.verb.value,
        intent.feature_name,
        intent.feature,
        intent.environment_name,
        intent.environment,
        intent.before.words,
        intent.target.words,
        intent.step.words,
        recorded.state.value,
        _utc(recorded.at),
        recorded.sentence,
        intent.actor,
        recorded.reason,
        recorded.ticket,
        intent.in_plan.title if intent.in_plan else "",
        intent.in_plan.step if intent.in_plan else "",
        "; ".join(intent.overrides),
        intent.origin,
        intent.id,
        intent.undoes,
        added.by if added else "",
        _utc(added.at) if added else "",
        _utc(intent.at) if intent.at is not None else "",
    )


def _utc(at: float) -> str:
    return datetime.fromtimestamp(at, tz=UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
