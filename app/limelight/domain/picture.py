"""The picture: everything read from all environments, immutable, held in columns.

A picture of 100,000 features in 20 environments has two million cells; an object for each would cost hundreds of
megabytes and stall every collection. So each environment holds one byte string or array per fact, indexed by row,
and a detail object only for the cells where somebody changed something or evidence exists. Rows are the rows of the
`Catalogue`; they stay the same as long as the catalogue object is the same.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntFlag
from types import MappingProxyType
from typing import TYPE_CHECKING

from limelight.domain.cells import LastChange
from limelight.domain.differing import differing_rows
from limelight.domain.environments import Environment, Freeze
from limelight.domain.evidence import SILENCE, Evidence, Judgement, Presence, judge_presence
from limelight.domain.exposure import Exposure, ExposureKind
from limelight.domain.features import Feature
from limelight.domain.people import Actor, Permission
from limelight.domain.polls import Poll
from limelight.domain.standing import Standing
from limelight.domain.survey import Survey
from limelight.domain.systems import EnvironmentEvidence
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.freezes import OwnFreeze

NO_SHARE = 0xFFFF
"""In a share column: no percentage is known. Otherwise hundredths of a per cent, 1 to 9,999."""

POLLS_UNTIL_OLD = 3
LEAST_UNTIL_OLD = 120.0  # seconds
"""Values older than three poll intervals, and at least two minutes, are visibly old (product, rule 1)."""

NEVER = float("inf")
"""Of a column's `judged_until`: no evidence of it gets older than it may by waiting."""


class Mark(IntFlag):
    """What else a painted cell says, as bits of a byte."""

    NONE = 0
    PARTLY_DEPLOYED = 1  # on k of n instances
    DISAGREE = 2  # evidence of several kinds or sources disagrees
    ROLLED_BACK = 4  # the newest change there was a roll back, and it stands as that left it
    PENDING = 8  # the system holds a change
    FROZEN = 16  # changes are held back
    READ_ONLY = 32  # cannot be changed from here
    TARGETED = 64  # narrowed to audiences
    AGEING = 128  # the evidence still counts, and is getting old


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every feature of the picture by row. Compare by identity: the same object means the same rows."""

    features: Sequence[Feature]
    rows: Mapping[str, int]  # key -> row, in the order of the rows
    survey: Survey | None = None  # where it was stored with the features

    def __len__(self) -> int:
        return len(self.features)


@dataclass(frozen=True, slots=True)
class Detail:
    """What is held of a cell beyond what the matrix paints; only for cells that have any of it.

    In a column `evidence` is what came with the cell itself, and `have` and `of` are not filled; `Picture.cell` adds
    what the sources say and the instances that have the code.
    """

    last_change: LastChange | None = None
    evidence: tuple[Evidence, ...] = ()
    audiences: tuple[str, ...] = ()
    have: int = 0  # instances that have the code, where it is on some only
    of: int = 0
    pending: tuple[str, ...] = ()
    freeze: Freeze | None = None
    read_only: str = ""


@dataclass(frozen=True, slots=True)
class Freshness:
    """When a column was last read, and why it is not live. Both clocks, so that sleep makes everything stale."""

    read_at: float | None = None  # wall clock, seconds since 1970 UTC; None: never
    read_monotonic: float | None = None  # None: read by an earlier run of the program
    poll_seconds: float = 30.0
    trouble: str = ""  # the sentence of the last failure; empty while all is well
    next_try_at: float | None = None  # wall clock, while there is trouble
    needs_sign_in: bool = False
    reading: bool = False  # a read is under way

    def age(self, now: float, monotonic: float) -> float | None:
        """Seconds since it was read: the larger of both clocks' differences; None if it never was."""
        if self.read_at is None:
            return None
        by_wall = abs(now - self.read_at)
        return by_wall if self.read_monotonic is None else max(by_wall, monotonic - self.read_monotonic)

    def is_old(self, now: float, monotonic: float) -> bool:
        """Whether the values must be shown as old and read again before anything is done with them."""
        age = self.age(now, monotonic)
        return age is None or age > self.old_after

    @property
    def old_after(self) -> float:
        """The age in seconds beyond which values are old."""
        return max(POLLS_UNTIL_OLD * self.poll_seconds, LEAST_UNTIL_OLD)


