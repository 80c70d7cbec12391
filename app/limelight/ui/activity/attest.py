"""Asks a person how a change ended that cannot be read back, and how they know."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from limelight.domain.changes import Recorded
from limelight.ui.text import plain_button, plain_label, prose_label, shortened
from limelight.ui.theme import Look


class AttestDialog(QDialog):
    """Opened by the person; nothing is chosen or filled in.

    Signals:
        attested(str, bool, str): the id of the intent, whether it was done, and how they know; once.
    """

    attested = Signal(str, bool, str)

    def __init__(self, recorded: Recorded, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recorded = recorded
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("How it ended")
        self.done_choice = QRadioButton("It was done", self)
        self.not_done_choice = QRadioButton("It was not done, and will not be", self)
        self.words_field = QLineEdit(self)
        self.record = plain_button("Record it", Look.PRIMARY, self)
        self.cancel = plain_button("Cancel", Look.BUTTON, self)
        self._lay_out()
        for choice in (self.done_choice, self.not_done_choice):
            choice.toggled.connect(self._show_ready)
        self.words_field.textChanged.connect(self._show_ready)
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
        note = "Your word is recorded for good. Nothing is sent. A change that is said to have ended can be made anew."
        layout.addWidget(prose_label(note, Look.MUTED, self))
        layout.addWidget(self.done_choice)
        layout.addWidget(self.not_done_choice)
        words = "How do you know? (required)"
        label = plain_label(words, Look.MUTED, self)
        label.setBuddy(self.words_field)
        self.words_field.setAccessibleName(words)
        self.words_field.setMaxLength(2000)
        layout.addWidget(label)
        layout.addWidget(self.words_field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.record)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        self.resize(520, 280)

    @Slot()
    def _show_ready(self) -> None:
        is_chosen = self.done_choice.isChecked() or self.not_done_choice.isChecked()
        self.record.setEnabled(is_chosen and bool(self.words_field.text().strip()))

    @Slot()
    def _record(self) -> None:
        self.record.setEnabled(False)
        words = self.words_field.text().strip()
        self.attested.emit(self._recorded.intent.id, self.done_choice.isChecked(), words)
        self.accept()
