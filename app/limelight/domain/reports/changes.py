"""What was changed in a period, as the journal here and the systems' histories tell it together, each change once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from math import inf

from limelight.domain.activity import Entry, Source, entries_of
from limelight.domain.cells import Deed
from limelight.domain.changes import SUCCEEDED, Recorded, Verb
from limelight.domain.exposure import Exposure, ExposureKind
from limelight.domain.happenings import Feed, Histories, Told, deed_of
from limelight.domain.held import is_release
from limelight.domain.picture import Picture
from limelight.domain.reports.known import Known
from limelight.domain.reports.model import Figure, Head, Section, Table, Tone, Toned, Value
from limelight.domain.reports.words import Period, minute, outcome, verb_words
from limelight.domain.systems import HistoryEntry
from limelight.words import ntr, tr

_MOST_ON_PAGES = 1_000
_UNTOLD = Told()
_TOLD_BY = {
    Source.HERE: tr("Limelight"),
    Source.BOTH: tr("Limelight and system"),
    Source.SYSTEM: tr("System"),
}


def changes_in(known: Known, period: Period) -> tuple[Entry, ...]:
    """Every change of the period, the oldest first.

    Each environment is told as far back as its own history was read: a short one hides nothing of the others. Where a
    history is not whole for the period, the last change of each feature stands in for it.
    """
    ours: dict[str, list[Recorded]] = {}
    for recorded in known.changes:
        ours.setdefault(recorded.intent.environment, []).append(recorded)
    places = dict.fromkeys((*_places(known.picture), *ours, *(place for place, _ in known.histories.told)))
    found: list[Entry] = []
    for environment in places:
        histories = known.histories.among((environment,), (Feed.CHANGES,))
        entries = entries_of(ours.get(environment, ()), histories)
        found += entries if _is_whole(histories, environment, period) else _with_last(entries, environment, known)
    return tuple(sorted((each for each in found if period.holds(each.at)), key=lambda entry: entry.at))


def summary_of(entries: Sequence[Entry]) -> Section:
    """How many of which."""
    counted = [_count_of(entry) for entry in entries]
    return Section(
        "summary",
        tr("Summary"),
        figures=(
            Figure(counted.count(_Count.RELEASES), tr("releases"), Tone.GOOD),
            Figure(counted.count(_Count.BACK), tr("roll backs"), Tone.PART),
            Figure(counted.count(_Count.OTHERS), tr("other changes"), Tone.WAITS),
            Figure(counted.count(_Count.NOT_DONE), tr("without confirmation"), Tone.BAD),
        ),
    )


def table_of(entries: Sequence[Entry], picture: Picture) -> Section:
    """Each with who, when, where, what, before, after, why, and who tells it."""
    heads = (
        Head("at", tr("When")),
        Head("verb", tr("What")),
        Head("feature", tr("Feature")),
        Head("environment", tr("Environment")),
        Head("before", tr("Before")),
        Head("after", tr("After"), "{} \N{RIGHTWARDS ARROW} {}"),
        Head("outcome", tr("Outcome")),
        Head("by", tr("By")),
        Head("told_by", tr("Told by"), "{} ({})"),
        Head("reason", tr("Why")),
        Head("ticket", tr("Ticket"), "{} ({})"),
    )
    row_of = _Rows(picture, _places(picture))
    table = Table(heads, tuple(row_of(each) for each in entries), tr("No change is known of."), most=_MOST_ON_PAGES)
    return Section("changes", tr("What was changed"), table=table)


def history_gaps(known: Known, period: Period) -> Iterator[str]:
    """What the systems' histories do not tell of the period, though it may have been: each a sentence."""
    for environment, name in _places(known.picture).items():
        told = known.histories.told.get((environment, Feed.CHANGES))
        if told is None:
            yield tr("The history of {name} was not read: what was changed there elsewhere may be missing.", name=name)
        elif why := told.trouble or told.untold:
            yield tr("The history of {name} is not whole, so changes may be missing: {why}", name=name, why=why)
        elif told.older is not None and told.reaches > _start(period):
            yield tr(
                "The history of {name} is longer than a report reads: changes there before {at} are missing.",
                name=name,
                at=minute(told.reaches),
            )
        elif period.starts is not None and (begins := _begins(told)) > period.starts:
            yield _late(name, begins)


def history_limits(entries: Sequence[Entry]) -> Iterator[str]:
    """What the systems do not tell of what they tell: each a sentence."""
    without = sum(_tells_no_before(each.theirs) for each in entries if each.ours is None)
    if without:
        yield ntr(
            "Of {n} change its system does not tell what was before and after it.",
            "Of {n} changes their systems do not tell what was before and after them.",
            without,
        )


class _Count(Enum):
    """Which figure an entry is counted in."""

    RELEASES = "releases"  # it gave a feature to more people
    BACK = "back"  # it took one back, wholly or in part
    OTHERS = "others"  # a decision about a held change, or something whose effect is not told
    NOT_DONE = "not done"  # it was asked for, and is not known to be done
    NONE = "none"  # a step of a change that counts with its last


def _count_of(entry: Entry) -> _Count:
    if entry.ours is not None:
        return _count_of_ours(entry.ours)
    theirs = entry.theirs
    if not isinstance(theirs, HistoryEntry):
        return _Count.NONE
    if not theirs.done:
        return _Count.NOT_DONE
    return {Deed.RELEASED: _Count.RELEASES, Deed.ROLLED_BACK: _Count.BACK}.get(deed_of(theirs), _Count.OTHERS)


