"""A Qt application without a window, for the command line."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication


def begin_without_window() -> QGuiApplication:
    """The application of this process; made where there is none. Whoever calls keeps it for as long as Qt is used."""
    running = QGuiApplication.instance()
    return running if isinstance(running, QGuiApplication) else QGuiApplication(["limelight"])
