"""Signing in with an OpenID provider, as the dialog shows it: the page opens, one waits, cancels, is welcomed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from limelight.domain.errors import SignInFailed
from limelight.domain.people import Actor, Permission
from limelight.domain.profile import SystemEntry, SystemKind
from limelight.domain.secrets import TokenPlace
from limelight.domain.sign_ins import DeviceCode, SignedOut, SignInEntry
from limelight.domain.systems import Capabilities, Description, EnvironmentFacts
from limelight.sync.background import Background, Errand
from limelight.ui.sign_in.browser_way import BrowserWay
from limelight.ui.sign_in.device_way import DeviceWay
from limelight.ui.sign_in.dialog import Place, SignInDialog
from limelight.ui.sign_in.pages import Pages
from limelight.ui.sign_in.provider_way import Means, Reach
from limelight.ui.theme import Themes

NOW = 1_000.0
ENTRY = SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, "https://toggles.example.com", "Core <b>banking</b>")
COMPANY = SignInEntry("company", "https://id.example.com/realm", "limelight", title="The <i>company</i>")
PAGE = "https://id.example.com/authorize?state=abc&code_challenge=def"
EVA = Description(
    "Toggles",
    "1",
    Actor("eva", "Eva Lindqvist"),
    (EnvironmentFacts("production", "production", frozenset({Permission.READ})),),
    Capabilities("x"),
)
CODE = DeviceCode("WDJB-MJHT", "https://id.example.com/device", NOW + 600)


@dataclass
class Desk:
    """A provider whose page is open until the test lets somebody in."""

    page: str = PAGE
    trouble: SignInFailed | None = None
    asked: list[tuple[str, bool, bool]] = field(default_factory=list)
    given_up: int = 0
    let_in: asyncio.Event = field(default_factory=asyncio.Event)
    signed_out: SignedOut = field(default_factory=SignedOut)

    async def browser_hosts(self, _system: str) -> frozenset[str]:
        return frozenset({"id.example.com", "127.0.0.1"})

    async def sign_in_by_browser(
        self, system: str, show: Callable[[str], None], remember: bool, switch: bool
    ) -> Description:
        self.asked.append((system, remember, switch))
        show(self.page)
        return await self._answer()

    async def sign_in_by_device(self, system: str, show: Callable[[DeviceCode], None], remember: bool) -> Description:
        self.asked.append((system, remember, False))
        show(CODE)
        return await self._answer()

    async def sign_out(self, _system: str) -> SignedOut:
        return self.signed_out

    async def _answer(self) -> Description:
        try:
            await self.let_in.wait()
        except asyncio.CancelledError:
            self.given_up += 1
            raise
        if self.trouble is not None:
            raise self.trouble
        return EVA


@dataclass
class Browser:
    """The desktop's."""

    works: bool = True
    opened: list[str] = field(default_factory=list)

    def __call__(self, url: QUrl) -> bool:
        self.opened.append(bytes(url.toEncoded().data()).decode())
        return self.works


class Here:
    """A dialog with a real background thread behind it."""

    def __init__(self, qtbot: QtBot, known: Description | None = None) -> None:
        self.desk = Desk()
        self.browser = Browser()
        self.store = "Secret Service"
        self._qtbot = qtbot
        self._behind: Background[Desk] = Background(Errand(self._build, self._close, self._report))
        self._behind.start()
        reach = Reach(COMPANY, "bank", ("Core banking: Staging and Production", "Payments: Payments"))
        means = Means(self._behind.submit, lambda: self.store, lambda: NOW, lambda told: told)  # type: ignore[arg-type]
        self._home = QWidget()
        qtbot.addWidget(self._home)
        self.pages = Pages(self._home, self.browser)
        ways = (BrowserWay(reach, means, self.pages), DeviceWay(reach, means, Pages(self._home, self.browser)))
        pages = Pages(self._home, self.browser)
        self.dialog = SignInDialog(
            Place(ENTRY, "The company"),
            ways,
            lambda system: self._behind.submit(lambda desk: pages.sign_out(desk, system)),  # type: ignore[arg-type]
            known,
        )
        qtbot.addWidget(self.dialog)
        with qtbot.waitExposed(self.dialog):
            self.dialog.open()

    async def _build(self) -> Desk:
        return self.desk

    async def _close(self, _desk: Desk) -> None:
        return

    @staticmethod
    def _report(bug: BaseException) -> None:
        raise AssertionError from bug

    def stop(self) -> None:
        self._behind.stop()

    def let_in(self) -> None:
        self._behind.submit(self._do_let_in)

    async def _do_let_in(self, desk: Desk) -> None:
        desk.let_in.set()

    def wait(self, condition: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()))

    def says(self, name: str) -> str:
        label = self.dialog.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        assert label.textFormat() is Qt.TextFormat.PlainText
        return label.text() if label.isVisible() else ""

    def button(self, words: str) -> QPushButton:
        return next(each for each in self.dialog.findChildren(QPushButton) if each.text() == words)

    def press(self, words: str) -> None:
        self._qtbot.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def begin(self) -> None:
        self.press("Sign in in the browser")
        self.wait(lambda: self.says("go_on"))


