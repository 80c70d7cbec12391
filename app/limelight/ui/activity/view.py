"""The page of the activity: filter, table, details, export, and what to do about outcomes that are not known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from limelight.domain.changes import Recorded
from limelight.domain.environments import Environment
from limelight.domain.errors import LimelightError
from limelight.domain.happenings import Histories
from limelight.figures import number_words
from limelight.ui.activity.add_reason import AddReasonDialog
from limelight.ui.activity.attest import AttestDialog
from limelight.ui.activity.bar import ActivityBar
from limelight.ui.activity.details import Details
from limelight.ui.activity.model import ActivityModel
from limelight.ui.activity.reach import Reach
from limelight.ui.activity.table import ActivityTable
from limelight.ui.activity.words import Known
from limelight.ui.text import prose_label, set_prose
from limelight.ui.theme import Look, Themes, scaled
from limelight.usecases.export_activity import ExportForm
from limelight.usecases.read_activity import NEWEST, Activity
from limelight.words import tr

_LEAST_DETAILS = 280  # logical pixels at 100 %
_READING = tr("Reading what was recorded…")
_EMPTY = tr("Nothing was changed from here yet. Every release and roll back that is confirmed here is recorded.")
_NONE_FITS = tr("No entry fits the filter.")
_OLDER = tr(
    "The newest {newest} changes, and every older one that is not resolved. Filter and counts are of these; the "
    "export has all.",
    newest=number_words(NEWEST),
)
_FORMS = {
    ExportForm.CSV: (tr("Limelight activity.csv"), tr("CSV for a spreadsheet (*.csv)")),
    ExportForm.TOGETHER_CSV: (tr("Limelight and systems.csv"), tr("CSV for a spreadsheet (*.csv)")),
    ExportForm.TOGETHER_JSON: (tr("Limelight and systems.json"), tr("JSON (*.json)")),
    ExportForm.JOURNAL: (tr("Limelight journal.zip"), tr("The journal with its hashes and what checks them (*.zip)")),
}


class ActivityView(QWidget):
    """The second page of the window. What it asks for is somebody else's to do.

    Signals:
        entries_changed(object): everything recorded, as a tuple of `Recorded`; one is new, or in another state.
        unresolved_counted(int): how many changes are not resolved.
        export_asked(object, object): write everything to a `Path`, in an `ExportForm`.
        check_asked(str): look at the server again; the id of the intent.
        attest_asked(str, bool, str): a person's word: the id of the intent, whether it was done, how they know.
        decision_asked(object, object): a `Recorded` that waits in the system, and the `Verb` that decides about it.
        announce_asked(object): a `Recorded` that is to be announced.
        reason_asked(str, str, str): a reason given afterwards: the id of the intent, the reason, the ticket or "".
    """

    entries_changed = Signal(object)
    unresolved_counted = Signal(int)
    export_asked = Signal(object, object)
    check_asked = Signal(str)
    attest_asked = Signal(str, bool, str)
    reason_asked = Signal(str, str, str)
    decision_asked = Signal(object, object)
    announce_asked = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._counted = 0
        self._message_before_rows = _READING
        self.model = ActivityModel(self)
        self.bar = ActivityBar(themes, self)
        self.table = ActivityTable(self.model, themes, self)
        self.details = Details(themes, self)
        self.reach = Reach(self)
        self._message = prose_label("", Look.MUTED, self)
        self._older = prose_label(_OLDER, Look.SMALL, self)
        self._kept = prose_label("", Look.SMALL, self)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._show_rows()

    def know_places(self, environments: Sequence[Environment]) -> None:
        """The environments of the profile: which of them are production, or of a demo, is marked."""
        self.details.know_places(environments)
        self.bar.show_places(environments)
        names = {place.key: place.name for place in environments}
        self.know(Known(names, production=frozenset(each.key for each in environments if each.is_production)))

    def know(self, known: Known) -> None:
        """The names of environments, systems and features, for what the systems tell."""
        self.details.know(known)
        self.model.know(known)
        self._show_reach()

    @property
    def environments_wished(self) -> frozenset[str] | None:
        """Of which environments older entries are wished for; our keys. None: of all."""
        place = self.bar.wish.environment
        return frozenset({place}) if place else None

    @Slot(object)
    def show_histories(self, histories: Histories) -> None:
        """What the systems told until now."""
        self.model.show_histories(histories)
        self.bar.show_people(entry.who for entry in self.model.everything if entry.feature)
        self._show_rows()
        self._show_counts()

    @Slot(object)
    def show_activity(self, activity: Activity) -> None:
        """What the journal holds, and whether there is more of it."""
        self._older.setVisible(activity.has_older)
        self.show_entries(activity.changes)

    def show_entries(self, entries: Sequence[Recorded]) -> None:
        """Show these changes."""
        self._message_before_rows = _EMPTY
        self.reach.show_journal_trouble("")
        self.model.show_entries(entries)
        self._tell()

    @Slot(object)
    def show_trouble(self, error: LimelightError) -> None:
        """Why the journal could not be read; what is shown already stays."""
        self._message_before_rows = str(error)
        self.reach.show_journal_trouble(str(error))
        self._show_rows()

    @Slot(str)
    def show_kept(self, words: str) -> None:
        """Where the journal's newest entry is kept as well; empty: not known yet."""
        set_prose(self._kept, words)
        self._kept.setVisible(bool(words))

    @Slot(object)
    def take(self, recorded: Recorded) -> None:
        """A change is new, or came into another state."""
        self._message_before_rows = _EMPTY
        self.model.take(recorded)
        self._tell()

    @Slot(str)
    def select_entry(self, entry_id: str) -> None:
        """Show one entry, whatever is filtered; a change of ours by the id of its intent."""
        if not self.table.select_entry(entry_id):
            self.bar.clear()
            self.table.select_entry(entry_id)

    @Slot()
    def _wear(self) -> None:
        """Larger text needs more room, but the table keeps the larger part."""
        self.details.setMinimumWidth(min(scaled(_LEAST_DETAILS), max(_LEAST_DETAILS, self.width() * 2 // 5)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._wear()

    def _lay_out(self) -> None:
        self._fill_pages()
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self._pages)
        split.addWidget(self.details)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setChildrenCollapsible(False)
        split.setSizes([944, 336])
        self._wear()
        self._themes.theme_changed.connect(self._wear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(split, 1)
        layout.addWidget(self.reach)
        for line in (self._older, self._kept):
            line.setContentsMargins(16, 6, 16, 6)
            line.hide()
            layout.addWidget(line)
        self.setFocusProxy(self.table)

    def _fill_pages(self) -> None:
        """The table, and why it is empty."""
        empty = QWidget(self._pages)
        middle = QVBoxLayout(empty)
        middle.setContentsMargins(24, 24, 24, 24)
        middle.addWidget(self._message)
        middle.addStretch(1)
        self._pages.addWidget(empty)
        self._pages.addWidget(self.table)

    def _connect(self) -> None:
        self.bar.wish_changed.connect(self._filter)
        self.bar.export_wanted.connect(self._ask_where)
        self.table.entry_selected.connect(self.details.show_entry)
        self.details.check_wanted.connect(self._check)
        self.details.attest_wanted.connect(self._ask_how_it_ended)
        self.details.reason_wanted.connect(self._ask_why)
        self.details.decision_wanted.connect(self.decision_asked)
        self.details.announce_wanted.connect(self.announce_asked)

    def _tell(self) -> None:
        self._show_rows()
        self.bar.show_people(entry.who for entry in self.model.everything if entry.feature)
        self._show_counts()
        self.entries_changed.emit(self.model.entries)
        count = len(self.model.unresolved)
        if count != self._counted:
            self._counted = count
            self.unresolved_counted.emit(count)

    def _show_rows(self) -> None:
        has_rows = self.model.rowCount() > 0
        has_any = bool(self.model.entries or self.model.everything)
        set_prose(self._message, _NONE_FITS if has_any else self._message_before_rows)
        self._pages.setCurrentIndex(1 if has_rows else 0)

    @Slot()
    def _filter(self) -> None:
        self.model.choose(self.bar.wish)
        self._show_rows()
        self._show_counts()

    def _show_counts(self) -> None:
        self.bar.show_counts(self.model.counts())
        self._show_reach()

    def _show_reach(self) -> None:
        self.reach.show_reach(self.model.histories, self.model.known)

    @Slot(object)
    def _ask_where(self, form: ExportForm) -> None:
        name, kind = _FORMS[form]
        dialog = QFileDialog(self, tr("Export the activity"), name, kind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(name.rsplit(".", 1)[-1])
        dialog.setProperty("form", form.value)
        dialog.fileSelected.connect(self._export)
        dialog.open()

    @Slot(str)
    def _export(self, path: str) -> None:
        form = ExportForm(self.sender().property("form"))
        self.export_asked.emit(Path(path), form)

    @Slot()
    def _check(self) -> None:
        if self.details.recorded is not None:
            self.check_asked.emit(self.details.recorded.intent.id)

    @Slot()
    def _ask_how_it_ended(self) -> None:
        if self.details.recorded is not None:
            dialog = AttestDialog(self.details.recorded, self)
            dialog.attested.connect(self.attest_asked)
            dialog.open()

    @Slot()
    def _ask_why(self) -> None:
        if self.details.recorded is not None:
            dialog = AddReasonDialog(self.details.recorded, self)
            dialog.given.connect(self.reason_asked)
            dialog.open()
