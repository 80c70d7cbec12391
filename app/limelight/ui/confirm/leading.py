"""What leads something through a dialog of confirmation: one piece of work at a time, until all is over."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from limelight.domain.errors import LimelightError
from limelight.ui.confirm.armed import ArmedDialog
from limelight.ui.pending import Pending
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.sync.desk import Desk

T = TypeVar("T")
Work: TypeAlias = "Callable[[Desk], Coroutine[Any, Any, Any]]"
FAULT = tr("Something went wrong inside Limelight. The details are on the error output.")


class Submit(Protocol):
    """Runs work on the background thread, as `Background.submit` does."""

    def __call__(self, work: Callable[[Desk], Coroutine[Any, Any, T]], /) -> Future[T]:
        """The future fails with what the work raised; cancelling it cancels the work."""
        ...


class Leading(QObject):
    """Deletes itself, and the dialog, once the dialog is closed and nothing goes on any more.

    Signals:
        ended(): that has come.

    A subclass says what to make of the end of a piece of work: `_note_end`, and whether anything goes on although
    nobody waits for it: `_goes_on`.
    """

    ended = Signal()

    def __init__(self, submit: Submit, dialog: ArmedDialog, parent: QWidget) -> None:
        super().__init__(parent)
        self._submit = submit
        self._closing = dialog
        self._future: Future[Any] | None = None
        self._pending: Pending | None = None
        self._has_ended = False
        dialog.finished.connect(self._end_if_done)

    def _note_end(self) -> None:
        """A piece of work ended, in whatever way."""
        raise NotImplementedError

    @property
    def _goes_on(self) -> bool:
        return False

    def _begin(self, work: Work, done: object, failed: object) -> None:
        self._future = self._submit(work)
        self._pending = Pending(self._future, self)
        self._pending.finished.connect(self._take_finished)
        self._pending.succeeded.connect(done)
        self._pending.failed.connect(failed)

    @property
    def _was_cancelled(self) -> bool:
        return self._future is not None and self._future.cancelled()

    @property
    def _is_faulty(self) -> bool:
        """Whether it ended by a bug, which the excepthook reports: the dialog must not wait for it."""
        ended = self._future is not None and self._future.done() and not self._future.cancelled()
        error = self._future.exception() if ended and self._future is not None else None
        return error is not None and not isinstance(error, LimelightError)

    @Slot()
    def _take_finished(self) -> None:
        self._pending = None
        self._note_end()
        self._end_if_done()

    @Slot()
    def _end_if_done(self) -> None:
        is_done = self._pending is None and not self._goes_on
        if is_done and not self._closing.isVisible() and not self._has_ended:
            self._has_ended = True
            self.ended.emit()
            self._closing.deleteLater()
            self.deleteLater()
