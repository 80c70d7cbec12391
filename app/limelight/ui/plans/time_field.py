"""When a plan is planned: a day and a time on the clocks of a time zone, or no time at all."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from zoneinfo import available_timezones

from PySide6.QtCore import QTimeZone, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from limelight.domain.plan_times import moment_planned, trouble_with
from limelight.domain.plans import Planned
from limelight.ui.plans.step_rows import line_field, name_box
from limelight.ui.text import prose_label, set_prose
from limelight.ui.theme import Look, scaled
from limelight.words import tr

_ZONE_LETTERS = 20  # that are seen at least: "Europe/Amsterdam"


class TimeField(QWidget):
    """A tick, the time and its zone, with a line that says what is odd about it.

    Signals:
        changed(): one of them is another.
    """

    changed = Signal()

    def __init__(self, parent: QWidget, words: str = tr("Planned for")) -> None:
        super().__init__(parent)
        self.tick = QCheckBox(words, self)
        self.at = line_field("", tr("Day and time, such as 2026-12-01 09:00"), self)
        self.at.setMinimumWidth(scaled(150))
        self.at.setMaximumWidth(scaled(170))
        self.zone = QComboBox(self)
        self.zone.setEditable(True)
        name_box(self.zone, tr("Time zone"))
        self.zone.addItems(_zones())
        self.zone.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.zone.setMinimumContentsLength(_ZONE_LETTERS)
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
        self.at.textChanged.connect(self._show)
        self.zone.currentTextChanged.connect(self._show)
        self._show()

    @property
    def planned(self) -> Planned | None:
        """The time as it stands here; None where none is planned."""
        local = _time_in(self.at.text())
        return Planned(local, self.zone.currentText().strip()) if self.tick.isChecked() and local is not None else None

    @property
    def trouble(self) -> str:
        """Why it cannot be saved so, as a sentence; empty where it can."""
        if not self.tick.isChecked():
            return ""
        if self.planned is None:
            return tr("{at} is no day and time. Write it like 2026-12-01 09:00.", at=self.at.text() or tr("Nothing"))
        return trouble_with(self.planned) if moment_planned(self.planned) is None else ""

    def show_planned(self, planned: Planned | None, otherwise: datetime) -> None:
        """Show this; where none is planned, what is offered once one is."""
        local, zone = (planned.local, planned.zone) if planned is not None else (otherwise, _own_zone())
        self.at.setText(local.isoformat(" ").removesuffix(":00"))
        self.zone.setCurrentText(zone)
        self.tick.setChecked(planned is not None)
        self._show()

    @Slot()
    def _show(self) -> None:
        for widget in (self.at, self.zone):
            widget.setEnabled(self.tick.isChecked())
        trouble = self.trouble or (trouble_with(self.planned) if self.planned is not None else "")
        set_prose(self._trouble, trouble)
        self._trouble.setVisible(bool(trouble))
        self.changed.emit()


def _time_in(text: str) -> datetime | None:
    """A day and a time without a zone, in whole seconds; None where it is none."""
    try:
        told = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    is_plain = told.tzinfo is None and not told.microsecond and ":" in text
    return told if is_plain else None


@cache
def _zones() -> list[str]:
    return sorted(available_timezones())


def _own_zone() -> str:
    """This computer's zone, where it is one of the list."""
    own = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return own if own in _zones() else "UTC"
