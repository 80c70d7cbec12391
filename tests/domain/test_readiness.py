"""Readiness: each point that is not met says what to do about it."""

from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import date, datetime

import pytest

from domain.builders import NOW
from domain.test_plans import A, change
from limelight.domain.cells import LastChange
from limelight.domain.changes import ChangeState, Recorded
from limelight.domain.environments import Environment, Freeze, Kind
from limelight.domain.evidence import Evidence, EvidenceKind, Presence, judge_presence
from limelight.domain.exposure import DARK, RELEASED, Exposure, ExposureKind, partial
from limelight.domain.features import Feature
from limelight.domain.freezes import RecurringFreeze, UnknownFreezes
from limelight.domain.people import Actor, Permission
from limelight.domain.picture import NO_SHARE, Column, Detail, Freshness, Mark, Picture, catalogue_of
from limelight.domain.plan_progress import progress_of
from limelight.domain.plan_readiness import readiness_of
from limelight.domain.plans import Group, Plan, Planned, PlanStep, Point, Wave
from limelight.domain.profile import ProfileFreeze
from limelight.domain.readiness import Check, Finding, Met, Outlook, Readiness
from limelight.domain.standing import standing_of
from limelight.domain.systems import EnvironmentEvidence

TEST = Environment("test", "Test", 0, Kind.TEST)
STAGING = Environment("staging", "Staging", 1, Kind.STAGING)
EU = Environment("prod-eu", "Production EU", 2, Kind.PRODUCTION)
UK = Environment("prod-uk", "Production UK", 3, Kind.PRODUCTION)
BUILD = Evidence(EvidenceKind.BUILD_INFO, "build info", NOW - 3 * 86_400, present=True, version="2.1")
STEP = PlanStep("s", "pay", "prod-eu", RELEASED)
PLAN = Plan("p1", "Autumn", waves=(Wave(steps=(STEP,)),), path_days=0)


def column(
    place: Environment,
    exposure: Exposure = DARK,
    *evidence: Evidence,
    changed: float = NOW - 10 * 86_400,
    freeze: Freeze | None = None,
    **more: object,
) -> Column:
    """A column of one feature."""
    judged = judge_presence(evidence, "", NOW)
    share = NO_SHARE if exposure.percentage is None else round(exposure.percentage * 100)
    made = Column(
        place,
        bytes([standing_of(judged.presence, exposure.kind)]),
        bytes([exposure.kind]),
        bytes([judged.presence]),
        bytes([Mark.PARTLY_DEPLOYED if judged.presence is Presence.PARTLY else 0]),
        array("H", [share]),
        array("I", [int(changed)]),
        {0: Detail(LastChange("c", "Tom", changed), freeze=freeze)},
        Freshness(NOW, 50.0),
        permissions=frozenset(Permission),
        actor=Actor("u", "Maya"),
        evidence={"build": EnvironmentEvidence(everywhere=evidence)},
        judged_at=NOW,
        system="Northbank",
    )
    return replace(made, **more)  # type: ignore[arg-type]


def picture(*columns: Column) -> Picture:
    return Picture(catalogue_of([Feature("pay", "Instant payments")]), columns)


GOOD = picture(column(TEST, RELEASED, BUILD), column(STAGING, RELEASED, BUILD), column(EU, DARK, BUILD))


def ready(plan: Plan = PLAN, seen: Picture = GOOD, **more: object) -> Readiness:
    return readiness_of(plan, Outlook(seen, NOW, 50.0, **more))  # type: ignore[arg-type]


def found(check: Check, plan: Plan = PLAN, seen: Picture = GOOD, **more: object) -> Finding:
    """The one finding of that kind; the first where there are several."""
    return next(each for each in ready(plan, seen, **more).findings if each.check is check)


def in_production(exposure: Exposure = DARK, *evidence: Evidence, **more: object) -> Picture:
    return picture(*GOOD.columns[:2], column(EU, exposure, *(evidence or (BUILD,)), **more))  # type: ignore[arg-type]


def test_a_plan_where_everything_is_as_it_has_to_be_is_ready() -> None:
    told = ready()
    assert (told.is_ready, told.words) == (True, "Ready")
    assert [each.check for each in told.of("s")] == [
        Check.KNOWN,
        Check.RIGHTS,
        Check.CODE,
        Check.PATH,
        Check.PATH,
        Check.FREEZE,
        Check.CONFLICT,
    ]
    assert all(each.met is Met.YES for each in told.of("s"))
    assert found(Check.CODE).words == "Its code is deployed (by its build info 2.1, 3 days ago)."


