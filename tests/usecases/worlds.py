"""Small worlds for the change protocol: one change, and everything that can come between.

The use cases, the journal and the verdict are the real ones. A plan says what the others do: what the system can, what
the network does to the write, when somebody else acts, and at which of the program's steps it is killed. A step is one
commit of the journal (killed right before or right after it) or the write (killed as its first byte would leave, or as
its answer would come back); they are counted as they happen, so none can be forgotten.

Properties, asserted for every world: at most one write for an intent; SENDING recorded before it; nothing said that
the system's own truth denies, then or ever after; the row is held for as long as the change is open; in the end it is
resolved or unknown.
"""

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from limelight.domain.changes import BEING_MADE, NEVER_SENT, OPEN, SUCCEEDED, ChangeState, Intent, Recorded, Verb
from limelight.domain.errors import OperationOpen
from limelight.domain.exposure import DARK, RELEASED, Exposure, ExposureKind
from limelight.domain.people import Actor
from limelight.journal.file import FileJournal
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.read_back import ReadBack
from limelight.usecases.resolve_changes import ResolveChanges
from usecases.fakes import (
    MAYA,
    PAYMENTS,
    PRODUCTION,
    START,
    Died,
    FakeClock,
    FakeLives,
    FakeSystem,
    Fate,
    TracingSystem,
    Traits,
    bounds,
    forget_memories,
    memory,
    picture,
    profile,
)

TOM = Actor("u2", "Tom")
HALF = Exposure(ExposureKind.PARTIAL, 50.0)

NOT_DONE = frozenset({ChangeState.NOT_APPLIED, ChangeState.REFUSED, ChangeState.CONFLICT, ChangeState.NOT_SENT})
DONE = frozenset({ChangeState.CONFIRMED, ChangeState.CONFIRMED_OTHERS_TOO, ChangeState.APPLIED_THEN_CHANGED})
DOUBLED = frozenset({Fate.DOUBLED, Fate.DOUBLED_LATE})  # the network, not Limelight, makes two of the one write

ALL_TRAITS = tuple(
    Traits(conditional, revisions, keys, tells_change, tells_actor, traces)
    for conditional, revisions, keys, tells_change, tells_actor, traces in itertools.product((True, False), repeat=6)
    # A conditional write needs a revision; an actor is told with a change; a key that is answered for is kept.
    if (revisions or not conditional) and (tells_change or not (tells_actor or keys)) and (keys or not traces)
)

MOMENTS = ("before the look", "in the gap", "after the write", "by the trace", "soon", "later", "long after")
LOOKS = (0.0, 0.5, 30.0, 40.0, 200.0, 0.0)  # seconds between the looks of whoever resolves
LOOKS_AFTER_DEATH = (130.0, 0.0)  # a new program waits through the quiet period anew


@dataclass(frozen=True)
class Act:
    """Another operator changes it at a moment."""

    moment: str
    who: Actor
    to: Exposure


ACTS = tuple(
    Act(moment, who, to)
    for moment in MOMENTS
    for who, to in ((TOM, RELEASED), (TOM, HALF), (TOM, DARK), (MAYA, RELEASED))
)


@dataclass(frozen=True)
class Plan:
    """What happens in a world. `kills` are numbers of steps, counted through all runs of the program."""

    traits: Traits
    fate: Fate
    acts: tuple[Act, ...] = ()
    kills: tuple[int, ...] = ()


class Wrong(AssertionError):
    """A property does not hold; the trace says how it came to it."""


class Steps:
    """Counts the steps of the program and kills it at the planned ones."""

    def __init__(self, kills: tuple[int, ...], note: Callable[[str], None]) -> None:
        self._kills = kills
        self._note = note
        self.names: list[str] = []

    def __call__(self, name: str) -> None:
        number = len(self.names)
        self.names.append(name)
        if number in self._kills:
            self._note(f"the program is killed {name}")
            raise Died(name)


class MortalJournal(FileJournal):
    """The real journal; the program can be killed right before and right after each of its commits."""

    steps: Steps

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with super()._writing():
            before = self._connection.total_changes
            yield
            told = self._connection.total_changes > before
            if told:
                self.steps("before a commit")  # what was written is rolled back, as it is when a process dies
        if told:
            self.steps("after a commit")