@pytest.fixture
def here(qtbot: QtBot) -> Iterator[Here]:
    made = Here(qtbot)
    yield made
    made.stop()


def test_the_dialog_says_at_which_provider_and_for_what(here: Here) -> None:
    assert here.says("issuer") == "https://id.example.com/realm"
    assert here.says("reach") == "Core banking: Staging and Production\nPayments: Payments"
    assert "kept in this computer's Secret Service" in here.says("kept_in")
    assert here.button("Sign in in the browser").hasFocus()
    assert here.says("go_on") == ""
    assert not here.button("Sign out").isVisible()


def test_the_page_opens_in_the_browser_and_whoever_signs_in_is_welcomed(qtbot: QtBot, here: Here) -> None:
    here.begin()
    assert here.browser.opened == [PAGE]
    assert here.desk.asked == [("bank", True, False)]
    assert here.dialog.findChild(QProgressBar).accessibleName() == "Waiting for the browser"
    assert not here.button("Sign in in the browser").isEnabled()
    assert not here.dialog.findChild(QCheckBox, "remember").isEnabled()
    with qtbot.waitSignal(here.dialog.signed_in) as signed_in:
        here.let_in()
    assert signed_in.args == ["bank", EVA]
    assert here.says("who") == "Signed in as Eva Lindqvist"
    assert here.says("go_on") == ""
    assert here.button("Switch person").isEnabled()
    assert here.button("Sign out").isVisible()
    assert here.button("Close").hasFocus()


def test_the_address_can_be_copied_for_another_browser(here: Here) -> None:
    here.begin()
    here.press("Copy address")
    assert QGuiApplication.clipboard().text() == PAGE
    assert "is copied" in here.says("browser_help")


def test_without_a_browser_it_is_said_what_to_do(here: Here) -> None:
    here.browser.works = False
    here.begin()
    here.wait(lambda: "did not open" in here.says("browser_help"))
    assert "Copy the address" in here.says("browser_help")
    here.press("Copy address")
    assert QGuiApplication.clipboard().text() == PAGE


@pytest.mark.parametrize("how", ["button", "escape"])
def test_giving_up_ends_the_sign_in_behind_and_it_can_begin_again(qtbot: QtBot, here: Here, how: str) -> None:
    here.begin()
    if how == "button":
        here.press("Cancel")
        here.wait(here.button("Sign in in the browser").isEnabled)
        assert here.dialog.isVisible()
        assert here.says("go_on") == ""
        here.begin()
        here.wait(lambda: here.desk.given_up == 1)
        return
    qtbot.keyClick(here.dialog, Qt.Key.Key_Escape)
    assert not here.dialog.isVisible()
    here.wait(lambda: here.desk.given_up == 1)


