"""A provider's pages: opened in the person's browser from the background, on the provider's own hosts only."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl
from pytestqt.qtbot import QtBot

from limelight.domain.errors import SignInFailed
from limelight.ui.sign_in.pages import Pages

PAGE = "https://id.example.com/authorize?state=abc%20d&nonce=e"
HOSTS = frozenset({"id.example.com", "127.0.0.1", "::1"})


@dataclass
class Proving:
    """The use case of a fresh proof."""

    offers: bool = True
    is_due: bool = True
    asked: list[tuple[str, bool]] = field(default_factory=list)

    def offered(self, system: str) -> bool:
        return self.offers

    def due(self, system: str) -> bool:
        return self.is_due

    async def __call__(self, system: str, show: Callable[[str], None], afresh: bool = False) -> str:
        self.asked.append((system, afresh))
        show(PAGE)
        return "the session"


@dataclass
class Desk:
    """What the pages ask of a desk. `page` is what the provider wants to be opened."""

    page: str = PAGE
    trouble: Exception | None = None
    prove_again: Proving = field(default_factory=Proving)
    asked: list[tuple[object, ...]] = field(default_factory=list)

    async def browser_hosts(self, system: str) -> frozenset[str]:
        return HOSTS

    async def sign_in_by_browser(self, system: str, show: Callable[[str], None], remember: bool, switch: bool) -> str:
        self.asked.append((system, remember, switch))
        show(self.page)
        if self.trouble is not None:
            raise self.trouble
        return "who it is"


class Browser:
    """The desktop's, which notes on which thread it was asked."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, bool]] = []

    def __call__(self, url: QUrl) -> bool:
        at_window = threading.current_thread() is threading.main_thread()
        self.opened.append((url.toString(QUrl.ComponentFormattingOption.FullyEncoded), at_window))
        return True


@pytest.fixture
def browser() -> Browser:
    return Browser()


@pytest.fixture
def window(qtbot: QtBot) -> QObject:
    """What the pages belong to."""
    return QObject()


@pytest.fixture
def pages(window: QObject, browser: Browser) -> Pages:
    return Pages(window, browser)


def in_the_background(work: Callable[[], Any]) -> list[Any]:
    """Run a coroutine on another thread to its end; what came of it."""
    came: list[Any] = []

    def run() -> None:
        try:
            came.append(asyncio.run(work()))
        except SignInFailed as error:
            came.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(20)
    return came


def test_a_sign_in_opens_its_page_on_the_thread_of_the_window(qtbot: QtBot, pages: Pages, browser: Browser) -> None:
    desk = Desk()
    with qtbot.waitSignal(pages.opened) as opened:
        assert in_the_background(lambda: pages.sign_in(desk, "bank", remember=False, switch=True)) == ["who it is"]
    assert opened.args == [PAGE]
    assert browser.opened == [(PAGE, True)]
    assert desk.asked == [("bank", False, True)]


@pytest.mark.parametrize(
    ("page", "opens"),
    [
        ("http://127.0.0.1:8080/authorize", True),
        ("http://[::1]:8080/authorize", True),
        ("http://id.example.com/authorize", False),
        ("https://evil.example.com/authorize", False),
        ("https://id.example.com@evil.example.com/", False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_the_providers_own_hosts_are_opened(
    qtbot: QtBot, pages: Pages, browser: Browser, page: str, opens: bool
) -> None:
    with qtbot.waitSignal(pages.opened if opens else pages.refused) as told:
        in_the_background(lambda: pages.sign_in(Desk(page), "bank"))
    assert len(browser.opened) == (1 if opens else 0)
    assert opens or "is not opened" in told.args[0]


def test_a_sign_in_that_failed_says_so(qtbot: QtBot, pages: Pages) -> None:
    (error,) = in_the_background(lambda: pages.sign_in(Desk(trouble=SignInFailed("Given up.")), "bank"))
    assert isinstance(error, SignInFailed)


def test_a_proof_is_asked_for_afresh_where_the_sign_in_has_that_step(pages: Pages) -> None:
    desk = Desk()
    assert in_the_background(lambda: pages.prove(desk, "bank")) == [None]
    assert desk.prove_again.asked == [("bank", True)]
    without = Desk(prove_again=Proving(offers=False))
    assert in_the_background(lambda: pages.prove(without, "bank")) == [None]
    assert without.prove_again.asked == []


def test_before_a_release_a_proof_is_asked_for_where_it_is_due(pages: Pages) -> None:
    desk = Desk()
    assert in_the_background(lambda: pages.prove_if_due(desk, "bank")) == [None]
    assert desk.prove_again.asked == [("bank", False)]
    recent = Desk(prove_again=Proving(is_due=False))
    assert in_the_background(lambda: pages.prove_if_due(recent, "bank")) == [None]
    assert recent.prove_again.asked == []


def test_a_window_that_is_gone_opens_nothing(qtbot: QtBot, window: QObject, pages: Pages, browser: Browser) -> None:
    with qtbot.waitSignal(pages.destroyed):
        window.deleteLater()
    assert in_the_background(lambda: pages.sign_in(Desk(), "bank")) == ["who it is"]
    assert browser.opened == []
