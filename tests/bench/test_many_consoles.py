"""What consoles cost the Unleash that they read.

Measured for each thing that one reads, simulated for up to a thousand, and measured with fifty that poll as often as a
thousand would.
"""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import statistics
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from bench.conftest import MANY
from bench.figures import Report, Row, repetitions
from bench.starts import HERE
from bench.still import standing_still
from bench.wire import CountingWire
from e2e.console import children_of
from limelight.domain.ports import ReadsEvidence
from limelight.domain.profile import SystemEntry, SystemKind
from limelight.providers.table import build_provider
from limelight.providers.unleash_data import CAPABILITIES
from limelight.sync.plan import RIGHTS_PERIOD
from providers.rig import OneToken, SystemClock
from real.unleash import ENVIRONMENTS, RealUnleash, SeedFeature

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]

CONSOLES = (1, 10, 50, 200, 1_000)
FACTORS = (1, 4, 8)  # times the usual poll interval
_CLIENTS = 50
_SECONDS = 20.0  # of each measured load
_TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one thing costs: requests, bytes both ways, seconds of the server's one thread, of its database."""

    requests: float
    bytes: float
    node: float
    database: float


class Server:
    """The processor time that an Unleash and its database have used."""

    def __init__(self, unleash: RealUnleash) -> None:
        self._node = unleash.child.pid
        self._database = unleash.database_process

    def used(self) -> tuple[float, float]:
        """Seconds of both, until now."""
        return _seconds(self._node), sum(_seconds(each) for each in _family(self._database))


def test_what_consoles_cost_an_unleash(full_unleash: RealUnleash, report: Report) -> None:
    costs = asyncio.run(_costs(full_unleash))
    full_unleash.seed_many(2 * MANY, "more-")
    larger = asyncio.run(_costs(full_unleash))
    full_unleash.sql("delete from features where name like 'more-%'")
    costs |= {f"{3 * MANY:,}, {what}": larger[what] for what in ("poll", "evidence", "whole list")}
    rows = [
        Row(f"{what}: {part}", [getattr(cost, field) * by for cost in kept], unit=unit)
        for what, kept in costs.items()
        for part, field, by, unit in (
            ("requests", "requests", 1, ""),
            ("bytes", "bytes", 1e-3, " kB"),
            ("server", "node", 1e3, " ms"),
            ("database", "database", 1e3, " ms"),
        )
    ]
    how = (
        f"Unleash 8 with {MANY:,} features in {len(ENVIRONMENTS)} environments, one console: each read many times over,"
        " counted on the wire and from the processor time of the server's process and its database."
    )
    report.add("17  What a console costs Unleash", how, rows)
    typical = {what: _typical(kept) for what, kept in costs.items()}
    report.add("18  Consoles on one Unleash, simulated", _SIMULATED, _simulated(typical), "", *_INTERVALS)
    measured = [_measured(full_unleash, interval) for interval in (15.0, 1.5, 0.75)]
    report.add("19  Fifty real consoles", _MEASURED, _measured_rows(measured, typical), "predicted")


_SIMULATED = (
    "From the costs above: polls every 15 s, who may do what every 120 s, evidence every 600 s, all of them longer by"
    " the factor of `poll_seconds`; four changes an hour, each of which every console reads. Share of one core that the"
    " server's one thread is busy."
)
_INTERVALS = (
    "Up to a fifth of a core is taken for bearable: the factor for so many consoles is the first with which it is so.",
)
_MEASURED = (
    f"{_CLIENTS} real providers with connections of their own on loopback for {_SECONDS:.0f} s, at intervals of 15 s,"
    " 1.5 s and 0.75 s: the load of 50, 500 and 1,000 consoles at 15 s, with one feature made that each reads. Beside"
    " it what the costs above predict."
)


async def _costs(unleash: RealUnleash) -> dict[str, list[Cost]]:
    server, costs = Server(unleash), dict[str, list[Cost]]()
    feature = f"bench-{secrets.token_hex(4)}"
    unleash.seed([SeedFeature(feature, on={"production": 100})])
    operator = unleash.client(unleash.admin.token)
    with CountingWire(unleash.address) as wire:
        entry = SystemEntry("measured", SystemKind.UNLEASH, wire.address)
        provider = build_provider(entry, OneToken(wire.address, unleash.editor.token), SystemClock())
        assert isinstance(provider, ReadsEvidence)
        try:
            mark = None

            async def measure(what: str, times: int, read: Callable[[], Awaitable[object]]) -> None:
                costs.setdefault(what, []).append(await _cost(server, wire, times, read))

            for _ in range(repetitions(5)):
                mark = await standing_still(provider, ENVIRONMENTS, mark)
                since = partial(provider.read, ENVIRONMENTS, mark)
                await measure("poll", 50, since)
                await measure("rights", 20, provider.describe)
                await measure("evidence", 2, partial(provider.read_evidence, ENVIRONMENTS))
                await measure("whole list", 2, partial(provider.read, ENVIRONMENTS, None))
                operator.set_off(feature, "production")
                operator.set_on(feature, "production")
                await measure("one that moved", 20, since)
                reading = await since()
                assert reading is not None
                assert feature in reading.features
                if len(reading.features) > 1:  # the server, just filled, noted something of its own between
                    costs["one that moved"].pop()
        finally:
            await provider.aclose()
    assert costs["one that moved"], "the server never stood still"
    return costs


