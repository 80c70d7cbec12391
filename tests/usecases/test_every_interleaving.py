"""The change protocol against everything that can come between: an exhaustive walk over small worlds.

Client, journal and verdict are the real ones; the system, its network, another operator and the killing of the program
are the fakes' to play. Whatever happens: at most one write for an intent, SENDING recorded before it, and nothing said
that the system's own truth denies.
"""

import asyncio
import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest

from limelight.domain.changes import NEVER_SENT, SUCCEEDED, ChangeState, Intent, Recorded, Verb
from limelight.domain.exposure import DARK, RELEASED, Exposure, ExposureKind
from limelight.domain.people import Actor
from limelight.usecases import read_back as read_back_module
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.read_back import ReadBack
from limelight.usecases.resolve_changes import ResolveChanges
from usecases.fakes import (
    MAYA,
    PAYMENTS,
    PRODUCTION,
    Died,
    FakeClock,
    FakeSystem,
    Fate,
    TracingSystem,
    Traits,
    bounds,
    forget_memories,
    journal_on,
    memory,
    picture,
    profile,
)

TOM = Actor("u2", "Tom")
HALF = Exposure(ExposureKind.PARTIAL, 50.0)

NOT_DONE = frozenset({ChangeState.NOT_APPLIED, ChangeState.REFUSED, ChangeState.CONFLICT, ChangeState.NOT_SENT})
DONE = frozenset({ChangeState.CONFIRMED, ChangeState.CONFIRMED_OTHERS_TOO, ChangeState.APPLIED_THEN_CHANGED})

ALL_TRAITS = tuple(
    Traits(conditional, revisions, keys, tells_change, tells_actor, traces)
    for conditional, revisions, keys, tells_change, tells_actor, traces in itertools.product((True, False), repeat=6)
    # A conditional write needs a revision; an actor is told with a change; a key that is answered for is kept.
    if (revisions or not conditional) and (tells_change or not (tells_actor or keys)) and (keys or not traces)
)

MOST_TRAITS = tuple(traits for traits in ALL_TRAITS if traits.conditional or not traits.revisions)
"""What the fast tier walks through: the rest has revisions and does not use them."""

MOMENTS = ("before the look", "in the gap", "after the write", "by the trace", "soon", "later", "long after")


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


class World:
    """One run: a release from off to everyone."""

    def __init__(self, traits: Traits, fate: Fate, acts: tuple[Act, ...], kill: str) -> None:
        self.name = f"{traits} {fate} {acts} {kill}"
        self.clock = FakeClock()
        kind = TracingSystem if traits.traces else FakeSystem
        self.system = kind(self.clock, traits, fate=fate)
        self.system.done.clear()
        self.system.act(TOM, DARK)  # something happened before, so that there is a last change to tell
        self.acts = acts
        self.kill = kill
        self.connection = memory()
        self.said: list[tuple[Recorded, Exposure]] = []
        self.wire = self.system

    def watch(self, recorded: Recorded) -> None:
        self.said.append((recorded, self.system.seen))

    async def run(self) -> None:
        self._plan()
        self.system.die_before = self.kill == "before"
        self.system.die_after = self.kill == "after"
        journal = journal_on(self.connection, self.clock)
        places = bounds(self.system)
        propose = ProposeChange(places, journal, self.clock, profile(), picture)
        read_back = ReadBack(places, journal, self.clock)
        change = ChangeExposure(places, journal, self.clock, propose, read_back)
        proposal = await propose(PRODUCTION.key, PAYMENTS.key, Verb.RELEASE)
        self._now("before the look")
        try:
            await change(proposal.decide("because"), self.watch)
        except Died:
            await self._restart()
        else:
            await self._look_on(ResolveChanges(journal, read_back))
        self.clock.advance(10_000)

    async def _restart(self) -> None:
        journal = journal_on(self.connection, self.clock, "p2", "p1")
        await self._look_on(ResolveChanges(journal, ReadBack(bounds(self.system), journal, self.clock)))

    async def _look_on(self, resolve: ResolveChanges) -> None:
        for pause in (0.0, 0.5, 30.0, 40.0, 200.0, 0.0):
            self.clock.advance(pause)
            await resolve(self.watch)

    def _plan(self) -> None:
        self.system.before_apply = self._assert_recorded
        self.system.on_apply = lambda: self._now("in the gap")
        self.system.on_applied = self._applied
        self.system.on_trace = lambda: self._now("by the trace")

    def _applied(self) -> None:
        self._now("after the write")
        for moment, delay in (("soon", 0.8), ("later", 50.0), ("long after", 140.0)):
            self.clock.at(delay, lambda moment=moment: self._now(moment))

    def _now(self, moment: str) -> None:
        for act in self.acts:
            if act.moment == moment:
                self.system.act(act.who, act.to)

    def _assert_recorded(self, intent: Intent) -> None:
        states = [row[0] for row in self.connection.execute("SELECT state FROM events WHERE intent = ?", (intent.id,))]
        assert not self.connection.in_transaction
        assert states == ["intent", "sending"], self.name

    def assert_truth(self) -> ChangeState:
        ours = {recorded.intent.id for recorded, _ in self.said}
        assert len(ours) == 1
        (intent_id,) = ours
        assert len(self.system.applications) <= 1, self.name
        assert len(self.system.arrived) <= 1, self.name
        done = [change.key for change in self.system.done].count(intent_id)
        assert done <= 1, self.name
        for recorded, seen in self.said:
            self._assert_said(recorded.state, seen, done=bool(done))
        return self.said[-1][0].state

    def _assert_said(self, state: ChangeState, seen: Exposure, *, done: bool) -> None:
        if state in DONE:
            assert done, f"{state} and it was never done: {self.name}"
        if state in NOT_DONE | NEVER_SENT:
            assert not done, f"{state} and it was done: {self.name}"
        if state in NEVER_SENT:
            assert not self.system.applications, self.name
        if state in SUCCEEDED:
            assert seen == RELEASED, f"{state} and it did not stand so: {self.name}"


