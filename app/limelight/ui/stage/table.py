"""The matrix itself: a table whose first column stays where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from limelight.ui.stage.delegate import ROW_HEIGHT, StageDelegate
from limelight.ui.stage.head import LEAST_WIDTH, StageHead
from limelight.ui.stage.model import Role, StageModel
from limelight.ui.stage.words import Moment
from limelight.ui.text import show_tooltip, span_words
from limelight.ui.theme import Look, Themes, set_look

_SEEN_AFTER = 150  # ms that rows stand still before they count as looked at
_WIDEST = 330  # a column is never made wider than this by itself

AnyIndex = QModelIndex | QPersistentModelIndex
ScrollHint = QAbstractItemView.ScrollHint


class StageTable(QTableView):
    """The table. A second, narrow table of the same model lies over its first column and follows it.

    Signals:
        cell_selected(str, str): keys of the feature and the environment under the cursor; the second is empty on the
            feature's own column, both are when nothing is selected.
        cell_opened(str, str): the same, when the person pressed Enter there or clicked twice.
        rows_seen(tuple): keys of the features in view, once they stand still.
        typed(str): a character was typed on the table: it belongs into the filter.
    """

    cell_selected = Signal(str, str)
    cell_opened = Signal(str, str)
    rows_seen = Signal(tuple)
    typed = Signal(str)

    def __init__(self, model: StageModel, themes: Themes, moment: Callable[[], Moment]) -> None:
        super().__init__()
        self._stage = model
        self._moment = moment
        self._selected = ("", "")
        self._told = ("", "")
        self._anchor: tuple[str, int] = ("", 0)
        self._ages: list[str] = []
        self._is_arranged_by_hand = False
        self._is_arranging = False
        self._standing_still = QTimer(self, interval=_SEEN_AFTER, singleShot=True)
        self._standing_still.timeout.connect(self._tell_seen)
        self.head = StageHead(model, themes, moment, self)
        _prepare(self, model, self.head)
        self.setItemDelegate(StageDelegate(model, themes, self._old_age, self.currentIndex, self))
        self.setAccessibleName("Features by environment")
        self.fixed = FixedPart(self, themes, moment)
        self._follow_model(model)
        themes.theme_changed.connect(self._repaint)

    def update_ages(self) -> None:
        """A second went by: the heads tell another time, and columns that became old or current are repainted."""
        self.head.update_ages()
        ages = self._ages_now()
        for number, (was, now) in enumerate(zip(self._ages, ages, strict=False), start=1):
            if was != now:
                area = QRect(self.columnViewportPosition(number), 0, self.columnWidth(number), self.viewport().height())
                self.viewport().update(area)
        self._ages = ages

    def select(self, feature: str, environment: str) -> bool:
        """Select a cell by its keys and bring it into view; False where it is not shown."""
        row, column = self._stage.row_of(feature), self._stage.column_of(environment)
        if row < 0:
            return False
        index = self._stage.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def tooltip_at(self, view: QTableView, event: QHelpEvent) -> bool:
        """Show the plain tooltip of the cell under the mouse, on this table or its fixed part."""
        index = view.indexAt(event.pos())
        text = index.data(Role.TOOLTIP) if index.isValid() else ""
        show_tooltip(event.globalPos(), text, view.viewport(), view.visualRect(index))
        return True

    def _follow_model(self, model: StageModel) -> None:
        model.modelAboutToBeReset.connect(self._remember_place)
        model.rows_shown.connect(self._take_up_again)
        model.counts_changed.connect(self._take_ages)
        self.verticalScrollBar().valueChanged.connect(self._standing_still.start)
        self.activated.connect(self._open)
        self.selectionModel().currentChanged.connect(self._take_current)
        self.head.sectionResized.connect(self._follow_width)

    def _old_age(self, column: int) -> str:
        return self._ages[column - 1] if column <= len(self._ages) else ""

    def _ages_now(self) -> list[str]:
        """For each environment how old it is in words, where that has to be shown in its cells; else empty."""
        moment = self._moment()
        return [
            span_words(fresh.age(moment.now, moment.monotonic) or 0.0)
            if (fresh := column.freshness).read_at is not None and fresh.is_old(moment.now, moment.monotonic)
            else ""
            for column in self._stage.picture.columns
        ]

    @Slot()
    def _take_ages(self) -> None:
        ages = self._ages_now()
        if ages != self._ages:
            self._ages = ages
            self.viewport().update()

    @Slot()
    def _remember_place(self) -> None:
        """Before the rows change: which feature stands at which height."""
        row = self.currentIndex().row()
        in_view = row >= 0 and self.viewport().rect().contains(4, self.rowViewportPosition(row))
        row = row if in_view else self.rowAt(0)
        if row >= 0:
            self._anchor = (self._stage.feature(row).key, self.rowViewportPosition(row))

    @Slot()
    def _take_up_again(self) -> None:
        """After the rows changed: the same feature at the same height, and the same cell selected."""
        self._ages = self._ages_now()
        self.fixed.take_columns()
        self._arrange()
        key, height = self._anchor
        row = self._stage.row_of(key)
        feature, environment = self._selected
        selected = self._stage.row_of(feature)
        if selected >= 0:
            index = self._stage.index(selected, self._stage.column_of(environment))
            self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.ClearAndSelect)
        elif self._told != ("", ""):
            self._told = ("", "")
            self.cell_selected.emit("", "")
        if row >= 0:
            self.verticalScrollBar().setValue(row * ROW_HEIGHT - height)
        self._standing_still.start()

    @Slot()
    def _tell_seen(self) -> None:
        first = self.rowAt(0)
        if first < 0:
            return
        last = self.rowAt(self.viewport().height() - 1)
        last = self._stage.rowCount() - 1 if last < 0 else last
        self.rows_seen.emit(tuple(self._stage.feature(row).key for row in range(first, last + 1)))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.cell_opened.emit(index.data(Role.FEATURE), index.data(Role.ENVIRONMENT))

    @Slot(QModelIndex, QModelIndex)
    def _take_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        """Another cell has the cursor: the whole row is marked."""
        self.viewport().update()
        self.fixed.viewport().update()
        if not current.isValid():
            return
        self._selected = (current.data(Role.FEATURE), current.data(Role.ENVIRONMENT))
        self._stage.pin(self._selected[0])
        if self._selected != self._told:
            self._told = self._selected
            self.cell_selected.emit(*self._selected)

    @Slot(int, int, int)
    def _follow_width(self, section: int, _old: int, new: int) -> None:
        if not self._is_arranging:
            self._is_arranged_by_hand = True
        if section == 0:
            self.fixed.setColumnWidth(0, new)
        self.fixed.take_place()

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()
        self.head.viewport().update()
        self.fixed.viewport().update()
        self.fixed.head.viewport().update()

    def _arrange(self) -> None:
        """Share the width among the columns, until the person does."""
        count = len(self._stage.picture.columns)
        if self._is_arranged_by_hand or not count:
            return
        room = self.viewport().width()
        first = min(520, max(230, int(room * 0.27)))
        each = min(_WIDEST, max(LEAST_WIDTH + 14, (room - first) // count))
        self._is_arranging = True
        self.setColumnWidth(0, first)
        for column in range(1, count + 1):
            self.setColumnWidth(column, each)
        self._is_arranging = False

    def scrollTo(self, index: AnyIndex, hint: ScrollHint = ScrollHint.EnsureVisible) -> None:  # noqa: N802
        """As Qt's, and never under the fixed part."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() == 0:
            bar.setValue(before)  # it is always in view
            return
        hidden = self.columnWidth(0) - self.visualRect(index).left()
        if hidden > 0:
            bar.setValue(bar.value() - hidden)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Typing on the table filters it."""
        if search.strip():
            self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying copies the sentence of the cell."""
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy) and index.isValid():
            QGuiApplication.clipboard().setText(index.data(Qt.ItemDataRole.AccessibleTextRole))
            return
        super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips are ours, in plain text."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self.tooltip_at(self, event)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._arrange()
        self._standing_still.start()

    def updateGeometries(self) -> None:
        """The fixed part follows whatever Qt lays out."""
        super().updateGeometries()
        if hasattr(self, "fixed"):
            self.fixed.take_place()


