"""Asks the desk, which works on the background thread, and says in the window what could not be done."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from limelight.domain.errors import LimelightError

if TYPE_CHECKING:
    from limelight.sync.desk import Desk
    from limelight.ui.confirm.leading import Submit
    from limelight.ui.pending import Pending


class Asking(QObject):
    """`submit` runs work on the background thread; `tell` shows a sentence to the person."""

    def __init__(self, submit: Submit, tell: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._submit = submit
        self._tell = tell

    def ask(
        self, work: Callable[[Desk], Coroutine[Any, Any, Any]], done: Callable[[Any], object] | None = None
    ) -> Pending:
        """Run work in the background and give its result to `done`; an error becomes a line of news."""
        pending = self.ask_quietly(work)
        if done is not None:
            pending.succeeded.connect(done)
        pending.failed.connect(self._tell_failure)
        return pending

    def ask_quietly(self, work: Callable[[Desk], Coroutine[Any, Any, Any]]) -> Pending:
        """The same for who shows an error somewhere else."""
        from limelight.ui.pending import Pending  # noqa: PLC0415  (futures are not needed before the first paint)

        return Pending(self._submit(work), self)

    @Slot(object)
    def _tell_failure(self, error: LimelightError) -> None:
        self._tell(str(error))


async def look_again(desk: Desk) -> None:
    """Look at every change that is not resolved, now."""
    desk.resolver.poke()
