"""Which rows a person looks at: those in view once they stand still."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QTableView

from limelight.ui.stage.model import StageModel

_SEEN_AFTER = 150  # ms that rows stand still before they count as looked at


class SeenRows(QObject):
    """Watches a table of the model.

    Signals:
        told(tuple): keys of the features in view.
    """

    told = Signal(tuple)

    def __init__(self, table: QTableView, model: StageModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._standing_still = QTimer(self, interval=_SEEN_AFTER, singleShot=True)
        self._standing_still.timeout.connect(self._tell)

    @Slot()
    def wait(self) -> None:
        """The rows moved: tell when they stand still again."""
        self._standing_still.start()

    @Slot()
    def _tell(self) -> None:
        first = self._table.rowAt(0)
        if first < 0:
            return
        last = self._table.rowAt(self._table.viewport().height() - 1)
        last = self._model.rowCount() - 1 if last < 0 else last
        keys = (self._model.key_at(row) for row in range(first, last + 1))
        self.told.emit(tuple(key for key in keys if key))
