"""Listens to a system that tells when something moves, and has read again what moved.

It only makes the picture quicker: polls go on as ever, and show what is not told here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from limelight.domain.errors import LimelightError, Unsupported
from limelight.domain.ports import TellsMoves
from limelight.domain.systems import Moved
from limelight.sync.backoff import asked_for, spread, wait_after
from limelight.sync.border import contained
from limelight.sync.poller import Pace
from limelight.words import tr

APART = 1.0  # seconds between two times that what moved is read again, however much is told
STEADY = 60.0  # seconds that it was heard for, after which the next interruption counts as the first
_PERIOD = 30.0  # seconds: as a poll's, for the waits after a failure
Nudge = Callable[[str, bool], object]
"""Gets our key of an environment, and whether all of it moved or only features of it."""


@dataclass(frozen=True, slots=True)
class News:
    """A system that tells, with its environments: the system's key to ours."""

    provider: TellsMoves
    environments: Mapping[str, str]


class Listener:
    """One system's. `run` ends only where the system tells nothing at all."""

    def __init__(self, news: News, pace: Pace, nudge: Nudge) -> None:
        self._news = news
        self._pace = pace
        self._nudge = nudge
        self._moved: dict[str, bool] = {}
        self._some = asyncio.Event()
        self._failures = 0

    async def run(self) -> None:
        """Listen, and have read again, until cancelled."""
        telling = asyncio.ensure_future(self._pass_on())
        try:
            while (seconds := await contained(self._listen(), self._take_failure)) is not None:
                await self._pace.clock.sleep(seconds)
        finally:
            telling.cancel()

    async def _listen(self) -> float | None:
        began = self._pace.clock.monotonic()
        try:
            await self._news.provider.listen(self._hear)
        except Unsupported:
            return None
        finally:
            if self._pace.clock.monotonic() - began >= STEADY:
                self._failures = 0
        return self._wait(LimelightError(tr("It ended.")))

    def _hear(self, moved: Moved) -> None:
        key = self._news.environments.get(moved.environment)
        if key is not None:
            self._moved[key] = self._moved.get(key, False) or not moved.features
            self._some.set()

    async def _pass_on(self) -> None:
        """At once where it was quiet; else together, some time later."""
        while True:
            await self._some.wait()
            self._some.clear()
            for key, is_whole in self._taken():
                self._nudge(key, is_whole)
            await self._pace.clock.sleep(APART)

    def _taken(self) -> Iterator[tuple[str, bool]]:
        moved, self._moved = self._moved, {}
        yield from moved.items()

    def _take_failure(self, error: Exception) -> float:
        """It is tried again later; nothing is said, for the polls tell what does not answer. A bug is reported."""
        if not isinstance(error, LimelightError):
            self._pace.report_bug(error)
        return self._wait(error)

    def _wait(self, error: Exception) -> float:
        self._failures += 1
        seconds = spread(wait_after(self._failures, _PERIOD, error), self._pace.chance())
        return max(seconds, asked_for(error))
