"""What a person gives with a change: ticks, a reason, a ticket, and the typed name of the environment."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from limelight.domain.confirmation import Confirmation, name_matches
from limelight.ui.text import ampersands, plain_label, prose_label, set_plain
from limelight.ui.theme import Look

LONGEST_REASON = 2000
LONGEST_TICKET = 200


class Answers(QWidget):
    """The fields. Nothing is filled in but what the person wrote before.

    Signals:
        answers_changed(): one of them is another.
    """

    answers_changed = Signal()

    def __init__(self, asked: Confirmation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = asked
        self._ticks = [QCheckBox(ampersands(tick), self) for tick in asked.ticks]
        self.reason_field = _field("Reason", LONGEST_REASON, self)
        self.ticket_field = _field("Ticket", LONGEST_TICKET, self)
        self.name_field = _field("Name of the environment", 32_767, self)
        self._match = plain_label("", Look.SMALL, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for tick in self._ticks:
            tick.toggled.connect(self._tell)
            layout.addWidget(tick)
        self._lay_out(layout)
        for field in (self.reason_field, self.ticket_field, self.name_field):
            field.textChanged.connect(self._tell)
        self._tell()

    @property
    def reason(self) -> str:
        """The reason as written."""
        return self.reason_field.text()

    @property
    def ticket(self) -> str:
        """The ticket as written."""
        return self.ticket_field.text()

    @property
    def typed(self) -> str:
        """The typed name."""
        return self.name_field.text()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The words of what is ticked."""
        pairs = zip(self._asked.ticks, self._ticks, strict=True)
        return tuple(words for words, tick in pairs if tick.isChecked())

    def keep_words(self, reason: str, ticket: str) -> None:
        """Take over what the person wrote before everything was read again; ticks and the name are asked anew."""
        self.reason_field.setText(reason)
        self.ticket_field.setText(ticket)

    def _lay_out(self, layout: QVBoxLayout) -> None:
        asked = self._asked
        if self._ticks:
            layout.addSpacing(6)
        row = QGridLayout()
        row.setHorizontalSpacing(12)
        row.setVerticalSpacing(6)
        row.setColumnStretch(0, 3)
        row.setColumnStretch(1, 1)
        reason = "Reason (required)" if asked.needs_reason else "Reason (optional)"
        for column, (words, field) in enumerate(
            ((reason, self.reason_field), ("Ticket (optional)", self.ticket_field))
        ):
            label = plain_label(words, Look.MUTED, self)
            label.setBuddy(field)
            field.setAccessibleName(words)
            row.addWidget(label, 0, column)
            row.addWidget(field, 1, column)
        layout.addLayout(row)
        self.name_field.setVisible(bool(asked.typed_name))
        self._match.setVisible(bool(asked.typed_name))
        if not asked.typed_name:
            return
        layout.addSpacing(6)
        prompt = prose_label(f"To confirm, type the name of the environment: {asked.typed_name}", Look.STRONG, self)
        layout.addWidget(prompt)
        layout.addWidget(self.name_field)
        layout.addWidget(self._match)
        self.name_field.setAccessibleName("Type the name of the environment")
        self.name_field.setAccessibleDescription(prompt.text())

    @Slot()
    def _tell(self) -> None:
        if self._asked.typed_name:
            fits = name_matches(self.typed, self._asked.typed_name)
            words = "That is the name." if fits else "Not the name yet." if self.typed.strip() else ""
            set_plain(self._match, words)
        self.answers_changed.emit()


def _field(name: str, limit: int, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setMaxLength(limit)
    field.setAccessibleName(name)
    field.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
    return field
