"""Signing in and out, as the window offers it: which ways in a system has, their dialog, and who is signed in."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from limelight.domain.personal_tokens import TokenTerm
from limelight.domain.picture import EMPTY, Picture
from limelight.domain.profile import Profile, SystemEntry
from limelight.domain.secrets import TokenPlace
from limelight.domain.sign_ins import SignedOut, SignInEntry
from limelight.domain.systems import Description
from limelight.ui.pending import Pending
from limelight.ui.person.parties import Kept, known_from, parties_of, places_of
from limelight.ui.person.popup import PersonPopup
from limelight.ui.sign_in.browser_way import BrowserWay
from limelight.ui.sign_in.device_way import DeviceWay
from limelight.ui.sign_in.dialog import Place, SignInDialog
from limelight.ui.sign_in.ending import EndingTokens
from limelight.ui.sign_in.pages import Pages
from limelight.ui.sign_in.password_way import PasswordMeans, PasswordWay, Typed
from limelight.ui.sign_in.provider_way import Means, Reach
from limelight.ui.sign_in.reading_tokens import ReadingTokens
from limelight.ui.sign_in.ways import TokenWay, WayIn
from limelight.ui.sign_in.words import term_words

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

    from limelight.sync.desk import Desk
    from limelight.ui.console import Surroundings
    from limelight.ui.window import MainWindow


class SigningIn(QObject):
    """Opens the dialog of a system's sign-in, and the list of who is signed in.

    Signals:
        signed(): somebody signed in or out: everything is to be read again.
    """

    signed = Signal()

    def __init__(self, surroundings: Surroundings, window: MainWindow) -> None:
        super().__init__(window)
        self._around = surroundings
        self._window = window
        self._store = "keyring"  # until the store was asked
        self._pages = Pages(self, surroundings.browser)
        self._picture = EMPTY
        if not surroundings.is_demo:
            ending = EndingTokens(surroundings.submit, surroundings.clock.now, self)
            ending.said.connect(window.show_notice)

    def store_name(self) -> str:
        """Where a secret would be kept now, for people."""
        return self._store

    @Slot(object)
    def note_place(self, place: TokenPlace) -> None:
        """The store was asked."""
        self._store = place.store

    def open(self, system: str, picture: Picture) -> SignInDialog:
        """Open the dialog of a system, by its key."""
        profile = self._around.profile
        entry = profile.system(system)
        sign_in = profile.sign_in_of(entry)
        place = Place(entry, _name(sign_in), self._around.is_demo)
        known = known_from(picture, profile, entry)
        dialog = SignInDialog(place, self._ways(entry, sign_in, picture), self._sign_out, known, self._window)
        dialog.signed_in.connect(self._tell_signed)
        dialog.finished.connect(dialog.deleteLater)
        self._offer_reading_tokens(dialog, entry)
        dialog.open()
        self._ask_place(dialog, lambda desk: _asked_place(desk, entry))
        if not sign_in:
            self._ask_term(dialog, entry)
            self._ask_for_passwords(dialog, entry)
        return dialog

    def show_people(self, picture: Picture, corner: QPoint, lowest: int) -> None:
        """Open who is signed in; what the desk knows of it comes right after."""
        self._picture = picture
        profile, is_demo = self._around.profile, self._around.is_demo
        popup = PersonPopup(self._around.themes, self._window)
        popup.sign_in_wanted.connect(self._begin)
        popup.switch_wanted.connect(self._switch)
        popup.sign_out_wanted.connect(self._leave)
        popup.finished.connect(popup.deleteLater)
        popup.show_parties(parties_of(profile, picture, {}), is_demo=is_demo)
        popup.open_at(corner, lowest)

        def show(kept: dict[str, Kept]) -> None:
            popup.show_parties(parties_of(profile, picture, kept), is_demo=is_demo)

        Pending(self._around.submit(lambda desk: _kept(desk, is_demo=is_demo)), popup).succeeded.connect(show)

    def _ways(self, entry: SystemEntry, sign_in: SignInEntry | None, picture: Picture) -> tuple[WayIn, ...]:
        """The ways in of a system, the usual one first."""
        around = self._around
        if sign_in is None:
            return (TokenWay(entry.origin, lambda token, keep: self._sign_in(entry, token, keep), self.store_name),)
        reach = Reach(sign_in, entry.key, places_of(around.profile, entry))
        store = None if around.is_demo else self.store_name
        named = partial(named_by, around.profile, entry.key)
        means = Means(around.submit, store, around.clock.now, named)
        browser = BrowserWay(reach, means, Pages(self._window, around.browser))
        if not sign_in.device_code or _reaches_critical(around.profile, picture, sign_in):
            return (browser,)
        return browser, DeviceWay(reach, means, Pages(self._window, around.browser))

    def _offer_reading_tokens(self, dialog: SignInDialog, entry: SystemEntry) -> None:
        title = next((card.reading_tokens for card in self._around.cards() if card.kind is entry.kind), "")
        bindings = [binding for binding in self._around.profile.bindings if binding.system == entry.key]
        if not title or not bindings or self._around.is_demo:
            return

        def keep(environment: str, token: str, remember: bool) -> Future[int]:
            return self._around.submit(lambda desk: desk.keep_reading_token(entry.key, environment, token, remember))

        dialog.offer_reading_tokens(title, ReadingTokens(bindings, keep))
        dialog.reading_kept.connect(self._tell_kept)

    def _ask_place(self, dialog: SignInDialog, ask: Callable[[Desk], Coroutine[Any, Any, TokenPlace]]) -> None:
        """Let a dialog say where secrets are kept; it is open meanwhile, for the store may take its time."""
        if self._around.is_demo:  # the demo keeps nothing anywhere
            return
        pending = Pending(self._around.submit(ask), dialog)
        pending.succeeded.connect(self.note_place)
        pending.succeeded.connect(dialog.show_place)

    def _ask_term(self, dialog: SignInDialog, entry: SystemEntry) -> None:
        """Let a dialog say when the token ends."""
        if self._around.is_demo:
            return

        def show(term: TokenTerm | None) -> None:
            now = self._around.clock.now()
            dialog.show_term(term_words(term, now), is_short=term is not None and term.is_short(now))

        Pending(self._around.submit(lambda desk: desk.token_term(entry.key)), dialog).succeeded.connect(show)

    def _ask_for_passwords(self, dialog: SignInDialog, entry: SystemEntry) -> None:
        """Let a dialog offer the system's own sign-in, where the system says that it has no other."""
        also = next((card.own_sign_in for card in self._around.cards() if card.kind is entry.kind), "")
        if not also or self._around.is_demo:
            return

        def offer(is_offered: object) -> None:
            if is_offered:
                means = PasswordMeans(entry.origin, also, sign_in, self.store_name, self._around.clock.now)
                dialog.offer_way(PasswordWay(means, dialog))

        def sign_in(typed: Typed) -> Future[Description]:
            return self._around.submit(
                lambda desk: _signed_in_by_password(desk, self._around.profile, entry.key, typed)
            )

        asked = self._around.submit(lambda desk: desk.sign_in_by_password.is_offered(entry.key))
        Pending(asked, dialog).succeeded.connect(offer)

    @Slot(str)
    def _tell_signed(self, system: str) -> None:
        self._tell_kept(system)
        dialog, entry = self.sender(), self._around.profile.system(system)
        if not entry.sign_in:
            assert isinstance(dialog, SignInDialog)
            self._ask_term(dialog, entry)

    @Slot(str)
    def _tell_kept(self, system: str) -> None:
        self.signed.emit()
        dialog, entry = self.sender(), self._around.profile.system(system)
        assert isinstance(dialog, SignInDialog)
        self._ask_place(dialog, lambda desk: _place(desk, entry))

    @Slot(str)
    def _begin(self, system: str, *, switch: bool = False) -> None:
        """Open it, and begin at once where nothing has to be typed before."""
        dialog = self.open(system, self._picture)
        if self._around.profile.system(system).sign_in:
            dialog.begin(switch=switch)

    @Slot(str)
    def _switch(self, system: str) -> None:
        self._begin(system, switch=True)

    @Slot(str)
    def _leave(self, system: str) -> None:
        self.open(system, self._picture).leave()

    def _sign_in(self, entry: SystemEntry, token: str, remember: bool) -> Future[Description]:
        profile = self._around.profile
        return self._around.submit(lambda desk: _signed_in(desk, profile, entry.key, token, remember))

    def _sign_out(self, system: str) -> Future[SignedOut]:
        """It goes on, and is told, when its dialog is closed."""
        pages = self._pages
        future = self._around.submit(lambda desk: pages.sign_out(desk, system))
        Pending(future, self).finished.connect(self.signed)
        return future


