"""The picture as a table: one row for each feature that is shown, the feature first, then its environments."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from limelight.domain.features import Feature
from limelight.domain.picture import EMPTY, Column, Mark, Picture, changed_rows
from limelight.domain.standing import Standing
from limelight.ui.stage.answers import HEAD_ROLES, answer, head_answer
from limelight.ui.stage.index import Index
from limelight.ui.stage.wishes import Filter, Sort
from limelight.ui.stage.words import Moment
from limelight.ui.text import visible

_MANY = 500
"""From so many changed rows on, one range around them is told instead of each (measured: the ranges cost more)."""
_PARTLY = int(Mark.PARTLY_DEPLOYED)

_ROOT = QModelIndex()

AnyIndex = QModelIndex | QPersistentModelIndex


class Painted(NamedTuple):
    """All that a cell's picture depends on: numbers only, since thousands of these are compared.

    `standing` is a Standing's code, `share` in hundredths of a per cent or NO_SHARE, `marks` bits of Mark, and `have`
    of `of` instances have the code.
    """

    standing: int
    share: int
    marks: int
    have: int
    of: int


class StageModel(QAbstractTableModel):
    """A picture, filtered and sorted.

    Signals:
        rows_shown(): which rows are shown, or their order, is another; the counts may be, too.
        counts_changed(): the picture is another one.

    `moment` tells both clocks. Every reset keeps nothing: the view remembers what was selected by its keys.
    """

    rows_shown = Signal()
    counts_changed = Signal()

    def __init__(self, moment: Callable[[], Moment], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._moment = moment
        self._index = Index()
        self._filter = Filter()
        self._sort = Sort()
        self._pinned = ""
        self._rows: Sequence[int] = array("I")
        self._places: array[int] | None = None
        self.picture: Picture = EMPTY

    def show_picture(self, picture: Picture) -> None:
        """Show another picture; tells changed cells where the features are the same, else starts anew."""
        before = self.picture
        if picture.catalogue is not before.catalogue or _keys(picture) != _keys(before):
            self.beginResetModel()
            self.picture = picture
            self._index.take(picture)
            self._choose_rows()
            self.endResetModel()
            self.rows_shown.emit()
        else:
            changed = [changed_rows(*pair) for pair in zip(before.columns, picture.columns, strict=True)]
            self.picture = picture
            self._index.take(picture, set(chain.from_iterable(changed)))
            self._tell(changed)
            if any(changed):
                self._choose_again()
            self._tell_heads(before)
        self.counts_changed.emit()

    def wish(self, wanted: Filter, sort: Sort, pinned: str = "") -> None:
        """Show these features in this order, and the feature with the key `pinned` in any case."""
        if (wanted, sort, pinned) == (self._filter, self._sort, self._pinned):
            return
        only_pin = (wanted, sort) == (self._filter, self._sort)
        self._filter, self._sort, self._pinned = wanted, sort, pinned
        if not only_pin:
            self._choose_again()

    def pin(self, feature: str) -> None:
        """Keep this feature in view even when it no longer fits the filter, until another is pinned.

        What was just released must not vanish from a list of what waits while somebody looks at it.
        """
        self._pinned = feature

    def show_also(self, feature: str) -> None:
        """Pin a feature, and show it at once."""
        self._pinned = feature
        self._choose_again()

    @property
    def wanted(self) -> Filter:
        """The filter in force."""
        return self._filter

    @property
    def sort_order(self) -> Sort:
        """The sort in force."""
        return self._sort

    def counts(self) -> Mapping[Standing, int]:
        """Features that would be shown for each standing."""
        return self._index.counts(self._filter)

    def search(self, words: str) -> tuple[Sequence[int], Sequence[str]]:
        """Catalogue rows that hold every word, by name, whatever is shown; and the texts of `Index.texts` where
        something was looked for.
        """
        rows = self._index.rows(Filter(words), Sort())
        return rows, self._index.texts() if words.split() else ()

    def owners(self) -> Sequence[str]:
        """Every owner."""
        return self._index.owners()

    def tags(self) -> Sequence[str]:
        """Every tag."""
        return self._index.tags()

    def feature(self, row: int) -> Feature:
        """The feature in a row."""
        return self.picture.catalogue.features[self._rows[row]]

    def environment_column(self, column: int) -> Column:
        """The environment in a column; columns of environments count from 1."""
        return self.picture.columns[column - 1]

    def painted(self, row: int, column: int) -> Painted:
        """What the cell's picture depends on; made for speed, hence not by roles."""
        at = self._rows[row]
        facts = self.picture.columns[column - 1]
        marks = facts.marks[at]
        have = of = 0
        if marks & _PARTLY:
            detail = self.picture.cell(column - 1, at).detail
            have, of = detail.have, detail.of
        return Painted(facts.standing[at], facts.share[at], marks, have, of)

    def row_of(self, feature: str) -> int:
        """The row of a feature's key, -1 where it is not shown."""
        at = self._row_of_key(feature)
        return self._place(at) if at >= 0 else -1

    def column_of(self, environment: str) -> int:
        """The column of an environment's key, 0 where there is none."""
        keys = _keys(self.picture)
        return keys.index(environment) + 1 if environment in keys else 0

    def _row_of_key(self, feature: str) -> int:
        """The catalogue row of a key, -1 where there is none; of a stored picture all keys are read for the first."""
        return self.picture.catalogue.rows.get(feature, -1) if feature else -1

    def _choose_rows(self) -> None:
        rows = self._index.rows(self._filter, self._sort)
        pinned = self._row_of_key(self._pinned)
        if rows is not self._rows:
            self._places = None
        self._rows = rows
        if pinned >= 0 and len(rows) < len(self.picture.catalogue) and self._place(pinned) < 0:
            self._rows = self._with_pinned(rows, pinned)
            self._places = None

    def _with_pinned(self, rows: Sequence[int], pinned: int) -> Sequence[int]:
        """The rows with one more, where it belongs in the order."""
        whole = self._index.rows(Filter(), self._sort)
        earlier = bytearray(len(whole))
        for row in whole:
            if row == pinned:
                break
            earlier[row] = 1
        at = sum(map(earlier.__getitem__, rows))
        return array("I", chain(rows[:at], (pinned,), rows[at:]))

    def _choose_again(self) -> None:
        """Take the rows anew, and start over only when they differ."""
        before, places = self._rows, self._places
        self._choose_rows()
        after, new_places = self._rows, self._places
        if before is after or before == after:
            return
        # The change is announced around the moment in which it becomes visible.
        self._rows, self._places = before, places
        self.beginResetModel()
        self._rows, self._places = after, new_places
        self.endResetModel()
        self.rows_shown.emit()

    def _place(self, at: int) -> int:
        """The shown row of a catalogue row, -1 where it is not shown."""
        if self._places is None:
            places = array("i", [-1]) * len(self.picture.catalogue)
            for row, one in enumerate(self._rows):
                places[one] = row
            self._places = places
        return self._places[at]

    def _tell(self, changed: Sequence[Sequence[int]]) -> None:
        """Tell which cells changed: as runs where few did, as one range where many did."""
        for number, rows in enumerate(changed, start=1):
            shown = sorted(place for at in rows if (place := self._place(at)) >= 0)
            if not shown:
                continue
            runs = _runs(shown) if len(shown) < _MANY else [(shown[0], shown[-1])]
            for first, last in runs:
                self.dataChanged.emit(self.index(first, number), self.index(last, number))

    def _tell_heads(self, before: Picture) -> None:
        """Tell which environments are described otherwise; ages are not told, the view repaints them every second."""
        for number, (was, now) in enumerate(zip(before.columns, self.picture.columns, strict=True), start=1):
            if (was.environment, was.version) != (now.environment, now.version):
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, number, number)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Features that are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """The feature and its environments."""
        return 0 if parent.isValid() else 1 + len(self.picture.columns)

    def place(self, index: AnyIndex) -> tuple[int, int]:
        """Column and row in the picture; the column is -1 for the feature itself."""
        return index.column() - 1, self._rows[index.row()]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, sentences, keys; see `answers.Role`."""
        return answer(self.picture, *self.place(index), role, self._moment) if index.isValid() else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Environments across, features down."""
        if orientation is Qt.Orientation.Vertical:
            shown = 0 <= section < len(self._rows)
            return visible(self.feature(section).title) if shown and role in HEAD_ROLES else None
        if section == 0:
            return "Feature" if role in HEAD_ROLES else None
        if not 0 < section <= len(self.picture.columns):
            return None
        return head_answer(self.environment_column(section), role, self._moment)


def _keys(picture: Picture) -> list[str]:
    return [column.environment.key for column in picture.columns]


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending numbers as runs of neighbours, first and last."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
