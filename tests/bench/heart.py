"""A heart in an event loop: how long it ever stood still."""

from __future__ import annotations

import time
from array import array

from PySide6.QtCore import QObject, Qt, QTimer, Slot


class Heart(QObject):
    """Beats once a millisecond, and remembers every silence between two beats."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._silences, self._works = array("d"), array("d")
        timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat)
        timer.start()

    def silences(self) -> list[float]:
        """Every silence since this was asked last, in milliseconds."""
        silences, self._silences, self._works = self._silences, array("d"), array("d")
        return [seconds * 1000 for seconds in silences]

    def longest(self) -> tuple[float, float]:
        """The longest silence since this was asked last, and the most that this thread worked in any; milliseconds.

        The second is of the processor: a neighbour who is busy, too, makes the first longer and not the second.
        """
        works = self._works
        return max(self.silences(), default=0.0), max(works, default=0.0) * 1000

    @Slot()
    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self._silences.append(now - self._last)
        self._works.append(worked - self._worked)
        self._last, self._worked = now, worked
