"""The picture of one cell: lamp, word, and small signs for what else is to be said."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap

from limelight.domain.picture import NO_SHARE, Mark
from limelight.domain.standing import Standing
from limelight.ui.mirrored import leading, placed, trailing
from limelight.ui.theme import Size, Theme, Weight, font, icon_pixmap, paint_lamp, scaled

_SIGNS = (
    (Mark.ROLLED_BACK, "back"),
    (Mark.PENDING, "pending"),
    (Mark.FROZEN, "frozen"),
    (Mark.READ_ONLY, "lock"),
    (Mark.DISAGREE, "disagree"),
    (Mark.AGEING, "age"),
)
_SIGN_SIDE, _SIGN_GAP, _LAMP_SIDE, _LAMP_LEFT, _WORDS_LEFT = 12, 3, 15, 8, 29  # at 100 %


@dataclass(frozen=True, slots=True)
class Pill:
    """All that one picture of a cell depends on. `old` is the age in words where the values are old, else empty."""

    standing: Standing
    share: int  # hundredths of a per cent, or NO_SHARE
    words: str
    marks: Mark
    old: str
    size: QSize


def room_for_words(width: int, signs: int) -> int:
    """How much room words have in a pill of that width with so many signs."""
    return width - scaled(_WORDS_LEFT) - 9 - signs * (scaled(_SIGN_SIDE) + _SIGN_GAP)


def paint_pill(pill: Pill, ratio: float, theme: Theme) -> QPixmap:
    """Paint a cell for a screen of that device pixel ratio."""
    pixmap = QPixmap((QSizeF(pill.size) * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    box = QRectF(0, 0, pill.size.width(), pill.size.height())
    ink = _paint_box(painter, box, pill, theme)
    side = scaled(_LAMP_SIDE)
    lamp = placed(box, QRectF(scaled(_LAMP_LEFT), (box.height() - side) / 2, side, side))
    share = None if pill.share == NO_SHARE else pill.share / 100
    paint_lamp(painter, lamp, pill.standing, share, theme, theme.muted if pill.old else None)
    right = _paint_signs(painter, box, pill.marks, ink, ratio)
    strong = pill.standing in (Standing.WITHOUT_CODE, Standing.WAITING)
    painter.setFont(font(Size.LABEL, Weight.SEMIBOLD if strong else Weight.MEDIUM))
    painter.setPen(ink)
    left = scaled(_WORDS_LEFT)
    room = QRectF(left, 0, right - left - 2, box.height())
    words = painter.fontMetrics().elidedText(pill.words, Qt.TextElideMode.ElideRight, int(room.width()))
    taken = painter.fontMetrics().horizontalAdvance(words)
    painter.drawText(placed(box, room), leading() | Qt.TextFlag.TextSingleLine, words)
    if pill.old:
        _paint_age(painter, placed(box, room.adjusted(taken + 8, 0, 0, 0)), pill.old)
    painter.end()
    return pixmap


def _paint_box(painter: QPainter, box: QRectF, pill: Pill, theme: Theme) -> QColor:
    """The ground of the pill; returns the colour for the word on it."""
    lamp = theme.lamps[pill.standing]
    if pill.standing is Standing.ABSENT:
        return theme.muted if pill.old else lamp.ink
    edge = box.adjusted(0.75, 0.75, -0.75, -0.75)
    if pill.old:
        _paint_hatch(painter, edge, theme)
        return theme.muted
    alarm = pill.standing is Standing.WITHOUT_CODE
    style = Qt.PenStyle.DotLine if pill.standing is Standing.NOT_DEPLOYED else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QBrush(lamp.line), 1.5 if alarm else 1.0, style))
    painter.setBrush(lamp.fill)
    painter.drawRoundedRect(edge, 8, 8)
    return lamp.ink


def _paint_hatch(painter: QPainter, edge: QRectF, theme: Theme) -> None:
    """Old values: no colour, hatched, with a broken edge."""
    shape = QPainterPath()
    shape.addRoundedRect(edge, 8, 8)
    painter.save()
    painter.setClipPath(shape)
    painter.fillPath(shape, theme.sunken)
    painter.setPen(QPen(QBrush(theme.hatch), 1.5))
    left = edge.left() - edge.height()
    while left < edge.right():
        painter.drawLine(QPointF(left, edge.bottom()), QPointF(left + edge.height(), edge.top()))
        left += 7
    painter.restore()
    painter.setPen(QPen(QBrush(theme.edge), 1.0, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(edge, 8, 8)


def _paint_signs(painter: QPainter, box: QRectF, marks: Mark, ink: QColor, ratio: float) -> float:
    """The small signs, from the end; returns where the room for words ends."""
    right, side = box.right() - 7, scaled(_SIGN_SIDE)
    for mark, name in _SIGNS:
        if mark in marks:
            right -= side
            at = placed(box, QRectF(right, (box.height() - side) / 2, side, side))
            painter.drawPixmap(at.topLeft(), icon_pixmap(name, ink, side, ratio))
            right -= _SIGN_GAP
    return right


def _paint_age(painter: QPainter, room: QRectF, old: str) -> None:
    """The age beside the word, where there is room for it; the column's head has it in any case."""
    painter.setFont(font(Size.SMALL))
    if painter.fontMetrics().horizontalAdvance(old) <= room.width():
        painter.drawText(room, trailing(), old)
