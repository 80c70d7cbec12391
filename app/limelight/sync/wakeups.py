"""Notices that time passed without us: the computer slept, the program was stopped, or somebody set the clock."""

from __future__ import annotations

from collections.abc import Callable

from limelight.domain.assembly import Moment
from limelight.domain.ports import Clock

TICK = 5.0  # seconds
GAP = 30.0  # seconds between two ticks from which everything is read again (safety rules, section 6)


async def watch_time(clock: Clock, passed: Callable[[Moment], None], gap_noticed: Callable[[float], None]) -> None:
    """Call `passed` at every tick, and `gap_noticed` with its seconds before it where there was a gap. Never ends."""
    before = Moment(clock.now(), clock.monotonic())
    while True:
        await clock.sleep(TICK)
        now = Moment(clock.now(), clock.monotonic())
        seconds = max(abs(now.now - before.now), now.monotonic - before.monotonic)
        if seconds > GAP:
            gap_noticed(seconds)
        passed(now)
        before = now
