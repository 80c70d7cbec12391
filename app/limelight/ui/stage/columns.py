"""Which environments are columns of the table, in which order, and how they share its width."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QTableView

from limelight.ui.stage.head import shared_widths
from limelight.ui.stage.model import StageModel


class Columns:
    """Hides, moves and widens the columns of a table; column 0, the features, is hidden always and stands as row heads.

    `order` holds keys of environments as the person wants them to stand; empty: along the path to production. One that
    is not among them stands behind its neighbour on the path.
    """

    def __init__(self, table: QTableView, model: StageModel) -> None:
        self._table = table
        self._model = model
        self.hidden: frozenset[str] = frozenset()
        self.order: tuple[str, ...] = ()
        self._is_placing = False

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

    def arrange(self, order: tuple[str, ...]) -> None:
        """Let the environments stand in this order of their keys."""
        self.order = order
        self.apply()

    def move(self, environment: str, by: int) -> bool:
        """Move an environment so many places among those that are shown; False where it cannot go further."""
        shown, column = self.shown, self._model.column_of(environment)
        at = shown.index(column) + by if column in shown else -1
        if not 0 <= at < len(shown):
            return False
        head = self._table.horizontalHeader()
        head.moveSection(head.visualIndex(column), head.visualIndex(shown[at]))
        return True

    def note_moved(self) -> bool:
        """Take the order that is on screen as the person's; False where it was not them who moved something."""
        if self._is_placing:
            return False
        head, keys = self._table.horizontalHeader(), self._keys()
        order = tuple(sorted(keys, key=lambda key: head.visualIndex(keys.index(key) + 1)))
        self.order = () if list(order) == keys else order
        self.apply()  # the features themselves stay in front of all
        return True

    def _keys(self) -> list[str]:
        return [column.environment.key for column in self._model.picture.columns]

    def _place(self) -> None:
        """Put every column where it belongs."""
        head, keys = self._table.horizontalHeader(), self._keys()
        self._is_placing = True
        for at, column in enumerate((0, *(keys.index(key) + 1 for key in ordered(keys, self.order)))):
            if head.visualIndex(column) != at:
                head.moveSection(head.visualIndex(column), at)
        self._is_placing = False

    def apply(self) -> None:
        """The columns are others: place them again, and hide again what is hidden."""
        self._table.setColumnHidden(0, True)
        self._place()
        keys = self._keys()
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


def ordered(keys: Sequence[str], order: Sequence[str]) -> list[str]:
    """Environments in the order that is wanted; one that is not in it stands behind its neighbour on the path."""
    arranged = [key for key in order if key in keys]
    for at, key in enumerate(keys):
        if key not in arranged:
            arranged.insert(arranged.index(keys[at - 1]) + 1 if at else 0, key)
    return arranged
