"""A low window, or large text, keeps room for the rows: head, filter and the line below take one line each."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from limelight.ui.pages import Page
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.rig import build_with_pages
from pictures.story import story
from ui.shown import on_screen


def rows_in_view(window: MainWindow) -> int:
    table = window.stage.table
    return table.viewport().height() // table.rowHeight(0)


@pytest.mark.parametrize(("percent", "least"), [(100, 10), (150, 5), (200, 3)])
def test_rows_stay_in_view_at_1280_by_800(qtbot: QtBot, themes: Themes, percent: int, least: int) -> None:
    themes.choose_text_size(percent)
    window = build_with_pages(themes)
    window.resize(1280, 800)
    window.show_picture(story())
    with on_screen(qtbot, window):
        qtbot.waitUntil(lambda: rows_in_view(window) >= least)
        search = window.stage.filter_bar.search
        assert search.visibleRegion().boundingRect().height() == search.height(), "it is whole"
    themes.choose_text_size(None)


def test_what_goes_comes_back_and_is_told_meanwhile(qtbot: QtBot, themes: Themes) -> None:
    window = build_with_pages(themes)
    window.resize(1280, 800)
    window.show_picture(story())
    with on_screen(qtbot, window):
        head = window.masthead
        names = {page: button.text() for page, button in head._pages.items()}
        window.resize(1700, 540)
        qtbot.waitUntil(lambda: not window.stage.view_bar.isVisible())
        assert {page: button.text() for page, button in head._pages.items()} == names, "there is room for them"
        themes.choose_text_size(150)
        window.resize(1000, 540)
        qtbot.waitUntil(lambda: head._pages[Page.COMPARE].text() == "")
        assert head._pages[Page.STAGE].text() == names[Page.STAGE]
        assert all(button.accessibleName() for button in head._pages.values())
        assert not window.stage.view_bar.isVisible()
        window.show_page(Page.COMPARE)
        assert head._pages[Page.COMPARE].text() == names[Page.COMPARE]
        window.show_page(Page.STAGE)
        themes.choose_text_size(None)
        window.resize(1280, 800)
        qtbot.waitUntil(lambda: head._pages[Page.COMPARE].text() == names[Page.COMPARE])
        assert window.stage.view_bar.isVisible()
