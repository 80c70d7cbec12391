"""The dialog of announcing: nothing goes before it is sent by a person, and each message says what became of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from announcing.samples import AT, NEWS, channel
from limelight.announcing.messages import message_for
from limelight.domain.announcing import Channel, ChannelKind, Delivery, DeliveryState
from limelight.ui.announcing.dialog import AnnounceDialog
from limelight.ui.theme import Themes
from limelight.usecases.announce import Draft, moment_words

NEWS_CHANNEL = channel(ChannelKind.SLACK, "https://hooks.slack.com")
MAIL = replace(channel(ChannelKind.EMAIL, to="all@example.com"), key="mail", name="Management")


def draft(of: Channel, *, has_address: bool = True, delivery: Delivery | None = None) -> Draft:
    return Draft(of, message_for(of, NEWS, moment_words), has_address, "Secret Service", delivery)


def delivery(state: DeliveryState, **more: object) -> Delivery:
    values = {"sentence": "", "tries": 1} | more
    return Delivery("i-1", NEWS.title, "news", "Release news", "https://hooks.slack.com", state, AT, **values)  # type: ignore[arg-type]


@pytest.fixture
def dialog(qtbot, themes: Themes) -> AnnounceDialog:
    made = AnnounceDialog(NEWS, themes)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_message_is_shown_before_it_is_sent_as_people_read_it_and_exactly(dialog: AnnounceDialog) -> None:
    dialog.show_drafts([draft(NEWS_CHANNEL), draft(MAIL)])
    assert dialog.preview.toPlainText().startswith(NEWS.title)
    dialog.exact.click()
    assert '"blocks": [' in dialog.preview.toPlainText()
    dialog.rows["mail"].look.click()
    assert dialog.preview.toPlainText().startswith("To: all@example.com")
    assert not dialog.exact.isEnabled()


def test_only_what_is_ticked_is_sent_and_only_once(qtbot, dialog: AnnounceDialog) -> None:
    sent: list[str] = []
    dialog.send_wanted.connect(sent.append)
    dialog.show_drafts([draft(NEWS_CHANNEL), draft(MAIL)])
    assert dialog.send.text() == "Send to 1 channel"
    dialog.send.click()
    dialog.send.click()
    assert sent == ["news"]


def test_enter_sends_nothing_and_the_focus_is_on_close(qtbot, dialog: AnnounceDialog) -> None:
    sent: list[str] = []
    dialog.send_wanted.connect(sent.append)
    dialog.show_drafts([draft(NEWS_CHANNEL)])
    assert dialog.focusWidget() is dialog.close_button
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert sent == []


def test_a_channel_without_an_address_asks_for_it_and_keeps_nothing_in_its_field(qtbot, dialog: AnnounceDialog) -> None:
    dialog.show_drafts([draft(NEWS_CHANNEL, has_address=False)])
    row = dialog.rows["news"]
    assert not row.is_chosen
    assert not dialog.send.isEnabled()
    assert row.address.echoMode() is QLineEdit.EchoMode.Password
    with qtbot.waitSignal(dialog.address_pasted) as told:
        row.address.setText("https://hooks.slack.com/services/T0")
        row.keep.click()
    assert told.args == ["news", "https://hooks.slack.com/services/T0"]
    assert row.address.text() == ""
    dialog.show_drafts([draft(NEWS_CHANNEL)])
    assert row.is_chosen
    assert row.address.isHidden()


@pytest.mark.parametrize(
    ("state", "more", "words", "again"),
    [
        (DeliveryState.SENDING, {}, "Being sent…", False),
        (
            DeliveryState.WAITING,
            {"again_at": AT + 60, "sentence": "Busy."},
            "Not taken yet. Tried again in 1",
            False,
        ),
        (DeliveryState.SENT, {}, "Sent at", False),
        (DeliveryState.FAILED, {"tries": 5, "sentence": "No."}, "Not sent, after 5 tries", True),
        (DeliveryState.UNCERTAIN, {}, "May have arrived. Look there before you send it again", True),
    ],
)
def test_what_became_of_a_message_is_said_and_can_be_tried_again(
    qtbot, dialog: AnnounceDialog, state: DeliveryState, more: dict[str, object], words: str, again: bool
) -> None:
    dialog.show_drafts([draft(NEWS_CHANNEL)])
    dialog.show_delivery(delivery(state, **more), AT)
    row = dialog.rows["news"]
    assert words in row._state.text()
    assert row.again.isHidden() is not again
    assert row._why.isHidden() is not bool(more.get("sentence"))
    assert not dialog.send.isEnabled()


def test_what_did_not_begin_is_said_and_can_be_chosen_again(dialog: AnnounceDialog) -> None:
    dialog.show_drafts([draft(NEWS_CHANNEL)])
    dialog.send.click()
    assert not dialog.send.isEnabled()
    dialog.show_trouble("The keyring is locked.")
    assert dialog._trouble.text() == "The keyring is locked."
    assert dialog.send.isEnabled()


def test_an_e_mail_is_copied(qtbot, dialog: AnnounceDialog) -> None:
    dialog.show_drafts([draft(MAIL)])
    with qtbot.waitSignal(dialog.copy_wanted) as told:
        dialog.rows["mail"].again.click()
    assert told.args == ["mail"]


def test_everything_that_takes_keys_has_a_name(dialog: AnnounceDialog) -> None:
    dialog.show_drafts([draft(NEWS_CHANNEL, has_address=False), draft(MAIL)])
    row = dialog.rows["news"]
    named = (row.address, row.keep, row.look, dialog.preview)
    assert all(widget.accessibleName() for widget in named)
    assert len({widget.accessibleName() for widget in named}) == len(named)


def test_nobody_to_tell_is_said(dialog: AnnounceDialog) -> None:
    dialog.show_drafts([])
    assert dialog._nobody.isVisible()
    assert not dialog.send.isEnabled()
