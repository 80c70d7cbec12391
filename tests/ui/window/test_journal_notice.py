"""What the window says of a journal that cannot be used, and how a person acknowledges what is wrong with its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from limelight.domain.errors import JournalUnusable
from limelight.domain.journal_state import Finding, JournalState, Wrong
from limelight.ui.asking import Asking
from limelight.ui.journal_notice import JournalDialog, JournalNotice
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures import rig

FINDING = Finding(
    Wrong.DAMAGED, "The journal in /home/maya/journal.sqlite is damaged.", "What it means.", "Start a new journal"
)
HELD = JournalState(FINDING.sentence, FINDING, "Kept in Secret Service as well.")


class Behind:
    """Holds what was submitted, and answers it when the test says so."""

    def __init__(self) -> None:
        self.work: list[tuple[Callable[[Any], Any], Future[Any]]] = []

    def __call__(self, work: Callable[[Any], Any]) -> Future[Any]:
        self.work.append((work, Future()))
        return self.work[-1][1]


class Desk:
    """Notes who acknowledged what."""

    def __init__(self) -> None:
        self.keep_journal = self
        self.words: list[tuple[str, str]] = []

    def acknowledge(self, words: str, by: str) -> None:
        self.words.append((words, by))


@pytest.fixture
def window(qtbot, themes: Themes) -> Iterator[MainWindow]:
    made = rig.build(themes, demo=False)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def behind() -> Behind:
    return Behind()


@pytest.fixture
def notice(window: MainWindow, behind: Behind) -> JournalNotice:
    return JournalNotice(Asking(behind, window.show_notice, window), window, lambda: "Maya")


def strip(window: MainWindow) -> tuple[str, str]:
    """What the strip says, and its button; both empty where it is not there."""
    banner = window._read_only
    if not banner.isVisible():
        return "", ""
    return banner.accessibleName(), banner.more.text() if banner.more.isVisible() else ""


def opened(window: MainWindow, notice: JournalNotice) -> JournalDialog:
    QTest.mouseClick(window._read_only.more, Qt.MouseButton.LeftButton)
    assert notice.dialog is not None
    return notice.dialog


def test_what_passes_is_said_without_a_question(window: MainWindow, notice: JournalNotice) -> None:
    notice.take(JournalState("The disk is full. Make room."))
    assert strip(window) == ("READ-ONLY: The disk is full. Make room.", "")


def test_it_is_over_when_the_cause_is_gone_and_what_is_recorded_is_read_again(
    qtbot, window: MainWindow, notice: JournalNotice
) -> None:
    notice.take(JournalState("The disk is full."))
    with qtbot.waitSignal(notice.recovered):
        notice.take(JournalState(anchored="Kept as well."))
    assert strip(window) == ("", "")
    with qtbot.assertNotEmitted(notice.recovered):
        notice.take(JournalState(anchored="Kept as well."))


def test_where_the_newest_entry_is_kept_is_told(qtbot, notice: JournalNotice) -> None:
    with qtbot.waitSignal(notice.kept_told) as told:
        notice.take(JournalState(anchored="Kept in Secret Service as well."))
    assert told.args == ["Kept in Secret Service as well."]


def test_what_a_person_must_know_is_asked_once_and_in_plain_text(window: MainWindow, notice: JournalNotice) -> None:
    notice.take(HELD)
    assert strip(window) == (f"READ-ONLY: {FINDING.sentence}", "What to do…")
    dialog = opened(window, notice)
    window.explanation_wanted.emit()
    assert notice.dialog is dialog
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert FINDING.sentence in said
    assert FINDING.meaning in said
    assert dialog.record.text() == "Start a new journal"
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))
    dialog.reject()


def test_only_words_acknowledge_it_and_enter_alone_does_not(
    qtbot, window: MainWindow, notice: JournalNotice, behind: Behind
) -> None:
    notice.take(HELD)
    dialog = opened(window, notice)
    assert not dialog.record.isEnabled()
    dialog.words_field.setText("   ")
    assert not dialog.record.isEnabled()
    dialog.words_field.setText(" The disk failed ")
    QTest.keyClick(dialog.words_field, Qt.Key.Key_Return)
    assert behind.work == []
    QTest.mouseClick(dialog.record, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.record, Qt.MouseButton.LeftButton)
    [(work, future)] = behind.work
    desk = Desk()
    work(desk)
    assert desk.words == [("The disk failed", "Maya")]
    with qtbot.waitSignal(notice.recovered):
        future.set_result(JournalState(anchored="Kept as well."))
    assert strip(window) == ("", "")


def test_given_up_nothing_is_recorded_and_it_can_be_opened_again(
    window: MainWindow, notice: JournalNotice, behind: Behind
) -> None:
    notice.take(HELD)
    first = opened(window, notice)
    QTest.keyClick(first, Qt.Key.Key_Escape)
    assert notice.dialog is None
    assert behind.work == []
    assert opened(window, notice) is not first


def test_an_open_question_goes_when_there_is_nothing_to_ask_any_more(window: MainWindow, notice: JournalNotice) -> None:
    notice.take(HELD)
    dialog = opened(window, notice)
    notice.take(HELD)
    assert dialog.isVisible()
    notice.take(JournalState())
    assert notice.dialog is None


def test_what_could_not_be_recorded_is_told(qtbot, window: MainWindow, notice: JournalNotice, behind: Behind) -> None:
    notice.take(HELD)
    dialog = opened(window, notice)
    dialog.words_field.setText("The disk failed")
    QTest.mouseClick(dialog.record, Qt.MouseButton.LeftButton)
    behind.work[0][1].set_exception(JournalUnusable("Another program is using it."))
    qtbot.waitUntil(lambda: "Another program" in window.news._notice.text())
    assert strip(window)[1] == "What to do…"
