"""Reads how far features are on, where a list tells only that they are: visible rows first, the rest behind.

It stops for what a person waits for at the same system: what is on the wire then is all that comes before it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from limelight.domain.assembly import Moment, Taken, take_freshness, take_reading
from limelight.domain.cells import Cell
from limelight.domain.errors import LimelightError
from limelight.domain.exposure import ExposureKind
from limelight.domain.ports import ReadsExtentsLater
from limelight.domain.systems import Reading
from limelight.sync.board import Board
from limelight.usecases.right_of_way import RightOfWay

BATCH = 40  # features of one round: about a screen, so that what becomes visible meanwhile waits for one at most
AT_ONCE = 8  # features of one call, which may read them at the same time; a call that was begun is not given up


@dataclass(frozen=True, slots=True)
class Reach:
    """An environment whose extents are read one by one."""

    provider: ReadsExtentsLater
    system: str
    place: str
    environment: str  # our key
    remote: str  # the system's
    way: RightOfWay
    turn: asyncio.Lock  # one call at a time for all environments of the system


class ReadExtents:
    """The job of reading extents; a round is one batch, and there is more to do until none is unread."""

    period: float | None = None

    def __init__(self, reach: Reach, board: Board) -> None:
        self._reach = reach
        self._board = board
        self._visible: tuple[str, ...] = ()
        self._tried: set[str] = set()  # said nothing more: not asked again before the next list

    @property
    def place(self) -> str:
        """What is read, for people."""
        return self._reach.place

    def look_at(self, features: tuple[str, ...]) -> None:
        """Read these first from now on."""
        self._visible = features

    def start_over(self) -> None:
        """A list was read: what said nothing more before is asked again."""
        self._tried.clear()

    async def round(self, asked: bool) -> bool:
        """Read one batch."""
        features = list(islice(self._unread(), BATCH))
        if not features:
            return False
        began, lists = self._board.moment(), self._board.lists_of(self._reach.environment)
        asked_for, cells = await self._read(features)
        if asked_for and lists == self._board.lists_of(self._reach.environment):  # else a list that came may be newer
            self._tried.update(asked_for)
            self._take(cells, began)
        return True

    def failed(self, error: LimelightError, next_try_at: float) -> None:
        """Mark the environment, until its list is read again or the extents are."""
        freshness = self._board.assembly.column(self._reach.environment).freshness
        freshness = replace(freshness, trouble=str(error), next_try_at=next_try_at)
        self._board.put(take_freshness(self._board.assembly, self._reach.environment, freshness))

    async def _read(self, features: list[str]) -> tuple[list[str], dict[str, Cell]]:
        """Read these, or those that come before somebody goes first; returns what was asked for, and the cells."""
        reach, cells, patient = self._reach, dict[str, Cell](), not self._reach.way.is_taken
        for at in range(0, len(features), AT_ONCE):
            async with reach.turn:
                if reach.way.is_taken and (at or patient):  # one call for who waited as long as a poller does
                    return features[:at], cells
                cells.update(await reach.provider.read_extents(reach.remote, features[at : at + AT_ONCE]))
        return features, cells

    def _unread(self) -> Iterator[str]:
        """Features that are on with their extent not read: the visible ones, then the others by row."""
        catalogue = self._board.assembly.picture.catalogue
        exposure = self._board.assembly.column(self._reach.environment).exposure
        unread = ExposureKind.ON_UNREAD
        for key in self._visible:
            if key not in self._tried and key in catalogue.rows and exposure[catalogue.rows[key]] == unread:
                yield key
        visible, row = frozenset(self._visible), exposure.find(unread)
        while row >= 0:
            key = catalogue.features[row].key
            if key not in visible and key not in self._tried:
                yield key
            row = exposure.find(unread, row + 1)

    def _take(self, cells: Mapping[str, Cell], began: Moment) -> None:
        reach = self._reach
        kept = self._board.cells_since((reach.environment,), began)
        reading = Reading({}, {reach.remote: cells}, whole=False)
        taken = Taken(reach.system, (reach.environment,), reading, began, kept, freshens=False)
        self._board.put(take_reading(self._board.assembly, taken))
