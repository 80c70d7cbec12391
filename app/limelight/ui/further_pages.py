"""Builds the pages that a person turns to later, when they first do, and connects them."""
# ruff: noqa: PLC0415  (what they show is imported with them)

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from limelight.ui.pages import Page

if TYPE_CHECKING:
    from limelight.ui.stage.words import Moment
    from limelight.ui.theme import Themes
    from limelight.ui.window import MainWindow


class FurtherPages(QObject):
    """`sign_in_at` gets the key of an environment."""

    def __init__(
        self,
        window: MainWindow,
        themes: Themes,
        moment: Callable[[], Moment],
        sign_in_at: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._moment = moment
        self._sign_in_at = sign_in_at
        window.pages.page_needed.connect(self._build)

    @Slot(object)
    def _build(self, page: Page) -> None:
        if page is Page.ENVIRONMENTS:
            self._build_environments()

    def _build_environments(self) -> None:
        from limelight.ui.environments.view import EnvironmentsView

        view = EnvironmentsView(self._themes, self._moment, self._window.pages)
        view.sign_in_wanted.connect(self._sign_in)
        view.connections_wanted.connect(self._window.commands.action("connections.show").trigger)
        self._window.pages.put(Page.ENVIRONMENTS, view, view)

    @Slot(str)
    def _sign_in(self, environment: str) -> None:
        self._sign_in_at(environment)
