"""An event loop whose seconds are shorter: deadlines of the product run out as they do for people, only sooner.

Nothing of the product knows: what it waits for, it waits for on its loop.
"""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

QUICKER = 10.0
"""Seconds of the loop in one second."""


class _Selector(selectors.DefaultSelector):
    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        return super().select(timeout / QUICKER if timeout is not None and timeout > 0 else timeout)


class QuickLoop(asyncio.SelectorEventLoop):
    """Time goes by `QUICKER` times as fast."""

    def __init__(self) -> None:
        super().__init__(_Selector())

    def time(self) -> float:
        return super().time() * QUICKER


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run something to its end on a quick loop of its own."""
    with asyncio.Runner(loop_factory=QuickLoop) as runner:
        return runner.run(work)
