"""How large a dialog is for text of the present size."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from limelight.ui.theme import scaled

_AROUND = QSize(40, 60)  # logical pixels that a screen needs for the frame of a window


def dialog_size(dialog: QWidget, width: int, height: int) -> QSize:
    """A size at 100 % for text as it is now: larger with it, but not larger than the screen."""
    room = dialog.screen().availableGeometry().size() - _AROUND
    return QSize(scaled(width), scaled(height)).boundedTo(room).expandedTo(QSize(width, height))
