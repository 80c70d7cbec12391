"""Adding and editing a connection: tested live, saved only when tested, and nothing waits."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import ProfileProblem, SignInNeeded
from limelight.domain.people import Actor, Permission
from limelight.domain.profile import Binding, Profile, SystemEntry, SystemKind
from limelight.domain.systems import Capabilities, Description, EnvironmentFacts
from limelight.ui.connections.cards import SystemCard
from limelight.ui.connections.dialog import ConnectionActions, ConnectionDialog


@dataclass(frozen=True, slots=True)
class Card:
    """What a test says about a system."""

    kind: SystemKind
    title: str
    asks_projects: bool = False
    address_example: str = "https://toggles.example.com"
    address_help: str = "Its address."
    token_help: str = "Its token."
    can: tuple[str, ...] = ("Releases",)
    cannot: tuple[str, ...] = ("It takes no reason",)


CARDS: Sequence[SystemCard] = (
    Card(SystemKind.TOGGLE_ENDPOINT, "Toggle endpoint", can=("Refuses stale changes",)),
    Card(SystemKind.UNLEASH, "Unleash", asks_projects=True),
)
ALL = frozenset({Permission.READ, Permission.RELEASE, Permission.ROLL_BACK})
FOUND = Description(
    "Un<b>leash",
    "8.2.0",
    Actor("maya", "Maya Lindqvist"),
    (
        EnvironmentFacts("development", "Development", ALL, Kind.DEVELOPMENT, 0, limits="changes in cards only"),
        EnvironmentFacts("production", "Production", frozenset({Permission.READ}), Kind.PRODUCTION, 1),
    ),
    Capabilities("Unleash", remarks=("It answers for one project.",)),
)
BANK = SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, "https://bank.example.com", title="Bank", poll_seconds=15.0)
TEST = Binding(Environment("test", "Test", 0, Kind.TEST), "bank", "test")
PROFILE = Profile("x", (TEST,), (BANK,))


class Background:
    """Futures that the test settles, and what was asked for."""

    def __init__(self) -> None:
        self.tried: list[tuple[SystemEntry, str]] = []
        self.saved: list[tuple[SystemEntry, tuple[Binding, ...], str, bool]] = []
        self.answer: Future[object] = Future()

    def try_connection(self, entry: SystemEntry, token: str) -> Future[object]:
        self.tried.append((entry, token))
        self.answer = Future()
        return self.answer

    def save(self, entry: SystemEntry, bindings: Sequence[Binding], token: str, remember: bool) -> Future[object]:
        self.saved.append((entry, tuple(bindings), token, remember))
        self.answer = Future()
        return self.answer

    def dialog(self, profile: Profile = PROFILE, entry: SystemEntry | None = None) -> ConnectionDialog:
        actions = ConnectionActions(self.try_connection, self.save, lambda: "Secret Service")  # type: ignore[arg-type]
        return ConnectionDialog(CARDS, actions, profile, entry)


@pytest.fixture
def background() -> Background:
    return Background()


@pytest.fixture
def dialog(qtbot: QtBot, background: Background) -> ConnectionDialog:
    return opened(qtbot, background.dialog())


def opened(qtbot: QtBot, dialog: ConnectionDialog) -> ConnectionDialog:
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def settle() -> None:
    """Let Qt show what was just put into a layout."""
    QCoreApplication.processEvents()


def label(dialog: QWidget, name: str) -> str:
    found = dialog.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    assert found.textFormat() is Qt.TextFormat.PlainText
    return found.text()


def shown(dialog: QWidget) -> list[str]:
    settle()
    return [each.text() for each in dialog.findChildren(QLabel) if each.isVisibleTo(dialog)]


def named(dialog: QWidget, kind: type[QWidget], name: str) -> QWidget:
    """The widget with that accessible name that is on screen; rows of an older path may not be deleted yet."""
    settle()
    return next(
        each for each in dialog.findChildren(kind) if each.accessibleName() == name and each.isVisibleTo(dialog)
    )


def fill(dialog: ConnectionDialog, address: str = "https://cards.example.com/", token: str = "good") -> None:
    dialog.findChild(QPushButton, "system unleash").click()
    dialog.form.address.setText(address)
    dialog.form.title.setText("Cards")
    dialog.form.token.field.setText(token)


def pass_the_test(qtbot: QtBot, dialog: ConnectionDialog, background: Background) -> None:
    dialog.test.click()
    background.answer.set_result(FOUND)
    qtbot.waitUntil(lambda: label(dialog, "outcome_head").startswith("Connected"))
    settle()


def test_each_system_says_what_it_can_and_cannot_do_and_which_fields_it_has(dialog: ConnectionDialog) -> None:
    assert "Refuses stale changes" in shown(dialog)
    assert not dialog.form.projects.isVisible()
    dialog.findChild(QPushButton, "system unleash").click()
    assert "Releases" in shown(dialog)
    assert "It takes no reason" in shown(dialog)
    assert "Refuses stale changes" not in shown(dialog)
    assert dialog.form.projects.isVisible()


@pytest.mark.parametrize(
    ("typed", "projects"),
    [
        ("", ("default",)),
        ("payments", ("payments",)),
        (" payments ,onboarding, ", ("payments", "onboarding")),
    ],
)
def test_projects_are_typed_with_commas_between(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background, typed: str, projects: tuple[str, ...]
) -> None:
    fill(dialog)
    dialog.form.projects.setText(typed)
    dialog.test.click()
    ((entry, _),) = background.tried
    assert entry.projects == projects
    again = opened(qtbot, background.dialog(replace(PROFILE, systems=(entry,), bindings=()), entry))
    assert again.form.entry().projects == projects


@pytest.mark.parametrize(("typed", "why"), [("a, b/c", "something other than letters"), ("a, a", "stands twice")])
def test_projects_that_cannot_be_are_said_before_anything_is_sent(
    dialog: ConnectionDialog, background: Background, typed: str, why: str
) -> None:
    fill(dialog)
    dialog.form.projects.setText(typed)
    dialog.test.click()
    assert why in label(dialog, "outcome_lines")
    assert background.tried == []


def test_the_test_asks_with_what_is_typed_and_shows_what_it_found(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background
) -> None:
    fill(dialog)
    assert not dialog.save.isEnabled()
    assert label(dialog, "status") == "Test the connection first."
    qtbot.keyClick(dialog.form.token.field, Qt.Key.Key_Return)
    wanted = SystemEntry("cards", SystemKind.UNLEASH, "https://cards.example.com", title="Cards")
    assert background.tried == [(wanted, "good")]
    assert label(dialog, "outcome_head") == "Asking the server …"
    assert not dialog.test.isEnabled()
    assert not dialog.save.isEnabled()
    background.answer.set_result(FOUND)
    qtbot.waitUntil(dialog.save.isEnabled)
    assert label(dialog, "outcome_head") == "Connected to Un<b>leash 8.2.0"
    lines = label(dialog, "outcome_lines").split("\n")
    assert lines == [
        "Signed in as Maya Lindqvist",
        "May see, release and roll back in Development (changes in cards only)",
        "May only see in Production",
    ]
    assert "development · you may see, release and roll back · changes in cards only" in shown(dialog)
    assert "It answers for one project." in shown(dialog)
    assert "From Bank" in shown(dialog)


def test_a_tested_connection_is_saved_with_its_path_and_token(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background
) -> None:
    fill(dialog)
    pass_the_test(qtbot, dialog, background)
    dialog.save.click()
    dialog.save.click()
    assert len(background.saved) == 1
    entry, bindings, token, remember = background.saved[0]
    assert (entry.key, token, remember) == ("cards", "good", True)
    assert [(each.environment.key, each.system, each.environment.position) for each in bindings] == [
        ("development", "cards", 0),
        ("test", "bank", 1),
        ("production", "cards", 2),
    ]
    assert bindings[2].environment.critical
    saved = Profile("x", bindings, (BANK, entry))
    with qtbot.waitSignal(dialog.accepted), qtbot.waitSignal(dialog.saved) as signal:
        background.answer.set_result(saved)
    assert signal.args == [saved]
    assert dialog.form.token.text == ""


def test_the_path_can_be_edited_and_ordered_by_keyboard(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background
) -> None:
    fill(dialog)
    pass_the_test(qtbot, dialog, background)
    up = named(dialog, QPushButton, "Move Production up")
    up.setFocus()
    qtbot.keyClick(up, Qt.Key.Key_Space)
    focused = named(dialog, QPushButton, "Move Production up")
    assert focused.hasFocus()
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert named(dialog, QPushButton, "Move Production down").hasFocus()
    named(dialog, QLineEdit, "Name of Development").setText("Playground")
    kind = named(dialog, QComboBox, "Kind of Development")
    kind.setCurrentIndex(kind.findText("Staging"))
    named(dialog, QCheckBox, "Production is critical").setChecked(False)
    dialog.save.click()
    _, bindings, _, _ = background.saved[0]
    assert [(each.environment.name, each.environment.kind, each.environment.critical) for each in bindings] == [
        ("Production", Kind.PRODUCTION, False),
        ("Playground", Kind.STAGING, False),
        ("Test", Kind.TEST, False),
    ]


def test_a_row_that_becomes_production_becomes_critical(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background
) -> None:
    fill(dialog)
    pass_the_test(qtbot, dialog, background)
    kind = named(dialog, QComboBox, "Kind of Development")
    kind.setCurrentIndex(kind.findText("Production"))
    assert named(dialog, QCheckBox, "Development is critical").isChecked()
    assert [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()].count("PROD") == 2


def test_scrolling_past_a_kind_does_not_change_it(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background
) -> None:
    fill(dialog)
    pass_the_test(qtbot, dialog, background)
    kind = named(dialog, QComboBox, "Kind of Production")
    middle = QPointF(kind.rect().center())
    still, no_buttons, plain = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(middle, kind.mapToGlobal(middle), QPoint(), QPoint(0, 120), no_buttons, plain, still, False)
    QCoreApplication.sendEvent(kind, wheel)
    assert kind.currentText() == "Production"
    kind.setFocus()
    QCoreApplication.sendEvent(kind, wheel)
    assert kind.currentText() == "Staging"


def test_what_hinders_saving_is_said(qtbot: QtBot, dialog: ConnectionDialog, background: Background) -> None:
    fill(dialog)
    pass_the_test(qtbot, dialog, background)
    named(dialog, QLineEdit, "Name of Development").setText("test")
    assert 'Two environments are called "Test"' in label(dialog, "status")
    assert not dialog.save.isEnabled()
    for name in ("Development", "Production"):
        named(dialog, QCheckBox, f"Show {name}").setChecked(False)
    assert label(dialog, "status") == "Tick at least one environment of this connection."


@pytest.mark.parametrize("field", ["address", "projects", "token"])
def test_after_a_change_it_has_to_be_tested_again(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background, field: str
) -> None:
    fill(dialog)
    pass_the_test(qtbot, dialog, background)
    dialog.findChild(QLineEdit, field).insert("x")
    assert label(dialog, "outcome_head") == "Changed since the test"
    assert not dialog.save.isEnabled()
    assert not dialog.path.isEnabled()


def test_another_title_needs_no_other_test(qtbot: QtBot, dialog: ConnectionDialog, background: Background) -> None:
    fill(dialog)
    pass_the_test(qtbot, dialog, background)
    dialog.form.title.setText("Cards, renamed")
    assert dialog.save.isEnabled()
    dialog.save.click()
    assert background.saved[0][0].title == "Cards, renamed"


def test_an_answer_to_what_is_no_longer_typed_is_dropped(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background
) -> None:
    fill(dialog)
    dialog.test.click()
    dialog.form.address.setText("https://other.example.com")
    assert background.answer.cancelled()
    qtbot.waitUntil(dialog.test.isEnabled)
    assert not dialog.save.isEnabled()


def test_a_test_can_be_stopped(qtbot: QtBot, dialog: ConnectionDialog, background: Background) -> None:
    fill(dialog)
    assert not dialog.stop.isVisible()
    dialog.test.click()
    dialog.stop.click()
    assert background.answer.cancelled()
    qtbot.waitUntil(lambda: dialog.test.isEnabled() and not dialog.stop.isVisible())


def test_a_failed_test_says_what_to_do_in_plain_text(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background
) -> None:
    fill(dialog)
    dialog.test.click()
    background.answer.set_exception(SignInNeeded("It does not take the token. Make a <a href='x'>new</a> one."))
    qtbot.waitUntil(dialog.test.isEnabled)
    assert label(dialog, "outcome_head") == "The test failed"
    assert label(dialog, "outcome_lines") == "It does not take the token. Make a <a href='x'>new</a> one."
    assert not dialog.save.isEnabled()


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("", "There is no address"),
        ("http://cards.example.com", "plain http"),
        ("https://maya:hunter2@cards.example.com", "user name or password"),
    ],
)
def test_an_address_that_may_not_be_used_is_asked_of_nobody(
    dialog: ConnectionDialog, background: Background, address: str, sentence: str
) -> None:
    fill(dialog, address=address)
    dialog.test.click()
    assert background.tried == []
    assert sentence in label(dialog, "outcome_lines")
    assert "hunter2" not in label(dialog, "outcome_lines")


def test_a_profile_that_cannot_be_saved_is_said_and_nothing_is_lost(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background
) -> None:
    fill(dialog)
    pass_the_test(qtbot, dialog, background)
    dialog.save.click()
    background.answer.set_exception(ProfileProblem("It is written inline."))
    qtbot.waitUntil(lambda: label(dialog, "status") == "It is written inline.")
    assert dialog.isVisible()
    assert dialog.form.token.text == "good"
    assert dialog.save.isEnabled()


def test_editing_starts_with_what_is_there_and_the_token_that_is_kept(qtbot: QtBot, background: Background) -> None:
    dialog = opened(qtbot, background.dialog(entry=BANK))
    assert dialog.form.address.text() == "https://bank.example.com"
    assert not dialog.findChild(QPushButton, "system unleash").isEnabled()
    assert "kept" in dialog.form.token.field.placeholderText()
    dialog.test.click()
    assert background.tried == [(BANK, "")]
    background.answer.set_result(FOUND)
    qtbot.waitUntil(dialog.save.isEnabled)
    assert not named(dialog, QCheckBox, "Show Production").isChecked()
    assert "The server shows no test to this token" in shown(dialog)
    dialog.save.click()
    assert background.saved == [(BANK, (TEST,), "", True)]


def test_a_private_authority_is_asked_for_on_demand(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background
) -> None:
    assert not dialog.form.ca_file.isVisible()
    dialog.form.private.click()
    assert dialog.form.ca_file.isVisible()
    dialog.form.ca_file.setText("/certificates/bank.pem")
    fill(dialog)
    dialog.test.click()
    assert background.tried[0][0].ca_file == "/certificates/bank.pem"


def test_closing_forgets_the_token_and_gives_up_the_test(dialog: ConnectionDialog, background: Background) -> None:
    fill(dialog)
    dialog.test.click()
    dialog.reject()
    assert background.answer.cancelled()
    assert dialog.form.token.text == ""


def test_while_it_is_being_saved_it_stays_open(qtbot: QtBot, dialog: ConnectionDialog, background: Background) -> None:
    fill(dialog)
    pass_the_test(qtbot, dialog, background)
    dialog.save.click()
    dialog.reject()
    assert dialog.isVisible()
    assert not background.answer.cancelled()
    assert label(dialog, "status").startswith("Saving")
    with qtbot.waitSignal(dialog.saved):
        background.answer.set_result(PROFILE)
    assert not dialog.isVisible()


def test_where_the_token_goes_follows_the_address(dialog: ConnectionDialog) -> None:
    dialog.form.address.setText("https://cards.example.com:8443/path")
    assert label(dialog, "kept_in") == (
        "Sent to https://cards.example.com:8443 only, kept in this computer's Secret Service."
    )
    dialog.form.address.setText("http://cards.example.com")
    assert label(dialog, "kept_in") == ""


def test_everything_has_a_name_and_can_be_reached_by_keyboard_and_nothing_fires_by_return(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background
) -> None:
    fill(dialog)
    pass_the_test(qtbot, dialog, background)
    kinds = (QPushButton, QLineEdit, QCheckBox, QComboBox)
    for widget in (each for kind in kinds for each in dialog.findChildren(kind) if each.isVisible()):
        assert widget.accessibleName() or getattr(widget, "text", str)(), widget
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not any(each.autoDefault() or each.isDefault() for each in dialog.findChildren(QPushButton))
