"""Connects the page of the calendar with the window and the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from limelight.domain.calendar import Calendar, Entry
from limelight.ui.pages import Page
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.ui.asking import Asking
    from limelight.ui.calendar.view import CalendarView
    from limelight.ui.pending import Pending
    from limelight.ui.stage.words import Moment
    from limelight.ui.theme import Themes
    from limelight.ui.window import MainWindow


class CalendarPage(QObject):
    """Belongs to its window. `open_plan` gets the path of a plan's file."""

    def __init__(
        self,
        window: MainWindow,
        themes: Themes,
        moment: Callable[[], Moment],
        asking: Asking,
        open_plan: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window, self._themes, self._moment, self._asking = window, themes, moment, asking
        self._open_plan = open_plan
        self._view: CalendarView | None = None
        self._pending: Pending | None = None
        self._newest = (0.0, 0.0)  # what was asked for last
        self._is_wanted_again = False
        window.pages.page_needed.connect(self._build)
        window.pages.page_shown.connect(self._read_for)

    def show_anew(self) -> None:
        """Names of people are hidden, or no longer."""
        if self._view is not None:
            self._view.show_anew()

    @Slot(object)
    def _build(self, page: Page) -> None:
        if page is not Page.CALENDAR:
            return
        from limelight.ui.calendar.view import CalendarView  # noqa: PLC0415  (only where somebody looks)

        view = CalendarView(self._themes, self._moment, self._window.pages)
        view.reading_wanted.connect(self._read)
        view.entry_opened.connect(self._open)
        view.export_asked.connect(self._export)
        self._view = view
        self._window.pages.put(page, view, view)

    @Slot(object)
    def _read_for(self, page: Page) -> None:
        if page is Page.CALENDAR and self._view is not None:
            self._view.update_ages()

    @Slot(float, float)
    def _read(self, start: float, end: float) -> None:
        """One reading at a time: what is wanted meanwhile is read after it, the newest wish alone."""
        self._newest = (start, end)
        self._is_wanted_again = self._pending is not None
        if self._is_wanted_again:
            return
        self._pending = self._asking.ask(lambda desk: desk.read_calendar(start, end), self._take)
        self._pending.finished.connect(self._forget)

    @Slot(object)
    def _take(self, calendar: Calendar) -> None:
        if self._view is not None and (calendar.starts, calendar.ends) == self._newest:  # else turned on meanwhile
            self._view.show_calendar(calendar)

    @Slot()
    def _forget(self) -> None:
        self._pending = None
        if self._is_wanted_again:
            self._read(*self._newest)

    @Slot(object)
    def _open(self, entry: Entry) -> None:
        from limelight.ui.going import Going  # noqa: PLC0415  (as above)

        if entry.plan:
            self._open_plan(entry.plan)
        elif entry.feature:
            Going(self._window).to_feature(entry.feature, entry.environment)
        else:
            self._window.show_page(Page.ENVIRONMENTS)

    @Slot(object, str)
    def _export(self, calendar: Calendar, place: str) -> None:
        self._asking.ask(lambda desk: desk.read_calendar.export(calendar, place), self._tell_exported)

    @Slot(object)
    def _tell_exported(self, place: str) -> None:
        self._window.show_notice(tr("The calendar was saved as {place}.", place=place))
