"""The commands for quick hands: the palette, keys, copying, links and showing, as data."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from limelight.ui.commands import Command, Menu

if TYPE_CHECKING:
    from limelight.ui.hands import Hands

PALETTE = "palette.show"


def hand_commands(hands: Callable[[], Hands]) -> list[Command]:
    """Every one of them. `hands` does what they say; it is built when it is first asked for."""
    return [*_finding(hands)]


def _finding(hands: Callable[[], Hands]) -> list[Command]:
    return [
        Command(
            PALETTE,
            "Go to…",
            lambda: hands().show_palette(),
            Menu.VIEW,
            "Ctrl+K",
            help="Find a feature, an environment, a view or a command, and go there.",
            group=1,
        ),
        Command(
            "help.keys",
            "Keyboard",
            lambda: hands().show_keys(),
            Menu.HELP,
            "F1",
            help="Every command with its keys.",
        ),
    ]
