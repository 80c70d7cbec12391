"""Many consoles on one Unleash, as its server sees them: real providers, each with connections of its own.

Run by its path: `many_consoles.py ADDRESS TOKEN COUNT INTERVAL SECONDS`. One of them reads the list, so that all know
where they stand; then it prints "begun", and each polls at its INTERVAL (seconds, as the program spreads it), for
SECONDS. It prints one line of JSON: polls, those that brought something, milliseconds of each.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[1]))

from bench.still import standing_still
from limelight.domain.ports import Provider
from limelight.domain.profile import SystemEntry, SystemKind
from limelight.providers.table import build_provider
from limelight.sync.backoff import spread
from providers.rig import OneToken, SystemClock

ENVIRONMENTS = ("development", "default", "production")


async def main(address: str, token: str, count: int, interval: float, seconds: float) -> None:
    """Begin, poll, tell."""
    entry = SystemEntry("bank", SystemKind.UNLEASH, address)
    consoles = [build_provider(entry, OneToken(address, token), SystemClock()) for _ in range(count)]
    first = await consoles[0].read(ENVIRONMENTS, None)
    assert first is not None
    mark = await standing_still(consoles[0], ENVIRONMENTS, first.mark)
    await asyncio.gather(*(console.read(ENVIRONMENTS, mark) for console in consoles))  # opens the connections
    print("begun", flush=True)
    told: dict[str, Any] = {"polls": 0, "brought": 0, "ms": []}
    ends = time.monotonic() + seconds
    await asyncio.gather(*(_poll(console, mark, interval, ends, told) for console in consoles))
    print(json.dumps(told), flush=True)
    await asyncio.gather(*(console.aclose() for console in consoles))


async def _poll(console: Provider, mark: str | None, interval: float, ends: float, told: dict[str, Any]) -> None:
    await asyncio.sleep(random.uniform(0, interval))
    while time.monotonic() < ends:
        start = time.perf_counter()
        reading = await console.read(ENVIRONMENTS, mark)
        told["ms"].append((time.perf_counter() - start) * 1000)
        told["polls"] += 1
        if reading is not None:
            told["brought"] += 1
            mark = reading.mark
        await asyncio.sleep(spread(interval, random.random()))


asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4]), float(sys.argv[5])))
