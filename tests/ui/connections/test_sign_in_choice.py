"""A connection where people sign in with an OpenID provider of the profile: it keeps that, and is tested with it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from limelight.domain.profile import Profile, SystemEntry, SystemKind
from limelight.domain.sign_ins import SignInEntry
from limelight.ui.connections.dialog import ConnectionDialog
from limelight.ui.sign_in.pages import Pages
from ui.connections.test_dialog import FOUND, PROFILE, TEST, Background, label, opened, settle

COMPANY = SignInEntry("company", "https://id.example.com", "limelight", title="The <i>company</i> & sons")
CORE = SystemEntry("core", SystemKind.TOGGLE_ENDPOINT, "https://core.example.com/x", "Core", sign_in="company")
PLAIN = SystemEntry("plain", SystemKind.TOGGLE_ENDPOINT, "https://plain.example.com", "Plain")
WITH_PROVIDER = Profile("x", (replace(TEST, system="core"),), (CORE, PLAIN), sign_ins=(COMPANY,))
PAGE = "https://id.example.com/authorize"


@pytest.fixture
def background() -> Background:
    return Background()


@pytest.fixture
def dialog(qtbot: QtBot, background: Background) -> ConnectionDialog:
    return opened(qtbot, background.dialog(WITH_PROVIDER))


def ways(dialog: QWidget) -> QComboBox:
    found = dialog.findChild(QComboBox, "sign_in")
    assert isinstance(found, QComboBox)
    return found


def choose(dialog: QWidget, key: str) -> None:
    """Choose as a person does."""
    combo = ways(dialog)
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())
    settle()


def test_without_a_provider_in_the_profile_nothing_is_asked(qtbot: QtBot, background: Background) -> None:
    dialog = opened(qtbot, background.dialog(PROFILE))
    assert not ways(dialog).isVisible()
    assert dialog.form.token.isVisible()


def test_a_provider_is_chosen_in_the_place_of_a_token(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background
) -> None:
    assert [ways(dialog).itemText(at) for at in range(2)] == ["A token that is pasted", "The <i>company</i> & sons"]
    dialog.form.address.setText("https://new.example.com")
    dialog.form.token.field.setText("a-token")
    choose(dialog, "company")
    assert not dialog.form.token.isVisible()
    assert "opens in your browser" in label(dialog, "sign_in_why")
    dialog.test.click()
    [(entry, token)] = background.tried
    assert (entry.sign_in, entry.address, token) == ("company", "https://new.example.com", "")
    background.answer.set_result(FOUND)
    qtbot.waitUntil(dialog.save.isEnabled)
    dialog.save.click()
    [(saved, _, token, _)] = background.saved
    assert (saved, token) == (entry, "")


def test_another_way_has_to_be_tested_again(qtbot: QtBot, dialog: ConnectionDialog, background: Background) -> None:
    dialog.form.address.setText("https://new.example.com")
    dialog.form.token.field.setText("a-token")
    dialog.test.click()
    background.answer.set_result(FOUND)
    qtbot.waitUntil(dialog.save.isEnabled)
    choose(dialog, "company")
    assert not dialog.save.isEnabled()


def test_another_system_at_the_same_server_decides_it(dialog: ConnectionDialog) -> None:
    dialog.form.address.setText("https://core.example.com/y")
    assert dialog.form.entry().sign_in == "company"
    assert (ways(dialog).isEnabled(), dialog.form.token.isVisible()) == (False, False)
    assert label(dialog, "sign_in_why").startswith("As Core, which is at the same server.")
    dialog.form.address.setText("https://plain.example.com/y")
    assert dialog.form.entry().sign_in == ""
    assert (ways(dialog).isEnabled(), dialog.form.token.isVisible()) == (False, True)
    dialog.form.address.setText("https://core.example.com.another.example/y")
    assert dialog.form.entry().sign_in == ""
    assert ways(dialog).isEnabled()
    choose(dialog, "company")
    dialog.form.address.setText("https://plain.example.com/y")
    dialog.form.address.setText("https://new.example.com")
    assert dialog.form.entry().sign_in == "company"  # as it was chosen


def test_a_connection_that_is_edited_keeps_its_way(qtbot: QtBot, background: Background) -> None:
    dialog = opened(qtbot, background.dialog(WITH_PROVIDER, CORE))
    assert dialog.form.entry() == CORE
    assert ways(dialog).isEnabled()
    assert dialog.form.address.hasFocus()
    dialog.form.address.setText("https://moved.example.com/x")
    assert dialog.form.entry().sign_in == "company"


def test_while_the_test_waits_for_the_browser_its_page_can_be_copied_and_given_up(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background
) -> None:
    opened_pages: list[str] = []
    pages = Pages(dialog, lambda url: opened_pages.append(url.toString()))
    dialog.watch(pages)
    dialog.form.address.setText("https://new.example.com")
    choose(dialog, "company")
    dialog.test.click()
    waiting = dialog.findings.waiting
    pages.opened.emit(PAGE)
    assert waiting.isVisible()
    assert waiting.copy.isVisible()
    pages.unopened.emit("The system's browser did not open the link.")
    assert "did not open the link" in " ".join(each.text() for each in waiting.findChildren(QLabel))
    dialog.stop.click()
    qtbot.waitUntil(dialog.test.isEnabled)
    assert background.answer.cancelled()
    assert not waiting.isVisible()


def test_a_page_that_may_not_be_opened_ends_the_test(
    qtbot: QtBot, dialog: ConnectionDialog, background: Background
) -> None:
    pages = Pages(dialog)
    dialog.watch(pages)
    dialog.form.address.setText("https://new.example.com")
    choose(dialog, "company")
    dialog.test.click()
    pages.refused.emit("This link is not opened: it is not an https address.")
    qtbot.waitUntil(dialog.test.isEnabled)
    assert background.answer.cancelled()
    assert "is not opened" in label(dialog, "outcome_lines")
