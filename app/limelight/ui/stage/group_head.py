"""The head of a group, as it is painted over the features below it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPolygonF

from limelight.ui.mirrored import is_mirrored, leading, placed, trailing
from limelight.ui.stage.grouping import Group, GroupBy
from limelight.ui.stage.words import group_words
from limelight.ui.text import features_words
from limelight.ui.theme import Size, Theme, Weight, font, scaled

_LEFT = 16


def paint_group(painter: QPainter, rect: QRect, group: Group, by: GroupBy, theme: Theme) -> None:
    """A triangle that points down where the group is open, its name, and how many features are in it."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    side = scaled(5)
    at = placed(QRectF(rect), QRectF(rect.left() + _LEFT, rect.center().y() + 0.5, side, 0))
    _paint_triangle(painter, at.topLeft(), side, group, theme)
    small = font(Size.SMALL)
    count = features_words(group.count)
    taken = QFontMetrics(small).horizontalAdvance(count)
    bold = font(Size.BODY, Weight.SEMIBOLD)
    room = placed(QRectF(rect), QRectF(rect.adjusted(_LEFT + 3 * side, 0, -12, 0)))
    name = QFontMetrics(bold).elidedText(
        group_words(group, by), Qt.TextElideMode.ElideRight, int(room.width()) - taken - 12
    )
    painter.setFont(bold)
    painter.setPen(theme.text)
    painter.drawText(room, leading() | Qt.TextFlag.TextSingleLine, name)
    painter.setFont(small)
    painter.setPen(theme.muted)
    painter.drawText(room, trailing(), count)
    paint_edge(painter, rect, theme)
    painter.restore()


def paint_edge(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """The line under a head, which tells collapsed groups apart."""
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line)


def _paint_triangle(painter: QPainter, at: QPointF, side: float, group: Group, theme: Theme) -> None:
    half = side / 2
    if group.is_collapsed:
        back, tip = (side, 0) if is_mirrored() else (0, side)
        corners = [QPointF(back, -side), QPointF(back, side), QPointF(tip, 0)]
    else:
        corners = [QPointF(-half, -half), QPointF(side + half, -half), QPointF(half, half + 1)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.muted)
    painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
