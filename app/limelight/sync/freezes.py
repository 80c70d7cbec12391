"""Reads the freezes of our own again and again: others may change the files that the profile names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from limelight.domain.freezes import OwnFreeze
from limelight.domain.ports import Clock
from limelight.sync.border import contained

AGAIN_AFTER = 30.0  # seconds


class Freezes(Protocol):
    """The freezes of our own (`usecases.own_freezes.OwnFreezes`)."""

    @property
    def known(self) -> Sequence[OwnFreeze]:
        """What is known without reading: that a file was not read yet, for one."""
        ...

    async def __call__(self) -> Sequence[OwnFreeze]:
        """All of them, read now."""
        ...


class FreezeWatch:
    """Built on the background loop. `take` is given what is known at once, then what is read; a bug does not end it."""

    def __init__(
        self,
        freezes: Freezes,
        take: Callable[[Sequence[OwnFreeze]], object],
        clock: Clock,
        report_bug: Callable[[BaseException], None],
    ) -> None:
        self._freezes = freezes
        self._take = take
        self._clock = clock
        self._report_bug = report_bug

    async def run(self) -> None:
        """Keep reading until cancelled."""
        self._take(self._freezes.known)
        while True:
            await contained(self._look(), self._report_bug)
            await self._clock.sleep(AGAIN_AFTER)

    async def _look(self) -> None:
        self._take(await self._freezes())
