"""Signing in with an OpenID provider in the person's own browser."""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import Slot

from limelight.domain.systems import Description
from limelight.ui.sign_in.pages import Pages
from limelight.ui.sign_in.provider_way import Means, ProviderWay, Reach
from limelight.ui.sign_in.waiting import Waiting
from limelight.ui.text import set_plain, wrapping_label
from limelight.ui.theme import Look
from limelight.words import tr

_TODO = tr("Sign in on the page of your provider. Limelight notices by itself, and never sees your password.")


class BrowserWay(ProviderWay):
    """The provider's page in the browser."""

    offer = tr("Sign in in the browser instead")
    busy_words = tr("Asking the provider for its page …")

    def __init__(self, reach: Reach, means: Means, pages: Pages) -> None:
        super().__init__(reach, means, pages)
        self._future: Future[Description] | None = None
        self._waiting = Waiting(_TODO)
        self._trouble = wrapping_label("", Look.DANGER_TEXT)
        self._trouble.setObjectName("page_refused")
        self.add(self._waiting)
        self.add(self._trouble)
        self._trouble.hide()
        pages.opened.connect(self._waiting.show_opened)
        pages.opened.connect(self.told)
        pages.unopened.connect(self._waiting.show_unopened)
        pages.refused.connect(self._refuse)
        self._waiting.grown.connect(self.grown)

    def verb(self, *, is_known: bool) -> str:
        """Another person, where one is signed in."""
        return tr("Switch person") if is_known else tr("Sign in in the browser")

    def begin(self, *, is_known: bool) -> Future[Description]:
        """Ask the provider for its page, open it, and wait for the answer."""
        system, pages, remember = self._system, self._pages, self.remember
        self._trouble.hide()
        self._future = self.submit(lambda desk: pages.sign_in(desk, system, remember=remember, switch=is_known))
        return self._future

    def end(self) -> None:
        """The browser is not waited for any more."""
        self._future = None
        self.unlock()
        self._waiting.shut()

    @Slot(str)
    def _refuse(self, why: str) -> None:
        """The page may not be opened: there is nothing to wait for."""
        set_plain(self._trouble, tr("{why} Tell whoever set up the sign-in.", why=why))
        self._trouble.show()
        if self._future is not None:
            self._future.cancel()
        self.grown.emit()
