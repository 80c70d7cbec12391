"""What an unchanged poll costs on the wire, beside a whole list: requests, bytes and time, on real servers."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest

from bench.conftest import MANY
from bench.figures import Report, Row, repetitions
from bench.still import standing_still
from bench.wire import CountingWire, Traffic
from limelight.domain.ports import Provider, ReadsEvidence
from limelight.domain.profile import SystemEntry, SystemKind
from limelight.providers.table import build_provider
from providers.rig import OneToken, SystemClock
from real.demo import Demo, running_demo
from real.unleash import ENVIRONMENTS, RealUnleash

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800), pytest.mark.asyncio]

_HOW = "A counting wire on loopback in front of the server; bytes are heads and bodies of both directions."


@dataclass(frozen=True, slots=True)
class Told:
    """One read: what went over the wire, and milliseconds."""

    traffic: Traffic
    milliseconds: float

    @property
    def bytes(self) -> int:
        """Both directions."""
        return self.traffic.sent + self.traffic.received


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with running_demo() as demo:
        yield demo


async def test_an_unchanged_poll_of_the_toggle_endpoint(demo: Demo, report: Report) -> None:
    async with _behind_wire(SystemKind.TOGGLE_ENDPOINT, demo.address, demo.token()) as (wire, provider):
        rows = await _polls(wire, provider, ("production-eu",), "environment")
    features = len(demo.get("/environments/production-eu/flags?limit=5000").json()["flags"])
    how = f"{_HOW} The demo's endpoint, one environment with {features} features; each environment is polled by itself."
    report.add("7  Unchanged poll, toggle endpoint", how, rows, "whole list", _clocks(provider))


async def test_an_unchanged_poll_of_unleash(full_unleash: RealUnleash, report: Report) -> None:
    async with _behind_wire(SystemKind.UNLEASH, full_unleash.address, full_unleash.editor.token) as (wire, provider):
        rows = await _polls(wire, provider, ENVIRONMENTS, "all environments")
    how = f"{_HOW} Unleash 8 with {MANY:,} features; one poll is for all of its {len(ENVIRONMENTS)} environments."
    report.add("8  Unchanged poll, Unleash", how, rows, "whole list", _clocks(provider))


@asynccontextmanager
async def _behind_wire(kind: SystemKind, address: str, token: str) -> AsyncIterator[tuple[CountingWire, Provider]]:
    with CountingWire(address) as wire:
        entry = SystemEntry("measured", kind, wire.address)
        provider = build_provider(entry, OneToken(wire.address, token), SystemClock())
        try:
            yield wire, provider
        finally:
            await provider.aclose()


async def _polls(wire: CountingWire, provider: Provider, environments: tuple[str, ...], what: str) -> list[Row]:
    first = await provider.read(environments, None)  # also opens the connection
    assert first is not None
    mark = first.mark
    polls, lists, rights, evidence = [], [], [], []
    for _ in range(repetitions(7)):
        mark = await standing_still(provider, environments, mark)
        polls.append(await _told(wire, lambda mark=mark: provider.read(environments, mark), nothing=True))
        lists.append(await _told(wire, lambda: provider.read(environments, None)))
        rights.append(await _told(wire, provider.describe))
        if isinstance(provider, ReadsEvidence):
            evidence.append(await _told(wire, lambda: provider.read_evidence(environments)))
    rows = [
        Row("requests", *([float(each.traffic.requests) for each in side] for side in (polls, lists)), unit=""),
        Row("bytes", *([each.bytes / 1000 for each in side] for side in (polls, lists)), unit=" kB"),
        Row("time", [each.milliseconds for each in polls], [each.milliseconds for each in lists]),
        Row("who may do what: requests", [float(each.traffic.requests) for each in rights], unit=""),
        Row("who may do what: bytes", [each.bytes / 1000 for each in rights], unit=" kB"),
    ]
    if evidence:
        rows += [
            Row("deploy evidence: requests", [float(each.traffic.requests) for each in evidence], unit=""),
            Row("deploy evidence: bytes", [each.bytes / 1000 for each in evidence], unit=" kB"),
        ]
    return rows


async def _told(wire: CountingWire, read: Callable[[], Awaitable[object]], *, nothing: bool = False) -> Told:
    before, start = wire.counted, time.perf_counter()
    answer = await read()
    taken = (time.perf_counter() - start) * 1000
    assert (answer is None) is nothing
    return Told(wire.counted - before, taken)


def _clocks(provider: Provider) -> str:
    """How often each of it is asked."""
    capabilities = provider.capabilities
    slow = f", deploy evidence every {capabilities.evidence_seconds:.0f} s" if capabilities.evidence_seconds else ""
    return f"Polled every {capabilities.poll_seconds:.0f} s, who may do what every 120 s{slow}."
