"""What the activity says of an entry: in the columns of its table, and in words for its kind, outcome and source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from limelight.domain.activity import Entry, Source
from limelight.domain.cells import Deed
from limelight.domain.exposure import Exposure
from limelight.domain.happenings import Deployment
from limelight.domain.systems import HistoryEntry
from limelight.ui.outcome import OutcomeWords, Tone, change_words, is_success, is_unresolved, outcome_of
from limelight.ui.text import time_words
from limelight.words import Worded, ntr, tr


class Column(IntEnum):
    """The columns, in their order."""

    WHEN = 0  # when it was confirmed, or happened
    OUTCOME = 1  # where it is
    FEATURE = 2  # the feature's name, or what was deployed
    ENVIRONMENT = 3  # where
    CHANGE = 4  # the verb, before -> after; or what the system calls it
    WHO = 5  # who did it
    SOURCE = 6  # who tells it
    REASON = 7  # why
    TICKET = 8  # for what


TITLES = {
    Column.WHEN: tr("When"),
    Column.OUTCOME: tr("Outcome"),
    Column.FEATURE: tr("Feature"),
    Column.ENVIRONMENT: tr("Environment"),
    Column.CHANGE: tr("Change"),
    Column.WHO: tr("Who"),
    Column.SOURCE: tr("Told by"),
    Column.REASON: tr("Reason"),
    Column.TICKET: tr("Ticket"),
}


class Group(Worded):
    """Kinds of outcome to choose from; the value is the word on the chip."""

    ALL = "All"  # everything
    UNRESOLVED = "Not resolved yet"  # how it ends is not known, or it waits
    SUCCEEDED = "Succeeded"  # the server showed it
    NOT_DONE = "Not done"  # refused, not applied, never sent, or changed again


@dataclass(frozen=True, slots=True)
class Known:
    """What the words of entries need beyond them. Environments by our keys."""

    environments: Mapping[str, str] = field(default_factory=dict)  # their names
    systems: Mapping[str, str] = field(default_factory=dict)  # the names of the systems behind them
    production: frozenset[str] = frozenset()
    title_of: Callable[[str], str] = str  # the name of a feature, by its key

    def system_of(self, entry: Entry) -> str:
        """The name of the system that an entry comes from."""
        return self.systems.get(entry.environment, "") or Source.SYSTEM.word


_DONE = OutcomeWords(tr("Done"), "done", Tone.QUIET)
_WAITS = OutcomeWords(tr("Waits there"), "pending", Tone.QUIET)
_NOT_DONE = OutcomeWords(tr("Not done"), "not-sent", Tone.QUIET)


def group_of(entry: Entry) -> Group:
    """The kind of outcome of an entry."""
    if entry.ours is None:
        return _group_of_theirs(entry)
    if is_unresolved(entry.ours.state):
        return Group.UNRESOLVED
    return Group.SUCCEEDED if is_success(entry.ours.state) else Group.NOT_DONE


def _group_of_theirs(entry: Entry) -> Group:
    if isinstance(entry.theirs, HistoryEntry) and entry.theirs.waits:
        return Group.UNRESOLVED
    return Group.SUCCEEDED if entry.theirs is not None and entry.theirs.done else Group.NOT_DONE


def outcome_of_entry(entry: Entry) -> OutcomeWords:
    """How it ended: as it was checked from here, or as its system says."""
    if entry.ours is not None:
        return outcome_of(entry.ours.state, entry.ours.intent.at)
    return {Group.SUCCEEDED: _DONE, Group.UNRESOLVED: _WAITS}.get(group_of(entry), _NOT_DONE)


def target_of(entry: Entry) -> Exposure | None:
    """What it leads to, or was to lead to; None where that is not told."""
    if entry.ours is not None:
        return entry.ours.intent.target
    return None if entry.theirs is None or isinstance(entry.theirs, Deployment) else entry.theirs.after


def is_shown_there(entry: Entry) -> bool:
    """Whether the server shows that it was done."""
    return group_of(entry) is Group.SUCCEEDED


def what_words(entry: Entry, known: Known) -> str:
    """The feature's name, or the component with its version."""
    if entry.ours is not None:
        return entry.ours.intent.feature_name or entry.ours.intent.feature
    if isinstance(entry.theirs, Deployment):
        return f"{entry.theirs.component} {entry.theirs.version}".strip()
    return known.title_of(entry.feature) if entry.feature else ""


def done_words(entry: Entry) -> str:
    """What was done: "Release: off → everyone", "Released to 25 %", "Deployed, with 2 features"."""
    theirs = entry.theirs
    if entry.ours is not None:
        return change_words(entry.ours)
    if isinstance(theirs, Deployment) and theirs.features:
        number = len(theirs.features)
        brought = ntr("{done}, with {n} feature", "{done}, with {n} features", number, done=theirs.words)
        return _capital(brought)
    return _capital(theirs.words) if theirs is not None else ""


def source_words(entry: Entry, known: Known) -> str:
    """Who tells it: "Limelight", the system's name, or "Both"."""
    return known.system_of(entry) if entry.source is Source.SYSTEM else entry.source.word


def cells_of(entry: Entry, known: Known) -> tuple[str, ...]:
    """What stands in each column, as it was told."""
    intent = entry.ours.intent if entry.ours is not None else None
    place = (intent.environment_name if intent is not None else "") or known.environments.get(entry.environment, "")
    return (
        time_words(entry.at).rpartition(":")[0],  # the details have the seconds
        outcome_of_entry(entry).word,
        what_words(entry, known),
        place or entry.environment,
        done_words(entry),
        entry.who,
        source_words(entry, known),
        entry.reason,
        entry.ours.ticket if entry.ours is not None else "",
    )


def more_words(entry: Entry, known: Known) -> tuple[str, ...]:
    """What else an entry is found by."""
    words = [entry.feature, entry.environment, entry.id]
    if entry.theirs is not None:
        words += (known.system_of(entry), entry.theirs.id, *(each.id for each in entry.also))
    if entry.ours is not None:
        words.append(entry.ours.sentence)
    if isinstance(entry.theirs, Deployment):
        words += (entry.theirs.component, *entry.theirs.features)
    if entry.environment in known.production:
        words.append(tr("PRODUCTION"))
    return tuple(words)


def deed_words(deed: Deed) -> str:
    """What a change did, where its system tells it."""
    return {Deed.RELEASED: tr("A release"), Deed.ROLLED_BACK: tr("A roll back")}.get(deed, "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
