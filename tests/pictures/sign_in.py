"""Saves pictures of signing in and of who is signed in: `PYTHONPATH=app:tests python -m pictures.sign_in FOLDER`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QLineEdit, QPushButton

from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import SignInFailed
from limelight.domain.people import Actor, Permission
from limelight.domain.personal_tokens import TokenTerm
from limelight.domain.picture import Freshness, Picture
from limelight.domain.profile import Appearance, Binding, Profile, SystemEntry, SystemKind
from limelight.domain.secrets import TokenPlace
from limelight.domain.sign_ins import DeviceCode, Identity, Session, SignedOut, SignInEntry
from limelight.domain.systems import Capabilities, Description, EnvironmentFacts
from limelight.providers.table import SYSTEMS
from limelight.ui.changing import PROVE
from limelight.ui.confirm.delay import QtDelay
from limelight.ui.confirm.dialog import ConfirmDialog
from limelight.ui.connections.dialog import ConnectionActions, ConnectionDialog
from limelight.ui.person.parties import Kept, known_from, parties_of, places_of
from limelight.ui.person.popup import PersonPopup
from limelight.ui.sign_in.browser_way import BrowserWay
from limelight.ui.sign_in.device_way import DeviceWay
from limelight.ui.sign_in.dialog import Place, SignInDialog
from limelight.ui.sign_in.pages import Pages
from limelight.ui.sign_in.password_way import PasswordMeans, PasswordWay
from limelight.ui.sign_in.provider_way import Means, Reach
from limelight.ui.sign_in.waiting import Waiting
from limelight.ui.sign_in.ways import TokenWay
from limelight.ui.sign_in.words import term_words
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from limelight.words import tr
from pictures import rig, samples

ALL = frozenset({Permission.READ, Permission.RELEASE, Permission.ROLL_BACK})
COMPANY = SignInEntry(
    "company",
    "https://login.nordlicht.example/realms/staff",
    "limelight",
    title="Nordlicht Bank",
    device_code=True,
)
CORE = SystemEntry("core", SystemKind.TOGGLE_ENDPOINT, "https://toggles.example.com", "Core banking", sign_in="company")
PAY = SystemEntry("pay", SystemKind.UNLEASH, "https://pay.example.com", "Payments", sign_in="company")
SHOP = SystemEntry("shop", SystemKind.UNLEASH, "https://shop.example.com", "Shop <b>and</b> more")
PLACES = (
    ("test", "Test", Kind.TEST, "core"),
    ("staging", "Staging", Kind.STAGING, "core"),
    ("prod-eu", "Production EU", Kind.PRODUCTION, "core"),
    ("prod-uk", "Production United Kingdom and Ireland", Kind.PRODUCTION, "pay"),
    ("shop", "Shop", Kind.PRODUCTION, "shop"),
)
PROFILE = Profile(
    "Nordlicht Bank",
    tuple(
        Binding(Environment(key, name, at, kind), system, key) for at, (key, name, kind, system) in enumerate(PLACES)
    ),
    (CORE, PAY, SHOP),
    sign_ins=(COMPANY,),
)
EVA = Actor("eva", "Eva Lindqvist")
LONG = Actor("long", "Maximiliane-Friederike von Hohenstaufen-Schwarzenberg-Wittgenstein the Younger")
ADDRESS = "https://login.nordlicht.example/realms/staff/protocol/openid-connect/auth?client_id=limelight&state=x"
SESSION = Session(
    "company",
    Identity("eva", "Eva Lindqvist", rig.NOW),
    rig.NOW + 600,
    renews=True,
    kept="Secret Service (gnome-keyring)",
    origins=(CORE.origin, PAY.origin),
)
KEPT = {"core": Kept(SESSION, SESSION.kept), "shop": Kept(None, "memory only: the keyring is locked.")}


def picture(people: dict[str, Actor], over: frozenset[str] = frozenset()) -> Picture:
    """Who is signed in by the key of an environment; `over` are those whose session has ended."""
    one = samples.picture()
    columns = tuple(
        replace(
            one.columns[0],
            environment=binding.environment,
            freshness=Freshness(rig.NOW, rig.MONOTONIC, needs_sign_in=binding.environment.key in over),
            permissions=ALL if binding.environment.key != "prod-uk" else frozenset({Permission.READ}),
            actor=people.get(binding.environment.key),
        )
        for binding in PROFILE.bindings
    )
    return Picture(one.catalogue, columns)


EVERYWHERE = picture(dict.fromkeys(("test", "staging", "prod-eu", "prod-uk"), EVA) | {"shop": LONG})
OVER = picture(dict.fromkeys(("test", "staging", "prod-eu"), EVA), frozenset({"prod-eu"}))


class Rig:
    """Opens dialogs over a window; nothing is behind them."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.future: Future[Any] = Future()
        self.pages = Pages(window, lambda _url: True)
        self.store = "Secret Service (gnome-keyring)"

    def submit(self, _work: object) -> Future[Any]:
        self.future = Future()
        return self.future

    def sign_out(self, _system: str) -> Future[SignedOut]:
        return self.submit(None)

    def company(self, known: Description | None = None, *, device: bool = False, demo: bool = False) -> SignInDialog:
        reach = Reach(COMPANY, "core", places_of(PROFILE, CORE))
        store = None if demo else lambda: self.store
        means = Means(self.submit, store, lambda: rig.NOW, lambda told: told)
        self.pages = Pages(self.window, lambda _url: True)
        ways = [BrowserWay(reach, means, self.pages)]
        if device:
            self.pages = Pages(self.window)
            ways.append(DeviceWay(reach, means, self.pages))
        return SignInDialog(Place(CORE, COMPANY.title, demo), ways, self.sign_out, known, self.window)

    def pasting(self, known: Description | None = None) -> SignInDialog:
        way = TokenWay(SHOP.origin, lambda *_: Future(), lambda: self.store)
        return SignInDialog(Place(SHOP), [way], self.sign_out, known, self.window)

    def passwords(self, known: Description | None = None) -> SignInDialog:
        dialog = self.pasting(known)
        also = next(card.own_sign_in for card in SYSTEMS if card.kind is SHOP.kind)
        means = PasswordMeans(SHOP.origin, also, self.submit, lambda: self.store, lambda: rig.NOW)
        dialog.offer_way(PasswordWay(means))
        return dialog


