"""The menu of a cell: what is in it, and that it is about the cell under the mouse or the cursor."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction

from limelight.domain.picture import EMPTY
from limelight.ui.cell_menu import CellMenu
from limelight.ui.window import MainWindow


@pytest.fixture
def cell_menu(window: MainWindow) -> Iterator[CellMenu]:
    made = CellMenu(window)
    yield made
    made.menu.close()


def titles(actions: list[QAction]) -> list[str]:
    return [action.text() for action in actions]


def press(qtbot, window: MainWindow, feature: str, column: int) -> QPoint:
    """Press the right mouse button on a cell, as the window system reports it."""
    table = window.stage.table
    table.scrollTo(table.model().index(window.stage.model.row_of(feature), column))
    at = table.visualRect(table.model().index(window.stage.model.row_of(feature), column)).center()
    qtbot.mousePress(table.viewport(), Qt.MouseButton.RightButton, pos=at)
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.RightButton, pos=at)
    return at


def test_it_holds_what_can_be_done_with_a_cell(cell_menu: CellMenu) -> None:
    actions = cell_menu.menu.actions()
    assert [text for text in titles(actions) if text] == [
        "Release…",
        "Roll back…",
        "Copy",
        "Copy as",
        "Copy link",
        "Move the column left",
        "Move the column right",
    ]
    assert titles(actions[titles(actions).index("Copy as")].menu().actions()) == ["Markdown", "CSV"]


def test_the_right_button_selects_the_cell_and_opens_it_there(qtbot, window: MainWindow, cell_menu: CellMenu) -> None:
    at = press(qtbot, window, "instant-payments", 4)
    assert window.selected == ("instant-payments", "prod-eu")
    window.stage.table.customContextMenuRequested.emit(at)
    assert cell_menu.menu.isVisible()
    assert window.commands.action("change.release").isEnabled()


def test_the_right_button_in_a_block_keeps_it(qtbot, window: MainWindow, cell_menu: CellMenu) -> None:
    window.stage.select("instant-payments", "staging")
    window.stage.table.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(window.stage.table, key, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, window, "instant-payments", 4)
    window.commands.action("copy.text").trigger()
    assert window.news._notice.text() == "Copied 2 features in 2 environments as text."


def test_the_menu_key_opens_it_at_the_cursor(window: MainWindow, cell_menu: CellMenu) -> None:
    table = window.stage.table
    window.stage.select(window.stage.model.key_at(0), "dev")  # where the menu has room on any screen
    table.customContextMenuRequested.emit(QPoint(1, 300))  # wherever the mouse is
    assert cell_menu.menu.isVisible()
    assert cell_menu.menu.pos() == table.viewport().mapToGlobal(table.visualRect(table.currentIndex()).center())


def test_on_a_feature_itself_it_is_about_the_feature(window: MainWindow, cell_menu: CellMenu) -> None:
    names = window.stage.table.names
    row = names.logicalIndexAt(QPoint(20, 100))
    names.customContextMenuRequested.emit(QPoint(20, 100))
    assert window.selected == (window.stage.model.key_at(row), "")
    assert cell_menu.menu.isVisible()
    assert not window.commands.action("column.left").isEnabled()


def test_where_nothing_is_selected_there_is_none(window: MainWindow, cell_menu: CellMenu) -> None:
    window.show_picture(EMPTY)
    window.stage.table.customContextMenuRequested.emit(QPoint(1, 1))
    assert not cell_menu.menu.isVisible()
