"""Hand-written stand-ins for ports: a clock of virtual time, and a toggle system with a bad network.

`FakeSystem` keeps the truth (`done`: every change in the order in which it took place, `arrived`: every request of
ours that reached it), so that a test can hold what Limelight says against it.
"""

import asyncio
import sqlite3
from array import array
from collections.abc import Awaitable, Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from functools import cache

from limelight.domain.cells import Cell, LastChange, Traffic
from limelight.domain.changes import Answer, AnswerKind, Intent, Recorded, Step, Traced
from limelight.domain.environments import Environment, Freeze, Kind
from limelight.domain.errors import LimelightError, Unsupported
from limelight.domain.evidence import Evidence, EvidenceKind, Presence
from limelight.domain.exposure import DARK, RELEASED, Exposure, ExposureKind
from limelight.domain.features import Feature
from limelight.domain.people import Actor, Permission
from limelight.domain.picture import NO_SHARE, Catalogue, Column, Freshness, Picture
from limelight.domain.profile import Binding, Profile, ProfileFreeze
from limelight.domain.standing import standing_of
from limelight.domain.systems import Capabilities, Description, EnvironmentEvidence, EnvironmentFacts, HistoryEntry
from limelight.journal import schema
from limelight.journal.file import FileJournal
from limelight.usecases.bound import Bound

START = 1_790_000_000.0
ORIGIN = "https://toggles.example"
MAYA = Actor("u1", "Maya")
PRODUCTION = Environment("prod-eu", "Production EU", 1, Kind.PRODUCTION)
STAGING = Environment("staging", "Staging", 0, Kind.STAGING)
PAYMENTS = Feature("instant-payments", "Instant payments", since_version="2.0.0")
DEPLOYED = EnvironmentEvidence(
    everywhere=(Evidence(EvidenceKind.BUILD_INFO, "build info", START, version="2.1.0"),), version="2.1.0"
)


class FakeClock:
    """Time that passes only while somebody sleeps, or by `advance`; what was planned with `at` happens on the way."""

    def __init__(self) -> None:
        self._time = START
        self._plans: list[tuple[float, int, Callable[[], None]]] = []

    wall_is_off_by = 0.0
    slept = 0.0  # seconds that the computer was asleep: its monotonic clock stood still

    def now(self) -> float:
        return self._time + self.wall_is_off_by

    @property
    def server_time(self) -> float:
        """The time of a server, whose clock nobody sets."""
        return self._time

    def monotonic(self) -> float:
        return self._time - START + 1000.0 - self.slept

    @property
    def has_plans(self) -> bool:
        """Whether something is still on its way."""
        return bool(self._plans)

    def sleep_through(self, seconds: float) -> None:
        """The computer is asleep for so long; what was planned happens meanwhile."""
        self.slept += seconds
        self.advance(seconds)

    async def sleep(self, seconds: float) -> None:
        self.advance(seconds)
        await asyncio.sleep(0)

    def at(self, delay: float, plan: Callable[[], None]) -> None:
        self._plans.append((self._time + delay, len(self._plans), plan))

    def advance(self, seconds: float) -> None:
        end = self._time + seconds
        while due := sorted(plan for plan in self._plans if plan[0] <= end):
            self._plans.remove(due[0])
            self._time = max(self._time, due[0][0])
            due[0][2]()
        self._time = end


class Fate(Enum):
    """What becomes of a write on its way."""

    ANSWERED = "answered"  # it arrives and its answer comes back
    ANSWER_LOST = "answer lost"  # it arrives, the answer does not
    REQUEST_LOST = "request lost"  # it never arrives
    LATE_BY_TRACE = "late by trace"  # it arrives just before the first question for its key
    LATE = "late"  # it arrives a second after we gave up
    VERY_LATE = "very late"  # it arrives a minute after we gave up, within the quiet period
    REFUSED = "refused"  # it arrives and is refused
    NOT_SENT = "not sent"  # no byte leaves
    HELD_APPROVED = "held, approved"  # taken and held, done a minute later
    HELD_REJECTED = "held, rejected"  # taken and held, rejected a minute later
    HELD_ANSWER_LOST = "held, answer lost"  # taken and held, but the answer is lost; done a minute later
    ANSWER_LATE = "answer late"  # it arrives, and its answer comes twenty seconds later
    DOUBLED = "doubled"  # the network delivers it twice; the answer to the first comes back
    DOUBLED_LATE = "doubled, late"  # the same, and the second arrives a minute later


