"""Where the keyboard goes from a feature's own cell, which is a hidden column to Qt."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView

_Moves = QAbstractItemView.CursorAction


def moved_from_feature(
    now: QModelIndex, action: _Moves, keys: Qt.KeyboardModifier, page: int, columns: tuple[int, int]
) -> QModelIndex:
    """The cell to go to; `page` is how many rows a page has, `columns` the first and the last that are shown."""
    model = now.model()
    steps = {_Moves.MoveUp: -1, _Moves.MoveDown: 1, _Moves.MovePageUp: -page, _Moves.MovePageDown: page}
    last_row = model.rowCount() - 1
    far = bool(keys & Qt.KeyboardModifier.ControlModifier)
    row = min(last_row, max(0, now.row() + steps.get(action, 0)))
    if action is _Moves.MoveHome:
        row = 0 if far else row
    if action is _Moves.MoveEnd:
        return now.sibling(last_row if far else row, columns[1])
    return now.sibling(row, columns[0] if action is _Moves.MoveRight else 0)
