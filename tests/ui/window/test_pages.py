"""The pages of the window: built when they are first turned to, told of pictures while in front, each with its keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from limelight.domain.picture import Picture
from limelight.ui.compare.view import CompareView
from limelight.ui.environments.view import EnvironmentsView
from limelight.ui.pages import Page, Pages
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.pages import acknowledged
from pictures.rig import build, build_with_pages
from pictures.story import story


class Noting(QWidget):
    """A page that notes what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []

    def show_picture(self, picture: Picture) -> None:
        self.told.append(picture)

    def update_ages(self) -> None:
        self.told.append("a second")


@pytest.fixture
def window(qtbot, themes: Themes) -> Iterator[MainWindow]:
    made = build_with_pages(themes)
    qtbot.addWidget(made)
    made.show_picture(story())
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def compare_of(window: MainWindow) -> CompareView:
    window.show_page(Page.COMPARE)
    view = window.pages.currentWidget()
    assert isinstance(view, CompareView)
    return view


def test_a_page_is_built_when_it_is_first_turned_to_and_only_then(qtbot) -> None:
    pages, needed = Pages(), []
    qtbot.addWidget(pages)
    pages.put(Page.STAGE, QWidget())
    page = Noting()

    def build(page_needed: Page) -> None:
        needed.append(page_needed)
        pages.put(page_needed, page, page)

    pages.page_needed.connect(build)
    pages.show_picture(story())
    assert needed == []
    pages.turn_to(Page.COMPARE)
    pages.turn_to(Page.STAGE)
    pages.turn_to(Page.COMPARE)
    assert needed == [Page.COMPARE]
    assert pages.currentWidget() is page


def test_a_page_that_nobody_builds_yet_is_not_turned_to(qtbot, themes: Themes) -> None:
    window = build(themes)
    qtbot.addWidget(window)
    window.show_page(Page.ENVIRONMENTS)
    assert window.pages.page is Page.STAGE
    button = next(one for one in window.masthead.findChildren(QPushButton) if one.text() == Page.STAGE.value)
    assert button.isChecked()
    window.close()


def test_only_the_page_in_front_is_told_and_it_has_the_newest_picture_when_turned_to(qtbot) -> None:
    pages, page = Pages(), Noting()
    qtbot.addWidget(pages)
    pages.put(Page.STAGE, QWidget())
    pages.put(Page.COMPARE, page, page)
    first, second = story(), story()
    pages.show_picture(first)
    pages.update_ages()
    assert page.told == []
    pages.show_picture(second)
    pages.turn_to(Page.COMPARE)
    pages.update_ages()
    assert page.told == [second, "a second"]


def test_a_page_that_is_put_again_takes_the_place_of_the_former(qtbot) -> None:
    pages, blank, real = Pages(), QWidget(), QWidget()
    qtbot.addWidget(pages)
    pages.put(Page.STAGE, blank)
    pages.put(Page.STAGE, real)
    assert (pages.count(), pages.currentWidget()) == (1, real)


def test_each_page_has_its_keys_and_its_button(qtbot, window: MainWindow) -> None:
    for page, key, kind in (
        (Page.ENVIRONMENTS, Qt.Key.Key_3, EnvironmentsView),
        (Page.COMPARE, Qt.Key.Key_4, CompareView),
    ):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert isinstance(window.pages.currentWidget(), kind)
        button = next(one for one in window.masthead.findChildren(QPushButton) if one.text() == page.value)
        assert button.isChecked()
        window.show_page(Page.STAGE)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert window.pages.page is page


def test_find_goes_to_the_search_of_the_page_or_to_the_stage(window: MainWindow) -> None:
    find = window.commands.action("stage.find")
    view = compare_of(window)
    find.trigger()
    assert window.focusWidget() is view.bar.search
    window.show_page(Page.ENVIRONMENTS)
    find.trigger()
    assert window.pages.page is Page.STAGE
    assert window.focusWidget() is window.stage.filter_bar.search


def test_what_compare_says_is_kept_and_comes_back(qtbot, window: MainWindow) -> None:
    view = compare_of(window)
    before = view.model.rowCount()
    (said, *_) = acknowledged(view)
    view.acknowledged.emit(said)
    qtbot.waitUntil(lambda: view.model.rowCount() == before - 1)


def test_a_copied_comparison_is_on_the_clipboard_when_it_says_so(qtbot, window: MainWindow) -> None:
    view = compare_of(window)
    button = next(one for one in view.copy.buttons if "text" in one.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.news._notice.text() == "The table is on the clipboard.")
    assert QGuiApplication.clipboard().text().startswith("Feature")


def test_enter_in_a_comparison_leads_to_the_cell_on_the_stage_whatever_is_filtered(window: MainWindow) -> None:
    window.stage.filter_bar.search.setText("no such feature")
    view = compare_of(window)
    key = view.model.key(0)
    view.feature_opened.emit(key, "prod-eu")
    assert window.pages.page is Page.STAGE
    assert window.selected == (key, "prod-eu")