async def _cost(server: Server, wire: CountingWire, times: int, read: Callable[[], Awaitable[object]]) -> Cost:
    before, traffic = server.used(), wire.counted
    for _ in range(times):
        await read()
    told = wire.counted - traffic
    node, database = (now - then for now, then in zip(server.used(), before, strict=True))
    return Cost(told.requests / times, (told.sent + told.received) / times, node / times, database / times)


def _typical(costs: Sequence[Cost]) -> Cost:
    fields = ("requests", "bytes", "node", "database")
    return Cost(*(statistics.median(getattr(cost, each) for cost in costs) for each in fields))


def _simulated(costs: dict[str, Cost]) -> list[Row]:
    rows = []
    for consoles in CONSOLES:
        for factor in FACTORS:
            each = {
                "poll": 1 / (CAPABILITIES.poll_seconds * factor),
                "rights": 1 / (RIGHTS_PERIOD * factor),
                "evidence": 1 / (CAPABILITIES.evidence_seconds * factor),
                "one that moved": 4 / 3600,
            }
            busy, requests, size = (
                consoles * sum(rate * getattr(costs[what], field) for what, rate in each.items())
                for field in ("node", "requests", "bytes")
            )
            rows.append(
                Row(f"{consoles:,} at {CAPABILITIES.poll_seconds * factor:.0f} s: requests", [requests], unit="/s")
            )
            rows.append(Row("  bytes", [size / 1e3], unit=" kB/s"))
            rows.append(Row("  share of a core", [busy * 100], unit=" %"))
    return rows


@dataclass(frozen=True, slots=True)
class Load:
    """What came of a measured load: seconds between polls, polls, share of a core, milliseconds of each poll."""

    interval: float
    polls: int
    brought: int
    node: float
    ms: Sequence[float]


def _measured(unleash: RealUnleash, interval: float) -> Load:
    script = [sys.executable, str(HERE / "many_consoles.py")]
    words = [*script, unleash.address, unleash.editor.token, str(_CLIENTS), str(interval), str(_SECONDS)]
    environment = {"PYTHONPATH": str(HERE.parents[1] / "app"), "PATH": "/usr/bin:/bin"}
    server = Server(unleash)
    operator = unleash.client(unleash.admin.token)
    feature = f"bench-{secrets.token_hex(4)}"
    process = subprocess.Popen(
        [*words, str(interval), str(_SECONDS)], env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        before = server.used()[0]
        operator.create_feature(feature)  # every console is to hear of it
        told = json.loads(process.stdout.readline())
        used = server.used()[0] - before
    finally:
        process.kill()
        process.communicate()
    assert told["brought"] >= _CLIENTS
    return Load(interval, told["polls"], told["brought"], used / _SECONDS, told["ms"])


def _measured_rows(loads: Sequence[Load], costs: dict[str, Cost]) -> list[Row]:
    rows = []
    for load in loads:
        polls = _CLIENTS / load.interval
        busy = polls * costs["poll"].node + load.brought / _SECONDS * costs["one that moved"].node
        name = f"as {_CLIENTS * 15 / load.interval:,.0f} consoles"
        quick = sorted(load.ms)
        rows += [
            Row(f"{name}: polls", [load.polls / _SECONDS], [polls], unit="/s"),
            Row("  share of a core", [load.node * 100], [busy * 100], unit=" %"),
            Row("  a poll, median", [statistics.median(quick)]),
            Row("  a poll, 99 %", [quick[int(len(quick) * 0.99)]]),
        ]
    return rows


def _seconds(process: int) -> float:
    """The processor time that a process and its ended children have used; 0 where it has ended itself."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return sum(int(each) for each in fields[11:15]) / _TICK


def _family(process: int) -> Iterator[int]:
    yield process
    for child in children_of(process):
        yield from _family(child)
