"""Another theme reaches everything that is seen, once, and what is hidden when it is seen again."""

from collections import Counter
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from limelight.domain.profile import Appearance
from limelight.ui.theme import DARK, LIGHT, Look, Themes, set_look

_DEPTH = 6


class Restyled(QObject):
    """Counts how often each widget was styled anew, by its place in memory; holds none of them."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.times: Counter[int] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.StyleChange:
            self.times[_place(watched)] += 1
        return False


@pytest.fixture
def window(qtbot: QtBot, themes: Themes) -> QWidget:
    """A divided window with two pages, of which the first is shown, and badges deep down in both."""
    made = QWidget()
    qtbot.addWidget(made)
    pages = QStackedWidget(made)
    QVBoxLayout(made).addWidget(pages)
    for name in ("seen", "hidden"):
        page = QFrame()
        page.setObjectName(name)
        pages.addWidget(page)
        _badge(page)
    themes.divide(made, pages)
    made.show()
    return made


@pytest.fixture
def restyled(qapp: QApplication) -> Iterator[Restyled]:
    made = Restyled(qapp)
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


def test_each_widget_in_sight_is_styled_once_and_none_that_is_hidden(
    window: QWidget, themes: Themes, restyled: Restyled
) -> None:
    restyled.times.clear()
    themes.choose(Appearance.DARK)
    seen, hidden = (_page(window, name) for name in ("seen", "hidden"))
    times = [restyled.times[_place(each)] for each in seen.findChildren(QWidget)]
    assert len(times) == _DEPTH + 1
    assert max(times) <= 2  # Qt's own few more for the outermost
    assert sum(times) <= len(times) + 2
    assert not {_place(each) for each in (hidden, *hidden.findChildren(QWidget))} & set(restyled.times)


def test_a_page_wears_the_theme_by_the_time_it_is_painted(window: QWidget, themes: Themes) -> None:
    assert _ground(_page(window, "seen")) == LIGHT.production.name()
    themes.choose(Appearance.DARK)
    assert _ground(_page(window, "seen")) == DARK.production.name()
    _turn_to(window, "hidden")
    assert _ground(_page(window, "hidden")) == DARK.production.name()
    themes.choose(Appearance.LIGHT)
    assert _ground(_page(window, "hidden")) == LIGHT.production.name()
    _turn_to(window, "seen")
    assert _ground(_page(window, "seen")) == LIGHT.production.name()


def test_what_opens_later_wears_the_theme_of_then(window: QWidget, qtbot: QtBot, themes: Themes) -> None:
    themes.choose(Appearance.DARK)
    dialog = QDialog(window)
    _badge(dialog)
    dialog.show()
    assert _ground(dialog) == DARK.production.name()
    alone = QWidget()
    qtbot.addWidget(alone)
    _badge(alone)
    themes.dress(alone)
    alone.show()
    assert _ground(alone) == DARK.production.name()
    themes.choose(Appearance.LIGHT)
    assert (_ground(dialog), _ground(alone)) == (LIGHT.production.name(), LIGHT.production.name())


def test_a_dialog_of_a_page_that_is_hidden_by_now_wears_the_theme_too(window: QWidget, themes: Themes) -> None:
    dialog = QDialog(_page(window, "hidden"))
    _badge(dialog)
    dialog.show()
    themes.choose(Appearance.DARK)
    assert _ground(dialog) == DARK.production.name()


def test_without_a_divided_window_all_that_is_made_later_wears_the_theme(qtbot: QtBot, themes: Themes) -> None:
    themes.choose(Appearance.DARK)
    alone = QWidget()
    qtbot.addWidget(alone)
    _badge(alone)
    alone.show()
    assert _ground(alone) == DARK.production.name()


def _place(widget: QObject) -> int:
    return int(shiboken6.getCppPointer(widget)[0])


def _badge(inside: QWidget) -> None:
    """A label on a ground of its own, many widgets deep."""
    for _ in range(_DEPTH):
        layout = QVBoxLayout(inside)
        inside = QWidget()
        layout.addWidget(inside)
    label = QLabel("PROD")
    set_look(label, Look.PROD_BADGE)
    QVBoxLayout(inside).addWidget(label)


def _page(window: QWidget, name: str) -> QFrame:
    found = window.findChild(QFrame, name)
    assert isinstance(found, QFrame)
    return found


def _turn_to(window: QWidget, name: str) -> None:
    pages = window.findChild(QStackedWidget)
    assert isinstance(pages, QStackedWidget)
    pages.setCurrentWidget(_page(window, name))


def _ground(widget: QWidget) -> str:
    """The colour on which its badge stands."""
    label = widget.findChild(QLabel)
    assert isinstance(label, QLabel)
    return label.grab().toImage().pixelColor(label.width() // 2, 2).name()
