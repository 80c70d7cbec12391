"""An answer that does not end by itself: taken part by part, given up when it falls silent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from limelight.domain.errors import Unreachable
from limelight.net.answers import Place
from limelight.words import tr

if TYPE_CHECKING:
    import httpx


@dataclass(frozen=True, slots=True)
class Stream:
    """What becomes of such an answer: `take` gets each part of its body, as it comes.

    `silence` seconds without a byte are its end: whatever keeps a connection sends signs of life.
    """

    silence: float
    take: Callable[[bytes], object] = field(repr=False)

    async def read(self, response: httpx.Response, place: Place) -> bytes:
        """Take it until it ends; what is left of the body then is nothing.

        Raises:
            Unreachable: it fell silent.
        """
        parts = response.aiter_raw()
        while True:
            try:
                async with asyncio.timeout(self.silence):
                    part = await anext(parts)
            except StopAsyncIteration:
                return b""
            except TimeoutError as error:
                sentence = tr(
                    "{place} fell silent for {silence:g} s, so its news are asked for anew.",
                    place=place,
                    silence=self.silence,
                )
                raise Unreachable(sentence) from error
            self.take(part)
