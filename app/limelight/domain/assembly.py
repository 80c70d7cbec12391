"""Puts what was read together into a new picture. Pure: every function takes an assembly and returns one.

What did not move keeps its identity: an unchanged reading moves only the freshness, a delta only the rows it names,
and the catalogue stays the same object while its features are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from limelight.domain.cells import Cell
from limelight.domain.drafts import Draft
from limelight.domain.exposure import ExposureKind
from limelight.domain.features import Feature
from limelight.domain.merging import Known, grown, rows_left, with_needs
from limelight.domain.picture import EMPTY, Catalogue, Column, Freshness, Picture, catalogue_of
from limelight.domain.polls import Poll, with_poll
from limelight.domain.seats import Seat, described, frozen, opening, with_evidence
from limelight.domain.systems import Description, EnvironmentEvidence, EnvironmentFacts, Reading

if TYPE_CHECKING:
    from limelight.domain.freezes import OwnFreeze

_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment on both clocks, in seconds: the wall's since 1970 UTC, and the one that only goes forward."""

    now: float
    monotonic: float


@dataclass(frozen=True, slots=True)
class Assembly:
    """A picture and what is held beside it, to put the next one together. Columns stand in the order of the seats."""

    picture: Picture
    seats: tuple[Seat, ...]
    since: Mapping[str, str]  # feature key -> version since which its code is there, by the profile
    known: Known
    facts: Mapping[str, EnvironmentFacts] = field(default_factory=dict)  # by our key of the environment

    def column(self, environment: str) -> Column:
        """The column of the environment with our key."""
        return self.picture.columns[self.picture.column_of(environment)]

    def seat(self, environment: str) -> Seat:
        """The seat of the environment with our key."""
        return self.seats[self.picture.column_of(environment)]


@dataclass(frozen=True, slots=True)
class Taken:
    """A reading of a system with where it belongs.

    `environments` are our keys of those that it answers for. `kept` names, by our key of the environment, features
    that were read again after this reading had begun: what it says about them is older than what is held.
    """

    system: str
    environments: tuple[str, ...]
    reading: Reading
    began: Moment
    kept: Mapping[str, frozenset[str]] = field(default_factory=dict)
    freshens: bool = True  # whether the environments count as read now


def begin(seats: tuple[Seat, ...], since: Mapping[str, str], last: Picture = EMPTY) -> Assembly:
    """An assembly of seats, with the columns of an earlier picture where it has them."""
    picture = opening(seats, last)
    features = {feature.key: feature for feature in picture.catalogue.features}
    known = {seat.system: features for seat in seats}
    return Assembly(picture, seats, since, known)


def take_reading(assembly: Assembly, taken: Taken) -> Assembly:
    """The assembly with a reading: whole, or only what moved."""
    before, reading = assembly.picture.catalogue, taken.reading
    known, moved = _learned(assembly, taken)
    new = (
        key
        for cells in reading.cells.values()
        for key, cell in cells.items()
        if key not in before.rows and is_there(cell)
    )
    catalogue = grown(before, new, moved, known, assembly.since)
    anew = _rows_to_judge(before, catalogue)
    columns = tuple(
        _redrawn(seat, column, catalogue, taken, anew)
        for seat, column in zip(assembly.seats, assembly.picture.columns, strict=True)
    )
    taken_in = replace(assembly, picture=Picture(catalogue, columns), known=known)
    return _pruned(taken_in) if reading.whole or reading.vanished else taken_in


def take_unchanged(assembly: Assembly, environments: Iterable[str], began: Moment) -> Assembly:
    """The assembly after a read that found nothing moved: only the freshness does."""
    return _with_columns(assembly, {key: _fresh(assembly.column(key), began) for key in environments})


def take_cell(
    assembly: Assembly, environment: str, key: str, found: tuple[Feature, Cell] | None, at: Moment
) -> Assembly:
    """The assembly with one cell as it was just read; `found` None where the feature is not there any more."""
    seat = assembly.seat(environment)
    if found is None:
        reading = Reading({}, {}, whole=False, vanished={seat.remote: frozenset({key})})
    else:
        reading = Reading({key: found[0]}, {seat.remote: {key: found[1]}}, whole=False)
    return take_reading(assembly, Taken(seat.system, (environment,), reading, at, freshens=False))


