"""The page of pending changes: its number in the masthead, its lines, and the ways on from there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from limelight.domain.changes import Verb
from limelight.domain.held_list import HeldReport
from limelight.domain.picture import EMPTY, Freshness, Picture
from limelight.ui.held.view import HeldListView, Offers
from limelight.ui.held.words import count_held, numbers_of, summary_words
from limelight.ui.pages import Page
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.rig import build_with_pages
from pictures.story import MONOTONIC, NOW, held_report, story
from ui.shown import on_screen, words_of

MOMENT = Moment(NOW, MONOTONIC)


def fresh_story() -> Picture:
    """Every environment was just read."""
    columns = (replace(column, freshness=Freshness(NOW - 4, MONOTONIC - 4)) for column in story().columns)
    return replace(story(), columns=tuple(columns))


@pytest.fixture
def window(qtbot, themes: Themes) -> Iterator[MainWindow]:
    made = build_with_pages(themes)
    qtbot.addWidget(made)
    made.show_picture(fresh_story())
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


@pytest.fixture
def view(qtbot, themes: Themes) -> Iterator[HeldListView]:
    made = HeldListView(themes, lambda: MOMENT, lambda _column: Offers())
    made.resize(1280, 700)
    with on_screen(qtbot, made):
        made.show_picture(fresh_story())
        made.show_report(held_report())
        yield made


def page_of(window: MainWindow) -> HeldListView:
    window.show_page(Page.PENDING)
    page = window.pages.currentWidget()
    assert isinstance(page, HeldListView)
    return page


def counted(picture: Picture) -> str:
    numbers = {column.environment.key: numbers_of(column) for column in picture.columns}
    count = count_held(picture, MOMENT, numbers)
    return f"{count.mark}|{count.words}"


def test_the_number_in_the_masthead_costs_no_request_and_never_counts_what_is_old() -> None:
    assert counted(fresh_story()) == "5|5 changes wait"
    assert counted(story()) == "5+|At least 5 changes wait; what waits in Staging is not known now"
    old = replace(story(), columns=tuple(replace(each, freshness=Freshness()) for each in story().columns))
    assert counted(old).startswith("?|What waits in Development, Integration test, Staging")
    assert counted(EMPTY) == "|Nothing waits"


def test_the_masthead_tells_the_number_to_eye_and_ear(qtbot, window: MainWindow) -> None:
    button = window.masthead._pages[Page.PENDING]
    assert button.text() == "Pending · 5"
    assert button.accessibleDescription() == "5 changes wait"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.pages.page is Page.PENDING


def test_it_is_reached_by_keys_and_lists_what_the_systems_told(qtbot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    page = window.pages.currentWidget()
    assert isinstance(page, HeldListView)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 5)
    QAbstractItemModelTester(page.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert "5 changes wait: 4 for an approval, 2 of them for yours; 1 for its time" in words_of(page)
    spoken = page.table.rows.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Environment: Production EU, PRODUCTION"


def test_turning_to_it_asks_the_systems_once(qtbot, window: MainWindow) -> None:
    asked: list[str] = []
    page = page_of(window)
    page.reading_wanted.connect(lambda: asked.append("asked"))
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 5)
    window.show_page(Page.STAGE)
    window.show_page(Page.PENDING)
    assert asked == []


def test_enter_leads_to_the_features_card(qtbot, window: MainWindow) -> None:
    page = page_of(window)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 5)
    row = page.table.rows.rows[2]
    page.table.setCurrentIndex(page.table.rows.index(2, 0))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert window.pages.page is Page.STAGE
    assert window.selected == (row.feature, row.environment.key)


def test_the_selected_one_is_decided_about_from_here(qtbot, view: HeldListView) -> None:
    with qtbot.waitSignal(view.decision_asked) as asked:
        qtbot.mouseClick(view.boxes.button(0, Verb.APPROVE), Qt.MouseButton.LeftButton)
    row = view.table.rows.rows[0]
    assert asked.args == [row.feature, row.environment.key, Verb.APPROVE, row.id]
    assert f"{row.title} in Production EU" in words_of(view)


def test_what_is_locked_is_not_offered(qtbot, themes: Themes) -> None:
    locked = HeldListView(themes, lambda: MOMENT, lambda _column: Offers(approves=False))
    with on_screen(qtbot, locked):
        locked.show_picture(fresh_story())
        locked.show_report(held_report())
        buttons = [locked.boxes.button(0, verb).isVisibleTo(locked) for verb in (Verb.APPROVE, Verb.REJECT)]
        assert buttons == [False, True]


def test_the_same_change_stays_selected_while_others_go(view: HeldListView) -> None:
    view.table.setCurrentIndex(view.table.rows.index(3, 0))
    kept = view.table.row
    report = held_report()
    gone = view.table.rows.rows[0]
    view.show_report(replace(report, told=tuple(each for each in report.told if each.feature != gone.feature)))
    assert view.table.rows.rowCount() == 4
    assert view.table.row is not None
    assert kept is not None
    assert view.table.row.id == kept.id


def test_where_it_is_not_known_what_waits_is_said_and_why(view: HeldListView) -> None:
    assert "More may wait" not in words_of(view)
    failed = HeldReport(NOW, trouble={"prod-us": "The endpoint does not answer."}, holds_none=frozenset({"dev"}))
    view.show_report(failed)
    words = words_of(view)
    assert "Production US: The endpoint does not answer." in words
    assert "Toggle endpoint tells of no changes that wait: Development." in words
    assert "Not told yet" in view.table.rows.index(0, 0).data()
    signed_out = tuple(replace(each, actor=None) for each in fresh_story().columns)
    view.show_picture(replace(fresh_story(), columns=signed_out))
    assert "Staging: nobody is signed in there. Sign in to see what waits." in words_of(view)


def test_who_may_not_look_somewhere_is_told_so(view: HeldListView) -> None:
    columns = list(fresh_story().columns)
    columns[4] = replace(columns[4], permissions=frozenset())
    view.show_picture(replace(fresh_story(), columns=tuple(columns)))
    assert "Production US: Maya Lindqvist may not look there, says the server." in words_of(view)


def test_the_systems_are_asked_again_when_something_else_waits_and_when_the_answer_gets_old(view: HeldListView) -> None:
    asked: list[str] = []
    view.reading_wanted.connect(lambda: asked.append("asked"))
    view.show_picture(fresh_story())
    view.update_ages()
    assert asked == []
    view.show_picture(EMPTY)
    assert asked == ["asked"]
    view.show_picture(fresh_story())
    view.show_report(replace(held_report(), read_at=NOW - 31))
    view.update_ages()
    assert asked == ["asked"] * 3


def test_nothing_waiting_is_said_as_far_as_it_could_be_read(view: HeldListView) -> None:
    read = frozenset(column.environment.key for column in fresh_story().columns)
    view.show_report(HeldReport(NOW, read=read))
    assert summary_words(()) in words_of(view)
    assert "No change waits for an approval or for its time, as far as this could be read." in words_of(view)
    assert not view.show_feature.isVisibleTo(view)