def test_everything_that_is_open_says_what_to_do() -> None:
    plan = replace(PLAN, path_days=30, checklist=(Point(Group.SUPPORT, "Brief support", who="Ann"),))
    gone = Freeze("Year end", None)
    seen = in_production(DARK, replace(BUILD, present=False), freeze=gone, permissions=frozenset())
    told = ready(plan, seen, others=(replace(PLAN, id="p2", title="Spring", owner="Tom"),))
    assert told.words == "7 of 8 points are open"
    assert all(each.to_do for each in told.open)


@pytest.mark.parametrize(
    ("seen", "met", "words"),
    [
        (picture(), Met.NO, "The profile has no environment prod-eu."),
        (Picture(catalogue_of([]), in_production().columns), Met.NO, "No environment has a feature pay."),
        (in_production(Exposure(ExposureKind.ABSENT)), Met.NO, "Production EU does not have this toggle."),
        (
            in_production(Exposure(ExposureKind.UNKNOWN), freshness=Freshness(NOW, 50.0, trouble="No answer.")),
            Met.UNTOLD,
            "How it stands in Production EU is not known: No answer.",
        ),
        (in_production(freshness=Freshness(NOW - 999, 50.0)), Met.UNTOLD, "What is known of Production EU is old."),
        (in_production(RELEASED), Met.TO_KNOW, "It stands at everyone already, so nothing will be sent."),
        (in_production(partial(25.0)), Met.YES, "It stands at 25\N{NO-BREAK SPACE}% now."),
    ],
)
def test_whether_a_step_is_in_sight(seen: Picture, met: Met, words: str) -> None:
    told = found(Check.KNOWN, seen=seen)
    assert (told.met, told.words) == (met, words)


def test_whoever_is_signed_in_has_to_be_allowed_to() -> None:
    nobody = found(Check.RIGHTS, seen=in_production(actor=None))
    assert (nobody.met, nobody.words, nobody.to_do) == (Met.NO, "Nobody is signed in at Northbank.", "Sign in.")
    support = in_production(permissions=frozenset({Permission.READ, Permission.ROLL_BACK}))
    assert found(Check.RIGHTS, seen=support).words == "Maya may not release in Production EU."
    off = replace(PLAN, waves=(Wave(steps=(replace(STEP, target=DARK),)),))
    told = ready(off, picture(*GOOD.columns[:2], replace(support.columns[2], exposure=bytes([ExposureKind.RELEASED]))))
    assert [each.check for each in told.of("s")] == [Check.KNOWN, Check.RIGHTS, Check.FREEZE, Check.CONFLICT]
    assert told.is_ready  # what gives it to fewer people needs no code


@pytest.mark.parametrize(
    ("evidence", "met", "words"),
    [
        ((replace(BUILD, present=False),), Met.NO, "Its code is not deployed there."),
        ((replace(BUILD, have=7, of=8),), Met.NO, "Its code is only on 7 of 8 instances."),
        ((replace(BUILD, present=None, version=""),), Met.UNTOLD, "Nothing says that its code is deployed there."),
        (
            (BUILD, Evidence(EvidenceKind.STATED, "Tom", NOW, present=False)),
            Met.UNTOLD,
            "The evidence about its code disagrees.",
        ),
        (
            (replace(BUILD, observed_at=NOW, have=8, of=8),),
            Met.YES,
            "Its code is deployed (by its build info 2.1, on 8 of 8, today).",
        ),
    ],
)
def test_the_code_has_to_be_everywhere_there(evidence: tuple[Evidence, ...], met: Met, words: str) -> None:
    told = found(Check.CODE, seen=in_production(DARK, *evidence))
    assert (told.met, told.words) == (met, words)


def on_path(plan: Plan, staging: Column) -> Finding:
    told = ready(plan, picture(GOOD.columns[0], staging, GOOD.columns[2]))
    return [each for each in told.of("s") if each.check is Check.PATH][-1]


