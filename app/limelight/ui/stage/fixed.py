"""The part of the table that stays where it is: the features, as the table's row heads, and the head above them.

Row heads rather than a second table beside the first: there is one scroll position, Qt's own, so that a name can never
stand beside another feature's cells.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget

from limelight.figures import number_words
from limelight.ui.mirrored import draw_line
from limelight.ui.stage.delegate import StageDelegate
from limelight.ui.stage.head import head_height, paint_sort_arrow
from limelight.ui.stage.model import StageModel
from limelight.ui.stage.wishes import SortBy
from limelight.ui.text import features_words
from limelight.ui.theme import Size, Themes, Weight, font, scaled
from limelight.words import tr

_LEAST_WIDTH = 160
_EDGE = 5  # logical pixels around the edge in which it can be dragged


def set_row_height(head: QHeaderView, height: int) -> None:
    """Make all rows that high and no lower, in logical pixels."""
    grows = height > head.minimumSectionSize()
    if not grows:
        head.setMinimumSectionSize(height)
    head.setDefaultSectionSize(height)
    if grows:  # before, it would make every row higher by itself: ten seconds for 100,000 of them
        head.setMinimumSectionSize(height)


class FeatureHeads(QHeaderView):
    """The features down the left side.

    Signals:
        feature_pressed(int), feature_opened(int): the row that was clicked, or clicked twice.
        tip_wanted(int, QPoint, QRect): a tooltip is wanted for a row, on screen there, within an area here.
    """

    feature_pressed = Signal(int)
    feature_opened = Signal(int)
    tip_wanted = Signal(int, QPoint, QRect)

    def __init__(self, model: StageModel, themes: Themes, delegate: StageDelegate, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._table = parent
        self._stage = model
        self._themes = themes
        self._delegate = delegate
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.measure()
        self.setAccessibleName(tr("Features"))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def measure(self) -> None:
        """Text is larger or smaller: so are the rows."""
        set_row_height(self, self._delegate.row_height)

    def sizeHint(self) -> QSize:
        """As wide as the table makes it; Qt's own answer asks the model for hundreds of names."""
        return QSize(self.minimumWidth(), self._delegate.row_height)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One feature."""
        if section < self._stage.rowCount():
            self._delegate.paint_name(painter, rect, section, is_active=self._table.hasFocus())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground first, which lets Qt move the picture when it scrolls."""
        paint_ground(self.viewport(), event, self._themes)
        super().paintEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click selects the feature."""
        row = self.logicalIndexAt(event.position().toPoint())
        if row >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.feature_pressed.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click opens it."""
        row = self.logicalIndexAt(event.position().toPoint())
        if row >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.feature_opened.emit(row)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips are the table's, in plain text."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.logicalIndexAt(event.pos())
            area = QRect(0, self.sectionViewportPosition(row), self.width(), self._delegate.row_height)
            self.tip_wanted.emit(row, event.globalPos(), area)
            return True
        return super().viewportEvent(event)


class Corner(QWidget):
    """The head above the features; its right edge can be dragged.

    Signals:
        clicked(): the features are to be sorted by name, or the other way round.
        dragged(int): how wide the features shall be, in logical pixels.
    """

    clicked = Signal()
    dragged = Signal(int)

    def __init__(self, model: StageModel, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = parent
        self._stage = model
        self._themes = themes
        self._is_dragging = False
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Feature"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """What the column is, and how many features are shown."""
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line)
        painter.setFont(font(Size.BODY, Weight.SEMIBOLD))
        painter.setPen(theme.text)
        whole = QRectF(self.rect())
        draw_line(painter, whole, 16, scaled(28), tr("Feature"))
        painter.setFont(font(Size.SMALL))
        painter.setPen(theme.muted)
        shown, of = self._stage.features_shown, len(self._stage.picture.catalogue)
        told = features_words(of)
        part = told if shown == of else tr("{shown} of {all}", shown=number_words(shown), all=told)
        draw_line(painter, whole, 16, scaled(46), part)
        sort = self._stage.sort_order
        if sort.by not in (SortBy.STANDING, SortBy.CHANGED):
            paint_sort_arrow(painter, self.rect(), theme, backwards=sort.backwards)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Near the edge a drag begins."""
        self._is_dragging = self._is_on_edge(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The edge follows the mouse."""
        on_edge = self._is_dragging or self._is_on_edge(event)
        self.setCursor(Qt.CursorShape.SplitHCursor if on_edge else Qt.CursorShape.ArrowCursor)
        if self._is_dragging:
            self.dragged.emit(max(_LEAST_WIDTH, self._reach(event)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that was no drag sorts."""
        was_dragging, self._is_dragging = self._is_dragging, False
        if not was_dragging and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def take_place(self, width: int) -> None:
        """Lie over the table's corner."""
        above = QRect(0, 0, width, head_height())
        self.setGeometry(QStyle.visualRect(self.layoutDirection(), self._table.rect(), above))

    def _is_on_edge(self, event: QMouseEvent) -> bool:
        return self._reach(event) >= self.width() - _EDGE

    def _reach(self, event: QMouseEvent) -> int:
        """How far the mouse is from where one begins to read."""
        at = round(event.position().x())
        return at if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width() - at


def paint_ground(viewport: QWidget, event: QPaintEvent, themes: Themes) -> None:
    """Cover what is to be painted."""
    painter = QPainter(viewport)
    painter.fillRect(event.rect(), themes.theme.surface)
    painter.end()
