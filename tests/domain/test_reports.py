"""Reports as values: what they count, what they list, and that what is not known stands in them as a gap."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.builders import NOW, running, seats, taken, whole
from journal.writing import intent
from limelight.domain.assembly import begin
from limelight.domain.cells import Cell, Deed, LastChange
from limelight.domain.changes import Addition, ChangeState, InPlan, Passage, Recorded, Verb
from limelight.domain.environments import Kind
from limelight.domain.exposure import DARK, ON_UNREAD, RELEASED, partial
from limelight.domain.features import Feature
from limelight.domain.picture import Picture
from limelight.domain.plan_files import KeptPlan
from limelight.domain.plans import Group, Plan, PlanStep, Point, Wave
from limelight.domain.reports.audit import Chain, Noted, Written, audit_report
from limelight.domain.reports.known import Known
from limelight.domain.reports.model import Report, Section, Table, words_of
from limelight.domain.reports.periods import PeriodProblem, period_of
from limelight.domain.reports.release import plan_report, release_report
from limelight.domain.reports.standings import Choice, chosen_table, standings_as_built_in
from limelight.domain.reports.status import status_report
from limelight.domain.reports.words import Period, is_moment, minute, utc
from limelight.domain.standing import Standing

HOUR = 3600.0


def picture() -> Picture:
    """Two environments, the second production: a feature in each standing that matters."""
    staging, production = seats("staging", "prod")
    production = replace(production, environment=replace(production.environment, kind=Kind.PRODUCTION))
    change = LastChange("c1", "Eva", NOW - HOUR, "Campaign", deed=Deed.RELEASED)
    there, gone = (running("2.0"),), (running("0.1"),)
    cells = {
        "staging": {key: Cell(RELEASED, evidence=there) for key in ("all", "early", "part", "waits")},
        "prod": {
            "all": Cell(RELEASED, evidence=there, last_change=change),
            "early": Cell(RELEASED, evidence=gone),
            "part": Cell(partial(25.0), evidence=there),
            "waits": Cell(DARK, evidence=there),
        },
    }
    features = {key: Feature(key, key.title(), owner="Payments", since_version="1.0") for key in cells["prod"]}
    assembly = begin((staging, production), {})
    return taken(assembly, whole(cells, features)).picture


def known(**more: object) -> Known:
    return Known("Bank", NOW + 1, picture(), monotonic=51.0, **more)  # type: ignore[arg-type]


def recorded(key: str = "a", state: ChangeState = ChangeState.CONFIRMED, **more: object) -> Recorded:
    return Recorded(replace(intent(key), **more), state, NOW, "Checked.", passages=(Passage(state, NOW),))  # type: ignore[arg-type]


def section(report: Report, key: str) -> Section:
    return next(each for each in report.sections if each.key == key)


def lines(report: Report, key: str) -> list[list[str]]:
    table = section(report, key).table
    assert isinstance(table, Table)
    return [[words_of(value) for value in row] for row in table.rows]


def test_status_counts_features_by_how_they_stand_in_production() -> None:
    report = status_report(known(), whole=False)
    figures = section(report, "summary").figures
    assert [figure.number for figure in figures] == [1, 1, 1, 1]
    assert lines(report, "environments")[1][:7] == ["Prod", "1", "1", "1", "0", "0", "1"]


def test_status_lists_alarms_first_what_waits_and_what_changed_lately() -> None:
    report = status_report(known(), whole=False)
    assert lines(report, "attention") == [["Early", "Prod", "Released without code", ""]]
    assert lines(report, "waiting") == [["Waits", "Payments", "Prod", "Staging"]]
    assert lines(report, "changes") == [[minute(NOW - HOUR), "All", "Prod", "Released", "Eva", "Campaign"]]


def test_status_tells_what_is_not_resolved() -> None:
    open_change = recorded(state=ChangeState.UNKNOWN)
    report = status_report(known(changes=(open_change, recorded("b"))), whole=False)
    assert lines(report, "attention")[-1][2] == "Release: Not known"


def test_the_forms_for_programs_have_every_feature() -> None:
    report = status_report(known(), whole=True)
    assert report.main == "features"
    assert lines(report, "features")[2] == [
        "part",
        "Part",
        "Payments",
        "",
        "Released",
        "Partly released 25\xa0%",
        utc(NOW + 1),
    ]
    assert "features" not in [each.key for each in report.pages]


def test_nothing_is_a_gap_where_everything_was_just_read() -> None:
    assert status_report(known(), whole=False).gaps == ()


def test_gaps_tell_what_was_never_read_what_is_old_and_what_failed() -> None:
    now = known()
    staging, production = now.picture.columns
    never = replace(staging, freshness=replace(staging.freshness, read_at=None))
    failed = replace(
        production, freshness=replace(production.freshness, trouble="No answer."), evidence_trouble="Gone."
    )
    report = status_report(replace(now, picture=replace(now.picture, columns=(never, failed))), whole=False)
    assert report.doubts == (
        "Staging was never read, so all of it is unknown.",
        f"Prod was last read on {minute(NOW)}; it may have changed since. No answer.",
        "What is deployed in Prod is not current: Gone.",
    )
    assert lines(report, "environments")[0][-1] == "never, not current"


def test_gaps_tell_old_values_stored_ones_and_a_journal_that_cannot_be_read() -> None:
    later = replace(known(journal_trouble="The disk is gone."), now=NOW + 1000, stored=True)
    said = " ".join(status_report(later, whole=False).gaps)
    assert "as it is stored on this computer" in said
    assert said.count("it may have changed since") == 2
    assert "The disk is gone." in said


def test_gaps_count_what_could_not_be_read_or_not_yet() -> None:
    cells = {"staging": {"a": Cell(ON_UNREAD), "b": Cell(ON_UNREAD)}}
    read = taken(begin(seats("staging"), {}), whole(cells)).picture
    gaps = status_report(Known("Bank", NOW, read, 50.0), whole=False).gaps
    assert gaps == ("In Staging 2 features are on, and how far was not read yet.",)


def test_without_any_environment_that_is_the_gap() -> None:
    report = status_report(Known("Bank", NOW), whole=True)
    assert "no environments yet" in report.gaps[0]
    assert not report.demo


def test_a_release_report_holds_the_changes_of_its_period() -> None:
    changes = (
        recorded("a", made_at=NOW - 10),
        recorded("b", made_at=NOW, verb=Verb.ROLL_BACK),
        recorded("c", ChangeState.REFUSED, made_at=NOW + 1),
        recorded("d", made_at=NOW + 10),
    )
    report = release_report(known(changes=changes), Period(NOW - 10, NOW + 10))
    assert [figure.number for figure in section(report, "summary").figures] == [1, 1, 0, 1]
    assert [line[1] for line in lines(report, "changes")] == ["Release", "Roll back", "Release"]
    line = lines(report, "changes")[0]
    assert line[4:] == ["off", "everyone", "Confirmed", "Maya", "Limelight", "Campaign starts", "REL-1"]


def test_a_change_in_two_steps_counts_once() -> None:
    changes = (recorded("a", part=1, parts=2), recorded("b", part=2, parts=2))
    report = release_report(known(changes=changes), Period(ends=NOW - 2 * HOUR))
    assert section(report, "summary").figures[0].number == 1
    assert [line[1] for line in lines(report, "changes")] == ["Release (step 1 of 2)", "Release (step 2 of 2)"]


PLAN = Plan(
    "p1",
    "Autumn",
    "Everyone has it by winter.",
    owner="Maya",
    waves=(Wave("Ours", steps=(PlanStep("s1", "all", "prod", RELEASED), PlanStep("s2", "part", "prod", RELEASED))),),
    checklist=(Point(Group.MARKETING, "Tell the press"), Point(Group.SUPPORT, "Tell support").done("Tom", NOW)),
)


def test_a_report_of_a_plan_tells_its_steps_points_and_changes() -> None:
    mine = recorded("a", in_plan=InPlan("p1", "Autumn", "s1"), feature="all", environment="prod")
    other = recorded("b", in_plan=InPlan("p2", "Winter", "s1"))
    report = plan_report(known(changes=(mine, other)), KeptPlan(PLAN))
    assert [line[5] for line in lines(report, "steps")] == ["Done", "To do"]
    assert [figure.number for figure in section(report, "summary").figures] == [1, 1, 1, 1]
    assert lines(report, "checklist")[1][5:8] == ["Done", "Tom", utc(NOW)]
    assert len(lines(report, "changes")) == 1
    assert ("Purpose", "Everyone has it by winter.") in report.facts


def test_an_audit_tells_who_what_when_why_before_after_and_what_shows_it() -> None:
    change = replace(
        recorded(evidence="deployed, Build information (ci), 2.0", on_behalf_of="Tom", shown_revision="7"),
        added=Addition("Later", "", "Ann", NOW),
        facts={"recorded there as": "c9"},
    )
    chain = Chain(2, "f" * 64, "e" * 64, place="/tmp/journal.sqlite", changes={"a": Written(1, 2, "f" * 64)})
    report = audit_report(known(changes=(change,)), Period(), chain)
    heads = [head.key for head in report.main_table.heads]
    told = dict(zip(heads, lines(report, "changes")[0], strict=True))
    assert told["actor"] == "Maya"
    assert (told["verb"], told["feature_key"], told["environment_key"]) == ("Release", "instant-payments", "prod-eu")
    assert (told["before"], told["after"], told["reason"]) == ("off", "everyone", "Campaign starts")
    assert told["evidence"] == "deployed, Build information (ci), 2.0"
    assert told["shown"] == "revision 7, last change c7"
    assert (told["outcome"], told["read_back"]) == ("Confirmed", "c9")
    assert (told["events"], told["hash"]) == ("1-2", "f" * 64)
    assert told["passages"] == f"confirmed {utc(NOW)}"
    journal = dict(lines(report, "journal"))
    assert "f" * 64 in journal.values()
    assert report.doubts == ()


def test_an_audit_of_a_journal_that_is_broken_says_so_and_tells_what_was_noted() -> None:
    chain = Chain(1, "f" * 64, wrong="event 2 is missing.", notes=(Noted(1, NOW, "segment begun", "Ann", "It broke."),))
    report = audit_report(known(), Period(), chain)
    assert "event 2 is missing." in report.doubts[0]
    assert lines(report, "notes") == [["1", utc(NOW), "segment begun", "Ann", "It broke."]]


def test_chosen_cells_by_key_environment_and_standing() -> None:
    now = known()
    choice = Choice(environments=("prod",), standings=(Standing.WAITING, Standing.WITHOUT_CODE))
    assert [row[:3] for row in chosen_table(now, choice).rows] == [
        ("early", "prod", "Released without code"),
        ("waits", "prod", "Waiting"),
    ]
    assert Choice(("all", "nothing"), ("nowhere",)).unknown_to(now) == ("nothing", "nowhere")


def test_standings_for_programs_are_words_that_stay() -> None:
    told = standings_as_built_in(known(), Choice(("part",)))
    assert told["features"] == [
        {
            "key": "part",
            "name": "Part",
            "owner": "Payments",
            "tags": [],
            "in": {
                "staging": cell("released", percentage=100.0),
                "prod": cell("partly-released", percentage=25.0),
            },
        }
    ]
    environments = told["environments"]
    assert isinstance(environments, list)
    assert environments[1]["counts"]["without-code"] == 1
    assert environments[1]["current"] is True


def cell(standing: str, **more: object) -> dict[str, object]:
    plain: dict[str, object] = dict.fromkeys(("instances", "changed_at", "changed_by", "reason"))
    plain |= {"standing": standing, "deployed": "yes", "audiences": [], "pending": [], "rolled_back": False}
    return plain | more


def test_a_period_is_of_whole_days_or_of_moments() -> None:
    period = period_of("2026-11-01", "2026-11-30")
    assert (minute(period.starts), minute(period.ends)) == ("2026-11-01 00:00", "2026-12-01 00:00")
    moments = period_of("2026-11-01T10:00:00Z", "2026-11-01T12:00:00+01:00")
    assert (utc(moments.starts), utc(moments.ends)) == ("2026-11-01T10:00:00Z", "2026-11-01T11:00:00Z")
    assert period_of("", "") == Period()
    assert Period().words == "everything recorded"


@pytest.mark.parametrize(
    ("first", "last"), [("soon", ""), ("", "2026-13-01"), ("9999-12-31", "9999-12-31"), ("2026-11-02", "2026-11-01")]
)
def test_what_is_no_period_says_so(first: str, last: str) -> None:
    with pytest.raises(PeriodProblem):
        period_of(first, last)


def test_moments_of_pages_are_told_from_other_texts() -> None:
    assert is_moment(minute(NOW))
    assert not is_moment("2026-12-01T06:24")
    assert not is_moment("")
