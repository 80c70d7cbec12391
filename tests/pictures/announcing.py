"""Saves pictures of announcing: `PYTHONPATH=app:tests python -m pictures.announcing FOLDER`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from announcing.samples import AT, CHANGE, NEWS, channel
from limelight.announcing.messages import message_for
from limelight.domain.announcing import Announcement, Channel, ChannelKind, Delivery, DeliveryState
from limelight.domain.profile import Appearance
from limelight.ui.announcing.dialog import AnnounceDialog
from limelight.ui.theme import Themes
from limelight.usecases.announce import Draft, moment_words

_LONG = "Everybody who has anything to do with releases in the northern and eastern regions, and their partners, too"


def channels() -> list[Channel]:
    """One of each kind, and a name that is too long."""
    return [
        replace(channel(ChannelKind.SLACK, "https://hooks.slack.com"), key="slack", name="#release-news"),
        replace(channel(ChannelKind.TEAMS, "https://prod-12.westeurope.logic.azure.com"), key="teams", name="Support"),
        replace(channel(), key="own", name=_LONG),
        replace(channel(ChannelKind.EMAIL, to="management@northwind.example"), key="mail", name="Management"),
    ]


def drafts(told: Announcement, *, sent: bool) -> list[Draft]:
    """Nothing sent yet; or each in another state."""
    states = (DeliveryState.SENT, DeliveryState.WAITING, DeliveryState.UNCERTAIN, DeliveryState.COPIED)
    made = []
    for each, state in zip(channels(), states, strict=True):
        delivery = Delivery(told.id, told.title, each.key, each.name, each.origin, state, AT, 2)
        if state is DeliveryState.WAITING:
            delivery = replace(delivery, again_at=AT + 60, sentence="Support takes nothing now (429).")
        has_address = sent or each.key != "teams"
        message = message_for(each, told, moment_words)
        made.append(Draft(each, message, has_address, "Secret Service", delivery if sent else None))
    return made


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    themes = Themes(app, Appearance.LIGHT)
    long = replace(NEWS, changes=(replace(CHANGE, feature_name=_LONG * 2),) * 18, plan=("p", _LONG))
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        themes.choose(appearance)
        for name, told, sent in (("new", NEWS, False), ("sent", NEWS, True), ("long", long, True)):
            dialog = AnnounceDialog(told, themes)
            dialog.update_ages(AT)
            dialog.show_drafts(drafts(told, sent=sent))
            dialog.show_earlier([each.delivery for each in drafts(NEWS, sent=True) if each.delivery], AT)
            dialog.exact.setChecked(name == "sent")
            dialog.show()
            app.processEvents()
            dialog.grab().save(str(folder / f"announce-{name}-{appearance.value}.png"))
            dialog.close()


if __name__ == "__main__":
    main()
