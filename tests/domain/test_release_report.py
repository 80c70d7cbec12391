"""The release report: every change of its period by whomever, each once, and every gap in what is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.builders import NOW, seats, taken, whole
from journal.writing import intent
from limelight.domain.assembly import begin
from limelight.domain.cells import Cell, Deed, LastChange
from limelight.domain.changes import ChangeState, Recorded
from limelight.domain.exposure import DARK, RELEASED, Exposure, partial
from limelight.domain.features import Feature
from limelight.domain.happenings import Deployment, Feed, Happening, Histories, Told
from limelight.domain.reports.known import Known
from limelight.domain.reports.model import Report, words_of
from limelight.domain.reports.release import release_report
from limelight.domain.reports.words import Period, minute
from limelight.domain.systems import HistoryEntry

HOUR = 3600.0
WEEK = Period(NOW - 168 * HOUR, NOW)
ORIGIN = "https://toggles.example"
UNTOLD = Deed.UNTOLD


def entry(
    id_: str, ago: float, before: Exposure | None = None, after: Exposure | None = None, **more: object
) -> Happening:
    told = {"words": "changed", "deed": UNTOLD} | more
    return HistoryEntry(id_, "all", "prod", "Eva", NOW - ago, before=before, after=after, **told)  # type: ignore[arg-type]


OLDEST = entry("c0", 200 * HOUR, DARK, DARK)


def told(*entries: Happening, **more: object) -> Told:
    """A history that reaches back beyond the week."""
    return replace(Told((*entries, OLDEST), None, origin=ORIGIN), **more)  # type: ignore[arg-type]


def known(prod: Told | None, *changes: Recorded, staging: Told | None = None) -> Known:
    last = LastChange("c9", "Ann", NOW - HOUR, "Because", deed=Deed.RELEASED)
    cells = {"staging": {"all": Cell(RELEASED)}, "prod": {"all": Cell(RELEASED, last_change=last)}}
    picture = taken(begin(seats("staging", "prod"), {}), whole(cells, {"all": Feature("all", "All of it")})).picture
    histories = {("staging", Feed.CHANGES): staging or told()}
    if prod is not None:
        histories["prod", Feed.CHANGES] = prod
    return Known("Bank", NOW + 1, picture, 51.0, changes=changes, histories=Histories(histories, NOW))


def ours(key: str, state: ChangeState = ChangeState.CONFIRMED, **facts: str) -> Recorded:
    made = replace(intent(key, feature="all"), environment="prod", environment_name="Prod", made_at=NOW - HOUR)
    return Recorded(made, state, NOW - HOUR, "Checked.", facts=facts)


def rows(report: Report) -> list[list[str]]:
    return [[words_of(value) for value in row] for row in report.main_table.rows]


def figures(report: Report) -> list[int]:
    return [figure.number for figure in report.sections[0].figures]


def test_every_change_of_the_period_is_told_whoever_made_it() -> None:
    history = told(
        entry("c5", 1 * HOUR, RELEASED, DARK, deed=Deed.ROLLED_BACK),
        entry("c4", 2 * HOUR, partial(25.0), RELEASED, deed=Deed.RELEASED, reason="It went well"),
        entry("c3", 3 * HOUR, DARK, partial(25.0)),
        entry("c2", 4 * HOUR, RELEASED, partial(50.0)),
        entry("c1", 5 * HOUR, DARK, RELEASED, deed=Deed.RELEASED),
    )
    report = release_report(known(history), WEEK)
    assert [row[1] for row in rows(report)] == ["Release", "Roll back", "Partial release", "Release", "Turned off"]
    assert rows(report)[3][0] == minute(NOW - 2 * HOUR)
    assert rows(report)[3][2:6] == ["All of it", "Prod", "25\xa0%", "everyone"]
    assert rows(report)[3][6:] == ["Done", "Eva", "System", "It went well", ""]
    assert figures(report) == [3, 2, 0, 0]
    assert report.doubts == ()


def test_a_change_of_ours_is_one_line_with_its_systems_record_only_where_that_is_proven() -> None:
    history = told(
        entry("c2", HOUR, DARK, RELEASED, deed=Deed.RELEASED),
        entry("c1", HOUR, DARK, RELEASED, deed=Deed.RELEASED, key="a"),
    )
    report = release_report(known(history, ours("a")), WEEK)
    assert sorted(row[8] for row in rows(report)) == ["Limelight and system", "System"]
    assert next(row for row in rows(report) if row[8] != "System")[7:] == [
        "Maya",
        "Limelight and system",
        "Campaign starts",
        "REL-1",
    ]
    alone = release_report(known(told(), ours("a"), ours("b", ChangeState.REFUSED)), WEEK)
    assert [row[8] for row in rows(alone)] == ["Limelight", "Limelight"]
    assert figures(alone) == [1, 0, 0, 1]


def test_pages_are_narrow_so_columns_that_belong_together_are_one_there() -> None:
    history = told(entry("c2", HOUR, words="changed"), entry("c1", 2 * HOUR, DARK, RELEASED, reason="So"))
    table = release_report(known(history, ours("a")), WEEK).main_table.on_pages
    assert [head.words for head in table.heads[4:]] == ["Before → After", "Outcome", "By (Told by)", "Why (Ticket)"]
    shown = [tuple(words_of(value) for value in row[4:]) for row in table.rows]
    assert shown == [
        ("off → everyone", "Done", "Eva (System)", "So"),
        ("off → everyone", "Confirmed", "Maya (Limelight)", "Campaign starts (REL-1)"),
        ("not told", "Done", "Eva (System)", ""),
    ]


def test_what_one_request_made_is_one_line_with_all_that_the_system_calls_it() -> None:
    history = told(
        entry("c2", HOUR, deed=Deed.RELEASED, words="turned on", request="r"),
        entry("c1", HOUR, words="strategy added: 100 %", request="r"),
    )
    report = release_report(known(history), WEEK)
    assert [row[1] for row in rows(report)] == ["Release: turned on; strategy added: 100 %"]


def test_what_a_system_does_not_tell_of_a_change_is_a_gap_and_not_a_guess() -> None:
    history = told(
        entry("c3", HOUR, deed=Deed.ROLLED_BACK, words="turned off"),
        entry("c2", 2 * HOUR, words="strategy changed: 25 % \u2192 50 %"),
        entry("c1", 3 * HOUR, words="asked for", done=False, waits=True),
        entry("c0b", 4 * HOUR, words="asked for", done=False),
    )
    report = release_report(known(history), WEEK)
    assert [(row[1], row[4], row[6]) for row in rows(report)] == [
        ("asked for", "not told", "Not done"),
        ("asked for", "not told", "Accepted, waits"),
        ("strategy changed: 25 % \u2192 50 %", "not told", "Done"),
        ("Roll back: turned off", "not told", "Done"),
    ]
    assert figures(report) == [0, 1, 1, 2]
    assert "Of 2 changes their systems do not tell what was before and after them." in report.limits


def test_only_the_period_is_told_and_no_deployments() -> None:
    history = told(entry("c2", -HOUR, DARK, RELEASED), entry("c1", HOUR, DARK, RELEASED))
    read = known(history)
    deployed = Told((Deployment("d", "prod", NOW - HOUR, "shop", "1", "CI", "deployed"),), None)
    read = replace(read, histories=Histories({**read.histories.told, ("prod", Feed.DEPLOYMENTS): deployed}, NOW))
    assert len(rows(release_report(read, WEEK))) == 1


LAST = ["Release: last change", "All of it", "Prod", "not told", "everyone", "Done", "Ann", "System", "Because", ""]


@pytest.mark.parametrize(
    ("history", "says"),
    [
        (None, "The history of Prod was not read"),
        (Told(trouble="No answer."), "The history of Prod is not whole, so changes may be missing: No answer."),
        (Told(untold="It tells none."), "The history of Prod is not whole, so changes may be missing: It tells none."),
        (Told((entry("c1", 48 * HOUR),), "more"), "is longer than a report reads: changes there before"),
    ],
)
def test_where_a_history_is_not_whole_that_is_said_and_the_last_changes_stand_in(
    history: Told | None, says: str
) -> None:
    report = release_report(known(history), WEEK)
    assert len(report.doubts) == 1
    assert says in report.doubts[0]
    assert rows(report)[-1][1:] == LAST
    assert LAST not in [row[1:] for row in rows(release_report(known(told()), WEEK))]


def test_the_last_change_is_not_told_again() -> None:
    history = Told((entry("c9", HOUR, DARK, RELEASED),), "more")
    assert len(rows(release_report(known(history), WEEK))) == 1
    recorded = ours("a", **{"recorded there as": "c9"})
    assert len(rows(release_report(known(None, recorded), WEEK))) == 1


def test_a_history_that_begins_within_the_period_is_a_gap() -> None:
    begins = Told((entry("c1", 48 * HOUR, DARK, RELEASED),), None)
    report = release_report(known(begins), WEEK)
    assert report.doubts == (
        f"The history of Prod begins on {minute(NOW - 48 * HOUR)}: what was changed there before is not told.",
    )
    empty = release_report(known(Told((), None)), WEEK)
    assert empty.doubts == ("The history of Prod holds nothing, so it cannot tell of the period.",)
    assert release_report(known(begins), Period()).doubts == ()


def test_a_short_history_of_one_environment_hides_nothing_of_another() -> None:
    short = Told((entry("c8", HOUR, DARK, RELEASED),), "more")
    early = replace(entry("s1", 100 * HOUR, DARK, RELEASED), environment="staging")
    report = release_report(known(short, staging=told(early)), WEEK)
    assert [row[3] for row in rows(report)] == ["Staging", "Prod", "Prod"]
