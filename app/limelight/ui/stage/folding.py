"""Opens and collapses the groups of the table: by a click on a head, and from the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView

from limelight.ui.stage.model import StageModel

_KEYS = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False, Qt.Key.Key_Space: None}
"""Whether a key on a head collapses its group; None: the other way round."""


class Folding(QObject):
    """Works on a table of the model; whoever listens collapses and opens.

    Signals:
        folded(str, bool): the name of a group that is to be collapsed, or not.
    """

    folded = Signal(str, bool)

    def __init__(self, table: QTableView, model: StageModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        table.clicked.connect(self._click)

    def toggle(self, row: int, collapse: bool | None = None) -> bool:
        """Collapse the group of a head, or open it; the other way round where nothing is said. Whether it is a head."""
        group = self._model.group_at(row)
        if group is None:
            return False
        wanted = not group.is_collapsed if collapse is None else collapse
        if wanted != group.is_collapsed:
            column = max(0, self._table.currentIndex().column())
            self.folded.emit(group.name, wanted)
            again = next((at for at, each in self._model.heads() if each.name == group.name), -1)
            self._table.setCurrentIndex(self._model.index(again, column))
        return True

    def take_key(self, event: QKeyEvent) -> bool:
        """Left, Right and Space on a head; whether it was one of them."""
        row, key = self._table.currentIndex().row(), Qt.Key(event.key())
        return row >= 0 and key in _KEYS and self.toggle(row, _KEYS[key])

    @Slot(QModelIndex)
    def _click(self, index: QModelIndex) -> None:
        self.toggle(index.row())
