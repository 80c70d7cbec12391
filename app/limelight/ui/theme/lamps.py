"""Standings as lamps: each has its own shape, so that it reads without colour.

| standing | shape |
| --- | --- |
| Released | a lit lamp: a full disc with rays |
| Partly released | a dimmed lamp: a ring with the share as a slice of it |
| On, extent not read yet | a ring around a full core |
| Waiting | a ring with the two bars of a pause |
| Off | an empty ring |
| Not deployed | a ring of dots: no lamp hangs there |
| Absent | a dash |
| Unknown | a diamond with a question mark |
| Released without code | a triangle with an exclamation mark |
"""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from limelight.domain.standing import Standing
from limelight.ui.theme.colours import Theme

_GRID = 16.0  # the shapes are drawn on a square of this side
_CENTRE = QPointF(8, 8)


def paint_lamp(
    painter: QPainter, rect: QRectF, standing: Standing, share: float | None, theme: Theme, light: QColor | None = None
) -> None:
    """Paint the lamp of a standing into the largest square in the middle of `rect`.

    `share` is in per cent and only counts for PARTLY_RELEASED; None there paints half a slice without saying how
    much. `light` replaces the theme's colour, as for printing.
    """
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / _GRID, side / _GRID)
    colour = light or theme.lamps[standing].light
    painter.setPen(_pen(colour, 1.7))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if standing is Standing.PARTLY_RELEASED:
        _dimmed(painter, colour, share)
    else:
        _SHAPES[standing](painter, colour)
    painter.restore()


def lamp_pixmap(
    standing: Standing, share: float | None, theme: Theme, side: int, ratio: float = 1.0, light: QColor | None = None
) -> QPixmap:
    """The lamp as a pixmap of `side` logical pixels for a screen of that device pixel ratio; `light` as above."""
    pixmap = QPixmap((QSizeF(side, side) * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_lamp(painter, QRectF(0, 0, side, side), standing, share, theme, light)
    painter.end()
    return pixmap


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(QBrush(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _lit(painter: QPainter, colour: QColor) -> None:
    for step in range(8):
        angle = math.pi / 4 * step
        ray = QPointF(math.cos(angle), math.sin(angle))
        painter.drawLine(_CENTRE + ray * 6.2, _CENTRE + ray * 7.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(_CENTRE, 4.3, 4.3)


def _dimmed(painter: QPainter, colour: QColor, share: float | None) -> None:
    painter.drawEllipse(_CENTRE, 6.2, 6.2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    pie = QRectF(2, 2, 12, 12)
    if share is None:  # narrowed to people, not to a number: half, cut across
        painter.drawChord(pie, 0, -180 * 16)
        return
    # A slice under a twentieth could not be seen, and a nearly full one must not look full.
    seen = min(94.0, max(6.0, share))
    painter.drawPie(pie, 90 * 16, -round(seen * 3.6 * 16))


def _core(painter: QPainter, colour: QColor) -> None:
    painter.drawEllipse(_CENTRE, 6.2, 6.2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(_CENTRE, 2.9, 2.9)


def _pause(painter: QPainter, colour: QColor) -> None:
    """Not a clock: that is the sign of an age."""
    painter.drawEllipse(_CENTRE, 6.2, 6.2)
    painter.setPen(_pen(colour, 1.8))
    for x in (6.3, 9.7):
        painter.drawLine(QPointF(x, 5.7), QPointF(x, 10.3))


def _ring(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(_CENTRE, 5.4, 5.4)


def _dots(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for step in range(8):
        angle = math.pi / 4 * step
        painter.drawEllipse(_CENTRE + QPointF(math.cos(angle), math.sin(angle)) * 5.4, 1.05, 1.05)


def _dash(painter: QPainter, _colour: QColor) -> None:
    painter.drawLine(QPointF(4, 8), QPointF(12, 8))


def _question(painter: QPainter, colour: QColor) -> None:
    painter.drawPolygon(QPolygonF([QPointF(8, 0.9), QPointF(15.1, 8), QPointF(8, 15.1), QPointF(0.9, 8)]))
    painter.setPen(_pen(colour, 1.5))
    painter.drawArc(QRectF(6, 4.3, 4, 4), 170 * 16, -220 * 16)
    painter.drawLine(QPointF(8, 8.3), QPointF(8, 9.1))
    painter.drawPoint(QPointF(8, 11.4))


def _alarm(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(8, 1.8), QPointF(15, 14), QPointF(1, 14)]))
    mark = QColor("#ffffff") if colour.lightnessF() < 0.55 else QColor("#2a0503")
    painter.setPen(_pen(mark, 1.8))
    painter.drawLine(QPointF(8, 6.2), QPointF(8, 9.4))
    painter.drawPoint(QPointF(8, 11.9))


_SHAPES: dict[Standing, Callable[[QPainter, QColor], None]] = {
    Standing.UNKNOWN: _question,
    Standing.ABSENT: _dash,
    Standing.NOT_DEPLOYED: _dots,
    Standing.OFF: _ring,
    Standing.WAITING: _pause,
    Standing.RELEASED: _lit,
    Standing.WITHOUT_CODE: _alarm,
    Standing.ON_UNREAD: _core,
}
