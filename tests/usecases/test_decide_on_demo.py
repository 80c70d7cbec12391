"""A held change from its asking to its end, by two people at a live demo server, through journal and protocol."""

import time
from collections.abc import Iterator

import pytest

from limelight.domain.changes import ChangeState, Recorded, Verb
from limelight.domain.environments import Environment, Kind
from limelight.domain.picture import EMPTY
from limelight.domain.profile import Binding, Profile
from limelight.usecases.bound import Bound
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.read_back import ReadBack
from limelight.usecases.read_held import ReadHeld
from limelight.usecases.resolve_changes import ResolveChanges
from providers.demo_rig import DemoRig
from providers.rig import SystemClock
from real.demo import MANAGER, OWNER, running_demo
from usecases.fakes import journal_on, memory

S = ChangeState
UK = Environment("uk", "Production UK", 0, Kind.PRODUCTION, critical=True)
pytestmark = pytest.mark.asyncio


class Seat:
    """One person at one computer, with a journal of their own."""

    def __init__(self, rig: DemoRig, role: str) -> None:
        self.provider = rig.provider(rig.demo.token(role))
        binding = Binding(UK, "bank", "production-uk")
        bounds, clock = {UK.key: Bound(binding, self.provider)}, SystemClock()
        self.journal = journal_on(memory(), clock)
        profile = Profile("Bank", (binding,), ())
        self.propose = ProposeChange(bounds, self.journal, clock, profile, lambda: EMPTY)
        read_back = ReadBack(bounds, self.journal, clock)
        self.change = ChangeExposure(bounds, self.journal, clock, self.propose, read_back)
        self.resolve = ResolveChanges(self.journal, read_back)
        self.read_held = ReadHeld(bounds)
        self.said: list[Recorded] = []

    async def do(self, feature: str, verb: Verb, held: str = "", at: float | None = None) -> Recorded:
        proposal = await self.propose(UK.key, feature, verb, None, held)
        asked = proposal.confirmation
        assert not asked.blocked, asked.blocked
        decision = proposal.decide("The campaign starts.", "MKT-1", asked.ticks, UK.name, at=at)
        return (await self.change(decision, self.said.append)).recorded[-1]


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


async def test_what_one_asks_for_is_approved_by_the_other_and_confirmed_for_both(rig: DemoRig) -> None:
    feature = rig.new_feature()
    rig.demo.somebody_else_changes("production-uk", feature, "DISABLED")
    tom, eva = Seat(rig, MANAGER), Seat(rig, OWNER)
    try:
        waiting = await tom.do(feature, Verb.RELEASE)
        assert waiting.state is S.WAITING
        held = waiting.facts["held as"]
        (told,) = await eva.read_held(UK.key, feature, (held,))
        assert (told.asked_by, told.reason, told.ticket) == ("Tom Harper", "The campaign starts.", "MKT-1")
        approved = await eva.do(feature, Verb.APPROVE, held)
        assert approved.state is S.CONFIRMED
        assert [each.state for each in eva.said] == [S.INTENT, S.SENDING, S.VERIFYING, S.CONFIRMED]
        await tom.resolve(tom.said.append)
        assert tom.said[-1].state is S.CONFIRMED
        assert rig.demo.flag("production-uk", feature)["state"] == "ENABLED"
        back = await eva.propose(UK.key, feature, Verb.ROLL_BACK)
        assert back.target == approved.intent.before  # by the system's history, which names who asked for it
        assert len([row for row in rig.demo.requests() if f"/changes/{held}/" in row["path"]]) == 1
    finally:
        await tom.provider.aclose()
        await eva.provider.aclose()


@pytest.mark.parametrize(("by", "verb"), [(OWNER, Verb.REJECT), (MANAGER, Verb.WITHDRAW)])
async def test_what_is_rejected_or_withdrawn_ends_for_who_asked_for_it(rig: DemoRig, by: str, verb: Verb) -> None:
    feature = rig.new_feature()
    rig.demo.somebody_else_changes("production-uk", feature, "DISABLED")
    tom = Seat(rig, MANAGER)
    other = tom if by == MANAGER else Seat(rig, by)
    try:
        held = (await tom.do(feature, Verb.RELEASE)).facts["held as"]
        settled = await other.do(feature, verb, held)
        assert settled.state is S.CONFIRMED
        await tom.resolve(tom.said.append)
        asked = next(each for each in tom.journal.entries() if each.intent.verb is Verb.RELEASE)
        assert asked.state is S.REFUSED
        ended = "rejected" if verb is Verb.REJECT else "withdrawn"
        assert asked.sentence.endswith(f"it was {ended} there.")
        assert rig.demo.flag("production-uk", feature)["state"] == "DISABLED"
        assert await other.read_held(UK.key, feature, (held,)) == ()
    finally:
        await tom.provider.aclose()
        if other is not tom:
            await other.provider.aclose()


async def test_a_feature_of_the_story_waits_for_the_business_owner(rig: DemoRig) -> None:
    eva = Seat(rig, OWNER)
    try:
        (held,) = rig.demo.flag("production-uk", "cashback-offers")["pending"]
        proposal = await eva.propose(UK.key, "cashback-offers", Verb.APPROVE, None, held)
        assert not proposal.confirmation.blocked
        assert proposal.confirmation.title.startswith('Approve the release of "Cashback offers"')
    finally:
        await eva.provider.aclose()


async def test_what_is_asked_for_a_time_is_approved_then_waits_for_it_and_can_still_be_withdrawn(rig: DemoRig) -> None:
    feature, at = rig.new_feature(), time.time() + 3600
    rig.demo.somebody_else_changes("production-uk", feature, "DISABLED")
    tom, eva = Seat(rig, MANAGER), Seat(rig, OWNER)
    try:
        waiting = await tom.do(feature, Verb.RELEASE, at=at)
        assert (waiting.state, waiting.intent.at) == (S.WAITING, at)
        assert waiting.sentence.startswith("Accepted: to be done there on ")
        held = waiting.facts["held as"]
        approval = await eva.do(feature, Verb.APPROVE, held)
        assert approval.state is S.WAITING
        assert approval.intent.at == pytest.approx(at, abs=0.01)
        assert approval.sentence.startswith("Accepted: to be done there on ")
        (told,) = await eva.read_held(UK.key, feature, (held,))
        assert not told.for_approval
        assert told.due_at == pytest.approx(at, abs=0.01)
        await tom.resolve(tom.said.append)
        assert rig.demo.flag("production-uk", feature)["state"] == "DISABLED"
        assert (await eva.do(feature, Verb.WITHDRAW, held)).state is S.CONFIRMED
        await tom.resolve(tom.said.append)
        asked = next(each for each in tom.journal.entries() if each.intent.verb is Verb.RELEASE)
        assert asked.state is S.REFUSED
        assert asked.sentence.endswith("The system held it, and it was withdrawn there.")
    finally:
        await tom.provider.aclose()
        await eva.provider.aclose()


async def test_a_time_that_is_over_is_never_sent(rig: DemoRig) -> None:
    feature = rig.new_feature()
    rig.demo.somebody_else_changes("production-uk", feature, "DISABLED")
    tom = Seat(rig, MANAGER)
    try:
        late = await tom.do(feature, Verb.RELEASE, at=time.time() - 1)
        assert (late.state, late.sentence) == (
            S.ABANDONED,
            "Not sent. This time is over. Choose one that is still to come.",
        )
        assert rig.writes(feature) == 0
    finally:
        await tom.provider.aclose()
