"""Changing an exposure: the protocol step by step, and everything that can stop it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from faults.telling import Tell
from faults.words import counted, passages
from limelight.domain.cells import Cell
from limelight.domain.changes import CHANGE_READ_BACK, Answer, AnswerKind, ChangeState, Decision, Intent, Recorded, Verb
from limelight.domain.confirmation import Proposal
from limelight.domain.errors import JournalUnusable, MovedOn, NotThere, OperationOpen, Throttled, Unreachable
from limelight.domain.evidence import Judgement, Presence
from limelight.domain.exposure import DARK, RELEASED, Exposure, partial
from limelight.domain.features import Feature
from limelight.domain.people import Actor, Permission
from limelight.domain.ports import Journal
from limelight.journal.file import FileJournal
from limelight.journal.opening import UnusableJournal
from limelight.usecases.change_exposure import ChangeExposure, Outcome
from limelight.usecases.fresh_look import Persons
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.read_back import ReadBack
from limelight.usecases.resolve_changes import ResolveChanges
from usecases.fakes import (
    PAYMENTS,
    PRODUCTION,
    FakeClock,
    FakeSource,
    FakeSystem,
    Fate,
    ParentalSystem,
    TracingSystem,
    bounds,
    journal_on,
    memory,
    picture,
    profile,
    setting_of,
)

S = ChangeState
TOM = Actor("u2", "Tom")
QUARTER = partial(25.0)


@dataclass
class Desk:
    """Everything that a change needs; `said` is what was watched."""

    clock: FakeClock = field(default_factory=FakeClock)
    system: FakeSystem = None  # type: ignore[assignment]
    journal: Journal = None  # type: ignore[assignment]
    source: FakeSource = field(default_factory=FakeSource)
    said: list[Recorded] = field(default_factory=list)
    proof_due: bool = False

    def __post_init__(self) -> None:
        self.system = self.system or TracingSystem(self.clock)
        self.connection = memory()
        self.journal = self.journal or journal_on(self.connection, self.clock)
        places = bounds(self.system, self.source)
        self.propose = ProposeChange(
            places,
            self.journal,
            self.clock,
            profile(),
            picture,
            Persons(lambda system: system == "fake" and self.proof_due),
        )
        self.read_back = ReadBack(places, self.journal, self.clock)
        self.change = ChangeExposure(places, self.journal, self.clock, self.propose, self.read_back)
        self.resolve = ResolveChanges(self.journal, self.read_back)

    async def proposal(self, verb: Verb = Verb.RELEASE, target: Exposure | None = None) -> Proposal:
        return await self.propose(PRODUCTION.key, PAYMENTS.key, verb, target)

    async def decided(self, verb: Verb = Verb.RELEASE, target: Exposure | None = None) -> Decision:
        return (await self.proposal(verb, target)).decide("because", "REL-1")

    async def do(self, decision: Decision) -> Outcome:
        return await self.change(decision, self.said.append)

    @property
    def states(self) -> list[ChangeState]:
        return [recorded.state for recorded in self.said]


async def until(condition: Callable[[], bool]) -> None:
    """Let the loop turn until it is so."""
    for _ in range(1000):
        if condition():
            return
        await asyncio.sleep(0)
    raise AssertionError("it never came to that")


@pytest.mark.asyncio
async def test_a_release_is_recorded_sent_once_and_checked_on_the_server() -> None:
    desk = Desk()
    proposal = await desk.proposal()
    outcome = await desk.do(proposal.decide("because", "REL-1"))
    assert desk.states == [S.INTENT, S.SENDING, S.VERIFYING, S.CONFIRMED]
    assert outcome == Outcome((desk.said[-1],))
    assert desk.said[-1].sentence.startswith("Checked on the server at ")
    there = desk.system.done[-1].id
    told = {"answer": "done", "server says": "", "held as": "", "read back": "everyone", CHANGE_READ_BACK: there}
    assert desk.said[-1].facts == told
    intent = desk.said[0].intent
    assert (intent.before, intent.target, intent.reason, intent.ticket) == (DARK, RELEASED, "because", "REL-1")
    assert (intent.origin, intent.remote, intent.system) == ("https://toggles.example", "remote-prod", "fake")
    assert (intent.shown_revision, intent.shown_change) == ("0", "")
    assert (intent.actor, intent.actor_id) == ("Maya", "u1")
    assert intent.expires_at - intent.made_at == 60.0
    assert desk.system.exposure == RELEASED
    assert desk.system.applications == [intent.id]
    assert not desk.read_back.is_under_way(intent.id)


@pytest.mark.asyncio
async def test_released_and_rolled_back_to_what_was_recorded() -> None:
    desk = Desk()
    desk.system.exposure = QUARTER
    await desk.do(await desk.decided())
    outcome = await desk.do(await desk.decided(Verb.ROLL_BACK))
    assert outcome.recorded[0].state is S.CONFIRMED
    assert outcome.recorded[0].intent.undoes == desk.said[0].intent.id
    assert desk.system.exposure == QUARTER
    assert desk.journal.last_release(PRODUCTION.key, PAYMENTS.key) is None


@pytest.mark.asyncio
async def test_somebody_else_between_the_dialog_and_the_confirmation_stops_it_and_is_named() -> None:
    desk = Desk()
    decision = await desk.decided()
    desk.system.act(TOM, QUARTER)
    outcome = await desk.do(decision)
    assert desk.states == [S.INTENT, S.CHANGED_MEANWHILE]
    assert desk.system.applications == []
    assert [difference.what for difference in outcome.differences] == ["Exposure", "Setting", "Last change", "Revision"]
    assert {difference.by.actor for difference in outcome.differences if difference.by} == {"Tom"}
    assert outcome.fresh is not None
    assert outcome.fresh.situation.cell.exposure == QUARTER
    assert outcome.fresh.target == RELEASED
    again = await desk.do(outcome.fresh.decide("because"))
    assert again.recorded[0].state is S.CONFIRMED


@pytest.mark.asyncio
async def test_code_that_is_gone_meanwhile_stops_it_as_well() -> None:
    desk = Desk()
    decision = await desk.decided()
    desk.source.says = Unreachable("The build info is down.")
    outcome = await desk.do(decision)
    assert [difference.what for difference in outcome.differences] == ["Code", "Version", "Deploy evidence"]
    assert outcome.differences[-1].now == "could not be read: The build info is down."
    assert desk.system.applications == []


@pytest.mark.asyncio
async def test_a_dependent_that_came_or_went_on_meanwhile_stops_it_as_well() -> None:
    clock = FakeClock()
    system = ParentalSystem(clock, exposure=RELEASED, others={"cards": (Feature("cards"), Cell(DARK))})
    desk = Desk(clock, system)
    decision = await desk.decided(Verb.ROLL_BACK)
    system.others["cards"] = (Feature("cards"), Cell(RELEASED))
    outcome = await desk.do(decision)
    told = [(each.what, each.shown, each.now) for each in outcome.differences]
    assert told == [("Features that depend on it", "", "cards")]
    assert system.applications == []


class CannotPropose(TracingSystem):
    reads = 0

    async def read_cell(self, environment: str, feature: str) -> object:
        self.reads += 1
        if self.reads > 2:
            raise Unreachable("It is down.")
        return await super().read_cell(environment, feature)


@pytest.mark.asyncio
async def test_the_differences_are_told_even_where_nothing_new_can_be_proposed() -> None:
    clock = FakeClock()
    desk = Desk(clock, CannotPropose(clock))
    decision = await desk.decided()
    desk.system.act(TOM, QUARTER)
    outcome = await desk.do(decision)
    assert outcome.differences
    assert outcome.fresh is None


@pytest.mark.asyncio
async def test_what_cannot_be_looked_at_again_is_not_sent() -> None:
    desk = Desk()
    decision = await desk.decided()
    desk.system.trouble = Unreachable("The server is down.")
    outcome = await desk.do(decision)
    assert desk.states == [S.INTENT, S.ABANDONED]
    assert "Not sent. It could not be looked at again: The server is down." in outcome.recorded[0].sentence


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"permissions": frozenset({Permission.READ})}, "may not release"),
        ({"critical": True}, "Give a reason. Type the name of the environment."),
        ({"reason_required": True}, "Give a reason."),
    ],
)
async def test_what_the_confirmation_asks_for_is_asked_again(change: dict[str, object], said: str) -> None:
    desk = Desk()
    for name, value in change.items():
        setattr(desk.system, name, value)
    proposal = await desk.proposal()
    outcome = await desk.do(proposal.decide())
    assert outcome.recorded[0].state is S.ABANDONED
    assert said in outcome.recorded[0].sentence
    assert desk.system.applications == []


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("typed", "sent"),
    [("", False), ("production", False), ("PRODUCTION EU", False), (f" {PRODUCTION.name}\t", True)],
)
async def test_nothing_is_released_where_it_is_critical_without_the_name_of_the_place(typed: str, sent: bool) -> None:
    desk = Desk()
    desk.system.critical = True
    outcome = await desk.do((await desk.proposal()).decide("because", typed=typed))
    assert (len(desk.system.applications) == 1) is sent
    (recorded,) = outcome.recorded
    assert recorded.state is (S.CONFIRMED if sent else S.ABANDONED)
    assert ("Type the name of the environment." in recorded.sentence) is not sent


@pytest.mark.asyncio
async def test_a_proof_that_gets_too_old_while_one_decides_sends_nothing_and_a_roll_back_needs_none() -> None:
    desk = Desk()
    desk.system.critical = True
    decision = (await desk.proposal()).decide("because", typed=PRODUCTION.name)
    desk.proof_due = True
    (recorded,) = (await desk.do(decision)).recorded
    assert recorded.state is S.ABANDONED
    assert "Prove it again, and look again." in recorded.sentence
    assert desk.system.applications == []
    assert "Prove it again" in (await desk.proposal()).confirmation.blocked
    desk.system.exposure = RELEASED
    await desk.do((await desk.proposal(Verb.ROLL_BACK)).decide("because"))
    assert desk.system.exposure == DARK


@pytest.mark.asyncio
async def test_a_roll_back_asks_for_no_name_where_it_is_critical() -> None:
    desk = Desk()
    desk.system.critical, desk.system.exposure = True, RELEASED
    assert (await desk.do(await desk.decided(Verb.ROLL_BACK))).recorded[0].state is S.CONFIRMED


@pytest.mark.asyncio
async def test_a_tick_that_is_missing_stops_it() -> None:
    desk = Desk(source=FakeSource(Unreachable("down")))
    proposal = await desk.proposal()
    assert proposal.situation.presence == Judgement(Presence.UNKNOWN)
    outcome = await desk.do(proposal.decide("because"))
    assert "Tick: Release it although it could not be read whether" in outcome.recorded[0].sentence
    outcome = await desk.do(proposal.decide("because", ticked=proposal.confirmation.ticks))
    assert outcome.recorded[0].state is S.CONFIRMED
    assert outcome.recorded[0].intent.overrides == proposal.confirmation.ticks


class SlowSystem(TracingSystem):
    """Takes its time for each look."""

    slow = 0.0

    async def describe(self) -> object:
        await self.clock.sleep(self.slow)
        return await super().describe()


@pytest.mark.asyncio
@pytest.mark.parametrize(("slow", "ended"), [(59.0, S.CONFIRMED), (61.0, S.EXPIRED)])
async def test_a_confirmation_expires_after_a_minute(slow: float, ended: ChangeState) -> None:
    clock = FakeClock()
    desk = Desk(clock, SlowSystem(clock))
    decision = await desk.decided()
    desk.system.slow = slow  # type: ignore[attr-defined]
    outcome = await desk.do(decision)
    assert outcome.recorded[0].state is ended
    assert len(desk.system.applications) == (1 if ended is S.CONFIRMED else 0)


@pytest.mark.asyncio
@pytest.mark.parametrize("wall", [-3600.0, 3600.0])
async def test_a_clock_that_is_set_meanwhile_does_not_stretch_a_confirmation(wall: float) -> None:
    clock = FakeClock()
    desk = Desk(clock, SlowSystem(clock))
    decision = await desk.decided()
    desk.system.slow = 61.0 if wall < 0 else 1.0  # type: ignore[attr-defined]
    desk.system.on_read = lambda: setattr(clock, "wall_is_off_by", wall)
    outcome = await desk.do(decision)
    assert outcome.recorded[0].state is S.EXPIRED


@pytest.mark.asyncio
async def test_a_computer_that_sleeps_after_sending_was_recorded_does_not_send() -> None:
    desk = Desk()

    def watch(recorded: Recorded) -> None:
        desk.said.append(recorded)
        if recorded.state is S.SENDING:
            desk.clock.advance(3600)

    outcome = await desk.change(await desk.decided(), watch)
    assert desk.states == [S.INTENT, S.SENDING, S.NOT_SENT]
    assert "Confirm it anew" in outcome.recorded[0].sentence
    assert desk.system.applications == []


@pytest.mark.asyncio
async def test_what_never_left_is_not_sent_and_may_be_tried_again_at_once() -> None:
    desk = Desk()
    desk.system.fate = Fate.NOT_SENT
    outcome = await desk.do(await desk.decided())
    assert desk.states == [S.INTENT, S.SENDING, S.NOT_SENT]
    assert "The server could not be reached." in outcome.recorded[0].sentence
    desk.system.fate = Fate.ANSWERED
    assert (await desk.do(await desk.decided())).recorded[0].state is S.CONFIRMED


@pytest.mark.asyncio
async def test_a_lost_answer_says_that_we_do_not_know_until_it_is_read_back() -> None:
    clock = FakeClock()
    desk = Desk(clock, TracingSystem(clock, fate=Fate.LATE))
    outcome = await desk.do(await desk.decided())
    assert desk.states == [S.INTENT, S.SENDING, S.VERIFYING, S.CONFIRMED]
    assert desk.said[2].sentence.startswith("We do not know yet: no usable answer came back. Limelight keeps checking.")
    assert outcome.recorded[0].facts["answer"] == "no answer"


@pytest.mark.asyncio
async def test_a_refusal_says_why() -> None:
    desk = Desk()
    desk.system.fate = Fate.REFUSED
    outcome = await desk.do(await desk.decided())
    assert outcome.recorded[0].state is S.REFUSED
    assert "The server says: not today." in outcome.recorded[0].sentence


@pytest.mark.asyncio
async def test_what_is_held_for_approval_frees_the_row_and_is_resolved_later() -> None:
    desk = Desk()
    desk.system.fate = Fate.HELD_APPROVED
    outcome = await desk.do(await desk.decided())
    assert outcome.recorded[0].state is S.WAITING
    assert outcome.recorded[0].sentence.startswith("Accepted, waits for approval")
    held, pending = (await desk.proposal()).confirmation.warnings
    assert held.startswith("An earlier change waits in the system (release to everyone by Maya: accepted, waiting)")
    assert pending.startswith("The system holds a change of it")
    assert [item.state for item in await desk.resolve(desk.said.append)] == [S.WAITING]
    desk.clock.advance(61)
    assert await desk.resolve(desk.said.append) == ()
    assert desk.states[-1] is S.CONFIRMED


@pytest.mark.asyncio
async def test_what_was_rejected_is_refused() -> None:
    desk = Desk()
    desk.system.fate = Fate.HELD_REJECTED
    await desk.do(await desk.decided())
    desk.clock.advance(61)
    await desk.resolve(desk.said.append)
    assert desk.states[-1] is S.REFUSED
    assert desk.said[-1].sentence.endswith("The system held it, and it was rejected there.")


@pytest.mark.asyncio
async def test_a_second_change_of_an_unresolved_cell_is_refused_and_a_roll_back_goes_beside_it() -> None:
    clock = FakeClock()
    desk = Desk(clock, FakeSystem(clock))
    waiting = asyncio.Event()
    desk.system.waits = waiting.wait
    decision = await desk.decided()
    first = asyncio.ensure_future(desk.do(decision))
    await until(lambda: bool(desk.system.applications))
    with pytest.raises(OperationOpen):
        await desk.do(decision)
    blocked = await desk.proposal(target=partial(99))
    assert "not resolved yet" in blocked.confirmation.blocked
    beside = await desk.proposal(Verb.ROLL_BACK)
    assert beside.beside_open
    assert beside.confirmation.blocked == ""
    desk.system.waits = None
    outcome = await desk.do(beside.decide())
    assert outcome.recorded[0].state is S.CONFIRMED
    assert desk.system.exposure == DARK
    waiting.set()
    assert (await first).recorded[0].state is S.APPLIED_THEN_CHANGED


@pytest.mark.asyncio
async def test_two_steps_are_two_intents_and_the_second_builds_on_the_first() -> None:
    clock = FakeClock()
    desk = Desk(clock, TracingSystem(clock, two_steps=True))
    outcome = await desk.do(await desk.decided())
    assert [recorded.state for recorded in outcome.recorded] == [S.CONFIRMED, S.CONFIRMED]
    first, second = (recorded.intent for recorded in outcome.recorded)
    assert first.id != second.id
    assert (first.shown_revision, second.shown_revision) == ("0", "1")
    assert (first.before, second.before, second.step.before) == (DARK, DARK, first.step.leaves)
    assert first.expires_at == second.expires_at
    assert desk.system.applications == [first.id, second.id]


@pytest.mark.asyncio
@pytest.mark.parametrize("fate", [Fate.REFUSED, Fate.NOT_SENT, Fate.HELD_APPROVED, Fate.REQUEST_LOST])
async def test_steps_stop_at_the_first_that_is_not_confirmed(fate: Fate) -> None:
    clock = FakeClock()
    desk = Desk(clock, TracingSystem(clock, two_steps=True, fate=fate))
    outcome = await desk.do(await desk.decided())
    assert len(outcome.recorded) == 1
    assert len(desk.system.applications) == 1


@pytest.mark.asyncio
async def test_somebody_else_between_two_steps_stops_the_second() -> None:
    clock = FakeClock()
    desk = Desk(clock, TracingSystem(clock, two_steps=True))

    def watch(recorded: Recorded) -> None:
        if recorded.state is S.CONFIRMED:
            desk.system.act(TOM, DARK)

    outcome = await desk.change(await desk.decided(), watch)
    assert [recorded.state for recorded in outcome.recorded] == [S.CONFIRMED, S.CHANGED_MEANWHILE]
    assert outcome.differences[0].by is not None
    assert len(desk.system.applications) == 1


@pytest.mark.asyncio
async def test_a_step_that_begins_elsewhere_than_it_stands_is_not_sent() -> None:
    desk = Desk()
    decision = await desk.decided()
    step = replace(decision.steps[0], before=setting_of(QUARTER))
    outcome = await desk.do(replace(decision, steps=(step,)))
    assert outcome.recorded[0].state is S.CHANGED_MEANWHILE
    assert outcome.differences[0].what == "Setting"


@pytest.mark.asyncio
async def test_without_a_journal_nothing_is_sent() -> None:
    desk = Desk(journal=UnusableJournal("The disk is full."))
    with pytest.raises(JournalUnusable, match="The disk is full"):
        await desk.do(await desk.decided())
    assert desk.system.applications == []


@pytest.mark.asyncio
async def test_an_environment_that_left_the_profile_is_not_written_to() -> None:
    desk = Desk()
    decision = await desk.decided()
    elsewhere = replace(decision, shown=replace(decision.shown, environment=replace(PRODUCTION, key="mars")))
    with pytest.raises(NotThere):
        await desk.do(elsewhere)


class Failing:
    """A journal whose disk fills up when a state is to be recorded."""

    def __init__(self, journal: FileJournal, at: ChangeState) -> None:
        self._journal = journal
        self._at = at
        self.failing = True

    def __getattr__(self, name: str) -> object:
        return getattr(self._journal, name)

    def advance(self, intent_id: str, state: ChangeState, *more: object) -> Recorded:
        if self.failing and state is self._at:
            raise JournalUnusable("The disk is full.")
        return self._journal.advance(intent_id, state, *more)  # type: ignore[arg-type]


def failing_desk(at: ChangeState) -> Desk:
    clock = FakeClock()
    return Desk(clock, journal=Failing(journal_on(memory(), clock), at))  # type: ignore[arg-type]


@pytest.mark.asyncio
async def test_if_sending_cannot_be_recorded_nothing_is_sent() -> None:
    desk = failing_desk(S.SENDING)
    with pytest.raises(JournalUnusable, match="The disk is full"):
        await desk.do(await desk.decided())
    assert desk.system.applications == []
    desk.journal.failing = False  # type: ignore[attr-defined]
    assert await desk.resolve(desk.said.append) == ()
    assert desk.states == [S.INTENT, S.ABANDONED]


@pytest.mark.asyncio
@pytest.mark.parametrize("at", [S.VERIFYING, S.CONFIRMED])
async def test_if_what_became_of_it_cannot_be_recorded_it_is_said_that_it_was_sent(at: ChangeState) -> None:
    desk = failing_desk(at)
    with pytest.raises(JournalUnusable, match=r"The change was sent, and what became of it cannot be recorded"):
        await desk.do(await desk.decided())
    assert desk.system.exposure == RELEASED
    desk.journal.failing = False  # type: ignore[attr-defined]
    assert await desk.resolve(desk.said.append) == ()
    assert desk.states[-1] is S.CONFIRMED
    assert len(desk.system.applications) == 1


@pytest.mark.asyncio
async def test_a_copy_whose_intent_was_taken_over_does_not_send() -> None:
    desk = Desk()
    taken: list[Recorded] = []

    def take_over() -> None:
        if desk.said and not taken:
            taken.extend(journal_on(desk.connection, desk.clock, "p2", "p1").abandon_orphans())

    decision = await desk.decided()
    desk.system.on_read = take_over
    outcome = await desk.do(decision)
    assert [recorded.state for recorded in taken] == [S.ABANDONED]
    assert outcome.recorded[0].state is S.ABANDONED
    assert desk.system.applications == []


@pytest.mark.asyncio
async def test_cancelled_before_sending_nothing_is_sent() -> None:
    clock = FakeClock()
    desk = Desk(clock, Pausing(clock))
    decision = await desk.decided()
    desk.system.pausing = True  # type: ignore[attr-defined]
    task = asyncio.ensure_future(desk.do(decision))
    await until(lambda: desk.states == [S.INTENT])
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert desk.states == [S.INTENT, S.ABANDONED]
    assert "It was cancelled." in desk.said[-1].sentence
    assert desk.system.applications == []
    assert desk.journal.unresolved() == ()


@pytest.mark.asyncio
async def test_cancelled_before_sending_with_a_full_disk_it_is_abandoned_later() -> None:
    clock = FakeClock()
    journal = Failing(journal_on(memory(), clock), S.ABANDONED)
    desk = Desk(clock, Pausing(clock), journal)  # type: ignore[arg-type]
    decision = await desk.decided()
    desk.system.pausing = True  # type: ignore[attr-defined]
    task = asyncio.ensure_future(desk.do(decision))
    await until(lambda: desk.states == [S.INTENT])
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    journal.failing = False
    assert await desk.resolve(desk.said.append) == ()
    assert desk.states == [S.INTENT, S.ABANDONED]


class Pausing(TracingSystem):
    """Does not answer a look while it pauses."""

    pausing = False

    async def describe(self) -> object:
        if self.pausing:
            await asyncio.Event().wait()
        return await super().describe()


@pytest.mark.asyncio
async def test_cancelled_after_sending_it_goes_its_way_all_the_same() -> None:
    desk = Desk()
    answered = asyncio.Event()
    desk.system.waits = answered.wait
    task = asyncio.ensure_future(desk.change(await desk.decided(), desk.said.append))
    await until(lambda: bool(desk.system.applications))
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    # Whoever resolves meanwhile leaves it alone: it is being worked on.
    assert [item.state for item in await desk.resolve(desk.said.append)] == [S.SENDING]
    answered.set()
    await until(lambda: desk.states[-1] is S.CONFIRMED)
    assert desk.journal.unresolved() == ()
    assert len(desk.system.applications) == 1


@pytest.mark.asyncio
async def test_settled_waits_until_the_answer_is_recorded_and_not_until_all_is_read_back() -> None:
    desk = Desk(system=Unreadable(FakeClock()))
    answered = asyncio.Event()
    desk.system.waits = answered.wait
    await desk.change.settled()  # nothing is under way
    task = asyncio.ensure_future(desk.change(await desk.decided(), desk.said.append))
    await until(lambda: desk.states == [S.INTENT, S.SENDING])  # its task is made, and has not begun
    settled = asyncio.ensure_future(desk.change.settled())
    await until(lambda: bool(desk.system.applications))
    assert not settled.done()
    answered.set()
    await settled
    assert desk.states == [S.INTENT, S.SENDING, S.VERIFYING]
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    for sending in desk.change._sending:
        sending.cancel()
    await desk.change.settled()


@pytest.mark.asyncio
async def test_settled_does_not_wait_for_what_a_bug_ended() -> None:
    desk = Desk(system=Buggy(FakeClock()))
    with pytest.raises(ZeroDivisionError):
        await desk.do(await desk.decided())
    await desk.change.settled()


class Buggy(TracingSystem):
    async def apply(self, intent: Intent) -> Answer:
        await super().apply(intent)
        raise ZeroDivisionError


@pytest.mark.asyncio
async def test_a_bug_while_sending_leaves_the_record_and_it_is_resolved(tell: Tell) -> None:
    clock = FakeClock()
    desk = Desk(clock, Buggy(clock))
    with pytest.raises(ZeroDivisionError):
        await desk.do(await desk.decided())
    assert desk.states == [S.INTENT, S.SENDING]
    assert await desk.resolve(desk.said.append) == ()
    assert desk.states == [S.INTENT, S.SENDING, S.VERIFYING, S.CONFIRMED]
    injected, log = "a fault of Limelight while the write is sent", counted(len(desk.system.applications), "write")
    went, saw = passages(desk.states), desk.said[-1].sentence
    tell("a bug while sending", "process", "sending", injected, saw, server=log, journal=went)


class Unreadable(TracingSystem):
    """Cannot be read once something was sent."""

    error: Unreachable | Throttled | NotThere | None = Unreachable("The server is down.")

    async def read_cell(self, environment: str, feature: str) -> object:
        if self.applications and self.error:
            raise self.error
        return await super().read_cell(environment, feature)

    async def trace(self, intent: Intent, held_as: str) -> object:
        if self.error:
            raise self.error
        return await super().trace(intent, held_as)


@pytest.mark.asyncio
async def test_what_cannot_be_read_back_is_unknown_blocks_and_is_resolved_later() -> None:
    clock = FakeClock()
    desk = Desk(clock, Unreadable(clock, fate=Fate.ANSWER_LOST))
    began = clock.now()
    outcome = await desk.do(await desk.decided())
    assert outcome.recorded[0].state is S.UNKNOWN
    assert clock.now() - began >= 120
    assert "We do not know what became of it" in outcome.recorded[0].sentence
    assert [item.state for item in await desk.resolve(desk.said.append)] == [S.UNKNOWN]
    desk.system.error = None  # type: ignore[attr-defined]
    assert await desk.resolve(desk.said.append) == ()
    assert desk.states[-1] is S.CONFIRMED


@pytest.mark.asyncio
async def test_a_server_that_asks_for_a_pause_gets_it() -> None:
    clock = FakeClock()
    desk = Desk(clock, Unreadable(clock))
    desk.system.error = Throttled("Too many requests.", 45.0)  # type: ignore[attr-defined]
    clock.at(40, lambda: setattr(desk.system, "error", None))
    began = clock.now()
    assert (await desk.do(await desk.decided())).recorded[0].state is S.CONFIRMED
    assert clock.now() - began == 45.0


@pytest.mark.asyncio
async def test_a_feature_that_vanished_after_it_was_changed() -> None:
    clock = FakeClock()
    desk = Desk(clock, Unreadable(clock))
    desk.system.error = NotThere("It is gone.")  # type: ignore[attr-defined]
    assert (await desk.do(await desk.decided())).recorded[0].state is S.APPLIED_THEN_CHANGED


@pytest.mark.asyncio
async def test_another_copy_that_resolves_it_first_is_believed() -> None:
    clock = FakeClock()
    desk = Desk(clock, FakeSystem(clock, fate=Fate.REQUEST_LOST))
    desk.system.on_read = lambda: settle() if S.VERIFYING in desk.states else None

    def settle() -> None:
        other = journal_on(desk.connection, desk.clock, "p2", "p1")
        for taken in other.abandon_orphans():
            other.advance(taken.intent.id, S.UNKNOWN)
            other.advance(taken.intent.id, S.NOT_APPLIED, "Tom says so.")

    outcome = await desk.do(await desk.decided())
    assert (outcome.recorded[0].state, outcome.recorded[0].sentence) == (S.NOT_APPLIED, "Tom says so.")


@pytest.mark.asyncio
async def test_answers_choose_the_words_only() -> None:
    class Liar(FakeSystem):
        async def apply(self, intent: Intent) -> Answer:
            self.applications.append(intent.id)
            return Answer(AnswerKind.DONE)

    clock = FakeClock()
    desk = Desk(clock, Liar(clock))
    desk.system.act(TOM, DARK)
    outcome = await desk.do(await desk.decided())
    assert outcome.recorded[0].state is S.NOT_APPLIED


def test_a_missing_record_is_no_crash() -> None:
    with pytest.raises(MovedOn):
        Desk().journal.recorded("never")
