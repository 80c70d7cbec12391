"""Signing in by token, and out again; nothing waits and nothing is kept in the field."""

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from limelight.domain.errors import KeyringTrouble, SignInNeeded
from limelight.domain.people import Actor, Permission
from limelight.domain.profile import SystemEntry, SystemKind
from limelight.domain.secrets import TokenPlace
from limelight.domain.sign_ins import SignedOut
from limelight.domain.systems import Capabilities, Description, EnvironmentFacts
from limelight.ui.sign_in.dialog import Place, SignInDialog
from limelight.ui.sign_in.ways import TokenWay

ENTRY = SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, "https://toggles.example.com/x", title="Core <b>banking</b>")
PRODUCTION = EnvironmentFacts("prod", "Production", frozenset({Permission.READ}))
MAYA = Description("Toggles", "1.0", Actor("maya", "Maya <i>Lindqvist</i>"), (PRODUCTION,), Capabilities("x"))


class Background:
    """Futures that the test settles, and what was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.answer: Future[object] = Future()
        self.store = "Secret Service"

    def sign_in(self, token: str, remember: bool) -> Future[object]:
        return self._asked("in", token, remember)

    def sign_out(self, system: str) -> Future[object]:
        return self._asked("out", system)

    def _asked(self, *what: object) -> Future[object]:
        self.asked.append(what)
        self.answer = Future()
        return self.answer

    def dialog(self, known: Description | None = None) -> SignInDialog:
        way = TokenWay(ENTRY.origin, self.sign_in, lambda: self.store)  # type: ignore[arg-type]
        return SignInDialog(Place(ENTRY), (way,), self.sign_out, known)  # type: ignore[arg-type]


@pytest.fixture
def background() -> Background:
    return Background()


@pytest.fixture
def dialog(qtbot: QtBot, background: Background) -> SignInDialog:
    return opened(qtbot, background.dialog())


def opened(qtbot: QtBot, dialog: SignInDialog) -> SignInDialog:
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def text(dialog: QWidget, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText
    return label.text() if label.isVisibleTo(dialog) else ""


def button(dialog: QWidget, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == words)


def token(dialog: QWidget) -> QLineEdit:
    return dialog.findChild(QLineEdit, "token")


def test_a_pasted_token_signs_in_and_shows_who_that_is(
    qtbot: QtBot, dialog: SignInDialog, background: Background
) -> None:
    assert token(dialog).echoMode() is QLineEdit.EchoMode.Password
    assert (
        text(dialog, "kept_in") == "Sent to https://toggles.example.com only, kept in this computer's Secret Service."
    )
    qtbot.keyClicks(token(dialog), "good")
    qtbot.keyClick(token(dialog), Qt.Key.Key_Return)
    assert background.asked == [("in", "good", True)]
    assert not button(dialog, "Sign in").isEnabled()
    assert "Asking the server" in text(dialog, "status")
    with qtbot.waitSignal(dialog.signed_in) as signed_in:
        background.answer.set_result(MAYA)
    assert signed_in.args == ["bank", MAYA]
    assert text(dialog, "who") == "Signed in as Maya <i>Lindqvist</i>"
    assert text(dialog, "may") == "May only see in Production"
    assert token(dialog).text() == ""
    assert button(dialog, "Sign out").isVisible()


def test_two_fast_clicks_ask_once(qtbot: QtBot, dialog: SignInDialog, background: Background) -> None:
    qtbot.keyClicks(token(dialog), "good")
    qtbot.mouseClick(button(dialog, "Sign in"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(dialog, "Sign in"), Qt.MouseButton.LeftButton)
    dialog.begin()
    assert len(background.asked) == 1


def test_a_refusal_is_said_and_can_be_tried_again(qtbot: QtBot, dialog: SignInDialog, background: Background) -> None:
    button(dialog, "Sign in").click()
    background.answer.set_exception(SignInNeeded("The server does not take it. Make a <b>new</b> one."))
    qtbot.waitUntil(lambda: text(dialog, "status") == "The server does not take it. Make a <b>new</b> one.")
    assert button(dialog, "Sign in").isEnabled()
    assert not button(dialog, "Sign out").isVisible()


def test_not_remembering_is_said_and_passed_on(qtbot: QtBot, dialog: SignInDialog, background: Background) -> None:
    dialog.findChild(QCheckBox, "remember").setChecked(False)
    assert "in memory until Limelight closes" in text(dialog, "kept_in")
    button(dialog, "Sign in").click()
    assert background.asked == [("in", "", False)]


def test_a_store_that_turned_out_to_be_locked_is_named(
    qtbot: QtBot, dialog: SignInDialog, background: Background
) -> None:
    button(dialog, "Sign in").click()
    background.store = "memory only: it is locked."
    with qtbot.waitSignal(dialog.signed_in):
        background.answer.set_result(MAYA)
    assert text(dialog, "kept_in").startswith("Memory only: it is locked.")


def test_where_the_token_is_kept_is_shown_beside_who_is_signed_in(qtbot: QtBot, background: Background) -> None:
    dialog = opened(qtbot, background.dialog(MAYA))
    assert text(dialog, "place") == ""
    background.store = "memory only: it is locked."
    dialog.show_place(TokenPlace(background.store, "memory only: as <b>you</b> asked"))
    assert text(dialog, "kept_in").startswith("Memory only: it is locked.")
    assert text(dialog, "place") == (
        "The token is kept in memory only: as <b>you</b> asked. You paste it again after the next start."
    )
    dialog.show_place(TokenPlace(background.store, ""))
    assert text(dialog, "place") == ""


def test_signing_out_says_that_the_token_is_gone(qtbot: QtBot, background: Background) -> None:
    dialog = opened(qtbot, background.dialog(MAYA))
    button(dialog, "Sign out").click()
    assert background.asked == [("out", "bank")]
    with qtbot.waitSignal(dialog.signed_out) as signed_out:
        background.answer.set_result(SignedOut())
    assert signed_out.args == ["bank"]
    assert text(dialog, "who") == ""
    assert "The token is gone" in text(dialog, "status")


def test_a_store_that_cannot_delete_the_token_is_said(qtbot: QtBot, background: Background) -> None:
    dialog = opened(qtbot, background.dialog(MAYA))
    button(dialog, "Sign out").click()
    background.answer.set_exception(KeyringTrouble("It could not be deleted."))
    qtbot.waitUntil(lambda: text(dialog, "status") == "It could not be deleted.")


def test_closing_forgets_the_token_and_gives_up_the_question(
    qtbot: QtBot, dialog: SignInDialog, background: Background
) -> None:
    qtbot.keyClicks(token(dialog), "good")
    button(dialog, "Sign in").click()
    dialog.reject()
    assert background.answer.cancelled()
    assert token(dialog).text() == ""


def test_cancelling_gives_up_the_question_and_keeps_what_was_typed(
    qtbot: QtBot, dialog: SignInDialog, background: Background
) -> None:
    qtbot.keyClicks(token(dialog), "good")
    button(dialog, "Sign in").click()
    button(dialog, "Cancel").click()
    assert background.answer.cancelled()
    qtbot.waitUntil(button(dialog, "Sign in").isEnabled)
    assert (dialog.isVisible(), token(dialog).text(), text(dialog, "status")) == (True, "good", "")
    assert button(dialog, "Close").isEnabled()


def test_a_sign_out_goes_on_when_its_dialog_is_closed(qtbot: QtBot, background: Background) -> None:
    dialog = opened(qtbot, background.dialog(MAYA))
    button(dialog, "Sign out").click()
    button(dialog, "Close").click()
    assert not dialog.isVisible()
    assert not background.answer.cancelled()


def test_no_button_fires_by_return_alone(dialog: SignInDialog) -> None:
    assert not any(each.autoDefault() or each.isDefault() for each in dialog.findChildren(QPushButton))


def test_everything_that_can_be_operated_has_a_name_and_can_be_reached_by_keyboard(dialog: SignInDialog) -> None:
    for widget in (*dialog.findChildren(QPushButton), *dialog.findChildren(QLineEdit), *dialog.findChildren(QCheckBox)):
        name = widget.accessibleName() or getattr(widget, "text", str)()
        assert name, widget
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
