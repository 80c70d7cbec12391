"""Opens the pages of an OpenID provider in the person's own browser, for work that runs on the background thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from limelight.ui.text import open_link

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from limelight.domain.sign_ins import Session
    from limelight.domain.systems import Description
    from limelight.sync.desk import Desk


class Pages(QObject):
    """Lives on the window's thread. Its coroutines run on the background thread.

    Signals:
        opened(str): a page was opened; its whole address, for whoever has to open it by hand.
        refused(str): why a page was not opened, as a sentence; whoever waits for it may be cancelled.

    `opener` stands in for the desktop.
    """

    opened = Signal(str)
    refused = Signal(str)
    _wanted = Signal(str, frozenset)

    def __init__(self, parent: QObject, opener: Callable[[QUrl], object] | None = None) -> None:
        super().__init__(parent)
        self._opener = opener
        self._wanted.connect(self._open, Qt.ConnectionType.QueuedConnection)

    async def sign_in(self, desk: Desk, system: str, *, remember: bool = True, switch: bool = False) -> Description:
        """Sign in to a system in the browser. Raises as `SignInByBrowser`."""
        show = await self._shown_for(desk, system)
        return await desk.sign_in_by_browser(system, show, remember, switch)

    async def prove(self, desk: Desk, system: str) -> None:
        """A fresh proof of who sits here, where the system's sign-in has such a step; nothing else.

        Raises:
            LimelightError: it was not given.
        """
        if desk.prove_again.offered(system):
            await desk.prove_again(system, await self._shown_for(desk, system), afresh=True)

    async def prove_if_due(self, desk: Desk, system: str) -> Session | None:
        """The proof that a release needs where it is critical, where the last one is too old; None where it is not.

        Raises:
            LimelightError: it was not given.
        """
        if not desk.prove_again.due(system):
            return None
        return await desk.prove_again(system, await self._shown_for(desk, system))

    async def _shown_for(self, desk: Desk, system: str) -> Callable[[str], None]:
        """What opens a page of a system's provider, on its hosts only; may be called on any thread."""
        hosts = await desk.browser_hosts(system)

        def show(address: str) -> None:
            # WORKAROUND: emitting on a QObject whose C++ half is gone raises RuntimeError; the check leaves a gap
            # between threads, hence the second guard. The sign-in then ends by its own deadline.
            if not shiboken6.isValid(self):
                return
            try:
                self._wanted.emit(address, hosts)
            except RuntimeError:
                return

        return show

    @Slot(str, frozenset)
    def _open(self, address: str, hosts: frozenset[str]) -> None:
        refusal = open_link(address, hosts, self._opener, on_loopback=True)
        if refusal:
            self.refused.emit(refusal)
        else:
            self.opened.emit(address)
