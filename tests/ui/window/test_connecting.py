"""Signing in from the window: what the server says of its environments is shown with the profile's names."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from limelight.domain.environments import Environment, Kind
from limelight.domain.people import Permission
from limelight.domain.picture import EMPTY
from limelight.domain.profile import Binding, Profile, SystemEntry, SystemKind
from limelight.domain.secrets import TokenPlace
from limelight.domain.systems import Capabilities, Description, EnvironmentFacts
from limelight.ui.connecting import Connecting
from limelight.ui.console import Surroundings
from limelight.ui.feed import Feed
from limelight.ui.memory import WindowMemory
from limelight.ui.sign_in.dialog import SignInDialog
from limelight.ui.theme import Themes
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


class Desk:
    """A server that takes every token."""

    async def sign_in(self, system: str, token: str, remember: bool) -> Description:
        assert (system, token, remember) == ("flags", "a-token", True)
        return SAID

    async def ask_store_about(self, _origin: str) -> None:
        return

    def token_place(self, _origin: str) -> TokenPlace:
        return TokenPlace("memory only")


def at_once(work: Callable[[Any], Coroutine[Any, Any, object]]) -> Future[object]:
    """Run it, and give its answer."""
    future: Future[object] = Future()
    future.set_result(asyncio.run(work(Desk())))
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
