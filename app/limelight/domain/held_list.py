"""Everything that waits in all systems, as one list, from what two reads tell.

The picture tells *that* something waits: the ids stand with the cells, and cost nothing more to read. A report of the
systems tells *what*: who asked for it, when and why. What only one of them knows is in the list all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from limelight.domain.changes import Verb
from limelight.domain.environments import Environment
from limelight.domain.held import HeldChange, HeldThere, verbs_for
from limelight.domain.picture import Column, Mark, Picture

_IS_PENDING = bytes(1 if byte & Mark.PENDING.value else 0 for byte in range(256))


@dataclass(frozen=True, slots=True)
class HeldReport:
    """What the systems told of everything that they hold. Keys of environments are ours; times as in `HeldChange`."""

    read_at: float = 0.0  # when the asking began; 0: never
    told: tuple[HeldThere, ...] = ()
    read: frozenset[str] = frozenset()  # the environments that this is complete for
    trouble: Mapping[str, str] = field(default_factory=dict)  # why an environment could not be read, as a sentence
    holds_none: frozenset[str] = frozenset()  # environments whose systems hold nothing that Limelight can read


@dataclass(frozen=True, slots=True)
class HeldRow:
    """One line of the list."""

    environment: Environment
    feature: str  # its key
    title: str
    id: str
    change: HeldChange | None  # None: the system does not tell (yet) what it would do
    may: tuple[Verb, ...] = ()  # what the person who is signed in may decide about it
    is_own: bool = False  # that person asked for it


def rows_held(column: Column) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows of a column where something waits, with the ids."""
    marks = column.marks.translate(_IS_PENDING)
    row = marks.find(1)
    while row >= 0:
        detail = column.details.get(row)
        yield row, detail.pending if detail is not None else ()
        row = marks.find(1, row + 1)


def held_rows(picture: Picture, report: HeldReport) -> tuple[HeldRow, ...]:
    """The list: first what the person may approve, then what else waits for an approval, then what waits for its time;
    in each the oldest, or the soonest, first."""
    told: dict[str, list[HeldThere]] = {}
    for each in report.told:
        told.setdefault(each.environment, []).append(each)
    found = (row for column in picture.columns for row in _of(picture, column, report, told))
    return tuple(sorted(found, key=_order))


def _of(
    picture: Picture, column: Column, report: HeldReport, told: Mapping[str, Iterable[HeldThere]]
) -> Iterator[HeldRow]:
    """What waits in one environment. What was read later decides whether something waits at all."""
    key = column.environment.key
    features = picture.catalogue.features
    by_picture = {(features[row].key, held) for row, ids in rows_held(column) for held in ids}
    known = {(each.feature, each.id): each.change for each in told.get(key, ())}
    is_newer = key in report.read and report.read_at >= (column.freshness.read_at or 0.0)
    for feature, held in known.keys() if is_newer else by_picture:
        yield _row(picture, column, (feature, held), known.get((feature, held)))


def _row(picture: Picture, column: Column, what: tuple[str, str], change: HeldChange | None) -> HeldRow:
    feature, held = what
    at = picture.catalogue.rows.get(feature)
    title = feature if at is None else picture.catalogue.features[at].title
    person = column.person.id if column.person is not None else ""
    may = verbs_for(change, person, column.permissions) if change is not None else ()
    is_own = change is not None and bool(person) and change.asked_by_id == person
    return HeldRow(column.environment, feature, title, held, change, may, is_own)


def _order(row: HeldRow) -> tuple[object, ...]:
    change = row.change
    if change is None:
        return (1, 0.0, row.title, row.environment.position)
    group = 0 if Verb.APPROVE in row.may else 1 if change.for_approval else 2
    when = change.due_at if group == 2 and change.due_at is not None else change.asked_at
    return (group, when, row.title, row.environment.position)
