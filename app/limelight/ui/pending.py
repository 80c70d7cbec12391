"""Work that runs in the background, as the window sees it."""

from __future__ import annotations

import sys
from concurrent.futures import CancelledError, Future
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from limelight.domain.errors import LimelightError


class Pending(QObject):
    """A future that tells the GUI thread when it is done.

    Signals:
        finished(): it ended, however it did; always first. After a cancel it is the only one.
        succeeded(object): with the result.
        failed(object): with the `LimelightError`. Any other exception is a bug and goes to `sys.excepthook`.

    Build it on the GUI thread. It belongs to its parent and deletes itself when it has told; if the parent goes
    first, nobody is told. Connect to slots of QObjects.
    """

    finished = Signal()
    succeeded = Signal(object)
    failed = Signal(object)
    _done = Signal()

    def __init__(self, future: Future[Any], parent: QObject) -> None:
        super().__init__(parent)
        self._future = future
        # Queued also on one thread: an already finished future calls back inside this constructor, before anybody
        # could connect.
        self._done.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        future.add_done_callback(self._note)

    @property
    def is_running(self) -> bool:
        """Whether it has not ended yet."""
        return not self._future.done()

    def cancel(self) -> None:
        """Give it up; a write that was already sent is not undone by this."""
        self._future.cancel()

    def _note(self, _future: Future[Any]) -> None:
        """Runs on the thread that ended the future: may only emit."""
        # WORKAROUND: emitting on a QObject whose C++ half is gone raises RuntimeError, which a future's callback
        # only logs. The check leaves a gap between threads, hence the second guard.
        if not shiboken6.isValid(self):
            return
        try:
            self._done.emit()
        except RuntimeError:
            return

    @Slot()
    def _tell(self) -> None:
        self.finished.emit()
        try:
            result = self._future.result(timeout=0)
        except CancelledError:
            pass
        except LimelightError as error:
            self.failed.emit(error)
        except BaseException as bug:  # noqa: BLE001 - handed on whole to the excepthook, which reports bugs
            sys.excepthook(type(bug), bug, bug.__traceback__)
        else:
            self.succeeded.emit(result)
        self.deleteLater()
