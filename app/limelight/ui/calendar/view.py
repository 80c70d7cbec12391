"""The page of the calendar: the days on the left, and on the right what stands on the chosen one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QSplitter, QVBoxLayout, QWidget

from limelight.domain.calendar import Calendar, Entry
from limelight.domain.picture import Picture
from limelight.ui.calendar.agenda import Agenda
from limelight.ui.calendar.bar import CalendarBar
from limelight.ui.calendar.days import Scale, arranged, day_of, day_start, days_shown, moved, of_kinds
from limelight.ui.calendar.grid import DaysTable
from limelight.ui.calendar.words import day_title, nothing_words, opens_words, title_of
from limelight.ui.sign import Box
from limelight.ui.stage.words import Moment
from limelight.ui.text import age_words, plain_button, prose_label, set_prose
from limelight.ui.theme import Look, Space, Themes, scaled, set_look
from limelight.words import tr

_DAYS, _SIDE = 920, 360  # logical pixels at 100 %
_READ_AGAIN = 60.0  # seconds
_MOST_TROUBLES = 6  # lines of what could not be told


class CalendarView(QFrame):
    """The page. It is told of a picture only while it is in front.

    Signals:
        reading_wanted(float, float): between these moments: answer with `show_calendar`.
        entry_opened(object): go where an `Entry` leads.
        export_asked(object, str): write a `Calendar` into the file of that path.
    """

    reading_wanted = Signal(float, float)
    entry_opened = Signal(object)
    export_asked = Signal(object, str)

    def __init__(self, themes: Themes, moment: Callable[[], Moment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment = moment
        self._calendar = Calendar()
        self._today = day_of(moment().now)
        self._day = self._today
        self.bar = CalendarBar(themes, self)
        self.days = DaysTable(themes, self)
        self._head = prose_label("", Look.HEADING, self)
        self.agenda = Agenda(themes, self)
        self._nothing = prose_label("", Look.MUTED, self)
        self.open = plain_button("", Look.BUTTON, self)
        self._trouble = Box(themes, self)
        self.setAccessibleName(tr("Calendar"))
        self.setFocusProxy(self.days)
        self._lay_out()
        self.bar.moved.connect(self._move)
        self.bar.scale_changed.connect(self._turn_to)
        self.bar.kinds_changed.connect(self._show)
        self.bar.export_wanted.connect(self._ask_where)
        self.days.day_selected.connect(self._choose)
        self.days.day_opened.connect(self.agenda.setFocus)
        self.days.left_behind.connect(self._follow)
        self.agenda.entry_selected.connect(self._offer)
        self.agenda.entry_opened.connect(self._open)
        self.open.clicked.connect(self._open_selected)
        self._show()

    @property
    def day(self) -> date:
        """The chosen day."""
        return self._day

    def show_picture(self, picture: Picture) -> None:
        """What was read moved: the calendar is read again when it is old; turned to, at once."""
        if not self._calendar.read_at:
            self._ask()

    @Slot(object)
    def show_calendar(self, calendar: Calendar) -> None:
        """What was read."""
        self._calendar = calendar
        self._show()

    def show_anew(self) -> None:
        """Names of people are hidden, or no longer."""
        self.agenda.lines.layoutChanged.emit()

    def update_ages(self) -> None:
        """A second went by: another day may have begun, and what was read gets old."""
        now = self._moment().now
        if day_of(now) != self._today:
            self._today = day_of(now)
            self._show()
        if self._calendar.read_at and now - self._calendar.read_at >= _READ_AGAIN:
            self._ask()
        self._show_title()

    def turn_to(self, day: date) -> None:
        """Show the week or month of a day."""
        self._day = day
        before = self._calendar
        first, last = self._span(self.bar.scale)
        if not (before.starts <= first and last <= before.ends):
            self._calendar = Calendar()
            self._ask()
        self._show()

    def _ask(self) -> None:
        """For the whole month in any case: its weeks are then there as well."""
        self.reading_wanted.emit(*self._span(Scale.MONTH))

    def _span(self, scale: Scale) -> tuple[float, float]:
        days = days_shown(self._day, scale)
        return day_start(days[0]), day_start(days[-1] + timedelta(days=1))

    @Slot()
    def _show(self) -> None:
        scale = self.bar.scale
        days = days_shown(self._day, scale)
        entries = of_kinds(self._calendar.entries, self.bar.kinds)
        month = self._day.month if scale is Scale.MONTH else 0
        self.days.days.show_days(arranged(days, entries), self._today, month)
        self.days.select(self._day)
        self._show_title()
        self._show_day()
        troubles = self._calendar.troubles
        more = len(troubles) - _MOST_TROUBLES
        lines = (*troubles[:_MOST_TROUBLES], *((tr("and {more} more", more=more),) if more > 0 else ()))
        self._trouble.setVisible(bool(troubles))
        self._trouble.say(Look.WARNING_BOX, "warning", tr("Not everything could be told"), lines)

    def _show_title(self) -> None:
        scale, read_at = self.bar.scale, self._calendar.read_at
        age = tr("Read {age}", age=age_words(self._moment().now - read_at)) if read_at else tr("Reading…")
        self.bar.show_title(title_of(self._day, days_shown(self._day, scale), scale), age)
        self.bar.export.setEnabled(bool(self._calendar.entries))

    def _show_day(self) -> None:
        day = self.days.day
        entries = day.entries if day is not None else ()
        set_prose(self._head, day_title(self._day, self._today))
        self.agenda.lines.show_entries(self._day, entries)
        self.agenda.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        title = title_of(self._day, days_shown(self._day, self.bar.scale), self.bar.scale)
        is_quiet = bool(self._calendar.read_at and self._calendar.entries)
        set_prose(self._nothing, tr("Nothing on this day.") if is_quiet else nothing_words(self._calendar, title))
        self._offer(self.agenda.entry if entries else None)

    @Slot(object)
    def _choose(self, day: date) -> None:
        if day != self._day:
            self._day = day
            self._show_title()
            self._show_day()

    @Slot(int)
    def _move(self, by: int) -> None:
        self.turn_to(moved(self._day, self.bar.scale, by) if by else self._today)

    @Slot(int)
    def _follow(self, days: int) -> None:
        self.turn_to(self._day + timedelta(days=days))

    @Slot()
    def _turn_to(self) -> None:
        self.turn_to(self._day)

    @Slot(object)
    def _offer(self, entry: Entry | None) -> None:
        words = opens_words(entry)
        self.open.setVisible(bool(words))
        self.open.setText(words)

    @Slot()
    def _open_selected(self) -> None:
        self._open(self.agenda.entry)

    @Slot(object)
    def _open(self, entry: Entry | None) -> None:
        if opens_words(entry):
            self.entry_opened.emit(entry)

    @Slot()
    def _ask_where(self) -> None:
        dialog = QFileDialog(self, tr("Export the calendar"), "limelight.ics", tr("Calendar (*.ics)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.fileSelected.connect(self._export)
        dialog.open()

    @Slot(str)
    def _export(self, path: str) -> None:
        first, last = self._span(self.bar.scale)
        told = of_kinds(self._calendar.of(first, last), self.bar.kinds)
        self.export_asked.emit(Calendar(first, last, told, (), self._calendar.read_at), path)

    def _lay_out(self) -> None:
        set_look(self, Look.BODY)
        side = QWidget(self)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(Space.APART, Space.APART, Space.APART, Space.APART)
        beside.setSpacing(Space.APART)
        beside.addWidget(self._head)
        beside.addWidget(self._nothing)
        beside.addWidget(self.agenda, 1)
        beside.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addWidget(self._trouble)
        beside.addStretch(0)
        side.setMinimumWidth(min(scaled(260), 420))
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.days)
        split.addWidget(side)
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        split.setSizes([_DAYS, _SIDE])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(split, 1)
