"""What charts are painted with, on the screen and in a file alike."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from limelight.ui.text import visible
from limelight.ui.theme import Size, Theme, Weight
from limelight.ui.theme.measures import font_at

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Pen:
    """A painter with a theme; `percent` is how large text is."""

    painter: QPainter
    theme: Theme
    percent: float = 100.0

    def long(self, length: float) -> float:
        """A length at 100 %, as long as the text needs it."""
        return length * self.percent / 100

    def write(
        self, room: QRectF, words: str, where: Qt.AlignmentFlag = LEFT, *, strong: bool = False, muted: bool = False
    ) -> None:
        """One line of plain text, cut where there is no more room."""
        made = font_at(self.percent, Size.SMALL, Weight.SEMIBOLD if strong else Weight.REGULAR)
        self.painter.setFont(made)
        self.painter.setPen(self.theme.muted if muted else self.theme.text)
        shown = QFontMetricsF(made).elidedText(visible(words), Qt.TextElideMode.ElideRight, room.width())
        self.painter.drawText(room, where | Qt.TextFlag.TextSingleLine, shown)

    def width_of(self, words: str) -> float:
        """How wide a line of text is."""
        return QFontMetricsF(font_at(self.percent, Size.SMALL, Weight.REGULAR)).horizontalAdvance(visible(words))

    def fill(self, room: QRectF, colour: QColor) -> None:
        """A filled box."""
        self.painter.fillRect(room, colour)

    def outline(self, room: QRectF, colour: QColor) -> None:
        """An empty box with an edge."""
        self.painter.setPen(QPen(QBrush(colour), 1.5))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(room.adjusted(0.75, 0.75, -0.75, -0.75))

    def line(self, start: QPointF, end: QPointF, colour: QColor, width: float = 1.0) -> None:
        """A line."""
        self.painter.setPen(QPen(QBrush(colour), width))
        self.painter.drawLine(start, end)

    def hatch(self, room: QRectF) -> None:
        """Slanting lines: something of this may be missing. They are drawn one by one, as SVG has no brush of lines."""
        step = self.long(7)
        self.painter.save()
        self.painter.setClipRect(room)
        self.painter.setPen(QPen(QBrush(self.theme.edge), 0.75))
        at = (room.left() - room.height()) // step * step  # the lines of neighbours are one
        while at < room.right():
            self.painter.drawLine(QPointF(at, room.bottom()), QPointF(at + room.height(), room.top()))
            at += step
        self.painter.restore()

    def dot(self, middle: QPointF, colour: QColor, *, hollow: bool = False, half: float = 4.0) -> None:
        """A filled or an empty circle."""
        self._shape(colour, hollow=hollow)
        self.painter.drawEllipse(middle, self.long(half), self.long(half))

    def square(self, middle: QPointF, colour: QColor) -> None:
        """An empty square."""
        self._shape(colour, hollow=True)
        half = self.long(4)
        self.painter.drawRect(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half))

    def triangle(self, middle: QPointF, colour: QColor, *, hollow: bool = False) -> None:
        """A filled or an empty triangle that points upwards."""
        self._shape(colour, hollow=hollow)
        half = self.long(4.5)
        corners = [QPointF(-half, half), QPointF(half, half), QPointF(0, -half)]
        self.painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))

    def _shape(self, colour: QColor, *, hollow: bool) -> None:
        self.painter.setPen(QPen(QBrush(colour), 1.5))
        self.painter.setBrush(QBrush(self.theme.surface if hollow else colour))
