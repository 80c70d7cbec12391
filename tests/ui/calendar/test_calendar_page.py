"""The calendar in the window: what is read reaches the page that still wants it, and what is opened leads on."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from typing import Any

import pytest

from limelight.domain.calendar import Calendar, Entry, Kind
from limelight.ui.asking import Asking
from limelight.ui.calendar.page import CalendarPage
from limelight.ui.calendar.view import CalendarView
from limelight.ui.pages import Page
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from pictures.rig import build_with_pages
from pictures.story import MONOTONIC, NOW, story
from ui.shown import words_of

Answer = tuple[Future[Any], Callable[[Any], Coroutine[Any, Any, Any]]]


class Desk:
    """Answers with one entry in the middle of what is asked for, whose title says which reading it was."""

    def __init__(self) -> None:
        self.readings = 0

    async def read_calendar(self, start: float, end: float) -> Calendar:
        self.readings += 1
        middle = (start + end) / 2
        entry = Entry(Kind.RELEASE, f"reading {self.readings}", middle, middle, feature="instant-payments", id="x")
        return Calendar(start, end, (entry,), (), NOW)


class Rig:
    """A window with a calendar whose readings are answered when the test says so."""

    def __init__(self, themes: Themes) -> None:
        self.desk, self.waiting, self.opened = Desk(), list[Answer](), list[str]()
        self.window = build_with_pages(themes)
        asking = Asking(self._submit, self.window.show_notice, self.window)  # type: ignore[arg-type]
        CalendarPage(self.window, themes, lambda: Moment(NOW, MONOTONIC), asking, self.opened.append)

    def _submit(self, work: Callable[[Any], Coroutine[Any, Any, Any]]) -> Future[Any]:
        future: Future[Any] = Future()
        self.waiting.append((future, work))
        return future

    def answer(self) -> None:
        future, work = self.waiting.pop(0)
        try:
            work(self.desk).send(None)
        except StopIteration as done:
            future.set_result(done.value)

    @property
    def view(self) -> CalendarView:
        view = self.window.pages.currentWidget()
        assert isinstance(view, CalendarView)
        return view


@pytest.fixture
def rig(qtbot: Any, themes: Themes) -> Iterator[Rig]:
    made = Rig(themes)
    qtbot.addWidget(made.window)
    made.window.show_picture(story())
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.show_page(Page.CALENDAR)
    yield made
    made.window.close()


def test_one_reading_at_a_time_and_only_the_newest_wish_is_shown(rig: Rig, qtbot: Any) -> None:
    assert len(rig.waiting) == 1
    for _ in range(3):
        rig.view.bar.on.click()
    assert len(rig.waiting) == 1
    rig.answer()
    qtbot.waitUntil(lambda: len(rig.waiting) == 1)
    assert "Reading…" in words_of(rig.view)
    rig.answer()
    qtbot.waitUntil(lambda: "Reading…" not in words_of(rig.view))
    assert [each.title for day in rig.view.days.days.days for each in day.moments] == ["reading 2"]
    assert rig.waiting == []


def test_an_entry_leads_to_its_feature_its_plan_or_the_environments(rig: Rig) -> None:
    rig.view.entry_opened.emit(Entry(Kind.PLAN, "x", NOW, NOW, plan="/plans/x"))
    assert rig.opened == ["/plans/x"]
    rig.view.entry_opened.emit(Entry(Kind.RELEASE, "x", NOW, NOW, feature="instant-payments", environment="prod-eu"))
    assert rig.window.selected == ("instant-payments", "prod-eu")
    rig.window.show_page(Page.CALENDAR)
    rig.view.entry_opened.emit(Entry(Kind.DEPLOYMENT, "x", NOW, NOW))
    assert rig.window.pages.page is Page.ENVIRONMENTS
