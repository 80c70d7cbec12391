"""What is selected on the stage: one cell, or a block of rows and columns."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QTableView

_Flag = QItemSelectionModel.SelectionFlag


def selected_block(selection: QItemSelectionModel) -> tuple[range, frozenset[int]]:
    """The rows and the columns that are selected; columns that stand elsewhere on screen make several parts of it."""
    parts = selection.selection().toList()
    if not parts:
        return range(0), frozenset()
    rows = range(min(part.top() for part in parts), max(part.bottom() for part in parts) + 1)
    return rows, frozenset(column for part in parts for column in range(part.left(), part.right() + 1))


def sole_index(selection: QItemSelectionModel) -> QModelIndex:
    """The cell that is selected, where it is one; an invalid index otherwise. Never lists all that is selected."""
    parts = selection.selection().toList()
    alone = len(parts) == 1 and parts[0].topLeft() == parts[0].bottomRight()
    return selection.model().index(parts[0].top(), parts[0].left()) if alone else QModelIndex()


def chosen_cells(view: QTableView) -> tuple[range, list[int]]:
    """Rows that are selected, and columns of environments in the order on screen.

    A feature's own cell stands for its whole row; where nothing is selected both are empty.
    """
    rows, columns = selected_block(view.selectionModel())
    shown = sorted(range(1, view.model().columnCount()), key=view.horizontalHeader().visualIndex)
    visible = [column for column in shown if not view.isColumnHidden(column)]
    return rows, [column for column in visible if column in columns or 0 in columns]


def extend_names(selection: QItemSelectionModel, begin: int, now: QModelIndex, command: _Flag) -> int:
    """Select features themselves, whose column is hidden to Qt: from row `begin` to the cursor where the person
    extends a selection, else the one under the cursor. Returns the row where the next extension begins.
    """
    rows, _ = selected_block(selection)
    first = now.row()
    if _Flag.Current in command and rows:
        first = begin if len(rows) > 1 and begin in (rows[0], rows[-1]) else rows[0]
    block = QItemSelection(now.sibling(min(first, now.row()), 0), now.sibling(max(first, now.row()), 0))
    selection.select(block, _Flag.ClearAndSelect)
    return first
