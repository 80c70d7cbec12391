"""An event loop whose seconds are shorter: deadlines of the product run out as they do for people, only sooner.

Nothing of the product knows: what it waits for, it waits for on its loop.
"""

import asyncio
import selectors
import time
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

QUICKER = 4.0
"""Seconds of the loop in one second."""


class _Selector(selectors.DefaultSelector):
    quicker = QUICKER

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        return super().select(timeout / self.quicker if timeout is not None and timeout > 0 else timeout)


class QuickLoop(asyncio.SelectorEventLoop):
    """Time goes by `quicker` times as fast."""

    def __init__(self, quicker: float) -> None:
        self._quicker = quicker
        selector = _Selector()
        selector.quicker = quicker
        super().__init__(selector)

    def time(self) -> float:
        return super().time() * self._quicker


class LoopClock:
    """Both clocks, where everything that waits waits on the loop."""

    def now(self) -> float:
        """Seconds since 1970, UTC."""
        return time.time()

    def monotonic(self) -> float:
        """Seconds of the loop."""
        return asyncio.get_running_loop().time()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)


def run(work: Coroutine[Any, Any, T], quicker: float = QUICKER) -> T:
    """Run something to its end on a quick loop of its own."""
    with asyncio.Runner(loop_factory=lambda: QuickLoop(quicker)) as runner:
        return runner.run(work)
