"""Any sequence of what people, programs, networks and time can do: one journal, one system, two programs."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule

from limelight.domain.changes import NEVER_SENT, OPEN, SUCCEEDED, ChangeState, Decision, Intent, Recorded, Verb
from limelight.domain.errors import OperationOpen
from limelight.domain.exposure import DARK, RELEASED, Exposure, partial
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
    setting_of,
)

S = ChangeState
T = TypeVar("T")
TOM = Actor("u2", "Tom")
DONE = {S.CONFIRMED, S.CONFIRMED_OTHERS_TOO, S.APPLIED_THEN_CHANGED}
NOT_DONE = {S.NOT_APPLIED, S.REFUSED, S.CONFLICT, S.NOT_SENT} | NEVER_SENT
EXPOSURES = (DARK, partial(25.0), partial(50.0), RELEASED)
TRAITS = (
    Traits(),
    Traits(traces=False),
    Traits(conditional=False, revisions=False, keys=False, traces=False),
    Traits(conditional=False, revisions=False, keys=False, traces=False, tells_actor=False),
    Traits(conditional=False, revisions=False, keys=False, traces=False, tells_actor=False, tells_change=False),
)


class Program:
    """One run of Limelight."""

    def __init__(self, key: str, sequence: "AnySequence") -> None:
        self.key = key
        self.watch = sequence.watch
        system, clock = sequence.system, sequence.clock
        journal = FileJournal(sequence.connection, FakeLives(key, sequence.gone), clock.now)
        places = bounds(system)
        read_back = ReadBack(places, journal, clock)
        self.journal = journal
        self.propose = ProposeChange(places, journal, clock, profile(), lambda: picture(PAYMENTS))
        self.change = ChangeExposure(places, journal, clock, self.propose, read_back)
        self.resolve = ResolveChanges(journal, read_back)


class AnySequence(RuleBasedStateMachine):
    """`decisions` wait to be confirmed, however old they are by then."""

    decisions = Bundle("decisions")

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.clock = FakeClock()
        self.traits = TRAITS[0]
        self.system: FakeSystem = TracingSystem(self.clock)
        self.connection = memory()
        self.gone: set[str] = set()
        self.started = 0
        self.programs = [self._start(), self._start()]
        self.last: dict[str, Recorded] = {}

    @precondition(lambda self: not self.last and not self.system.done)
    @rule(traits=st.sampled_from(TRAITS))
    def set_up_another_system(self, traits: Traits) -> None:
        kind = TracingSystem if traits.traces else FakeSystem
        self.system = kind(self.clock, traits)
        self.system.before_apply = self._assert_recorded
        self.programs = [self._restart(program) for program in self.programs]

    @rule(target=decisions, which=st.integers(0, 1), verb=st.sampled_from(Verb), to=st.sampled_from([None, *EXPOSURES]))
    def propose_only(self, which: int, verb: Verb, to: Exposure | None) -> tuple[int, Decision, bool]:
        return self.propose(which, verb, to)

    def propose(self, which: int, verb: Verb, to: Exposure | None) -> tuple[int, Decision, bool]:
        proposal = self._run(self.programs[which].propose(PRODUCTION.key, PAYMENTS.key, verb, to))
        return which, proposal.decide("because"), bool(proposal.confirmation.blocked)

    @rule(made=decisions, fate=st.sampled_from(Fate), kill=st.sampled_from(["", "", "before", "after"]))
    def confirm_later(self, made: tuple[int, Decision, bool], fate: Fate, kill: str) -> None:
        self.confirm(made, fate, kill)

    def confirm(self, made: tuple[int, Decision, bool], fate: Fate, kill: str) -> None:
        which, decision, blocked = made
        if blocked:
            return  # the button was never armed
        self.system.fate = fate
        self.system.die_before, self.system.die_after = kill == "before", kill == "after"
        program = self.programs[which]
        with suppress(OperationOpen):
            try:
                self._run(program.change(decision, self.watch))
            except Died:
                self.programs[which] = self._restart(program)
        self.system.die_before = self.system.die_after = False

    @rule(
        which=st.integers(0, 1),
        verb=st.sampled_from(Verb),
        to=st.sampled_from([None, *EXPOSURES]),
        fate=st.sampled_from(Fate),
        kill=st.sampled_from(["", "", "before", "after"]),
    )
    def change_at_once(self, which: int, verb: Verb, to: Exposure | None, fate: Fate, kill: str) -> None:
        self.confirm(self.propose(which, verb, to), fate, kill)

    @rule(who=st.sampled_from([TOM, MAYA]), to=st.sampled_from(EXPOSURES))
    def somebody_changes_it_elsewhere(self, who: Actor, to: Exposure) -> None:
        self.system.act(who, to)

    @rule(seconds=st.sampled_from([0.5, 30.0, 61.0, 130.0]))
    def time_passes(self, seconds: float) -> None:
        self.clock.advance(seconds)

    @rule(which=st.integers(0, 1))
    def resolve(self, which: int) -> None:
        self._run(self.programs[which].resolve(self.watch))

    @rule(which=st.integers(0, 1))
    def start_anew(self, which: int) -> None:
        self.programs[which] = self._restart(self.programs[which])

    @invariant()
    def nothing_said_is_denied_by_the_system(self) -> None:
        for recorded in self.last.values():
            done = [change.key for change in self.system.done].count(recorded.intent.id)
            assert done <= 1
            assert self.system.arrived.count(recorded.intent.id) <= 1
            assert self.system.applications.count(recorded.intent.id) <= 1
            if recorded.state in DONE:
                assert done
            if recorded.state in NOT_DONE:
                assert not done

    @invariant()
    def the_journal_holds_and_has_one_row_for_the_cell(self) -> None:
        journal = self.programs[0].journal
        assert journal.verify().holds
        beside = [row[0] for row in self.connection.execute("SELECT beside FROM rows")]
        assert beside.count(0) <= 1
        assert len(beside) == sum(recorded.state in OPEN for recorded in journal.unresolved())

    def teardown(self) -> None:
        try:
            self._end_well()
        finally:
            self.loop.close()
            forget_memories()

    def _end_well(self) -> None:
        """Left alone long enough, nothing is on its way any more: only what nobody can tell stays open."""
        for _ in range(3):
            for program in self.programs:
                self._run(program.resolve(self.watch))
            self.clock.advance(200)
        self.nothing_said_is_denied_by_the_system()
        for recorded in self.programs[0].journal.unresolved():
            assert recorded.state in (S.UNKNOWN, S.WAITING)
            assert not self.system.traits.traces

    def watch(self, recorded: Recorded) -> None:
        self.last[recorded.intent.id] = recorded
        if recorded.state in SUCCEEDED:
            assert setting_of(self.system.seen) == recorded.intent.step.leaves

    def _assert_recorded(self, intent: Intent) -> None:
        assert not self.connection.in_transaction
        assert self.programs[0].journal.recorded(intent.id).state is S.SENDING

    def _start(self) -> Program:
        self.started += 1
        return Program(f"p{self.started}", self)

    def _restart(self, program: Program) -> Program:
        self.gone.add(program.key)
        return self._start()

    def _run(self, work: Coroutine[object, object, T]) -> T:
        return self.loop.run_until_complete(work)


AnySequence.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestAnySequence = AnySequence.TestCase
