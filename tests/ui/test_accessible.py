"""Every screen, as a screen reader and the keyboard find it: what can be operated has a name and a role that says how.

The screens are those of the picture set, so that whoever adds one there has it judged here.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QWidget,
)
from pytestqt.qtbot import QtBot

from limelight.domain.standing import Standing
from limelight.ui.activity import ActivityView
from limelight.ui.activity.words import Group
from limelight.ui.theme import Themes
from pictures import everything

Role = QAccessible.Role
OPERATED = {
    Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton, Role.ComboBox,
    Role.EditableText, Role.SpinBox, Role.Slider, Role.Table, Role.Tree, Role.List, Role.PageTab, Role.Link,
    Role.MenuItem, Role.ProgressBar, Role.Dialog,
}  # fmt: skip
"""Roles of what a person operates, reads cell by cell or waits for: without a name nobody knows what it is."""

SAYS_NOTHING_OF_USE = {Role.NoRole, Role.Client, Role.Pane, Role.Grouping, Role.Window}
"""Roles that do not tell how something is operated."""


@pytest.fixture(params=["pages", "states", "opened"])
def shown(request: pytest.FixtureRequest, qtbot: QtBot, themes: Themes) -> Iterator[tuple[str, QWidget]]:
    """Screens with their names, each closed when the next one is asked for."""
    themes.choose_motion(motion=False)
    parts = {"pages": everything.pages, "states": everything.states, "opened": everything.opened}

    def each() -> Iterator[tuple[str, QWidget]]:
        for name, widget in parts[request.param](themes, everything.Way("light")):
            everything.settle()
            yield name, widget
            everything.close(widget)

    return each()


def interfaces(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything that a screen reader finds in a widget and that can be seen; cells of tables are not walked."""
    yield from _below(QAccessible.queryAccessibleInterface(widget))


def _below(interface: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if interface is None or not interface.isValid() or interface.state().invisible:
        return
    yield interface
    if interface.role() not in (Role.Table, Role.List, Role.Tree):
        for number in range(interface.childCount()):
            yield from _below(interface.child(number))


def name_of(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name).strip()


def takes_keyboard(widget: QWidget) -> bool:
    """Whether Tab stops at it. Inner fields and viewports belong to what they are part of."""
    parent = widget.parentWidget()
    inner = isinstance(parent, (QComboBox, QAbstractSpinBox)) or (
        isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget
    )
    tabs = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return tabs and widget.isVisible() and widget.isEnabled() and not inner


def test_what_can_be_operated_has_a_name(shown: Iterator[tuple[str, QWidget]]) -> None:
    nameless = [
        (name, interface.role().name, type(interface.object()).__name__, interface.object().objectName())
        for name, widget in shown
        for interface in interfaces(widget)
        if interface.role() in OPERATED and not name_of(interface)
    ]
    assert nameless == []


def test_where_the_keyboard_stops_there_is_a_name_and_a_role(shown: Iterator[tuple[str, QWidget]]) -> None:
    odd = []
    for name, widget in shown:
        for stop in filter(takes_keyboard, widget.findChildren(QWidget)):
            interface = QAccessible.queryAccessibleInterface(stop)
            scrolls = isinstance(stop, QScrollArea)  # stops only to be scrolled, and is named as what it shows
            if not name_of(interface) or (interface.role() in SAYS_NOTHING_OF_USE and not scrolls):
                odd.append((name, type(stop).__name__, interface.role().name, name_of(interface)))
    assert odd == []


def test_signs_without_words_are_named_or_silent(shown: Iterator[tuple[str, QWidget]]) -> None:
    """A picture in the tree says what it shows, or is no part of what is read."""
    mute = [
        (name, type(interface.object()).__name__)
        for name, widget in shown
        for interface in interfaces(widget)
        if interface.role() is Role.Graphic and not name_of(interface)
    ]
    assert mute == []


def test_fields_and_splitters_can_be_told_apart(shown: Iterator[tuple[str, QWidget]]) -> None:
    """No two fields that are shown together are told as one; Qt tells what is chosen in a box for its name."""
    for name, widget in shown:
        fields = [
            field for kind in (QLineEdit, QComboBox) for field in widget.findChildren(kind) if takes_keyboard(field)
        ]
        names = [
            (name_of(QAccessible.queryAccessibleInterface(field)), field.accessibleDescription()) for field in fields
        ]
        assert len(names) == len(set(names)), (name, sorted(names))
        assert all(not takes_keyboard(splitter) for splitter in widget.findChildren(QSplitter))


def reveal(widget: QWidget) -> None:
    """Scroll to it, as Tab does."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


@pytest.mark.parametrize("high_contrast", [False, True])
def test_the_focus_can_be_seen_wherever_it_is(qtbot: QtBot, themes: Themes, high_contrast: bool) -> None:
    """Nothing that takes the keyboard looks the same without it."""
    themes.choose_contrast(high=high_contrast)
    unseen = []
    for page in everything.PAGES:
        window = everything.furnished(themes, everything.polled(everything.story()), everything.SMALL)
        window.show_page(page)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        for stop in list(filter(takes_keyboard, window.findChildren(QWidget))):
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            reveal(stop)
            everything.settle()
            with_focus = window.grab().toImage()
            window.setFocus()  # which shows nothing of it
            everything.settle()
            if stop.hasFocus() or with_focus == window.grab().toImage():
                unseen.append((page.name, type(stop).__name__, name_of(QAccessible.queryAccessibleInterface(stop))))
        everything.close(window)
    assert unseen == []


def toggle(widget: QWidget) -> None:
    """As a screen reader does it."""
    QAccessible.queryAccessibleInterface(widget).actionInterface().doAction("Toggle")


def test_what_is_toggled_by_a_screen_reader_acts_as_if_it_was_pressed(qtbot: QtBot, themes: Themes) -> None:
    window = everything.furnished(themes, everything.story(), everything.SMALL)
    qtbot.addWidget(window)
    toggle(window.stage.filter_bar.chips._buttons[Standing.WAITING])
    assert window.stage.model.wanted.standings == {Standing.WAITING}
    toggle(window.masthead._pages[everything.Page.ACTIVITY])
    assert window.pages.page is everything.Page.ACTIVITY
    view = window.activity
    assert isinstance(view, ActivityView)
    toggle(view.bar.chips[Group.UNRESOLVED])
    assert view.model.rowCount() == view.model.counts()[Group.UNRESOLVED]
    window.close()


def test_a_cell_that_a_screen_reader_selects_has_the_cursor(qtbot: QtBot, themes: Themes) -> None:
    window = everything.furnished(themes, everything.story(), everything.SMALL)
    qtbot.addWidget(window)
    table = window.stage.table
    row, column = table.model().row_of("freeze-card"), 3
    table.selectionModel().select(table.model().index(row, column), table.selectionModel().SelectionFlag.ClearAndSelect)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (row, column)
    assert window.selected == ("freeze-card", "staging")
    window.close()
