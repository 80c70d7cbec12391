"""A plan: its words, its times, its flaws, and how far it is by the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.writing import intent
from limelight.domain.changes import ChangeState, InPlan, Recorded, Verb
from limelight.domain.exposure import DARK, RELEASED, UNKNOWN, Exposure, partial
from limelight.domain.plan_progress import Progress, StepState, progress_of
from limelight.domain.plan_times import days_between, moment_planned, planned_words, trouble_with
from limelight.domain.plans import Group, Plan, Planned, PlanStep, Point, Wave, target_of, words_of

S = ChangeState
QUARTER = partial(25.0)
A = PlanStep("a", "pay", "prod-eu", QUARTER)
B = PlanStep("b", "cards", "prod-eu", RELEASED)
C = PlanStep("c", "pay", "prod-eu", RELEASED)
PLAN = Plan("p1", "Autumn", waves=(Wave("A quarter", steps=(A, B)), Wave("Everyone", "Look at the calls", (C,))))


def change(
    step: PlanStep, state: S = S.CONFIRMED, before: Exposure = DARK, *, back: Exposure | None = None, plan: str = "p1"
) -> Recorded:
    """What the journal holds of a step; `back` where it was undone."""
    target = step.target if back is None else back
    verb = Verb.RELEASE if back is None else Verb.ROLL_BACK
    made = replace(
        intent(f"{step.id}-{state.value}-{back}", feature=step.feature, before=before, target=target, verb=verb),
        in_plan=InPlan(plan, "Autumn", step.id, backwards=back is not None),
    )
    return Recorded(made, state, 1.0)


def states(*changes: Recorded) -> list[StepState]:
    progress = progress_of(PLAN, changes)
    return [progress.state(step.id) for step in PLAN.steps]


@pytest.mark.parametrize("target", [RELEASED, DARK, partial(25.0), partial(0.01), partial(99.99), partial(12.5)])
def test_a_target_reads_back_from_its_words(target: Exposure) -> None:
    assert target_of(words_of(target)) == target


@given(st.integers(1, 9_999))
def test_every_share_of_two_decimals_reads_back(hundredths: int) -> None:
    target = partial(hundredths / 100)
    assert target_of(words_of(target)) == target


@pytest.mark.parametrize(
    "words",
    ["", "all", "25", "0 %", "100 %", "-1 %", "\N{ARABIC-INDIC DIGIT TWO} %", "1e1 %", "0.001 %", ". %", "12.3.4 %"],
)
def test_other_words_are_no_target(words: str) -> None:
    assert target_of(words) is None


def test_words_of_a_target_are_taken_as_people_type_them() -> None:
    assert target_of(" 25%") == QUARTER
    assert target_of("Everyone") == RELEASED
    assert target_of(words_of(partial(None, ("staff",)))) is None


def test_a_plan_without_steps_or_with_one_cell_twice_in_a_wave_has_flaws() -> None:
    assert PLAN.flaws() == ()
    assert Plan("p", "Empty").flaws() == ("The plan has no steps yet. Add the first one.",)
    (flaw,) = replace(PLAN, waves=(Wave(steps=(A, B, C)),)).flaws()
    assert flaw.startswith("Steps 1 and 3 change the same feature")
    many = tuple(PlanStep(str(number), str(number), "prod-eu", RELEASED) for number in range(201))
    assert "201 steps" in Plan("p", "Long", waves=(Wave(steps=many),)).flaws()[0]
    assert [PLAN.number("c"), PLAN.number("none")] == [3, 0]


def test_a_point_is_ticked_with_who_and_when_and_unticked() -> None:
    point = Point(Group.MARKETING, "Announce it")
    done = point.done("Maya", 7.9)
    assert (done.is_done, done.done_by, done.done_at) == (True, "Maya", 7.0)
    assert done.undone() == point


def test_a_planned_time_is_a_moment_by_the_rules_of_its_zone() -> None:
    planned = Planned(datetime.fromisoformat("2026-12-01T09:00"), "Europe/Amsterdam")
    assert moment_planned(planned) == datetime(2026, 12, 1, 8, 0, tzinfo=UTC).timestamp()
    assert trouble_with(planned) == ""
    assert planned_words(planned) == "1 December 2026, 09:00 (Europe/Amsterdam)"


@pytest.mark.parametrize(
    ("zone", "gap", "twice"),
    [
        ("Europe/Amsterdam", datetime.fromisoformat("2026-03-29T02:30"), datetime.fromisoformat("2026-10-25T02:30")),
        ("America/New_York", datetime.fromisoformat("2026-03-08T02:30"), datetime.fromisoformat("2026-11-01T01:30")),
        ("Australia/Lord_Howe", datetime.fromisoformat("2026-10-04T02:10"), datetime.fromisoformat("2026-04-05T01:45")),
    ],
)
def test_times_that_are_not_there_or_there_twice_are_told(zone: str, gap: datetime, twice: datetime) -> None:
    assert "the clocks go forward" in trouble_with(Planned(gap, zone))
    assert "The first is meant" in trouble_with(Planned(twice, zone))
    at = moment_planned(Planned(twice, zone))
    later = moment_planned(Planned(twice.replace(hour=twice.hour + 1), zone))
    assert at is not None
    assert later is not None
    assert later - at > 3_600  # the hour that comes twice lies between


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", "", "Europe"])
def test_a_zone_that_nobody_knows_gives_no_moment(zone: str) -> None:
    planned = Planned(datetime.fromisoformat("2026-03-29T02:30"), zone)
    assert moment_planned(planned) is None
    assert "does not know the time zone" in trouble_with(planned)


def test_days_between_are_whole_days() -> None:
    assert [days_between(0, 86_399), days_between(0, 86_400), days_between(9, 0)] == [0, 1, 0]


def test_nothing_recorded_is_nothing_done() -> None:
    progress = progress_of(PLAN, [])
    assert states() == [StepState.TO_DO] * 3
    assert (progress.is_begun, progress.is_done, progress.undoing) == (False, False, ())
    assert progress.next_wave(PLAN) == PLAN.waves[0]
    assert Progress().state("a") is StepState.TO_DO


def test_steps_are_done_in_order_and_the_next_wave_comes_after_the_last_of_one() -> None:
    done = [change(A), change(B)]
    assert states(*done) == [StepState.DONE, StepState.DONE, StepState.TO_DO]
    progress = progress_of(PLAN, done)
    assert progress.next_wave(PLAN) == PLAN.waves[1]
    assert progress_of(PLAN, done[:1]).rest_of(PLAN.waves[0]) == (B,)
    whole = progress_of(PLAN, [*done, change(C, before=QUARTER)])
    assert whole.is_done
    assert whole.next_wave(PLAN) is None


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (S.INTENT, StepState.UNDER_WAY),
        (S.SENDING, StepState.UNDER_WAY),
        (S.VERIFYING, StepState.UNDER_WAY),
        (S.UNKNOWN, StepState.UNDER_WAY),
        (S.WAITING, StepState.WAITING),
        (S.CONFIRMED, StepState.DONE),
        (S.CONFIRMED_OTHERS_TOO, StepState.DONE),
        (S.CONFIRMED_BY_WHOM_UNTOLD, StepState.DONE),
        (S.APPLIED_THEN_CHANGED, StepState.STOPPED),
        (S.REFUSED, StepState.STOPPED),
        (S.ABANDONED, StepState.STOPPED),
        (S.NOT_SENT, StepState.STOPPED),
    ],
)
def test_where_a_step_is_follows_from_its_newest_change(state: S, expected: StepState) -> None:
    progress = progress_of(PLAN, [change(A, state)])
    assert progress.state("a") is expected
    assert bool(progress.unresolved) is (expected in (StepState.UNDER_WAY, StepState.WAITING))


def test_a_later_try_decides_and_another_plan_says_nothing() -> None:
    assert states(change(A, S.REFUSED), change(A))[0] is StepState.DONE
    assert states(change(A, plan="p2"))[0] is StepState.TO_DO


def test_a_step_is_done_only_with_the_last_of_its_requests() -> None:
    first = change(A)
    first = replace(first, intent=replace(first.intent, part=1, parts=2))
    assert states(first)[0] is StepState.STOPPED
    last = replace(first, intent=replace(first.intent, id="second", part=2))
    assert states(first, last)[0] is StepState.DONE


def test_a_step_that_says_something_else_by_now_is_to_be_done() -> None:
    edited = replace(PLAN, waves=(Wave(steps=(replace(A, target=RELEASED),)),))
    assert progress_of(edited, [change(A)]).state("a") is StepState.TO_DO


def test_going_back_undoes_each_cell_once_the_newest_first() -> None:
    done = [change(A), change(B, before=partial(5.0)), change(C, before=QUARTER)]
    undoing = progress_of(PLAN, done).undoing
    assert [(each.step, each.steps, each.target, each.verb) for each in undoing] == [
        ("c", ("a", "c"), DARK, Verb.ROLL_BACK),
        ("b", ("b",), partial(5.0), Verb.ROLL_BACK),
    ]
    back = [*done, change(C, before=RELEASED, back=DARK)]
    assert states(*back) == [StepState.REVERSED, StepState.DONE, StepState.REVERSED]
    assert [each.step for each in progress_of(PLAN, back).undoing] == ["b"]
    assert states(*back, change(A)) == [StepState.DONE, StepState.DONE, StepState.REVERSED]


def test_going_back_from_off_is_a_release_and_what_did_not_move_is_left() -> None:
    off = PlanStep("d", "old", "prod-eu", DARK)
    plan = Plan("p1", "Autumn", waves=(Wave(steps=(off,)),))
    (undo,) = progress_of(plan, [change(off, before=RELEASED)]).undoing
    assert (undo.verb, undo.target) == (Verb.RELEASE, RELEASED)
    assert progress_of(plan, [change(off, before=DARK)]).undoing == ()


def test_a_going_back_that_did_not_succeed_undoes_nothing() -> None:
    assert states(change(A), change(A, S.REFUSED, before=QUARTER, back=DARK))[0] is StepState.DONE
    half = change(A, before=QUARTER, back=DARK)
    half = replace(half, intent=replace(half.intent, parts=2))
    assert states(change(A), half)[0] is StepState.DONE


def test_an_unknown_exposure_is_no_target() -> None:
    assert target_of(words_of(UNKNOWN)) is None
