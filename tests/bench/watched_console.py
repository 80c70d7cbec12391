"""The real program on a profile, with a watch on its first paint. Run by its path: `watched_console.py --profile FILE`.

It goes in by the same door as `python -m limelight`. When the program learns that its window has been painted, one
line of JSON tells the moment and what stands on the screen: for each cell in view the keys of its feature and
environment, its words, and a digest of its pixels as the screen has them. Then it ends; with `stay` among the words
only after everything behind the window was built, and it tells its memory.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time

from consoles import Program, run
from memory import memory_of_this_process
from PySide6.QtCore import QRect, QTimer, Slot

STAYS = "stay" in sys.argv


class Watched(Program):
    """The program, watched."""

    @Slot()
    def _begin(self) -> None:
        told = {"painted": time.monotonic(), "cpu": time.process_time()}
        print(json.dumps(told | {"cells": self._cells_on_screen()}), flush=True)
        if STAYS:
            super()._begin()
        else:
            QTimer.singleShot(0, self._app.quit)

    @Slot()
    def _built(self) -> None:
        print(memory_of_this_process(), flush=True)
        self._app.quit()

    def _cells_on_screen(self) -> list[tuple[str, str, str, str]]:
        window = self.stay.console.window
        table, model = window.stage.table, window.stage.model
        shot = self._app.primaryScreen().grabWindow(window.winId()).toImage()
        found = []
        for row in range(model.rowCount()):
            if table.rowViewportPosition(row) > table.viewport().height():
                break
            for column in range(1, model.columnCount()):
                index = model.index(row, column)
                place = table.visualRect(index)
                if not place.isValid() or not table.viewport().rect().contains(place):
                    continue
                at = QRect(table.viewport().mapTo(window, place.topLeft()), place.size())
                cell = shot.copy(at)  # its memory goes with it: `bits` holds nothing
                environment = model.environment_column(column).environment.key
                digest = hashlib.sha256(cell.bits()).hexdigest()[:16]
                found.append((model.feature(row).key, environment, str(index.data()), digest))
        return found


run(Watched, [word for word in sys.argv[1:] if word != "stay"])