@pytest.mark.parametrize(
    "address",
    [
        "http://id.example.com/authorize",
        "https://evil.example.com/authorize",
        "https://id.example.com@evil.example.com/",
        "https://id.example.com:pass@id.example.com/",
        "https://id.example.com\\@evil.example.com/",
        "https://id.example.com.evil.example.com/",
        "http://127.0.0.1@evil.example.com/",
        "http://127.0.0.1.evil.example.com/",
        "file:///etc/passwd",
        "smb://id.example.com/share",
        "ms-msdt:/id PCWDiagnostic",
        "javascript:alert(1)",
        "https:id.example.com",
        "//id.example.com/authorize",
        "https://id.example.com/\u202egnp.exe",
        "https://id.example.com/a b",
        "https://id.example.com:0/",
        "",
    ],
)
def test_a_page_elsewhere_is_not_opened_and_not_waited_for(here: Here, address: str) -> None:
    here.desk.page = address
    here.press("Sign in in the browser")
    here.wait(lambda: here.says("page_refused"))
    assert "is not opened" in here.says("page_refused")
    assert here.browser.opened == []
    here.wait(here.button("Sign in in the browser").isEnabled)
    here.wait(lambda: here.desk.given_up == 1)  # in the background, which the button does not wait for
    assert here.says("go_on") == ""


def test_a_page_on_this_computer_is_opened_as_the_demo_has_it(here: Here) -> None:
    here.desk.page = "http://127.0.0.1:8123/authorize"
    here.begin()
    assert here.browser.opened == ["http://127.0.0.1:8123/authorize"]


def test_a_failure_is_said_as_text_and_can_be_tried_again(here: Here) -> None:
    here.desk.trouble = SignInFailed("It refused: <b>access_denied</b>. Ask whoever administers it.")
    here.begin()
    here.let_in()
    here.wait(lambda: here.says("status"))
    assert here.says("status") == "It refused: <b>access_denied</b>. Ask whoever administers it."
    assert here.button("Sign in in the browser").isEnabled()


def test_not_remembering_is_said_and_passed_on(here: Here) -> None:
    here.dialog.findChild(QCheckBox, "remember").setChecked(False)
    assert here.says("kept_in") == "You stay signed in until Limelight closes; nothing is kept."
    here.begin()
    assert here.desk.asked == [("bank", False, False)]


def test_a_store_that_turned_out_to_be_locked_is_named(here: Here) -> None:
    here.store = "memory only: it is locked."
    here.dialog.show_place(TokenPlace(here.store))
    assert here.says("kept_in") == "Memory only: it is locked. You sign in again after the next start."


def test_switching_asks_the_provider_who_one_is(qtbot: QtBot) -> None:
    here = Here(qtbot, EVA)
    assert here.says("who") == "Signed in as Eva Lindqvist"
    here.press("Switch person")
    here.wait(lambda: here.says("go_on"))
    assert here.desk.asked == [("bank", True, True)]
    here.stop()


@pytest.mark.parametrize("page", ["", "https://id.example.com/logout", "https://evil.example.com/logout"])
def test_signing_out_says_what_was_done_and_opens_the_providers_page(qtbot: QtBot, page: str) -> None:
    here = Here(qtbot, EVA)
    here.desk.signed_out = SignedOut(page, "It could not be told.")
    with qtbot.waitSignal(here.dialog.signed_out):
        here.press("Sign out")
    assert here.says("status").startswith("You are signed out of everything that The company signs in to here.")
    assert "It could not be told." in here.says("status")
    assert ("asks whether to sign you out" in here.says("status")) is bool(page)
    assert here.button("Sign in in the browser").isEnabled()
    if "id.example" in page:
        here.wait(lambda: here.browser.opened == [page])
    here.stop()
    assert here.browser.opened == ([page] if "id.example" in page else [])


def test_a_code_is_shown_large_and_can_be_copied(themes: Themes, qtbot: QtBot, here: Here) -> None:
    here.press("Use a code on another device")
    here.press("Get a code")
    here.wait(lambda: here.says("device_code"))
    assert (here.says("device_code"), here.says("device_address")) == (CODE.code, CODE.address)
    assert here.dialog.findChild(QLabel, "device_code").fontInfo().pixelSize() >= 24
    assert here.says("device_left") == "Good for 10\N{NO-BREAK SPACE}min more"
    assert here.browser.opened == []
    here.press("Copy code")
    assert QGuiApplication.clipboard().text() == CODE.code
    with qtbot.waitSignal(here.dialog.signed_in):
        here.let_in()
    assert here.says("device_code") == ""


def test_everything_has_a_name_and_is_reached_by_keyboard_and_nothing_fires_by_return(here: Here) -> None:
    here.begin()
    for button in here.dialog.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert not button.autoDefault()
        assert not button.isDefault()
    assert here.button("Cancel").hasFocus()