_AGAIN = {Fate.DOUBLED: 0.1, Fate.DOUBLED_LATE: 60.0}  # seconds after the first
_ANSWERED = frozenset({Fate.ANSWERED, Fate.ANSWER_LATE, *_AGAIN})


@dataclass(frozen=True)
class Traits:
    """What the system can do."""

    conditional: bool = True
    revisions: bool = True
    keys: bool = True
    tells_change: bool = True
    tells_actor: bool = True
    traces: bool = True

    def __str__(self) -> str:
        return " ".join(item.name for item in fields(self) if getattr(self, item.name)) or "nothing"


class Died(BaseException):  # nothing in the program may catch it
    """The program was killed."""


@dataclass
class Done:
    """A change that took place."""

    id: str
    actor: Actor
    key: str
    exposure: Exposure
    before: Exposure
    at: float


@dataclass
class FakeSystem:
    """A toggle system with one feature in one environment."""

    clock: FakeClock
    traits: Traits = Traits()
    exposure: Exposure = DARK
    feature: Feature = PAYMENTS
    fate: Fate = Fate.ANSWERED
    origin: str = ORIGIN
    two_steps: bool = False
    actor: Actor = MAYA
    permissions: frozenset[Permission] = frozenset(Permission)
    freeze: Freeze | None = None
    reason_required: bool = False
    critical: bool = False
    read_only: str = ""
    evidence: tuple[Evidence, ...] = ()
    others: dict[str, tuple[Feature, Cell]] = field(default_factory=dict)
    history: tuple[HistoryEntry, ...] = ()
    can_restore: bool = True
    gone: bool = False
    trouble: LimelightError | None = None  # raised by every read
    die_before: bool = False  # the program is killed as the first byte would leave
    die_after: bool = False  # the program is killed as the answer would come back
    done: list[Done] = field(default_factory=list)
    arrived: list[str] = field(default_factory=list)
    applications: list[str] = field(default_factory=list)  # ids of intents given to `apply`
    left: bool = False  # a byte of a write left
    on_apply: Callable[[], None] | None = None
    on_applied: Callable[[], None] | None = None
    on_answer: Callable[[], None] | None = None
    on_trace: Callable[[], None] | None = None
    on_read: Callable[[], None] | None = None
    before_apply: Callable[[Intent], None] | None = None
    waits: Callable[[], Awaitable[None]] | None = None  # awaited while a write is on the wire
    held: set[str] = field(default_factory=set)
    dropped: set[str] = field(default_factory=set)
    seen: Exposure = DARK  # what the last read showed

    @property
    def capabilities(self) -> Capabilities:
        traits = self.traits
        return Capabilities(
            "Fake", percentages=True, conditional_writes=traits.conditional, keeps_keys=traits.keys, takes_reason=True
        )

    async def describe(self) -> Description:
        self._fail()
        facts = EnvironmentFacts(
            "remote-prod",
            "production",
            self.permissions,
            critical=self.critical,
            reason_required=self.reason_required,
            freeze=self.freeze,
            version="2.0.9",
        )
        return Description("fake server", "1", self.actor, () if self.gone else (facts,), self.capabilities)

    async def read(self, environments: tuple[str, ...], mark: str | None) -> None:
        raise AssertionError("a change never reads everything")

    async def read_cell(self, environment: str, feature: str) -> tuple[Feature, Cell]:
        assert environment == "remote-prod"
        self._fail()
        if feature in self.others:
            return self.others[feature]
        assert feature == self.feature.key
        if self.on_read:
            self.on_read()
        self.seen = self.exposure
        last = self.done[-1] if self.done and self.traits.tells_change else None
        return self.feature, Cell(
            self.exposure,
            setting_of(self.exposure),
            str(len(self.done)) if self.traits.revisions else None,
            self.evidence,
            self._told(last) if last else None,
            pending=tuple(sorted(self.held)),
            read_only=self.read_only,
        )

    def steps(self, cell: Cell, target: Exposure, intent_reason: str) -> tuple[Step, ...]:
        if not self.can_restore and target != DARK:
            raise Unsupported("This system can only turn off.")
        if cell.exposure == target:
            return ()
        if self.two_steps:
            half = Exposure(ExposureKind.PARTIAL, 1.0)
            return (_step(cell.exposure, half), _step(half, target))
        return (_step(cell.exposure, target),)

    async def apply(self, intent: Intent) -> Answer:
        self.applications.append(intent.id)
        self._leave(intent)
        answer = self._on_the_way(intent)
        if self.on_applied:
            self.on_applied()
        if self.waits:
            await self.waits()
        if self.fate is Fate.ANSWER_LATE:
            await self.clock.sleep(20.0)
        if self.on_answer:
            self.on_answer()
        if self.die_after:
            raise Died
        return answer

    def act(self, actor: Actor, exposure: Exposure, key: str = "") -> None:
        """Somebody changes it."""
        self.done.append(Done(f"c{len(self.done) + 1}", actor, key, exposure, self.exposure, self.clock.server_time))
        self.exposure = exposure

    async def aclose(self) -> None:
        pass

    def _leave(self, intent: Intent) -> None:
        if self.before_apply:
            self.before_apply(intent)
        if self.die_before:
            raise Died
        self.left = self.fate is not Fate.NOT_SENT
        if self.on_apply:
            self.on_apply()

    def _on_the_way(self, intent: Intent) -> Answer:
        lost = Answer(AnswerKind.NO_ANSWER, "The connection was cut.")
        if self.fate in _ANSWERED:
            return self._answered(intent)
        if self.fate is Fate.ANSWER_LOST:
            self._arrive(intent)
        elif self.fate in (Fate.LATE, Fate.VERY_LATE):
            self.clock.at(1.0 if self.fate is Fate.LATE else 60.0, lambda: self._arrive(intent) and None)
        elif self.fate is Fate.LATE_BY_TRACE:
            self._late = intent
        elif self.fate is Fate.REFUSED:
            self.arrived.append(intent.id)
            return Answer(AnswerKind.REFUSED, "The server says: not today.")
        elif self.fate is Fate.NOT_SENT:
            return Answer(AnswerKind.NOT_SENT, "The server could not be reached.")
        elif self.fate is not Fate.REQUEST_LOST:
            return self._hold(intent)
        return lost

    _late: Intent | None = None

    def _answered(self, intent: Intent) -> Answer:
        answer = self._arrive(intent)
        if self.fate in _AGAIN:
            self.clock.at(_AGAIN[self.fate], lambda: self._arrive(intent) and None)
        return answer

    def _hold(self, intent: Intent) -> Answer:
        self.arrived.append(intent.id)
        self.held.add(intent.id)
        rejected = self.fate is Fate.HELD_REJECTED
        self.clock.at(60.0, lambda: self._end_hold(intent, rejected=rejected))
        if self.fate is Fate.HELD_ANSWER_LOST:
            return Answer(AnswerKind.NO_ANSWER)
        return Answer(AnswerKind.WAITING, "Somebody has to approve it.", intent.id)

    def _end_hold(self, intent: Intent, *, rejected: bool) -> None:
        self.held.discard(intent.id)
        if rejected:
            self.dropped.add(intent.id)
        else:
            self.act(self.actor, intent.step.exposure_after, intent.id)

    def _arrive(self, intent: Intent) -> Answer:
        self.arrived.append(intent.id)
        if self.traits.keys and any(done.key == intent.id for done in self.done):
            return Answer(AnswerKind.DONE)  # it knows the key: the answer is given again, and nothing is done
        if self.traits.conditional and intent.shown_revision != str(len(self.done)):
            return Answer(AnswerKind.CONFLICT, "The server says: it was changed.")
        self.done.append(
            Done(
                f"c{len(self.done) + 1}",
                self.actor,
                intent.id,
                intent.step.exposure_after,
                self.exposure,
                self.clock.server_time,
            )
        )
        self.exposure = intent.step.exposure_after
        return Answer(AnswerKind.DONE)

    def _told(self, last: Done) -> LastChange:
        return LastChange(
            last.id,
            last.actor.name,
            last.at,
            key=last.key if self.traits.keys else "",
            actor_id=last.actor.id if self.traits.tells_actor else "",
        )

    def _fail(self) -> None:
        if self.trouble:
            raise self.trouble


