"""The real clocks."""

from __future__ import annotations

import time


class SystemClock:
    """The `Clock` port over the operating system's clocks."""

    def now(self) -> float:
        """Seconds since 1970, UTC."""
        return time.time()

    def monotonic(self) -> float:
        """Seconds that only go forward."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        import asyncio  # noqa: PLC0415  (the window asks for the time before anything is imported that sleeps)

        await asyncio.sleep(seconds)
