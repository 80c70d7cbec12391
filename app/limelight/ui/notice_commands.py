"""The commands of noticing, as data; what they do is built after the first paint."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt

from limelight.ui.commands import Command, Menu
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.ui.noticing.noticing import Noticing
    from limelight.ui.window import MainWindow

NAME = "noticing"


def notice_commands(window: MainWindow) -> list[Command]:
    """Every one of them."""

    def found() -> Noticing | None:
        return cast("Noticing | None", window.findChild(QObject, NAME, Qt.FindChildOption.FindDirectChildrenOnly))

    def told(do: Callable[[Noticing], None]) -> Callable[[], None]:
        def run() -> None:
            noticing = found()
            if noticing is not None:
                do(noticing)

        return run

    def has_news() -> bool:
        noticing = found()
        return noticing is not None and bool(noticing.items)

    return [
        Command(
            "since.show",
            tr("Since you last looked…"),
            told(lambda noticing: noticing.show_list()),
            Menu.VIEW,
            "Ctrl+N",
            has_news,
            why_not=lambda: tr("Nothing is different from what you saw last."),
            help=tr("List what others changed since you last looked, and go there."),
            group=1,
        ),
        Command(
            "since.seen",
            tr("Mark it as seen"),
            told(lambda noticing: noticing.mark_seen()),
            Menu.VIEW,
            "Ctrl+M",
            has_news,
            why_not=lambda: tr("Nothing is different from what you saw last."),
            help=tr("Tell of it no more."),
            group=1,
        ),
        Command(
            "notices.settings",
            tr("Notifications…"),
            told(lambda noticing: noticing.show_settings()),
            Menu.LIMELIGHT,
            "Ctrl+Shift+N",
            help=tr("What to be told of on the desktop, and when not."),
        ),
    ]
