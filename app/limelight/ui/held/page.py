"""Connects the page of pending changes with the window and the desk, and keeps the number beside its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from limelight.domain.changes import Verb
from limelight.domain.picture import Column, Picture
from limelight.ui.held.words import count_held, numbers_of
from limelight.ui.pages import Page

if TYPE_CHECKING:
    from limelight.domain.held_list import HeldReport
    from limelight.ui.asking import Asking
    from limelight.ui.held.view import HeldListView, Offers
    from limelight.ui.inspector.inspector import Known
    from limelight.ui.pending import Pending
    from limelight.ui.stage.words import Moment
    from limelight.ui.theme import Themes
    from limelight.ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class HeldDoings:
    """What the page needs of others. `offers` tells what is offered in an environment, `decide` opens the confirmation
    (keys of feature and environment, verb, id), `learn` is told names of people, who may have to be hidden."""

    offers: Callable[[Column], Offers]
    decide: Callable[[str, str, Verb, str], object]
    learn: Callable[[Iterable[str]], object]


def offers_of(known: Known, column: Column) -> Offers:
    """What is offered in an environment, by what an inspector knows."""
    from limelight.ui.held.view import Offers  # noqa: PLC0415  (only where somebody looks)

    key = column.environment.key
    is_locked = key in known.locked and column.critical
    may = not known.read_only
    return Offers(may and not is_locked, may and (not is_locked or key in known.rolls_back))


class HeldPage(QObject):
    """Belongs to its window."""

    def __init__(
        self,
        window: MainWindow,
        themes: Themes,
        moment: Callable[[], Moment],
        asking: Asking,
        doings: HeldDoings,
    ) -> None:
        super().__init__(window)
        self._window, self._themes, self._moment, self._asking = window, themes, moment, asking
        self._doings = doings
        self._is_wanted_again = False
        self._numbers: dict[str, tuple[bytes, int]] = {}
        self._view: HeldListView | None = None
        self._pending: Pending | None = None
        window.pages.page_needed.connect(self._build)
        window.pages.page_shown.connect(self._read_for)
        window.second_passed.connect(self._count)
        window.stage.model.counts_changed.connect(self._count)
        self._count()

    @Slot()
    def offer_anew(self) -> None:
        """Something else is offered now."""
        if self._view is not None:
            self._view.offer_anew()

    def show_anew(self) -> None:
        """Names of people are hidden, or no longer."""
        if self._view is not None:
            self._view.show_anew()

    @Slot()
    def _count(self) -> None:
        """The number beside the page's name: it costs no request, for the ids stand with the cells."""
        picture: Picture = self._window.stage.model.picture
        for column in picture.columns:
            if self._numbers.get(column.environment.key, (b"", 0))[0] is not column.marks:
                self._numbers[column.environment.key] = (column.marks, numbers_of(column))
        here = {column.environment.key for column in picture.columns}
        numbers = {key: number for key, (_marks, number) in self._numbers.items() if key in here}
        count = count_held(picture, self._moment(), numbers)
        self._window.masthead.show_count(Page.PENDING, count.mark, count.words if picture.columns else "")

    @Slot(object)
    def _build(self, page: Page) -> None:
        if page is not Page.PENDING:
            return
        from limelight.ui.held.view import HeldListView  # noqa: PLC0415  (only where somebody looks)

        view = HeldListView(self._themes, self._moment, self._doings.offers, self._window.pages)
        view.reading_wanted.connect(self._read)
        view.feature_wanted.connect(self._show_on_stage)
        view.decision_asked.connect(self._ask)
        self._view = view
        self._window.pages.put(page, view, view)

    @Slot(object)
    def _read_for(self, page: Page) -> None:
        """Turned to again, what was told may have got old; what waits by now was looked at with the picture."""
        if page is Page.PENDING and self._view is not None:
            self._view.update_ages()

    @Slot()
    def _read(self) -> None:
        """One reading at a time: what moved meanwhile is read after it."""
        self._is_wanted_again = self._pending is not None
        if self._pending is None:
            self._pending = self._asking.ask(lambda desk: desk.list_held(), self._take)
            self._pending.finished.connect(self._forget)

    @Slot(object)
    def _take(self, report: HeldReport) -> None:
        self._doings.learn(each.change.asked_by for each in report.told if each.change is not None)
        if self._view is not None:
            self._view.show_report(report)

    @Slot()
    def _forget(self) -> None:
        self._pending = None
        if self._is_wanted_again:
            self._read()

    @Slot(str, str)
    def _show_on_stage(self, feature: str, environment: str) -> None:
        from limelight.ui.going import Going  # noqa: PLC0415  (as above)

        Going(self._window).to_feature(feature, environment)

    @Slot(str, str, object, str)
    def _ask(self, feature: str, environment: str, verb: Verb, held: str) -> None:
        self._doings.decide(feature, environment, verb, held)
