"""What a person gives with a change: ticks, a reason, a ticket, and the typed name of the environment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from limelight.domain.confirmation import name_matches
from limelight.ui.text import ampersands, plain_label, prose_label, set_plain, visible
from limelight.ui.theme import Look
from limelight.words import tr

LONGEST_REASON = 2000
LONGEST_TICKET = 200


class NameField(QWidget):
    """Asks for the name of one environment."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.field = _field(tr("Type the name of the environment"), 32_767, self)
        self._match = plain_label("", Look.SMALL, self)
        prompt = prose_label(tr("To confirm, type the name of the environment: {name}", name=name), Look.STRONG, self)
        self.field.setAccessibleDescription(prompt.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        for widget in (prompt, self.field, self._match):
            layout.addWidget(widget)
        self.field.textChanged.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        typed = self.field.text()
        fits = name_matches(typed, self.name)
        set_plain(self._match, tr("That is the name.") if fits else tr("Not the name yet.") if typed.strip() else "")


class Answers(QWidget):
    """The fields: a tick for each of `ticks`, reason, ticket, and one for each of `names`.

    Nothing is filled in but what the person wrote before.

    Signals:
        answers_changed(): one of them is another.
    """

    answers_changed = Signal()

    def __init__(
        self, ticks: Sequence[str], names: Sequence[str], *, needs_reason: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._needs_reason = needs_reason
        self.ticks = [QCheckBox(ampersands(visible(tick)), self) for tick in ticks]
        self._words = tuple(ticks)
        self.reason_field = _field(tr("Reason"), LONGEST_REASON, self)
        self.ticket_field = _field(tr("Ticket"), LONGEST_TICKET, self)
        self.name_fields = [NameField(name, self) for name in names]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for tick in self.ticks:
            tick.toggled.connect(self.answers_changed)
            layout.addWidget(tick)
        self._lay_out(layout)
        for field in (self.reason_field, self.ticket_field, *(each.field for each in self.name_fields)):
            field.textChanged.connect(self.answers_changed)

    @property
    def reason(self) -> str:
        """The reason as written."""
        return self.reason_field.text()

    @property
    def ticket(self) -> str:
        """The ticket as written."""
        return self.ticket_field.text()

    @property
    def typed(self) -> tuple[str, ...]:
        """What was typed for each name."""
        return tuple(each.field.text() for each in self.name_fields)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The words of what is ticked."""
        return tuple(self._words[at] for at in self.ticked_at)

    @property
    def ticked_at(self) -> tuple[int, ...]:
        """Which of the ticks are ticked, by their index."""
        return tuple(at for at, tick in enumerate(self.ticks) if tick.isChecked())

    def keep_words(self, reason: str, ticket: str) -> None:
        """Take over what the person wrote before everything was read again; ticks and the name are asked anew."""
        self.reason_field.setText(reason)
        self.ticket_field.setText(ticket)

    def _lay_out(self, layout: QVBoxLayout) -> None:
        if self.ticks:
            layout.addSpacing(6)
        row = QGridLayout()
        row.setHorizontalSpacing(12)
        row.setVerticalSpacing(6)
        row.setColumnStretch(0, 3)
        row.setColumnStretch(1, 1)
        reason = tr("Reason (required)") if self._needs_reason else tr("Reason (optional)")
        for column, (words, field) in enumerate(
            ((reason, self.reason_field), (tr("Ticket (optional)"), self.ticket_field))
        ):
            label = plain_label(words, Look.MUTED, self)
            label.setBuddy(field)
            field.setAccessibleName(words)
            row.addWidget(label, 0, column)
            row.addWidget(field, 1, column)
        layout.addLayout(row)
        for name in self.name_fields:
            layout.addWidget(name)


def _field(name: str, limit: int, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setMaxLength(limit)
    field.setAccessibleName(name)
    field.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
    return field
