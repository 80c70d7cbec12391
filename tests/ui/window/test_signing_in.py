"""Which ways in the window offers for a system, and what the list of who is signed in leads to."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton

from limelight.domain.picture import Picture
from limelight.domain.profile import Profile
from limelight.domain.secrets import TokenPlace
from limelight.domain.sign_ins import Session, SignedOut
from limelight.ui.console import Surroundings
from limelight.ui.feed import Feed
from limelight.ui.memory import WindowMemory
from limelight.ui.person.popup import PersonPopup
from limelight.ui.sign_in.dialog import SignInDialog
from limelight.ui.signing_in import SigningIn
from limelight.ui.theme import Themes
from pictures import rig
from pictures.sign_in import COMPANY, EVERYWHERE, OVER, PROFILE, SESSION

BROWSER, DEVICE = "Sign in in the browser instead", "Use a code on another device"


@dataclass
class Desk:
    """Notes what it was asked; a sign-in never ends by itself."""

    profile: Profile = PROFILE
    asked: list[tuple[object, ...]] = field(default_factory=list)

    def session_of(self, system: str) -> Session | None:
        return SESSION if system in ("core", "pay") else None

    def token_place(self, _origin: str) -> TokenPlace:
        return TokenPlace("Secret Service", "Secret Service")

    async def token_term(self, _system: str) -> None:
        return None

    async def ask_store_about(self, _origin: str) -> None:
        return

    async def browser_hosts(self, _system: str) -> frozenset[str]:
        return frozenset({"login.nordlicht.example"})

    async def sign_in_by_browser(self, system: str, _show: object, remember: bool, switch: bool) -> None:
        self.asked.append(("in", system, remember, switch))
        await asyncio.Event().wait()

    async def sign_out(self, system: str) -> SignedOut:
        self.asked.append(("out", system))
        return SignedOut()


class Here:
    """The sign-in of a window, with a desk that works at once; what waits there is left waiting."""

    def __init__(
        self, qtbot, themes: Themes, folder: Path, profile: Profile = PROFILE, *, is_demo: bool = False
    ) -> None:
        self.desk = Desk(profile)
        self.feed = Feed()
        self.window = rig.build(themes)
        qtbot.addWidget(self.window)
        self.window.show()
        around = Surroundings(
            profile, rig.StoppedClock(), themes, self.feed, self.submit, WindowMemory(folder), tuple, is_demo
        )
        self.signing = SigningIn(around, self.window)

    def submit(self, work: Callable[[Any], Coroutine[Any, Any, object]]) -> Future[object]:
        future: Future[object] = Future()

        async def run() -> None:
            task = asyncio.ensure_future(work(self.desk))
            done, _ = await asyncio.wait([task], timeout=0)
            for _ in range(10):
                await asyncio.sleep(0)
            if task.done() or done:
                future.set_result(task.result())
            else:
                task.cancel()

        asyncio.run(run())
        return future

    def open_popup(self, qtbot, shown: Picture) -> PersonPopup:
        self.signing.show_people(shown, QPoint(700, 60), 600)
        popup = self.window.findChild(PersonPopup)
        qtbot.waitUntil(lambda: "Renewed by itself" in words(popup))
        return popup

    def dialog(self) -> SignInDialog:
        return next(each for each in self.window.findChildren(SignInDialog) if each.isVisible())

    def offers(self) -> set[str]:
        return {each.text() for each in self.dialog().findChildren(QPushButton) if not each.isHidden()}


def words(popup: PersonPopup) -> str:
    return "\n".join(label.text() for label in popup.findChildren(QLabel))


def press(popup: PersonPopup, name: str) -> None:
    next(each for each in popup.findChildren(QPushButton) if each.accessibleName() == name).click()


@pytest.fixture
def here(qtbot, themes: Themes, tmp_path: Path):
    made = Here(qtbot, themes, tmp_path)
    yield made
    made.feed.deleteLater()


def test_a_system_with_a_provider_offers_its_ways_and_one_without_a_token(here: Here) -> None:
    here.signing.open("core", EVERYWHERE)
    assert {DEVICE, "Switch person"} <= here.offers()
    here.dialog().close()
    here.signing.open("shop", OVER)
    assert "Sign in" in here.offers()
    assert not {BROWSER, DEVICE} & here.offers()


@pytest.mark.parametrize("who", ["the profile", "a server", "nobody turned it on"])
def test_a_code_from_another_device_is_not_offered_for_what_is_critical(
    qtbot, themes: Themes, tmp_path: Path, who: str
) -> None:
    profile, shown = PROFILE, OVER
    if who == "the profile":
        payments = profile.binding("prod-uk")
        critical = replace(payments, environment=replace(payments.environment, critical=True))
        profile = replace(profile, bindings=(*(each for each in profile.bindings if each != payments), critical))
    elif who == "a server":
        columns = [replace(each, critical=each.environment.key == "prod-uk") for each in shown.columns]
        shown = replace(shown, columns=tuple(columns))
    else:
        profile = replace(profile, sign_ins=(replace(COMPANY, device_code=False),))
    here = Here(qtbot, themes, tmp_path, profile)
    here.signing.open("core", shown)
    assert not {BROWSER, DEVICE} & here.offers()
    here.feed.deleteLater()


def test_the_demo_keeps_nothing_and_says_so_by_not_asking(qtbot, themes: Themes, tmp_path: Path) -> None:
    here = Here(qtbot, themes, tmp_path, is_demo=True)
    here.signing.open("core", OVER)
    assert here.dialog().findChild(QLabel, "kept_in") is None
    assert "DEMO" in here.dialog().windowTitle()
    here.feed.deleteLater()


@pytest.mark.parametrize(
    ("shown", "name", "asked"),
    [
        (EVERYWHERE, "Switch person: Nordlicht Bank", ("in", "core", True, True)),
        (OVER, "Sign in: Nordlicht Bank", ("in", "core", True, False)),
    ],
)
def test_the_list_leads_to_the_dialog_and_begins_there(
    qtbot, here: Here, shown: Picture, name: str, asked: tuple[object, ...]
) -> None:
    press(here.open_popup(qtbot, shown), name)
    assert here.dialog().isVisible()
    assert here.desk.asked == [asked]


def test_signing_out_from_the_list_shows_what_came_of_it_and_has_everything_read_again(qtbot, here: Here) -> None:
    popup = here.open_popup(qtbot, EVERYWHERE)
    with qtbot.waitSignal(here.signing.signed):
        press(popup, "Sign out: Nordlicht Bank")
    status = here.dialog().findChild(QLabel, "status")
    qtbot.waitUntil(lambda: status.text().startswith("You are signed out of everything"))
    assert here.desk.asked == [("out", "core")]


def test_a_token_is_typed_before_anything_begins(qtbot, here: Here) -> None:
    press(here.open_popup(qtbot, OVER), "Sign in: Shop <b>and</b> more")
    assert here.desk.asked == []
    assert "Sign in" in here.offers()
