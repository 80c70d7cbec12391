"""Commands are data: what is built from them, and that a running one cannot be started again."""

from concurrent.futures import Future

import pytest
from PySide6.QtWidgets import QMainWindow

from limelight.ui.commands import Command, Commands, Menu, hint, shortcut_help
from limelight.ui.pending import Pending


@pytest.fixture
def window(qtbot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def test_a_command_cannot_be_started_while_it_runs(qtbot, window: QMainWindow) -> None:
    futures: list[Future[None]] = []

    def run() -> Pending:
        futures.append(Future())
        return Pending(futures[-1], window)

    action = Commands([Command("x", "X", run, Menu.VIEW)], window).action("x")
    action.trigger()
    action.trigger()
    assert len(futures) == 1
    assert not action.isEnabled()
    futures[0].set_result(None)
    qtbot.waitUntil(action.isEnabled)
    action.trigger()
    assert len(futures) == 2
    futures[1].cancel()
    qtbot.waitUntil(action.isEnabled)


def test_refreshing_does_not_enable_what_runs(window: QMainWindow) -> None:
    future: Future[None] = Future()
    commands = Commands([Command("x", "X", lambda: Pending(future, window), Menu.VIEW)], window)
    commands.action("x").trigger()
    commands.refresh()
    assert not commands.action("x").isEnabled()


def test_a_command_that_triggers_itself_runs_once(window: QMainWindow) -> None:
    runs: list[int] = []

    def run() -> None:
        runs.append(1)
        commands.action("x").trigger()

    commands = Commands([Command("x", "X", run, Menu.VIEW)], window)
    commands.action("x").trigger()
    assert runs == [1]
    assert commands.action("x").isEnabled()


def test_two_commands_of_one_id_are_a_bug(window: QMainWindow) -> None:
    command = Command("x", "X", lambda: None, Menu.VIEW)
    with pytest.raises(AssertionError):
        Commands([command, command], window)


def test_menus_help_and_hints_come_from_the_data(window: QMainWindow) -> None:
    ticked = [True]
    allowed = [False]
    table = [
        Command("b", "Save & go", lambda: None, Menu.HELP, help="Saves."),
        Command("a", "Refresh", lambda: None, Menu.VIEW, "F5", lambda: allowed[0], help="Reads."),
        Command("c", "Dark", lambda: None, Menu.VIEW, is_checked=lambda: ticked[0], group=1),
    ]
    commands = Commands(table, window)
    commands.fill(window.menuBar())
    menus = [action.menu() for action in window.menuBar().actions()]
    assert [menu.title() for menu in menus] == ["&View", "&Help"]
    assert [action.text() for action in menus[0].actions()] == ["Refresh", "", "Dark"]
    assert menus[1].actions()[0].text() == "Save && go"
    assert not commands.action("a").isEnabled()
    assert commands.action("c").isChecked()
    allowed[0], ticked[0] = True, False
    menus[0].aboutToShow.emit()
    assert commands.action("a").isEnabled()
    assert not commands.action("c").isChecked()
    assert shortcut_help(table) == "F5\tRefresh"
    assert hint(table[1]) == "Reads. (F5)"
    assert commands.all == tuple(table)
