"""Keeps the picture fresh: one poller for each independent unit, each on its own clock, none waiting for another."""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from limelight.domain.assembly import Moment, begin, take_cell, take_freezes, take_time
from limelight.domain.cells import Cell
from limelight.domain.errors import NotThere, StoreTrouble
from limelight.domain.features import Feature
from limelight.domain.freezes import OwnFreeze
from limelight.domain.picture import EMPTY, Picture
from limelight.domain.ports import Clock
from limelight.domain.profile import Profile
from limelight.domain.seats import BY_SYSTEM
from limelight.sync.board import Board
from limelight.sync.descriptions import ReadDescriptions
from limelight.sync.evidence import ReadEvidence
from limelight.sync.extents import ReadExtents
from limelight.sync.keeping import KeepPicture
from limelight.sync.listening import Listener
from limelight.sync.lists import ReadLists
from limelight.sync.plan import description_units, list_units, news_of, reaches, seats_of, springs
from limelight.sync.poller import Job, Pace, Poller
from limelight.sync.wakeups import watch_time
from limelight.usecases.bound import Bound
from limelight.usecases.right_of_way import RightOfWay

_CELL_TRIES = 3  # reads of one cell, where lists come in between


@dataclass(frozen=True, slots=True)
class Outlets:
    """Where the engine's news go; all of them are called on the background thread and must not block.

    - `publish`: the newest picture, at most ten times a second;
    - `report_bug`: a bug in one environment, that did not stop the others;
    - `gap_noticed`: the computer slept for so many seconds: disarm open confirmations; all is being read again;
    - `keep`: store the picture for the next start (runs on a helper thread; raises StoreTrouble);
    - `notice`: a sentence for the status line.
    """

    publish: Callable[[Picture], None]
    report_bug: Callable[[BaseException], None]
    gap_noticed: Callable[[float], None]
    keep: Callable[[Picture], None]
    notice: Callable[[str], None]


