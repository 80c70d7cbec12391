"""A plan that is handed over to the real demo endpoint: it waits there, is done there, or is withdrawn there."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime

import pytest
import pytest_asyncio

from limelight.domain.changes import ChangeState, Recorded, Verb
from limelight.domain.environments import Environment, Kind
from limelight.domain.exposure import RELEASED, partial
from limelight.domain.picture import EMPTY
from limelight.domain.plan_files import KeptPlan
from limelight.domain.plan_progress import Progress, StepState, progress_of
from limelight.domain.plan_run import Given, Phase, PlanRun
from limelight.domain.plans import Plan, Planned, PlanStep, Wave
from limelight.domain.profile import Binding, Profile
from limelight.usecases.bound import Bound
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.propose_plan import ProposePlan
from limelight.usecases.read_back import ReadBack
from limelight.usecases.resolve_changes import ResolveChanges
from limelight.usecases.run_plan import RunPlan
from providers.demo_rig import DemoRig
from providers.rig import SystemClock
from real.demo import OWNER, running_demo
from usecases.fakes import journal_on, memory
from usecases.plan_desk import FakeFiles

PLACES = ("staging", "production-eu")
STEPS = (("quarter", partial(25.0)), ("everyone", RELEASED))
pytestmark = pytest.mark.asyncio


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


class Seat:
    """The business owner with a plan of two steps for one feature, planned for an hour from now."""

    def __init__(self, rig: DemoRig) -> None:
        self.rig, self.feature = rig, rig.new_feature()
        self.provider, clock = rig.provider(rig.demo.token(OWNER)), SystemClock()
        places = [Environment(key, key, at, Kind.STAGING) for at, key in enumerate(PLACES)]
        bindings = tuple(Binding(place, "bank", place.key) for place in places)
        bounds = {each.environment.key: Bound(each, self.provider) for each in bindings}
        self.journal = journal_on(memory(), clock)
        propose = ProposeChange(bounds, self.journal, clock, Profile("Bank", bindings, ()), lambda: EMPTY)
        read_back = ReadBack(bounds, self.journal, clock)
        self.files, self.resolve = FakeFiles(), ResolveChanges(self.journal, read_back)
        self.propose = ProposePlan(propose, self.files, self.journal, clock, lambda: EMPTY)
        change = ChangeExposure(bounds, self.journal, clock, propose, read_back)
        self.run_plan = RunPlan(self.files, self.journal, clock, change, propose.look)
        planned = Planned(datetime.fromtimestamp(int(time.time()) + 3_600, UTC).replace(tzinfo=None), "UTC")
        steps = tuple(PlanStep(place, self.feature, place, RELEASED) for place in PLACES)
        self.plan = Plan(f"of-{self.feature}", "Autumn", planned=planned, waves=(Wave(steps=steps),))
        self.kept = self.files.save(KeptPlan(self.plan, "autumn"), self.plan, "Eva", 0.0)

    async def run(self, *, backwards: bool = False) -> PlanRun:
        proposal = await self.propose(self.kept, backwards=backwards)
        given = Given("It starts.", "", frozenset(proposal.ticks), proposal.typed_names, not backwards)
        assert not proposal.missing(given), proposal.missing(given)
        return await self.run_plan(proposal.decide(given), _nobody, lambda _: None)

    @property
    def progress(self) -> Progress:
        return progress_of(self.plan, self.journal.of_plan(self.plan.id))

    @property
    def states(self) -> list[StepState]:
        return [self.progress.state(step) for step in PLACES]

    @property
    def stands(self) -> list[str]:
        return [self.rig.demo.flag(place, self.feature)["state"] for place in PLACES]


def _nobody(_: Recorded) -> None:
    """Nobody watches."""


@pytest_asyncio.fixture
async def seat(rig: DemoRig) -> AsyncIterator[Seat]:
    seat = Seat(rig)
    yield seat
    await seat.provider.aclose()


async def test_it_waits_there_and_is_followed_to_its_end_with_one_request_for_each_step(seat: Seat) -> None:
    run = await seat.run()
    assert (run.phase, seat.states) == (Phase.HANDED_OVER, [StepState.WAITING] * 2)
    assert seat.stands == ["DISABLED"] * 2
    seat.rig.demo.control("hasten")
    async with asyncio.timeout(20):
        while seat.progress.unresolved:
            await seat.resolve(_nobody)
    assert seat.stands == ["ENABLED"] * 2
    assert seat.states == [StepState.DONE] * 2
    assert {each.state for each in seat.journal.of_plan(seat.plan.id)} == {ChangeState.CONFIRMED}
    assert seat.rig.writes(seat.feature) == 2


async def test_going_back_withdraws_it_there(seat: Seat) -> None:
    assert (await seat.run()).phase is Phase.HANDED_OVER
    back = await seat.run(backwards=True)
    assert (back.phase, seat.states) == (Phase.DONE, [StepState.REVERSED] * 2)
    assert [each.intent.verb for each in back.recorded] == [Verb.WITHDRAW] * 2
    assert [seat.rig.demo.flag(place, seat.feature)["pending"] for place in PLACES] == [[], []]
    await seat.resolve(_nobody)
    assert (seat.progress.unresolved, seat.stands) == ((), ["DISABLED"] * 2)


async def test_what_was_done_and_what_waits_of_the_same_feature_there_goes_back_one_after_the_other(seat: Seat) -> None:
    quarter, everyone = (PlanStep(name, seat.feature, "staging", target) for name, target in STEPS)
    waves = (Wave(steps=(quarter,)), Wave(steps=(everyone,)))
    seat.plan = Plan(seat.plan.id, "Autumn", planned=seat.plan.planned, waves=waves)
    seat.kept = seat.files.save(seat.kept, seat.plan, "Eva", 0.0)
    proposal = await seat.propose(seat.kept)
    given = Given("It starts.", "", frozenset(proposal.ticks), proposal.typed_names)
    assert (await seat.run_plan(proposal.decide(given), _nobody, lambda _: None)).phase is Phase.DONE
    assert (await seat.run()).phase is Phase.HANDED_OVER
    withdrawn = await seat.run(backwards=True)
    assert ([each.intent.verb for each in withdrawn.recorded], withdrawn.phase) == ([Verb.WITHDRAW], Phase.DONE)
    assert seat.rig.share("staging", seat.feature) == 25
    back = await seat.run(backwards=True)
    assert ([each.intent.verb for each in back.recorded], back.phase) == ([Verb.ROLL_BACK], Phase.DONE)
    assert seat.stands == ["DISABLED"] * 2
