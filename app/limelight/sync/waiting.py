"""Waiting on the injected clock: until a time or until woken, and for work that may take only so long."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from limelight.domain.errors import Unreachable
from limelight.domain.ports import Clock

T = TypeVar("T")


class Alarm:
    """Sleeps on the clock, and can be woken. Belongs to one loop."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """End the wait that is on, or the next one."""
        self._woken.set()

    def clear(self) -> None:
        """Forget that it was woken."""
        self._woken.clear()

    async def wait(self, seconds: float | None) -> None:
        """Wait for so many seconds, for ever where None, or until woken."""
        if seconds is None:
            await self._woken.wait()
        else:
            await _first(self._woken.wait(), self._clock.sleep(seconds))
        self._woken.clear()


async def at_most(clock: Clock, seconds: float, wait: Coroutine[Any, Any, None]) -> None:
    """Wait for that, but no longer than so many seconds."""
    await _first(wait, clock.sleep(seconds))


async def within(clock: Clock, seconds: float, work: Coroutine[Any, Any, T], sentence: str) -> T:
    """What `work` brings, if it takes no longer than so many seconds; else it is cancelled.

    Raises:
        Unreachable: with `sentence`; it took longer.
    """
    task = asyncio.ensure_future(work)
    await _first(task, clock.sleep(seconds))
    if task.cancelled():
        raise Unreachable(sentence)
    return task.result()


async def _first(*works: Coroutine[Any, Any, Any] | asyncio.Future[Any]) -> None:
    """Wait until one of them is done, and cancel the others; all of them are over when this returns."""
    tasks = [asyncio.ensure_future(work) for work in works]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