def test_it_has_to_be_released_before_it_for_as_long_as_the_plan_asks() -> None:
    two = replace(PLAN, path_days=2)
    assert on_path(two, column(STAGING, RELEASED)).words == "Released in Staging, and not changed for 10 days."
    short = on_path(two, column(STAGING, RELEASED, changed=NOW - 86_400))
    assert (short.met, short.to_do) == (Met.NO, "The plan asks for 2 days. Wait.")
    assert on_path(two, column(STAGING, RELEASED, changed=0)).met is Met.UNTOLD
    assert on_path(PLAN, column(STAGING, RELEASED, changed=0)).met is Met.YES
    assert on_path(two, column(STAGING, DARK, BUILD)).words == "In Staging it is: Waiting."
    assert on_path(two, column(STAGING, Exposure(ExposureKind.UNKNOWN))).met is Met.UNTOLD
    assert on_path(two, column(STAGING, Exposure(ExposureKind.ABSENT))).words.startswith("Released in Test")
    assert not [each for each in ready(replace(PLAN, path_days=None)).findings if each.check is Check.PATH]


def test_an_earlier_step_of_the_plan_may_release_it_first() -> None:
    first = PlanStep("f", "pay", "staging", RELEASED)
    plan = replace(PLAN, waves=(Wave(steps=(first, STEP)),))
    assert on_path(plan, column(STAGING)).words == "Step 1 releases it in Staging first."
    assert on_path(replace(plan, path_days=1), column(STAGING)).met is Met.NO
    off = replace(plan, waves=(Wave(steps=(replace(first, target=DARK), STEP)),))
    assert on_path(off, column(STAGING)).met is Met.NO


def test_two_productions_stand_beside_each_other_on_the_path() -> None:
    plan = replace(PLAN, waves=(Wave(steps=(replace(STEP, environment="prod-uk"),)),))
    told = ready(plan, picture(*GOOD.columns, column(UK, DARK, BUILD)))
    assert [each.words for each in told.of("s") if each.check is Check.PATH] == [
        "Released in Test.",
        "Released in Staging.",
    ]


def test_a_freeze_holds_it_back_now_and_when_it_is_planned() -> None:
    server, own = Freeze("Year end", NOW), Freeze("Black Friday", NOW, by_server=False)
    told = found(Check.FREEZE, seen=in_production(freeze=server))
    assert told.words == "Production EU is frozen now: Year end."
    assert "with a reason" not in told.to_do
    assert "with a reason" in found(Check.FREEZE, seen=in_production(freeze=own)).to_do
    plan = replace(PLAN, planned=Planned(datetime.fromisoformat("2027-01-20T09:00"), "UTC"))
    later = ProfileFreeze("prod-eu", NOW + 86_400, NOW + 86_400 * 90, "Audit")
    told = found(Check.FREEZE, plan, freezes=(later,))
    assert (told.met, told.words) == (Met.NO, "Production EU is frozen when it is planned: Audit.")
    assert found(Check.FREEZE, PLAN, freezes=(later,)).met is Met.YES
    roll_backs = Freeze("Held", NOW, holds_release=False, holds_roll_back=True)
    assert found(Check.FREEZE, seen=in_production(freeze=roll_backs)).met is Met.YES


def test_a_freeze_that_recurs_holds_it_back_when_it_is_planned_beside_one_that_is_on_now() -> None:
    starts = datetime.fromisoformat("2026-09-04T16:00")
    weekly = RecurringFreeze(
        "prod-eu", starts, starts.replace(hour=20), "America/New_York", "FREQ=WEEKLY", "Friday evening"
    )
    inside = replace(PLAN, planned=Planned(datetime.fromisoformat("2026-11-06T22:30"), "Europe/Stockholm"))
    told = found(Check.FREEZE, inside, freezes=(weekly,))
    assert (told.met, told.words) == (Met.NO, "Production EU is frozen when it is planned: Friday evening.")
    outside = replace(PLAN, planned=Planned(datetime.fromisoformat("2026-11-06T20:30"), "Europe/Stockholm"))
    assert found(Check.FREEZE, outside, freezes=(weekly,)).met is Met.YES
    own = Freeze("Black Friday", NOW, by_server=False)
    both = ready(inside, in_production(freeze=own), freezes=(weekly,))
    assert [each.words for each in both.of("s") if each.check is Check.FREEZE] == [
        "Production EU is frozen now: Black Friday.",
        "Production EU is frozen when it is planned: Friday evening.",
    ]


def test_freezes_that_cannot_be_read_are_not_known_and_never_met() -> None:
    unknown = UnknownFreezes("prod-eu", "The file is gone.")
    plan = replace(PLAN, planned=Planned(datetime.fromisoformat("2027-01-20T09:00"), "UTC"))
    told = found(Check.FREEZE, plan, freezes=(unknown,))
    assert told.met is Met.UNTOLD
    assert told.words == "Whether Production EU is frozen when it is planned is not known: The file is gone."


