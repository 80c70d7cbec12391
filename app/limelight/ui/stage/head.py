"""The heads of the columns: which environment, PROD or not, which version, and how current."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from limelight.domain.people import Permission
from limelight.domain.picture import Column
from limelight.domain.systems import brief_versions
from limelight.ui.lamp import paint_badge
from limelight.ui.mirrored import draw_line, leading, placed
from limelight.ui.stage.answers import Role
from limelight.ui.stage.model import StageModel
from limelight.ui.stage.wishes import SortBy
from limelight.ui.stage.words import HeadState, Moment, head_state, head_words, kind_words, short_head_words
from limelight.ui.text import show_tooltip, visible
from limelight.ui.theme import Size, Theme, Themes, Weight, font, icon_pixmap, scaled
from limelight.words import tr

_HEIGHT = 88  # four lines at 100 %
_LEAST_WIDTH = 112  # the shortest words of every standing fit, beside two signs
_WIDEST = 330  # a column is never made wider than this by itself
_PAD = 10


class StageHead(QHeaderView):
    """Paints the heads. `moment` tells both clocks; `update_ages` repaints what tells time.

    Signals:
        resized_by_hand(): the person dragged an edge.
    """

    resized_by_hand = Signal()

    def __init__(self, model: StageModel, themes: Themes, moment: Callable[[], Moment], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._stage = model
        self._themes = themes
        self._moment = moment
        self._length = 0
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.measure()
        self.setSectionsMovable(True)
        self.setAccessibleName(tr("Environments"))

    def measure(self) -> None:
        """Text is larger or smaller: so are the heads."""
        self.setMinimumSectionSize(scaled(_LEAST_WIDTH))
        self.setFixedHeight(head_height())

    def update_ages(self) -> None:
        """A second went by."""
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as four lines; Qt's own answer asks the model for every name."""
        return QSize(self.length(), head_height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One head."""
        theme = self._themes.theme
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.surface)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line)
        if 0 < section <= len(self._stage.picture.columns):
            column = self._stage.environment_column(section)
            self._paint_environment(painter, rect, column, theme)
            if self._is_sorted_by(column.environment.key):
                paint_sort_arrow(painter, rect, theme, backwards=self._stage.sort_order.backwards)
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the sizes."""
        self._length = self.length()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell when the person changed them."""
        super().mouseReleaseEvent(event)
        if self.length() != self._length:
            self.resized_by_hand.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips are ours, in plain text."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            section = self.logicalIndexAt(event.pos())
            text = self._stage.headerData(section, Qt.Orientation.Horizontal, Role.TOOLTIP)
            rect = QRect(self.sectionViewportPosition(section), 0, self.sectionSize(section), self.height())
            show_tooltip(event.globalPos(), text or "", self.viewport(), rect)
            return True
        return super().viewportEvent(event)

    def _paint_environment(self, painter: QPainter, rect: QRect, column: Column, theme: Theme) -> None:
        environment = column.environment
        if environment.is_production:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), theme.production_soft)
        stripe = QColor(environment.colour) if environment.colour else theme.line
        painter.fillRect(
            rect.left(), rect.top(), rect.width() - 1, 4, theme.production if environment.is_production else stripe
        )
        left, width = rect.left() + _PAD, rect.width() - 2 * _PAD
        bold = font(Size.BODY, Weight.SEMIBOLD)
        painter.setFont(bold)
        painter.setPen(theme.text)
        name = QFontMetrics(bold).elidedText(visible(environment.name), Qt.TextElideMode.ElideMiddle, width - 12)
        draw_line(painter, QRectF(rect), left, rect.top() + scaled(24), name)
        paints = (self._paint_marks, self._paint_version, self._paint_freshness)
        for top, paint in zip((31, 48, 65), paints, strict=True):
            paint(painter, QRectF(left, rect.top() + scaled(top), width, scaled(16)), column, theme)

    def _paint_marks(self, painter: QPainter, line: QRectF, column: Column, theme: Theme) -> None:
        """PROD or the kind, and DEMO."""
        at = line.left()
        environment = column.environment
        kind = (theme.production, theme.on_production) if environment.is_production else (theme.sunken, theme.muted)
        at += paint_badge(painter, at, line, kind_words(environment), kind) + 4
        if environment.demo:
            paint_badge(painter, at, line, "DEMO", (theme.demo, theme.on_demo))

    def _paint_version(self, painter: QPainter, line: QRectF, column: Column, theme: Theme) -> None:
        """Which version is deployed there, where anything tells; and signs for frozen and read-only."""
        ratio, whole = painter.device().devicePixelRatioF(), QRectF(line)
        side = scaled(12)
        for name in _signs(column):
            line.setRight(line.right() - side - 3)
            at = placed(whole, QRectF(line.right() + 3, line.top() + 2, side, side))
            painter.drawPixmap(at.topLeft(), icon_pixmap(name, theme.muted, side, ratio))
        painter.setFont(font(Size.SMALL))
        painter.setPen(theme.muted)
        words = (
            tr("Version {version}", version=visible(brief_versions(column.version)))
            if column.version
            else tr("Version not known")
        )
        if column.version and painter.fontMetrics().horizontalAdvance(words) > line.width():
            words = visible(brief_versions(column.version))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(placed(whole, line), leading(), shown)

    def _paint_freshness(self, painter: QPainter, line: QRectF, column: Column, theme: Theme) -> None:
        moment = self._moment()
        state = head_state(column.freshness, moment)
        colour = _STATE_COLOURS[state](theme)
        side = scaled(10)
        sign = QRectF(line.left(), line.center().y() - side / 2, side, side)
        _paint_state(painter, placed(line, sign), state, colour)
        calm = state in (HeadState.LIVE, HeadState.READING, HeadState.NEVER)
        painter.setFont(font(Size.SMALL, Weight.REGULAR if calm else Weight.MEDIUM))
        painter.setPen(theme.muted if calm else colour)
        words = head_words(column.freshness, moment)
        room = line.adjusted(side + 5, 0, 0, 0)
        if painter.fontMetrics().horizontalAdvance(words) > room.width():
            words = short_head_words(column.freshness, moment)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(placed(line, room), leading(), shown)

    def _is_sorted_by(self, environment: str) -> bool:
        sort = self._stage.sort_order
        return sort.by in (SortBy.STANDING, SortBy.CHANGED) and sort.environment == environment


def head_height() -> int:
    """How high every head is, for text of the present size."""
    return scaled(_HEIGHT)


def shared_widths(room: int, environments: int) -> tuple[int, int]:
    """How wide the features are, and each of some environments, where they share so many logical pixels."""
    first = min(scaled(520), max(min(scaled(230), int(room * 0.42)), int(room * 0.27)))
    return first, min(scaled(_WIDEST), max(scaled(_LEAST_WIDTH + 14), (room - first) // environments))


def paint_sort_arrow(painter: QPainter, rect: QRect, theme: Theme, *, backwards: bool) -> None:
    """A small arrow in the upper end of the head that the rows are sorted by."""
    middle = placed(QRectF(rect), QRectF(rect.right() - 17.5, 0, 9, 6)).center().x()
    top = rect.top() + 16.0
    tip, base = (top + 6, top) if backwards else (top, top + 6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent)
    painter.drawPolygon(QPolygonF([QPointF(middle - 4.5, base), QPointF(middle + 4.5, base), QPointF(middle, tip)]))


_STATE_COLOURS: dict[HeadState, Callable[[Theme], QColor]] = {
    HeadState.LIVE: lambda theme: theme.good,
    HeadState.READING: lambda theme: theme.accent,
    HeadState.OLD: lambda theme: theme.warning,
    HeadState.TROUBLE: lambda theme: theme.danger,
    HeadState.SIGN_IN: lambda theme: theme.accent,
    HeadState.NEVER: lambda theme: theme.muted,
}


def _paint_state(painter: QPainter, box: QRectF, state: HeadState, colour: QColor) -> None:
    """How current: a full dot is live, a triangle is trouble, a clock is old, a ring is anything else."""
    ratio = painter.device().devicePixelRatioF()
    if state is HeadState.LIVE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(box.center(), box.width() * 0.35, box.width() * 0.35)
        return
    names = {HeadState.OLD: "age", HeadState.TROUBLE: "warning", HeadState.SIGN_IN: "person"}
    if state in names:
        sign = icon_pixmap(names[state], colour, round(box.width()) + 2, ratio)
        painter.drawPixmap(QPointF(box.left() - 1, box.top() - 1), sign)
        return
    painter.setPen(colour)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.center(), box.width() * 0.35, box.width() * 0.35)


def _signs(column: Column) -> list[str]:
    """Signs for the whole column: changes are held back, or nobody here may change anything."""
    may_change = column.permissions & {Permission.RELEASE, Permission.ROLL_BACK}
    read_only = column.actor is not None and not may_change
    return [name for holds, name in ((column.freeze is not None, "frozen"), (read_only, "lock")) if holds]
