"""The journal and the systems' histories as one table or document: who tells each entry, and what is missing."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from math import isinf

from limelight.domain.activity import Entry, Source, entries_of
from limelight.domain.changes import Recorded
from limelight.domain.exposure import Exposure
from limelight.domain.happenings import Deployment, Histories
from limelight.domain.reports.words import utc
from limelight.domain.systems import HistoryEntry
from limelight.domain.tables import csv_lines

COLUMNS = (
    "told by",  # Limelight on this computer, the system, both, or nobody: a gap
    "kind",  # change, deployment or gap
    "at (UTC)",
    "environment key",
    "feature key",
    "component",
    "version",
    "what",
    "before",
    "after",
    "state",  # as in the journal; of what a system tells: done, not done
    "who",
    "reason",
    "ticket",
    "to be done at (UTC)",
    "intent",  # its id in the journal
    "recorded there as",  # its id in the system, or the ids of all that was recorded for one request
    "features",  # keys of those that a deployment brought
    "as of (UTC)",
    "demo",
)
_TOLD_BY = {
    Source.HERE: "Limelight on this computer",
    Source.BOTH: "Limelight on this computer, and the system",
    Source.SYSTEM: "the system",
}


def as_csv(ours: Iterable[Recorded], histories: Histories, now: float, demo: Collection[str]) -> str:
    """One line for each entry, the newest first, then one for each gap."""
    rows = _rows(ours, histories, now, demo)
    return csv_lines([COLUMNS, *(tuple(row[column] for column in COLUMNS) for row in rows)])


def as_json(ours: Iterable[Recorded], histories: Histories, now: float, demo: Collection[str]) -> str:
    """The same as a document: `as of`, `complete since` (null: everything that the systems keep), `entries`, `gaps`."""
    rows = [{name: value for name, value in row.items() if value} for row in _rows(ours, histories, now, demo)]
    since = histories.complete_from
    document = {
        "as of (UTC)": utc(now),
        "systems asked at (UTC)": utc(histories.read_at) if histories.read_at else None,
        "complete since (UTC)": None if isinf(since) else utc(since),
        "entries": [row for row in rows if row["kind"] != "gap"],
        "gaps": [row for row in rows if row["kind"] == "gap"],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _rows(
    ours: Iterable[Recorded], histories: Histories, now: float, demo: Collection[str]
) -> Iterator[Mapping[str, str]]:
    def row(environment: str, **cells: str) -> dict[str, str]:
        told = {name.replace("_", " "): value for name, value in cells.items()}
        ends = {"environment key": environment, "as of (UTC)": utc(now), "demo": "DEMO" * (environment in demo)}
        return dict.fromkeys(COLUMNS, "") | told | ends

    for entry in entries_of(ours, histories):
        yield row(entry.environment) | _cells(entry)
    yield from _gaps(histories, row)


def _cells(entry: Entry) -> dict[str, str]:
    """What an entry fills."""
    theirs = entry.theirs
    told = {
        "told by": _TOLD_BY[entry.source],
        "kind": "deployment" if isinstance(theirs, Deployment) else "change",
        "at (UTC)": utc(entry.at),
        "feature key": entry.feature,
        "who": entry.who,
        "reason": entry.reason,
        "recorded there as": " ".join(each.id for each in (theirs, *entry.also) if each is not None),
    }
    if isinstance(theirs, Deployment):
        told |= {"component": theirs.component, "version": theirs.version, "features": " ".join(theirs.features)}
    return told | (_of_ours(entry.ours) if entry.ours is not None else _of_theirs(entry))


def _of_ours(recorded: Recorded) -> dict[str, str]:
    intent = recorded.intent
    return {
        "what": intent.verb.value,
        "before": intent.before.words,
        "after": intent.target.words,
        "state": recorded.state.value,
        "ticket": recorded.ticket,
        "to be done at (UTC)": utc(intent.at) if intent.at is not None else "",
        "intent": intent.id,
    }


def _of_theirs(entry: Entry) -> dict[str, str]:
    theirs = entry.theirs
    if theirs is None:
        return {}
    waits = isinstance(theirs, HistoryEntry) and theirs.waits
    told = {"what": theirs.words, "state": "waits" if waits else "done" if theirs.done else "not done"}
    if isinstance(theirs, HistoryEntry):
        told |= {"before": _words(theirs.before), "after": _words(theirs.after)}
    return told


def _gaps(histories: Histories, row: Callable[..., dict[str, str]]) -> Iterator[dict[str, str]]:
    """What the systems never tell, could not tell now, or were not asked for."""
    for (environment, feed), told in sorted(histories.told.items(), key=lambda each: (each[0][0], each[0][1].value)):
        why = told.untold or told.trouble
        if why:
            words = f"{feed.value} are not told: {why}" if told.untold else f"{feed.value} could not be read: {why}"
            yield row(environment, told_by="nobody", kind="gap", what=words)
    since = histories.complete_from
    if not histories.told or since == float("inf"):
        yield row("", told_by="nobody", kind="gap", what="what the systems keep was not read")
    elif histories.has_older:
        words = f"what the systems keep from before {utc(since)} was not read" if not isinf(since) else ""
        yield row("", told_by="nobody", kind="gap", what=words or "what the systems keep was not read wholly")


def _words(exposure: Exposure | None) -> str:
    return exposure.words if exposure is not None else ""
