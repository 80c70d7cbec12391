"""When a plan is planned: a day and a time on the clocks of a time zone, or no time at all."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from zoneinfo import available_timezones

from PySide6.QtCore import QDateTime, QTimeZone, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateTimeEdit, QHBoxLayout, QVBoxLayout, QWidget

from limelight.domain.plan_times import trouble_with
from limelight.domain.plans import Planned
from limelight.ui.text import prose_label, set_prose
from limelight.ui.theme import Look


class TimeField(QWidget):
    """A tick, the time and its zone, with a line that says what is odd about it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tick = QCheckBox("Planned for", self)
        self.at = QDateTimeEdit(self)
        self.at.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.at.setCalendarPopup(True)
        self.at.setTimeZone(QTimeZone.utc())  # a time on a wall: no rule of this computer's zone moves it
        self.at.setAccessibleName("Day and time")
        self.zone = QComboBox(self)
        self.zone.setEditable(True)
        self.zone.setAccessibleName("Time zone")
        self.zone.addItems(_zones())
        self._trouble = prose_label("", Look.WARNING_TEXT, self)
        row = QHBoxLayout()
        for widget in (self.tick, self.at, self.zone):
            row.addWidget(widget)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._trouble)
        self.tick.toggled.connect(self._show)
        self.at.dateTimeChanged.connect(self._show)
        self.zone.currentTextChanged.connect(self._show)
        self._show()

    @property
    def planned(self) -> Planned | None:
        """The time as it stands here; None where none is planned."""
        if not self.tick.isChecked():
            return None
        moment = datetime.fromtimestamp(self.at.dateTime().toSecsSinceEpoch(), UTC)
        return Planned(moment.replace(tzinfo=None), self.zone.currentText().strip())

    def show_planned(self, planned: Planned | None, otherwise: datetime) -> None:
        """Show this; where none is planned, what is offered once one is."""
        local, zone = (planned.local, planned.zone) if planned is not None else (otherwise, _own_zone())
        seconds = int(local.replace(tzinfo=UTC).timestamp())
        self.at.setDateTime(QDateTime.fromSecsSinceEpoch(seconds, QTimeZone.utc()))
        self.zone.setCurrentText(zone)
        self.tick.setChecked(planned is not None)
        self._show()

    @Slot()
    def _show(self) -> None:
        planned = self.planned
        for widget in (self.at, self.zone):
            widget.setEnabled(planned is not None)
        trouble = trouble_with(planned) if planned is not None else ""
        set_prose(self._trouble, trouble)
        self._trouble.setVisible(bool(trouble))


@cache
def _zones() -> list[str]:
    return sorted(available_timezones())


def _own_zone() -> str:
    """This computer's zone, where it is one of the list."""
    own = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return own if own in _zones() else "UTC"