class Engine:
    """Built on the background thread. `refresh` and `look_at` may be called on any thread; the rest on its loop."""

    def __init__(
        self,
        bounds: Mapping[str, Bound],
        profile: Profile,
        clock: Clock,
        outlets: Outlets,
        start: Picture = EMPTY,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._bounds = bounds
        self._clock = clock
        self._outlets = outlets
        self._loop = asyncio.get_running_loop()
        self._board = Board(begin(seats_of(bounds, profile), profile.since, start), clock, outlets.publish)
        self._pace = Pace(clock, chance, outlets.report_bug)
        self._pollers: list[tuple[frozenset[str], Poller]] = []
        self._lists: list[tuple[frozenset[str], Poller]] = []  # of the pollers, those that read lists
        self._listeners = [Listener(news, self._pace, self._nudge) for news in news_of(bounds)]
        self._extents: dict[str, tuple[ReadExtents, Poller]] = {}
        self._keeping = KeepPicture(self._board, outlets.keep, outlets.notice)
        self._add_jobs(profile)

    @property
    def picture(self) -> Picture:
        """The newest picture."""
        return self._board.assembly.picture

    async def run(self) -> None:
        """Keep the picture fresh until cancelled, then store it."""
        try:
            self._board.put(self._board.assembly)
            async with asyncio.TaskGroup() as group:
                group.create_task(self._board.run())
                group.create_task(watch_time(self._clock, self._pass_time, self._wake_after_gap))
                for _, poller in self._pollers:
                    group.create_task(poller.run())
                for listener in self._listeners:
                    group.create_task(listener.run())
        finally:
            for _, poller in self._pollers:
                poller.end()
            with contextlib.suppress(StoreTrouble):  # nobody is there to read it any more
                self._keeping.keep_at_the_end()

    def refresh(self, environment: str | None = None) -> None:
        """Read an environment, or all, again at once (F5, a sign-in). Any thread; returns at once."""
        self._call(lambda: self._wake(environment, asked=True))

    def wake(self, environments: Iterable[str]) -> None:
        """Read these again at once though no person asked for it: what is shown of them may not hold any more."""
        for environment in environments:
            self._wake(environment, asked=False)

    def look_at(self, features: Sequence[str]) -> None:
        """Say which features are on the screen: how far they are on is read first. Any thread; returns at once."""
        visible = tuple(features)

        def look() -> None:
            for job, _ in self._extents.values():
                job.look_at(visible)

        self._call(look)

    def take_freezes(self, freezes: Sequence[OwnFreeze]) -> None:
        """Show these as the freezes of our own."""
        self._board.put(take_freezes(self._board.assembly, freezes, self._clock.now()))

    async def refreshed(self, environment: str | None = None) -> Picture:
        """The picture after an environment, or all, was read again, as far as it could be; as it is, after the end."""
        pollers = [poller for keys, poller in self._pollers if (keys if environment is None else environment in keys)]
        await asyncio.gather(*(poller.finish_round() for poller in pollers))
        return self.picture

    async def refresh_cell(self, environment: str, feature: str) -> None:
        """Read one cell again at once and show it, as after a change.

        Raises:
            LimelightError: it could not be read; the picture stays as it is.
        """
        for _ in range(_CELL_TRIES):
            began, lists = self._board.moment(), self._board.lists_of(environment)
            found = await self._read_cell(environment, feature)
            if lists == self._board.lists_of(environment):  # else a list that came meanwhile may be newer
                break
        self._board.put(take_cell(self._board.assembly, environment, feature, found, began))
        self._board.remember_cell(environment, feature)

    def _add_jobs(self, profile: Profile) -> None:
        board = self._board
        for unit in list_units(self._bounds, profile):
            lists = ReadLists(unit, board, self._list_moved)
            poller = self._add(unit.environments, lists, self._way(unit.environments))
            self._lists.append((frozenset(unit.environments), poller))
        for unit in description_units(self._bounds, profile):
            self._add(unit.environments, ReadDescriptions(unit, board), self._way(unit.environments))
        for spring in springs(self._bounds, profile):
            environments = tuple(key for key, _ in spring.environments)
            way = self._way(environments) if spring.name == BY_SYSTEM else None
            self._add(environments, ReadEvidence(spring, board), way)
        for reach in reaches(self._bounds, profile):
            job = ReadExtents(reach, board)
            self._extents[reach.environment] = (job, self._add((), job, reach.way))
        self._add((), self._keeping)

    def _way(self, environments: tuple[str, ...]) -> RightOfWay:
        """That of the system which serves all of these environments."""
        return self._bounds[environments[0]].way

    def _add(self, environments: tuple[str, ...], job: Job, way: RightOfWay | None = None) -> Poller:
        poller = Poller(job, self._pace, lambda: self._wake_failing(environments), way)
        self._pollers.append((frozenset(environments), poller))
        return poller

    async def _read_cell(self, environment: str, feature: str) -> tuple[Feature, Cell] | None:
        bound = self._bounds[environment]
        try:
            return await bound.provider.read_cell(bound.remote, feature)
        except NotThere:
            return None

    def _list_moved(self, environments: tuple[str, ...]) -> None:
        for key in environments:
            if key in self._extents:
                job, poller = self._extents[key]
                job.start_over()
                poller.nudge()

    def _pass_time(self, moment: Moment) -> None:
        self._board.put(take_time(self._board.assembly, moment.now))

    def _wake_after_gap(self, seconds: float) -> None:
        self._outlets.gap_noticed(seconds)
        self._wake(None, asked=False)

    def _wake_failing(self, environments: tuple[str, ...]) -> None:
        """What was read well again makes it worth trying what else fails there."""
        for keys, poller in self._pollers:
            if not keys.isdisjoint(environments):
                poller.try_again()

    def _wake(self, environment: str | None, asked: bool) -> None:
        for keys, poller in self._pollers:
            if environment is None or environment in keys:
                poller.wake(asked)

    def _nudge(self, environment: str, is_whole: bool) -> None:
        """A system told that something moved: its list, or all that is read of it. What holds back still does."""
        for keys, poller in self._pollers if is_whole else self._lists:
            if environment in keys:
                poller.nudge()

    def _call(self, ask: Callable[[], None]) -> None:
        """Do it on the loop, whichever thread this is."""
        with contextlib.suppress(RuntimeError):  # the loop is closed: the program ends
            self._loop.call_soon_threadsafe(ask)
