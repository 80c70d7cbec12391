"""The circle with a person's initials; as a button in the corner, and as a sign in a list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from limelight.ui.text import NAME_HIDDEN, visible
from limelight.ui.theme import Size, Theme, Themes, Weight, font, icon_pixmap, scaled

_SIDE = 32  # logical pixels at 100 %


class InitialsButton(QAbstractButton):
    """Shows the initials, or the sign of a person where there are none. Give it an accessible name."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._initials = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        themes.theme_changed.connect(self._wear)
        self._wear()

    def show_initials(self, initials: str) -> None:
        """Show these."""
        if initials != self._initials:
            self._initials = initials
            self.update()

    @property
    def initials(self) -> str:
        """What it shows."""
        return self._initials

    def sizeHint(self) -> QSize:
        """A circle with room for the focus around it."""
        return QSize(scaled(_SIDE) + 4, scaled(_SIDE) + 4)

    @Slot()
    def _wear(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it; the focus is a ring around it."""
        painter = QPainter(self)
        theme, circle = self._themes.theme, QRectF(2, 2, scaled(_SIDE), scaled(_SIDE))
        paint_initials(painter, circle, self._initials, theme)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent if self.hasFocus() else theme.line, 2))
            painter.drawEllipse(circle.adjusted(-1, -1, 1, 1))
        painter.end()


class InitialsSign(QWidget):
    """The same, not to be pressed; what it says stands beside it in words."""

    def __init__(self, initials: str, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._initials = initials
        self._themes = themes
        self.setFixedSize(scaled(_SIDE), scaled(_SIDE))
        themes.theme_changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        paint_initials(painter, QRectF(0, 0, scaled(_SIDE), scaled(_SIDE)), self._initials, self._themes.theme)
        painter.end()


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name; empty where it has none, or is hidden."""
    if visible(name) == NAME_HIDDEN:
        return ""
    words = [word for word in ("".join(filter(str.isalnum, part)) for part in name.split()) if word]
    ends = words if len(words) < 2 else [words[0], words[-1]]
    return "".join(word[0] for word in ends).upper()


def paint_initials(painter: QPainter, circle: QRectF, initials: str, theme: Theme) -> None:
    """A filled circle with the initials; an empty one with the sign of a person where there are none."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if initials else QPen(theme.line, 1.5))
    painter.setBrush(theme.accent if initials else theme.sunken)
    painter.drawEllipse(circle)
    if initials:
        painter.setPen(theme.on_accent)
        painter.setFont(font(Size.LABEL, Weight.SEMIBOLD))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials)
        return
    side = scaled(16)
    pixmap = icon_pixmap("person", theme.muted, side, painter.device().devicePixelRatioF())
    painter.drawPixmap(circle.center().toPoint() - QRectF(0, 0, side, side).center().toPoint(), pixmap)
