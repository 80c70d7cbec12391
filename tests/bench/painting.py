"""How long something takes until it is painted."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget


class Paints(QObject):
    """Counts how often one of several widgets was painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self.count = 0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return False


@dataclass(frozen=True, slots=True)
class Side:
    """A view that is measured."""

    view: QAbstractItemView
    paints: Paints

    def timed(self, work: Callable[[], object]) -> float:
        """Milliseconds of the work and of all the painting that it asks for."""
        QApplication.processEvents()
        before = self.paints.count
        start = time.perf_counter()
        work()
        while True:
            QApplication.sendPostedEvents()
            QApplication.processEvents()
            if self.paints.count > before or time.perf_counter() - start > 5:
                break
        taken = (time.perf_counter() - start) * 1000
        assert self.paints.count > before, "nothing was painted"
        return taken
