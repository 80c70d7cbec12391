"""Collects garbage on the GUI thread, where alone a widget may die."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from limelight.bootstrap import garbage

_EVERY_MS = 1000


class Collector(QObject):
    """Collects what is due once a second, on the thread that it was made on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._collect)

    def begin(self) -> None:
        """Collect from now on, but leave alone what is there already."""
        garbage.set_aside()
        self._timer.start()

    @Slot()
    def _collect(self) -> None:
        garbage.collect_due()
