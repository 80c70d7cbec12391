"""The calendar page: days by week and month, what stands on them, and where that leads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from limelight.domain.calendar import Calendar, Entry, Kind
from limelight.ui.calendar.days import DAYS, Scale, arranged, day_of, day_start, days_shown, moved
from limelight.ui.calendar.view import CalendarView
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from pictures.story import MONOTONIC, NOW
from ui.shown import on_screen, words_of

TODAY = day_of(NOW)
DAY = timedelta(days=1)


def at(day: date, hour: float = 9.0) -> float:
    return day_start(day) + hour * 3600


def moment(kind: Kind, day: date, title: str = "Savings goals", **other: str) -> Entry:
    return Entry(kind, title, at(day), at(day), "Production EU", "from off to everyone", "Eva", id=title, **other)


FREEZE = Entry(Kind.FREEZE, "Year-end closing", at(TODAY, 16), at(TODAY + 10 * DAY, 6), "Production EU", id="f")
PLAN = moment(Kind.PLAN, TODAY, "Autumn release", plan="/plans/autumn")
RELEASE = moment(Kind.RELEASE, TODAY, feature="savings-goals", environment="prod-eu")
DEPLOYMENT = moment(Kind.DEPLOYMENT, TODAY + DAY, "payments 2.4.0", environment="prod-eu")
ENTRIES = (FREEZE, PLAN, RELEASE, DEPLOYMENT)


def told(*entries: Entry, troubles: tuple[str, ...] = ()) -> Calendar:
    return Calendar(at(TODAY - 60 * DAY), at(TODAY + 60 * DAY), entries, troubles, NOW - 5)


@pytest.fixture
def view(qtbot, themes: Themes) -> Iterator[CalendarView]:
    made = CalendarView(themes, lambda: Moment(NOW, MONOTONIC))
    made.resize(1280, 720)
    with on_screen(qtbot, made):
        yield made


class TestDays:
    """Which days are shown, and what stands on them."""

    def test_a_month_is_shown_in_whole_weeks_from_monday_on(self) -> None:
        days = days_shown(date(2026, 12, 15), Scale.MONTH)
        assert (days[0], days[-1], len(days) % DAYS) == (date(2026, 11, 30), date(2027, 1, 3), 0)
        assert days_shown(date(2027, 2, 28), Scale.MONTH)[0] == date(2027, 2, 1)
        week = days_shown(date(2026, 12, 31), Scale.WEEK)
        assert (week[0], week[-1], len(week)) == (date(2026, 12, 28), date(2027, 1, 3), 7)

    @pytest.mark.parametrize(
        ("day", "by", "after"),
        [
            (date(2026, 12, 31), 2, date(2027, 2, 28)),
            (date(2028, 1, 31), 1, date(2028, 2, 29)),
            (date(2027, 1, 31), -2, date(2026, 11, 30)),
        ],
    )
    def test_months_on_it_is_the_same_day_or_the_last(self, day: date, by: int, after: date) -> None:
        assert moved(day, Scale.MONTH, by) == after
        assert moved(day, Scale.WEEK, by) == day + 7 * by * DAY

    def test_what_lasts_keeps_its_lane_through_its_week_and_says_where_it_goes_on(self) -> None:
        monday = date(2026, 12, 7)
        long = Entry(Kind.FREEZE, "long", at(monday - DAY), at(monday + 9 * DAY), id="1")
        short = Entry(Kind.FREEZE, "short", at(monday + DAY), at(monday + 2 * DAY), id="2")
        later = Entry(Kind.FREEZE, "later", at(monday + 4 * DAY), at(monday + 5 * DAY), id="3")
        until_midnight = Entry(Kind.FREEZE, "midnight", at(monday, 1), day_start(monday + DAY), id="4")
        days = arranged([monday + number * DAY for number in range(14)], (long, short, later, until_midnight))
        lanes = [[band.entry.title if band else "" for band in day.lanes] for day in days]
        assert lanes[0] == ["long", "midnight"]
        assert lanes[1] == lanes[2] == ["long", "short"]
        assert lanes[3] == ["long", ""]
        assert lanes[4] == lanes[5] == ["long", "later"]
        assert lanes[7] == lanes[9] == ["long"]
        assert lanes[10] == [""]
        band = days[0].lanes[0]
        assert band is not None
        assert (band.first, band.last, band.begins, band.ends) == (0, 6, False, False)


class TestPage:
    """What a person sees, hears and does."""

    def test_it_asks_for_the_weeks_that_it_shows_and_says_that_it_reads(self, view: CalendarView, qtbot) -> None:
        assert "Reading…" in words_of(view)
        days = days_shown(TODAY, Scale.MONTH)
        with qtbot.waitSignal(view.reading_wanted) as asked:
            view.turn_to(TODAY)
        assert asked.args == [day_start(days[0]), day_start(days[-1] + DAY)]
        view.show_calendar(told())
        assert "Nothing stands in" in words_of(view)
        assert not view.bar.export.isEnabled()

    def test_today_is_chosen_and_what_stands_on_it_is_listed(self, view: CalendarView) -> None:
        view.show_calendar(told(*ENTRIES))
        assert view.day == TODAY
        assert [each.title for each in view.agenda.lines.entries] == [
            "Year-end closing",
            "Autumn release",
            "Savings goals",
        ]
        index = view.days.currentIndex()
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert "(today)" in spoken
        assert "3 entries. freeze Year-end closing; plan Autumn release; release Savings goals" in spoken
        line = view.agenda.lines.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert line == "09:00  Release: Savings goals. Production EU · from off to everyone · by Eva"
        QAbstractItemModelTester(view.days.days)
        QAbstractItemModelTester(view.agenda.lines)

    def test_the_keys_go_by_day_beyond_the_week_and_beyond_what_is_shown(self, view: CalendarView, qtbot) -> None:
        view.show_calendar(told(*ENTRIES))
        view.turn_to(date(2026, 11, 29))  # a Sunday
        view.days.setFocus()
        qtbot.keyClick(view.days, Qt.Key.Key_Right)
        assert view.day == date(2026, 11, 30)
        qtbot.keyClick(view.days, Qt.Key.Key_Down)
        assert view.day == date(2026, 12, 7)
        assert "December 2026" in words_of(view)
        qtbot.keyClick(view.days, Qt.Key.Key_Return)
        view.bar.scales[Scale.WEEK].setChecked(True)
        assert "7 Dec 2026 to 13 Dec 2026" in words_of(view)
        view.bar.back.click()
        assert view.day == date(2026, 11, 30)
        view.bar.today.click()
        assert view.day == TODAY

    @pytest.mark.parametrize(
        ("entry", "button"),
        [
            (PLAN, "Open the plan"),
            (RELEASE, "Show the feature"),
            (DEPLOYMENT, "Show the environments"),
            (FREEZE, ""),
        ],
    )
    def test_an_entry_leads_on_by_enter_and_by_its_button(
        self, view: CalendarView, qtbot, entry: Entry, button: str
    ) -> None:
        view.show_calendar(told(entry))
        view.turn_to(day_of(entry.starts))
        assert view.open.isVisible() == bool(button)
        opened: list[Entry] = []
        view.entry_opened.connect(opened.append)
        view.open.click()
        qtbot.keyClick(view.agenda, Qt.Key.Key_Return)
        assert opened == ([entry, entry] if button else [])

    def test_kinds_can_be_left_out(self, view: CalendarView) -> None:
        view.show_calendar(told(*ENTRIES))
        view.bar.chips[Kind.PLAN].setChecked(True)
        assert [each.kind for each in view.agenda.lines.entries] == [Kind.PLAN]
        view.bar.chips[Kind.FREEZE].setChecked(True)
        assert [each.kind for each in view.agenda.lines.entries] == [Kind.FREEZE, Kind.PLAN]

    def test_what_could_not_be_told_is_loud(self, view: CalendarView) -> None:
        view.show_calendar(told(*ENTRIES, troubles=tuple(f"Trouble {number}." for number in range(9))))
        said = words_of(view)
        assert "Not everything could be told" in said
        assert "Trouble 0." in said
        assert "and 3 more" in said

    def test_an_odd_text_is_painted_and_spoken_as_plain_text(self, view: CalendarView) -> None:
        view.show_calendar(told(moment(Kind.RELEASE, TODAY, "<b>x</b>\u202e\nsecond line")))
        view.grab()
        spoken = view.agenda.lines.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert "\u202e" not in spoken
        assert "<b>" in spoken

    def test_the_file_holds_what_is_shown(self, view: CalendarView, qtbot) -> None:
        far = moment(Kind.RELEASE, TODAY + 50 * DAY, "far")
        view.show_calendar(told(*ENTRIES, far))
        view.bar.chips[Kind.RELEASE].setChecked(True)
        with qtbot.waitSignal(view.export_asked) as asked:
            view._export("/tmp/x.ics")
        assert [each.title for each in asked.args[0].entries] == ["Savings goals"]