class FixedPart(QTableView):
    """The first column, lying over the table; it has no focus of its own and shares model, selection and height."""

    def __init__(self, table: StageTable, themes: Themes, moment: Callable[[], Moment]) -> None:
        super().__init__(table)
        self._table = table
        model = table._stage  # noqa: SLF001 - the other half of one widget
        self.head = StageHead(model, themes, moment, self)
        _prepare(self, model, self.head)
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(table.itemDelegate())
        self.setAutoScroll(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Features, the fixed column")
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        self.head.sectionResized.connect(self._follow_width)
        self.activated.connect(table.activated)

    def take_columns(self) -> None:
        """After the columns changed: only the first is seen here."""
        for column in range(1, self.model().columnCount()):
            self.setColumnHidden(column, True)

    def take_place(self) -> None:
        """Lie exactly over the table's first column."""
        table = self._table
        height = table.horizontalHeader().height() + table.viewport().height()
        self.setGeometry(table.frameWidth(), table.frameWidth(), table.columnWidth(0), height)

    @Slot(int, int, int)
    def _follow_width(self, section: int, _old: int, new: int) -> None:
        if section == 0 and self._table.columnWidth(0) != new:
            self._table.setColumnWidth(0, new)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips are ours, in plain text."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._table.tooltip_at(self, event)
        return super().viewportEvent(event)


def _prepare(view: QTableView, model: StageModel, head: StageHead) -> None:
    """What both parts have in common."""
    view.setModel(model)
    view.setHorizontalHeader(head)
    set_look(view, Look.MATRIX)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.setTabKeyNavigation(False)
    view.setMouseTracking(True)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.horizontalHeader().setSectionResizeMode(head.ResizeMode.Interactive)
    rows = view.verticalHeader()
    rows.setSectionResizeMode(rows.ResizeMode.Fixed)
    rows.setMinimumSectionSize(ROW_HEIGHT)
    rows.setDefaultSectionSize(ROW_HEIGHT)
    rows.hide()
