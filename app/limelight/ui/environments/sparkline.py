"""How long the last polls of an environment took, as bars; a poll that did not go well is hollow, with a cross."""

from __future__ import annotations

from math import log2

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from limelight.domain.polls import KEPT_POLLS, Poll
from limelight.ui.theme import Theme, Themes, scaled
from limelight.words import tr

_HEIGHT = 40  # logical pixels at 100 %
_QUICKEST = 0.01  # seconds: what is quicker is as low
_SLOWEST = 20.0  # seconds: what is slower is as high
_CROSS = 2.0  # half of a cross, logical pixels


class Sparkline(QWidget):
    """The last polls from left to right, the newest at the right edge; each doubling of the time is one step higher."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._polls: tuple[Poll, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Latency of the last polls"))
        themes.theme_changed.connect(self._measure)
        self._measure()

    def show_polls(self, polls: tuple[Poll, ...], words: str) -> None:
        """Show these, the oldest first; `words` say the same to a screen reader."""
        self.setAccessibleDescription(words)
        if polls != self._polls:
            self._polls = polls
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(240, scaled(_HEIGHT))

    @Slot()
    def _measure(self) -> None:
        """As high as text of the present size asks for."""
        self.setFixedHeight(scaled(_HEIGHT))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A line to stand on, and a bar for each poll."""
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        painter.fillRect(QRectF(0, ground.bottom() - 1, ground.width(), 1), theme.line)
        slot = ground.width() / KEPT_POLLS
        first = KEPT_POLLS - len(self._polls)
        for at, poll in enumerate(self._polls):
            left = (first + at) * slot
            room = QRectF(left, ground.top(), max(1.5, slot - 1.5), ground.height() - 1)
            _paint_poll(painter, room, poll, theme)
        painter.end()


def bar_height(seconds: float) -> float:
    """How high a bar is, from 0.08 to 1 of the room: by the logarithm, as polls take from 10 ms to many seconds."""
    within = min(_SLOWEST, max(_QUICKEST, seconds))
    return 0.08 + 0.92 * log2(within / _QUICKEST) / log2(_SLOWEST / _QUICKEST)


def _paint_poll(painter: QPainter, room: QRectF, poll: Poll, theme: Theme) -> None:
    high = room.height() * bar_height(poll.seconds)
    bar = QRectF(room.left(), room.bottom() - high, room.width(), high)
    if poll.outcome.is_well:
        painter.fillRect(bar, theme.accent)
        return
    _paint_cross(painter, QPointF(bar.center().x(), room.top() + _CROSS + 1), theme.danger)
    bar.setTop(max(bar.top(), room.top() + 3 * _CROSS + 1))
    painter.setPen(QPen(QBrush(theme.danger), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))


def _paint_cross(painter: QPainter, middle: QPointF, colour: QColor) -> None:
    painter.setPen(QPen(QBrush(colour), 1.25))
    for lean in (1, -1):
        step = QPointF(_CROSS, _CROSS * lean)
        painter.drawLine(middle - step, middle + step)
