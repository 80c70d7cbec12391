"""Any sequence of what people, programs, networks and time can do: one journal, one system, two programs.

People propose, decide, confirm late or at once, roll back beside what is unknown, say how something ended, sign out and
in again, and leave for ten minutes; the computer sleeps and its clock is set; the network fails and returns; programs
are killed at the write and start anew.
"""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, MultipleResults, RuleBasedStateMachine, invariant, multiple, precondition, rule

from limelight.domain.changes import NEVER_SENT, OPEN, SUCCEEDED, ChangeState, Decision, Intent, Recorded, Verb
from limelight.domain.errors import LimelightError, MovedOn, OperationOpen, SignInNeeded, Unreachable
from limelight.domain.exposure import DARK, RELEASED, Exposure, partial
from limelight.domain.people import Actor
from limelight.journal.file import FileJournal
from limelight.usecases.attest_outcome import AttestOutcome
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.fresh_look import Persons
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.read_back import KEYS_KEPT, ReadBack
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


TROUBLES = (Unreachable("The network is down."), SignInNeeded("Nobody is signed in."))
Made = tuple[int, Decision, bool]


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
        self.propose = ProposeChange(
            places, journal, clock, profile(), lambda: picture(PAYMENTS), Persons(sequence.proof_due)
        )
        self.attest = AttestOutcome(journal)
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
        self.is_away = False  # somebody else may sit here: who it is has to be proved before a critical release
        self.attested: set[str] = set()
        self.programs = [self._start(), self._start()]
        self.last: dict[str, Recorded] = {}

    @precondition(lambda self: not self.last and not self.system.done)
    @rule(traits=st.sampled_from(TRAITS), critical=st.booleans())
    def set_up_another_system(self, traits: Traits, critical: bool) -> None:
        kind = TracingSystem if traits.traces else FakeSystem
        self.system = kind(self.clock, traits, critical=critical)
        self.system.before_apply = self._assert_recorded
        self.programs = [self._restart(program) for program in self.programs]

    @rule(target=decisions, which=st.integers(0, 1), verb=st.sampled_from(Verb), to=st.sampled_from([None, *EXPOSURES]))
    def propose_only(self, which: int, verb: Verb, to: Exposure | None) -> Made | MultipleResults[Made]:
        made = self.propose(which, verb, to)
        return multiple() if made is None else made

    def propose(self, which: int, verb: Verb, to: Exposure | None) -> Made | None:
        try:
            proposal = self._run(self.programs[which].propose(PRODUCTION.key, PAYMENTS.key, verb, to))
        except LimelightError:
            assert self.system.trouble
            return None
        asks = proposal.confirmation
        decision = proposal.decide("because", ticked=asks.ticks, typed=asks.typed_name)
        return which, decision, bool(asks.blocked)

    @rule(
        made=decisions,
        fate=st.sampled_from(Fate),
        kill=st.sampled_from(["", "", "before", "after"]),
        then=st.sampled_from([None, None, *TROUBLES]),
    )
    def confirm_later(self, made: Made, fate: Fate, kill: str, then: LimelightError | None) -> None:
        self.confirm(made, fate, kill, then)

    def confirm(self, made: Made | None, fate: Fate, kill: str, then: LimelightError | None = None) -> None:
        """Confirm; right after the write comes the trouble `then`."""
        if made is None or made[2]:
            return  # there is no dialog, or its button was never armed
        which, decision, _ = made
        self.system.fate = fate
        self.system.die_before, self.system.die_after = kill == "before", kill == "after"
        if then is not None:
            self.system.on_applied = lambda: self.trouble_comes(then)
        program = self.programs[which]
        with suppress(OperationOpen):
            try:
                self._run(program.change(decision, self.watch))
            except Died:
                self.programs[which] = self._restart(program)
        self.system.die_before = self.system.die_after = False
        self.system.on_applied = None

    @rule(
        which=st.integers(0, 1),
        verb=st.sampled_from(Verb),
        to=st.sampled_from([None, *EXPOSURES]),
        fate=st.sampled_from(Fate),
        kill=st.sampled_from(["", "", "before", "after"]),
    )
    def change_at_once(self, which: int, verb: Verb, to: Exposure | None, fate: Fate, kill: str) -> None:
        self.confirm(self.propose(which, verb, to), fate, kill)

    @precondition(lambda self: any(recorded.state is S.UNKNOWN for recorded in self.last.values()))
    @rule(which=st.integers(0, 1), fate=st.sampled_from(Fate))
    def roll_back_beside_what_is_unknown(self, which: int, fate: Fate) -> None:
        self.confirm(self.propose(which, Verb.ROLL_BACK, DARK), fate, "")

    @precondition(lambda self: self._attestable())
    @rule(which=st.integers(0, 1), data=st.data())
    def somebody_says_how_it_ended(self, which: int, data: st.DataObject) -> None:
        recorded = data.draw(st.sampled_from(self._attestable()))
        applied = any(change.key == recorded.intent.id for change in self.system.done)
        word = self.programs[which].attest(recorded.intent.id, applied=applied, words="I looked", by="Maya")
        with suppress(MovedOn):  # the other program found it out before
            self.last[recorded.intent.id] = self._run(word)
            self.attested.add(recorded.intent.id)

    def _attestable(self) -> list[Recorded]:
        """What is unknown; nobody can know while something is on its way or held."""
        if self.clock.has_plans or self.system.held or self.system._late is not None:
            return []
        return [recorded for recorded in self.last.values() if recorded.state is S.UNKNOWN]

    @rule(trouble=st.sampled_from(TROUBLES))
    def trouble_comes(self, trouble: LimelightError) -> None:
        """The network fails, or somebody signs out."""
        self.system.trouble = trouble

    @precondition(lambda self: self.system.trouble is not None)
    @rule()
    def all_is_well_again(self) -> None:
        """The network is back, or somebody signed in: what is open is looked at."""
        self.system.trouble = None
        for program in self.programs:
            self._run(program.resolve(self.watch))

    @rule(seconds=st.sampled_from([20.0, 3_600.0, 100_000.0]))
    def the_computer_sleeps(self, seconds: float) -> None:
        self.clock.sleep_through(seconds)

    @rule(seconds=st.sampled_from([-7_200.0, -3_600.0, -30.0, 90.0, 7_200.0]))
    def the_clock_is_set(self, seconds: float) -> None:
        """It is wrong by two hours at most: longer than that a system keeps its keys beyond what it promises."""
        self.clock.wall_is_off_by = min(max(self.clock.wall_is_off_by + seconds, -7_200.0), 7_200.0)

    @rule()
    def ten_idle_minutes(self) -> None:
        self.clock.advance(600.0)
        self.is_away = True

    @precondition(lambda self: self.is_away)
    @rule()
    def somebody_proves_who_they_are(self) -> None:
        self.is_away = False

    def proof_due(self, _system: str) -> bool:
        return self.is_away

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
            assert done <= (1 if self.traits_keep_it_single else 2)  # the network may double it, Limelight does not
            assert self.system.arrived.count(recorded.intent.id) <= 2
            assert self.system.applications.count(recorded.intent.id) <= 1
            if recorded.state in DONE:
                assert done
            if recorded.state in NOT_DONE:
                assert not done

    @property
    def traits_keep_it_single(self) -> bool:
        return self.system.traits.keys or self.system.traits.conditional

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
        self.system.trouble = None
        for _ in range(3):
            for program in self.programs:
                self._run(program.resolve(self.watch))
            self.clock.advance(200)
        self.nothing_said_is_denied_by_the_system()
        for recorded in self.programs[0].journal.unresolved():
            assert recorded.state in (S.UNKNOWN, S.WAITING)
            assert recorded.intent.id not in self.attested
            assert not self.system.traits.traces or self._may_have_forgotten(recorded)

    def _may_have_forgotten(self, recorded: Recorded) -> bool:
        """Whether the system need not know the key any more, as far as the person's clocks can tell."""
        return abs(self.clock.now() - (recorded.sent_at or 0.0)) > KEYS_KEPT - 7_200.0

    def watch(self, recorded: Recorded) -> None:
        self.last[recorded.intent.id] = recorded
        if recorded.state in SUCCEEDED:
            assert setting_of(self.system.seen) == recorded.intent.step.leaves

    def _assert_recorded(self, intent: Intent) -> None:
        assert not self.connection.in_transaction
        assert self.programs[0].journal.recorded(intent.id).state is S.SENDING
        assert self.system.trouble is None
        assert not (self.system.critical and self.is_away and intent.verb is Verb.RELEASE)

    def _start(self) -> Program:
        self.started += 1
        return Program(f"p{self.started}", self)

    def _restart(self, program: Program) -> Program:
        self.gone.add(program.key)
        return self._start()

    def _run(self, work: Coroutine[object, object, T]) -> T:
        return self.loop.run_until_complete(work)


class ManySequences(AnySequence):
    """The same, for longer."""


AnySequence.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
ManySequences.TestCase.settings = settings(max_examples=1_000, stateful_step_count=50, deadline=None)
TestAnySequence = AnySequence.TestCase
TestManySequences = pytest.mark.full(pytest.mark.timeout(3600)(ManySequences.TestCase))
