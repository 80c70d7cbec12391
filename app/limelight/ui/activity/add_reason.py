"""Asks for a reason, and perhaps a ticket, after the change."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from limelight.domain.changes import Recorded
from limelight.ui.confirm.answers import LONGEST_REASON, LONGEST_TICKET
from limelight.ui.text import plain_button, plain_label, prose_label, shortened
from limelight.ui.theme import Look

_NOTE = "It is recorded for good, here only, with your name and the time. Nothing is sent, and nothing is overwritten."


class AddReasonDialog(QDialog):
    """Opened by the person; nothing is filled in. A ticket is asked for only where the change has none.

    Signals:
        given(str, str, str): the id of the intent, the reason, and the ticket or ""; once.
    """

    given = Signal(str, str, str)

    def __init__(self, recorded: Recorded, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recorded = recorded
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("Add a reason")
        self.reason_field = QLineEdit(self)
        self.ticket_field = QLineEdit(self)
        self.record = plain_button("Record it", Look.PRIMARY, self)
        self.cancel = plain_button("Cancel", Look.BUTTON, self)
        self._lay_out()
        self.reason_field.textChanged.connect(self._show_ready)
        self.record.clicked.connect(self._record)
        self.cancel.clicked.connect(self.reject)
        self._show_ready()

    def _lay_out(self) -> None:
        intent = self._recorded.intent
        name, place = shortened(intent.feature_name, 200), shortened(intent.environment_name, 120)
        what = (
            f"{intent.verb.value.capitalize()} “{name}” from {intent.before.words} to {intent.target.words} in {place}"
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(8)
        layout.addWidget(prose_label(what, Look.HEADING, self))
        layout.addWidget(prose_label(_NOTE, Look.MUTED, self))
        self._add_field(layout, "Reason (required)", self.reason_field, LONGEST_REASON)
        if self._recorded.ticket:
            self.ticket_field.hide()
        else:
            self._add_field(layout, "Ticket (optional)", self.ticket_field, LONGEST_TICKET)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.record)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        self.resize(520, max(320, layout.totalHeightForWidth(520)))
        self.reason_field.setFocus()

    def _add_field(self, layout: QVBoxLayout, words: str, field: QLineEdit, limit: int) -> None:
        label = plain_label(words, Look.MUTED, self)
        label.setBuddy(field)
        field.setAccessibleName(words)
        field.setMaxLength(limit)
        layout.addWidget(label)
        layout.addWidget(field)

    @Slot()
    def _show_ready(self) -> None:
        self.record.setEnabled(bool(self.reason_field.text().strip()))

    @Slot()
    def _record(self) -> None:
        self.record.setEnabled(False)
        self.given.emit(self._recorded.intent.id, self.reason_field.text().strip(), self.ticket_field.text().strip())
        self.accept()
