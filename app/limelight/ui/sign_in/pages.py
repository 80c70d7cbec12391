"""Opens the pages of an OpenID provider in the person's own browser, for work that runs on the background thread."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from limelight.domain.errors import LimelightError
from limelight.ui.links import link_refusal, open_link

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from limelight.domain.profile import SystemEntry
    from limelight.domain.sign_ins import DeviceCode, SignedOut
    from limelight.domain.systems import Description
    from limelight.sync.desk import Desk


class Pages(QObject):
    """Lives on the window's thread. Its coroutines run on the background thread.

    Signals:
        opened(str): a page was opened; its whole address, for whoever has to open it by hand.
        unopened(str): right after that: the desktop has no browser for it, as a sentence.
        refused(str): why a page may not be opened, as a sentence; whoever waits for it may be cancelled.
        code_given(object): what a person types on another device: a `DeviceCode`.

    `opener` stands in for the desktop.
    """

    opened = Signal(str)
    unopened = Signal(str)
    refused = Signal(str)
    code_given = Signal(object)
    _wanted = Signal(str, frozenset)

    def __init__(self, parent: QObject, opener: Callable[[QUrl], object] | None = None) -> None:
        super().__init__(parent)
        self._opener = opener
        self._wanted.connect(self._open, Qt.ConnectionType.QueuedConnection)

    async def sign_in(self, desk: Desk, system: str, *, remember: bool = True, switch: bool = False) -> Description:
        """Sign in to a system in the browser. Raises as `SignInByBrowser`."""
        show = await self._shown_for(desk, system)
        return await desk.sign_in_by_browser(system, show, remember, switch)

    async def sign_in_by_device(self, desk: Desk, system: str, *, remember: bool = True) -> Description:
        """Sign in to a system with a code that is typed on another device. Raises as `SignInByDevice`."""
        return await desk.sign_in_by_device(system, self._give_code, remember)

    async def sign_out(self, desk: Desk, system: str) -> SignedOut:
        """Sign out of a system, and open the page on which its provider ends the session there, if it has one.

        Raises:
            KeyringTrouble: as `SignOut`.
        """
        done = await desk.sign_out(system)
        if done.address:
            with contextlib.suppress(LimelightError):  # one is signed out here in any case
                (await self._shown_for(desk, system))(done.address)
        return done

    async def try_connection(self, desk: Desk, system: SystemEntry, token: str) -> Description:
        """Test a connection; where one signs in there with a provider, on its page if need be. Raises as
        `TryConnection` and `TrySignIn`."""
        if not system.sign_in:
            return await desk.try_connection(system, token)
        return await desk.try_sign_in(system, self._opens(await desk.try_sign_in.browser_hosts(system)))

    async def prove(self, desk: Desk, system: str) -> None:
        """A fresh proof of who sits here, where the system's sign-in has such a step; nothing else.

        Raises:
            LimelightError: it was not given.
        """
        if desk.prove_again.offered(system):
            await desk.prove_again(system, await self._shown_for(desk, system), afresh=True)

    async def prove_if_due(self, desk: Desk, system: str) -> None:
        """The proof that a release needs where it is critical, where the last one is too old; nothing else.

        Raises:
            LimelightError: it was not given.
        """
        if desk.prove_again.due(system):
            await desk.prove_again(system, await self._shown_for(desk, system))

    async def _shown_for(self, desk: Desk, system: str) -> Callable[[str], None]:
        """What opens a page of a system's provider, on its hosts only; may be called on any thread."""
        return self._opens(await desk.browser_hosts(system))

    def _opens(self, hosts: frozenset[str]) -> Callable[[str], None]:
        def show(address: str) -> None:
            if shiboken6.isValid(self):
                self._tell(self._wanted.emit, address, hosts)

        return show

    def _give_code(self, code: DeviceCode) -> None:
        """Runs on the background thread."""
        if shiboken6.isValid(self):
            self._tell(self.code_given.emit, code)

    @staticmethod
    def _tell(emit: Callable[..., object], *words: object) -> None:
        # WORKAROUND: emitting on a QObject whose C++ half is gone raises RuntimeError; the check before leaves a gap
        # between threads, hence this second guard. The sign-in then ends by its own deadline.
        with contextlib.suppress(RuntimeError):
            emit(*words)

    @Slot(str, frozenset)
    def _open(self, address: str, hosts: frozenset[str]) -> None:
        refusal = link_refusal(address, hosts, on_loopback=True)
        if refusal:
            self.refused.emit(refusal)
            return
        trouble = open_link(address, hosts, self._opener, on_loopback=True)
        self.opened.emit(address)
        if trouble:
            self.unopened.emit(trouble)
