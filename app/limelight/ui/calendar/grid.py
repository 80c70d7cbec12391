"""The days as a table of weeks: the cursor moves by day, and each day paints what stands on it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from limelight.ui.calendar.day_painting import DayPainter
from limelight.ui.calendar.days import DAYS, Day
from limelight.ui.calendar.words import SHORT_WEEKDAYS, WEEKDAYS, day_spoken
from limelight.ui.text import tooltip_data, visible
from limelight.ui.theme import Look, Themes, scaled, set_look
from limelight.words import tr

AnyIndex = QModelIndex | QPersistentModelIndex
_LEAST_HEIGHT = 74  # of a week, logical pixels at 100 %
_NAME = 92  # of a day, where its long name stands above it


class DaysModel(QAbstractTableModel):
    """A row for each week, a column for each day of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.days: tuple[Day, ...] = ()
        self.today = date.min
        self.month = 0  # the month whose days stand out; 0: all do
        self.is_narrow = False  # there is room for short names only

    def show_days(self, days: tuple[Day, ...], today: date, month: int) -> None:
        """Show these."""
        if (days, today, month) == (self.days, self.today, self.month):
            return
        same = [each.day for each in days] == [each.day for each in self.days]
        if not same:
            self.beginResetModel()
        self.days, self.today, self.month = days, today, month
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, DAYS - 1))
        else:
            self.endResetModel()

    def name_days(self, *, is_narrow: bool) -> None:
        """With short names or long ones."""
        if is_narrow != self.is_narrow:
            self.is_narrow = is_narrow
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, DAYS - 1)

    def day_at(self, index: AnyIndex) -> Day | None:
        """The day of a cell."""
        at = index.row() * DAYS + index.column()
        return self.days[at] if index.isValid() and at < len(self.days) else None

    def index_of(self, day: date) -> QModelIndex:
        """The cell of a day; no cell where it is not shown."""
        at = next((at for at, each in enumerate(self.days) if each.day == day), -1)
        return self.index(at // DAYS, at % DAYS) if at >= 0 else QModelIndex()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Weeks."""
        return 0 if parent.isValid() else len(self.days) // DAYS

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Days of a week."""
        return 0 if parent.isValid() else DAYS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The names of the days."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return WEEKDAYS[section]
        names = SHORT_WEEKDAYS if self.is_narrow else WEEKDAYS
        return names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a screen reader says; the rest is painted."""
        day = self.day_at(index)
        if day is None:
            return None
        words = visible(day_spoken(day, self.today))
        return words if role == Qt.ItemDataRole.AccessibleTextRole else tooltip_data(role, words)


class DaysTable(QTableView):
    """The days of a week or a month.

    Signals:
        day_selected(object): the `date` under the cursor.
        day_opened(): the person wants to see what stands there.
        left_behind(int): the cursor went so many days beyond what is shown.
    """

    day_selected = Signal(object)
    day_opened = Signal()
    left_behind = Signal(int)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = DaysModel(self)
        set_look(self, Look.LIST)
        self.setModel(self.days)
        self.setItemDelegate(_DayDelegate(themes, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Days"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self.day_opened)
        themes.theme_changed.connect(self._wear)
        self._wear()

    @property
    def day(self) -> Day | None:
        """The day under the cursor."""
        return self.days.day_at(self.currentIndex())

    def select(self, day: date) -> None:
        """Put the cursor on a day that is shown."""
        index = self.days.index_of(day)
        if index.isValid():
            self.setCurrentIndex(index)

    @Slot()
    def _tell(self) -> None:
        if self.day is not None:
            self.day_selected.emit(self.day.day)

    @Slot()
    def _wear(self) -> None:
        self.verticalHeader().setMinimumSectionSize(scaled(_LEAST_HEIGHT))
        self._name_days()
        self.viewport().update()

    def _name_days(self) -> None:
        """By names for which there is room."""
        self.days.name_days(is_narrow=self.viewport().width() < DAYS * scaled(_NAME))

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """From Sunday to the Monday after it, and beyond what is shown to the weeks there."""
        step = _STEPS.get(action)
        if step is None:
            return super().moveCursor(action, modifiers)
        if step in (-1, 1) and self.isRightToLeft():
            step = -step
        at = self.currentIndex().row() * DAYS + self.currentIndex().column() + step
        if 0 <= at < len(self.days.days):
            return self.days.index(at // DAYS, at % DAYS)
        self.left_behind.emit(step)
        return self.currentIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._name_days()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to what stands on the day."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.day_opened.emit()
        else:
            super().keyPressEvent(event)


_STEPS = {
    QAbstractItemView.CursorAction.MoveLeft: -1,
    QAbstractItemView.CursorAction.MoveRight: 1,
    QAbstractItemView.CursorAction.MoveUp: -DAYS,
    QAbstractItemView.CursorAction.MoveDown: DAYS,
}


class _DayDelegate(QStyledItemDelegate):
    """Paints a day."""

    def __init__(self, themes: Themes, table: DaysTable) -> None:
        super().__init__(table)
        self._themes = themes
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Its number, and what stands on it."""
        model = self._table.days
        day = model.day_at(index)
        if day is None:
            return
        columns = [
            QRect(self._table.columnViewportPosition(at), option.rect.top(), self._table.columnWidth(at), 1)
            for at in range(DAYS)
        ]
        is_current = index == self._table.currentIndex()
        part = DayPainter(painter, self._themes.theme, option.rect, columns)
        part.paint(day, is_today=day.day == model.today, is_beside=model.month not in (0, day.day.month))
        if is_current:
            part.mark(has_focus=self._table.hasFocus())
