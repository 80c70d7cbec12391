"""Brings what the background thread tells of a change, of a plan or of a message to the thread of the window."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Signal


class Relay(QObject):
    """Brings where something is from the background thread to the window's.

    Signals:
        told(object): a `Recorded`, a `PlanRun` or a `Delivery`.
    """

    told = Signal(object)

    def watch(self, told: object) -> None:
        """Runs on the background thread: may only emit."""
        # WORKAROUND: emitting on a QObject whose C++ half is gone raises RuntimeError; the check leaves a gap between
        # threads, hence the second guard. The journal has it in any case.
        if not shiboken6.isValid(self):
            return
        try:
            self.told.emit(told)
        except RuntimeError:
            return
