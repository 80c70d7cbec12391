"""Where painted parts lie: what is painted by hand is mirrored here, where one reads from right to left.

Widgets and layouts are mirrored by Qt. Everything painted is worked out from left to right, and placed by these.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter


def is_mirrored() -> bool:
    """Whether one reads from right to left."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def placed(box: QRectF, part: QRectF) -> QRectF:
    """Where a part of a box lies."""
    if not is_mirrored():
        return part
    return QRectF(box.left() + box.right() - part.right(), part.top(), part.width(), part.height())


def leading() -> Qt.AlignmentFlag:
    """To the side where a line begins, in the middle of its height."""
    side = Qt.AlignmentFlag.AlignRight if is_mirrored() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def trailing() -> Qt.AlignmentFlag:
    """To the side where a line ends, in the middle of its height."""
    side = Qt.AlignmentFlag.AlignLeft if is_mirrored() else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def draw_line(painter: QPainter, box: QRectF, left: float, baseline: float, text: str) -> None:
    """Draw one line of text whose beginning is `left` of the box's own coordinates, on that baseline."""
    if is_mirrored():
        left = box.left() + box.right() - left - painter.fontMetrics().horizontalAdvance(text)
    painter.drawText(QPointF(left, baseline), text)
