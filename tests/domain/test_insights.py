"""Insights by hand-computed examples, and what holds of them whatever was done."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from announcing.samples import recorded
from domain.builders import begun, taken, whole
from limelight.domain.cells import Cell, Deed
from limelight.domain.changes import ChangeState, Verb
from limelight.domain.evidence import Evidence, EvidenceKind
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.features import Feature
from limelight.domain.happenings import Deployment, Feed, Happening, Histories, Told
from limelight.domain.insights.doings import Doing, What, doings_of
from limelight.domain.insights.insights import Insights, insights_of
from limelight.domain.insights.measures import (
    Lead,
    Period,
    Rollout,
    Waiting,
    leads_of,
    rollouts_of,
    waiting_of,
    weeks_of,
)
from limelight.domain.insights.told import Chart, Style, csv_of, sentence_of, table_of
from limelight.domain.moments import local_moment_of
from limelight.domain.picture import EMPTY, Picture
from limelight.domain.systems import HistoryEntry

HOUR, DAY = 3_600.0, 86_400.0
NOON = datetime(2026, 11, 25, 12).astimezone().timestamp()  # a Wednesday
INF = float("inf")
STYLE = Style(lambda at: f"{at:.0f}", lambda at: f"{at:.0f}", lambda span: f"{span / HOUR:g} h")


def deployed(at: float, feature: str = "pay", environment: str = "prod", **more: object) -> Doing:
    return Doing(at, What.DEPLOYED, feature, environment, **more)  # type: ignore[arg-type]


def released(at: float, feature: str = "pay", *, everyone: bool | None = True, environment: str = "prod") -> Doing:
    return Doing(at, What.RELEASED, feature, environment, everyone)


def rolled_back(at: float, feature: str = "pay", environment: str = "prod") -> Doing:
    return Doing(at, What.ROLLED_BACK, feature, environment, to_everyone=False)


def entry(at: float, deed: Deed, identity: str = "e", **more: object) -> HistoryEntry:
    return HistoryEntry(identity, "pay", "prod", "Jonas", at, "did it", deed=deed, **more)  # type: ignore[arg-type]


def told(*changes: Happening, deployments: tuple[Happening, ...] = (), older: str | None = None) -> Histories:
    """What `prod` told; `older`: both feeds go on."""
    places = {("prod", Feed.CHANGES): Told(changes, older), ("prod", Feed.DEPLOYMENTS): Told(deployments, older)}
    return Histories(places, NOON)


def picture(cells: dict[str, Cell], **features: Feature) -> Picture:
    return taken(begun("prod"), whole({"prod": cells}, features)).picture


def waiting(owner: str, *, at: float | None = None) -> tuple[Cell, Feature]:
    seen = Evidence(EvidenceKind.DEPLOYMENT, "pipeline", at or NOON - 400 * DAY, present=True)
    return Cell(DARK, evidence=(seen,)), Feature("x", "X", owner=owner)


def test_a_lead_time_is_from_the_first_deployment_to_the_first_release() -> None:
    doings = [deployed(100), released(400), deployed(500), rolled_back(600), released(900), released(300, "lend")]
    leads, without = leads_of(sorted(doings, key=lambda each: each.at))
    assert leads == (Lead("pay", "prod", 100, 400),)
    assert leads[0].span == 300
    assert without == (300,)


def test_a_deployment_that_may_not_be_the_first_gives_a_least_time() -> None:
    ((lead,), _) = leads_of([deployed(100, is_first=False), released(400)])
    assert lead.is_least


def test_a_release_before_its_deployment_has_no_lead_time() -> None:
    assert leads_of([released(50), deployed(100), released(150)]) == ((), (50,))


def test_each_environment_has_its_own_lead_time() -> None:
    doings = [deployed(1), deployed(2, environment="test"), released(5, environment="test"), released(11)]
    assert [(each.environment, each.span) for each in leads_of(doings)[0]] == [("test", 3), ("prod", 10)]


def test_a_roll_out_is_from_the_first_share_to_everyone() -> None:
    doings = [released(10, everyone=False), released(20, everyone=False), released(70), released(99)]
    assert rollouts_of(doings) == ((Rollout("pay", "prod", 10, 70),), 0)


def test_at_once_to_everyone_takes_no_time_and_what_goes_on_takes_until_now() -> None:
    done, going = rollouts_of([released(10), released(30, "lend", everyone=False)])[0]
    assert (done.span(50), going.span(50), going.everyone_at) == (0, 20, None)


def test_what_was_rolled_back_before_everyone_had_it_is_no_roll_out() -> None:
    assert rollouts_of([released(10, everyone=False), rolled_back(20)]) == ((), 0)
    again = rollouts_of([released(10, everyone=False), rolled_back(20), released(30)])
    assert again == ((Rollout("pay", "prod", 30, 30),), 0)


def test_a_release_whose_extent_is_not_told_is_counted_and_not_guessed() -> None:
    assert rollouts_of([released(10, everyone=None)]) == ((), 1)
    assert rollouts_of([released(10, everyone=None), released(25)]) == ((Rollout("pay", "prod", 10, 25),), 0)


def test_what_waits_is_told_by_owner_since_it_came_or_was_rolled_back() -> None:
    old, young = NOON - 10 * DAY, NOON - 2 * DAY
    (one, first), (two, second) = waiting("Cards"), waiting("Cards")
    (three, third), _ = waiting(""), None
    shown = picture(
        {"a": one, "b": two, "c": three, "d": Cell(RELEASED, evidence=one.evidence)},
        a=replace(first, key="a"),
        b=replace(second, key="b"),
        c=replace(third, key="c"),
    )
    doings = [deployed(old, "a"), deployed(old, "b"), released(old + DAY, "b"), rolled_back(young, "b")]
    assert waiting_of(shown, doings, {"prod"}) == (Waiting("Cards", (old, young), 0), Waiting("", (), 1))
    cards = waiting_of(shown, doings, {"prod"})[0]
    assert (cards.longest(NOON), cards.middle(NOON)) == (10 * DAY, 6 * DAY)
    assert waiting_of(shown, doings, {"test"}) == ()


def test_weeks_begin_on_monday_and_hold_what_happened_in_them() -> None:
    monday = datetime(2026, 11, 23).astimezone().timestamp()
    before = datetime(2026, 11, 16).astimezone().timestamp()
    doings = [released(before + HOUR), released(monday - 1), rolled_back(monday), released(NOON)]
    leads = [Lead("pay", "prod", before, monday - 1), Lead("lend", "prod", before - DAY, before + DAY)]
    first, second = weeks_of(doings, leads, Period(before + 3 * DAY, NOON, monday - 1))
    assert (first.starts, first.ends, second.starts) == (before, monday, monday)
    assert (first.releases, first.roll_backs, second.releases, second.roll_backs) == (2, 0, 1, 1)
    assert first.lead == ((monday - 1 - before) + 2 * DAY) / 2
    assert (first.is_known, second.is_known) == (False, True)
    assert second.lead is None


@pytest.mark.parametrize("zone", ["Europe/Stockholm", "America/New_York", "Australia/Lord_Howe"])
def test_a_week_with_a_change_of_the_clock_is_one_week(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        now = datetime(2026, 12, 1, 12).astimezone().timestamp()
        weeks = weeks_of([], [], Period(now - 370 * DAY, now, -INF))
        begins = [local_moment_of(week.starts) for week in weeks]
        assert {(moment.weekday(), moment.hour) for moment in begins} == {(0, 0)}
        assert all(one.ends == other.starts for one, other in pairwise(weeks))
        assert len(weeks) == 54
    finally:
        monkeypatch.undo()
        time.tzset()


def test_our_changes_and_the_systems_histories_are_one_list() -> None:
    ours = replace(recorded(target=partial(25)), at=NOON)
    histories = told(
        entry(NOON - DAY, Deed.RELEASED, "e1", after=RELEASED),
        entry(NOON - 2 * DAY, Deed.ROLLED_BACK, "e2"),
        entry(NOON - 3 * DAY, Deed.RELEASED, "e3", done=False),
        entry(NOON - 4 * DAY, Deed.UNTOLD, "e4"),
        deployments=(Deployment("d", "prod", NOON - 9 * DAY, "pay", "2.1", "pipeline", "deployed", features=("pay",)),),
    )
    assert doings_of([ours], histories, EMPTY) == (
        deployed(NOON - 9 * DAY),
        Doing(NOON - 2 * DAY, What.ROLLED_BACK, "pay", "prod", None),
        released(NOON - DAY),
        released(NOON, everyone=False),
    )


def test_what_was_not_confirmed_and_the_first_of_two_requests_do_not_count() -> None:
    ours = [recorded(state=ChangeState.REFUSED), recorded(part=1, parts=2), recorded(Verb.REJECT)]
    assert doings_of(ours, Histories(), EMPTY) == ()


def test_a_deployment_that_names_nothing_tells_by_the_version() -> None:
    shown = picture({"a": Cell(DARK), "b": Cell(DARK)}, a=Feature("a", since_version="2.1.0"))
    records = tuple(
        Deployment(version, "prod", at, "pay", version, "pipeline", "deployed", done=version != "2.1.0")
        for version, at in (("3.0.0", 400.0), ("2.2.0", 300.0), ("2.1.0", 200.0), ("2.0.0", 100.0))
    )
    assert doings_of([], told(deployments=records), shown) == (deployed(300, "a"),)
    other = Deployment("x", "prod", 50.0, "web", "9.0.0", "pipeline", "deployed")
    assert doings_of([], told(deployments=(*records, other)), shown) == ()
    cut = Histories({("prod", Feed.DEPLOYMENTS): Told(records, "more")})
    assert doings_of([], cut, shown) == (deployed(300, "a", is_first=False),)


def test_the_newest_record_that_stands_with_a_cell_may_not_be_the_first() -> None:
    seen = Evidence(EvidenceKind.DEPLOYMENT, "elsewhere", 300.0, present=True)
    shown = picture({"pay": Cell(DARK, evidence=(seen,))})
    assert doings_of([], told(), shown) == (deployed(300, is_first=False),)
    record = Deployment("d", "prod", 100.0, "pay", "2.1", "pipeline", "deployed", features=("pay",))
    assert doings_of([], told(deployments=(record,)), shown) == (deployed(100),)


def of(histories: Histories, shown: Picture) -> Insights:
    return insights_of((), histories, shown, {"prod"}, (NOON - 28 * DAY, NOON))


def test_what_is_not_known_is_said_and_its_weeks_are_marked() -> None:
    cell, _ = waiting("Cards")
    shown = picture({"a": cell})
    assert of(told(), shown).gaps == ()
    assert all(week.is_known for week in of(told(), shown).weeks)
    short = of(told(entry(NOON - 8 * DAY, Deed.RELEASED), older="more"), shown)
    assert [week.is_known for week in short.weeks].count(True) == 1
    assert any("Prod: changes were read only as far back" in gap for gap in short.gaps)
    never = Histories({("prod", Feed.CHANGES): Told(untold="It keeps no history.")})
    assert not any(week.is_known for week in of(never, shown).weeks)
    assert of(never, shown).gaps == ("Prod: It keeps no history.", "Prod: deployments were not read yet.")


def test_numbers_are_tables_and_sentences_too() -> None:
    cell, feature = waiting("Cards", at=NOON - 20 * DAY)
    shown = picture({"a": cell, "pay": cell}, a=replace(feature, key="a"), pay=replace(feature, key="pay", name="Pay"))
    insights = of(told(entry(NOON - DAY, Deed.RELEASED, after=RELEASED)), shown)
    assert table_of(Chart.LEADS, insights, STYLE).rows == [
        (
            "Pay",
            "Prod",
            f"{NOON - 20 * DAY:.0f}",
            f"{NOON - DAY:.0f}",
            "456 h",
            "At least: it may have been deployed earlier",
        )
    ]
    assert sentence_of(Chart.LEADS, insights, STYLE) == (
        "Half of 1 first release took 456 h or less. 1 of them took at least so long."
    )
    assert sentence_of(Chart.WEEKS, insights, STYLE) == "1 release and 0 roll backs in 5 weeks."
    assert sentence_of(Chart.WAITING, insights, STYLE) == "2 wait for release. The longest has waited for 480 h."
    assert sentence_of(Chart.ROLLOUTS, insights, STYLE) == "Half of 1 roll-out or more reached everyone at once."
    assert [row[2] for row in table_of(Chart.TIMELINE, insights, STYLE, "pay").rows] == ["Released", "Deployed"]
    text = csv_of(insights, STYLE, "pay")
    assert all(f'"{chart.word}"' in text for chart in Chart)
    assert '"Nothing is missing."' in text


def test_nothing_at_all_is_said_too() -> None:
    nothing = insights_of((), Histories(), EMPTY, (), (NOON - 28 * DAY, NOON))
    assert [sentence_of(chart, nothing, STYLE) for chart in Chart] == [
        "0 releases and 0 roll backs in 5 weeks.",
        "No first release has a known deployment before it.",
        "Nothing waits for release.",
        "No roll-out is known in this time.",
        "Nothing is known to have been done with any feature.",
    ]


DOINGS = st.lists(
    st.builds(
        Doing,
        st.integers(0, 40).map(lambda days: NOON - days * DAY),
        st.sampled_from(What),
        st.sampled_from(["a", "b"]),
        st.sampled_from(["prod", "test"]),
        st.sampled_from([None, True, False]),
    ),
    max_size=30,
).map(lambda doings: sorted(doings, key=lambda doing: doing.at))


@given(DOINGS)
def test_whatever_was_done_nothing_takes_less_than_no_time_and_nothing_is_lost(doings: list[Doing]) -> None:
    leads, without = leads_of(doings)
    rollouts, untold = rollouts_of(doings)
    places = {(each.feature, each.environment) for each in doings if each.what is What.RELEASED}
    assert all(lead.span >= 0 for lead in leads)
    assert len(leads) + len(without) == len(places)
    assert all(each.span(NOON) >= 0 for each in rollouts)
    assert 0 <= untold <= len(places)
    weeks = weeks_of(doings, leads, Period(NOON - 50 * DAY, NOON, -INF))
    assert sum(week.releases for week in weeks) == sum(each.what is What.RELEASED for each in doings)
    assert sum(week.roll_backs for week in weeks) == sum(each.what is What.ROLLED_BACK for each in doings)
    assert sum(len(week.leads) for week in weeks) == len(leads)


@given(DOINGS, st.integers(1, 60))
def test_what_is_still_to_come_changes_no_earlier_lead_time(doings: list[Doing], days: int) -> None:
    until = [doing for doing in doings if doing.at <= NOON - days * DAY]
    assert set(leads_of(until)[0]) <= set(leads_of(doings)[0])
