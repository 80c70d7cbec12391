"""Signing in and connecting, as the window offers them: which system, and then its dialog."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu

from limelight.domain.picture import EMPTY, Picture
from limelight.domain.profile import Binding, Profile, SystemEntry
from limelight.domain.secrets import TokenPlace
from limelight.domain.systems import Description
from limelight.ui.connections.dialog import ConnectionActions, ConnectionDialog
from limelight.ui.pending import Pending
from limelight.ui.person.parties import Party, parties_of
from limelight.ui.sign_in.pages import Pages
from limelight.ui.signing_in import SigningIn
from limelight.ui.text import ampersands, plain_message, visible
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.sync.desk import Desk
    from limelight.ui.console import Surroundings
    from limelight.ui.window import MainWindow

_DEMO_ONLY = tr(
    "The demo has the one connection that it came with. Start Limelight without the demo to connect to systems of your "
    "own."
)


class Connecting(QObject):
    """Opens the dialogs of sign-in and connection.

    Signals:
        signed_in(): somebody signed in or out: everything is to be read again.
        saved(object): a connection was saved; the `Profile` as it is now.
    """

    signed_in = Signal()
    saved = Signal(object)

    def __init__(self, surroundings: Surroundings, window: MainWindow) -> None:
        super().__init__(window)
        self._around = surroundings
        self._window = window
        self._signing = SigningIn(surroundings, window)
        self._picture = EMPTY  # that a system is chosen for
        self._signing.signed.connect(self.signed_in)

    def ask_for_sign_in(self, picture: Picture, environment: str) -> None:
        """Open the sign-in: of the only one, of the selected environment's, or of the one that is chosen."""
        parties = parties_of(self._around.profile, picture, {})
        if not parties:
            self.show_connections()
        elif len(parties) == 1:
            self._signing.open(parties[0].system, picture)
        else:
            self._choose_system(parties, picture, environment)

    def sign_in_at(self, picture: Picture, environment: str) -> None:
        """Open the sign-in of an environment."""
        system = next(
            (each.system for each in self._around.profile.bindings if each.environment.key == environment), ""
        )
        if system:
            self._signing.open(system, picture)

    def show_people(self, picture: Picture, corner: QPoint, lowest: int) -> None:
        """Open who is signed in, below a point of the screen."""
        self._signing.show_people(picture, corner, lowest)

    def show_connections(self) -> None:
        """Open the connection's dialog: a new one, or one that is chosen from those that are there."""
        if self._around.is_demo:
            plain_message(self._window, tr("Connections · DEMO"), _DEMO_ONLY).open()
            return
        systems = self._around.profile.systems
        if not systems:
            self._open_connection(None)
            return
        menu = self._menu()
        menu.addAction(tr("Add a connection…"))
        menu.addSeparator()
        for entry in systems:
            menu.addAction(ampersands(visible(tr("Edit {entry}…", entry=entry.title or entry.origin)))).setData(
                entry.key
            )
        menu.triggered.connect(self._take_connection)
        menu.popup(QCursor.pos())

    def _choose_system(self, parties: Sequence[Party], picture: Picture, environment: str) -> None:
        menu = self._menu()
        own = {binding.system for binding in self._around.profile.bindings if binding.environment.key == environment}
        for party in sorted(parties, key=lambda party: party.system not in own):
            menu.addAction(ampersands(visible(tr("Sign in to {party}…", party=party.title)))).setData(party.system)
        self._picture = picture
        menu.triggered.connect(self._take_system)
        menu.popup(QCursor.pos())

    @Slot(QAction)
    def _take_connection(self, action: QAction) -> None:
        key = action.data()
        self._open_connection(self._around.profile.system(key) if key else None)

    @Slot(QAction)
    def _take_system(self, action: QAction) -> None:
        self._signing.open(action.data(), self._picture)

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open_connection(self, entry: SystemEntry | None) -> None:
        pages = Pages(self, self._around.browser)
        actions = ConnectionActions(partial(self._try, pages), self._save, self._signing.store_name)
        dialog = ConnectionDialog(self._around.cards(), actions, self._around.profile, entry, self._window)
        dialog.watch(pages)
        dialog.saved.connect(self.saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        origin = entry.origin if entry else ""
        pending = Pending(self._around.submit(lambda desk: _asked_place(desk, origin)), dialog)
        pending.succeeded.connect(self._signing.note_place)
        pending.succeeded.connect(dialog.show_place)

    def _try(self, pages: Pages, entry: SystemEntry, token: str) -> Future[Description]:
        return self._around.submit(lambda desk: pages.try_connection(desk, entry, token))

    def _save(self, entry: SystemEntry, bindings: Sequence[Binding], token: str, remember: bool) -> Future[Profile]:
        return self._around.submit(lambda desk: desk.save_connection(entry, bindings, token, remember))


async def _asked_place(desk: Desk, origin: str) -> TokenPlace:
    await desk.ask_store_about(origin)
    return desk.token_place(origin)
