"""The least that a program with a table can show: an empty window. Run by its path; prints one line of JSON.

With the word `stay` it waits for a moment first, and tells its memory.
"""

from __future__ import annotations

import json
import sys
import time

from memory import memory_of_this_process
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QTableView


class FirstPaint(QObject):
    """Tells, when the event loop is back, that a widget was painted: the same way as Limelight does."""

    seen = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.seen.emit()
        return False


class Empty(QObject):
    """The program."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.table = QTableView()
        self.table.resize(1280, 800)
        self.first = FirstPaint(self)
        self.first.seen.connect(self.painted, Qt.ConnectionType.QueuedConnection)
        self.table.viewport().installEventFilter(self.first)
        self.table.show()

    @Slot()
    def painted(self) -> None:
        told = {"painted": time.monotonic(), "cpu": time.process_time()}
        print(json.dumps(told), flush=True)
        QTimer.singleShot(500 if "stay" in sys.argv else 0, self.end)

    @Slot()
    def end(self) -> None:
        if "stay" in sys.argv:
            print(memory_of_this_process(), flush=True)
        QApplication.quit()


application = QApplication(sys.argv)
empty = Empty(application)
sys.exit(application.exec())
