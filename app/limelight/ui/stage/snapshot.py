"""A picture of the stage to paste somewhere: it says what it is of, and when it was taken."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QTableView

from limelight.ui.stage.words import Moment
from limelight.ui.text import both_times
from limelight.ui.theme import Size, Theme, Weight, font, scaled
from limelight.words import tr

_EDGE = 16


def snapshot(table: QTableView, title: str, moment: Moment, theme: Theme) -> QImage:
    """The table as it is in view, below a line with the window's `title` (which says DEMO or PRODUCTION) and the time.

    The ages on the heads are those of that time, so it stands on the picture.
    """
    seen = table.viewport().geometry()  # without the scroll bars, but with the heads before and above it
    grabbed = table.grab(QRect(0, 0, seen.right() + 1, seen.bottom() + 1)).toImage()
    ratio, height = grabbed.devicePixelRatio(), scaled(44)
    size = grabbed.deviceIndependentSize()
    image = QImage(grabbed.width(), grabbed.height() + round(height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    painter.fillRect(QRect(0, 0, round(size.width()), height), theme.surface)
    painter.drawImage(0, height, grabbed)
    bold, small = font(Size.HEADING, Weight.SEMIBOLD), font(Size.SMALL)
    line = QRect(_EDGE, 0, round(size.width()) - 2 * _EDGE, height)
    taken = tr("As it was on {now}", now=both_times(moment.now))
    painter.setPen(theme.muted)
    painter.setFont(small)
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, taken)
    room = line.width() - QFontMetrics(small).horizontalAdvance(taken) - _EDGE
    painter.setPen(theme.text)
    painter.setFont(bold)
    shown = QFontMetrics(bold).elidedText(title, Qt.TextElideMode.ElideRight, room)
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
    painter.end()
    return image
