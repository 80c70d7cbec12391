"""Asks which report is wanted, of when and in which form, and says what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from limelight.domain.plan_files import Listed
from limelight.domain.reports.model import Report, ReportForm, ReportKind
from limelight.domain.reports.words import Period
from limelight.ui.reports.outcome import ReportOutcome
from limelight.ui.reports.pages import Preview
from limelight.ui.reports.period_field import PeriodField
from limelight.ui.reports.preview import PreviewDialog
from limelight.ui.sizes import dialog_size
from limelight.ui.text import plain_button, plain_label, prose_label, shortened
from limelight.ui.theme import Look
from limelight.usecases.write_report import Wish
from limelight.words import tr

T = TypeVar("T")

_TITLE = tr("Report")
_NOTE = tr("A report is made from what Limelight knows now. What is not known, or not current, stands in it as that.")
_KINDS = (
    (ReportKind.STATUS, tr("Status"), tr("Where everything stands now, on one page for stakeholders.")),
    (ReportKind.RELEASE, tr("Releases"), tr("What was released and rolled back in a period, or for a plan.")),
    (ReportKind.AUDIT, tr("Audit"), tr("Who, what, when, why, before, after, evidence and outcome, with hashes.")),
)
_FORMS = (
    (ReportForm.PDF, "PDF", tr("PDF (*.pdf)")),
    (ReportForm.HTML, "HTML", tr("HTML page (*.html)")),
    (ReportForm.EXCEL, "Excel", tr("Excel workbook (*.xlsx)")),
    (ReportForm.CSV, "CSV", tr("CSV for a spreadsheet (*.csv)")),
)
_NAMES = {
    ReportKind.STATUS: tr("release status"),
    ReportKind.RELEASE: tr("release report"),
    ReportKind.AUDIT: tr("audit report"),
}
_WIDTH, _HEIGHT = 600, 470
_LONGEST_TITLE = 60


class ReportDialog(QDialog):
    """Opened by the person; it stays open until they close it. Nothing is written before they choose where.

    Signals:
        wanted(object, object): a `Wish`, and the `Path` that the person chose; a file there may be replaced.
        preview_wanted(object): a `Wish` whose pages the person wants to see first: answer with `show_preview`.
        folder_wanted(object): the folder of the `Path` that was written is to be shown.
    """

    wanted = Signal(object, object)
    folder_wanted = Signal(object)
    preview_wanted = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._is_busy = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(_TITLE)
        self.kinds = {kind: _choice(words, tip, self) for kind, words, tip in _KINDS}
        self.forms = {form: _choice(words, tip, self) for form, words, tip in _FORMS}
        self.about = QComboBox(self)
        self.about.setAccessibleName(tr("About a period or a plan"))
        self.about.addItem(tr("A period"), "")
        self.period = PeriodField(today, self)
        self.outcome = ReportOutcome(self)
        self.close_button = plain_button(tr("Close"), Look.BUTTON, self)
        self.preview = plain_button(tr("Preview…"), Look.BUTTON, self)
        self.preview.setAccessibleDescription(tr("Look at its pages before it is saved"))
        self.save = plain_button(tr("Save as…"), Look.PRIMARY, self)
        self._lay_out()
        self._connect()
        self.kinds[ReportKind.STATUS].setChecked(True)
        self.forms[ReportForm.PDF].setChecked(True)
        self._offer()

    @property
    def wish(self) -> Wish | None:
        """What is chosen; None where that cannot be made."""
        kind, form = _checked(self.kinds), _checked(self.forms)
        if kind is ReportKind.STATUS:
            return Wish(kind, form)
        plan = str(self.about.currentData()) if kind is ReportKind.RELEASE else ""
        period = Period() if plan else self.period.period
        return None if period is None else Wish(kind, form, period, plan)

    @Slot(object)
    def offer_plans(self, plans: Sequence[Listed]) -> None:
        """The plans that a release report can be about."""
        for each in plans:
            if each.kept is not None:
                title = shortened(each.kept.plan.title, _LONGEST_TITLE)
                self.about.addItem(tr("The plan “{title}”", title=title), each.place)

    @Slot(object)
    def show_written(self, path: Path, report: Report) -> None:
        """It was written."""
        self._is_busy = False
        self.outcome.show_written(path, report.doubts)
        self._offer()

    def show_trouble(self, sentence: str) -> None:
        """Why it was not."""
        self._is_busy = False
        self.outcome.show_trouble(sentence)
        self._offer()

    @Slot(object)
    def show_preview(self, preview: Preview) -> None:
        """Its pages are made."""
        self._is_busy = False
        self.outcome.hide()
        self._offer()
        dialog = PreviewDialog(preview, self)
        dialog.open()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.preview)
        buttons.addWidget(self.save)
        self._about_line = QWidget(self)
        about = QHBoxLayout(self._about_line)
        about.setContentsMargins(0, 0, 0, 0)
        about.addWidget(self.about)
        about.addStretch(1)
        forms = QHBoxLayout()
        for choice in self.forms.values():
            forms.addWidget(choice)
        forms.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(8)
        layout.addWidget(plain_label(_TITLE, Look.TITLE, self))
        layout.addWidget(prose_label(_NOTE, Look.MUTED, self))
        layout.addSpacing(4)
        layout.addLayout(self._kind_rows())
        layout.addWidget(self._about_line)
        layout.addWidget(self.period)
        layout.addSpacing(4)
        layout.addWidget(plain_label(tr("Form"), Look.STRONG, self))
        layout.addLayout(forms)
        layout.addStretch(1)
        layout.addWidget(self.outcome)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        self.resize(dialog_size(self, _WIDTH, _HEIGHT))

    def _kind_rows(self) -> QVBoxLayout:
        """The kinds of report, each with a line that says what it is."""
        rows = QVBoxLayout()
        rows.setSpacing(1)
        for (_, _, tip), choice in zip(_KINDS, self.kinds.values(), strict=True):
            line = prose_label(tip, Look.SMALL, self)
            line.setContentsMargins(26, 0, 0, 7)
            rows.addWidget(choice)
            rows.addWidget(line)
        return rows

    def _connect(self) -> None:
        for choices in (self.kinds, self.forms):
            group = QButtonGroup(self)
            for choice in choices.values():
                group.addButton(choice)
                choice.toggled.connect(self._offer)
        self.about.currentIndexChanged.connect(self._offer)
        self.period.changed.connect(self._offer)
        self.close_button.clicked.connect(self.reject)
        self.preview.clicked.connect(self._want_preview)
        self.save.clicked.connect(self._choose)
        self.outcome.folder_wanted.connect(self.folder_wanted)

    @Slot()
    def _offer(self) -> None:
        """What depends on something else shows only with it."""
        kind = _checked(self.kinds)
        self._about_line.setVisible(kind is ReportKind.RELEASE and self.about.count() > 1)
        is_of_plan = kind is ReportKind.RELEASE and bool(self.about.currentData())
        self.period.setVisible(kind is not ReportKind.STATUS and not is_of_plan)
        for button in (self.preview, self.save):
            button.setEnabled(self.wish is not None and not self._is_busy)

    @Slot()
    def _choose(self) -> None:
        """Ask where it goes; the system's own dialog asks before a file is replaced."""
        wish = self.wish
        if wish is None:
            return
        suffix = wish.form.value
        dialog = QFileDialog(
            self, tr("Save the report"), "", next(kind for form, _, kind in _FORMS if form is wish.form)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"Limelight {_NAMES[wish.kind]} {self._today.isoformat()}.{suffix}")
        dialog.fileSelected.connect(self._want)
        dialog.open()

    @Slot()
    def _want_preview(self) -> None:
        wish = self.wish
        if wish is not None:
            self._is_busy = True
            self.outcome.show_drawing(reads_histories=wish.needs_histories)
            self._offer()
            self.preview_wanted.emit(wish)

    @Slot(str)
    def _want(self, path: str) -> None:
        wish = self.wish
        if wish is not None and not self._is_busy:
            self._is_busy = True
            self.outcome.show_busy(reads_histories=wish.needs_histories)
            self._offer()
            self.wanted.emit(wish, Path(path))


def _choice(words: str, tip: str, parent: QWidget) -> QRadioButton:
    choice = QRadioButton(words, parent)
    choice.setAccessibleDescription(tip)
    return choice


def _checked(choices: dict[T, QRadioButton]) -> T:
    return next((each for each, choice in choices.items() if choice.isChecked()), next(iter(choices)))
