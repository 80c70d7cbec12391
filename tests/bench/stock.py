"""The usual way to show a table in PySide6: a model in Python, Qt's sorting and filtering proxy, and its own view.

What the stage is compared with. It holds the same words, in rows and columns of the same size.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QTableView

from limelight.domain.picture import Picture
from limelight.domain.standing import Standing

_ROOT = QModelIndex()
_WORDS = {standing: standing.name.replace("_", " ").capitalize() for standing in Standing}


class StockModel(QAbstractTableModel):
    """A list of texts for each feature."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self._columns = len(picture.columns) + 1
        names = [f"{each.name} {each.key} {each.owner} {' '.join(each.tags)}" for each in picture.catalogue.features]
        words = [[_WORDS[Standing(code)] for code in column.standing] for column in picture.columns]
        self.texts = [list(row) for row in zip(names, *words, strict=True)]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.texts)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else self._columns

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.texts[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def take_cells(self, before: Picture, picture: Picture) -> None:
        """Tell every cell that changed, each by itself."""
        for at, (old, new) in enumerate(zip(before.columns, picture.columns, strict=True), 1):
            if old is new:
                continue
            for row, (was, now) in enumerate(zip(old.standing, new.standing, strict=True)):
                if was != now:
                    self.texts[row][at] = _WORDS[Standing(now)]
                    index = self.index(row, at)
                    self.dataChanged.emit(index, index)

    def take_column(self, picture: Picture, at: int) -> None:
        """Tell a whole column at once."""
        for texts, code in zip(self.texts, picture.columns[at].standing, strict=True):
            texts[at + 1] = _WORDS[Standing(code)]
        self.dataChanged.emit(self.index(0, at + 1), self.index(len(self.texts) - 1, at + 1))


class StockTable(QTableView):
    """The view with its proxy."""

    def __init__(self, picture: Picture, row_height: int, column_width: int) -> None:
        super().__init__()
        self.source = StockModel(picture)
        self.proxy = QSortFilterProxyModel()
        self.proxy.setSourceModel(self.source)
        self.proxy.setFilterKeyColumn(0)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self.proxy)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.horizontalHeader().setDefaultSectionSize(column_width)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
