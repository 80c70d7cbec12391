"""Looks again and again at changes whose outcome is not known yet: at start, after a sign-in, and on its own clock.

That clock is what notices that the network is back: while something is open, it is looked at every ten seconds.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from limelight.domain.changes import ChangeState, Recorded
from limelight.domain.errors import LimelightError
from limelight.domain.ports import Clock
from limelight.sync.border import contained

OPEN_AGAIN_AFTER = 10.0  # seconds, while something is open
IDLE_AGAIN_AFTER = 60.0  # seconds, while nothing is: another copy of the program may have left something


class Resolver:
    """Built on the background loop. `resolve` looks once and returns what is still open; `watch` is told each state.

    A bug in a look is reported and does not end the looking.
    """

    def __init__(
        self,
        resolve: Callable[[Callable[[Recorded], None]], Awaitable[tuple[Recorded, ...]]],
        watch: Callable[[Recorded], None],
        clock: Clock,
        report_bug: Callable[[BaseException], None],
    ) -> None:
        self._resolve = resolve
        self._watch = watch
        self._clock = clock
        self._report_bug = report_bug
        self._poked = asyncio.Event()

    def poke(self) -> None:
        """Look again at once: somebody signed in."""
        self._poked.set()

    async def run(self) -> None:
        """Keep looking until cancelled."""
        while True:
            self._poked.clear()
            await self._wait(OPEN_AGAIN_AFTER if await self._look() else IDLE_AGAIN_AFTER)

    async def _look(self) -> bool:
        """Look once; whether anything is open that may end soon, or could not be looked at."""
        still = await contained(self._resolve(self._watch), self._take_failure)
        return still if isinstance(still, bool) else not all(self._is_far(each) for each in still)

    def _is_far(self, recorded: Recorded) -> bool:
        """Whether a system holds it for a time that is still to come: whoever withdraws it is seen a minute later."""
        at = recorded.intent.at
        return recorded.state is ChangeState.WAITING and at is not None and at - self._clock.now() > IDLE_AGAIN_AFTER

    def _take_failure(self, error: Exception) -> bool:
        """What is open must be looked at again, also after a bug."""
        if not isinstance(error, LimelightError):  # each of those says in the journal why it is still open
            self._report_bug(error)
        return True

    async def _wait(self, seconds: float) -> None:
        """Wait for so long, or until poked."""
        waits = {asyncio.ensure_future(self._clock.sleep(seconds)), asyncio.ensure_future(self._poked.wait())}
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await wait
