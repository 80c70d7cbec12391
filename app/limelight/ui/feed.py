"""What the background thread tells the window: signals, which is all that another thread may touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from limelight.domain.picture import Picture

if TYPE_CHECKING:
    from limelight.domain.changes import Recorded
    from limelight.domain.journal_state import JournalState


class Feed(QObject):
    """Made on the GUI thread; its `tell_…` methods may be called from any thread and never block.

    Signals:
        picture_published(object): a newer `Picture`.
        notice_given(str): a sentence for the status line.
        gap_noticed(float): the computer slept for so many seconds.
        change_moved(object): a change came into another state, as a `Recorded`.
        journal_changed(object): how the journal is, as a `JournalState`.
        notification_opened(str): the person clicked the notification with that key.
        bug_found(object): an exception that is nobody's mistake but ours.

    Whoever stops the background thread does so before this object goes.
    """

    picture_published = Signal(object)
    notice_given = Signal(str)
    gap_noticed = Signal(float)
    change_moved = Signal(object)
    journal_changed = Signal(object)
    notification_opened = Signal(str)
    bug_found = Signal(object)

    def tell_picture(self, picture: Picture) -> None:
        """There is a newer picture."""
        self.picture_published.emit(picture)

    def tell_notice(self, sentence: str) -> None:
        """Something worth a line."""
        self.notice_given.emit(sentence)

    def tell_gap(self, seconds: float) -> None:
        """The computer slept."""
        self.gap_noticed.emit(seconds)

    def tell_change(self, recorded: Recorded) -> None:
        """A change moved on."""
        self.change_moved.emit(recorded)

    def tell_journal(self, state: JournalState) -> None:
        """The journal can no longer be used, or can be again."""
        self.journal_changed.emit(state)

    def tell_opened(self, key: str) -> None:
        """A notification was clicked."""
        self.notification_opened.emit(key)

    def tell_bug(self, bug: BaseException) -> None:
        """A bug was found."""
        self.bug_found.emit(bug)
