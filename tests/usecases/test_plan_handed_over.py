"""A wave of a plan that is handed over to its systems: each does its change at the time, and is followed to its end."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from limelight.domain.changes import ChangeState, Verb
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.plan_progress import StepState
from limelight.domain.plan_run import Given, Phase
from limelight.domain.plan_times import moment_planned
from limelight.domain.plans import Plan, Planned
from limelight.domain.profile import ProfileFreeze
from usecases.fakes import START, Died, Fate
from usecases.handing_over import LATER, WAVES, HandingOver, planned_in
from usecases.plan_desk import PLAN, QUARTER

S = ChangeState
TO_DO, DONE, WAITING, REVERSED, STOPPED = (
    StepState.TO_DO,
    StepState.DONE,
    StepState.WAITING,
    StepState.REVERSED,
    StepState.STOPPED,
)
pytestmark = pytest.mark.asyncio


async def test_every_step_waits_at_its_system_and_is_done_there_at_the_planned_time() -> None:
    desk = HandingOver()
    proposal = await desk.proposal()
    assert proposal.hand_over is not None
    assert LATER.planned is not None
    assert (proposal.hand_over.at, proposal.hand_over.trouble) == (moment_planned(LATER.planned), "")
    assert proposal.hand_over_button == "Hand over 3 changes"
    run = await desk.hand_over(proposal)
    assert (run.phase, desk.states, desk.stands) == (Phase.HANDED_OVER, [WAITING] * 3, ["off"] * 3)
    assert desk.writes == [1, 1, 1]
    assert {each.intent.at for each in run.recorded} == {proposal.hand_over.at}
    assert desk.progress.waits_for_time
    (blocked,) = (await desk.proposal()).blocked
    assert blocked.startswith("What was handed over waits in its system for its time, 2026-")
    desk.clock.advance(7_300.0)
    assert desk.stands == ["everyone"] * 3
    await desk.resolved()
    assert (desk.states, desk.progress.unresolved) == ([DONE] * 3, ())
    assert {each.state for each in desk.journal.of_plan("p1")} == {S.CONFIRMED}
    assert desk.writes == [1, 1, 1]


async def test_what_is_handed_over_goes_on_after_the_program_was_killed() -> None:
    desk = HandingOver()
    await desk.hand_over()
    desk.begin("p2", "p1")
    assert desk.states == [WAITING] * 3
    desk.clock.advance(7_300.0)
    await desk.resolved()
    assert desk.states == [DONE] * 3
    assert desk.writes == [1, 1, 1]


@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("when_killed", ["die_before", "die_after"])
async def test_killed_at_a_write_nothing_is_handed_over_twice(at: int, when_killed: str) -> None:
    desk = HandingOver()
    system = desk.systems[("one", "two", "three")[at]]
    setattr(system, when_killed, True)
    with pytest.raises(Died):
        await desk.hand_over()
    setattr(system, when_killed, False)
    desk.begin("p2", "p1")
    for _ in range(60):
        await desk.resolved()
        await desk.clock.sleep(5.0)
    arrived = at + (when_killed == "die_after")
    assert desk.states == [WAITING] * arrived + [TO_DO if each > at else STOPPED for each in range(arrived, 3)]
    desk.clock.advance(7_300.0)
    await desk.resolved()
    assert desk.states[:arrived] == [DONE] * arrived
    if arrived < 3:
        assert (await desk.run()).phase is Phase.DONE
    assert (desk.states, desk.writes) == ([DONE] * 3, [1, 1, 1])


async def test_the_first_that_is_refused_is_the_last_that_is_handed_over_and_going_back_withdraws_what_waits() -> None:
    desk = HandingOver()
    desk.systems["two"].fate = Fate.REFUSED
    run = await desk.hand_over()
    assert (run.phase, desk.states) == (Phase.NOT_CONFIRMED, [WAITING, STOPPED, TO_DO])
    back = await desk.proposal(backwards=True)
    (change,) = back.changes
    assert change.proposal is not None
    assert (change.proposal.verb, change.blocked, back.button) == (Verb.WITHDRAW, "", "Undo 1 change")
    assert (await desk.run(backwards=True)).phase is Phase.DONE
    assert desk.states == [REVERSED, STOPPED, TO_DO]
    desk.clock.advance(7_300.0)
    await desk.resolved()
    assert (desk.states, desk.stands) == ([REVERSED, STOPPED, TO_DO], ["off"] * 3)
    assert not desk.progress.unresolved


async def test_what_was_withdrawn_can_be_run_at_once_and_nothing_of_it_comes_later() -> None:
    desk = HandingOver()
    await desk.hand_over()
    await desk.run(backwards=True)
    assert desk.states == [REVERSED] * 3
    assert (await desk.run()).phase is Phase.DONE
    assert (desk.states, desk.stands) == ([DONE] * 3, ["everyone"] * 3)
    for system in desk.systems.values():
        system.act(system.actor, DARK)
    desk.clock.advance(7_300.0)
    assert desk.stands == ["off"] * 3


async def test_what_waits_is_withdrawn_first_and_what_an_earlier_wave_did_is_undone_after_it() -> None:
    desk = HandingOver(WAVES)
    assert (await desk.run()).phase is Phase.DONE
    assert (await desk.hand_over()).phase is Phase.HANDED_OVER
    assert desk.states == [DONE, WAITING, WAITING]
    back = await desk.proposal(backwards=True)
    assert [each.proposal.verb for each in back.changes if each.proposal] == [Verb.WITHDRAW] * 2
    assert back.undone_after == 1
    assert (await desk.run(backwards=True)).phase is Phase.DONE
    assert (desk.states, desk.stands[0]) == ([DONE, REVERSED, REVERSED], QUARTER.words)
    assert (await desk.run(backwards=True)).phase is Phase.DONE
    assert (desk.states, desk.stands) == ([REVERSED] * 3, ["off"] * 3)


async def test_a_wave_with_a_system_that_does_nothing_by_itself_is_handed_over_not_at_all() -> None:
    desk = HandingOver(cannot=frozenset({"three"}))
    proposal = await desk.proposal()
    assert proposal.hand_over is not None
    assert proposal.hand_over.trouble == "Step 3: Fake does nothing by itself at a time."
    assert proposal.missing(Given(is_handed_over=True)) == (proposal.hand_over.trouble,)
    assert proposal.missing(Given()) == ()
    assert (await desk.run()).phase is Phase.DONE


@pytest.mark.parametrize("plan", [PLAN, replace(PLAN, planned=planned_in(-60.0))])
async def test_without_a_time_that_is_still_to_come_nothing_is_offered(plan: Plan) -> None:
    proposal = await HandingOver(plan).proposal()
    assert proposal.hand_over is None
    assert all(decision.at is None for decision in proposal.decide(Given(is_handed_over=True)).decisions)


async def test_a_freeze_at_the_planned_time_holds_the_hand_over_and_not_the_way_back() -> None:
    freeze = ProfileFreeze("two", START + 7_000.0, START + 8_000.0, "Year-end")
    proposal = await HandingOver(freezes=(freeze,)).proposal()
    assert proposal.hand_over is not None
    assert proposal.hand_over.trouble == "Step 2: At that time it is frozen: Year-end. Choose another."


async def test_what_somebody_else_did_until_then_ends_only_its_own_step() -> None:
    desk = HandingOver()
    await desk.hand_over()
    desk.systems["two"].act(desk.systems["two"].actor, partial(5.0))
    desk.clock.advance(7_300.0)
    await desk.resolved()
    assert desk.states == [DONE, STOPPED, DONE]
    assert desk.stands == ["everyone", partial(5.0).words, "everyone"]


async def test_what_stands_so_already_is_not_handed_over() -> None:
    desk = HandingOver()
    desk.systems["two"].exposure = RELEASED
    proposal = await desk.proposal()
    decisions = proposal.decide(Given(is_handed_over=True)).decisions
    assert [decision.at is None for decision in decisions] == [False, True, False]
    assert (await desk.hand_over(proposal)).phase is Phase.HANDED_OVER
    assert desk.writes == [1, 0, 1]


@pytest.mark.parametrize(
    ("zone", "local", "utc"),
    [
        ("Europe/Amsterdam", "2027-03-28T02:30", "2027-03-28T01:30"),  # not there: so much after the clocks went on
        ("America/New_York", "2027-11-07T01:30", "2027-11-07T05:30"),  # twice there: the first is meant
        ("Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-03T14:45"),  # twice there, half an hour apart
    ],
)
async def test_the_moment_that_is_handed_over_is_that_of_the_plans_own_zone(zone: str, local: str, utc: str) -> None:
    desk = HandingOver(replace(PLAN, planned=Planned(datetime.fromisoformat(local), zone)))
    at = datetime.fromisoformat(utc).replace(tzinfo=UTC).timestamp()
    desk.clock.advance(at - START - 3_600.0)
    await desk.hand_over()
    assert {each.intent.at for each in desk.journal.of_plan("p1")} == {at}
