"""Locks critical environments when nobody touched key or mouse for ten minutes (safety rules, section 6).

It protects against who comes by while a signed-in person is away without having locked the computer, and against going
on with what was seen before the pause. It is no secret: whoever sits at an unlocked computer can press Unlock. Only a
system with a sign-in step of its own makes sure who it is (`ProvesAgain`); elsewhere there is none.

Rolling back is for emergencies, so it does not hang on an identity provider: while that cannot be reached or fails, it
is unlocked without the step. To release stays locked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from limelight.domain.changes import FAST, Verb
from limelight.domain.errors import BadAnswer, LimelightError, NotThere, ServerTrouble, Throttled, Unreachable
from limelight.ui.stage.words import Moment
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.sync.desk import Desk

LOCKED = tr("Locked after ten idle minutes: unlock to go on.")
ONLY_ROLL_BACK = tr("Only rolling back is unlocked, for the sign-in could not be reached. Unlock again to release.")
_OUT_OF_REACH = (Unreachable, BadAnswer, NotThere, Throttled, ServerTrouble)
"""What Limelight itself sees of a provider that is not there. What the browser brings back is not among it: whoever
sits here could write that into its address line."""
_LOOKED_EVERY = 5_000  # milliseconds
IDLE_AFTER = 600.0  # seconds without a key or the mouse that lock what is critical (safety rules, section 6)
SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
)


class ProvesAgain(Protocol):
    """A step by which whoever sits here shows that they are who is signed in at a system. Runs in the background."""

    async def __call__(self, desk: Desk, system: str, /) -> None:
        """Take the step; the key of the system in the profile.

        Raises:
            LimelightError: it was not shown; what is locked stays so.
        """
        ...


async def proved(desk: Desk, system: str, prove: ProvesAgain) -> str:
    """Take the step; why that could not be, where only rolling back is unlocked for it, else empty.

    Raises:
        LimelightError: everything stays locked, and the sentence says why.
    """
    try:
        await prove(desk, system)
    except _OUT_OF_REACH as error:
        return str(error)
    return ""


async def unlock(desk: Desk, system: str, environment: str, prove: ProvesAgain) -> str:
    """What has to go well before an environment is unlocked: the step, and then a fresh read. Returns as `proved`.

    Raises:
        LimelightError: it stays locked, and the sentence says why.
    """
    why = await proved(desk, system, prove)
    picture = await desk.engine.refreshed(environment)
    column = picture.columns[picture.column_of(environment)]
    trouble = column.freshness.trouble or column.rights_trouble
    if trouble:
        raise LimelightError(
            tr(
                "{environment} stays locked, because it could not be read afresh: {trouble}",
                environment=column.environment.name,
                trouble=trouble,
            )
        )
    return why


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
        self._rolls_back: frozenset[str] = frozenset()  # of those, where rolling back is unlocked
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

    def holds(self, environment: str, verb: Verb) -> bool:
        """Whether a verb is locked in an environment, if that is critical."""
        system = self.system(environment)
        return system in self._locked and not (verb in FAST and system in self._rolls_back)

    @property
    def held(self) -> frozenset[str]:
        """Every environment that is locked, if it is critical."""
        return self._served_by(self._locked)

    @property
    def rolls_back(self) -> frozenset[str]:
        """Those of `held` where only to release is locked."""
        return self._served_by(self._rolls_back)

    def unlock(self, environment: str) -> None:
        """The environments of this one's system are not locked any more."""
        self._become(self._locked - {self.system(environment)}, self._rolls_back - {self.system(environment)})

    def let_roll_back(self, environment: str) -> None:
        """One may roll back in the environments of this one's system, and no more, where they are locked."""
        self._become(self._locked, self._rolls_back | ({self.system(environment)} & self._locked))

    @Slot()
    def look(self) -> None:
        """Lock everything where ten minutes went by."""
        now = self._moment()
        idle = max(abs(now.now - self._touched.now), now.monotonic - self._touched.monotonic)
        if idle >= IDLE_AFTER:
            self._become(frozenset(self._systems.values()), frozenset())

    @Slot(QWindow)
    def _follow(self, window: QWindow | None) -> None:
        """Another window has the focus, or none of the program's."""
        if self._window is not None and shiboken6.isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def _served_by(self, systems: frozenset[str]) -> frozenset[str]:
        return frozenset(environment for environment, system in self._systems.items() if system in systems)

    def _become(self, locked: frozenset[str], rolls_back: frozenset[str]) -> None:
        if (locked, rolls_back) != (self._locked, self._rolls_back):
            self._locked, self._rolls_back = locked, rolls_back
            self.changed.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A sign of life begins the ten minutes anew, but does not undo that they went by."""
        if event.type() in SIGNS_OF_LIFE:
            self.look()
            self._touched = self._moment()
        return False
