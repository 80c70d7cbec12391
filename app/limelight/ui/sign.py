"""An icon in the colour of the box that it stands in, and boxes of words with such a sign."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from limelight.ui.text import prose_label, set_prose, visible
from limelight.ui.theme import Look, Themes, icon_pixmap, scaled, set_look


def onward() -> str:
    """The arrow from what is to what shall be, in the direction in which one reads."""
    return "→" if QGuiApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight else "←"


class Sign(QWidget):
    """One of our icons, coloured as the words in a box of that look; it says nothing to a screen reader."""

    def __init__(self, name: str, look: Look, themes: Themes, side: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._look, self._themes, self._side = name, look, themes, side
        self._pixmap = QPixmap()
        themes.theme_changed.connect(self._colour)
        self._colour()

    def show_sign(self, name: str, look: Look) -> None:
        """Show another icon."""
        if (name, look) != (self._name, self._look):
            self._name, self._look = name, look
            self._colour()

    @Slot()
    def _colour(self) -> None:
        theme = self._themes.theme
        colours = {
            Look.GOOD_BOX: theme.good,
            Look.WARNING_BOX: theme.warning,
            Look.DANGER_BOX: theme.danger,
            Look.NOTICE: theme.on_accent_soft,
        }
        side = scaled(self._side)
        colour = colours.get(self._look, theme.muted)
        self._pixmap = icon_pixmap(self._name, colour, side, self.devicePixelRatioF())
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Painted and no label with a picture, which a screen reader would stop at."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.end()


class Box(QFrame):
    """A sign, a word in bold and lines of text, on the ground of its look.

    One that is `spoken` is read out by a screen reader when it says something else.
    """

    def __init__(self, themes: Themes, parent: QWidget | None = None, *, spoken: bool = False) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._shown: tuple[Look, str, str, tuple[str, ...]] | None = None
        self._sign = Sign("busy", Look.NOTICE, themes, 18, self)
        self._head = prose_label("", Look.STRONG, self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._head)
        words.addLayout(self._lines)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(10)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def say(self, look: Look, sign: str, head: str, lines: Sequence[str] = ()) -> None:
        """Say this. An empty head leaves the lines alone."""
        if (look, sign, head, tuple(lines)) == self._shown:
            return
        self._shown = (look, sign, head, tuple(lines))
        set_look(self, look)
        self._sign.show_sign(sign, look)
        set_prose(self._head, head)
        self._head.setVisible(bool(head))
        while self._lines.count() > len(lines):
            self._take_last()
        for at, line in enumerate(lines):
            if at == self._lines.count():
                self._lines.addWidget(prose_label("", Look.BODY, self))
            item = self._lines.itemAt(at)
            label = item.widget() if item is not None else None
            if label is not None:
                set_prose(label, line)  # type: ignore[arg-type]  # only labels were added
        self._speak(". ".join(part.rstrip(".") for part in (head, *lines) if part))
        # The colour of the words is a rule about the box's children: it is asked again when the style is told.
        for label in (self._head, *self._labels()):
            label.style().unpolish(label)
            label.style().polish(label)

    def _speak(self, words: str) -> None:
        if self._spoken:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, visible(words, lines=True)))

    def _labels(self) -> list[QWidget]:
        items = (self._lines.itemAt(at) for at in range(self._lines.count()))
        return [widget for item in items if item is not None and (widget := item.widget()) is not None]

    def _take_last(self) -> None:
        item = self._lines.takeAt(self._lines.count() - 1)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
