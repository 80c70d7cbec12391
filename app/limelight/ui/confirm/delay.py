"""Calling back after a while: a port, so that what waits can be shown without waiting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Slot


class Delay(Protocol):
    """Calls back once. Used on the GUI thread."""

    def start(self, seconds: float, then: Callable[[], None]) -> None:
        """Call `then` after so many seconds; an earlier start is forgotten."""
        ...

    def stop(self) -> None:
        """Forget it."""
        ...


MakeDelay = Callable[[QObject], Delay]
"""Makes a delay that belongs to an object and goes with it."""


class QtDelay(QObject):
    """A delay on Qt's clock, which goes forward only."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._then: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._call)

    def start(self, seconds: float, then: Callable[[], None]) -> None:
        """Call `then` after so many seconds."""
        self._then = then
        self._timer.start(round(seconds * 1000))

    def stop(self) -> None:
        """Forget it."""
        self._timer.stop()
        self._then = None

    @Slot()
    def _call(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()
