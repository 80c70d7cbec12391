"""The commands for quick hands: the palette, keys, copying, links and showing, as data."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from limelight.ui.commands import Command, Menu
from limelight.ui.pages import Page
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.ui.hands import Hands
    from limelight.ui.window import MainWindow

PALETTE = "palette.show"

OFFER = "offer.roll_back"
"""The name of what offers, in the line of news, to roll back the newest release; its one button asks for it."""

_FORMS = ("markdown", "csv")  # what can be copied beside plain text

PRESENTING = "presenting"
"""The name of a child of the window that is there for as long as it is presented."""


def hand_commands(window: MainWindow, hands: Callable[[], Hands]) -> list[Command]:
    """Every one of them. `hands` does what they say; it is built when it is first asked for."""
    return [
        *_undoing(window),
        *_copying(window, hands),
        *_finding(hands),
        *_moving(window, hands),
        *_showing(window, hands),
    ]


def _undoing(window: MainWindow) -> list[Command]:
    def offer() -> QPushButton | None:
        found = window.news.findChild(QWidget, OFFER)
        return found.findChild(QPushButton) if found is not None and not found.isHidden() else None

    def press() -> None:
        button = offer()
        if button is not None:
            button.click()

    return [
        Command(
            "change.undo",
            tr("Roll back the newest release…"),
            press,
            Menu.CHANGE,
            "Ctrl+Shift+Backspace",
            lambda: offer() is not None,
            help=tr("Open the confirmation that rolls back what was released last from here."),
            why_not=lambda: tr(
                "Nothing was released from here since the program was started, or something else changed since."
            ),
        )
    ]


def _copying(window: MainWindow, hands: Callable[[], Hands]) -> list[Command]:
    def is_cell_selected() -> bool:
        return window.pages.page is Page.STAGE and bool(window.selected[0])

    def command(name: str, title: str, run: Callable[[], None], keys: str, tip: str) -> Command:
        within = tr("Copy as") if name in _FORMS else ""
        why_not = tr("Select a cell on the stage first.")
        return Command(
            f"copy.{name}",
            title,
            run,
            Menu.EDIT,
            keys,
            is_cell_selected,
            help=tip,
            submenu=within,
            leads_on=bool(within),
            why_not=lambda: why_not,
        )

    return [
        command(
            "text", tr("Copy"), lambda: hands().copy_text(), "Ctrl+C", tr("What is selected on the stage, as text.")
        ),
        command(
            "markdown", tr("Markdown"), lambda: hands().copy_markdown(), "Ctrl+Shift+M", tr("For a ticket or a wiki.")
        ),
        command(
            "csv", "CSV", lambda: hands().copy_csv(), "Ctrl+Shift+T", tr("For a spreadsheet; nothing of it can run.")
        ),
        command(
            "link",
            tr("Copy link"),
            lambda: hands().copy_link(),
            "Ctrl+L",
            tr("An address that opens the selected cell."),
        ),
    ]


def _finding(hands: Callable[[], Hands]) -> list[Command]:
    return [
        Command(
            PALETTE,
            tr("Go to…"),
            lambda: hands().show_palette(),
            Menu.VIEW,
            "Ctrl+K",
            help=tr("Find a feature, an environment, a view or a command, and go there."),
            group=1,
        ),
        Command(
            "help.keys",
            tr("Keyboard"),
            lambda: hands().show_keys(),
            Menu.HELP,
            "F1",
            help=tr("Every command with its keys."),
        ),
    ]


def _moving(window: MainWindow, hands: Callable[[], Hands]) -> list[Command]:
    def is_environment_selected() -> bool:
        return window.pages.page is Page.STAGE and bool(window.selected[1])

    def command(side: str, title: str, tip: str, by: int) -> Command:
        return Command(
            f"column.{side}",
            title,
            lambda: hands().move_column(by),
            Menu.VIEW,
            f"Ctrl+Shift+{side.capitalize()}",
            is_environment_selected,
            help=tip,
            group=3,
            why_not=lambda: tr("Select a cell of an environment on the stage first."),
        )

    tips = (
        tr("Move the selected environment one place to the left; its head can be dragged, too."),
        tr("Move the selected environment one place to the right; its head can be dragged, too."),
    )
    return [
        command("left", tr("Move the column left"), tips[0], -1),
        command("right", tr("Move the column right"), tips[1], 1),
    ]


def _showing(window: MainWindow, hands: Callable[[], Hands]) -> list[Command]:
    def is_presenting() -> bool:
        return window.findChild(QObject, PRESENTING, Qt.FindChildOption.FindDirectChildrenOnly) is not None

    def is_something_shown() -> bool:
        return window.pages.page is Page.STAGE and window.stage.model.rowCount() > 0

    return [
        Command(
            "present.toggle",
            tr("Presentation"),
            lambda: hands().toggle_presenting(),
            Menu.VIEW,
            "F11",
            is_checked=is_presenting,
            help=tr("The whole screen, larger type and no names of people; F11 or Esc ends it."),
            group=3,
        ),
        Command(
            "present.picture",
            tr("Copy picture"),
            lambda: hands().copy_picture(),
            Menu.EDIT,
            "Ctrl+Shift+P",
            is_something_shown,
            help=tr("Copy a picture of the features that are in view, with its time."),
            group=1,
            why_not=lambda: tr("Turn to the stage first; there has to be a feature on it."),
        ),
    ]
