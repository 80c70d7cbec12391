"""The part of the table that stays where it is, and what both parts have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from limelight.ui.stage.delegate import ROW_HEIGHT
from limelight.ui.stage.head import StageHead
from limelight.ui.stage.model import StageModel
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Look, Themes, set_look

if TYPE_CHECKING:
    from limelight.ui.stage.table import StageTable


class Room(QHeaderView):
    """The table's row heads: only their room is wanted, since the fixed part lies over it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing."""


class FixedPart(QTableView):
    """The first column, lying over the table's row heads; it shares model, selection, height and keyboard with it."""

    def __init__(self, table: StageTable, themes: Themes, moment: Callable[[], Moment]) -> None:
        super().__init__(table)
        self._table = table
        self._themes = themes
        model = table._stage  # noqa: SLF001 - the other half of one widget
        self.head = StageHead(model, themes, moment, self)
        prepare(self, model, self.head)
        self.verticalHeader().hide()
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(table.itemDelegate())
        self.setAutoScroll(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(table)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Features, the fixed column")
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        self.head.sectionResized.connect(self._follow_width)
        self.head.resized_by_hand.connect(table.note_hand)
        self.activated.connect(table.activated)

    def take_columns(self) -> None:
        """After the columns changed: only the first is seen here."""
        for column in range(1, self.model().columnCount()):
            self.setColumnHidden(column, True)

    def take_place(self) -> None:
        """Lie exactly over the table's row heads and the corner above them."""
        table = self._table
        height = table.horizontalHeader().height() + table.viewport().height()
        self.setGeometry(table.frameWidth(), table.frameWidth(), table.verticalHeader().width(), height)

    @Slot(int, int, int)
    def _follow_width(self, section: int, _old: int, new: int) -> None:
        if section == 0:
            self._table.set_fixed_width(new)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground first, as in the table."""
        paint_ground(self, event, self._themes)
        super().paintEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips are ours, in plain text."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._table.tooltip_at(self, event)
        return super().viewportEvent(event)


def paint_ground(view: QTableView, event: QPaintEvent, themes: Themes) -> None:
    """Cover what is to be painted."""
    painter = QPainter(view.viewport())
    painter.fillRect(event.rect(), themes.theme.surface)
    painter.end()


def prepare(view: QTableView, model: StageModel, head: StageHead) -> None:
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
    view.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