class TracingSystem(FakeSystem):
    """The same, and it answers for keys, for the 24 hours that it promises and a little longer."""

    keeps_keys_for = 26 * 3600.0

    async def trace(self, intent: Intent, held_as: str) -> Traced:
        self._fail()
        if self.on_trace:
            self.on_trace()
            self.on_trace = None
        if self._late:
            self._arrive(self._late)
            self._late = None
        if intent.id in self.held:
            return Traced.HELD
        if intent.id in self.dropped:
            return Traced.DROPPED
        kept = (done for done in self.done if self.clock.server_time - done.at <= self.keeps_keys_for)
        return Traced.APPLIED if any(done.key == intent.id for done in kept) else Traced.NEVER


class RememberingSystem(FakeSystem):
    """The same, and it tells its history, its traffic and what it knows about the code."""

    async def read_history(self, environment: str, feature: str, limit: int) -> tuple[HistoryEntry, ...]:
        self._fail()
        return self.history[:limit]

    async def read_traffic(self, environment: str, feature: str) -> Traffic:
        return Traffic(asked=120)

    async def read_evidence(self, environments: tuple[str, ...]) -> Mapping[str, EnvironmentEvidence]:
        return {environments[0]: EnvironmentEvidence(features={PAYMENTS.key: self.evidence})}