def test_another_plan_that_changes_the_same_is_a_conflict_until_it_is_done() -> None:
    other = Plan("p2", "Spring", owner="Tom", waves=(Wave(steps=(replace(STEP, target=partial(25.0)),)),))
    told = found(Check.CONFLICT, others=(other,))
    assert told.words == "The plan Spring (Tom) changes it in Production EU as well, to 25\N{NO-BREAK SPACE}%."
    assert found(Check.CONFLICT, seen=in_production(partial(25.0)), others=(other,)).met is Met.YES
    elsewhere = replace(other, waves=(Wave(steps=(replace(STEP, environment="staging"),)),))
    assert found(Check.CONFLICT, others=(elsewhere, PLAN)).met is Met.YES


def test_the_checklist_says_who_and_when_and_only_what_is_required_is_open() -> None:
    points = (
        Point(Group.MARKETING, "Announce it", who="Ann", due=date(2026, 12, 1)),
        Point(Group.SUPPORT, "Brief support", required=False),
        Point(Group.TRAINING, "Train").done("Bo", NOW),
        Point(Group.TRAINING, "Train again", done_at=NOW),
    )
    told = [each for each in ready(replace(PLAN, checklist=points)).findings if each.check is Check.CHECKLIST]
    assert [(each.met, each.words, each.to_do) for each in told] == [
        (Met.NO, "Announce it: not done yet, due on 2026-12-01.", "Have it done by Ann, and tick it."),
        (Met.TO_KNOW, "Brief support: not done yet.", "Have it done, and tick it."),
        (Met.YES, "Train: done by Bo.", ""),
        (Met.YES, "Train again: done by somebody.", ""),
    ]


def test_the_time_is_told_and_stands_in_nobodys_way() -> None:
    assert found(Check.TIME).words == "No time is planned."
    past = replace(PLAN, planned=Planned(datetime.fromisoformat("2026-01-20T09:00"), "UTC"))
    assert found(Check.TIME, past).met is Met.YES
    future = found(Check.TIME, replace(PLAN, planned=Planned(datetime.fromisoformat("2028-01-20T09:00"), "UTC")))
    assert (future.met, "still to come" in future.words) == (Met.TO_KNOW, True)
    nowhere = found(Check.TIME, replace(PLAN, planned=Planned(datetime.fromisoformat("2028-01-20T09:00"), "Mars")))
    assert nowhere.met is Met.UNTOLD
    gap = replace(PLAN, planned=Planned(datetime.fromisoformat("2027-03-28T02:30"), "Europe/Amsterdam"))
    assert [each.met for each in ready(gap).findings if each.check is Check.TIME] == [Met.TO_KNOW, Met.TO_KNOW]


def test_a_step_that_is_done_says_when_it_does_not_stand_so_any_more() -> None:
    first = PlanStep("q", "pay", "prod-eu", partial(25.0))
    plan = replace(PLAN, waves=(Wave(steps=(first,)), Wave(steps=(STEP,))))
    quarter = [change(first)]
    done = [*quarter, change(STEP, before=partial(25.0))]

    def since(changes: list[Recorded], seen: Picture) -> list[tuple[str, str]]:
        told = ready(plan, seen, progress=progress_of(plan, changes))
        return [(each.step, each.words) for each in told.findings if "changed since" in each.words]

    assert since(quarter, in_production(partial(25.0))) == []
    gone = "It was done, and stands at off now: it was changed since."
    assert since(quarter, in_production(DARK)) == [("q", gone)]
    assert since(done, in_production(RELEASED)) == []
    assert since(done, in_production(DARK)) == [("s", gone)]
    assert since(done, in_production(DARK, freshness=Freshness(0.5, 50.0))) == []  # it was read before
    assert since(done, picture()) == []


def test_a_step_that_is_done_has_no_points_and_what_is_unresolved_is_open() -> None:
    plan = replace(PLAN, waves=(Wave(steps=(A,)),))
    assert ready(plan, in_production(partial(25.0)), progress=progress_of(plan, [change(A)])).of("a") == ()
    unknown = ready(plan, progress=progress_of(plan, [change(A, ChangeState.UNKNOWN)]))
    assert unknown.open[0].words.startswith("What became of the change of Instant payments in Production EU")
    assert found(Check.PLAN, replace(PLAN, waves=())).met is Met.NO


def test_one_open_point_is_one() -> None:
    assert ready(replace(PLAN, waves=())).words == "1 of 1 points is open"
