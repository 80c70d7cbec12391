"""When a change is done: now, or at a time that is handed to the system, on the clocks of a time zone."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limelight.domain.moments import local_moment_of
from limelight.domain.plan_times import is_skipped, moment_planned, trouble_with
from limelight.domain.schedule import Timing
from limelight.ui.plans.time_field import TimeField
from limelight.ui.text import both_times, prose_label, set_prose
from limelight.ui.theme import Look
from limelight.words import tr

_HOUR = 9  # o'clock, the next day: what is offered first


class AtTime(QWidget):
    """Off as it comes: then it is done at once.

    Signals:
        changed(): another time is chosen, or none any more.

    `now` in seconds since 1970, UTC, when it was shown.
    """

    changed = Signal()

    def __init__(self, timing: Timing, system: str, now: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timing, self._now, self._system = timing, now, system
        self.field = TimeField(self, tr("Release later, at"))
        self._words = prose_label("", Look.MUTED, self)
        tomorrow = local_moment_of(now).replace(tzinfo=None) + timedelta(days=1)
        self.field.show_planned(None, tomorrow.replace(hour=_HOUR, minute=0, second=0, microsecond=0))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self._words)
        self.field.changed.connect(self._show)
        self._show()

    @property
    def at(self) -> float | None:
        """The chosen moment, in seconds since 1970, UTC; None: at once."""
        planned = self.field.planned
        return moment_planned(planned) if planned is not None else None

    @property
    def is_wanted(self) -> bool:
        """Whether the person wants it at a time, though that may not be one yet."""
        return self.field.tick.isChecked()

    def trouble(self, now: float) -> str:
        """Why it cannot be done then, as a sentence; empty where it can, and where it is to be done at once."""
        planned, at = self.field.planned, self.at
        if not self.is_wanted:
            return ""
        if planned is None or at is None:
            return self.field.trouble or tr("Choose a time.")
        return trouble_with(planned) if is_skipped(planned) else self._timing.trouble_with(at, now)

    @property
    def _is_told(self) -> bool:
        """Whether the field itself says what is wrong with the time."""
        planned = self.field.planned
        return planned is None or self.at is None or is_skipped(planned)

    @Slot()
    def _show(self) -> None:
        self._words.setVisible(self.is_wanted and not self._is_told)
        at, trouble = self.at, self.trouble(self._now)
        told = tr(
            "{system} does it by itself on {time}, also while Limelight is closed, unless it was changed by then. "
            "Until then it can be withdrawn.",
            system=self._system,
            time=both_times(at) if at is not None else "",
        )
        set_prose(self._words, trouble or told)
        self.changed.emit()
