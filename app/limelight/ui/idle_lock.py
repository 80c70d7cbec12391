"""Locks critical environments when nobody touched key or mouse for ten minutes (safety rules, section 6).

It protects against who comes by while a signed-in person is away without having locked the computer, and against going
on with what was seen before the pause. It is no secret: whoever sits at an unlocked computer can press Unlock. Only a
system with a sign-in step of its own makes sure who it is (`ProvesAgain`); elsewhere there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from limelight.domain.errors import LimelightError
from limelight.ui.confirm.arming import IDLE_AFTER, SIGNS_OF_LIFE
from limelight.ui.stage.words import Moment

if TYPE_CHECKING:
    from limelight.sync.desk import Desk

LOCKED = "Locked after ten idle minutes: unlock to go on."
_LOOKED_EVERY = 5_000  # milliseconds


class ProvesAgain(Protocol):
    """A step by which whoever sits here shows that they are who is signed in at a system. Runs in the background."""

    async def __call__(self, desk: Desk, system: str, /) -> None:
        """Take the step; the key of the system in the profile.

        Raises:
            LimelightError: it was not shown; what is locked stays so.
        """
        ...


async def unlock(desk: Desk, system: str, environment: str, prove: ProvesAgain) -> None:
    """What has to go well before an environment is unlocked: the step, and then a fresh read.

    Raises:
        LimelightError: it stays locked, and the sentence says why.
    """
    await prove(desk, system)
    picture = await desk.engine.refreshed(environment)
    column = picture.columns[picture.column_of(environment)]
    trouble = column.freshness.trouble or column.rights_trouble
    if trouble:
        raise LimelightError(f"{column.environment.name} stays locked, because it could not be read afresh: {trouble}")


def _application() -> QGuiApplication:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    return application


class IdleLock(QObject):
    """Which environments are locked. `systems`: the key of the system by that of the environment.

    Signals:
        changed(): another environment is locked, or unlocked.

    Both clocks count, so that a computer that slept is found locked. From `watch` to `end` it watches whichever window
    of the program has the focus: to look at every event of the program would slow it down.
    """

    changed = Signal()

    def __init__(self, systems: Mapping[str, str], moment: Callable[[], Moment], parent: QObject) -> None:
        super().__init__(parent)
        self._systems = dict(systems)
        self._moment = moment
        self._touched = moment()
        self._locked: frozenset[str] = frozenset()  # keys of systems
        self._window: QWindow | None = None  # that is watched
        self._often = QTimer(self, interval=_LOOKED_EVERY)
        self._often.timeout.connect(self.look)

    def watch(self) -> None:
        """Begin."""
        self._touched = self._moment()
        self._often.start()
        _application().focusWindowChanged.connect(self._follow)
        self._follow(_application().focusWindow())

    @Slot()
    def end(self) -> None:
        """End."""
        if self._often.isActive():
            self._often.stop()
            _application().focusWindowChanged.disconnect(self._follow)
            self._follow(None)

    def system(self, environment: str) -> str:
        """The key of the system that serves an environment; empty where the profile has none."""
        return self._systems.get(environment, "")

    def holds(self, environment: str) -> bool:
        """Whether an environment is locked, if it is critical."""
        return self.system(environment) in self._locked

    @property
    def held(self) -> frozenset[str]:
        """Every environment that is locked, if it is critical."""
        return frozenset(environment for environment, system in self._systems.items() if system in self._locked)

    def release(self, environment: str) -> None:
        """The environments of this one's system are not locked any more."""
        self._become(self._locked - {self.system(environment)})

    @Slot()
    def look(self) -> None:
        """Lock everything where ten minutes went by."""
        now = self._moment()
        idle = max(abs(now.now - self._touched.now), now.monotonic - self._touched.monotonic)
        if idle >= IDLE_AFTER:
            self._become(frozenset(self._systems.values()))

    @Slot(QWindow)
    def _follow(self, window: QWindow | None) -> None:
        """Another window has the focus, or none of the program's."""
        if self._window is not None and shiboken6.isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def _become(self, locked: frozenset[str]) -> None:
        if locked != self._locked:
            self._locked = locked
            self.changed.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A sign of life begins the ten minutes anew, but does not undo that they went by."""
        if event.type() in SIGNS_OF_LIFE:
            self.look()
            self._touched = self._moment()
        return False
