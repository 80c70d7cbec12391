"""Tokens that only read: folded away, hidden while typed, tried before they are kept, gone when the dialog closes."""

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import NotAllowed
from limelight.domain.profile import Binding, SystemEntry, SystemKind
from limelight.ui.confirm.sheet import Folded
from limelight.ui.sign_in.dialog import Place, SignInDialog
from limelight.ui.sign_in.reading_tokens import ReadingTokens
from limelight.ui.sign_in.ways import TokenWay

ENTRY = SystemEntry("shop", SystemKind.UNLEASH, "https://unleash.example.com", title="Shop")
BINDINGS = (
    Binding(Environment("test", "Test", 0, Kind.TEST), "shop", "development"),
    Binding(Environment("prod", "Production <b>EU</b>", 1, Kind.PRODUCTION), "shop", "production"),
)


class Background:
    """Futures that the test settles, and what was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, bool]] = []
        self.answer: Future[int] = Future()

    def keep(self, environment: str, token: str, remember: bool) -> Future[int]:
        self.asked.append((environment, token, remember))
        self.answer = Future()
        return self.answer


@pytest.fixture
def background() -> Background:
    return Background()


@pytest.fixture
def tokens(background: Background) -> ReadingTokens:
    return ReadingTokens(BINDINGS, background.keep)


@pytest.fixture
def dialog(qtbot: QtBot, tokens: ReadingTokens) -> SignInDialog:
    way = TokenWay(ENTRY.origin, lambda *_: Future(), lambda: "Secret Service")
    dialog = SignInDialog(Place(ENTRY), (way,), lambda _: Future())
    dialog.offer_reading_tokens("Backend tokens", tokens)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def status(tokens: ReadingTokens) -> str:
    label = tokens.findChild(QLabel, "reading_status")
    assert isinstance(label, QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText
    return label.text()


def unfold(dialog: SignInDialog) -> None:
    dialog.findChild(Folded).button.click()


def test_it_is_folded_until_it_is_wanted_and_the_dialog_grows_with_it(
    dialog: SignInDialog, tokens: ReadingTokens
) -> None:
    low = dialog.height()
    assert not tokens.isVisible()
    assert "Backend tokens (optional): hidden" in dialog.findChild(Folded).button.accessibleName()
    unfold(dialog)
    assert tokens.isVisible()
    assert dialog.height() > low
    assert [row.field.accessibleName() for row in tokens.rows] == [
        "Token for reading Test",
        "Token for reading Production <b>EU</b>",
    ]
    for row in tokens.rows:
        assert row.field.echoMode() is QLineEdit.EchoMode.Password
        assert row.field.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert row.button.accessibleName()
        assert not row.button.autoDefault()


def test_a_pasted_token_is_tried_for_its_environment_and_leaves_the_field_once_it_is_kept(
    qtbot: QtBot, dialog: SignInDialog, tokens: ReadingTokens, background: Background
) -> None:
    unfold(dialog)
    row = tokens.rows[1]
    qtbot.keyClicks(row.field, "*:production.abc")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    tokens._try(row)
    assert background.asked == [("production", "*:production.abc", True)]
    assert not row.button.isEnabled()
    with qtbot.waitSignal(tokens.kept):
        background.answer.set_result(1234)
    assert row.field.text() == ""
    assert (
        status(tokens)
        == "It works: 1\N{NARROW NO-BREAK SPACE}234 features of Production <b>EU</b> came in one request."
    )
    assert row.button.isEnabled()


def test_a_refusal_is_said_and_the_token_can_be_corrected(
    qtbot: QtBot, dialog: SignInDialog, tokens: ReadingTokens, background: Background
) -> None:
    unfold(dialog)
    tokens.remember_box.setChecked(False)
    qtbot.keyClicks(tokens.rows[0].field, "user:abc")
    tokens.rows[0].button.click()
    assert background.asked == [("development", "user:abc", False)]
    background.answer.set_exception(NotAllowed("It is no <b>backend</b> token."))
    qtbot.waitUntil(lambda: status(tokens) == "It is no <b>backend</b> token.")
    assert tokens.rows[0].field.text() == "user:abc"


def test_closing_forgets_what_was_typed_and_gives_up_the_question(
    qtbot: QtBot, dialog: SignInDialog, tokens: ReadingTokens, background: Background
) -> None:
    unfold(dialog)
    qtbot.keyClicks(tokens.rows[0].field, "secret")
    tokens.rows[0].button.click()
    dialog.reject()
    assert background.answer.cancelled()
    assert tokens.rows[0].field.text() == ""
