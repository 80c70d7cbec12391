"""Reminders of plans: on the clocks of their zone, over every change of those clocks, and never more than words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from limelight.domain.exposure import RELEASED
from limelight.domain.plan_files import KeptPlan, Listed
from limelight.domain.plan_progress import Progress, StepProgress, StepState
from limelight.domain.plan_reminders import Stage, reminders
from limelight.domain.plans import Plan, Planned, PlanStep, Wave

STEP = PlanStep("s", "pay", "prod-eu", RELEASED)
HOUR = 3600.0


def planned(local: str, zone: str, plan_id: str = "p") -> Listed:
    plan = Plan(plan_id, "Spring", planned=Planned(datetime.fromisoformat(local), zone), waves=(Wave(steps=(STEP,)),))
    return Listed(f"/{plan_id}", KeptPlan(plan, f"/{plan_id}"))


def utc(words: str) -> float:
    return datetime.fromisoformat(f"{words}+00:00").timestamp()


def stages(listed: Listed, *moments: float) -> list[Stage | None]:
    return [next((each.stage for each in reminders([listed], now)), None) for now in moments]


@pytest.mark.parametrize(
    ("local", "zone", "moment"),
    [
        ("2026-10-25T02:30", "Europe/Stockholm", "2026-10-25T00:30"),  # comes twice: the first
        ("2027-03-28T02:30", "Europe/Stockholm", "2027-03-28T01:30"),  # is not there: 03:30
        ("2026-11-01T01:30", "America/New_York", "2026-11-01T05:30"),  # comes twice
        ("2027-03-14T02:30", "America/New_York", "2027-03-14T07:30"),  # is not there
        ("2027-04-04T01:45", "Australia/Lord_Howe", "2027-04-03T14:45"),  # comes twice, half an hour apart
        ("2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-03T15:45"),  # is not there: 02:45
    ],
)
def test_it_is_time_at_the_planned_moment_where_clocks_change(local: str, zone: str, moment: str) -> None:
    listed, at = planned(local, zone), utc(moment)
    assert stages(listed, at - 25 * HOUR, at - 24 * HOUR, at - HOUR, at - 1, at, at + 23 * HOUR, at + 24 * HOUR) == [
        None,
        Stage.DAY_BEFORE,
        Stage.HOUR_BEFORE,
        Stage.HOUR_BEFORE,
        Stage.NOW,
        Stage.NOW,
        None,
    ]


def test_it_is_a_question_and_says_when_on_the_clocks_of_the_plan() -> None:
    listed = planned("2026-12-03T09:00", "America/New_York")
    at = utc("2026-12-03T14:00")
    (soon,), (now,) = reminders([listed], at - 60), reminders([listed], at)
    assert soon.words == '"Spring" is planned within the hour: 3 December 2026, 09:00 (America/New_York).'
    assert now.words == 'It is time for "Spring" (3 December 2026, 09:00 (America/New_York)). Run it now?'
    assert now.place == "/p"
    begun = Progress({"s": StepProgress(StepState.STOPPED)}, last=object())  # type: ignore[arg-type]
    assert "what is left" in reminders([replace(listed, progress=begun)], at)[0].words


def test_of_what_is_done_empty_unplanned_or_unreadable_nobody_is_reminded() -> None:
    listed = planned("2026-12-03T09:00", "UTC")
    assert listed.kept is not None
    plan, at = listed.kept.plan, utc("2026-12-03T09:00")
    done = Progress({"s": StepProgress(StepState.DONE)})
    others = (
        replace(plan, planned=None),
        replace(plan, waves=()),
        replace(plan, planned=Planned(datetime.fromisoformat("2026-12-03T00:00"), "X/Y")),
    )
    assert reminders([replace(listed, progress=done)], at) == ()
    assert reminders([replace(listed, kept=KeptPlan(each)) for each in others], at) == ()
    assert reminders([Listed("/x", None, trouble="Gone.")], at) == ()


def test_plans_that_overlap_are_all_told_the_nearest_first_and_one_planned_anew_is_told_anew() -> None:
    plans = [planned("2026-12-03T09:30", "UTC", "b"), planned("2026-12-03T10:15", "Europe/Stockholm", "a")]
    found = reminders(plans, utc("2026-12-03T09:20"))
    assert [(each.plan, each.stage) for each in found] == [("a", Stage.NOW), ("b", Stage.HOUR_BEFORE)]
    later = planned("2026-12-03T09:45", "UTC", "b")
    assert reminders([later], utc("2026-12-03T09:20"))[0].key != found[1].key
