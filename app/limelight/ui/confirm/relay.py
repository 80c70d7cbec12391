"""Brings what the background thread tells of a change to the thread of the window."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Signal

from limelight.domain.changes import Recorded


class Relay(QObject):
    """Brings the states of a change from the background thread to the window's.

    Signals:
        told(object): a `Recorded`.
    """

    told = Signal(object)

    def watch(self, recorded: Recorded) -> None:
        """Runs on the background thread: may only emit."""
        # WORKAROUND: emitting on a QObject whose C++ half is gone raises RuntimeError; the check leaves a gap between
        # threads, hence the second guard. The journal has it in any case.
        if not shiboken6.isValid(self):
            return
        try:
            self.told.emit(recorded)
        except RuntimeError:
            return