def _count_of_ours(recorded: Recorded) -> _Count:
    """One of several requests counts with its last."""
    intent = recorded.intent
    if intent.part != intent.parts:
        return _Count.NONE
    if recorded.state not in SUCCEEDED:
        return _Count.NOT_DONE
    if is_release(intent):
        return _Count.RELEASES
    return _Count.BACK if intent.verb is Verb.ROLL_BACK else _Count.OTHERS


@dataclass(frozen=True, slots=True)
class _Rows:
    """Makes a row of an entry, with the names that the picture has."""

    picture: Picture
    places: Mapping[str, str]

    def __call__(self, entry: Entry) -> tuple[Value, ...]:
        if entry.ours is not None:
            return _of_ours(entry.ours, _TOLD_BY[entry.source])
        theirs = entry.theirs
        return self._of_theirs(theirs, entry) if isinstance(theirs, HistoryEntry) else ()

    def _of_theirs(self, theirs: HistoryEntry, entry: Entry) -> tuple[Value, ...]:
        catalogue = self.picture.catalogue
        row = catalogue.rows.get(theirs.feature)
        words = (each.words for each in (theirs, *entry.also) if isinstance(each, HistoryEntry) and each.words)
        return (
            minute(theirs.at),
            _what(theirs, "; ".join(dict.fromkeys(words))),
            theirs.feature if row is None else catalogue.features[row].title,
            self.places.get(theirs.environment, theirs.environment),
            _extent(theirs.before),
            _extent(theirs.after),
            _outcome_told(theirs),
            theirs.actor,
            _TOLD_BY[entry.source],
            theirs.reason,
            "",
        )


def _of_ours(recorded: Recorded, told_by: str) -> tuple[Value, ...]:
    intent = recorded.intent
    part = tr(" (step {part} of {parts})", part=intent.part, parts=intent.parts) if intent.parts > 1 else ""
    return (
        minute(intent.made_at),
        f"{verb_words(intent.verb)}{part}",
        intent.feature_name,
        intent.environment_name,
        intent.before.words,
        intent.target.words,
        outcome(recorded),
        intent.actor,
        told_by,
        recorded.reason,
        recorded.ticket,
    )


def _what(theirs: HistoryEntry, words: str) -> str:
    """What a system's entry did, and what the system calls it where that says more."""
    deed, after = deed_of(theirs), theirs.after
    if deed is Deed.UNTOLD:
        return words or tr("Changed")
    if deed is Deed.RELEASED:
        what = tr("Partial release") if after is not None and after.kind is ExposureKind.PARTIAL else tr("Release")
    else:
        what = tr("Turned off") if after is not None and after.kind is ExposureKind.DARK else tr("Roll back")
    return what if not words or not _tells_no_before(theirs) else f"{what}: {words}"


def _extent(exposure: Exposure | None) -> Value:
    return Toned(tr("not told"), Tone.ODD) if exposure is None else exposure.words


def _outcome_told(theirs: HistoryEntry) -> Toned:
    if theirs.done:
        return Toned(tr("Done"), Tone.GOOD)
    return Toned(tr("Accepted, waits"), Tone.WAITS) if theirs.waits else Toned(tr("Not done"), Tone.BAD)


def _tells_no_before(theirs: object) -> bool:
    return isinstance(theirs, HistoryEntry) and theirs.done and (theirs.before is None or theirs.after is None)


def _places(picture: Picture) -> Mapping[str, str]:
    """The names of environments by our keys."""
    return {column.environment.key: column.environment.name for column in picture.columns}


def _start(period: Period) -> float:
    return -inf if period.starts is None else period.starts


def _begins(told: Told) -> float:
    """When the oldest entry happened that a history keeps; inf: it keeps none."""
    return min((each.at for each in told.happenings), default=inf)


def _late(name: str, begins: float) -> str:
    if begins == inf:
        return tr("The history of {name} holds nothing, so it cannot tell of the period.", name=name)
    return tr(
        "The history of {name} begins on {at}: what was changed there before is not told.", name=name, at=minute(begins)
    )


def _is_whole(histories: Histories, environment: str, period: Period) -> bool:
    told = histories.told.get((environment, Feed.CHANGES), _UNTOLD)
    return not told.trouble and not told.untold and told.reaches <= _start(period)


def _with_last(entries: tuple[Entry, ...], environment: str, known: Known) -> tuple[Entry, ...]:
    """The entries, and the last change of each feature there where none of them is it."""
    told = {each.id for entry in entries for each in (entry.theirs, *entry.also) if each is not None}
    told |= {each.facts.get("recorded there as", "") for each in known.changes} - {""}
    ours = {each.intent.id for each in known.changes}
    last = (each for each in _last_changes(environment, known) if each.key not in ours and each.id not in told)
    return (*entries, *(Entry(theirs=each) for each in last))


def _last_changes(environment: str, known: Known) -> Iterator[HistoryEntry]:
    picture = known.picture
    for index, column in enumerate(picture.columns):
        if column.environment.key != environment:
            continue
        for row, at in enumerate(column.changed_at):
            cell = picture.cell(index, row) if at else None
            change = cell.detail.last_change if cell is not None else None
            if cell is not None and change is not None:
                key = picture.catalogue.features[row].key
                yield HistoryEntry(
                    change.id,
                    key,
                    environment,
                    change.actor,
                    change.at,
                    tr("last change"),
                    change.reason,
                    change.key,
                    after=cell.exposure,
                    deed=change.deed,
                )
