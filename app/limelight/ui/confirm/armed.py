"""A dialog that asks for a confirmation and then shows how it goes on: what all of them have in common.

Focus is on Cancel, Enter never confirms, and the confirm button is armed after the content has been visible for a
while and nothing is missing. Source: product, "The confirmation".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from limelight.domain.changes import Recorded
from limelight.ui.confirm.arming import Arming
from limelight.ui.confirm.delay import MakeDelay
from limelight.ui.confirm.fitting import Fitting
from limelight.ui.confirm.head import Foot, Head
from limelight.ui.confirm.pages import MessagePage, page_around
from limelight.ui.outcome import Tone
from limelight.ui.sizes import dialog_size
from limelight.ui.stage.words import Moment
from limelight.ui.text import ampersands, shortened, visible
from limelight.ui.theme import Look, Themes, set_look
from limelight.words import tr

_SLEPT = tr("The computer slept. Read again before you confirm.")
_LONG_GAP = 30.0  # seconds (safety rules, section 6)


class Phase(Enum):
    """What the dialog is doing."""

    READING = "reading"  # everything that the decision rests on is being read
    FAILED = "failed"  # it could not be read, or not be recorded
    ASKING = "asking"  # the person decides
    GOING_ON = "going on"  # it was confirmed, and has not ended
    ENDED = "ended"  # it ended, or nobody can tell yet how it will


@dataclass(frozen=True, slots=True)
class Asked:
    """What arming depends on: when what is shown was read, and when it is old. Seconds since 1970, UTC."""

    read_at: float
    old_at: float


class ArmedDialog(QDialog):
    """Window-modal; opened with `open()`.

    Signals:
        read_again_wanted(): everything is to be read again.
        cancel_wanted(): give up what has not been sent yet.
        roll_back_wanted(): undo what was just done, as a new change.
        given_up(): it was closed before anything was confirmed.

    What is asked is the subclass's to say: `_asked`, `_missing`, `_decide` and `_may_cancel`.
    """

    read_again_wanted = Signal()
    cancel_wanted = Signal()
    roll_back_wanted = Signal()
    given_up = Signal()

    def __init__(
        self, themes: Themes, moment: Callable[[], Moment], make_delay: MakeDelay, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._moment = moment
        self.may_announce: Callable[[Sequence[Recorded]], bool] = lambda _states: False  # what ended so
        self._phase = Phase.READING
        self._page: QWidget | None = None
        self.arming = Arming(make_delay, self)
        self.head = Head(themes, self)
        self.foot = Foot(self)
        self._scroll = QScrollArea(self)
        self._fitting = Fitting(self, self._scroll)
        self._lay_out()
        self._connect()

    @property
    def phase(self) -> Phase:
        """What it is doing."""
        return self._phase

    @property
    def page(self) -> QWidget | None:
        """What the middle shows."""
        return self._page

    def show_reading(self, title: str) -> None:
        """Say that everything is being read; it can be cancelled."""
        self._enter(Phase.READING)
        self.head.show_words(title)
        self._name(title)
        lines = [tr("Exposure, last change, deployed code, freezes, permissions and dependents are read afresh.")]
        self._say(Tone.BUSY, "busy", tr("Reading what this rests on…"), lines)
        self.foot.cancel.setText(tr("Cancel"))
        self.foot.say("")
        self.foot.offer()
        self.foot.cancel.setFocus()

    def show_waiting(self, words: QWidget) -> None:
        """Show what is waited for before everything is read."""
        if self.phase is Phase.READING:
            self._put(page_around(words))

    def show_failure(self, sentence: str) -> None:
        """Say what went wrong before anything was sent; it may be tried again."""
        self._enter(Phase.FAILED)
        self._say(Tone.BAD, "warning", tr("That did not work"), [sentence])
        self.foot.cancel.setText(tr("Close"))
        self.foot.again.setText(tr("Try again"))
        self.foot.say("")
        self.foot.offer(self.foot.again)
        self.foot.cancel.setFocus()

    def show_cancelled(self) -> None:
        """Say that it was cancelled before anything was recorded."""
        self._enter(Phase.ENDED)
        self._say(Tone.QUIET, "not-sent", tr("Cancelled"), [tr("It was given up before anything was sent.")])
        self.foot.cancel.setText(tr("Close"))
        self.foot.offer()

    @Slot(str)
    def disarm(self, why: str) -> None:
        """Take the arms away until everything was read again; does nothing where nothing is asked."""
        if self._phase is Phase.ASKING:
            self.arming.disarm(why)

    @Slot(float)
    def note_gap(self, seconds: float) -> None:
        """The computer slept for so long: what is shown is stale."""
        if seconds > _LONG_GAP:
            self.disarm(_SLEPT)

    @Slot(str)
    def give_up(self, why: str) -> None:
        """Wait no longer for what comes before the reading; nothing was sent yet."""
        if self._phase is Phase.READING:
            self.given_up.emit()
            self.show_failure(why)

    def _asked(self) -> Asked | None:
        """What is asked for; None: nothing."""
        raise NotImplementedError

    def _missing(self) -> tuple[str, ...]:
        """What the person has not given yet, in words."""
        raise NotImplementedError

    def _decide(self) -> None:
        """The person confirmed; comes once for each time that something is asked."""
        raise NotImplementedError

    def _instead(self) -> tuple[QWidget, ...]:
        """Buttons that lead to something else than what is asked."""
        return ()

    def _may_cancel(self) -> bool:
        """Whether what goes on can still be given up."""
        return False

    def _lay_out(self) -> None:
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setSizeGripEnabled(True)
        self.setMinimumSize(480, 360)
        self.resize(dialog_size(self, 680, 740))
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("What stands behind the change"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        self.arming.armed_changed.connect(self._show_armed)
        self.foot.cancel.clicked.connect(self.reject)
        self.foot.confirm.clicked.connect(self._confirm)
        self.foot.again.clicked.connect(self.read_again_wanted)
        self.foot.roll_back.clicked.connect(self.roll_back_wanted)

    def _enter(self, phase: Phase) -> None:
        self._phase = phase
        self._fitting.follow(fits=phase in (Phase.GOING_ON, Phase.ENDED))
        self.foot.cancel.setEnabled(True)
        self.arming.hidden()

    def _offer(self, button: str, *, is_production: bool) -> None:
        """Name the confirm button; what is asked for stands in the middle by now."""
        self._name_button(button)
        set_look(self.foot.confirm, Look.PRODUCTION_BUTTON if is_production else Look.PRIMARY)
        self.foot.cancel.setText(tr("Cancel"))
        self.foot.again.setText(tr("Read again"))
        self._show_lacks()
        self._begin_watch()
        self.foot.cancel.setFocus()

    def _name_button(self, words: str) -> None:
        self.foot.confirm.setText(ampersands(visible(words)))
        self.foot.confirm.setAccessibleName(visible(words))

    def _put(self, page: QWidget) -> None:
        """Put another page into the middle."""
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()
        self._page = page
        self._scroll.setWidget(page)
        self._fitting.fit()

    def _grow(self) -> None:
        """The page in the middle may have more to say."""
        self._fitting.fit()

    def _say(self, tone: Tone, sign: str, head: str, lines: Sequence[str]) -> None:
        """Put one message into the middle."""
        self._put(MessagePage(tone, sign, head, lines, self._themes))

    def _name(self, title: str) -> None:
        self.setWindowTitle(shortened(title, 120).replace("\n", " "))

    def _begin_watch(self) -> None:
        asked = self._asked() if self._phase is Phase.ASKING and self.isVisible() else None
        if asked is None:
            return
        self.arming.begin(asked.read_at, asked.old_at, self._moment().now)

    @Slot()
    def _show_lacks(self) -> None:
        if self._phase is Phase.ASKING and self._asked() is not None:
            self.arming.lacks(self._missing())
            self._show_armed()

    @Slot()
    def _show_armed(self) -> None:
        if self._phase is not Phase.ASKING:
            return
        self.foot.confirm.setEnabled(self.arming.is_armed)
        self.foot.confirm.setAccessibleDescription(self.arming.words or tr("Ready"))
        self.foot.say(self.arming.words)
        again = (self.foot.again,) if self.arming.is_disarmed else ()
        self.foot.offer(*again, *self._instead(), self.foot.confirm)

    @Slot()
    def _confirm(self) -> None:
        # Two fast clicks fire twice: the second finds another phase.
        if self._phase is not Phase.ASKING or not self.arming.is_armed:
            return
        self.foot.confirm.setEnabled(False)
        self._decide()

    def reject(self) -> None:
        """Esc, Cancel and Close: give up what was not confirmed, cancel what was not sent, and else just close."""
        if self._phase is Phase.GOING_ON and self._may_cancel():
            self.foot.cancel.setEnabled(False)
            self.foot.say(tr("Cancelling…"))
            self.cancel_wanted.emit()
            return
        if self._phase in (Phase.READING, Phase.ASKING, Phase.FAILED):
            self.given_up.emit()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """What it shows is visible from now on; Qt forgets a focus that was set before."""
        super().showEvent(event)
        self.foot.cancel.setFocus()
        self._begin_watch()

    def hideEvent(self, event: QHideEvent) -> None:
        """What it shows is not visible any more."""
        super().hideEvent(event)
        self.arming.hidden()

    def changeEvent(self, event: QEvent) -> None:
        """A minimised window shows nothing."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and self._phase is Phase.ASKING:
            if self.isMinimized():
                self.arming.hidden()
            else:
                self.arming.seen_from_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does nothing here, whatever Qt takes for the default button."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
