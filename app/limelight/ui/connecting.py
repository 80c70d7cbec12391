"""Signing in and connecting, as the window offers them: which system, and then its dialog."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from limelight.domain.picture import Picture
from limelight.domain.profile import Binding, Profile, SystemEntry
from limelight.domain.secrets import TokenPlace
from limelight.domain.sign_ins import SignedOut
from limelight.domain.systems import Capabilities, Description, EnvironmentFacts
from limelight.ui.connections.dialog import ConnectionActions, ConnectionDialog
from limelight.ui.pending import Pending
from limelight.ui.sign_in.dialog import SignInActions, SignInDialog
from limelight.ui.sign_in.reading_tokens import ReadingTokens
from limelight.ui.text import ampersands, plain_message, visible

if TYPE_CHECKING:
    from limelight.sync.desk import Desk
    from limelight.ui.console import Surroundings
    from limelight.ui.sign_in.roles import DemoRole
    from limelight.ui.window import MainWindow

_DEMO_ONLY = (
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
        self._store_name = "keyring"  # until the store was asked
        self._actions = SignInActions(self._sign_in, self._sign_in_as, self._sign_out, lambda: self._store_name)

    def ask_for_sign_in(self, picture: Picture, environment: str) -> None:
        """Open the sign-in: of the only system, of the selected environment's, or of the one that is chosen."""
        systems = self._around.profile.systems
        if not systems:
            self.show_connections()
        elif len(systems) == 1:
            self._open_sign_in(systems[0], picture)
        else:
            self._choose_system(picture, environment)

    def show_connections(self) -> None:
        """Open the connection's dialog: a new one, or one that is chosen from those that are there."""
        if self._around.roles:
            plain_message(self._window, "Connections · DEMO", _DEMO_ONLY).open()
            return
        systems = self._around.profile.systems
        if not systems:
            self._open_connection(None)
            return
        menu = self._menu()
        menu.addAction("Add a connection…").triggered.connect(lambda: self._open_connection(None))
        menu.addSeparator()
        for entry in systems:
            edit = menu.addAction(ampersands(visible(f"Edit {entry.title or entry.origin}…")))
            edit.triggered.connect(lambda _checked=False, entry=entry: self._open_connection(entry))
        menu.popup(QCursor.pos())

    def _choose_system(self, picture: Picture, environment: str) -> None:
        menu = self._menu()
        own = {binding.system for binding in self._around.profile.bindings if binding.environment.key == environment}
        for entry in sorted(self._around.profile.systems, key=lambda entry: entry.key not in own):
            action = menu.addAction(ampersands(visible(f"Sign in to {entry.title or entry.origin}…")))
            action.triggered.connect(lambda _checked=False, entry=entry: self._open_sign_in(entry, picture))
        menu.popup(QCursor.pos())

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open_sign_in(self, entry: SystemEntry, picture: Picture) -> None:
        known = known_from(picture, self._around.profile, entry)
        dialog = SignInDialog(entry, self._actions, known, self._around.roles, self._window)
        dialog.signed_in.connect(self._tell_signed)
        dialog.signed_out.connect(self._tell_signed)
        dialog.finished.connect(dialog.deleteLater)
        self._offer_reading_tokens(dialog, entry)
        dialog.open()
        self._ask_place(dialog, lambda desk: _asked_place(desk, entry.origin))

    def _offer_reading_tokens(self, dialog: SignInDialog, entry: SystemEntry) -> None:
        title = next((card.reading_tokens for card in self._around.cards() if card.kind is entry.kind), "")
        bindings = [binding for binding in self._around.profile.bindings if binding.system == entry.key]
        if not title or not bindings or self._around.roles:
            return

        def keep(environment: str, token: str, remember: bool) -> Future[int]:
            return self._around.submit(lambda desk: desk.keep_reading_token(entry.key, environment, token, remember))

        tokens = ReadingTokens(bindings, keep)
        tokens.kept.connect(self.signed_in)
        tokens.kept.connect(lambda: self._ask_place(dialog, lambda desk: _place(desk, entry.origin)))
        dialog.offer_reading_tokens(title, tokens)

    def _open_connection(self, entry: SystemEntry | None) -> None:
        actions = ConnectionActions(self._try, self._save, lambda: self._store_name)
        dialog = ConnectionDialog(self._around.cards(), actions, self._around.profile, entry, self._window)
        dialog.saved.connect(self.saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self._ask_place(dialog, lambda desk: _asked_place(desk, entry.origin if entry else ""))

    def _ask_place(
        self, dialog: SignInDialog | ConnectionDialog, ask: Callable[[Desk], Coroutine[Any, Any, TokenPlace]]
    ) -> None:
        """Let a dialog say where tokens are kept; it is open meanwhile, for the store may take its time."""
        if self._around.roles:  # the demo keeps no token anywhere
            return
        pending = Pending(self._around.submit(ask), dialog)
        pending.succeeded.connect(self._note_place)
        pending.succeeded.connect(dialog.show_place)

    @Slot(object)
    def _note_place(self, place: TokenPlace) -> None:
        self._store_name = place.store

    @Slot(str)
    def _tell_signed(self, system: str) -> None:
        self.signed_in.emit()
        dialog, origin = self.sender(), self._around.profile.system(system).origin
        assert isinstance(dialog, SignInDialog)
        self._ask_place(dialog, lambda desk: _place(desk, origin))

    def _sign_in(self, system: str, token: str, remember: bool) -> Future[Description]:
        profile = self._around.profile
        return self._around.submit(lambda desk: _signed_in(desk, profile, system, token, remember))

    def _sign_in_as(self, role: DemoRole) -> Future[Description]:
        return self._around.submit(role.sign_in)

    def _sign_out(self, system: str) -> Future[SignedOut]:
        return self._around.submit(lambda desk: desk.sign_out(system))

    def _try(self, entry: SystemEntry, token: str) -> Future[Description]:
        return self._around.submit(lambda desk: desk.try_connection(entry, token))

    def _save(self, entry: SystemEntry, bindings: Sequence[Binding], token: str, remember: bool) -> Future[Profile]:
        return self._around.submit(lambda desk: desk.save_connection(entry, bindings, token, remember))


async def _place(desk: Desk, origin: str) -> TokenPlace:
    return desk.token_place(origin)


async def _asked_place(desk: Desk, origin: str) -> TokenPlace:
    await desk.ask_store_about(origin)
    return desk.token_place(origin)


async def _signed_in(desk: Desk, profile: Profile, system: str, token: str, remember: bool) -> Description:
    return named_by(profile, system, await desk.sign_in(system, token, remember))


def named_by(profile: Profile, system: str, description: Description) -> Description:
    """What a server says, with the profile's names of its environments; those it does not have keep the server's."""
    names = {binding.remote: binding.environment.name for binding in profile.bindings if binding.system == system}
    named = tuple(replace(facts, name=names.get(facts.key, facts.name)) for facts in description.environments)
    return replace(description, environments=named)


def known_from(picture: Picture, profile: Profile, entry: SystemEntry) -> Description | None:
    """Who is signed in to a system and what they may do, as the picture has it; None where nobody is."""
    served = {binding.environment.key: binding for binding in profile.bindings if binding.system == entry.key}
    columns = [column for column in picture.columns if column.environment.key in served]
    actor = next((column.actor for column in columns if column.actor is not None), None)
    if actor is None:
        return None
    facts = tuple(
        EnvironmentFacts(served[column.environment.key].remote, column.environment.name, column.permissions)
        for column in columns
    )
    return Description(entry.title or entry.origin, "", actor, facts, Capabilities(columns[0].system))
