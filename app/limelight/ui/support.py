"""The page on which support asks: built when it is first turned to, and answered by the desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from limelight.ui.further_pages import BuiltLater
from limelight.ui.hand_commands import PRESENTING
from limelight.ui.pages import Page

if TYPE_CHECKING:
    from limelight.domain.customers import Customer
    from limelight.domain.features import Feature
    from limelight.ui.ask.view import AskView
    from limelight.ui.pending import Pending


class Support(BuiltLater):
    """The page on which support asks."""

    _view: AskView | None = None
    _pending: Pending | None = None

    def show_anew(self) -> None:
        """A presentation began or ended: who the customer and the colleagues are is hidden in one."""
        if self._view is not None:
            presenting = self._window.findChild(QObject, PRESENTING, Qt.FindChildOption.FindDirectChildrenOnly)
            self._view.hide_people(hides=presenting is not None)

    @Slot(object)
    def _build(self, page: Page) -> None:
        if page is not Page.ASK:
            return
        from limelight.ui.ask.view import AskView  # noqa: PLC0415  (only where somebody asks)

        view = AskView(self._find, self._themes, self._moment, self._window.pages)
        view.asked.connect(self._ask)
        view.given_up.connect(self._give_up)
        view.sign_in_wanted.connect(self._sign_in)
        view.stage_wanted.connect(self._show_on_stage)
        self._view = view
        self.show_anew()
        self._window.pages.put(page, view, view)

    @Slot(object)
    def _begin(self, page: Page) -> None:
        if page is Page.ASK and self._view is not None:
            self._view.begin_with(*self._window.selected)

    def _find(self, words: str, most: int) -> Sequence[Feature]:
        from limelight.ui.palette.entries import Entry, Kind, Texts, find  # noqa: PLC0415  (as above)

        model = self._window.stage.model
        catalogue = model.picture.catalogue

        def entry(row: int) -> Entry:
            return Entry(Kind.FEATURE, catalogue.features[row].key, catalogue.features[row].title)

        found = find(words, (), Texts(*model.search(words)), entry, most)
        return [catalogue.features[catalogue.rows[each.key]] for each in found.entries]

    @Slot(str, str, object)
    def _ask(self, environment: str, feature: str, customer: Customer | None) -> None:
        if self._view is None:
            return
        self._pending = self._asking.ask_quietly(lambda desk: desk.answer_support(environment, feature, customer))
        self._pending.succeeded.connect(self._view.show_answer)
        self._pending.failed.connect(self._view.show_trouble)
        self._pending.finished.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        self._pending = None

    @Slot()
    def _give_up(self) -> None:
        if self._pending is not None:
            self._pending.cancel()

    @Slot(str, str)
    def _show_on_stage(self, feature: str, environment: str) -> None:
        from limelight.ui.going import Going  # noqa: PLC0415  (as above)

        Going(self._window).to_feature(feature, environment)
