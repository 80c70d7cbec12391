"""A feature in a window of its own: as the inspector, as honest, and gone with the main window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from limelight.domain.exposure import partial
from limelight.domain.profile import Profile
from limelight.ui import feature_windows
from limelight.ui.console import Console, Surroundings
from limelight.ui.feature_windows import FeatureWindows
from limelight.ui.feed import Feed
from limelight.ui.inspector.card import CardWidget
from limelight.ui.inspector.window import FeatureWindow
from limelight.ui.memory import WindowMemory
from limelight.ui.theme import Themes
from pictures import samples
from pictures.rig import StoppedClock
from pictures.story import story

KEY = "instant-payments"


@pytest.fixture
def console(qtbot, qapp: QApplication, themes: Themes, tmp_path: Path) -> Iterator[Console]:
    feed = Feed()

    def submit(_work: Callable[[Any], Any]) -> Future[Any]:
        return Future()

    made = Console(
        Surroundings(
            Profile("Nordlicht Bank", (), ()), StoppedClock(), themes, feed, submit, WindowMemory(tmp_path), cards=tuple
        ),
        qapp,
    )
    made.closed.connect(qapp.processEvents)
    with qtbot.waitExposed(made.window):
        made.show(story(demo=False))
    made.furnish()
    yield made
    made.leave()
    feed.deleteLater()


@pytest.fixture
def windows(console: Console) -> FeatureWindows:
    assert console._features is not None
    return console._features


def opened(console: Console, windows: FeatureWindows, feature: str = KEY, place: str = "prod-eu") -> FeatureWindow:
    console.window.stage.select(feature, place)
    console.window.commands.action("feature.window").trigger()
    shown = windows.open[feature]
    while not shown.isVisible():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return shown


def test_production_and_demo_stand_in_its_title(console: Console, windows: FeatureWindows) -> None:
    shown = opened(console, windows)
    assert shown.windowTitle() == "Instant payments – PRODUCTION – Limelight"
    console.take_picture(story())
    assert shown.windowTitle() == "DEMO – Instant payments – Limelight"
    assert "DEMO" in [label.text() for label in shown.findChildren(QLabel) if label.isVisible()]
    console.take_picture(replace(story(), columns=()))
    assert shown.windowTitle() == "Instant payments – Limelight"


def test_it_shows_the_feature_that_it_was_opened_for_whatever_the_stage_does(
    console: Console, windows: FeatureWindows
) -> None:
    shown = opened(console, windows)
    console.window.stage.select("savings-goals", "prod-us")
    assert shown.inspector.selected == (KEY, "prod-eu")
    assert console.inspector.selected == ("savings-goals", "prod-us")


def test_without_a_selected_feature_there_is_none_to_open(console: Console, windows: FeatureWindows) -> None:
    assert not console.window.commands.action("feature.window").isEnabled()
    assert console.window.commands.refusal("feature.window") == "Select a feature first."


def test_opening_it_again_raises_it_and_goes_to_the_other_environment(
    console: Console, windows: FeatureWindows
) -> None:
    shown = opened(console, windows)
    assert opened(console, windows, place="prod-us") is shown
    assert shown.inspector.selected == (KEY, "prod-us")


def test_what_the_main_inspector_knows_is_known_there_too(console: Console, windows: FeatureWindows) -> None:
    shown = opened(console, windows)
    console.inspector.set_read_only("The journal cannot be written.")
    console.inspector.show_locked(frozenset({"prod-eu"}), frozenset())
    console.inspector.set_capabilities({"prod-eu": samples.CAPABILITIES})
    assert shown.inspector.known == console.inspector.known
    other = opened(console, windows, "savings-goals")
    assert other.inspector.known.read_only == "The journal cannot be written."
    assert not other.inspector.card("prod-eu").release.isVisible()


def test_a_release_asked_there_is_confirmed_as_any_other(
    console: Console, windows: FeatureWindows, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(console.changing, "_start", asked.append)
    shown = opened(console, windows)
    shown.inspector.card("prod-eu").release.asked.emit(partial(25.0))
    shown.inspector.card("prod-us").roll_back_asked.emit("prod-us")
    told = [(wish.feature, wish.environment, wish.verb.value) for wish in asked]
    assert told == [(KEY, "prod-eu", "release"), (KEY, "prod-us", "roll back")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_W])
def test_the_keyboard_closes_it(qtbot, console: Console, windows: FeatureWindows, key: Qt.Key) -> None:
    shown = opened(console, windows)
    qtbot.waitUntil(shown.isActiveWindow)
    with qtbot.waitSignal(shown.closed):
        modifier = Qt.KeyboardModifier.ControlModifier if key is Qt.Key.Key_W else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(shown, key, modifier)
    assert windows.open == {}


def test_all_of_them_go_with_the_main_window(qtbot, console: Console, windows: FeatureWindows) -> None:
    first, second = opened(console, windows), opened(console, windows, "savings-goals")
    with qtbot.waitSignals([first.closed, second.closed]):
        console.window.close()
    assert windows.open == {}


def test_one_too_many_takes_the_place_of_the_first(
    console: Console, windows: FeatureWindows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feature_windows, "MOST", 2)
    for feature in (KEY, "savings-goals", "passkeys"):
        opened(console, windows, feature)
    assert list(windows.open) == ["savings-goals", "passkeys"]


def test_names_of_people_are_hidden_from_it_as_well_by_closing_it(console: Console, windows: FeatureWindows) -> None:
    opened(console, windows)
    console._show_anew()
    assert windows.open == {}


def test_it_is_made_card_by_card_before_it_is_seen(console: Console, windows: FeatureWindows) -> None:
    console.window.stage.select(KEY, "prod-eu")
    console.window.commands.action("feature.window").trigger()
    shown = windows.open[KEY]
    made: list[int] = []
    while not shown.isVisible():
        made.append(len(shown.findChildren(CardWidget)))
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    assert made[0] == 1
    assert shown.inspector.selected == (KEY, "prod-eu")
    assert shown.windowTitle() == "Instant payments – PRODUCTION – Limelight"
    assert len(shown.findChildren(CardWidget)) == len(story().columns)


def test_a_picture_that_comes_before_it_is_seen_is_the_one_it_shows(console: Console, windows: FeatureWindows) -> None:
    console.window.stage.select(KEY, "prod-eu")
    console.window.commands.action("feature.window").trigger()
    console.take_picture(replace(story(), columns=story().columns[:2]))
    shown = opened(console, windows)
    assert len(shown.findChildren(CardWidget)) == 2


def test_one_that_is_closed_before_it_is_seen_stays_closed(
    qtbot: QtBot, console: Console, windows: FeatureWindows
) -> None:
    console.window.stage.select(KEY, "prod-eu")
    console.window.commands.action("feature.window").trigger()
    with qtbot.waitSignal(windows.open[KEY].destroyed):
        windows.close_all()
    assert windows.open == {}
