"""Signing in with a password: masked, out of its field when it goes, and what becomes of it is said before."""

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from limelight.domain.errors import SignInFailed
from limelight.domain.people import Actor
from limelight.domain.personal_tokens import TokenTerm
from limelight.domain.profile import SystemEntry, SystemKind
from limelight.domain.secrets import Secret
from limelight.domain.systems import Capabilities, Description
from limelight.ui.sign_in.dialog import Place, SignInDialog
from limelight.ui.sign_in.password_way import PasswordMeans, PasswordWay, Typed
from limelight.ui.sign_in.ways import TokenWay
from limelight.ui.sign_in.words import ending_words, term_words
from limelight.ui.text import day_words, time_words
from pictures import rig

ENTRY = SystemEntry("bank", SystemKind.UNLEASH, "https://toggles.example.com", title="Bank")
MAYA = Description("Toggles", "1.0", Actor("maya", "Maya"), (), Capabilities("x"))
DAY = 86_400


class Here:
    """A dialog with both ways; futures that the test settles."""

    def __init__(self, qtbot: QtBot, known: Description | None = None) -> None:
        self.store = "Secret Service"
        self.typed: list[Typed] = []
        self.answer: Future[Description] = Future()
        pasting = TokenWay(ENTRY.origin, lambda *_: Future(), lambda: self.store)
        self.dialog = SignInDialog(Place(ENTRY), (pasting,), lambda _: Future(), known)
        means = PasswordMeans(ENTRY.origin, "It also does this.", self._sign_in, lambda: self.store, lambda: rig.NOW)
        self.way = PasswordWay(means)
        self.dialog.offer_way(self.way)
        qtbot.addWidget(self.dialog)
        with qtbot.waitExposed(self.dialog):
            self.dialog.open()

    def _sign_in(self, typed: Typed) -> Future[Description]:
        self.typed.append(typed)
        self.answer = Future()
        return self.answer

    def button(self, words: str) -> QPushButton:
        return next(each for each in self.dialog.findChildren(QPushButton) if each.text() == words)

    def says(self, name: str) -> str:
        label = self.dialog.findChild(QLabel, name)
        assert label.textFormat() is Qt.TextFormat.PlainText
        return label.text() if label.isVisibleTo(self.dialog) else ""


@pytest.fixture
def here(qtbot: QtBot) -> Here:
    made = Here(qtbot)
    made.button(PasswordWay.offer).click()
    return made


def test_it_is_one_press_away_and_what_was_shown_stays_until_then(qtbot: QtBot) -> None:
    here = Here(qtbot)
    assert not here.way.isVisible()
    assert here.dialog.findChild(QLineEdit, "token").isVisible()
    assert not here.button("Paste a token").isVisible()
    here.button(PasswordWay.offer).click()
    assert here.way.user.isVisible()
    assert not here.dialog.findChild(QLineEdit, "token").isVisible()
    assert not here.button(PasswordWay.offer).isVisible()
    assert here.button("Paste a token").isVisible()


def test_what_becomes_of_the_password_is_said_before(here: Here) -> None:
    assert here.says("password_use") == (
        "Your password is sent to https://toggles.example.com once and never stored. It is exchanged for a token of "
        f"yours that ends on {day_words(rig.NOW + 30 * DAY)}. It is kept in this computer's Secret Service; signing "
        "out revokes it. It also does this."
    )
    here.way.days.setCurrentIndex(here.way.days.findText("1 day"))
    assert f"ends on {day_words(rig.NOW + DAY)}." in here.says("password_use")
    here.way.remember_box.setChecked(False)
    assert "in memory until Limelight closes" in here.says("password_use")
    here.way.remember_box.setChecked(True)
    here.store = "memory only: it is locked."
    here.way.say_place()
    assert "It is kept in memory only: it is locked; signing out revokes it." in here.says("password_use")


