"""Commands are data: what is built from them, and that a running one cannot be started again."""

from concurrent.futures import Future

import pytest
from PySide6.QtWidgets import QMainWindow

from limelight.ui.commands import Command, Commands, Menu, hint, keys_words
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
    assert keys_words(table[1]) == "F5"
    assert keys_words(table[0]) == ""
    assert hint(table[1]) == "Reads. (F5)"
    assert commands.all == tuple(table)


def test_neighbours_of_one_submenu_share_it_and_have_a_title_of_their_own_elsewhere(window: QMainWindow) -> None:
    table = [
        Command("a", "Copy", lambda: None, Menu.EDIT),
        Command("b", "Markdown", lambda: None, Menu.EDIT, submenu="Copy as", leads_on=True),
        Command("c", "CSV", lambda: None, Menu.EDIT, submenu="Copy as", leads_on=True),
        Command("d", "Link…", lambda: None, Menu.EDIT),
    ]
    commands = Commands(table, window)
    commands.fill(window.menuBar())
    (menu,) = [action.menu() for action in window.menuBar().actions()]
    assert [action.text() for action in menu.actions()] == ["Copy", "Copy as", "Link…"]
    assert [action.text() for action in menu.actions()[1].menu().actions()] == ["Markdown", "CSV"]
    assert [command.full_title for command in table] == ["Copy", "Copy as Markdown", "Copy as CSV", "Link"]
    view = Command("e", "Own views…", lambda: None, Menu.VIEW, submenu="Saved views")
    assert view.full_title == "Saved views: Own views"


def test_what_may_not_run_says_why(window: QMainWindow) -> None:
    future: Future[None] = Future()
    allowed = [False]
    table = [
        Command("a", "A", lambda: Pending(future, window), Menu.VIEW),
        Command("b", "B", lambda: None, Menu.VIEW, is_enabled=lambda: allowed[0], why_not=lambda: "Select one first."),
        Command("c", "C", lambda: None, Menu.VIEW, is_enabled=lambda: False),
    ]
    commands = Commands(table, window)
    commands.action("a").trigger()
    assert commands.refusal("a") == "It is running."
    assert commands.refusal("b") == "Select one first."
    assert commands.refusal("c") == "Not possible now."
    allowed[0] = True
    assert commands.refusal("b") == ""
    assert commands.action("b").isEnabled()
