"""Tells when a window has been painted for the first time: everything that can wait begins then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Watches a widget until it has been painted once.

    Signals:
        painted(): it has; delivered when the event loop is back, so the pixels are there.
    """

    painted = Signal()
    _seen = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._seen.connect(self.painted, Qt.ConnectionType.QueuedConnection)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for the paint event, and look away afterwards."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._seen.emit()
        return False
