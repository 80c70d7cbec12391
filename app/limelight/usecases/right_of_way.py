"""Who goes first at a system: what a person waits for, before what is read behind."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class RightOfWay:
    """Of one system, on one loop. It holds nothing back by itself: what reads behind asks it between its requests.

    Only calls under way count: a dialog that is open, or a pause between two looks, holds nothing back.
    """

    def __init__(self) -> None:
        self._calls = 0
        self._free = asyncio.Event()

    @property
    def is_taken(self) -> bool:
        """Whether a call that goes first is under way."""
        return self._calls > 0

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Go first in here. Several may, at once and inside of each other."""
        self._calls += 1
        try:
            yield
        finally:
            self._calls -= 1
            if not self._calls:
                self._free.set()

    async def free(self) -> None:
        """Wait until no call that goes first is under way."""
        while self._calls:
            self._free.clear()
            await self._free.wait()
