"""Asks for a reason, and perhaps a ticket, after the change."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from limelight.domain.changes import Recorded
from limelight.ui.activity.record_dialog import RecordDialog
from limelight.ui.confirm.answers import LONGEST_REASON, LONGEST_TICKET
from limelight.words import tr

_NOTE = tr(
    "It is recorded for good, here only, with your name and the time. Nothing is sent, and nothing is overwritten."
)


class AddReasonDialog(RecordDialog):
    """A ticket is asked for only where the change has none.

    Signals:
        given(str, str, str): the id of the intent, the reason, and the ticket or ""; once.
    """

    given = Signal(str, str, str)

    def __init__(self, recorded: Recorded, parent: QWidget | None = None) -> None:
        super().__init__(recorded, tr("Add a reason"), _NOTE, parent)
        self.reason_field = self.ask(tr("Reason (required)"), LONGEST_REASON)
        self.ticket_field = None if recorded.ticket else self.ask(tr("Ticket (optional)"), LONGEST_TICKET)
        self.reason_field.setFocus()
        self.finish(self._has_reason, self._give)

    def _has_reason(self) -> bool:
        return bool(self.reason_field.text().strip())

    def _give(self) -> None:
        ticket = self.ticket_field.text().strip() if self.ticket_field is not None else ""
        self.given.emit(self.recorded.intent.id, self.reason_field.text().strip(), ticket)
