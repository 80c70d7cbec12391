"""Reading the systems' histories: when the page is turned to, further back on demand, one reading at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Coroutine, Iterator
from concurrent.futures import Future
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from limelight.domain.changes import ChangeState
from limelight.domain.errors import Unreachable
from limelight.domain.happenings import Histories, Page
from limelight.ui.activity import ActivityView
from limelight.ui.activity.page import ActivityPage
from limelight.ui.asking import Asking
from limelight.ui.pages import Page as WindowPage
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures import histories, samples
from pictures.rig import build_with_pages
from pictures.samples import DAY, EU, NOW
from pictures.story import MONOTONIC, story
from ui.shown import words_of


class Reading:
    """What the desk is asked for, and answers when it is told to."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.futures: list[Future[Any]] = []
        self.desk = SimpleNamespace(read_happenings=self)

    def __call__(self, so_far: Histories) -> Any:
        return self._note("newest")

    def older(self, so_far: Histories, environments: Collection[str] | None) -> Any:
        return self._note(("older", environments))

    def of_component(self, environment: str, component: str) -> Any:
        return self._note((environment, component))

    async def _note(self, what: object) -> None:
        self.asked.append(what)

    def submit(self, work: Callable[[Any], Coroutine[Any, Any, Any]]) -> Future[Any]:
        asyncio.run(work(self.desk))
        self.futures.append(Future())
        return self.futures[-1]


class Stand:
    """The page in a window, with a clock that is set."""

    def __init__(self, themes: Themes) -> None:
        self.window: MainWindow = build_with_pages(themes)
        self.view = ActivityView(themes)
        self.reading, self.now = Reading(), NOW
        self.learnt: set[str] = set()
        asking = Asking(self.reading.submit, self.window.show_notice, self.window)
        self.window.pages.put(WindowPage.ACTIVITY, self.view)
        self.page = ActivityPage(
            self.window, self.view, asking, lambda: Moment(self.now, MONOTONIC), self.learnt.update
        )
        self.window.show_picture(story())

    @property
    def asked(self) -> list[object]:
        return self.reading.asked

    def answer(self, qtbot: Any, with_what: object = None) -> None:
        future = self.reading.futures[-1]
        told = with_what or replace(histories.histories(), read_at=self.now)
        if isinstance(told, Exception):
            future.set_exception(told)
        else:
            future.set_result(told)
        qtbot.waitUntil(self.view.reach.again.isEnabled)


@pytest.fixture
def stand(qtbot, themes: Themes) -> Iterator[Stand]:
    made = Stand(themes)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.window.close()


def test_nothing_is_read_before_the_page_is_turned_to(qtbot, stand: Stand) -> None:
    stand.window.second_passed.emit()
    assert stand.asked == []
    stand.window.show_page(WindowPage.ACTIVITY)
    assert stand.asked == ["newest"]
    assert "Reading the systems' histories…" in words_of(stand.view)
    stand.answer(qtbot)
    assert "Read just now." in words_of(stand.view)
    assert "Jonas Berg" in stand.learnt


def test_one_reading_at_a_time_and_again_after_a_minute_in_front(qtbot, stand: Stand) -> None:
    stand.window.show_page(WindowPage.ACTIVITY)
    stand.window.second_passed.emit()
    stand.view.reach.newest_wanted.emit()
    assert stand.asked == ["newest"]
    stand.answer(qtbot)
    stand.now += 59
    stand.window.second_passed.emit()
    assert stand.asked == ["newest"]
    assert "Read 59 s ago." in words_of(stand.view).replace("\N{NO-BREAK SPACE}", " ")
    stand.now += 1
    stand.window.show_page(WindowPage.STAGE)
    stand.window.second_passed.emit()
    assert stand.asked == ["newest"]
    stand.window.show_page(WindowPage.ACTIVITY)
    assert stand.asked == ["newest", "newest"]


def test_older_entries_of_what_is_filtered_are_read_on_demand(qtbot, stand: Stand) -> None:
    stand.view.know_places(samples.PATH)
    stand.window.show_page(WindowPage.ACTIVITY)
    stand.answer(qtbot)
    qtbot.mouseClick(stand.view.reach.older, Qt.MouseButton.LeftButton)
    assert stand.asked[1:] == [("older", None)]
    stand.answer(qtbot)
    stand.view.bar.places.setCurrentIndex(stand.view.bar.places.findData(EU.key))
    qtbot.mouseClick(stand.view.reach.older, Qt.MouseButton.LeftButton)
    assert stand.asked[2:] == [("older", {EU.key})]
    stand.answer(qtbot)


def test_it_is_read_again_when_a_change_from_here_has_ended(qtbot, stand: Stand) -> None:
    stand.view.show_entries(())
    stand.window.show_page(WindowPage.ACTIVITY)
    stand.answer(qtbot)
    for state in (ChangeState.INTENT, ChangeState.SENDING, ChangeState.VERIFYING):
        stand.view.take(samples.recorded(state, "i-new", NOW))
    assert stand.asked == ["newest"]
    stand.view.take(samples.recorded(ChangeState.CONFIRMED, "i-new", NOW))
    assert stand.asked == ["newest", "newest"]
    stand.answer(qtbot)


def test_a_fault_leaves_what_is_shown_and_lets_it_be_tried_again(qtbot, stand: Stand) -> None:
    stand.window.show_page(WindowPage.ACTIVITY)
    stand.answer(qtbot)
    rows = stand.view.model.rowCount()
    stand.view.reach.newest_wanted.emit()
    stand.answer(qtbot, Unreachable("Nobody answers."))
    assert stand.view.model.rowCount() == rows > 0


def test_a_deployments_other_versions_are_read_when_it_is_selected(qtbot, stand: Stand) -> None:
    stand.window.show_page(WindowPage.ACTIVITY)
    stand.answer(qtbot)
    stand.view.select_entry(f"deployments {EU.key} d-9")
    assert stand.asked[1:] == [(EU.key, "payments")]
    stand.reading.futures[-1].set_result(Page((histories.deployment("d-8", 9 * DAY, "2.4.1"),)))
    qtbot.waitUntil(lambda: "2.4.1, deployed" in words_of(stand.view.details))


def test_features_have_the_names_of_the_picture(stand: Stand) -> None:
    feature = story().catalogue.features[0]
    assert stand.page._title_of(feature.key) == feature.title
    assert stand.page._title_of("gone") == "gone"
