"""A heart in an event loop: how long it ever stood still."""

from __future__ import annotations

import time
from array import array

from PySide6.QtCore import QObject, Qt, QTimer, Slot


class Heart(QObject):
    """Beats once a millisecond, and remembers every silence between two beats."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = time.perf_counter()
        self._silences = array("d")
        timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat)
        timer.start()

    def silences(self) -> list[float]:
        """Every silence since this was asked last, in milliseconds."""
        silences, self._silences = self._silences, array("d")
        return [seconds * 1000 for seconds in silences]

    def longest(self) -> float:
        """The longest silence since this was asked last, in milliseconds."""
        return max(self.silences(), default=0.0)

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        self._silences.append(now - self._last)
        self._last = now