def system_of(clock: FakeClock, plan: Plan) -> FakeSystem:
    """The system that a plan tells of."""
    kind = TracingSystem if plan.traits.traces else FakeSystem
    return kind(clock, plan.traits, fate=plan.fate)


@dataclass(frozen=True)
class Parts:
    """What a world is made of; a naive protocol replaces one of them, and may be spared a property to show another."""

    system: Callable[[FakeClock, Plan], FakeSystem] = system_of
    journal: type[MortalJournal] = MortalJournal
    counts_writes: bool = True
    wants_sending: bool = True


REAL = Parts()


class World:
    """One run of a plan: a release from off to everyone. `trace` tells what happened, `states` what it came through."""

    def __init__(self, plan: Plan, parts: Parts) -> None:
        self.plan = plan
        self.parts = parts
        self.clock = FakeClock()
        self.trace: list[str] = []
        self.states: set[tuple[object, ...]] = set()
        self.steps = Steps(plan.kills, self._note)
        self.system = parts.system(self.clock, plan)
        self.system.done.clear()
        self.system.act(TOM, DARK)  # something happened before, so that there is a last change to tell
        self.connection = memory()
        self.said: list[tuple[Recorded, Exposure]] = []
        self._runs = 0
        self._hook()

    async def run(self) -> ChangeState:
        """Let it all happen; the state in which it ended.

        Raises:
            Wrong: a property does not hold.
        """
        journal, resolve, change, propose = self._program()
        proposal = await propose(PRODUCTION.key, PAYMENTS.key, Verb.RELEASE)
        self._now("before the look")
        try:
            await change(proposal.decide("because"), self._watch)
        except Died:
            journal, resolve, *_ = self._program()
        for pause in (*LOOKS, *(LOOKS_AFTER_DEATH if self.plan.kills else ())):
            self.clock.advance(pause)
            while True:
                try:
                    await resolve(self._watch)
                    break
                except Died:
                    journal, resolve, *_ = self._program()
        self.clock.advance(10_000)  # whatever is on its way arrives
        return self._assert_truth(journal)

    def _program(self) -> tuple[FileJournal, ResolveChanges, ChangeExposure, ProposeChange]:
        """A run of the program, after all those before it are gone."""
        self._runs += 1
        if self._runs > 1:
            self._note("the program starts anew")
        gone = {f"p{number}" for number in range(1, self._runs)}
        journal = self.parts.journal(self.connection, FakeLives(f"p{self._runs}", gone), self.clock.now)
        journal.steps = self.steps
        places = bounds(self.system)
        propose = ProposeChange(places, journal, self.clock, profile(), picture)
        read_back = ReadBack(places, journal, self.clock)
        change = ChangeExposure(places, journal, self.clock, propose, read_back)
        return journal, ResolveChanges(journal, read_back), change, propose

    def _hook(self) -> None:
        self.system.before_apply = self._leaves
        self.system.on_apply = lambda: self._now("in the gap")
        self.system.on_applied = self._applied
        self.system.on_trace = lambda: self._now("by the trace")
        self.system.on_answer = lambda: self.steps("as the answer would come back")

    def _leaves(self, intent: Intent) -> None:
        told = self.connection.execute("SELECT state FROM events WHERE intent = ?", (intent.id,)).fetchall()
        if self.parts.wants_sending and [row[0] for row in told] != ["intent", "sending"]:
            raise self._wrong("a byte leaves before SENDING is recorded")
        self.steps("as the first byte would leave")
        self._note("the request leaves")

    def _applied(self) -> None:
        self._note(f"on its way: {self.system.fate.value}")
        self._now("after the write")
        for moment, delay in (("soon", 0.8), ("later", 50.0), ("long after", 140.0)):
            self.clock.at(delay, lambda moment=moment: self._now(moment))

    def _now(self, moment: str) -> None:
        for act in self.plan.acts:
            if act.moment == moment:
                self.system.act(act.who, act.to)
                self._note(f"{act.who.name} sets it to {act.to.words}")

    def _watch(self, recorded: Recorded) -> None:
        self.said.append((recorded, self.system.seen))
        self._note(f'Limelight says {recorded.state.name}: "{recorded.sentence}"')
        rows = self.connection.execute("SELECT count(*) FROM rows WHERE intent = ?", (recorded.intent.id,))
        if rows.fetchone()[0] != (recorded.state in OPEN):
            raise self._wrong(f"{recorded.state.value}, and its row is not as that state has it")

    def _note(self, words: str) -> None:
        self.trace.append(f"{self.clock.monotonic() - 1000.0:7.2f} s  {words}")
        said = self.said[-1][0].state if self.said else None
        ours = tuple(done.key != "" for done in self.system.done)
        now = (self.clock.now() - START, self._runs, len(self.system.arrived), len(self.system.held))
        self.states.add((self.plan.traits, said, self.system.exposure, ours, words, *now))

    def _wrong(self, words: str) -> Wrong:
        return Wrong("\n".join((words, f"in {self.plan}", *self.trace)))

    def _assert_truth(self, journal: FileJournal) -> ChangeState:
        done = sum(change.key != "" for change in self.system.done)
        doubled = self.plan.fate in DOUBLED
        sent, arrived = len(self.system.applications), len(self.system.arrived)
        if self.parts.counts_writes and (sent > 1 or max(arrived, done) > 1 + doubled):
            raise self._wrong("more than one write for one intent")
        for recorded, seen in self.said:
            self._assert_said(recorded.state, seen, done=bool(done))
        entries = journal.entries()
        if not entries:  # killed before anything was recorded
            return ChangeState.ABANDONED
        self._assert_end(journal, entries[0])
        return entries[0].state

    def _assert_said(self, state: ChangeState, seen: Exposure, *, done: bool) -> None:
        if state in DONE and not done:
            raise self._wrong(f"{state.value}, and it was never done")
        if state in NOT_DONE | NEVER_SENT and done:
            raise self._wrong(f"{state.value}, and it was done")
        if state in NEVER_SENT and self.system.left:
            raise self._wrong(f"{state.value}, and it was sent")
        if state in SUCCEEDED and seen != RELEASED:
            raise self._wrong(f"{state.value}, and it did not stand so")

    def _assert_end(self, journal: FileJournal, last: Recorded) -> None:
        """Resolved or unknown; what is unknown lets no other change of the cell begin."""
        self._assert_said(last.state, RELEASED, done=any(change.key for change in self.system.done))
        if last.state in BEING_MADE or not journal.verify().holds:
            raise self._wrong(f"{last.state.value} in the end")
        if last.state is not ChangeState.UNKNOWN:
            return
        try:
            journal.begin(replace(last.intent, id="another"))
        except OperationOpen:
            return
        raise self._wrong("it is unknown, and another change begins")


