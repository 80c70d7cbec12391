"""Running a plan: in order, ending at the first that is not confirmed, undone in reverse, continued by the journal."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from limelight.domain.changes import EXPIRES_AFTER, ChangeState, Verb
from limelight.domain.confirmation import TICK_AGAINST_FREEZE
from limelight.domain.environments import Freeze
from limelight.domain.errors import JournalUnusable, PlanBusy, PlanProblem, PlanSavedMeanwhile, Unreachable
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.features import Feature
from limelight.domain.people import Actor
from limelight.domain.plan_files import KeptPlan
from limelight.domain.plan_progress import StepState
from limelight.domain.plan_run import Given, Phase, PlanRun, Tick, as_left_by
from limelight.domain.plans import Group, Plan, Point, Wave
from limelight.domain.profile import ProfileFreeze
from usecases.fakes import START, Died, Fate
from usecases.plan_desk import FEATURES, PLAN, QUARTER, WAVES, FakeFiles, PlanDesk, step

S = ChangeState
TO_DO, DONE, STOPPED, REVERSED, UNDER_WAY = (
    StepState.TO_DO,
    StepState.DONE,
    StepState.STOPPED,
    StepState.REVERSED,
    StepState.UNDER_WAY,
)
TOM = Actor("u2", "Tom")


@pytest.mark.asyncio
async def test_a_plan_runs_step_by_step_each_confirmed_before_the_next() -> None:
    desk = PlanDesk()
    run = await desk.run()
    assert (run.phase, desk.states, desk.stands) == (Phase.DONE, [DONE] * 3, ["everyone"] * 3)
    assert desk.writes == [1, 1, 1]
    order = [(each.intent.environment, each.state) for each in desk.said]
    one = [S.INTENT, S.SENDING, S.VERIFYING, S.CONFIRMED]
    assert order == [(place, state) for place in ("one", "two", "three") for state in one]
    named = desk.said[0].intent
    assert named.in_plan is not None
    assert (named.in_plan.plan, named.in_plan.title, named.in_plan.step, named.ticket) == (
        "p1",
        "Autumn",
        "one",
        "REL-7",
    )
    assert desk.files.held == ["Maya on desk 7, since " + desk.files.held[0].partition("since ")[2]]
    assert desk.progress.is_done


@pytest.mark.asyncio
async def test_one_confirmation_lists_every_change_with_before_and_after() -> None:
    desk = PlanDesk(WAVES)
    proposal = await desk.proposal()
    shown = [(each.number, each.proposal.confirmation.sentence) for each in proposal.changes if each.proposal]
    assert shown == [
        (1, f'Release "Feature one" to {QUARTER.words} in ONE: from off to {QUARTER.words}.'),
        (2, 'Release "Feature two" to everyone in TWO: from off to everyone.'),
    ]
    assert (proposal.title, proposal.button) == ('Run "Autumn" in ONE and TWO', "Make 2 changes")
    assert [each.id for each in proposal.later] == ["all"]
    assert (proposal.wave, proposal.hold) == ("A quarter", "")
    everywhere = await PlanDesk().proposal()
    assert everywhere.title == 'Run "Autumn" in 3 environments'


@pytest.mark.asyncio
async def test_what_comes_after_a_hold_is_confirmed_anew() -> None:
    desk = PlanDesk(WAVES)
    assert (await desk.run()).phase is Phase.DONE
    assert (desk.states, desk.stands[0]) == ([DONE, DONE, TO_DO], QUARTER.words)
    second = await desk.proposal()
    assert (second.wave, second.hold, second.later) == ("Everyone", "Look at the calls", ())
    assert (await desk.run()).phase is Phase.DONE
    assert desk.progress.is_done
    assert (await desk.proposal()).blocked == ("Every step of this plan is done.",)


@pytest.mark.asyncio
@pytest.mark.parametrize("fate", [Fate.REFUSED, Fate.NOT_SENT, Fate.REQUEST_LOST, Fate.HELD_APPROVED])
async def test_the_first_step_that_is_not_confirmed_is_the_last(fate: Fate) -> None:
    desk = PlanDesk()
    desk.systems["two"].fate = fate
    run = await desk.run()
    assert (run.phase, run.at) == (Phase.NOT_CONFIRMED, 1)
    assert run.sentence
    assert desk.states[0] is DONE
    assert desk.states[1] in (STOPPED, UNDER_WAY, StepState.WAITING)
    assert desk.states[2] is TO_DO
    assert desk.writes[2] == 0


@pytest.mark.asyncio
async def test_refused_in_the_middle_undone_in_reverse_and_run_again_to_the_end() -> None:
    desk = PlanDesk()
    desk.systems["one"].exposure = partial(5.0)
    desk.systems["three"].fate = Fate.REFUSED
    assert (await desk.run()).phase is Phase.NOT_CONFIRMED
    assert desk.states == [DONE, DONE, STOPPED]
    desk.said.clear()
    back = await desk.proposal(backwards=True)
    assert (back.title, back.button) == ('Go back on "Autumn" in TWO and ONE', "Undo 2 changes")
    assert [each.number for each in back.changes] == [2, 1]
    assert (await desk.run(backwards=True)).phase is Phase.DONE
    assert [desk.stands[0], desk.stands[1]] == [partial(5.0).words, "off"]
    assert desk.states == [REVERSED, REVERSED, STOPPED]
    undone = [each.intent for each in desk.said if each.state is S.INTENT]
    assert [(each.environment, each.verb, each.undoes != "") for each in undone] == [
        ("two", Verb.ROLL_BACK, True),
        ("one", Verb.ROLL_BACK, True),
    ]
    assert (await desk.proposal(backwards=True)).blocked[0].startswith("Nothing of this plan was done")
    desk.systems["three"].fate = Fate.ANSWERED
    assert (await desk.run()).phase is Phase.DONE
    assert desk.progress.is_done
    assert desk.writes == [3, 3, 2]


@pytest.mark.asyncio
async def test_going_back_after_two_waves_undoes_a_cell_once_to_what_was_before_the_first() -> None:
    desk = PlanDesk(WAVES)
    await desk.run()
    await desk.run()
    proposal = await desk.proposal(backwards=True)
    assert [(each.in_plan.step, each.proposal and each.proposal.target) for each in proposal.changes] == [
        ("all", DARK),
        ("two", DARK),
    ]
    await desk.run(backwards=True)
    assert (desk.states, desk.stands[:2]) == ([REVERSED] * 3, ["off", "off"])


@pytest.mark.asyncio
async def test_what_stands_so_already_is_shown_and_nothing_is_sent_for_it() -> None:
    desk = PlanDesk()
    desk.systems["two"].act(TOM, RELEASED)
    proposal = await desk.proposal()
    assert [each.is_already for each in proposal.changes] == [False, True, False]
    assert proposal.button == "Make 2 changes"
    assert (await desk.run()).phase is Phase.DONE
    assert desk.writes == [1, 0, 1]
    assert desk.states == [DONE, TO_DO, DONE]


@pytest.mark.asyncio
async def test_what_stood_so_and_does_not_any_more_ends_the_run() -> None:
    desk = PlanDesk()
    desk.systems["two"].act(TOM, RELEASED)
    decision = await desk.decided()
    desk.systems["two"].act(TOM, DARK)
    run = await desk.go(decision)
    assert (run.phase, run.at) == (Phase.NOT_CONFIRMED, 1)
    assert run.differences
    assert desk.writes == [1, 0, 0]
    desk.systems["two"].act(TOM, RELEASED)
    decision = await desk.decided()
    desk.systems["two"].trouble = Unreachable("No answer.")
    run = await desk.go(decision)
    assert run.sentence == "It could not be looked at again: No answer."


@pytest.mark.asyncio
async def test_a_share_that_is_less_than_it_stands_at_is_a_roll_back() -> None:
    desk = PlanDesk(Plan("p1", "Less", waves=(Wave(steps=(step("one", QUARTER),)),)))
    desk.systems["one"].exposure = RELEASED
    await desk.run()
    assert (desk.said[-1].intent.verb, desk.stands[0]) == (Verb.ROLL_BACK, QUARTER.words)


@pytest.mark.asyncio
async def test_a_step_that_changed_meanwhile_ends_the_run_and_says_what() -> None:
    desk = PlanDesk()
    decision = await desk.decided()
    desk.systems["two"].act(TOM, partial(5.0))
    run = await desk.go(decision)
    assert (run.phase, run.at, desk.writes) == (Phase.NOT_CONFIRMED, 1, [1, 0, 0])
    assert "Exposure" in [each.what for each in run.differences]


@pytest.mark.asyncio
async def test_a_step_that_cannot_be_read_or_done_blocks_the_plan() -> None:
    desk = PlanDesk()
    desk.systems["three"].trouble = Unreachable("No answer.")
    desk.systems["two"].freeze = Freeze("Year end")
    proposal = await desk.proposal()
    assert proposal.blocked == (
        "Step 2: The server allows no release now: Year end. It cannot be overridden here.",
        "Step 3: No answer.",
    )
    assert set(proposal.blocked) <= set(proposal.missing(Given("because")))
    gone = PlanDesk(Plan("p1", "Gone", waves=(Wave(steps=(replace(step("one"), environment="four"),)),)))
    assert "no environment four" in (await gone.proposal()).blocked[0]


@pytest.mark.asyncio
async def test_names_reasons_and_ticks_are_asked_once_for_the_whole_plan() -> None:
    freeze = ProfileFreeze("three", START - 1, START + 9_999, "Black Friday")
    plan = replace(PLAN, checklist=(Point(Group.SUPPORT, "Brief support"),))
    desk = PlanDesk(plan, critical=frozenset({"one", "two"}), freezes=(freeze,))
    proposal = await desk.proposal()
    assert proposal.typed_names == ("ONE", "TWO")
    ticks = (Tick("", "Run it although 1 point of its readiness is open"), Tick("three", TICK_AGAINST_FREEZE))
    assert [each for each in proposal.ticks if each.step in ("", "three")] == list(ticks)
    assert proposal.needs_reason
    nothing = proposal.missing(Given())
    assert nothing == (
        f"Tick: {ticks[0].words}.",
        f"Tick: {ticks[1].words}.",
        "Give a reason.",
        "Type the name of the environment.",
    )
    one = Given("because", "T-1", frozenset(proposal.ticks), ("ONE",))
    assert proposal.missing(one) == ("Type the name of the environment.",)
    whole = replace(one, typed=(" ONE ", "TWO"))
    assert proposal.missing(whole) == ()
    run = await desk.go(proposal.decide(whole))
    assert run.phase is Phase.DONE
    last = desk.said[-1].intent
    assert (last.overrides, last.reason, last.ticket) == (tuple(tick.words for tick in ticks), "because", "T-1")


@pytest.mark.asyncio
async def test_a_name_that_was_not_typed_is_refused_by_the_protocol_as_well() -> None:
    desk = PlanDesk(critical=frozenset({"two"}))
    proposal = await desk.proposal()
    run = await desk.go(proposal.decide(Given("because", ticked=frozenset(proposal.ticks))))
    assert (run.phase, run.at, desk.writes) == (Phase.NOT_CONFIRMED, 1, [1, 0, 0])
    assert "Type the name of the environment." in run.sentence


def when(desk: PlanDesk, phase: Phase, at: int, do: Callable[[], None]) -> None:
    """Do something once, as soon as the run is there."""
    waiting = [do]

    def told(run: PlanRun) -> None:
        if waiting and (run.phase, run.at) == (phase, at):
            waiting.pop()()

    desk.on_told = told


@pytest.mark.asyncio
async def test_stopped_between_two_steps_it_can_be_continued() -> None:
    desk = PlanDesk()
    when(desk, Phase.RUNNING, 1, lambda: desk.run_plan.stop("p1"))
    run = await desk.run()
    assert (run.phase, run.at, desk.states) == (Phase.STOPPED, 1, [DONE, TO_DO, TO_DO])
    assert (await desk.run()).phase is Phase.DONE
    assert desk.writes == [1, 1, 1]


@pytest.mark.asyncio
async def test_the_end_of_the_program_stops_every_run_between_two_steps() -> None:
    desk = PlanDesk()
    when(desk, Phase.RUNNING, 2, desk.run_plan.stop_all)
    assert (await desk.run()).phase is Phase.STOPPED
    assert desk.writes == [1, 1, 0]
    desk.run_plan.stop("p1")  # nothing runs: nothing happens


async def paused(desk: PlanDesk) -> asyncio.Task[PlanRun]:
    """A run that is paused before its second step."""
    reached = asyncio.Event()

    def told(run: PlanRun) -> None:
        if run.phase is Phase.RUNNING and run.at == 1:
            desk.run_plan.pause("p1")
        if run.phase is Phase.PAUSED:
            reached.set()

    desk.on_told = told
    decision = await desk.decided()
    running = asyncio.ensure_future(desk.go(decision))
    await reached.wait()
    desk.on_told = None
    return running


@pytest.mark.asyncio
async def test_paused_it_sends_nothing_and_goes_on_when_told_to() -> None:
    desk = PlanDesk()
    running = await paused(desk)
    assert desk.writes == [1, 0, 0]
    desk.clock.advance(50.0)
    desk.run_plan.resume("p1")
    assert (await running).phase is Phase.DONE
    assert desk.writes == [1, 1, 1]
    assert Phase.PAUSED in [run.phase for run in desk.told]


@pytest.mark.asyncio
async def test_paused_for_too_long_the_rest_is_confirmed_anew() -> None:
    desk = PlanDesk()
    running = await paused(desk)
    desk.clock.advance(61.0)
    desk.run_plan.resume("p1")
    run = await running
    assert (run.phase, desk.writes) == (Phase.OUT_OF_TIME, [1, 0, 0])
    assert "confirm the rest" in run.sentence


@pytest.mark.asyncio
async def test_every_change_of_a_run_expires_a_minute_after_the_click() -> None:
    desk = PlanDesk()
    began = desk.clock.now()
    when(desk, Phase.RUNNING, 2, lambda: desk.clock.advance(50.0))
    assert (await desk.run()).phase is Phase.DONE
    assert {recorded.intent.expires_at for recorded in desk.journal.entries()} == {began + EXPIRES_AFTER}


@pytest.mark.asyncio
async def test_paused_and_stopped_it_ends() -> None:
    desk = PlanDesk()
    running = await paused(desk)
    desk.run_plan.stop("p1")
    assert (await running).phase is Phase.STOPPED


@pytest.mark.asyncio
async def test_a_computer_that_sleeps_between_two_steps_sends_nothing_more() -> None:
    desk = PlanDesk()
    when(desk, Phase.RUNNING, 1, lambda: desk.clock.sleep_through(61.0))
    run = await desk.run()
    assert (run.phase, desk.writes) == (Phase.OUT_OF_TIME, [1, 0, 0])


@pytest.mark.asyncio
async def test_a_plan_that_somebody_else_runs_is_not_run() -> None:
    desk = PlanDesk()
    decision = await desk.decided()
    desk.files.busy = "Tom on desk 9"
    with pytest.raises(PlanBusy, match="Tom on desk 9"):
        await desk.go(decision)
    assert desk.writes == [0, 0, 0]


class SlowFiles(FakeFiles):
    """A shared folder that answers only when it is let; `asked` once something waits for it."""

    def __init__(self) -> None:
        super().__init__()
        self.slow, self.asked, self.answers = False, threading.Event(), threading.Event()

    def read(self, place: str) -> KeptPlan:
        if self.slow:
            self.asked.set()
            assert self.answers.wait(10), "nobody could let it answer: everything waits for it"
        return super().read(place)


@pytest.mark.asyncio
async def test_everything_else_goes_on_while_the_plan_s_folder_is_slow() -> None:
    desk = PlanDesk(files=SlowFiles())
    files, decision = desk.files, await desk.decided()
    assert isinstance(files, SlowFiles)
    files.slow = True
    running = asyncio.ensure_future(desk.go(decision))
    await asyncio.to_thread(files.asked.wait, 10)
    assert (files.busy, desk.writes) == (files.held[0], [0, 0, 0])
    files.answers.set()
    assert (await running).phase is Phase.DONE
    assert files.busy == ""


@pytest.mark.asyncio
async def test_a_plan_runs_once_at_a_time_in_one_console() -> None:
    desk = PlanDesk()
    running = await paused(desk)
    with pytest.raises(PlanBusy, match="being run here already"):
        await desk.run()
    desk.run_plan.resume("p1")
    assert (await running).phase is Phase.DONE


@pytest.mark.asyncio
async def test_a_plan_that_was_saved_meanwhile_is_not_run() -> None:
    desk = PlanDesk()
    decision = await desk.decided()
    desk.files.save(desk.kept, replace(PLAN, title="Winter"), "Tom", 1.0)
    with pytest.raises(PlanSavedMeanwhile, match="Tom saved the plan meanwhile"):
        await desk.go(decision)
    del desk.files.kept["autumn"]
    with pytest.raises(PlanProblem):
        await desk.go(decision)
    assert desk.writes == [0, 0, 0]


@pytest.mark.asyncio
async def test_a_step_that_was_done_meanwhile_is_not_done_twice() -> None:
    desk = PlanDesk()
    first, second = await desk.decided(), await desk.decided()
    await desk.go(first)
    with pytest.raises(PlanBusy, match="done or undone meanwhile"):
        await desk.go(second)
    back, again = await desk.decided(backwards=True), await desk.decided(backwards=True)
    await desk.go(back)
    with pytest.raises(PlanBusy, match="done or undone meanwhile"):
        await desk.go(again)
    assert desk.writes == [2, 2, 2]


@pytest.mark.asyncio
async def test_what_is_not_resolved_holds_the_plan_but_not_the_way_back() -> None:
    desk = PlanDesk()
    decision = await desk.decided()
    desk.systems["two"].fate = Fate.REQUEST_LOST
    desk.systems["two"].trouble = None
    desk.systems["two"].on_answer = lambda: setattr(desk.systems["two"], "trouble", Unreachable("No answer."))
    run = await desk.go(decision)
    assert (run.phase, desk.states) == (Phase.NOT_CONFIRMED, [DONE, UNDER_WAY, TO_DO])
    assert "not known yet" in (await desk.proposal()).blocked[0]
    with pytest.raises(PlanBusy, match="not known yet"):
        await desk.go(decision)
    assert (await desk.run(backwards=True)).phase is Phase.DONE
    assert desk.states == [REVERSED, UNDER_WAY, TO_DO]


@pytest.mark.asyncio
@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("when_killed", ["die_before", "die_after"])
async def test_killed_at_a_write_the_next_program_continues_and_nothing_is_done_twice(
    at: int, when_killed: str
) -> None:
    desk = PlanDesk()
    place = ("one", "two", "three")[at]
    setattr(desk.systems[place], when_killed, True)
    with pytest.raises(Died):
        await desk.run()
    setattr(desk.systems[place], when_killed, False)
    desk.begin("p2", "p1")
    assert desk.states[at] is UNDER_WAY
    while await desk.resolve(desk.said.append):
        await desk.clock.sleep(5.0)
    assert desk.states[:at] == [DONE] * at
    assert desk.states[at] is (DONE if when_killed == "die_after" else STOPPED)
    if not desk.progress.is_done:
        assert (await desk.run()).phase is Phase.DONE
    assert desk.stands == ["everyone"] * 3
    assert desk.writes == [1, 1, 1]


@pytest.mark.asyncio
async def test_without_a_journal_nothing_is_run() -> None:
    desk = PlanDesk()
    decision = await desk.decided()
    desk.journal.trouble = "No room."
    run = await desk.go(decision)
    assert (run.phase, desk.writes) == (Phase.NOT_CONFIRMED, [0, 0, 0])
    assert run.sentence == "No room."
    desk.connection.close()
    with pytest.raises(JournalUnusable):
        await desk.proposal()


@pytest.mark.asyncio
async def test_a_plan_with_flaws_is_not_proposed() -> None:
    desk = PlanDesk(Plan("p1", "Empty"))
    assert (await desk.proposal()).blocked == ("The plan has no steps yet. Add the first one.",)
    already = PlanDesk(Plan("p1", "Off", waves=(Wave(steps=(step("one", DARK),)),)))
    assert (await already.proposal()).blocked == ("There is nothing to do: it stands so already.",)


@pytest.mark.asyncio
async def test_what_an_earlier_step_turned_on_or_off_is_what_a_later_one_expects() -> None:
    desk = PlanDesk()
    one, two = (await desk.decided()).decisions[:2]
    child = Feature("child", depends_on=(FEATURES[0].key,))
    on = replace(two, shown=replace(two.shown, feature=child, environment=one.shown.environment))
    assert as_left_by(one.shown, [on]).dependents_on == ("child",)
    off = replace(on, target=DARK)
    assert as_left_by(replace(one.shown, dependents_on=("child", "other")), [off]).dependents_on == ("other",)
    assert as_left_by(one.shown, [two]) == one.shown
    untold = replace(one.shown, dependents_on=None)
    assert as_left_by(untold, [on]) == untold
    elsewhere = replace(on, shown=replace(on.shown, environment=two.shown.environment))
    assert as_left_by(one.shown, [elsewhere]) == one.shown