class ParentalSystem(FakeSystem):
    """The same, and it tells by itself which features depend on one: all of `others`."""

    async def read_dependents(self, feature: str) -> tuple[str, ...]:
        self._fail()
        assert feature == self.feature.key
        return tuple(self.others)


class FakeSource:
    """A source of deploy evidence."""

    def __init__(self, says: EnvironmentEvidence | LimelightError = DEPLOYED) -> None:
        self.says = says

    async def read(self) -> EnvironmentEvidence:
        if isinstance(self.says, LimelightError):
            raise self.says
        return self.says

    async def aclose(self) -> None:
        pass


class FakeLives:
    """Copies of the program, and who of them is gone."""

    def __init__(self, key: str, gone: set[str] | None = None) -> None:
        self.key = key
        self.gone = gone if gone is not None else set()

    def is_gone(self, key: str) -> bool:
        return key in self.gone


_memories: list[sqlite3.Connection] = []


@cache
def _tables() -> bytes:
    """An empty journal: copying it is quicker than making its tables."""
    with closing(schema.prepare(sqlite3.connect(":memory:", isolation_level=None))) as connection:
        return connection.serialize()


def memory() -> sqlite3.Connection:
    """A journal's tables in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(_tables())
    _memories.append(schema.prepare(connection))
    return connection


def forget_memories() -> None:
    """Close what `memory` made."""
    while _memories:
        _memories.pop().close()


def journal_on(connection: sqlite3.Connection, clock: FakeClock, key: str = "p1", *gone: str) -> FileJournal:
    """The real journal of the program `key`."""
    return FileJournal(connection, FakeLives(key, set(gone)), clock.now)


def profile(*, critical: bool = False, freezes: tuple[ProfileFreeze, ...] = ()) -> Profile:
    """Two environments of one system."""
    bindings = (
        Binding(STAGING, "fake", "remote-staging"),
        Binding(replace(PRODUCTION, critical=critical), "fake", "remote-prod"),
    )
    return Profile("Test", bindings, (), freezes=freezes)


def bounds(system: FakeSystem, *sources: FakeSource, critical: bool = False) -> dict[str, Bound]:
    """Production EU, served by `system`, with evidence from `sources` (one that says deployed, where none is given)."""
    binding = profile(critical=critical).binding(PRODUCTION.key)
    return {PRODUCTION.key: Bound(binding, system, sources or (FakeSource(),))}


def picture(*features: Feature, staging: Exposure = RELEASED, production: Exposure = DARK) -> Picture:
    """What was read of both environments: every feature stands the same."""
    all_features = features or (PAYMENTS,)
    rows = {item.key: row for row, item in enumerate(all_features)}
    columns = tuple(
        _column(environment, exposure, len(rows))
        for environment, exposure in ((STAGING, staging), (PRODUCTION, production))
    )
    return Picture(Catalogue(all_features, rows), columns)


def setting_of(exposure: Exposure) -> str:
    """The configuration that a system has with an exposure."""
    return f"setting:{exposure.words}"


def ignore(_: Recorded) -> None:
    """Watches nothing."""


def _step(before: Exposure, after: Exposure) -> Step:
    return Step(f"Set it to {after.words}", setting_of(before), setting_of(after), after)


def _column(environment: Environment, exposure: Exposure, rows: int) -> Column:
    standing = standing_of(Presence.DEPLOYED, exposure.kind)
    return Column(
        environment,
        bytes([standing] * rows),
        bytes([exposure.kind] * rows),
        bytes([Presence.DEPLOYED] * rows),
        bytes(rows),
        array("H", [NO_SHARE] * rows),
        array("I", [0] * rows),
        {},
        Freshness(read_at=START),
    )
