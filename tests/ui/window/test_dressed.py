"""Another theme in the whole window: all that is in sight wears it; what is hidden costs nothing until it is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from limelight.domain.profile import Appearance
from limelight.ui.keys import Keys
from limelight.ui.pages import Page
from limelight.ui.theme import DARK, LIGHT, Theme, Themes, style_sheet
from limelight.ui.window import MainWindow
from pictures.rig import build_with_pages
from pictures.story import story

_VISITED = (Page.ENVIRONMENTS, Page.COMPARE, Page.STAGE)


class Restyled(QObject):
    """Every widget that was styled anew, by its place in memory, once for each time; holds none of them."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.widgets: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.StyleChange:
            self.widgets.append(place_of(watched))
        return False


@pytest.fixture
def window(qtbot: QtBot, themes: Themes) -> Iterator[MainWindow]:
    """The window, whose further pages were looked at."""
    made = build_with_pages(themes)
    qtbot.addWidget(made)
    made.show_picture(story())
    with qtbot.waitExposed(made):
        made.show()
    for page in _VISITED:
        made.show_page(page)
    yield made
    made.close()


@pytest.fixture
def restyled(qapp: QApplication) -> Iterator[Restyled]:
    made = Restyled(qapp)
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


def place_of(widget: QObject) -> int:
    """Where Qt keeps it."""
    return int(shiboken6.getCppPointer(widget)[0])


def not_wearing(theme: Theme, window: MainWindow) -> list[QWidget]:
    """What is in sight and wears another theme's sheet; what only holds the parts of the window wears none itself."""
    sheet, holding = style_sheet(theme), (window, window.centralWidget(), window.pages, split_of(window))
    return [
        each for each in QApplication.allWidgets() if each.isVisible() and each not in holding and worn(each) != sheet
    ]


def split_of(window: MainWindow) -> QSplitter:
    found = window.pages.findChild(QSplitter, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert isinstance(found, QSplitter)
    return found


def worn(widget: QWidget) -> str:
    """The sheet that decides how a widget looks: its own, that of what it stands in, or the application's."""
    at: QObject | None = widget
    while isinstance(at, QWidget):
        if at.styleSheet():
            return at.styleSheet()
        at = at.parent()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app.styleSheet()


def test_no_widget_of_a_hidden_page_is_styled_and_no_other_more_than_twice(
    window: MainWindow, themes: Themes, restyled: Restyled
) -> None:
    hidden = [window.pages.widget(at) for at in range(window.pages.count())]
    hidden = [each for each in hidden if each is not window.pages.currentWidget()]
    asleep = {place_of(each) for page in hidden for each in (page, *page.findChildren(QWidget))}
    assert len(asleep) > 200
    restyled.widgets.clear()
    themes.choose(Appearance.DARK)
    assert not asleep & set(restyled.widgets)
    assert restyled.widgets
    awake = len([each for each in window.findChildren(QWidget) if place_of(each) not in asleep])
    assert len(restyled.widgets) <= 2.2 * awake  # Qt itself styles what stands in a part twice


def test_every_page_and_dialog_wears_the_theme_by_the_time_it_is_seen(
    qtbot: QtBot, window: MainWindow, themes: Themes
) -> None:
    for appearance, theme in ((Appearance.DARK, DARK), (Appearance.LIGHT, LIGHT), (Appearance.DARK, DARK)):
        themes.choose(appearance)
        assert not_wearing(theme, window) == []
        for page in _VISITED:
            window.show_page(page)
            assert not_wearing(theme, window) == []
    keys = Keys(window.commands.all, window)
    with qtbot.waitExposed(keys):
        keys.open()
    assert worn(keys) == style_sheet(DARK)
    themes.choose(Appearance.LIGHT)
    assert not_wearing(LIGHT, window) == []
    keys.close()


def test_the_line_between_stage_and_inspector_has_the_colour_of_the_theme(window: MainWindow, themes: Themes) -> None:
    window.show_page(Page.STAGE)
    for appearance, theme in ((Appearance.DARK, DARK), (Appearance.LIGHT, LIGHT)):
        themes.choose(appearance)
        line = split_of(window).handle(1).grab().toImage()
        assert theme.line in [line.pixelColor(x, line.height() // 2) for x in range(line.width())]
