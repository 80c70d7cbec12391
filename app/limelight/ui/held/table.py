"""The table of pending changes: one line for each, what the person may decide about first."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from limelight.domain.held_list import HeldRow
from limelight.ui.held.words import asked_words, change_words, may_words, waits_words
from limelight.ui.lamp import production_icon
from limelight.ui.text import shortened, tooltip_data, visible
from limelight.ui.theme import Look, Themes, scaled, set_look
from limelight.words import tr

AnyIndex = QModelIndex | QPersistentModelIndex
PRODUCTION = Qt.ItemDataRole.UserRole + 1
_ROW_HEIGHT = 46  # two lines, at 100 %
_LEAST_SHARE, _MOST_SHARE = 0.8, 1.4  # of the widths: less is scrolled sideways, more goes to the reason


class Column(IntEnum):
    """The columns, in their order."""

    WAITS = 0  # for what
    FEATURE = 1  # its name
    ENVIRONMENT = 2  # where
    CHANGE = 3  # what it would do
    ASKED = 4  # who asked for it, and when
    REASON = 5  # why, and the ticket
    MAY = 6  # what the person may do about it


_WIDTHS = {
    Column.WAITS: 104,
    Column.FEATURE: 158,
    Column.ENVIRONMENT: 150,
    Column.CHANGE: 124,
    Column.ASKED: 134,
    Column.REASON: 136,
    Column.MAY: 130,
}
"""In logical pixels at 100 %; what is left goes to the reason."""


def title(column: Column) -> str:
    """The word at the head of a column."""
    return {
        Column.WAITS: tr("Waits"),
        Column.FEATURE: tr("Feature"),
        Column.ENVIRONMENT: tr("Environment"),
        Column.CHANGE: tr("Change"),
        Column.ASKED: tr("Asked for by"),
        Column.REASON: tr("Reason"),
        Column.MAY: tr("What you may do"),
    }[column]


class HeldModel(QAbstractTableModel):
    """The lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[HeldRow, ...] = ()

    def show_rows(self, rows: Sequence[HeldRow]) -> None:
        """Show these."""
        if tuple(rows) != self.rows:
            self.beginResetModel()
            self.rows = tuple(rows)
            self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Rows shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The titles."""
        is_title = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return title(Column(section)) if is_title else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, and what a screen reader says."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], Column(index.column())
        is_production = column is Column.ENVIRONMENT and row.environment.is_production
        if role == PRODUCTION:
            return is_production
        words = visible(shortened(_text(row, column), 200).replace("\n", " "))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            mark = tr(", PRODUCTION") if is_production else ""
            return f"{title(column)}: {words or tr('nothing')}{mark}"
        return words if role == Qt.ItemDataRole.DisplayRole else tooltip_data(role, words)


def _text(row: HeldRow, column: Column) -> str:
    change = row.change
    why = " ".join(part for part in (change.reason, change.ticket) if part) if change is not None else ""
    return {
        Column.WAITS: waits_words(row),
        Column.FEATURE: row.title,
        Column.ENVIRONMENT: row.environment.name,
        Column.CHANGE: change_words(row),
        Column.ASKED: asked_words(row),
        Column.REASON: why,
        Column.MAY: may_words(row),
    }[column]


class HeldTable(QTableView):
    """The table; the same change stays selected while the lines move.

    Signals:
        row_selected(object): the `HeldRow` under the cursor, or None.
        row_opened(object): the person wants to see its feature.
    """

    row_selected = Signal(object)
    row_opened = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = HeldModel(self)
        self._kept = ("", "")
        set_look(self, Look.LIST)
        self.setModel(self.rows)
        self.setItemDelegate(_ProductionMark(themes, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Pending changes"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(self.horizontalHeader().defaultAlignment().AlignLeft)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        self.rows.modelReset.connect(self._select_again)
        themes.theme_changed.connect(self._wear)
        self._wear()

    @property
    def row(self) -> HeldRow | None:
        """The line under the cursor."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    @Slot()
    def _tell(self) -> None:
        row = self.row
        self._kept = (row.environment.key, row.id) if row is not None else self._kept
        self.row_selected.emit(row)

    @Slot()
    def _open(self) -> None:
        if self.row is not None:
            self.row_opened.emit(self.row)

    @Slot()
    def _select_again(self) -> None:
        at = next((at for at, row in enumerate(self.rows.rows) if (row.environment.key, row.id) == self._kept), 0)
        if self.rows.rows:
            self.setCurrentIndex(self.rows.index(at, 0))
        else:
            self.row_selected.emit(None)

    @Slot()
    def _wear(self) -> None:
        """Another theme, or larger or smaller text."""
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW_HEIGHT))
        self._fit()

    def _fit(self) -> None:
        room, wished = self.viewport().width(), sum(scaled(width) for width in _WIDTHS.values())
        share = max(min(room / wished, _MOST_SHARE), _LEAST_SHARE)
        widths = {column: int(scaled(width) * share) for column, width in _WIDTHS.items()}
        widths[Column.REASON] += max(room - sum(widths.values()), 0)
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the feature."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width to share."""
        super().resizeEvent(event)
        self._fit()


class _ProductionMark(QStyledItemDelegate):
    """Puts PROD before the name of a production."""

    def __init__(self, themes: Themes, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = themes

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Add the mark to what Qt finds by itself."""
        super().initStyleOption(option, index)
        if index.data(PRODUCTION):
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = production_icon(self._themes.theme)
            option.decorationSize = option.icon.availableSizes()[0]
