"""The pages of the window, side by side in the masthead: one is shown, and those not yet asked for are not built."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from limelight.domain.picture import EMPTY, Picture
from limelight.words import Worded


class Page(Worded):
    """The pages in their order; the value is the word in the masthead."""

    STAGE = "Stage"  # features by environments
    ACTIVITY = "Activity"  # what was changed from here, and what the systems recorded
    ENVIRONMENTS = "Environments"  # each environment by itself
    COMPARE = "Compare"  # two environments side by side
    ASK = "Ask"  # whether a feature is on for one customer
    PLANS = "Plans"  # releases of several steps
    PENDING = "Pending"  # what waits in the systems for an approval or for its time
    CALENDAR = "Calendar"  # plans, freezes, releases and deployments by week and month
    INSIGHTS = "Insights"  # how long it takes from deployed to released, and what waits


class ShowsPicture(Protocol):
    """A page that shows the picture; it is told only while it is in front."""

    def show_picture(self, picture: Picture) -> None:
        """Show what was read."""
        ...

    def update_ages(self) -> None:
        """A second went by."""
        ...


class Pages(QStackedWidget):
    """Shows one page.

    Signals:
        page_needed(object): a `Page` that was never put here is to be shown: `put` it now.
        page_shown(object): another `Page` is in front.
    """

    page_needed = Signal(object)
    page_shown = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_page: dict[Page, QWidget] = {}
        self._showing: dict[Page, ShowsPicture] = {}
        self._finding: dict[Page, Callable[[], object]] = {}
        self._picture = EMPTY
        self.page = Page.STAGE

    def put(self, page: Page, widget: QWidget, shows: ShowsPicture | None = None) -> None:
        """Give a page its widget, and what of it shows the picture; one that stood there goes."""
        before = self._by_page.get(page)
        self._by_page[page] = widget
        if shows is not None:
            self._showing[page] = shows
        self.addWidget(widget)
        if page is self.page:
            self.setCurrentWidget(widget)
        if before is not None and before is not widget:
            self.removeWidget(before)
            before.deleteLater()

    def searches(self, page: Page, start: Callable[[], object]) -> None:
        """A page has a search field of its own: `start` puts the keyboard into it."""
        self._finding[page] = start

    def start_search(self) -> bool:
        """Put the keyboard into the search field of the page that is in front; False where it has none."""
        start = self._finding.get(self.page)
        if start is not None:
            start()
        return start is not None

    def turn_to(self, page: Page) -> None:
        """Show a page, and give it the keyboard; in the blink before anybody can build it, nothing happens."""
        if page not in self._by_page:
            self.page_needed.emit(page)
        if page not in self._by_page:
            return
        widget = self._by_page[page]
        self.page = page
        self.show_picture(self._picture)
        self.setCurrentWidget(widget)
        widget.setFocus()
        self.page_shown.emit(page)

    def show_picture(self, picture: Picture) -> None:
        """Show what was read, on the page that is in front; the others are told when they are turned to."""
        self._picture = picture
        if self.page in self._showing:
            self._showing[self.page].show_picture(picture)

    def update_ages(self) -> None:
        """A second went by."""
        if self.page in self._showing:
            self._showing[self.page].update_ages()
