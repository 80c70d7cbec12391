"""The command that announces, as data; what it does is built after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt

from limelight.ui.commands import Command, Menu
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.ui.announcing.announcing import Announcing
    from limelight.ui.window import MainWindow

NAME = "announcing"
OFFER = "offer.announce"


def announce_commands(window: MainWindow) -> list[Command]:
    """Every one of them."""

    def found() -> Announcing | None:
        return cast("Announcing | None", window.findChild(QObject, NAME, Qt.FindChildOption.FindDirectChildrenOnly))

    def show() -> None:
        announcing = found()
        if announcing is not None:
            announcing.show()

    def has_news() -> bool:
        announcing = found()
        return announcing is not None and announcing.newest is not None

    return [
        Command(
            "change.announce",
            tr("Announce…"),
            show,
            Menu.CHANGE,
            "Ctrl+Shift+A",
            has_news,
            help=tr("Tell the channels of the profile about the newest release, roll back or plan."),
            group=2,
            why_not=lambda: tr("Nothing was changed yet that a channel of the profile is told of."),
        )
    ]