@dataclass
class Explored:
    """What an exploration came through."""

    paths: int = 0
    killed: int = 0
    states: set[tuple[object, ...]] = field(default_factory=set)
    ended: Counter[ChangeState] = field(default_factory=Counter)

    @property
    def words(self) -> str:
        ends = ", ".join(f"{count:,} {state.value}" for state, count in self.ended.most_common())
        return f"{self.paths:,} paths, {self.killed:,} of them with kills, {len(self.states):,} states; {ends}"


async def explore(plans: Iterable[Plan], parts: Parts = REAL, kills: int = 0) -> Explored:
    """Run every plan; with `kills`, again for every step that it takes, killed there, and so on up to that many kills.

    Raises:
        Wrong: a property does not hold.
    """
    explored = Explored()
    queue = list(plans)[::-1]
    while queue:
        plan = queue.pop()
        world = World(plan, parts)
        ended = await world.run()
        forget_memories()
        explored.paths += 1
        explored.killed += bool(plan.kills)
        explored.states |= world.states
        explored.ended[ended] += 1
        if len(plan.kills) < kills:
            first = plan.kills[-1] + 1 if plan.kills else 0
            queue += [replace(plan, kills=(*plan.kills, step)) for step in range(first, len(world.steps.names))]
    return explored


def one_act() -> Iterator[tuple[Act, ...]]:
    """Nobody else acts, or somebody once."""
    yield ()
    yield from ((act,) for act in ACTS)


def two_acts() -> Iterator[tuple[Act, ...]]:
    """Somebody else acts twice."""
    for first, second in itertools.product(ACTS, repeat=2):
        if MOMENTS.index(first.moment) <= MOMENTS.index(second.moment):
            yield first, second