def _name(sign_in: SignInEntry | None) -> str:
    return "" if sign_in is None else sign_in.title or sign_in.issuer


def _reaches_critical(profile: Profile, picture: Picture, sign_in: SignInEntry) -> bool:
    """Whether a sign-in reaches what is critical, where a code from another device is never taken."""
    known = {column.environment.key for column in picture.columns if column.critical}
    served = {system.key for system in profile.systems if system.sign_in == sign_in.key}
    places = (binding.environment for binding in profile.bindings if binding.system in served)
    return any(place.critical or place.key in known for place in places)


def named_by(profile: Profile, system: str, description: Description) -> Description:
    """What a server says, with the profile's names of its environments; those it does not have keep the server's."""
    names = {binding.remote: binding.environment.name for binding in profile.bindings if binding.system == system}
    named = tuple(replace(facts, name=names.get(facts.key, facts.name)) for facts in description.environments)
    return replace(description, environments=named)


async def _signed_in(desk: Desk, profile: Profile, system: str, token: str, remember: bool) -> Description:
    return named_by(profile, system, await desk.sign_in(system, token, remember))


async def _signed_in_by_password(desk: Desk, profile: Profile, system: str, typed: Typed) -> Description:
    told = await desk.sign_in_by_password(system, typed.user, typed.password, typed.days, typed.remember)
    return named_by(profile, system, told)


async def _place(desk: Desk, entry: SystemEntry) -> TokenPlace:
    """Where secrets are kept, and that of a system is: its token, or what renews its session."""
    place = desk.token_place(entry.origin)
    if not entry.sign_in:
        return place
    session = desk.session_of(entry.key)
    return TokenPlace(place.store, session.kept if session is not None else "")


async def _asked_place(desk: Desk, entry: SystemEntry) -> TokenPlace:
    await desk.ask_store_about(entry.origin)
    return await _place(desk, entry)


async def _kept(desk: Desk, *, is_demo: bool) -> dict[str, Kept]:
    """What the desk knows of every system's sign-in."""
    import asyncio  # noqa: PLC0415  (behind the first paint, where it is loaded already)

    kept = {}
    entries = () if is_demo else desk.profile.systems
    asked = await asyncio.gather(*(desk.token_term(entry.key) for entry in entries))
    terms = {entry.key: term for entry, term in zip(entries, asked, strict=True) if term is not None}
    for entry in desk.profile.systems:
        place = await _place(desk, entry)
        until = terms[entry.key].until if entry.key in terms else None
        kept[entry.key] = Kept(desk.session_of(entry.key), "" if is_demo else place.kept, until)
    return kept
