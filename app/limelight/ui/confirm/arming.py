"""When the confirm button may be pressed: seen long enough, nothing missing, and nothing that took the arms away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from limelight.ui.confirm.delay import MakeDelay
from limelight.ui.text import time_words
from limelight.words import tr

SEEN_AFTER = 0.8  # seconds that the content has been visible (product, "The confirmation")


class Arming(QObject):
    """Whether the change may be confirmed.

    Signals:
        armed_changed(): `is_armed` or `words` may be different.
    """

    armed_changed = Signal()

    def __init__(self, make_delay: MakeDelay, parent: QObject) -> None:
        super().__init__(parent)
        self._delay = make_delay(self)
        self._ageing = make_delay(self)
        self._is_seen = False
        self._lacks: tuple[str, ...] = ()
        self._disarmed = ""
        self._words_when_old = ""

    @property
    def is_armed(self) -> bool:
        """Whether the button may be pressed now."""
        return self._is_seen and not self._lacks and not self._disarmed

    @property
    def is_disarmed(self) -> bool:
        """Whether everything has to be read again."""
        return bool(self._disarmed)

    @property
    def words(self) -> str:
        """What stands in the way, for the person; empty where nothing does."""
        if self._disarmed:
            return self._disarmed
        return " ".join(self._lacks or (() if self._is_seen else (tr("Please read it first."),)))

    def begin(self, read_at: float, old_at: float, now: float) -> None:
        """Something else is shown, read then: it has to be seen for a while, and nothing has disarmed it.

        Once it is old it is disarmed: nobody decides on what does not look old and is. Seconds since 1970, UTC.
        """
        self._disarmed = ""
        self._words_when_old = tr(
            "OLD: this was read at {read_at}. Read again before you confirm.", read_at=time_words(read_at)
        )
        self._ageing.start(max(0.0, old_at - read_at - abs(now - read_at)), self._grow_old)
        self.seen_from_now()

    def seen_from_now(self) -> None:
        """The content has just become visible."""
        self._is_seen = False
        self._delay.start(SEEN_AFTER, self._note_seen)
        self.armed_changed.emit()

    def hidden(self) -> None:
        """The content is not visible any more."""
        self._is_seen = False
        self._delay.stop()
        self.armed_changed.emit()

    def lacks(self, words: Sequence[str]) -> None:
        """What the person has not given yet."""
        if tuple(words) != self._lacks:
            self._lacks = tuple(words)
            self.armed_changed.emit()

    def disarm(self, why: str) -> None:
        """Take the arms away until everything was read again."""
        self._disarmed = why
        self.armed_changed.emit()

    def _grow_old(self) -> None:
        self.disarm(self._words_when_old)

    def _note_seen(self) -> None:
        self._is_seen = True
        self.armed_changed.emit()
