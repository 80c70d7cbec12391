"""Of which days a report is."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from limelight.domain.reports.periods import PeriodProblem, period_of
from limelight.domain.reports.words import Period
from limelight.ui.text import plain_label, prose_label, set_prose
from limelight.ui.theme import Look, scaled
from limelight.words import tr

_DAYS = (7, 30, 365)  # of the periods that are offered
_OWN = -1  # in their place: days of one's own choice


class PeriodField(QWidget):
    """Periods to choose from, and two fields that say them, in which one's own can be written.

    Signals:
        changed(): it is another, or none that can be used.
    """

    changed = Signal()

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(tr("Period"))
        for days in _DAYS:
            self.choice.addItem(tr("The last {days} days", days=days), days)
        self.choice.addItem(tr("Everything recorded"), 0)
        self.choice.addItem(tr("Days of my choice"), _OWN)
        self.first, self.last = _day(tr("First day"), self), _day(tr("Last day"), self)
        self._trouble = prose_label("", Look.WARNING_TEXT, self)
        row = QHBoxLayout()
        row.addWidget(self.choice)
        for words, field in ((tr("from"), self.first), (tr("to"), self.last)):
            row.addWidget(plain_label(words, Look.MUTED, self))
            row.addWidget(field)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._trouble)
        self.choice.setCurrentIndex(1)
        self._fill()
        self.choice.activated.connect(self._fill)
        self.first.textEdited.connect(self._own)
        self.last.textEdited.connect(self._own)

    @property
    def period(self) -> Period | None:
        """The period as it stands here; None where it cannot be used."""
        try:
            return period_of(self.first.text().strip(), self.last.text().strip())
        except PeriodProblem:
            return None

    @Slot()
    def _fill(self) -> None:
        """Write the chosen period into the fields."""
        days = int(self.choice.currentData())
        if days > 0:
            self.first.setText((self._today - timedelta(days=days - 1)).isoformat())
            self.last.setText(self._today.isoformat())
        elif days == 0:
            self.first.clear()
            self.last.clear()
        else:
            self.first.setFocus()
        self._tell()

    @Slot()
    def _own(self) -> None:
        self.choice.setCurrentIndex(self.choice.findData(_OWN))
        self._tell()

    def _tell(self) -> None:
        trouble = ""
        try:
            period_of(self.first.text().strip(), self.last.text().strip())
        except PeriodProblem as problem:
            trouble = str(problem)
        set_prose(self._trouble, trouble)
        self._trouble.setVisible(bool(trouble))
        self.changed.emit()


def _day(name: str, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setAccessibleName(name)
    field.setPlaceholderText(tr("open", "a period without a beginning or an end"))
    field.setMaxLength(40)
    field.setMinimumWidth(scaled(96))
    field.setMaximumWidth(scaled(130))
    return field