def take_freshness(assembly: Assembly, environment: str, freshness: Freshness) -> Assembly:
    """The assembly with another freshness of an environment: a failure, a read under way."""
    return _with_columns(assembly, {environment: replace(assembly.column(environment), freshness=freshness)})


def take_poll(assembly: Assembly, environment: str, poll: Poll) -> Assembly:
    """The assembly with how a poll of an environment went."""
    column = assembly.column(environment)
    return _with_columns(assembly, {environment: replace(column, polls=with_poll(column.polls, poll))})


def take_evidence(
    assembly: Assembly, environment: str, source: str, evidence: EnvironmentEvidence, now: float
) -> Assembly:
    """The assembly with what a source now says about the code in an environment; replaces what it said before."""
    column = replace(assembly.column(environment), evidence_trouble="")
    if column.evidence.get(source) != evidence:
        draft = Draft(with_evidence(assembly.seat(environment), column, source, evidence))
        draft.judge_all(assembly.picture.catalogue.features, now)
        column = draft.column()
    return _with_columns(assembly, {environment: column})


def take_evidence_trouble(assembly: Assembly, environment: str, sentence: str) -> Assembly:
    """The assembly with the reason why no newer deploy evidence comes; what there is grows old by itself."""
    return _with_columns(assembly, {environment: replace(assembly.column(environment), evidence_trouble=sentence)})


def take_description(assembly: Assembly, system: str, told: Description, now: float) -> Assembly:
    """The assembly with who is signed in at a system, and what they may do in its environments."""
    facts, columns = dict(assembly.facts), {}
    for seat in assembly.seats:
        if seat.system != system:
            continue
        key, there = seat.environment.key, told.environment(seat.remote)
        if there is None:
            facts.pop(key, None)
        else:
            facts[key] = there
        columns[key] = frozen(seat, described(seat, assembly.column(key), told, there, now), there, now)
    return replace(_with_columns(assembly, columns), facts=facts)


def take_rights_trouble(assembly: Assembly, environment: str, sentence: str, signed_out: bool) -> Assembly:
    """The assembly with the reason why nobody knows who may do what; without a sign-in, nobody may do anything."""
    column = replace(assembly.column(environment), rights_trouble=sentence)
    if signed_out:
        freshness = replace(column.freshness, needs_sign_in=True)
        column = replace(column, permissions=frozenset(), actor=None, freshness=freshness)
    return _with_columns(assembly, {environment: column})


def take_time(assembly: Assembly, now: float) -> Assembly:
    """The assembly at a later time: evidence that counts less by now is judged again, freezes begin and end."""
    columns = {}
    for seat, column in zip(assembly.seats, assembly.picture.columns, strict=True):
        later = frozen(seat, column, assembly.facts.get(seat.environment.key), now)
        if now > later.judged_until:
            draft = Draft(later)
            draft.judge_all(assembly.picture.catalogue.features, now)
            later = draft.column()
        columns[seat.environment.key] = later
    return _with_columns(assembly, columns)


def take_freezes(assembly: Assembly, freezes: Iterable[OwnFreeze], now: float) -> Assembly:
    """The assembly with other freezes of our own."""
    told = tuple(freezes)
    seats = tuple(
        replace(seat, freezes=tuple(each for each in told if each.environment == seat.environment.key))
        for seat in assembly.seats
    )
    return take_time(replace(assembly, seats=seats), now)


def is_there(cell: Cell) -> bool:
    """Whether the environment has the toggle."""
    return cell.exposure.kind is not ExposureKind.ABSENT


def _learned(assembly: Assembly, taken: Taken) -> tuple[Known, tuple[str, ...]]:
    """What the systems tell of the features after a reading, and the keys of those of which something else is told."""
    held = assembly.known.get(taken.system, {})
    fresh = {
        key: feature
        for key, each in taken.reading.features.items()
        if (feature := with_needs(each, held.get(key))) != held.get(key)
    }
    stale = _stale(assembly, taken, held) if taken.reading.whole else _NOTHING
    if not fresh and not stale:
        return assembly.known, ()
    told = {key: feature for key, feature in {**held, **fresh}.items() if key not in stale}
    return {**assembly.known, taken.system: told}, (*fresh, *stale)


