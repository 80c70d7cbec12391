"""Where things stand on PDF pages: one below the other, from page to page. Lengths are in points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from limelight.domain.reports.model import Tone
from limelight.ui.reports.type import SCALE, TONES, Block, Typesetter

WIDTH, HEIGHT = 595.0, 842.0  # A4
LEFT, RIGHT, TOP, BOTTOM = 42.0, 42.0, 42.0, 52.0
ROOM = WIDTH - LEFT - RIGHT

Draw = Callable[[QPainter], None]


@dataclass
class Flow:
    """Pages being filled. `y` is where the next thing goes on the last page."""

    type: Typesetter
    pages: list[list[Draw]] = field(default_factory=lambda: [[]])
    y: float = TOP

    @property
    def left(self) -> float:
        """The height that is left on this page."""
        return HEIGHT - BOTTOM - self.y

    @property
    def is_fresh(self) -> bool:
        """Whether nothing stands on this page yet."""
        return not self.pages[-1]

    def turn(self) -> None:
        """Go on at the top of a new page."""
        self.pages.append([])
        self.y = TOP

    def need(self, height: float) -> None:
        """Turn the page where there is no room for so much, if a page has it."""
        if height > self.left and not self.is_fresh:
            self.turn()

    def skip(self, height: float) -> None:
        """Leave room, but never at the top of a page."""
        if not self.is_fresh:
            self.y += height

    def put(self, draw: Draw) -> None:
        """Something on this page."""
        self.pages[-1].append(draw)

    def write(self, block: Block, x: float = LEFT) -> None:
        """A text, which may run on over the page's end."""
        first = 0
        while first < len(block.lines):
            self.need(block.line_height)
            count = max(1, int(self.left / block.line_height))
            part = block.part(first, count)
            self.put(drawn_text(self.type, part, x, self.y))
            self.y += part.height
            first += count


@dataclass(frozen=True, slots=True)
class DrawnText:
    """What draws a text, and says which."""

    type: Typesetter
    block: Block
    x: float
    y: float
    right: float | None

    def __call__(self, painter: QPainter) -> None:
        """Draw it."""
        face, ascent = self.block.face, self.type.ascent(self.block.face)
        painter.setFont(self.type.font(face))
        painter.setPen(self.block.ink)
        for number, line in enumerate(self.block.lines):
            start = self.x if self.right is None else self.right - self.type.width(line, face)
            painter.drawText(QPointF(start, self.y + number * self.block.line_height + ascent) * SCALE, line)


def drawn_text(type_: Typesetter, block: Block, x: float, y: float, right: float | None = None) -> DrawnText:
    """What draws a text with its top left corner there; with `right`, its lines end there."""
    return DrawnText(type_, block, x, y, right)


def drawn_line(x: float, y: float, length: float, ink: QColor, thick: float = 0.6) -> Draw:
    """What draws a level line."""

    def draw(painter: QPainter) -> None:
        painter.setPen(QPen(ink, thick * SCALE))
        painter.drawLine(QPointF(x, y) * SCALE, QPointF(x + length, y) * SCALE)

    return draw


def drawn_ground(area: QRectF, ink: QColor, radius: float = 2.0, edge: QColor | None = None) -> Draw:
    """What draws a filled rectangle with round corners."""
    scaled = QRectF(area.topLeft() * SCALE, area.size() * SCALE)

    def draw(painter: QPainter) -> None:
        painter.setPen(QPen(edge, 0.6 * SCALE) if edge is not None else Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(scaled, radius * SCALE, radius * SCALE)

    return draw


def drawn_shape(tone: Tone, x: float, y: float, size: float) -> Draw:
    """What draws the shape of a tone, which differs for each, in a square with its top left corner there."""
    area = QRectF(QPointF(x, y) * SCALE, QPointF(x + size, y + size) * SCALE)
    ink = TONES[tone][0]

    def draw(painter: QPainter) -> None:
        painter.setPen(QPen(ink, 0.9 * SCALE))
        painter.setBrush(ink if tone is not Tone.OFF and tone is not Tone.PART else Qt.BrushStyle.NoBrush)
        painter.drawPath(_outline(tone, area))
        if tone is Tone.PART:
            painter.setBrush(ink)
            painter.drawPie(area, 90 * 16, 180 * 16)

    return draw


def _outline(tone: Tone, area: QRectF) -> QPainterPath:
    path, middle = QPainterPath(), area.center()
    if tone in (Tone.GOOD, Tone.PART, Tone.OFF):
        path.addEllipse(area)
    elif tone is Tone.ODD:
        path.addRect(area)
    else:
        path.moveTo(middle.x(), area.top())
        path.lineTo(area.right(), area.bottom() if tone is Tone.BAD else middle.y())
        path.lineTo(QPointF(area.left(), area.bottom()) if tone is Tone.BAD else QPointF(middle.x(), area.bottom()))
        if tone is Tone.WAITS:
            path.lineTo(area.left(), middle.y())
        path.closeSubpath()
    return path
