"""Another theme reaches everything that is seen, once, and what is hidden when it is seen again."""

import sys
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


class Painted(QObject):
    """Every widget that was painted, by its place in memory."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.widgets: set[int] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.widgets.add(_place(watched))
        return False


@pytest.fixture
def painted(qapp: QApplication) -> Iterator[Painted]:
    made = Painted(qapp)
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


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
def turning(qapp: QApplication) -> Iterator[Themes]:
    """The light theme, which becomes another one over several turns of the event loop."""
    made = Themes(qapp, Appearance.LIGHT, in_turns=True)
    yield made
    made.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def shelf(qtbot: QtBot, turning: Themes) -> QWidget:
    """A divided window in which four parts stand below each other."""
    made = QWidget()
    qtbot.addWidget(made)
    layout = QVBoxLayout(made)
    for number in range(4):
        part = QFrame(made)
        part.setObjectName(f"part {number}")
        layout.addWidget(part)
        _badge(part)
    turning.divide(made)
    with qtbot.waitExposed(made):
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


def test_in_turns_one_part_is_styled_at_a_time_and_nothing_is_painted_before_the_last(
    qtbot: QtBot, shelf: QWidget, turning: Themes, restyled: Restyled
) -> None:
    parts = [_page(shelf, f"part {number}") for number in range(4)]
    whole = {_place(each): at for at, part in enumerate(parts) for each in (part, *part.findChildren(QWidget))}
    turns: list[tuple[set[int], bool]] = []

    def note() -> None:
        turns.append(({whole[place] for place in restyled.times if place in whole}, shelf.updatesEnabled()))
        restyled.times.clear()

    told: list[bool] = []
    turning.theme_changed.connect(lambda: told.append(shelf.updatesEnabled()))
    restyled.times.clear()
    turning.choose(Appearance.DARK)
    note()
    turning._wardrobe._turn.timeout.connect(note)
    assert turning.theme is DARK
    qtbot.waitUntil(lambda: not turning.is_changing)
    assert [styled for styled, _ in turns if styled] == [{0}, {1}, {2}, {3}]
    assert [painted for _, painted in turns] == [False] * (len(turns) - 1) + [True]
    assert told == [False]
    assert {_ground(part) for part in parts} == {DARK.production.name()}


def test_what_was_to_be_painted_before_is_painted_and_so_is_whatever_comes_later(
    qtbot: QtBot, shelf: QWidget, turning: Themes, painted: Painted
) -> None:
    label = shelf.findChild(QLabel)
    assert isinstance(label, QLabel)
    shelf.update()  # all of it: asked for, and not begun before the window stands still
    painted.widgets.clear()
    turning.choose(Appearance.DARK)
    qtbot.waitUntil(lambda: not turning.is_changing)
    qtbot.waitUntil(lambda: _place(label) in painted.widgets)
    painted.widgets.clear()
    label.update()
    qtbot.waitUntil(lambda: _place(label) in painted.widgets)


def test_a_choice_that_follows_at_once_is_the_one_that_is_worn(qtbot: QtBot, shelf: QWidget, turning: Themes) -> None:
    told: list[bool] = []
    turning.theme_changed.connect(lambda: told.append(turning.theme.is_dark))
    turning.choose(Appearance.DARK)
    turning._wardrobe._take_turn()
    turning.choose(Appearance.LIGHT)
    qtbot.waitUntil(lambda: not turning.is_changing)
    assert told == [False]
    assert shelf.updatesEnabled()
    assert {_ground(_page(shelf, f"part {number}")) for number in range(4)} == {LIGHT.production.name()}


def test_a_part_that_goes_meanwhile_holds_up_nothing(qtbot: QtBot, shelf: QWidget, turning: Themes) -> None:
    turning.choose(Appearance.DARK)
    shiboken6.delete(_page(shelf, "part 1"))
    qtbot.waitUntil(lambda: not turning.is_changing)
    assert shelf.updatesEnabled()
    assert _ground(_page(shelf, "part 3")) == DARK.production.name()


def test_a_window_that_goes_meanwhile_holds_up_nothing(qtbot: QtBot, shelf: QWidget, turning: Themes) -> None:
    other = QWidget()
    with qtbot.waitExposed(other):
        other.show()
    turning.choose(Appearance.DARK)
    shiboken6.delete(other)
    qtbot.waitUntil(lambda: not turning.is_changing)
    assert shelf.updatesEnabled()


def test_a_fault_in_what_follows_the_theme_leaves_no_window_still(
    qtbot: QtBot, shelf: QWidget, turning: Themes, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, fault, _trace: faults.append(fault))

    def fail() -> None:
        raise LookupError

    turning.theme_changed.connect(fail)
    turning.choose(Appearance.DARK)
    qtbot.waitUntil(lambda: not turning.is_changing)
    turning.theme_changed.disconnect(fail)
    assert [type(fault) for fault in faults] == [LookupError]
    assert shelf.updatesEnabled()


def test_what_is_shown_meanwhile_wears_the_theme(qtbot: QtBot, shelf: QWidget, turning: Themes) -> None:
    part = _page(shelf, "part 2")
    part.hide()
    turning.choose(Appearance.DARK)
    part.show()
    assert _ground(part) == DARK.production.name()
    qtbot.waitUntil(lambda: not turning.is_changing)


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
