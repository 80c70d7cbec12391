"""The main window with nothing behind it: for pictures of it, and for tests of what it does by itself."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from limelight.domain.acknowledgements import Acknowledgement
from limelight.domain.environments import Environment, Kind
from limelight.domain.happenings import Histories
from limelight.domain.held_list import HeldReport
from limelight.domain.profile import Binding, Profile
from limelight.ui.asking import Asking
from limelight.ui.further_pages import FurtherPages
from limelight.ui.hands import Hands
from limelight.ui.held.page import HeldDoings, HeldPage
from limelight.ui.held.view import Offers
from limelight.ui.insights.page import InsightsPage
from limelight.ui.stage.words import Moment
from limelight.ui.text import plain_label
from limelight.ui.theme import Look, Themes
from limelight.ui.window import MainWindow
from limelight.ui.window_commands import Doings
from limelight.usecases.acknowledge_difference import AcknowledgeDifference
from limelight.usecases.read_insights import InsightsRead
from pictures.story import MONOTONIC, NOW, held_report, story


class StoppedClock:
    """Both clocks, standing still, so that pictures are the same every time."""

    def now(self) -> float:
        return NOW

    def monotonic(self) -> float:
        return MONOTONIC

    async def sleep(self, seconds: float) -> None:
        raise NotImplementedError(seconds)


def no_hands() -> Hands:
    """There is no window yet that they could work in."""
    raise NotImplementedError


def doings() -> Doings:
    return Doings(
        refresh=lambda: None,
        release=lambda _feature, _environment: None,
        roll_back=lambda _feature, _environment: None,
        may_release=lambda _feature, _environment: True,
        may_roll_back=lambda _feature, _environment: True,
        sign_in=lambda: None,
        show_people=lambda: None,
        show_connections=lambda: None,
        show_news=lambda: None,
        hands=no_hands,
    )


def profile(*, demo: bool = True) -> Profile:
    environment = Environment("prod-eu", "Production EU", 0, Kind.PRODUCTION, demo=demo)
    return Profile("Nordlicht Bank", (Binding(environment, "bank", "prod-eu"),), ())


def build(themes: Themes, *, demo: bool = True) -> MainWindow:
    inspector = QWidget()
    layout = QVBoxLayout(inspector)
    layout.addWidget(plain_label("The inspector stands here", Look.MUTED))
    layout.addStretch(1)
    window = MainWindow(profile(demo=demo), themes, StoppedClock(), replace(doings(), hands=lambda: hands[0]))
    hands = [Hands(window, themes, lambda: Moment(NOW, MONOTONIC))]
    window.furnish(inspector, QWidget())
    return window


def build_with_pages(themes: Themes) -> MainWindow:
    """The window whose further pages are there, too."""
    window = build(themes)
    asking = Asking(_submit, window.show_notice, window)
    FurtherPages(window, themes, lambda: Moment(NOW, MONOTONIC), asking, lambda _environment: None)
    HeldPage(window, themes, lambda: Moment(NOW, MONOTONIC), asking, held_doings())
    InsightsPage(window, "Nordlicht Bank", themes, lambda: Moment(NOW, MONOTONIC), asking)
    return window


def held_doings() -> HeldDoings:
    """Everything is offered, and nothing done."""
    return HeldDoings(lambda _column: Offers(), lambda *_what: None, lambda _names: None)


class KeptInMemory:
    """A store of acknowledged differences."""

    def __init__(self) -> None:
        self.held: tuple[Acknowledgement, ...] = ()

    def load(self) -> tuple[tuple[Acknowledgement, ...], str]:
        return self.held, ""

    def save(self, held: tuple[Acknowledgement, ...]) -> None:
        self.held = held


@dataclass(frozen=True)
class SmallDesk:
    """As much of a desk as the further pages ask."""

    acknowledge_difference: AcknowledgeDifference = field(default_factory=lambda: AcknowledgeDifference(KeptInMemory()))

    async def list_held(self) -> HeldReport:
        """What the systems of the story hold."""
        return held_report()

    async def read_insights(self, *_what: object) -> InsightsRead:
        """A year of deploying and releasing."""
        from pictures.insights import sample  # noqa: PLC0415  (it takes pictures, too, and so needs this module)

        return InsightsRead(sample(story()), Histories())


def _submit(work: Callable[[SmallDesk], Coroutine[Any, Any, Any]]) -> Future[Any]:
    """Do it here and now."""
    future: Future[Any] = Future()
    future.set_result(asyncio.run(work(SmallDesk())))
    return future
