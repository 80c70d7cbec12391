"""A scroll area that goes up and down; sideways only where the window is too narrow for what is in it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def still_scroll(name: str, parent: QWidget) -> QScrollArea:
    """Made empty; `name` is for screen readers."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAccessibleName(name)
    return area
