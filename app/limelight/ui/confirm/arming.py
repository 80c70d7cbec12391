"""When the confirm button may be pressed: seen long enough, nothing missing, and nothing that took the arms away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication

from limelight.domain.picture import LEAST_UNTIL_OLD
from limelight.ui.confirm.delay import Delay, MakeDelay
from limelight.ui.text import time_words

SEEN_AFTER = 0.8  # seconds that the content has been visible (product, "The confirmation")
IDLE_AFTER = 600.0  # seconds without a key or the mouse that disarm a critical change (safety rules, section 6)
IDLE_WORDS = "Nothing happened here for ten minutes. Read again before you confirm."
SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
)


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
        self._old = ""

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
        """What stands in the way, for the person, and what else is to be known; empty where nothing is."""
        if self._disarmed:
            return self._disarmed
        in_the_way = self._lacks or (() if self._is_seen else ("Please read it first.",))
        return " ".join((*in_the_way, self._old)).strip()

    def begin(self, read_at: float, now: float) -> None:
        """Something else is shown, read then: it has to be seen for a while, and nothing has disarmed it.

        Once it is old it says so: it is read again before anything is sent, but must not look current until then.
        """
        self._disarmed = self._old = ""
        words = f"OLD: this was read at {time_words(read_at)}. It is read again when you confirm."
        self._ageing.start(max(0.0, LEAST_UNTIL_OLD - abs(now - read_at)), lambda: self._grow_old(words))
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

    def _grow_old(self, words: str) -> None:
        self._old = words
        self.armed_changed.emit()

    def _note_seen(self) -> None:
        self._is_seen = True
        self.armed_changed.emit()


class IdleWatch(QObject):
    """Notices that nobody touched keyboard or mouse for ten minutes.

    Signals:
        idled(): so it is.
    """

    idled = Signal()

    def __init__(self, delay: Delay, parent: QObject) -> None:
        super().__init__(parent)
        self._delay = delay
        self._is_watching = False

    def watch(self) -> None:
        """Begin, or begin anew."""
        if not self._is_watching:
            self._is_watching = True
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # a widget needs one
        self._delay.start(IDLE_AFTER, self._tell)

    def stop(self) -> None:
        """End."""
        self._delay.stop()
        application = QApplication.instance()
        if self._is_watching and application is not None:
            application.removeEventFilter(self)
        self._is_watching = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A sign of life begins the ten minutes anew."""
        if event.type() in SIGNS_OF_LIFE:
            self._delay.start(IDLE_AFTER, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        self.stop()
        self.idled.emit()
