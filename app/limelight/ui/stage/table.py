"""The matrix itself: a table whose first column stays where it is.

The first column is hidden in the table and painted as its row heads. It is still a place for the cursor, and a screen
reader finds it where it is in the model.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from limelight.ui.stage.ages import OldAges
from limelight.ui.stage.answers import Role
from limelight.ui.stage.arrangement import Density
from limelight.ui.stage.columns import Columns
from limelight.ui.stage.delegate import StageDelegate, cursor_at
from limelight.ui.stage.fixed import Corner, FeatureHeads, paint_ground
from limelight.ui.stage.folding import Folding
from limelight.ui.stage.head import StageHead
from limelight.ui.stage.model import AnyIndex, StageModel
from limelight.ui.stage.seen import SeenRows
from limelight.ui.stage.selecting import extend_names, selected_block, sole_index
from limelight.ui.stage.words import Moment
from limelight.ui.text import show_tooltip
from limelight.ui.theme import Look, Themes, set_look
from limelight.words import tr

ScrollHint = QAbstractItemView.ScrollHint


class StageTable(QTableView):
    """The table; `names` are its row heads, `corner` the head above them.

    Signals:
        cell_selected(str, str): keys of the feature and the environment under the cursor; the second is empty on the
            feature's own column, both are when nothing is selected.
        cell_opened(str, str): the same, when the person pressed Enter there or clicked twice.
        rows_seen(tuple): keys of the features in view, once they stand still.
        typed(str): a character was typed on the table: it belongs into the filter.
        columns_changed(): other columns are hidden, or they stand in another order.
    """

    cell_selected = Signal(str, str)
    cell_opened = Signal(str, str)
    rows_seen = Signal(tuple)
    typed = Signal(str)
    columns_changed = Signal()

    def __init__(
        self, model: StageModel, themes: Themes, moment: Callable[[], Moment], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._stage = model
        self._themes = themes
        self._selected = ("", "")
        self._told = ("", "")
        self._is_arriving = False  # the keyboard is on its way here
        self._anchor: tuple[str, int] = ("", 0)
        self._ages = OldAges(model, moment)
        self.columns = Columns(self, model)
        self._is_arranged_by_hand = False
        self._names_width = 280
        self._names_from = -1  # the row from which a selection of features themselves is extended
        self._seen = SeenRows(self, model)
        self._seen.told.connect(self.rows_seen)
        self.head = StageHead(model, themes, moment, self)
        self._delegate = StageDelegate(model, themes, self._ages.words, self)
        self.names = FeatureHeads(model, themes, self._delegate, self)
        self.corner = Corner(model, themes, self)
        self.setItemDelegate(self._delegate)
        self._prepare()
        self.setAccessibleName(tr("Features by environment"))
        self.folding = Folding(self, model)
        self._follow_model(model)
        themes.theme_changed.connect(self._wear)

    def update_ages(self) -> None:
        """A second went by: the heads tell another time, and columns that became old or current are repainted."""
        self.head.update_ages()
        for number in self._ages.look():
            area = QRect(self.columnViewportPosition(number), 0, self.columnWidth(number), self.viewport().height())
            self.viewport().update(area)

    def select(self, feature: str, environment: str) -> bool:
        """Select a cell by its keys and bring it into view; False where it is not shown."""
        row, column = self._stage.row_of(feature), self._stage.column_of(environment)
        if row < 0:
            return False
        if environment in self.columns.hidden:  # whoever asks for it wants to see it
            self.hide_columns(self.columns.hidden - {environment})
        index = self._stage.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    @property
    def density(self) -> Density:
        """How much room a row has."""
        return self._delegate.density

    def set_density(self, density: Density) -> None:
        """Give the rows more room or less; the row that is looked at stays."""
        self._remember_place()
        self._delegate.density = density
        self._wear()
        self._take_up_again()

    def hide_columns(self, environments: frozenset[str]) -> None:
        """Hide exactly these environments, by their keys; where none would be left, none is hidden."""
        if environments != self.columns.hidden:
            self.columns.hide(environments)
            self._arrange()
            self.columns_changed.emit()

    def _prepare(self) -> None:
        """What the table is like."""
        self.setModel(self._stage)
        self.setHorizontalHeader(self.head)
        self.setVerticalHeader(self.names)
        set_look(self, Look.MATRIX)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _follow_model(self, model: StageModel) -> None:
        model.modelAboutToBeReset.connect(self._remember_place)
        model.rows_shown.connect(self._take_up_again)
        model.counts_changed.connect(self._take_ages)
        self.verticalScrollBar().valueChanged.connect(self._seen.wait)
        self.activated.connect(self._open)
        self.selectionModel().currentChanged.connect(self._take_current)
        self.selectionModel().selectionChanged.connect(self._follow_selection)
        self.head.resized_by_hand.connect(self.note_hand)
        self.head.sectionMoved.connect(self._note_moved)
        self.names.feature_pressed.connect(self._select_feature)
        self.names.feature_opened.connect(self._open_feature)
        self.names.tip_wanted.connect(self._tell_feature)
        self.corner.dragged.connect(self.set_names_width)

    @Slot()
    def _take_ages(self) -> None:
        if self._ages.look():
            self.viewport().update()
        self.head.update_ages()

    @Slot()
    def _remember_place(self) -> None:
        """Before the rows change: which feature stands at which height."""
        row = self.currentIndex().row()
        in_view = row >= 0 and self.viewport().rect().contains(4, self.rowViewportPosition(row))
        row = row if in_view else self.rowAt(0)
        if row >= 0:
            self._anchor = (self._stage.key_at(row), self.rowViewportPosition(row))

    @Slot()
    def _take_up_again(self) -> None:
        """After the rows changed: the same feature at the same height, and the same cell selected."""
        self._ages.look()
        self.columns.apply()
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
        self._show_cursor()
        if row >= 0:
            self.verticalScrollBar().setValue(row * self._delegate.row_height - height)
        self._seen.wait()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if self.folding.toggle(index.row()):
            return
        self._take_current(index, index)
        self.cell_opened.emit(index.data(Role.FEATURE), index.data(Role.ENVIRONMENT))

    @Slot(int)
    def _select_feature(self, row: int) -> None:
        self.setFocus()
        self.setCurrentIndex(self._stage.index(row, 0))
        self.folding.toggle(row)

    @Slot(int)
    def _open_feature(self, row: int) -> None:
        self._open(self._stage.index(row, 0))

    @Slot(int, QPoint, QRect)
    def _tell_feature(self, row: int, at: QPoint, within: QRect) -> None:
        text = self._stage.index(row, 0).data(Role.TOOLTIP) if row >= 0 else ""
        show_tooltip(at, text, self.names.viewport(), within)

    @Slot(QModelIndex, QModelIndex)
    def _take_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        """Another cell has the cursor: the whole row is marked."""
        self._show_cursor()
        if not current.isValid() or self._is_arriving:
            return
        self._selected = (current.data(Role.FEATURE), current.data(Role.ENVIRONMENT))
        self._stage.pin(self._selected[0])
        if self._selected != self._told:
            self._told = self._selected
            self.cell_selected.emit(*self._selected)

    @Slot()
    def _follow_selection(self) -> None:
        """A screen reader selects a cell where it is: the cursor goes there. A key selects the one with the cursor."""
        chosen = sole_index(self.selectionModel())
        if chosen.isValid() and chosen != self.currentIndex():
            self.selectionModel().setCurrentIndex(chosen, QItemSelectionModel.SelectionFlag.NoUpdate)
        elif chosen.isValid():
            self._take_current(chosen, chosen)
        self._show_cursor()

    @Slot()
    def _show_cursor(self) -> None:
        """Tell the delegate where the cursor is and what is selected, and repaint what that touches."""
        now = self.currentIndex()
        block = selected_block(self.selectionModel())
        before, self._delegate.cursor = self._delegate.cursor, cursor_at(now, self._stage, block)
        if before.rows or self._delegate.cursor.rows:
            self.viewport().update()
            self.names.viewport().update()
        elif before != self._delegate.cursor:
            for row in {before.row, now.row()} - {-1}:
                top = self.rowViewportPosition(row)
                for viewport in (self.viewport(), self.names.viewport()):
                    viewport.update(QRect(0, top, viewport.width(), self._delegate.row_height))

    @Slot()
    def _note_moved(self) -> None:
        """A column stands elsewhere."""
        if self.columns.note_moved():
            self.columns_changed.emit()

    @Slot()
    def note_hand(self) -> None:
        """The person set a width: from now on widths are theirs."""
        self._is_arranged_by_hand = True

    @Slot(int)
    def set_names_width(self, width: int) -> None:
        """Make the features that wide; from now on widths are the person's."""
        self._is_arranged_by_hand = True
        self._names_width = width
        self.updateGeometries()

    @Slot()
    def _wear(self) -> None:
        """Another theme, or larger or smaller text."""
        self._delegate.measure()
        if self._delegate.row_height != self.names.defaultSectionSize():
            first = self.rowAt(0)
            self.head.measure()
            self.names.measure()
            self._arrange()
            self.updateGeometries()
            self.verticalScrollBar().setValue(self.names.sectionPosition(max(first, 0)))
            self.scrollTo(self.currentIndex())
        self.viewport().update()
        self.head.viewport().update()
        self.names.viewport().update()
        self.corner.update()

    def _arrange(self) -> None:
        """Share the width among the columns, until the person does."""
        if self._is_arranged_by_hand or not self._stage.picture.columns:
            return
        # Room for the scroll bar is always left: widths that depend on whether it shows would make it come and go.
        first = self.columns.share(self.width() - self.verticalScrollBar().sizeHint().width())
        moved, self._names_width = first != self._names_width, first
        if moved:
            self.updateGeometries()

    def scrollTo(self, index: AnyIndex, hint: ScrollHint = ScrollHint.EnsureVisible) -> None:  # noqa: N802
        """As Qt's; the first column is always in view, so only its row has to be."""
        if index.column() > 0:
            super().scrollTo(index, hint)
            return
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index.sibling(index.row(), 1), hint)
        bar.setValue(before)

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """As Qt's, with the hidden first column as a place to go to and to move in."""
        now = self.currentIndex()
        moves = QAbstractItemView.CursorAction
        ends = self.columns.beside(0)
        if now.isValid() and now.column() == 0:
            from limelight.ui.stage.moves import moved_from_feature  # noqa: PLC0415  (not for the first frame)

            page = max(1, self.viewport().height() // self._delegate.row_height - 1)
            return moved_from_feature(now, action, keys, page, ends)
        to = super().moveCursor(action, keys)
        if action is moves.MoveLeft and now.column() == ends[0]:
            return now.sibling(now.row(), 0)
        return to.sibling(to.row(), 0) if action is moves.MoveHome else to

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:  # noqa: N802
        """As Qt's, which selects nothing in a hidden column."""
        now = self.currentIndex()
        if now.column() == 0:
            self._names_from = extend_names(self.selectionModel(), self._names_from, now, command)
        else:
            super().setSelection(rect, command)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On the head of a group some keys open and collapse it."""
        if not self.folding.take_key(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Typing on the table filters it."""
        if search.strip():
            self.typed.emit(search)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips are ours, in plain text."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            text = index.data(Role.TOOLTIP) if index.isValid() else ""
            show_tooltip(event.globalPos(), text, self.viewport(), self.visualRect(index))
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground first: that it covers everything is what lets Qt move the picture when it scrolls."""
        paint_ground(self.viewport(), event, self._themes)
        super().paintEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor shows that the keyboard is here, at first in the first cell; this alone selects nothing."""
        self._is_arriving = True
        super().focusInEvent(event)
        self._is_arriving = False
        self.names.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """It is no longer."""
        super().focusOutEvent(event)
        self.names.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._arrange()
        cursor = self.visualRect(self.currentIndex())
        if cursor.isValid() and 0 <= cursor.top() < event.oldSize().height():
            self.scrollTo(self.currentIndex())  # what was in view and has the cursor stays in view
        self._seen.wait()

    def updateGeometries(self) -> None:
        """The features are as wide as they shall be, and the corner lies above them."""
        if hasattr(self, "names"):
            self.names.setFixedWidth(self._names_width)
            self.corner.take_place(self._names_width)
        super().updateGeometries()
