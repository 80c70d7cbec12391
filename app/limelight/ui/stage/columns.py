"""Which environments are columns of the table, and how they share its width."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView

from limelight.ui.stage.head import shared_widths
from limelight.ui.stage.model import StageModel


class Columns:
    """Hides and widens the columns of a table; column 0, the features, is hidden always and stands as row heads."""

    def __init__(self, table: QTableView, model: StageModel) -> None:
        self._table = table
        self._model = model
        self.hidden: frozenset[str] = frozenset()

    @property
    def shown(self) -> list[int]:
        """The columns that are shown, in the order on screen."""
        head = self._table.horizontalHeader()
        columns = sorted(range(1, self._model.columnCount()), key=head.visualIndex)
        return [column for column in columns if not self._table.isColumnHidden(column)]

    def hide(self, environments: frozenset[str]) -> None:
        """Hide exactly these, by their keys; where none would be left, none is hidden."""
        self.hidden = environments
        self.apply()

    def apply(self) -> None:
        """The columns are others: hide again what is hidden."""
        self._table.setColumnHidden(0, True)
        keys = [column.environment.key for column in self._model.picture.columns]
        hidden = self.hidden if set(keys) - self.hidden else frozenset[str]()
        for column, key in enumerate(keys, start=1):
            if self._table.isColumnHidden(column) != (key in hidden):
                self._table.setColumnHidden(column, key in hidden)

    def share(self, room: int) -> int:
        """Share so many logical pixels among the columns that are shown; returns how wide the features shall be."""
        shown = self.shown
        first, each = shared_widths(room, max(1, len(shown)))
        for column in shown:
            self._table.setColumnWidth(column, each)
        return first

    def beside(self, column: int) -> tuple[int, int]:
        """The first and the last column that are shown; `column` twice where there is none."""
        shown = self.shown or [column]
        return shown[0], shown[-1]
