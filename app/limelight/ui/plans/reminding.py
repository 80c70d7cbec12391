"""Reminds a person of plans: in the window, and on the desktop while they do not look. It never runs anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from limelight.domain.notifications import Notification
from limelight.domain.plan_reminders import Reminder, Stage, reminders
from limelight.ui.sign import Sign
from limelight.ui.text import plain_button, prose_label, set_prose, shortened
from limelight.ui.theme import Look, Space, Themes, set_look
from limelight.words import ntr, tr

if TYPE_CHECKING:
    from limelight.domain.plan_files import Listed
    from limelight.ui.asking import Asking
    from limelight.ui.noticing.noticing import Noticing
    from limelight.ui.stage.words import Moment
    from limelight.ui.window import MainWindow

LOOKS_EVERY = 20  # seconds: plans are files, and others may plan them anew


class ReminderLine(QFrame):
    """The line above the pages.

    Signals:
        open_wanted(): the person wants to see the plan.
        put_off(): they have read it.
    """

    open_wanted = Signal()
    put_off = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.NOTICE)
        self._words = prose_label("", Look.STRONG, self)
        self.open = plain_button(tr("Open the plan"), Look.BUTTON, self)
        self.seen = plain_button(tr("Seen"), Look.QUIET, self)
        self.seen.setAccessibleDescription(tr("Put this reminder away"))
        self.open.clicked.connect(self.open_wanted)
        self.seen.clicked.connect(self.put_off)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.EDGE, Space.TIGHT, Space.EDGE, Space.TIGHT)
        layout.setSpacing(Space.NEAR)
        layout.addWidget(Sign("calendar", Look.WELL, themes, 18, self))
        layout.addWidget(self._words, 1)
        layout.addWidget(self.open)
        layout.addWidget(self.seen)
        self.hide()

    def show_reminders(self, found: Sequence[Reminder]) -> None:
        """Say the first of them, and how many more there are; without any, nothing stands here."""
        self.setVisible(bool(found))
        if not found:
            return
        more = len(found) - 1
        words = shortened(found[0].words, 300)
        beside = " " + ntr("And {n} more plan.", "And {n} more plans.", more) if more else ""
        set_prose(self._words, f"{words}{beside}")
        self.setAccessibleName(words)


class Reminding(QObject):
    """Belongs to its window.

    Signals:
        plan_wanted(str): the person wants to see the plan in the file of that path.
    """

    plan_wanted = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        themes: Themes,
        moment: Callable[[], Moment],
        asking: Asking,
        noticing: Noticing,
    ) -> None:
        super().__init__(window)
        self._window, self._moment, self._asking, self._noticing = window, moment, asking, noticing
        self._found: tuple[Reminder, ...] = ()
        self._read: set[tuple[str, float, Stage]] = set()  # what the person put away
        self._told: set[tuple[str, float, Stage]] = set()  # what was shown on the desktop, or would have been
        self._looked_at = float("-inf")
        self.is_looking = False  # the plans are being read
        self.line = ReminderLine(themes, window.centralWidget())
        whole = window.centralWidget()
        layout = whole.layout() if whole is not None else None
        assert isinstance(layout, QBoxLayout)
        layout.insertWidget(layout.indexOf(window.pages), self.line)
        self.line.open_wanted.connect(self._open)
        self.line.put_off.connect(self._put_off)
        window.second_passed.connect(self._pass_time)

    @property
    def shown(self) -> tuple[Reminder, ...]:
        """What the line stands for."""
        return tuple(each for each in self._found if each.key not in self._read)

    @Slot()
    def _pass_time(self) -> None:
        now = self._moment().monotonic
        if self.is_looking or now - self._looked_at < LOOKS_EVERY:
            return
        self._looked_at, self.is_looking = now, True
        pending = self._asking.ask_quietly(lambda desk: desk.plans.documents.listed())
        pending.succeeded.connect(self._take)
        pending.finished.connect(self._end_looking)

    @Slot()
    def _end_looking(self) -> None:
        self.is_looking = False

    @Slot(object)
    def _take(self, plans: Sequence[Listed]) -> None:
        self._found = reminders(plans, self._moment().now)
        self.line.show_reminders(self.shown)
        for each in self.shown:
            if each.key not in self._told:
                self._told.add(each.key)
                self._tell(each)

    def _tell(self, reminder: Reminder) -> None:
        """On the desktop, while the person does not look and wants to be told; in quiet hours the line has it alone."""
        if not self._noticing.looking.is_on:
            summary = tr("It is time for a plan") if reminder.stage is Stage.NOW else tr("A plan comes near")
            words = shortened(reminder.words, 300)
            is_urgent = reminder.stage is Stage.NOW
            self._noticing.telling.tell_plan(Notification(_key_of(reminder), summary, words, is_urgent))

    @Slot()
    def _open(self) -> None:
        if self.shown:
            first = self.shown[0]
            self._read.add(first.key)
            self.line.show_reminders(self.shown)
            self.plan_wanted.emit(first.place)

    @Slot(str)
    def open_told(self, key: str) -> None:
        """A notification was clicked."""
        found = next((each for each in self._found if _key_of(each) == key), None)
        if found is not None:
            self.plan_wanted.emit(found.place)

    @Slot()
    def _put_off(self) -> None:
        self._read.update(each.key for each in self.shown)
        self.line.show_reminders(())


def _key_of(reminder: Reminder) -> str:
    return f"plan {reminder.plan}"