def press(dialog: QDialog, words: str) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.text() in (words, tr(words))).click()


def offered(here: Rig) -> QDialog:
    return here.company()


def demo(here: Rig) -> QDialog:
    return here.company(demo=True)


def token(here: Rig) -> QDialog:
    return here.pasting()


def token_or_password(here: Rig) -> QDialog:
    return here.passwords()


def password(here: Rig) -> QDialog:
    dialog = here.passwords()
    press(dialog, PasswordWay.offer)
    dialog.findChild(QLineEdit, "user").setText("eva.lindqvist@nordlicht.example")
    dialog.findChild(QLineEdit, "password").setText("correct horse battery")
    return dialog


def wrong_password(here: Rig) -> QDialog:
    dialog = here.passwords()
    press(dialog, PasswordWay.offer)
    dialog.begin()
    why = "Shop (https://shop.example.com) does not know this user name with this password (401). Check both; it was "
    here.future.set_exception(SignInFailed(why + "sent once, not again."))
    return dialog


def password_known(here: Rig) -> QDialog:
    dialog = here.passwords(known_from(EVERYWHERE, PROFILE, SHOP))
    dialog.show_place(TokenPlace(here.store, here.store))
    term = TokenTerm(rig.NOW + 29 * 86_400, made_here=True)
    dialog.show_term(term_words(term, rig.NOW))
    return dialog


def ends_soon(here: Rig) -> QDialog:
    dialog = here.passwords(known_from(EVERYWHERE, PROFILE, SHOP))
    dialog.show_place(TokenPlace(here.store, here.store))
    term = TokenTerm(rig.NOW + 3 * 86_400, made_here=True)
    dialog.show_term(term_words(term, rig.NOW), is_short=term.is_short(rig.NOW))
    return dialog


def memory_only(here: Rig) -> QDialog:
    here.store = "memory only: the keyring of this computer is locked."
    return here.company()


def not_remembered(here: Rig) -> QDialog:
    dialog = here.company()
    dialog.findChild(QCheckBox, "remember").setChecked(False)
    return dialog


def waiting(here: Rig) -> QDialog:
    dialog = here.company()
    dialog.begin()
    here.pages.opened.emit(ADDRESS)
    return dialog


def no_browser(here: Rig) -> QDialog:
    dialog = waiting(here)
    here.pages.unopened.emit("The system's browser did not open the link.")
    return dialog


