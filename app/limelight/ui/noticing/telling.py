"""Tells on the desktop, while the person does not look: what others changed where they want to know, and how their own
changes ended that nobody knew about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from limelight.domain.changes import RESOLVED, ChangeState, Recorded
from limelight.domain.errors import LimelightError
from limelight.domain.moments import local_moment_of
from limelight.domain.noticed import Noticed
from limelight.domain.notifications import Notification
from limelight.ui.noticing.wishes import Wishes
from limelight.ui.noticing.words import change_notification, outcome_notification
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.sync.desk import Desk
    from limelight.ui.asking import Asking
    from limelight.ui.noticing.tray import Tray

_TRIAL = Notification("trial", "Limelight", tr("This is how Limelight tells you of a change: in plain text, as here."))


class Telling(QObject):
    """`now` tells the wall clock, in seconds since 1970. What is quiet now is not told later.

    Signals:
        failed(str): why nothing can be shown on this desktop.
    """

    failed = Signal(str)

    def __init__(self, asking: Asking, tray: Tray, now: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._asking = asking
        self._tray = tray
        self._now = now
        self._told: set[Noticed] = set()  # what the person was told of, or saw themselves
        self._shown: set[str] = set()  # keys of notifications
        self.wishes = Wishes()

    def tell(self, items: Sequence[Noticed]) -> None:
        """All that is different from what the person saw last: each environment is told when something of it is new."""
        here = {item.environment.key: item.environment for item in items}
        for environment in here.values():
            there = [item for item in items if item.environment.key == environment.key]
            if self.wishes.wants(environment) and not self._told.issuperset(there) and not self._is_quiet():
                self._show(change_notification(environment, there))
        gone = [key for key in self._shown if key.startswith("in ") and key.removeprefix("in ") not in here]
        for key in gone:  # it was changed back
            self._withdraw(key)
        self._told = set(items)

    def know(self, items: Iterable[Noticed]) -> None:
        """The person saw these in the window, and need not be told."""
        self._told = set(items)

    def tell_outcome(self, recorded: Recorded) -> None:
        """A change of the person's own is in another state."""
        if not (self.wishes.shows and self.wishes.outcomes) or self._is_quiet():
            return
        was_told = f"outcome {recorded.intent.id}" in self._shown
        if recorded.state is ChangeState.UNKNOWN or (was_told and recorded.state in RESOLVED):
            self._show(outcome_notification(recorded))

    def tell_plan(self, reminder: Notification) -> None:
        """A plan comes near, or it is time for it."""
        if self.wishes.shows and not self._is_quiet():
            self._show(reminder)

    def try_one(self) -> None:
        """Show one now, whatever the hour."""
        self._show(_TRIAL)

    def clear(self) -> None:
        """The person looks: nothing has to stay on the desktop."""
        for key in tuple(self._shown):
            self._withdraw(key)

    def _is_quiet(self) -> bool:
        moment = local_moment_of(self._now())
        return self.wishes.is_quiet(moment.hour * 60 + moment.minute)

    def _show(self, notification: Notification) -> None:
        self._shown.add(notification.key)

        async def show(desk: Desk) -> tuple[Notification, str]:
            """What was to be shown, and why it could not be."""
            try:
                await desk.notifier.show(notification)
            except LimelightError as error:
                return notification, str(error)
            return notification, ""

        self._asking.ask_quietly(show).succeeded.connect(self._show_otherwise)

    def _withdraw(self, key: str) -> None:
        self._shown.discard(key)
        self._asking.ask_quietly(lambda desk: desk.notifier.withdraw(key))

    @Slot(object)
    def _show_otherwise(self, shown: tuple[Notification, str]) -> None:
        """Where no service takes notifications the tray shows them, if there is one."""
        notification, trouble = shown
        if trouble and not self._tray.tell(notification):
            self.failed.emit(trouble)