def test_the_password_goes_once_and_is_out_of_its_field(qtbot: QtBot, here: Here) -> None:
    qtbot.keyClicks(here.way.user, " maya ")
    qtbot.keyClick(here.way.user, Qt.Key.Key_Return)
    assert here.way.password.hasFocus()
    assert here.typed == []
    qtbot.keyClicks(here.way.password, "correct horse")
    qtbot.keyClick(here.way.password, Qt.Key.Key_Return)
    here.dialog.begin()  # a second press while it runs
    assert here.typed == [Typed("maya", Secret("correct horse", ENTRY.origin), 30, True)]
    assert "correct horse" not in repr(here.typed)
    assert here.way.password.text() == ""
    assert not here.way.isEnabled()
    with qtbot.waitSignal(here.dialog.signed_in):
        here.answer.set_result(MAYA)
    assert here.says("who") == "Signed in as Maya"


def test_after_a_refusal_the_user_name_stays_and_the_password_does_not(qtbot: QtBot, here: Here) -> None:
    qtbot.keyClicks(here.way.user, "maya")
    qtbot.keyClicks(here.way.password, "wrong")
    here.button("Sign in").click()
    here.answer.set_exception(SignInFailed("It does not know <b>that</b>."))
    qtbot.waitUntil(lambda: here.says("status") == "It does not know <b>that</b>.")
    assert here.way.isEnabled()
    assert here.way.user.text() == "maya"
    here.way.password.undo()
    assert here.way.password.text() == ""


def test_it_is_masked_and_can_be_copied_by_nobody(qtbot: QtBot, here: Here) -> None:
    assert here.way.password.echoMode() is QLineEdit.EchoMode.Password
    assert here.way.password.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    QGuiApplication.clipboard().setText("something else")
    qtbot.keyClicks(here.way.password, "correct horse")
    here.way.password.selectAll()
    here.way.password.copy()
    assert QGuiApplication.clipboard().text() == "something else"
    assert "correct" not in here.way.password.displayText()


def test_closing_the_dialog_forgets_what_was_typed(qtbot: QtBot, here: Here) -> None:
    qtbot.keyClicks(here.way.password, "correct horse")
    here.dialog.reject()
    assert here.way.password.text() == ""


def test_fields_have_names_and_the_tabulator_goes_through_them_in_order(qtbot: QtBot, here: Here) -> None:
    named = {each.accessibleName() for each in (here.way.user, here.way.password, here.way.days)}
    assert named == {"User name", "Password", "You stay signed in for"}
    assert here.way.user.hasFocus()
    met = []
    for _ in range(7):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(_name(QApplication.focusWidget()))
    assert met == ["password", "days", "remember_made", "Paste a token", "Close", "Sign in", "user"]


def _name(widget: object) -> str:
    if isinstance(widget, (QLineEdit, QComboBox, QCheckBox)):
        return widget.objectName()
    assert isinstance(widget, QPushButton)
    return widget.text()


@pytest.mark.parametrize(
    ("left", "made_here", "words"),
    [
        (29 * DAY, True, "Signing out revokes it."),
        (3 * DAY, True, "Sign in again for a new one; the old one is revoked then."),
        (29 * DAY, False, "Make a new one in time, and sign in with that."),
        (-DAY, False, "Make a new one in time, and sign in with that."),
    ],
)
def test_when_a_token_ends_is_said_with_what_to_do(left: float, made_here: bool, words: str) -> None:
    said = term_words(TokenTerm(rig.NOW + left, made_here), rig.NOW)
    assert said.startswith(f"The token ends on {time_words(rig.NOW + left)} (")
    assert said.endswith(words)
    assert ("it is over" in said) == (left < 0)


def test_of_an_unknown_end_nothing_is_said() -> None:
    assert term_words(None, rig.NOW) == ""


@pytest.mark.parametrize(("left", "words"), [(2 * DAY, "ends in 2"), (-1, "has ended")])
def test_the_line_some_days_before(left: float, words: str) -> None:
    assert words in ending_words("Bank", TokenTerm(rig.NOW + left, made_here=True), rig.NOW)


def test_the_end_stands_beside_who_is_signed_in(qtbot: QtBot) -> None:
    here = Here(qtbot, MAYA)
    assert here.says("term") == ""
    here.dialog.show_term("The token ends <b>soon</b>.", is_short=True)
    assert here.says("term") == "The token ends <b>soon</b>."
