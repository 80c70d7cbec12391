"""The page of the activity: filter, table, details, export, and what to do about outcomes that are not known."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from limelight.domain.changes import Recorded
from limelight.domain.errors import LimelightError
from limelight.sync.desk import Desk
from limelight.ui.activity.attest import Attestation, AttestDialog
from limelight.ui.activity.bar import ActivityBar
from limelight.ui.activity.details import Details
from limelight.ui.activity.model import ActivityModel
from limelight.ui.activity.table import ActivityTable
from limelight.ui.confirm.flow import Relay, Submit
from limelight.ui.pending import Pending
from limelight.ui.text import prose_label, set_prose
from limelight.ui.theme import Look, Themes
from limelight.usecases.export_activity import ExportForm

_READING = "Reading what was recorded…"
_EMPTY = (
    "Nothing was changed from here yet. Every release and roll back that is confirmed here is recorded in this list."
)
_NONE_FITS = "No entry fits the filter."
_FORMS = {
    ExportForm.CSV: ("Limelight activity.csv", "CSV for a spreadsheet (*.csv)"),
    ExportForm.JSON_LINES: ("Limelight journal.jsonl", "JSON lines with their hashes (*.jsonl)"),
}


class ActivityView(QWidget):
    """The second page of the window.

    `signed_in` gives the name of whoever is signed in to an environment (our key); empty where nobody is.

    Signals:
        unresolved_counted(int): how many changes are not resolved.
        unresolved_changed(object): the same as a tuple of `Recorded`, for the inspector's cards.
        notice_given(str): a sentence for the status line.
    """

    unresolved_counted = Signal(int)
    unresolved_changed = Signal(object)
    notice_given = Signal(str)

    def __init__(
        self, submit: Submit, themes: Themes, signed_in: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._submit = submit
        self._signed_in = signed_in
        self._told: tuple[Recorded, ...] = ()
        self._message_before_rows = _READING
        self.model = ActivityModel(self)
        self.bar = ActivityBar(themes, self)
        self.table = ActivityTable(self.model, themes, self)
        self.details = Details(themes, self)
        self._message = prose_label("", Look.MUTED, self)
        self._pages = QStackedWidget(self)
        self._relay = Relay(self)
        self._relay.told.connect(self.take, Qt.ConnectionType.QueuedConnection)
        self._lay_out()
        self._connect()
        self._show_rows()

    @property
    def unresolved(self) -> tuple[Recorded, ...]:
        """The changes whose outcome is not known, the newest first."""
        return self.model.unresolved

    @Slot(object)
    def show_entries(self, entries: Sequence[Recorded]) -> None:
        """What the journal holds."""
        self._message_before_rows = _EMPTY
        self.model.show_entries(entries)
        self._tell()

    @Slot(object)
    def show_trouble(self, error: LimelightError) -> None:
        """Why the journal could not be read; what is shown already stays."""
        self._message_before_rows = str(error)
        self._show_rows()

    @Slot(object)
    def take(self, recorded: Recorded) -> None:
        """A change is new, or came into another state."""
        self._message_before_rows = _EMPTY
        self.model.take(recorded)
        self._tell()

    @Slot(str)
    def select_entry(self, intent_id: str) -> None:
        """Show one entry, whatever is filtered."""
        if not self.table.select_entry(intent_id):
            self.bar.clear()
            self.table.select_entry(intent_id)

    def _lay_out(self) -> None:
        empty = QWidget(self)
        middle = QVBoxLayout(empty)
        middle.setContentsMargins(24, 24, 24, 24)
        middle.addWidget(self._message)
        middle.addStretch(1)
        self._pages.addWidget(empty)
        self._pages.addWidget(self.table)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self._pages)
        split.addWidget(self.details)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setChildrenCollapsible(False)
        split.setSizes([900, 380])
        self.details.setMinimumWidth(280)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(split, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.bar.wish_changed.connect(self._filter)
        self.bar.export_wanted.connect(self._ask_where)
        self.table.entry_selected.connect(self.details.show_entry)
        self.details.check_wanted.connect(self._check)
        self.details.attest_wanted.connect(self._ask_how_it_ended)

    def _tell(self) -> None:
        self._show_rows()
        self.bar.show_counts(self.model.counts())
        unresolved = self.model.unresolved
        if unresolved == self._told:
            return
        self._told = unresolved
        self.unresolved_counted.emit(len(unresolved))
        self.unresolved_changed.emit(unresolved)

    def _show_rows(self) -> None:
        has_rows = self.model.rowCount() > 0
        set_prose(self._message, _NONE_FITS if self.model.entries else self._message_before_rows)
        self._pages.setCurrentIndex(1 if has_rows else 0)

    @Slot()
    def _filter(self) -> None:
        self.model.choose(self.bar.text, self.bar.group)
        self._show_rows()

    @Slot(object)
    def _ask_where(self, form: ExportForm) -> None:
        name, kind = _FORMS[form]
        dialog = QFileDialog(self, "Export the activity", name, kind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(name.rsplit(".", 1)[-1])
        dialog.setProperty("form", form.value)
        dialog.fileSelected.connect(self._export)
        dialog.open()

    @Slot(str)
    def _export(self, path: str) -> None:
        dialog = self.sender()
        form = ExportForm(dialog.property("form"))
        self.bar.show_exporting(True)
        pending = self._run(lambda desk: desk.export_activity(Path(path), form))
        pending.finished.connect(self._note_export_end)
        pending.setProperty("path", path)
        pending.succeeded.connect(self._note_exported)

    @Slot()
    def _note_export_end(self) -> None:
        self.bar.show_exporting(False)

    @Slot(object)
    def _note_exported(self, count: int) -> None:
        path = self.sender().property("path")
        self.notice_given.emit(f"Exported {count:,} {'entry' if count == 1 else 'entries'} to {path}")

    @Slot()
    def _check(self) -> None:
        watch = self._relay.watch
        self.details.show_checking(True)
        pending = self._run(lambda desk: desk.resolve_changes(watch))
        pending.finished.connect(self._note_check_end)
        pending.succeeded.connect(self._note_checked)

    @Slot()
    def _note_check_end(self) -> None:
        self.details.show_checking(False)

    @Slot(object)
    def _note_checked(self, still_open: Sequence[Recorded]) -> None:
        for recorded in still_open:
            self.take(recorded)
        count = len(still_open)
        still = (
            f"{count} change{' is' if count == 1 else 's are'} still not resolved." if count else "all are resolved."
        )
        self.notice_given.emit(f"Checked on the server: {still}")

    @Slot()
    def _ask_how_it_ended(self) -> None:
        recorded = self.details.recorded
        if recorded is None:
            return
        dialog = AttestDialog(recorded, self._signed_in(recorded.intent.environment), self)
        dialog.attested.connect(self._attest)
        dialog.open()

    @Slot(object)
    def _attest(self, word: Attestation) -> None:
        pending = self._run(
            lambda desk: desk.attest_outcome(word.intent_id, applied=word.applied, words=word.words, by=word.by)
        )
        pending.succeeded.connect(self.take)

    def _run(self, work: Callable[[Desk], Coroutine[Any, Any, Any]]) -> Pending:
        pending = Pending(self._submit(work), self)
        pending.failed.connect(self._note_failure)
        return pending

    @Slot(object)
    def _note_failure(self, error: LimelightError) -> None:
        self.notice_given.emit(str(error))
