"""The pages of a report before it is saved: the same as in the file, readable for everybody, and asked of the desk."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QPicture
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from limelight.domain.errors import LimelightError, StoreTrouble
from limelight.domain.reports.model import Layout, Report, ReportForm, ReportKind
from limelight.ui.asking import Asking
from limelight.ui.reporting import Reporting
from limelight.ui.reports.dialog import ReportDialog
from limelight.ui.reports.pages import MOST, DrawnPage, Preview, preview_of
from limelight.ui.reports.pdf import as_pdf
from limelight.ui.reports.preview import PreviewDialog
from limelight.ui.reports.type import LIMELIGHT
from limelight.ui.theme import Themes
from limelight.usecases.write_report import Wish
from reports.samples import AT, ODD, report
from ui.reports.test_dialog import Window

pytestmark = pytest.mark.usefixtures("themes")


def letters(text: str) -> str:
    """A text without what a PDF does not keep: how its words are apart."""
    return "".join(text.split())


def shown(preview: Preview, qtbot: QtBot) -> PreviewDialog:
    dialog = PreviewDialog(preview)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.mark.parametrize("layout", Layout)
def test_the_pages_hold_what_the_file_holds(layout: Layout, themes: Themes) -> None:
    made = report(rows=60, layout=layout, demo=True)
    pages = PdfReader(io.BytesIO(as_pdf(made))).pages
    preview = preview_of(made)
    assert preview.count == len(preview.pages) == len(pages)
    assert len(pages) > 1
    for page, printed in zip(preview.pages, pages, strict=True):
        assert sorted(letters(page.text)) == sorted(letters(printed.extract_text()))


def test_pages_that_another_thread_made_are_painted_with_their_colours(themes: Themes, qtbot: QtBot) -> None:
    with ThreadPoolExecutor(1) as helper:
        preview = helper.submit(preview_of, report()).result()
    dialog = shown(preview, qtbot)
    image = dialog.sheets[0].grab().toImage()
    across = [image.pixelColor(image.width() // 2, y) for y in range(image.height() // 4)]
    assert LIMELIGHT.name() in [colour.name() for colour in across]
    dark = sum(image.pixelColor(x, y).lightness() < 100 for x in range(50, 400, 2) for y in range(50, 400, 2))
    assert dark > 100, "letters"


def test_keys_move_through_the_pages_and_close_it(themes: Themes, qtbot: QtBot) -> None:
    dialog = shown(preview_of(report(rows=60)), qtbot)
    bar = dialog.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(dialog.area, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(dialog.area, Qt.Key.Key_PageUp)
    assert 0 < bar.value() < bar.maximum()
    QTest.keyClick(dialog.area, Qt.Key.Key_Home)
    assert bar.value() == 0
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog.area, Qt.Key.Key_Escape)


def test_whoever_cannot_see_a_page_hears_its_text(themes: Themes, qtbot: QtBot) -> None:
    dialog = shown(preview_of(report(rows=60)), qtbot)
    assert dialog.area.accessibleName() == "Preview of Release report"
    count = len(dialog.sheets)
    assert [sheet.accessibleName() for sheet in dialog.sheets][-1] == f"Page {count} of {count}"
    assert "Changed from here" in dialog.sheets[0].accessibleDescription()
    QTest.keyClick(dialog.area, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.sheets[0]
    QTest.keyClick(dialog.sheets[0], Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.sheets[1]


@pytest.mark.parametrize("odd", ODD)
def test_odd_texts_are_text_on_the_pages_too(odd: str, themes: Themes) -> None:
    told = "".join(page.text for page in preview_of(report(odd)).pages)
    assert "\u202e" not in told
    assert "\u0000" not in told


def test_of_a_long_report_the_first_pages_are_shown_and_that_is_said(themes: Themes, qtbot: QtBot) -> None:
    page = DrawnPage(QPicture(), "")
    dialog = shown(Preview("Audit report", (page,) * MOST, 312), qtbot)
    said = [label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")]
    assert "312 pages, as they would be printed. The first 50 are shown; the file has all." in said


class Desk:
    """Makes the report that it is asked for, fails, or never answers."""

    def __init__(self) -> None:
        self.asked: list[Wish] = []
        self.trouble: LimelightError | None = None
        self.silent = False
        self.last: Future[Any] = Future()
        self.write_report = self.plans = self.documents = self

    async def listed(self) -> tuple[()]:
        return ()

    async def report(self, wish: Wish) -> Report:
        self.asked.append(wish)
        if self.trouble:
            raise self.trouble
        return report()

    def __call__(self, work: Callable[[Any], Coroutine[Any, Any, Any]]) -> Future[Any]:
        self.last = Future()
        if not self.silent:
            try:
                self.last.set_result(asyncio.run(work(self)))
            except LimelightError as error:
                self.last.set_exception(error)
        return self.last


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot, themes: Themes) -> ReportDialog:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    reporting = Reporting(window, Asking(desk, window.show_notice, window), lambda: AT)  # type: ignore[arg-type]
    window.report_wanted.emit()
    assert reporting.dialog is not None
    return reporting.dialog


def test_the_dialog_shows_the_pages_of_what_is_chosen(dialog: ReportDialog, desk: Desk, qtbot: QtBot) -> None:
    dialog.forms[ReportForm.CSV].setChecked(True)
    dialog.preview.click()
    assert desk.asked == [Wish(ReportKind.STATUS, ReportForm.CSV)]
    assert dialog.outcome.words.text() == "Making the pages…"
    assert not dialog.preview.isEnabled()
    qtbot.waitUntil(lambda: dialog.findChild(PreviewDialog) is not None)
    assert dialog.preview.isEnabled()
    assert dialog.save.isEnabled()
    assert dialog.outcome.isHidden()
    pages = dialog.findChild(PreviewDialog)
    assert isinstance(pages, PreviewDialog)
    pages.reject()


def test_pages_that_cannot_be_made_say_why(dialog: ReportDialog, desk: Desk, qtbot: QtBot) -> None:
    desk.trouble = StoreTrouble("The plan is gone.")
    dialog.preview.click()
    qtbot.waitUntil(dialog.preview.isEnabled)
    assert dialog.outcome.words.text() == "The plan is gone."


def test_closing_the_dialog_gives_up_the_pages(dialog: ReportDialog, desk: Desk, qtbot: QtBot) -> None:
    desk.silent = True
    dialog.kinds[ReportKind.RELEASE].setChecked(True)
    dialog.preview.click()
    assert "histories are read" in dialog.outcome.more.text()
    dialog.reject()
    assert desk.last.cancelled()
    QApplication.sendPostedEvents()