def _stale(assembly: Assembly, taken: Taken, held: Mapping[str, Feature]) -> frozenset[str]:
    """Features that a system told of once, and neither a whole reading nor its other environments have any more."""
    gone = held.keys() - taken.reading.features.keys()
    if not gone:
        return _NOTHING
    pairs = zip(assembly.seats, assembly.picture.columns, strict=True)
    others = [
        column
        for seat, column in pairs
        if seat.system == taken.system and seat.environment.key not in taken.environments
    ]
    rows = assembly.picture.catalogue.rows
    return frozenset(
        key
        for key in gone
        if key not in rows or all(column.exposure[rows[key]] == ExposureKind.ABSENT for column in others)
    )


def _rows_to_judge(before: Catalogue, after: Catalogue) -> tuple[int, ...]:
    """Rows that are new, and rows whose since-version is another."""
    if before is after:
        return ()
    pairs = enumerate(zip(before.features, after.features, strict=False))
    moved = [row for row, (old, new) in pairs if old is not new and old.since_version != new.since_version]
    return (*moved, *range(len(before), len(after)))


def _redrawn(seat: Seat, column: Column, catalogue: Catalogue, taken: Taken, anew: tuple[int, ...]) -> Column:
    """One column after a reading: with every row of the catalogue, and with what the reading says about it."""
    is_read = seat.environment.key in taken.environments
    if not anew and not is_read:
        return column
    draft = Draft(column)
    draft.widen(len(catalogue), _where_not_told(column))
    rows = {*anew, *_write(draft, seat, catalogue, taken)} if is_read else anew
    if rows:
        draft.judge(catalogue.features, rows, taken.began.now)
        column = draft.column()
    return _fresh(column, taken.began) if is_read and taken.freshens else column


def _write(draft: Draft, seat: Seat, catalogue: Catalogue, taken: Taken) -> list[int]:
    """Write what a reading says about one environment; returns the rows that were written."""
    kept = taken.kept.get(seat.environment.key, _NOTHING)
    cells = taken.reading.cells.get(seat.remote, {})
    vanished = taken.reading.vanished.get(seat.remote, _NOTHING)
    rows = catalogue.rows
    named = rows.items() if taken.reading.whole else [(key, rows[key]) for key in (*cells, *vanished) if key in rows]
    written = []
    for key, row in named:
        if key in kept:
            continue
        cell = cells.get(key)
        if cell is None or key in vanished:
            draft.empty(row, ExposureKind.ABSENT)
        else:
            draft.put(row, cell)
        written.append(row)
    return written


def _pruned(assembly: Assembly) -> Assembly:
    """The assembly without the features that no environment has any more."""
    picture = assembly.picture
    rows = rows_left(picture.columns, len(picture.catalogue))
    if rows is None:
        return assembly
    columns = []
    for column in picture.columns:
        draft = Draft(column)
        draft.keep_rows(rows)
        columns.append(draft.column())
    catalogue = catalogue_of(picture.catalogue.features[row] for row in rows)
    known = {
        system: {key: feature for key, feature in told.items() if key in catalogue.rows}
        for system, told in assembly.known.items()
    }
    return replace(assembly, picture=Picture(catalogue, tuple(columns)), known=known)


def _with_columns(assembly: Assembly, columns: Mapping[str, Column]) -> Assembly:
    """The assembly with other columns; the same object where none is another."""
    old = assembly.picture.columns
    new = tuple(columns.get(column.environment.key, column) for column in old)
    if all(was is now for was, now in zip(old, new, strict=True)):
        return assembly
    return replace(assembly, picture=Picture(assembly.picture.catalogue, new))


def _fresh(column: Column, began: Moment) -> Column:
    """The column as read at a moment, all well."""
    signed_out = column.freshness.needs_sign_in and column.actor is None and bool(column.rights_trouble)
    freshness = Freshness(began.now, began.monotonic, column.freshness.poll_seconds, needs_sign_in=signed_out)
    return replace(column, freshness=freshness)


def _where_not_told(column: Column) -> ExposureKind:
    """What a row is that an environment never spoke of: absent where it was read, unknown where it was not."""
    return ExposureKind.UNKNOWN if column.freshness.read_at is None else ExposureKind.ABSENT
