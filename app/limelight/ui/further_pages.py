"""Builds the pages that a person turns to later, when they first do, and connects them."""
# ruff: noqa: PLC0415  (what they show is imported with them)

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from limelight.ui.pages import Page
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.acknowledgements import Acknowledgement
    from limelight.domain.tables import TableForm, TextTable
    from limelight.sync.desk import Desk
    from limelight.ui.asking import Asking
    from limelight.ui.compare.view import CompareView
    from limelight.ui.stage.words import Moment
    from limelight.ui.theme import Themes
    from limelight.ui.window import MainWindow
    from limelight.usecases.acknowledge_difference import Held


class BuiltLater(QObject):
    """What builds pages when they are first turned to. Belongs to its window.

    `moment` tells both clocks; `sign_in_at` gets the key of an environment. A subclass builds in `_build`.
    """

    def __init__(
        self,
        window: MainWindow,
        themes: Themes,
        moment: Callable[[], Moment],
        asking: Asking,
        sign_in_at: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._moment = moment
        self._asking = asking
        self._sign_in_at = sign_in_at
        window.pages.page_needed.connect(self._build)
        window.pages.page_shown.connect(self._begin)

    @Slot(object)
    def _build(self, page: Page) -> None:
        raise NotImplementedError

    @Slot(object)
    def _begin(self, page: Page) -> None:
        """A page is turned to."""

    @Slot(str)
    def _sign_in(self, environment: str) -> None:
        self._sign_in_at(environment)


class FurtherPages(BuiltLater):
    """Environments, and how two of them compare."""

    _compare: CompareView | None = None

    @Slot(object)
    def _build(self, page: Page) -> None:
        if page is Page.ENVIRONMENTS:
            self._build_environments()
        elif page is Page.COMPARE:
            self._build_compare()

    def _build_environments(self) -> None:
        from limelight.ui.environments.view import EnvironmentsView

        view = EnvironmentsView(self._themes, self._moment, self._window.pages)
        view.sign_in_wanted.connect(self._sign_in)
        view.connections_wanted.connect(self._window.commands.action("connections.show").trigger)
        self._window.pages.put(Page.ENVIRONMENTS, view, view)

    def _build_compare(self) -> None:
        from limelight.ui.compare.view import CompareView

        view = CompareView(self._themes, self._moment, self._window.pages)
        view.connections_wanted.connect(self._window.commands.action("connections.show").trigger)
        view.feature_opened.connect(self._show_on_stage)
        view.acknowledged.connect(self._acknowledge)
        view.withdrawn.connect(self._withdraw)
        view.table_wanted.connect(self._copy_table)
        self._compare = view
        self._window.pages.put(Page.COMPARE, view, view)
        self._window.pages.searches(Page.COMPARE, view.start_search)
        self._asking.ask(_held, self._take_held)

    @Slot(str, str)
    def _show_on_stage(self, feature: str, environment: str) -> None:
        self._window.show_page(Page.STAGE)
        if not self._window.stage.select(feature, environment):
            self._window.stage.filter_bar.clear()
            self._window.stage.select(feature, environment)

    @Slot(object)
    def _acknowledge(self, said: Acknowledgement) -> None:
        self._asking.ask(lambda desk: desk.acknowledge_difference(said), self._take_held)

    @Slot(object)
    def _withdraw(self, said: Acknowledgement) -> None:
        self._asking.ask(lambda desk: desk.acknowledge_difference.withdraw(said), self._take_held)

    @Slot(object)
    def _take_held(self, held: Held) -> None:
        if held.trouble:
            self._window.show_notice(held.trouble)
        if self._compare is not None:
            self._compare.show_acknowledged(held.acknowledged)

    @Slot(object, object)
    def _copy_table(self, make: Callable[[], TextTable], form: TableForm) -> None:
        """Put a table on the clipboard; a long one takes a while, so it is made in the background."""

        async def made(_desk: Desk) -> str:
            return await asyncio.to_thread(lambda: make().as_(form))

        self._asking.ask(made, self._put_on_clipboard)

    @Slot(object)
    def _put_on_clipboard(self, text: Any) -> None:
        QGuiApplication.clipboard().setText(text)
        self._window.show_notice(tr("The table is on the clipboard."))


async def _held(desk: Desk) -> Held:
    return await desk.acknowledge_difference.held()
