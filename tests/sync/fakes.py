"""Fakes of the ports: a clock that moves when told, a system and a source that say what a test puts in them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from limelight.domain.cells import Cell
from limelight.domain.changes import Answer, Intent, Step
from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import LimelightError, NotThere
from limelight.domain.exposure import Exposure
from limelight.domain.features import Feature
from limelight.domain.freezes import OwnFreeze
from limelight.domain.people import Actor, Permission
from limelight.domain.picture import EMPTY, Picture
from limelight.domain.profile import Binding, Profile, SourceEntry, SourceKind, SystemEntry, SystemKind
from limelight.domain.systems import (
    Capabilities,
    Description,
    EnvironmentEvidence,
    EnvironmentFacts,
    HistoryEntry,
    Reading,
)
from limelight.sync.engine import Engine, Outlets
from limelight.usecases.bound import Bound
from limelight.usecases.right_of_way import RightOfWay

START = 1_800_000_000.0  # seconds since 1970: an arbitrary moment
BOTH = frozenset({Permission.READ, Permission.RELEASE, Permission.ROLL_BACK})


class FakeClock:
    """Both clocks. Time moves only through `advance`, which wakes sleepers one by one in order."""

    def __init__(self) -> None:
        self.ahead = START - 100.0  # of the wall's clock before the other
        self.forward = 100.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0

    def now(self) -> float:
        return self.ahead + self.forward

    def monotonic(self) -> float:
        return self.forward

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._count += 1
        self._sleepers.append((self.forward + seconds, self._count, future))
        await future

    async def advance(self, seconds: float) -> None:
        """Let time pass: everything that was to happen in it happens in order."""
        await settle()
        end = self.forward + seconds
        while due := self._next_due(end):
            at, _, future = due
            self.forward = at
            self._sleepers.remove(due)
            future.set_result(None)
            await settle()
        self.forward = end

    async def suspend(self, seconds: float) -> None:
        """The computer sleeps: the wall clock goes on, the other one stops."""
        self.ahead += seconds
        await settle()

    def _next_due(self, end: float) -> tuple[float, int, asyncio.Future[None]] | None:
        self._sleepers = [sleeper for sleeper in self._sleepers if not sleeper[2].done()]
        return min((sleeper for sleeper in self._sleepers if sleeper[0] <= end), default=None)


async def settle() -> None:
    """Let everything that can go on without time passing go on."""
    for _ in range(60):
        await asyncio.sleep(0)


async def until(condition: Callable[[], object]) -> None:
    """Wait for a condition that another thread makes true; fails after ten real seconds."""
    ends = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < ends, "the condition did not come true"
        await asyncio.sleep(0)


class FakeSystem:
    """A toggle system. `tell` moves a cell; what `read` then brings is whole, or what moved since the mark."""

    def __init__(self, *environments: str, **capabilities: Any) -> None:
        self.capabilities = Capabilities("Fake system", **{"poll_seconds": 30.0, **capabilities})
        self.origin = "https://fake.example"
        self.facts = {key: EnvironmentFacts(key, key, BOTH) for key in environments}
        self.caller = Actor("maya", "Maya")
        self.cells: dict[str, dict[str, Cell]] = {key: {} for key in environments}
        self.features: dict[str, Feature] = {}
        self.version = 0
        self.reads: list[tuple[tuple[str, ...], str | None]] = []
        self.cell_reads: list[tuple[str, str]] = []
        self.descriptions = 0
        self.trouble: dict[str, Exception] = {}  # by environment, "describe" or "cell"
        self.hung: dict[str, asyncio.Event] = {}  # by environment: reads of it wait
        self.override: Callable[[tuple[str, ...], str | None], Reading | None] | None = None
        self.closed = False

    def tell(self, environment: str, feature: str, exposure: Exposure, **more: Any) -> None:
        """The cell is now so."""
        self.features.setdefault(feature, Feature(feature, feature.title()))
        self.cells[environment][feature] = Cell(exposure, **more)
        self.version += 1

    async def describe(self) -> Description:
        self.descriptions += 1
        self._raise("describe")
        return Description("Fake system", "1", self.caller, tuple(self.facts.values()), self.capabilities)

    async def read(self, environments: tuple[str, ...], mark: str | None) -> Reading | None:
        self.reads.append((environments, mark))
        for key in environments:
            if key in self.hung:
                await self.hung[key].wait()
            self._raise(key)
        if self.override is not None:
            return self.override(environments, mark)
        if mark == str(self.version):
            return None
        cells = {key: dict(self.cells[key]) for key in environments if key in self.cells}
        named = {feature for told in cells.values() for feature in told}
        features = {key: feature for key, feature in self.features.items() if key in named}
        return Reading(features, cells, str(self.version))

    async def read_cell(self, environment: str, feature: str) -> tuple[Feature, Cell]:
        self.cell_reads.append((environment, feature))
        if "cell" in self.hung:
            await self.hung["cell"].wait()
        self._raise("cell")
        if feature not in self.cells[environment]:
            raise NotThere(f"{feature} is not there.")
        return self.features[feature], self.cells[environment][feature]

    def steps(self, cell: Cell, target: Exposure, intent_reason: str) -> tuple[Step, ...]:
        raise NotImplementedError

    async def apply(self, intent: Intent) -> Answer:
        raise NotImplementedError

    async def aclose(self) -> None:
        self.closed = True

    def _raise(self, key: str) -> None:
        if key in self.trouble:
            raise self.trouble[key]


class FakeSystemWithExtents(FakeSystem):
    """Its list says only on; how far is read by itself."""

    def __init__(self, *environments: str, **capabilities: Any) -> None:
        super().__init__(*environments, **capabilities)
        self.extents: dict[str, Cell] = {}
        self.asked: list[list[str]] = []
        self.gate: asyncio.Event | None = None  # calls wait for it

    async def read_extents(self, environment: str, features: Iterable[str]) -> Mapping[str, Cell]:
        keys = list(features)
        self.asked.append(keys)
        if self.gate is not None:
            await self.gate.wait()
        self._raise("extents")
        return {key: self.extents[key] for key in keys if key in self.extents}


class FakeSystemWithEvidence(FakeSystem):
    """It knows something about the code."""

    def __init__(self, *environments: str, **capabilities: Any) -> None:
        super().__init__(*environments, **capabilities)
        self.evidence: dict[str, EnvironmentEvidence] = {}
        self.evidence_reads = 0

    async def read_evidence(self, environments: tuple[str, ...]) -> Mapping[str, EnvironmentEvidence]:
        self.evidence_reads += 1
        self._raise("evidence")
        return {key: told for key, told in self.evidence.items() if key in environments}


class FakeSystemWithHistory(FakeSystem):
    """It remembers."""

    entries: tuple[HistoryEntry, ...] = ()

    async def read_history(self, environment: str, feature: str, limit: int) -> tuple[HistoryEntry, ...]:
        return tuple(entry for entry in self.entries if entry.environment == environment)[:limit]


class FakeSource:
    """A source of deploy evidence."""

    def __init__(self, told: EnvironmentEvidence) -> None:
        self.told = told
        self.trouble: LimelightError | None = None
        self.reads = 0

    async def read(self) -> EnvironmentEvidence:
        self.reads += 1
        if self.trouble is not None:
            raise self.trouble
        return self.told

    async def aclose(self) -> None:
        pass


@dataclass
class World:
    """A profile of systems, and everything that an engine over it has said."""

    systems: dict[str, FakeSystem]
    sources: dict[str, FakeSource] = field(default_factory=dict)
    freezes: tuple[OwnFreeze, ...] = ()
    since: dict[str, str] = field(default_factory=dict)
    clock: FakeClock = field(default_factory=FakeClock)
    start: Picture = EMPTY
    pictures: list[Picture] = field(default_factory=list)
    bugs: list[BaseException] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    kept: list[Picture] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    keep_trouble: LimelightError | None = None
    keep_tries: int = 0
    poll_seconds: float | None = None  # of every system, as the profile asks
    unused_sources: tuple[str, ...] = ()  # in the profile, and bound to no environment
    chance: float = 0.5  # of the jitter: in the middle

    def bindings(self) -> tuple[Binding, ...]:
        """Every environment of every system, in order."""
        pairs = [(system, key) for system, fake in self.systems.items() for key in fake.cells]
        sources = tuple(key for key in self.sources if key not in self.unused_sources)
        return tuple(
            Binding(Environment(key, key.title(), position, Kind.TEST), system, key, sources)
            for position, (system, key) in enumerate(pairs)
        )

    def profile(self) -> Profile:
        """The profile of it."""
        entries = tuple(
            SystemEntry(key, SystemKind.UNLEASH, f"https://{key}.example", poll_seconds=self.poll_seconds)
            for key in self.systems
        )
        sources = tuple(SourceEntry(key, SourceKind.BUILD_INFO, f"https://{key}.example") for key in self.sources)
        return Profile("Test", self.bindings(), entries, sources, freezes=self.freezes, since=self.since)

    def engine(self) -> Engine:
        """An engine over it. To be called where the loop runs."""
        outlets = Outlets(self.pictures.append, self.bugs.append, self.gaps.append, self._keep, self.notices.append)
        return Engine(self.bounds, self.profile(), self.clock, outlets, self.start, lambda: self.chance)

    @cached_property
    def bounds(self) -> dict[str, Bound]:
        """Every environment with what serves it."""
        ways = {system: RightOfWay() for system in self.systems}
        return {
            binding.environment.key: Bound(
                binding,
                self.systems[binding.system],
                tuple(self.sources[key] for key in binding.sources),
                ways[binding.system],
            )
            for binding in self.bindings()
        }

    def run(self, test: Callable[[Engine], Coroutine[Any, Any, None]]) -> None:
        """Run an engine beside a test, on a loop of its own, and end it."""

        async def both() -> None:
            engine = self.engine()
            running = asyncio.ensure_future(engine.run())
            try:
                await settle()
                await test(engine)
            finally:
                running.cancel()
                await asyncio.wait([running])
            assert running.cancelled() or running.exception() is None, running.exception()

        asyncio.run(both())

    @property
    def picture(self) -> Picture:
        """The last one that was published."""
        return self.pictures[-1]

    def _keep(self, picture: Picture) -> None:
        self.keep_tries += 1
        if self.keep_trouble is not None:
            raise self.keep_trouble
        self.kept.append(picture)