def refused_page(here: Rig) -> QDialog:
    dialog = here.company()
    dialog.begin()
    here.pages.refused.emit("This link is not opened: evil.example is not a host that the profile allows (link_hosts).")
    return dialog


def failed(here: Rig) -> QDialog:
    dialog = waiting(here)
    why = (
        "Nordlicht Bank did not let you in: access_denied, “the user is not in the group <b>release</b>”. Ask whoever "
    )
    here.future.set_exception(SignInFailed(why + "administers it."))
    return dialog


def device_code(here: Rig) -> QDialog:
    dialog = here.company(device=True)
    press(dialog, "Use a code on another device")
    dialog.begin()
    code = DeviceCode("WDJB-MJHT", "https://login.nordlicht.example/device", rig.NOW + 584)
    here.pages.code_given.emit(code)
    return dialog


def signed_in(here: Rig) -> QDialog:
    dialog = here.company(known_from(EVERYWHERE, PROFILE, CORE), device=True)
    dialog.show_place(TokenPlace(here.store, here.store))
    return dialog


def long_name(here: Rig) -> QDialog:
    facts = tuple(EnvironmentFacts(f"e{at}", f"Environment number {at} of the whole group", ALL) for at in range(12))
    told = Description("x", "", LONG, facts, Capabilities("x"))
    return here.company(told)


def signed_out(here: Rig) -> QDialog:
    dialog = here.company(known_from(EVERYWHERE, PROFILE, CORE))
    dialog.leave()
    remark = "Nordlicht Bank could not be told (it cannot be reached), so its tokens last until they end."
    here.future.set_result(SignedOut(ADDRESS, remark))
    return dialog


def proving(here: Rig) -> QDialog:
    dialog = ConfirmDialog(themes_of(here), lambda: samples.MOMENT, QtDelay, here.window)
    dialog.show_reading("Preparing to release")
    waiting = Waiting(PROVE)
    dialog.show_waiting(waiting)
    waiting.show_opened(ADDRESS)
    return dialog


def connection(here: Rig) -> QDialog:
    store = "Secret Service (gnome-keyring)"
    actions = ConnectionActions(lambda _entry, _token: Future(), lambda *_: Future(), lambda: store)
    dialog = ConnectionDialog(SYSTEMS, actions, PROFILE, None, here.window)
    dialog.watch(here.pages)
    dialog.form.address.setText("https://new.nordlicht.example/toggles")
    choice = dialog.form.sign_in.findChild(QComboBox)
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    dialog.test.click()
    here.pages.opened.emit(ADDRESS)
    return dialog


def popup(here: Rig) -> QDialog:
    return _popup(here, EVERYWHERE)


def popup_over(here: Rig) -> QDialog:
    return _popup(here, OVER)


def _popup(here: Rig, shown: Picture) -> QDialog:
    here.window.show_picture(shown)
    made = PersonPopup(themes_of(here), here.window)
    made.show_parties(parties_of(PROFILE, shown, KEPT), is_demo=False)
    made.open_at(*here.window.room_for_people())
    return made


def themes_of(here: Rig) -> Themes:
    return here.window.masthead._themes


STATES: tuple[Callable[[Rig], QDialog], ...] = (
    offered, demo, token, token_or_password, password, wrong_password, password_known, ends_soon,
    memory_only, not_remembered, waiting, no_browser, refused_page, failed, device_code,
    signed_in, long_name, signed_out, proving, connection, popup, popup_over,
)  # fmt: skip


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    themes = Themes(app, Appearance.LIGHT)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        themes.choose(appearance)
        for state in STATES:
            window = MainWindow(PROFILE, themes, rig.StoppedClock(), rig.doings())
            window.resize(1280, 800)
            window.show()
            window.show_picture(EVERYWHERE)
            dialog = state(Rig(window))
            dialog.show()
            for _ in range(20):
                app.processEvents()
            save(window, dialog, folder / f"{state.__name__.replace('_', '-')}-{appearance.value}.png")
            dialog.close()
            window.close()


def save(window: MainWindow, dialog: QDialog, path: Path) -> None:
    """The window with the dialog over it: in its middle, or where it hangs."""
    image = window.grab()
    painter = QPainter(image)
    at = dialog.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
    if not isinstance(dialog, PersonPopup):
        painter.fillRect(image.rect(), "#66000000")
        at = window.rect().center() - dialog.rect().center()
    painter.drawPixmap(at, dialog.grab())
    painter.end()
    image.save(str(path))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
