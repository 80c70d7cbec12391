"""Listens to a system that tells what moves, for as long as a test's block lasts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Self

from limelight.domain.ports import Provider, TellsMoves
from limelight.domain.systems import Moved


class Ear:
    """`heard` holds what was told and not yet asked for."""

    def __init__(self, provider: Provider) -> None:
        assert isinstance(provider, TellsMoves)
        self._provider = provider
        self.heard: asyncio.Queue[Moved] = asyncio.Queue()

    async def __aenter__(self) -> Self:
        self._task = asyncio.ensure_future(self._provider.listen(self.heard.put_nowait))
        return self

    async def __aexit__(self, *_error: object) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def next(self) -> Moved:
        """What is told next."""
        async with asyncio.timeout(30):
            return await self.heard.get()

    async def until(self, feature: str) -> Moved:
        """The next news of a feature."""
        while feature not in (moved := await self.next()).features:
            pass
        return moved

    async def ring(self, change: Callable[[int], object]) -> Moved:
        """Have something changed, by the number of the try, until the listening has begun and is told of it."""
        for number in range(200):
            change(number)
            try:
                async with asyncio.timeout(0.1):
                    return await self.heard.get()
            except TimeoutError:
                continue
        raise AssertionError("nothing was told")