def explore(worlds: Iterator[World]) -> Counter[ChangeState]:
    async def all_of_them() -> Counter[ChangeState]:
        ended: Counter[ChangeState] = Counter()
        for world in worlds:
            await world.run()
            ended[world.assert_truth()] += 1
            forget_memories()
        return ended

    return asyncio.run(all_of_them())


def one_act() -> Iterator[tuple[Act, ...]]:
    yield ()
    yield from ((act,) for act in ACTS)


def two_acts() -> Iterator[tuple[Act, ...]]:
    for first, second in itertools.product(ACTS, repeat=2):
        if MOMENTS.index(first.moment) <= MOMENTS.index(second.moment):
            yield first, second


@pytest.mark.parametrize("fate", Fate)
def test_with_one_act_of_somebody_else_nothing_wrong_is_said(fate: Fate) -> None:
    ended = explore(World(traits, fate, acts, "") for traits in MOST_TRAITS for acts in one_act())
    assert sum(ended.values()) == len(MOST_TRAITS) * (len(ACTS) + 1)
    assert not ended.keys() & {ChangeState.INTENT, ChangeState.SENDING, ChangeState.VERIFYING}


@pytest.mark.parametrize(
    ("kill", "fate"),
    [
        ("before", Fate.REQUEST_LOST),
        ("after", Fate.ANSWERED),
        ("after", Fate.LATE),
        ("after", Fate.VERY_LATE),
        ("after", Fate.HELD_APPROVED),
    ],
)
def test_killed_at_the_first_byte_or_at_the_answer_nothing_wrong_is_said(kill: str, fate: Fate) -> None:
    ended = explore(World(traits, fate, acts, kill) for traits in MOST_TRAITS for acts in one_act())
    assert not ended.keys() & {ChangeState.INTENT, ChangeState.SENDING, ChangeState.VERIFYING}


@pytest.mark.full
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("fate", Fate)
def test_with_two_acts_of_somebody_else_nothing_wrong_is_said(fate: Fate) -> None:
    explore(World(traits, fate, acts, kill) for traits in ALL_TRAITS for acts in two_acts() for kill in ("", "after"))


def test_a_system_that_can_do_everything_leaves_nothing_unknown() -> None:
    ended = explore(World(Traits(), fate, acts, "") for fate in Fate for acts in one_act())
    assert ended[ChangeState.UNKNOWN] == 0
    assert ended[ChangeState.WAITING] == 0
    assert ended[ChangeState.CONFIRMED] > 0


def naive_unchanged_is_not_applied(seen: object) -> ChangeState:
    if seen.now is not None and seen.now.setting == seen.before.setting:
        return ChangeState.NOT_APPLIED
    return read_back_module_judge(seen)


def naive_as_wanted_is_ours(seen: object) -> ChangeState:
    if seen.now is not None and seen.now.setting == seen.leaves:
        return ChangeState.CONFIRMED
    return read_back_module_judge(seen)


def naive_answer_decides(seen: object) -> ChangeState:
    return (
        ChangeState.NOT_APPLIED
        if seen.answer is not None and seen.answer.value == "no answer"
        else read_back_module_judge(seen)
    )


read_back_module_judge = read_back_module.judge


@pytest.mark.parametrize("naive", [naive_unchanged_is_not_applied, naive_as_wanted_is_ours, naive_answer_decides])
def test_the_walk_finds_a_naive_verdict(
    naive: Callable[[object], ChangeState], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_back_module, "judge", naive)
    fates = (Fate.ANSWER_LOST, Fate.LATE, Fate.REQUEST_LOST)
    with pytest.raises(AssertionError, match="and it"):
        explore(World(Traits(), fate, acts, "") for fate in fates for acts in one_act())


class Retrying(TracingSystem):
    """A network layer that sends again when no answer came: what must never be built."""

    async def apply(self, intent: Intent) -> object:
        answer = await super().apply(intent)
        return await super().apply(intent) if answer.kind.value == "no answer" else answer


class Hasty(TracingSystem):
    """The same with the revision read anew, as a retry loop would."""

    async def apply(self, intent: Intent) -> object:
        answer = await super().apply(intent)
        if answer.kind.value != "no answer":
            return answer
        return await super().apply(replace(intent, shown_revision=str(len(self.done))))


@pytest.mark.parametrize("kind", [Retrying, Hasty])
def test_the_walk_finds_a_write_that_is_sent_again(kind: type[TracingSystem]) -> None:
    world = World(Traits(), Fate.ANSWER_LOST, (), "")
    world.system = kind(world.clock, Traits(), fate=Fate.ANSWER_LOST)
    with pytest.raises(AssertionError):
        explore(iter([world]))
