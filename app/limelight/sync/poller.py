"""Repeats one job on its own clock: jitter, back-off, a deadline for each round, woken on demand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from limelight.domain.errors import LimelightError
from limelight.domain.ports import Clock
from limelight.sync.backoff import asked_for, spread, wait_after
from limelight.sync.border import contained
from limelight.sync.waiting import Alarm, at_most, within
from limelight.usecases.right_of_way import RightOfWay
from limelight.words import tr

DEADLINE = 90.0  # seconds that a round may take in all, however many requests it makes
LONGEST_BEHIND = 20.0  # seconds for which a round lets what a person waits for go first; then it begins all the same


class Job(Protocol):
    """What a poller repeats. Jobs belong to the background loop."""

    @property
    def period(self) -> float | None:
        """Seconds from the end of a round to the next one; None: only when woken."""
        ...

    @property
    def place(self) -> str:
        """Where it reads, for the sentence that no answer came."""
        ...

    async def round(self, asked: bool) -> bool:
        """Do it once; `asked`: a person asked for it. Returns whether there is more to do at once.

        Raises:
            LimelightError: it failed, and `failed` is called next.
        """
        ...

    def failed(self, error: LimelightError, next_try_at: float) -> None:
        """Say so. `next_try_at`: seconds since 1970, UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Pace:
    """What every poller needs beside its job."""

    clock: Clock
    chance: Callable[[], float]  # from 0 to 1, for the jitter
    report_bug: Callable[[BaseException], None]


class Poller:
    """One job's loop. A bug in the job is reported, shown as a failure, and does not end the loop.

    `way` is that of the system it reads; None where it reads none.
    """

    def __init__(self, job: Job, pace: Pace, recovered: Callable[[], None], way: RightOfWay | None = None) -> None:
        self._job = job
        self._way = way
        self._pace = pace
        self._recovered = recovered  # called when a round went well after one that did not
        self._alarm = Alarm(pace.clock)
        self._failures = 0  # since it last went well or was woken: how long to hold back
        self._failing = False
        self._may_try = False  # holding back of itself, and not because the server asked for it
        self._asked = False
        self._waiting: list[asyncio.Future[None]] = []
        self._ended = False

    def nudge(self) -> None:
        """Start a round at once, unless it is holding back after a failure."""
        if not self._failing:
            self._alarm.wake()

    def try_again(self) -> None:
        """Something near it works again: end the holding back after a failure, unless the server asked for it."""
        if self._may_try:
            self.wake()

    def wake(self, asked: bool = False) -> None:
        """Start a round at once, or right after the one that is on; the back-off starts anew."""
        self._asked = self._asked or asked
        self._failures = 0
        self._alarm.wake()

    async def finish_round(self) -> None:
        """Wake it as a person's wish, and wait until a round that began after this call has ended, well or not.

        Once the poller ended there is nothing to wait for.
        """
        if self._ended:
            return
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(done)
        self.wake(asked=True)
        await done

    def end(self) -> None:
        """Let those who wait for a round go: no more will come."""
        self._ended = True
        self._let_go(self._waiting)

    async def run(self) -> None:
        """Repeat until cancelled."""
        while True:
            if self._way is not None and self._way.is_taken:
                await at_most(self._pace.clock, LONGEST_BEHIND, self._way.free())
            self._alarm.clear()  # what woke it before now is answered by this round
            self._may_try = False
            seconds = await self._round()
            await self._alarm.wait(seconds)

    async def _round(self) -> float | None:
        """One round; returns the seconds until the next."""
        asked, self._asked = self._asked, False
        waiting, self._waiting = self._waiting, []
        try:
            return await contained(self._go_round(asked), self._take_failure)
        finally:
            self._let_go(waiting)

    async def _go_round(self, asked: bool) -> float | None:
        """One round that goes well; returns the seconds until the next."""
        sentence = tr("{place} did not answer within {deadline:.0f} seconds.", place=self._job.place, deadline=DEADLINE)
        more = await within(self._pace.clock, DEADLINE, self._job.round(asked), sentence)
        was_failing, self._failing, self._failures = self._failing, False, 0
        if was_failing:
            self._recovered()
        if more:
            return 0.0
        period = self._job.period
        return None if period is None else spread(period, self._pace.chance())

    @staticmethod
    def _let_go(waiting: list[asyncio.Future[None]]) -> None:
        for done in waiting:
            if not done.done():
                done.set_result(None)

    def _take_failure(self, error: Exception) -> float:
        """Hold back and say why. A bug is reported, too: in one environment, it must not stop the others."""
        if isinstance(error, LimelightError):
            return self._after(error, error)
        self._pace.report_bug(error)
        words = tr(
            "{place} could not be read because of a fault in Limelight ({fault}).",
            place=self._job.place,
            fault=type(error).__name__,
        )
        return self._after(error, LimelightError(words))

    def _after(self, cause: Exception, told: LimelightError) -> float:
        self._failing = True
        self._may_try = not asked_for(cause)
        self._failures += 1
        if not self._asked:  # only a person's wish that came meanwhile is heard before the time
            self._alarm.clear()
        seconds = spread(wait_after(self._failures, self._job.period or DEADLINE, cause), self._pace.chance())
        seconds = max(seconds, asked_for(cause))  # jitter must not come back sooner than the server asks
        self._job.failed(told, self._pace.clock.now() + seconds)
        return seconds
