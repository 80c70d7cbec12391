"""The dialog that asks for a report, and what it asks of the desk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from limelight.domain.errors import LimelightError, StoreTrouble
from limelight.domain.plan_files import KeptPlan, Listed
from limelight.domain.plans import Plan
from limelight.domain.reports.model import Report, ReportForm, ReportKind
from limelight.domain.reports.words import Period, minute
from limelight.ui.asking import Asking
from limelight.ui.links import show_folder_of
from limelight.ui.reporting import Reporting
from limelight.ui.reports.dialog import ReportDialog
from limelight.ui.theme import Themes
from limelight.usecases.write_report import Wish
from reports.samples import AT, report

PLANS = (Listed("/plans/a", KeptPlan(Plan("a", "Autumn <b>&\u202e"))), Listed("/plans/b", None, trouble="Damaged."))


class Window(QWidget):
    """What reporting needs of a window."""

    report_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.notices: list[str] = []

    def show_notice(self, sentence: str) -> None:
        self.notices.append(sentence)


class Desk:
    """Writes what it is asked to, or fails."""

    def __init__(self) -> None:
        self.asked: list[tuple[Wish, Path]] = []
        self.trouble: LimelightError | None = None
        self.plans = self
        self.documents = self

    async def listed(self) -> tuple[Listed, ...]:
        return PLANS

    async def write_report(self, wish: Wish, path: Path, *, in_place: bool) -> Report:
        assert in_place, "the person was asked already"
        self.asked.append((wish, path))
        if self.trouble:
            raise self.trouble
        return report()

    def __call__(self, work: Callable[[Any], Coroutine[Any, Any, Any]]) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(asyncio.run(work(self)))
        except LimelightError as error:
            future.set_exception(error)
        return future


@pytest.fixture
def window(qtbot: QtBot, themes: Themes) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def opened() -> list[QUrl]:
    return []


@pytest.fixture
def dialog(window: Window, desk: Desk, opened: list[QUrl], qtbot: QtBot) -> ReportDialog:
    """The dialog of a window, with its plans."""
    reporting = Reporting(window, Asking(desk, window.show_notice, window), lambda: AT, opened.append)  # type: ignore[arg-type]
    window.report_wanted.emit()
    made = reporting.dialog
    assert made is not None
    qtbot.waitUntil(lambda: made.about.count() == 2)
    return made


def choose(dialog: ReportDialog, path: Path) -> None:
    """Press Save as…, and choose a file."""
    dialog.save.click()
    files = dialog.findChild(QFileDialog)
    assert isinstance(files, QFileDialog)
    assert files.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert not files.testOption(QFileDialog.Option.DontConfirmOverwrite), (
        "a file is replaced only when that is confirmed"
    )
    files.fileSelected.emit(str(path))
    files.done(0)


def test_a_status_report_needs_nothing_else(dialog: ReportDialog, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    assert dialog.period.isHidden()
    assert dialog.save.isEnabled()
    choose(dialog, tmp_path / "status.pdf")
    assert desk.asked == [(Wish(ReportKind.STATUS, ReportForm.PDF), tmp_path / "status.pdf")]
    assert not dialog.save.isEnabled(), "it is being written"
    assert dialog.outcome.words.text() == "Writing the report…"
    qtbot.waitUntil(dialog.save.isEnabled)
    assert dialog.outcome.words.text().replace("\u200b", "") == f"Saved to {tmp_path / 'status.pdf'}"
    assert "1 thing in it is not known" in dialog.outcome.more.text()


def test_an_error_is_a_sentence_and_one_can_try_again(
    dialog: ReportDialog, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.trouble = StoreTrouble("The disk is full.")
    choose(dialog, tmp_path / "status.pdf")
    qtbot.waitUntil(dialog.save.isEnabled)
    assert dialog.outcome.words.text() == "The disk is full."
    assert dialog.outcome.folder.isHidden()


def test_the_folder_is_shown_and_never_the_file(
    dialog: ReportDialog, tmp_path: Path, opened: list[QUrl], qtbot: QtBot
) -> None:
    choose(dialog, tmp_path / "status.html")
    qtbot.waitUntil(dialog.save.isEnabled)
    dialog.outcome.folder.click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]


def test_a_folder_that_is_gone_or_not_shown_says_so(tmp_path: Path) -> None:
    assert "not there" in show_folder_of(tmp_path / "gone" / "a.pdf", lambda url: True)
    assert "did not show" in show_folder_of(tmp_path / "a.pdf", lambda url: False)


def test_a_period_is_chosen_or_written(dialog: ReportDialog) -> None:
    dialog.kinds[ReportKind.AUDIT].setChecked(True)
    dialog.forms[ReportForm.CSV].setChecked(True)
    period = dialog.period
    assert not period.isHidden()
    assert (period.first.text(), period.last.text()) == ("2026-11-01", "2026-11-30")
    period.first.setText("2026-11-05")
    period.first.textEdited.emit("2026-11-05")
    assert period.choice.currentText() == "Days of my choice"
    wish = dialog.wish
    assert wish is not None
    assert (wish.kind, wish.form, minute(wish.period.starts)) == (ReportKind.AUDIT, ReportForm.CSV, "2026-11-05 00:00")
    period.choice.setCurrentIndex(period.choice.findText("Everything recorded"))
    period.choice.activated.emit(period.choice.currentIndex())
    assert dialog.wish == Wish(ReportKind.AUDIT, ReportForm.CSV, Period())


def test_what_is_no_period_says_so_and_cannot_be_saved(dialog: ReportDialog) -> None:
    dialog.kinds[ReportKind.AUDIT].setChecked(True)
    dialog.period.last.setText("never")
    dialog.period.last.textEdited.emit("never")
    assert dialog.wish is None
    assert not dialog.save.isEnabled()
    dialog.kinds[ReportKind.STATUS].setChecked(True)
    assert dialog.save.isEnabled()


def test_a_release_report_may_be_about_a_plan(dialog: ReportDialog) -> None:
    dialog.kinds[ReportKind.RELEASE].setChecked(True)
    dialog.about.setCurrentIndex(1)
    assert dialog.about.currentText() == "The plan “Autumn <b>&⟨U+202E⟩”"
    assert dialog.wish == Wish(ReportKind.RELEASE, ReportForm.PDF, plan="/plans/a")
    assert dialog.period.isHidden()


def test_it_is_one_dialog_and_another_one_once_it_is_closed(window: Window, desk: Desk, themes: Themes) -> None:
    reporting = Reporting(window, Asking(desk, window.show_notice, window), lambda: AT)  # type: ignore[arg-type]
    window.report_wanted.emit()
    first = reporting.dialog
    window.report_wanted.emit()
    assert reporting.dialog is first
    assert first is not None
    first.reject()
    assert reporting.dialog is None
    window.report_wanted.emit()
    assert reporting.dialog is not None
    assert reporting.dialog is not first


def test_everything_has_a_name_and_the_keyboard_reaches_it(dialog: ReportDialog) -> None:
    dialog.kinds[ReportKind.RELEASE].setChecked(True)
    for kind in (QRadioButton, QPushButton, QComboBox, QLineEdit):
        for widget in dialog.findChildren(kind):
            if widget.isVisibleTo(dialog):
                text = widget.text() if isinstance(widget, QRadioButton | QPushButton) else ""
                assert widget.accessibleName() or text, widget
    assert not dialog.save.autoDefault()
    chain, widget = [], dialog.nextInFocusChain()
    while widget is not dialog:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    assert {dialog.save, dialog.close_button, dialog.about, *dialog.kinds.values()} <= set[QObject](chain)
    assert QApplication.instance() is not None
