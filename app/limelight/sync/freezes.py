"""Reads the freezes of our own again and again: others may change the files that the profile names."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from limelight.domain.freezes import OwnFreeze
from limelight.domain.ports import Clock
from limelight.sync.border import contained

AGAIN_AFTER = 30.0  # seconds


class FreezeWatch:
    """Built on the background loop. `read` reads all of them, `take` is given them; a bug does not end it."""

    def __init__(
        self,
        read: Callable[[], Awaitable[Sequence[OwnFreeze]]],
        take: Callable[[Sequence[OwnFreeze]], object],
        clock: Clock,
        report_bug: Callable[[BaseException], None],
    ) -> None:
        self._read = read
        self._take = take
        self._clock = clock
        self._report_bug = report_bug

    async def run(self) -> None:
        """Keep reading until cancelled."""
        while True:
            await contained(self._look(), self._report_bug)
            await self._clock.sleep(AGAIN_AFTER)

    async def _look(self) -> None:
        self._take(await self._read())
