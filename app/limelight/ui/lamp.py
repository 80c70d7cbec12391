"""A standing's lamp as a widget, and the strip and badges that say production and DEMO."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from limelight.domain.environments import Environment
from limelight.domain.standing import Standing
from limelight.ui.mirrored import placed
from limelight.ui.text import plain_label
from limelight.ui.theme import Look, Motion, Size, Theme, Themes, Weight, font, paint_lamp, scaled
from limelight.words import tr

_PROD = "PROD"
_BADGE_PADDING = 10.0
_BADGE_HEIGHT = 16.0  # at 100 %


class LampMark(QWidget):
    """The lamp of a standing, `side` logical pixels wide at 100 %.

    Its word belongs beside it: a screen reader gets it here. One standing glows over into the next.
    """

    def __init__(self, themes: Themes, side: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._side = side
        self._shown: tuple[Standing, float | None] = (Standing.UNKNOWN, None)
        self._before: tuple[Standing, float | None] = self._shown
        self._glow = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._glow.valueChanged.connect(self._repaint)
        self._wear()
        themes.theme_changed.connect(self._wear)

    def show_standing(self, standing: Standing, share: float | None = None) -> None:
        """Show this standing; `share` in per cent where it is partly released."""
        self._before, self._shown = self._shown, (standing, share)
        self.setAccessibleName(standing.word)
        pace = self._themes.pace(Motion.GLOW, self) if self.isVisible() and self._before != self._shown else 0
        self._glow.stop()
        if pace:
            self._glow.setDuration(pace)
            self._glow.start()
        self.update()

    @Slot()
    def _repaint(self) -> None:
        self.update()

    @Slot()
    def _wear(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """As it was built, and larger beside larger text."""
        return QSize(scaled(self._side), scaled(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lamp."""
        painter = QPainter(self)
        if self._glow.state() is QVariantAnimation.State.Running:
            share = float(self._glow.currentValue())
            painter.setOpacity(1 - share)
            paint_lamp(painter, QRectF(self.rect()), *self._before, self._themes.theme)
            painter.setOpacity(share)
        paint_lamp(painter, QRectF(self.rect()), *self._shown, self._themes.theme)
        painter.end()


class Badges(QWidget):
    """The marks of an environment: PRODUCTION (or its kind) and DEMO, in words and colour."""

    def __init__(self, short: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short = short
        self._kind = plain_label("", Look.SMALL, self)
        self._production = plain_label(_PROD if short else tr("PRODUCTION"), Look.PROD_BADGE, self)
        self._demo = plain_label("DEMO", Look.DEMO_BADGE, self)
        self._production.setAccessibleName(tr("PRODUCTION"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for label in (self._kind, self._production, self._demo):
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            layout.addWidget(label)

    def show_environment(self, environment: Environment) -> None:
        """Show the marks of this environment."""
        kind = "" if environment.is_production else environment.kind.word.capitalize()
        if kind.casefold() == environment.name.casefold():
            kind = ""  # the name says it
        self._kind.setText(kind)
        self._kind.setVisible(bool(kind))
        self._production.setVisible(environment.is_production)
        self._demo.setVisible(environment.demo)


def paint_badge(painter: QPainter, left: float, line: QRectF, words: str, colours: tuple[QColor, QColor]) -> float:
    """A word on a ground in a line, for what is painted and not put together from widgets; returns how wide it is."""
    painter.setFont(font(Size.SMALL, Weight.BOLD if words.isupper() else Weight.MEDIUM))
    width = painter.fontMetrics().horizontalAdvance(words) + _BADGE_PADDING
    box = placed(line, QRectF(left, line.top(), width, line.height()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours[0])
    painter.drawRoundedRect(box, 3.5, 3.5)
    painter.setPen(colours[1])
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    return width


def production_icon(theme: Theme) -> QIcon:
    """The word PROD on its ground, to stand before a name; as large as its `actualSize` says."""
    width = QFontMetrics(font(Size.SMALL, Weight.BOLD)).horizontalAdvance(_PROD) + _BADGE_PADDING
    made = QIcon()
    for ratio in (1.0, 2.0):
        height = scaled(_BADGE_HEIGHT)
        pixmap = QPixmap(QSize(round(width * ratio), round(height * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, 0.0, QRectF(0, 0, width, height), _PROD, (theme.production, theme.on_production))
        painter.end()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            made.addPixmap(pixmap, mode)
    return made