@dataclass(frozen=True, slots=True)
class Column:
    """One environment of the picture. Every array has the catalogue's length.

    Presence, standing and marks were judged at `judged_at`; once the wall clock passes `judged_until`, some evidence
    counts less than it did, and they have to be judged again. Times are seconds since 1970, UTC.
    """

    environment: Environment
    standing: bytes  # Standing per row
    exposure: bytes  # ExposureKind per row
    presence: bytes  # Presence per row
    marks: bytes  # Mark bits per row
    share: array[int]  # 'H': hundredths of a per cent, or NO_SHARE
    changed_at: array[int]  # 'I': seconds since 1970, 0 where not known
    details: Mapping[int, Detail]
    freshness: Freshness = field(default_factory=Freshness)
    version: str = ""  # the deployed version, for the column head
    permissions: frozenset[Permission] = frozenset()
    actor: Actor | None = None  # who is signed in there; None: nobody
    freeze: Freeze | None = None
    own_freezes: tuple[OwnFreeze, ...] = ()  # our own of this environment, whenever they are on
    reason_required: bool = False
    critical: bool = False  # the stricter of profile and server
    system: str = ""  # the system's name for people
    served: str = ""  # what it is read from, as `seats.served_by` tells it
    evidence: Mapping[str, EnvironmentEvidence] = field(default_factory=dict)  # by the name of its source
    judged_at: float = 0.0
    judged_until: float = NEVER
    evidence_trouble: str = ""  # the sentence of the last failure to read deploy evidence
    rights_trouble: str = ""  # the sentence of the last failure to read who may do what
    clock_trouble: str = ""  # that the server's clock and this computer's differ, as a sentence
    polls: tuple[Poll, ...] = ()  # the last ones of this run, the oldest first

    @property
    def person(self) -> Actor | None:
        """Who is signed in there and still is; `actor` may be known from before a session ended."""
        return None if self.freshness.needs_sign_in else self.actor

    def evidence_for(self, key: str) -> tuple[Evidence, ...]:
        """What the sources say about one feature here, without what came with its cell."""
        return tuple(
            item
            for told in self.evidence.values()
            for items in (told.everywhere, told.features.get(key, ()))
            for item in items
            if item.is_about(key)
        )


@dataclass(frozen=True, slots=True)
class CellView:
    """One cell of a picture, put together for whoever shows or exports it."""

    standing: Standing
    exposure: Exposure
    presence: Presence
    marks: Mark
    detail: Detail
    changed_at: float | None

    @property
    def words(self) -> str:
        """The standing with all of it: "Partly released 25 %", "Waiting, rolled back", "Waiting, on 7 of 8"."""
        words = self.standing.word
        if self.standing is Standing.PARTLY_RELEASED and self.exposure.percentage is not None:
            words = f"{words} {self.exposure.words}"
        if Mark.ROLLED_BACK in self.marks:
            words = tr("{standing}, rolled back", standing=words)
        if Mark.PARTLY_DEPLOYED in self.marks and self.detail.of:
            words = tr("{words}, on {have} of {of}", words=words, have=self.detail.have, of=self.detail.of)
        return words


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything read from all environments at one moment."""

    catalogue: Catalogue
    columns: tuple[Column, ...]

    def cell(self, column: int, row: int) -> CellView:
        """The cell at a column and a row."""
        facts = self.columns[column]
        share = facts.share[row]
        marks = Mark(facts.marks[row])
        detail = self._detail(facts, row)
        if Mark.PARTLY_DEPLOYED in marks:
            have, of = self.judgement(column, row).have_of
            detail = replace(detail, have=have, of=of)
        return CellView(
            Standing(facts.standing[row]),
            Exposure(ExposureKind(facts.exposure[row]), None if share == NO_SHARE else share / 100, detail.audiences),
            Presence(facts.presence[row]),
            marks,
            detail,
            float(facts.changed_at[row]) or None,
        )

    def judgement(self, column: int, row: int) -> Judgement:
        """Why the code is believed to be there or not, as it was judged when the presence was."""
        facts = self.columns[column]
        evidence = self._detail(facts, row).evidence
        if not evidence:
            return SILENCE
        return judge_presence(evidence, self.catalogue.features[row].since_version, facts.judged_at)

    def _detail(self, facts: Column, row: int) -> Detail:
        detail = facts.details.get(row, _NO_DETAIL)
        told = facts.evidence_for(self.catalogue.features[row].key) if facts.evidence else ()
        return replace(detail, evidence=detail.evidence + told) if told else detail

    def column_of(self, environment: str) -> int:
        """The index of the environment with our key.

        Raises:
            ValueError: the picture has no such environment.
        """
        return [column.environment.key for column in self.columns].index(environment)


_NO_DETAIL = Detail()
EMPTY = Picture(Catalogue((), MappingProxyType({})), ())


def catalogue_of(features: Iterable[Feature]) -> Catalogue:
    """The catalogue of features in this order."""
    rows = tuple(features)
    return Catalogue(rows, {feature.key: row for row, feature in enumerate(rows)})


def changed_rows(before: Column, after: Column) -> list[int]:
    """Rows of one environment whose painted or told facts differ, ascending. Both of the same catalogue."""
    if before is after:
        return []
    pairs = (
        (before.standing, after.standing),
        (before.exposure, after.exposure),
        (before.presence, after.presence),
        (before.marks, after.marks),
        (before.share, after.share),
        (before.changed_at, after.changed_at),
    )
    rows = differing_rows(pairs, len(after.standing))
    if before.details is after.details:
        return rows
    from limelight.domain.details import moved  # noqa: PLC0415  (the first paint, which needs none of it, waits for us)

    return sorted({*rows, *moved(before.details, after.details)})
