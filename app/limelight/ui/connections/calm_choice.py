"""A choice in a page that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class CalmChoice(QComboBox):
    """A choice that the mouse wheel changes only once it was chosen: whoever scrolls past it changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page around it."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
