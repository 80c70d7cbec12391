"""Our own few icons: SVG files that draw in `currentColor`, coloured when they are loaded."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from limelight.resources import resource
from limelight.ui.theme.measures import scaled

_PROGRAM_SIDES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, colour: QColor) -> QIcon:
    """The icon `resources/icons/NAME.svg` in a colour, as large as text is, sharp at single and double density."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(icon_pixmap(name, colour, scaled(16), ratio))
    return made


def icon_pixmap(name: str, colour: QColor, side: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a pixmap of `side` logical pixels."""
    return _rendered(_text_of(name).replace("currentColor", colour.name()), side, ratio)


def program_icon() -> QIcon:
    """The program's own icon."""
    made = QIcon()
    for side in _PROGRAM_SIDES:
        made.addPixmap(_rendered(_text_of("limelight"), side, 1.0))
    return made


@lru_cache
def _text_of(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def _rendered(svg: str, side: int, ratio: float) -> QPixmap:
    pixmap = QPixmap.fromImage(_drawn(svg, round(side * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=256)
def _drawn(svg: str, side: int) -> QImage:
    """Images are kept, not pixmaps: those must not outlive the application."""
    image = QImage(QSize(side, side), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image
