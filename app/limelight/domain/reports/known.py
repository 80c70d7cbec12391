"""What reports are made from, and where that has gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from limelight.domain.changes import Recorded
from limelight.domain.happenings import Histories
from limelight.domain.picture import EMPTY, Column, Picture
from limelight.domain.reports.words import minute
from limelight.domain.standing import Standing
from limelight.words import ntr, tr


@dataclass(frozen=True, slots=True)
class Known:
    """All that a report may tell. Times are seconds since 1970, UTC; `monotonic` is the other clock at `now`.

    `stored` is the picture from this computer's disk, of which nothing was read now. `changes` are all that the journal
    holds, the oldest first; `journal_trouble` why it could not be read, as a sentence.
    """

    profile: str  # its title
    now: float
    picture: Picture = EMPTY
    monotonic: float = 0.0
    stored: bool = False
    changes: tuple[Recorded, ...] = ()
    journal_trouble: str = ""
    histories: Histories = field(default_factory=Histories)  # what the systems tell, where a report asks for it

    @property
    def is_demo(self) -> bool:
        """Whether nothing of it is real."""
        return bool(self.picture.columns) and all(column.environment.demo for column in self.picture.columns)

    @property
    def production(self) -> tuple[int, ...]:
        """The columns where customers are; where the profile names none, the end of the path."""
        columns = self.picture.columns
        found = tuple(index for index, column in enumerate(columns) if column.environment.is_production)
        return found or tuple(range(len(columns)))[-1:]

    def is_current(self, column: Column) -> bool:
        """Whether what is told of an environment stands as it was just read."""
        return not column.freshness.trouble and not column.freshness.is_old(self.now, self.monotonic)


def picture_gaps(known: Known) -> Iterator[str]:
    """What the picture does not know, or not any more: each a sentence."""
    if not known.picture.columns:
        yield tr("The profile has no environments yet, or none was ever read.")
    if known.stored:
        yield tr("Nothing was read now: this is what Limelight read last, as it is stored on this computer.")
    for column in known.picture.columns:
        yield from _gaps_in(column, known)


def journal_gaps(known: Known) -> Iterator[str]:
    """What the journal cannot tell: each a sentence."""
    if known.journal_trouble:
        yield tr("The record of what was changed from here could not be read: {why}", why=known.journal_trouble)


def _gaps_in(column: Column, known: Known) -> Iterator[str]:
    name, fresh = column.environment.name, column.freshness
    why = f" {fresh.trouble}" if fresh.trouble else ""
    if fresh.read_at is None:
        yield tr("{name} was never read, so all of it is unknown.{why}", name=name, why=why)
        return
    if not known.is_current(column):
        yield tr(
            "{name} was last read on {at}; it may have changed since.{why}",
            name=name,
            at=minute(fresh.read_at),
            why=why,
        )
    if column.evidence_trouble:
        yield tr("What is deployed in {name} is not current: {why}", name=name, why=column.evidence_trouble)
    if column.clock_trouble:
        yield f"{name}: {column.clock_trouble}"
    unread = column.standing.count(Standing.ON_UNREAD)
    if unread:
        yield ntr(
            "In {name} {n} feature is on, and how far was not read yet.",
            "In {name} {n} features are on, and how far was not read yet.",
            unread,
            name=name,
        )
    unknown = column.standing.count(Standing.UNKNOWN)
    if unknown:
        yield ntr(
            "How {n} feature stands in {name} could not be read.",
            "How {n} features stand in {name} could not be read.",
            unknown,
            name=name,
        )
