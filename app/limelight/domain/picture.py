"""The picture: everything read from all environments, immutable, held in columns.

A picture of 100,000 features in 20 environments has two million cells; an object for each would cost hundreds of
megabytes and stall every collection. So each environment holds one byte string or array per fact, indexed by row,
and a detail object only for the cells where somebody changed something or evidence exists. Rows are the rows of the
`Catalogue`; they stay the same as long as the catalogue object is the same.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntFlag

from limelight.domain.cells import LastChange
from limelight.domain.environments import Environment, Freeze
from limelight.domain.evidence import Evidence, Presence
from limelight.domain.exposure import Exposure, ExposureKind
from limelight.domain.features import Feature
from limelight.domain.people import Actor, Permission
from limelight.domain.standing import Standing

NO_SHARE = 0xFFFF
"""In a share column: no percentage is known. Otherwise hundredths of a per cent, 0 to 10,000."""

POLLS_UNTIL_OLD = 3
LEAST_UNTIL_OLD = 120.0  # seconds
"""Values older than three poll intervals, and at least two minutes, are visibly old (product, rule 1)."""

_CHUNK = 4096


class Mark(IntFlag):
    """What else a painted cell says, as bits of a byte."""

    NONE = 0
    PARTLY_DEPLOYED = 1  # on k of n instances
    DISAGREE = 2  # kinds of evidence disagree
    NO_EVIDENCE = 4  # nothing says anything about the code
    PENDING = 8  # the system holds a change
    FROZEN = 16  # changes are held back
    READ_ONLY = 32  # cannot be changed from here
    TARGETED = 64  # narrowed to audiences
    AGEING = 128  # the evidence still counts, and is getting old


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every feature of the picture by row. Compare by identity: the same object means the same rows."""

    features: tuple[Feature, ...]
    rows: Mapping[str, int]  # key -> row

    def __len__(self) -> int:
        return len(self.features)


@dataclass(frozen=True, slots=True)
class Detail:
    """What is held of a cell beyond what the matrix paints; only for cells that have any of it."""

    last_change: LastChange | None = None
    evidence: tuple[Evidence, ...] = ()
    audiences: tuple[str, ...] = ()
    have: int = 0
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
        return age is None or age > max(POLLS_UNTIL_OLD * self.poll_seconds, LEAST_UNTIL_OLD)


@dataclass(frozen=True, slots=True)
class Column:
    """One environment of the picture. Every array has the catalogue's length."""

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
    reason_required: bool = False
    critical: bool = False  # the stricter of profile and server
    system: str = ""  # the system's name for people


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
        """The standing with its share and instances: "Partly released 25 %", "Waiting, on 7 of 8"."""
        words = self.standing.word
        if self.standing is Standing.PARTLY_RELEASED and self.exposure.percentage is not None:
            words = f"{words} {self.exposure.words}"
        if Mark.PARTLY_DEPLOYED in self.marks and self.detail.of:
            words = f"{words}, on {self.detail.have} of {self.detail.of}"
        return words


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything read from all environments at one moment."""

    catalogue: Catalogue
    columns: tuple[Column, ...]

    def cell(self, column: int, row: int) -> CellView:
        """The cell at a column and a row."""
        facts = self.columns[column]
        detail = facts.details.get(row, _NO_DETAIL)
        share = facts.share[row]
        exposure = Exposure(
            ExposureKind(facts.exposure[row]), None if share == NO_SHARE else share / 100, detail.audiences
        )
        return CellView(
            Standing(facts.standing[row]),
            exposure,
            Presence(facts.presence[row]),
            Mark(facts.marks[row]),
            detail,
            float(facts.changed_at[row]) or None,
        )

    def column_of(self, environment: str) -> int:
        """The index of the environment with our key.

        Raises:
            ValueError: the picture has no such environment.
        """
        return [column.environment.key for column in self.columns].index(environment)


_NO_DETAIL = Detail()
EMPTY = Picture(Catalogue((), {}), ())


def changed_rows(before: Column, after: Column) -> list[int]:
    """Rows of one environment whose painted or told facts differ, ascending. Both of the same catalogue."""
    if before is after:
        return []
    rows: set[int] = set()
    pairs: tuple[tuple[bytes | array[int], bytes | array[int]], ...] = (
        (before.standing, after.standing),
        (before.marks, after.marks),
        (before.share, after.share),
        (before.changed_at, after.changed_at),
    )
    for old, new in pairs:
        rows.update(_differing(old, new))
    if before.details is not after.details:
        touched = before.details.keys() | after.details.keys()
        rows.update(row for row in touched if before.details.get(row) != after.details.get(row))
    return sorted(rows)


def _differing(old: bytes | array[int], new: bytes | array[int]) -> Iterator[int]:
    """Indexes at which two equally long sequences differ, comparing in chunks first."""
    if old is new:
        return
    for start in range(0, len(new), _CHUNK):
        left, right = old[start : start + _CHUNK], new[start : start + _CHUNK]
        if left != right:
            yield from (start + index for index, (a, b) in enumerate(zip(left, right, strict=True)) if a != b)
