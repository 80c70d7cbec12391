"""How many features stand how, each count beside its lamp."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from limelight.domain.standing import Standing
from limelight.ui.mirrored import leading, placed
from limelight.ui.theme import Themes, paint_lamp, scaled
from limelight.words import tr

_LAMP, _BESIDE, _APART = 14, 6, 12  # logical pixels; the first at 100 %


class Tally(QWidget):
    """Counts of standings, one after the other, in as many lines as they need.

    Painted: ten cards with a lamp and a label for each count were a third of all widgets of the page.
    """

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._counts: tuple[tuple[Standing, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.theme_changed.connect(self._wear)

    def show_counts(self, counts: tuple[tuple[Standing, int], ...]) -> None:
        """Show these; none hides it."""
        self.setVisible(bool(counts))
        self._counts = tuple((standing, f"{count} {standing.word.lower()}") for standing, count in counts)
        told = ", ".join(words for _, words in self._counts)
        self.setAccessibleName(f"{tr('Features by standing')}: {told}")
        self._wear()

    @Slot()
    def _wear(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All in one line."""
        widths = [self._width(words) for _, words in self._counts]
        return QSize(sum(widths) + _APART * (len(widths) - 1), self._line()) if widths else QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        """The longest by itself."""
        return QSize(max((self._width(words) for _, words in self._counts), default=0), self._line())

    def hasHeightForWidth(self) -> bool:
        """Fewer lines where there is more room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the lines are together."""
        bottoms = [box.bottom() for box, _, _ in self._places(width)]
        return round(bottoms[-1]) if bottoms else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each lamp with its words."""
        painter = QPainter(self)
        painter.setPen(self._themes.theme.text)
        side, whole = scaled(_LAMP), QRectF(self.rect())
        for box, standing, words in self._places(self.width()):
            lamp = QRectF(box.left(), box.top() + (box.height() - side) // 2, side, side)
            paint_lamp(painter, placed(whole, lamp), standing, None, self._themes.theme)
            text = placed(whole, box.adjusted(side + _BESIDE, 0, 0, 0))
            painter.drawText(text, leading() | Qt.TextFlag.TextSingleLine, words)
        painter.end()

    def _places(self, width: int) -> Iterator[tuple[QRectF, Standing, str]]:
        """Where each stands, read from left to right."""
        left, top, line = 0, 0, self._line()
        for standing, words in self._counts:
            wide = self._width(words)
            if left and left + wide > width:
                left, top = 0, top + line + _APART
            yield QRectF(left, top, wide, line), standing, words
            left += wide + _APART

    def _width(self, words: str) -> int:
        return scaled(_LAMP) + _BESIDE + self.fontMetrics().horizontalAdvance(words)

    def _line(self) -> int:
        return max(scaled(_LAMP), self.fontMetrics().height())
