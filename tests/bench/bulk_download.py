"""What downloading every list of a bulk endpoint and decoding it with types takes, and nothing else. Run by its path.

`bulk_download.py ADDRESS ENVIRONMENTS ROUNDS` prints one line of JSON: seconds of each round, all environments at once.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time

import httpx
import msgspec

from limelight.providers.toggle_endpoint_shapes import FlagShape


class Page(msgspec.Struct, gc=False, rename="camel"):
    """A page with its flags."""

    revision: str
    flags: tuple[FlagShape, ...]
    next_cursor: str | None = None


async def _list(client: httpx.AsyncClient, place: str) -> int:
    flags, cursor = 0, ""
    while True:
        query = {"limit": "1000", **({"cursor": cursor} if cursor else {})}
        answer = await client.get(f"/environments/{place}/flags", params=query)
        page = msgspec.json.decode(answer.content, type=Page)
        flags += len(page.flags)
        if not page.next_cursor:
            return flags
        cursor = page.next_cursor


async def _rounds(address: str, environments: int, rounds: int) -> list[float]:
    taken = []
    async with httpx.AsyncClient(base_url=address, timeout=60, trust_env=False, verify=False) as client:
        for _ in range(rounds):
            start = time.perf_counter()
            await asyncio.gather(*(_list(client, f"env-{number}") for number in range(environments)))
            taken.append(time.perf_counter() - start)
    return taken


print(json.dumps(asyncio.run(_rounds(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))))
