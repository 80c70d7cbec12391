"""Asks a person how a change ended that cannot be read back, and how they know."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from limelight.domain.changes import Recorded
from limelight.ui.activity.record_dialog import RecordDialog
from limelight.words import tr

_NOTE = tr("Your word is recorded for good. Nothing is sent. A change that is said to have ended can be made anew.")
_LONGEST = 2000


class AttestDialog(RecordDialog):
    """Whether it was done, and how the person knows.

    Signals:
        attested(str, bool, str): the id of the intent, whether it was done, and how they know; once.
    """

    attested = Signal(str, bool, str)

    def __init__(self, recorded: Recorded, parent: QWidget | None = None) -> None:
        super().__init__(recorded, tr("How it ended"), _NOTE, parent)
        self.done_choice = self.offer(tr("It was done"))
        self.not_done_choice = self.offer(tr("It was not done, and will not be"))
        self.words_field = self.ask(tr("How do you know? (required)"), _LONGEST)
        self.done_choice.setFocus()
        self.finish(self._has_said, self._attest)

    def _has_said(self) -> bool:
        is_chosen = self.done_choice.isChecked() or self.not_done_choice.isChecked()
        return is_chosen and bool(self.words_field.text().strip())

    def _attest(self) -> None:
        self.attested.emit(self.recorded.intent.id, self.done_choice.isChecked(), self.words_field.text().strip())
