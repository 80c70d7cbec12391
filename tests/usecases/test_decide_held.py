"""Deciding about what a system holds: approved, rejected or withdrawn by the same protocol as any other change."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from limelight.domain.changes import ChangeState, Decision, Recorded, Verb
from limelight.domain.confirmation import Proposal
from limelight.domain.environments import Freeze
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.held import GONE, NOT_TOLD
from limelight.domain.people import Permission
from limelight.usecases.change_exposure import ChangeExposure, Outcome
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.read_back import ReadBack
from limelight.usecases.resolve_changes import ResolveChanges
from usecases.fakes import (
    MAYA,
    PAYMENTS,
    PRODUCTION,
    FakeClock,
    FakeSource,
    FakeSystem,
    Fate,
    TracingSystem,
    bounds,
    journal_on,
    memory,
    picture,
    profile,
    setting_of,
)
from usecases.holding import ID, TOM, WAITS, HoldingSystem

S = ChangeState
pytestmark = pytest.mark.asyncio


@dataclass
class Desk:
    """What a decision needs, in a critical environment; `said` is what was watched."""

    system: FakeSystem
    said: list[Recorded] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.system.critical = True
        self.clock = self.system.clock
        places = bounds(self.system, FakeSource())
        self.journal = journal_on(memory(), self.clock)
        self.propose = ProposeChange(places, self.journal, self.clock, profile(), picture)
        read_back = ReadBack(places, self.journal, self.clock)
        self.change = ChangeExposure(places, self.journal, self.clock, self.propose, read_back)
        self.resolve = ResolveChanges(self.journal, ReadBack(places, self.journal, self.clock))

    async def proposal(self, verb: Verb, held: str = ID) -> Proposal:
        return await self.propose(PRODUCTION.key, PAYMENTS.key, verb, None, held)

    async def decided(self, verb: Verb) -> Decision:
        return (await self.proposal(verb)).decide("Looks good.", typed=PRODUCTION.name)

    async def do(self, decision: Decision) -> Outcome:
        return await self.change(decision, self.said.append)

    @property
    def states(self) -> list[ChangeState]:
        return [recorded.state for recorded in self.said]


def holding(**how: object) -> Desk:
    return Desk(HoldingSystem(FakeClock(), **how))  # type: ignore[arg-type]


def own(**how: object) -> Desk:
    return holding(waiting=replace(WAITS, asked_by=MAYA.name, asked_by_id=MAYA.id), **how)


async def test_an_approval_asks_what_the_release_itself_would_ask() -> None:
    desk = holding()
    proposal = await desk.proposal(Verb.APPROVE)
    asked = proposal.confirmation
    assert asked.title == 'Approve the release of "Instant payments" to everyone in Production EU'
    assert asked.button == "Approve: release to everyone"
    assert (asked.before, asked.after, asked.blocked) == ("off", "everyone", "")
    assert asked.needs_reason
    assert asked.typed_name == PRODUCTION.name
    assert not [warning for warning in asked.warnings if ID in warning]
    outcome = await desk.do(proposal.decide("", typed=PRODUCTION.name))
    assert outcome.recorded[0].state is S.ABANDONED
    assert desk.system.applications == []


async def test_an_approval_is_recorded_sent_once_and_read_back_as_the_release_that_it_lets_through() -> None:
    desk = holding()
    outcome = await desk.do(await desk.decided(Verb.APPROVE))
    assert desk.states == [S.INTENT, S.SENDING, S.VERIFYING, S.CONFIRMED]
    assert outcome.recorded[0].sentence.startswith("Checked on the server at ")
    assert outcome.recorded[0].sentence.endswith(": everyone.")
    intent = desk.said[0].intent
    assert (intent.verb, intent.decides, intent.before, intent.target) == (Verb.APPROVE, ID, DARK, RELEASED)
    assert desk.system.decided == [(Verb.APPROVE, "Looks good.")]
    assert desk.system.exposure == RELEASED


async def test_a_first_approval_of_two_waits_and_is_resolved_by_the_second() -> None:
    desk = holding(needed=2)
    await desk.do(await desk.decided(Verb.APPROVE))
    assert desk.states[-1] is S.WAITING
    again = (await desk.proposal(Verb.APPROVE)).confirmation.blocked
    assert again == "You approved it already; it waits for somebody else."
    desk.system.decide(Verb.APPROVE, replace(TOM, id="u3"))
    await desk.resolve(desk.said.append)
    assert desk.states[-1] is S.CONFIRMED


def _somebody_approves(system: HoldingSystem) -> None:
    system.decide(Verb.APPROVE, replace(TOM, id="u3"))


def _somebody_rejects(system: HoldingSystem) -> None:
    system.decide(Verb.REJECT, replace(TOM, id="u3"))


def _another_votes(system: HoldingSystem) -> None:
    system.votes.append("u3")


def _it_moved(system: HoldingSystem) -> None:
    system.act(TOM, partial(25.0))


@pytest.mark.parametrize("meanwhile", [_somebody_approves, _somebody_rejects, _another_votes, _it_moved])
@pytest.mark.parametrize("verb", [Verb.APPROVE, Verb.REJECT])
async def test_nothing_is_sent_where_the_held_change_is_not_as_it_was_shown(
    verb: Verb, meanwhile: Callable[[HoldingSystem], None]
) -> None:
    desk = holding(needed=1 if meanwhile is not _another_votes else 2)
    decision = await desk.decided(verb)
    meanwhile(desk.system)  # type: ignore[arg-type]
    outcome = await desk.do(decision)
    assert desk.states == [S.INTENT, S.CHANGED_MEANWHILE]
    assert outcome.differences
    assert outcome.fresh is not None
    assert desk.system.applications == []


@pytest.mark.parametrize("fate", [Fate.ANSWER_LOST, Fate.LATE, Fate.VERY_LATE, Fate.LATE_BY_TRACE])
@pytest.mark.parametrize("verb", [Verb.APPROVE, Verb.REJECT])
async def test_a_lost_answer_is_read_from_what_the_system_says_of_the_held_change(verb: Verb, fate: Fate) -> None:
    desk = holding(fate=fate)
    await desk.do(await desk.decided(verb))
    certain = S.CONFIRMED if verb is Verb.APPROVE else S.CONFIRMED_BY_WHOM_UNTOLD
    assert desk.states[-1] is certain
    assert desk.system.decided == [(verb, "Looks good.")]
    assert desk.system.exposure == (RELEASED if verb is Verb.APPROVE else DARK)


@pytest.mark.parametrize("verb", [Verb.APPROVE, Verb.REJECT])
async def test_a_lost_decision_is_called_not_done_only_when_nothing_late_can_arrive(verb: Verb) -> None:
    desk = holding(fate=Fate.REQUEST_LOST)
    start = desk.clock.now()
    await desk.do(await desk.decided(verb))
    assert desk.states[-1] is S.NOT_APPLIED
    assert desk.clock.now() - start >= desk.system.capabilities.quiet_seconds
    assert desk.system.decided == []


@pytest.mark.parametrize("verb", [Verb.APPROVE, Verb.REJECT])
async def test_whoever_decided_in_the_last_moment_was_first(verb: Verb) -> None:
    desk = holding()
    desk.system.on_apply = lambda: _somebody_approves(desk.system)  # type: ignore[arg-type]
    await desk.do(await desk.decided(verb))
    assert desk.states[-1] is S.CONFLICT


@pytest.mark.parametrize("verb", [Verb.APPROVE, Verb.REJECT])
async def test_a_refused_decision_left_everything_as_it_was(verb: Verb) -> None:
    desk = holding(fate=Fate.REFUSED)
    await desk.do(await desk.decided(verb))
    assert desk.states[-1] is S.REFUSED
    assert "not today" in desk.said[-1].sentence


async def test_a_decision_whose_program_was_killed_is_resolved_by_the_next_one() -> None:
    desk = holding(fate=Fate.LATE)
    desk.system.trouble = None
    decision = await desk.decided(Verb.REJECT)
    intent = desk.change._intent(decision, decision.shown, decision.steps[0], desk.clock.now() + 60)
    desk.journal.begin(intent)
    desk.journal.advance(intent.id, S.SENDING)
    await desk.system.apply(intent)
    desk.journal.advance(intent.id, S.VERIFYING)
    desk.clock.advance(2.0)
    await desk.resolve(desk.said.append)
    assert desk.states == [S.CONFIRMED_BY_WHOM_UNTOLD]
    assert desk.journal.unresolved() == ()


async def test_a_rejection_asks_for_its_reason_and_for_no_name_and_leaves_everything_as_it_stands() -> None:
    desk = holding()
    asked = (await desk.proposal(Verb.REJECT)).confirmation
    assert asked.title == 'Reject the release of "Instant payments" to everyone in Production EU'
    assert asked.sentence == "It stays at off in Production EU; what was asked for is not done."
    assert (asked.blocked, asked.ticks, asked.typed_name, asked.needs_reason) == ("", (), "", True)
    await desk.do(await desk.decided(Verb.REJECT))
    assert desk.states == [S.INTENT, S.SENDING, S.VERIFYING, S.CONFIRMED]
    assert desk.said[-1].sentence.endswith(": the change that waited is rejected.")
    assert desk.system.exposure == DARK


async def test_ones_own_change_is_approved_where_the_system_lets_whoever_asked_count() -> None:
    proposal = await own(permissions=frozenset(Permission)).proposal(Verb.APPROVE)
    assert proposal.confirmation.blocked == ""


async def test_ones_own_change_is_withdrawn_without_being_asked_anything_and_not_approved() -> None:
    desk = own(permissions=frozenset(Permission) - {Permission.APPROVE, Permission.APPROVE_OWN})
    assert (await desk.proposal(Verb.APPROVE)).confirmation.blocked.startswith("You asked for it yourself")
    proposal = await desk.proposal(Verb.WITHDRAW)
    asked = proposal.confirmation
    assert (asked.blocked, asked.ticks, asked.typed_name, asked.needs_reason) == ("", (), "", False)
    await desk.do(proposal.decide())
    assert desk.states[-1] is S.CONFIRMED
    assert desk.said[-1].sentence.endswith(": the change that waited is withdrawn.")
    assert desk.system.status == "withdraw"


@pytest.mark.parametrize("verb", [Verb.APPROVE, Verb.REJECT, Verb.WITHDRAW])
async def test_who_may_not_decide_is_told_so(verb: Verb) -> None:
    desk = holding(permissions=frozenset({Permission.READ, Permission.RELEASE}))
    blocked = (await desk.proposal(verb)).confirmation.blocked
    assert blocked == "Maya may not decide about changes in Production EU, says the server."


async def test_what_waits_no_longer_cannot_be_decided_about() -> None:
    desk = holding()
    desk.system.decide(Verb.REJECT, TOM)
    for verb in (Verb.APPROVE, Verb.REJECT, Verb.WITHDRAW):
        assert (await desk.proposal(verb)).confirmation.blocked == GONE


async def test_an_approval_that_the_system_would_not_carry_out_is_not_offered() -> None:
    desk = holding()
    desk.system.act(TOM, partial(25.0))
    blocked = (await desk.proposal(Verb.APPROVE)).confirmation.blocked
    assert blocked.startswith("It was asked for while it stood at off, and it stands at 25")
    assert not (await desk.proposal(Verb.REJECT)).confirmation.blocked


async def test_an_approval_of_what_is_not_told_or_is_frozen_is_not_offered() -> None:
    desk = holding(waiting=replace(WAITS, after=None))
    assert (await desk.proposal(Verb.APPROVE)).confirmation.blocked == NOT_TOLD
    desk = holding(freeze=Freeze("Year's end", holds_release=True))
    assert "The server allows no release now" in (await desk.proposal(Verb.APPROVE)).confirmation.blocked
    assert not (await desk.proposal(Verb.REJECT)).confirmation.blocked


async def test_the_approval_of_a_roll_back_is_as_fast_as_the_roll_back() -> None:
    back = replace(WAITS, verb=Verb.ROLL_BACK, before=RELEASED, after=DARK, leaves=setting_of(DARK))
    desk = holding(waiting=back, exposure=RELEASED)
    asked = (await desk.proposal(Verb.APPROVE)).confirmation
    assert (asked.blocked, asked.ticks, asked.typed_name, asked.needs_reason) == ("", (), "", False)
    assert asked.button == "Approve: turn off"
    await desk.do(await desk.decided(Verb.APPROVE))
    assert desk.states[-1] is S.CONFIRMED
    assert desk.system.exposure == DARK


async def test_a_withdrawal_does_not_hide_the_release_that_a_roll_back_restores() -> None:
    desk = own()
    desk.system.held.clear()
    released = await desk.propose(PRODUCTION.key, PAYMENTS.key, Verb.RELEASE)
    await desk.do(released.decide("because", typed=PRODUCTION.name))
    desk.system.held.add(ID)
    await desk.do((await desk.proposal(Verb.WITHDRAW)).decide())
    assert desk.states[-1] is S.CONFIRMED
    found = desk.journal.last_release(PRODUCTION.key, PAYMENTS.key)
    assert found is not None
    assert found.intent.id == desk.said[0].intent.id


async def test_a_system_without_decisions_says_so() -> None:
    desk = Desk(TracingSystem(FakeClock()))
    blocked = (await desk.proposal(Verb.APPROVE)).confirmation.blocked
    assert blocked == "Fake takes no decisions from here. Use its own console."
