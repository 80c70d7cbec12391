"""Signing in from the window: what the server says of its environments is shown with the profile's names."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from limelight.domain.environments import Environment, Kind
from limelight.domain.people import Permission
from limelight.domain.personal_tokens import TokenTerm
from limelight.domain.picture import EMPTY
from limelight.domain.profile import Binding, Profile, SystemEntry, SystemKind
from limelight.domain.secrets import Secret, TokenPlace
from limelight.domain.systems import Capabilities, Description, EnvironmentFacts
from limelight.providers.table import SYSTEMS
from limelight.ui.connecting import Connecting
from limelight.ui.console import Surroundings
from limelight.ui.feed import Feed
from limelight.ui.memory import WindowMemory
from limelight.ui.pending import Pending
from limelight.ui.sign_in.dialog import SignInDialog
from limelight.ui.sign_in.ending import EndingTokens
from limelight.ui.sign_in.password_way import PasswordWay
from limelight.ui.signing_in import SigningIn
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures import rig, samples

HERE = Binding(Environment("prod-eu", "Production EU", 0, Kind.PRODUCTION), "flags", "production")
SYSTEM = SystemEntry("flags", SystemKind.UNLEASH, "https://flags.bank.example")
MAY = frozenset({Permission.READ, Permission.RELEASE})
SAID = Description(
    "Unleash",
    "7",
    samples.MAYA,
    (
        EnvironmentFacts("production", "production", MAY),
        EnvironmentFacts("sandbox", "The server's sandbox", frozenset({Permission.READ})),
    ),
    Capabilities("Unleash"),
)


class Passwords:
    """The server's own sign-in, as the desk has it."""

    def __init__(self, *, is_offered: bool) -> None:
        self._is_offered = is_offered

    async def is_offered(self, system: str) -> bool:
        assert system == "flags"
        return self._is_offered

    async def __call__(self, system: str, user: str, password: Secret, days: int, remember: bool) -> Description:
        assert (system, user, days, remember) == ("flags", "maya", 30, True)
        assert password == Secret("a-password", SYSTEM.origin)
        return SAID


class Desk:
    """A server that takes every token."""

    def __init__(self, *, takes_passwords: bool = False) -> None:
        self.sign_in_by_password = Passwords(is_offered=takes_passwords)
        self.profile = Profile("Bank", (HERE,), (SYSTEM,))

    async def sign_in(self, system: str, token: str, remember: bool) -> Description:
        assert (system, token, remember) == ("flags", "a-token", True)
        return SAID

    async def ask_store_about(self, _origin: str) -> None:
        return

    def token_place(self, _origin: str) -> TokenPlace:
        return TokenPlace("memory only")

    async def token_term(self, system: str) -> TokenTerm:
        assert system == "flags"
        return TokenTerm(rig.NOW + 3 * 86_400, made_here=True)


def at_once(work: Callable[[Any], Coroutine[Any, Any, object]], *, takes_passwords: bool = False) -> Future[object]:
    """Run it, and give its answer."""
    future: Future[object] = Future()
    future.set_result(asyncio.run(work(Desk(takes_passwords=takes_passwords))))
    return future


@pytest.mark.parametrize(("system", "told"), [("flags", "Production EU"), ("another", "production")])
def test_right_after_the_sign_in_places_have_the_names_of_the_profile(
    qtbot, themes: Themes, tmp_path: Path, system: str, told: str
) -> None:
    profile = Profile("Bank", (replace(HERE, system=system),), (SYSTEM,))
    feed = Feed()
    window = rig.build(themes)
    qtbot.addWidget(window)
    around = Surroundings(profile, rig.StoppedClock(), themes, feed, at_once, WindowMemory(tmp_path), cards=tuple)
    Connecting(around, window).ask_for_sign_in(EMPTY, "")
    dialog = window.findChild(SignInDialog)
    dialog.findChild(QLineEdit).setText("a-token")
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Sign in").click()
    may = dialog.findChild(QLabel, "may")
    qtbot.waitUntil(lambda: bool(may.text()))
    assert may.text() == f"May see and release in {told}\nMay only see in The server's sandbox"
    dialog.close()
    feed.deleteLater()


@pytest.fixture
def window(qtbot, themes: Themes) -> MainWindow:
    made = rig.build(themes)
    qtbot.addWidget(made)
    return made


def opened(window: MainWindow, themes: Themes, folder: Path, *, takes_passwords: bool) -> SignInDialog:
    feed = Feed(window)
    submit = partial(at_once, takes_passwords=takes_passwords)
    profile = Profile("Bank", (HERE,), (SYSTEM,))
    around = Surroundings(
        profile, rig.StoppedClock(), themes, feed, submit, WindowMemory(folder), cards=lambda: SYSTEMS
    )
    signing_in = SigningIn(around, window)
    return signing_in.open("flags", EMPTY)


def test_a_password_is_asked_for_where_the_server_takes_one(
    qtbot, window: MainWindow, themes: Themes, tmp_path: Path
) -> None:
    dialog = opened(window, themes, tmp_path, takes_passwords=True)
    qtbot.waitUntil(lambda: dialog.findChild(PasswordWay) is not None)
    next(each for each in dialog.findChildren(QPushButton) if each.text() == PasswordWay.offer).click()
    qtbot.keyClicks(dialog.findChild(QLineEdit, "user"), "maya")
    qtbot.keyClicks(dialog.findChild(QLineEdit, "password"), "a-password")
    qtbot.keyClick(dialog.findChild(QLineEdit, "password"), Qt.Key.Key_Return)
    may, term = dialog.findChild(QLabel, "may"), dialog.findChild(QLabel, "term")
    qtbot.waitUntil(lambda: bool(may.text()) and bool(term.text()))
    assert may.text().startswith("May see and release in Production EU")
    assert term.text().endswith("Sign in again for a new one; the old one is revoked then.")
    dialog.close()


def test_none_is_asked_for_where_it_does_not(qtbot, window: MainWindow, themes: Themes, tmp_path: Path) -> None:
    dialog = opened(window, themes, tmp_path, takes_passwords=False)
    term = dialog.findChild(QLabel, "term")
    qtbot.waitUntil(lambda: bool(term.text()))  # what was asked with it has been answered
    assert dialog.findChild(PasswordWay) is None
    assert not any(each.text() == PasswordWay.offer for each in dialog.findChildren(QPushButton))
    dialog.close()


def test_a_token_that_ends_soon_is_told_in_the_line_at_the_bottom(qtbot, window: MainWindow) -> None:
    ending = EndingTokens(at_once, lambda: rig.NOW, window)
    with qtbot.waitSignal(ending.said) as said:
        ending.ask()
    (sentence,) = said.args
    assert sentence.startswith(f"Your token for {SYSTEM.origin} ends in 3\N{NO-BREAK SPACE}days, on ")
    early = EndingTokens(at_once, lambda: rig.NOW - 86_400 * 10, window)
    with qtbot.assertNotEmitted(early.said):
        early.ask()
        qtbot.waitUntil(lambda: not early.findChildren(Pending))
