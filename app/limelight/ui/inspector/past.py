"""The history of the selected feature in one environment, as its system remembers it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from limelight.domain.environments import Environment
from limelight.domain.errors import LimelightError
from limelight.domain.systems import HistoryEntry
from limelight.ui.text import (
    ago_words,
    both_times,
    person_words,
    plain_button,
    plain_label,
    prose_label,
    set_prose,
    shortened,
    visible,
)
from limelight.ui.theme import Look
from limelight.words import tr


class Past(QWidget):
    """Which environment, and what happened there.

    Signals:
        environment_chosen(str): the key of the environment whose history is wanted.
        retry_wanted(): reading it again is wanted.
    """

    environment_chosen = Signal(str)
    retry_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = QComboBox(self)
        self._places.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._places.setMinimumContentsLength(8)
        self._places.setAccessibleName(tr("Environment whose history is shown"))
        self._message = prose_label("", Look.MUTED, self)
        self.retry = plain_button(tr("Try again"), Look.BUTTON, self)
        self._entries = QWidget(self)
        self._rows = QVBoxLayout(self._entries)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(10)
        self._whens: list[tuple[QLabel, HistoryEntry]] = []  # the lines that tell an age
        self._places.activated.connect(self._tell)
        self.retry.clicked.connect(self.retry_wanted)
        head = QHBoxLayout()
        head.addWidget(plain_label(tr("History in"), Look.HEADING, self))
        head.addWidget(self._places, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        for widget in (self._message, self._entries):
            layout.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.retry)
        row.addStretch(1)
        layout.addLayout(row)

    def offer(self, environments: Sequence[Environment], chosen: str) -> None:
        """The environments to choose from, and which one it is."""
        keys = [self._places.itemData(at) for at in range(self._places.count())]
        with QSignalBlocker(self._places):
            if keys != [place.key for place in environments]:
                self._places.clear()
                for place in environments:
                    self._places.addItem(visible(shortened(place.name, 60)), place.key)
            self._places.setCurrentIndex(self._places.findData(chosen))

    def show_reading(self) -> None:
        """It is being read."""
        self._say(tr("Reading the history…"))
        self._clear()

    def show_entries(self, entries: Sequence[HistoryEntry], now: float) -> None:
        """What happened, the newest first; `now` in seconds since 1970, UTC."""
        self._say("" if entries else tr("The system remembers no change of it there."))
        self._clear()
        for entry in entries:
            when = prose_label("", Look.SMALL)
            self._whens.append((when, entry))
            self._rows.addWidget(_entry(entry, when))
        self.update_ages(now)

    def update_ages(self, now: float) -> None:
        """Time went by; `now` in seconds since 1970, UTC."""
        for when, entry in self._whens:
            who = person_words(entry.actor, tr("Somebody the system does not name"))
            set_prose(when, f"{shortened(who, 120)}, {ago_words(entry.at, now)}, {both_times(entry.at)}")

    def show_failure(self, error: LimelightError) -> None:
        """Why it could not be read."""
        self._say(str(error), may_retry=True)
        self._clear()

    def _say(self, words: str, *, may_retry: bool = False) -> None:
        set_prose(self._message, words)
        self._message.setVisible(bool(words))
        self.retry.setVisible(may_retry)

    def _clear(self) -> None:
        self._whens.clear()
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    @Slot()
    def _tell(self) -> None:
        self.environment_chosen.emit(self._places.currentData())


def _entry(entry: HistoryEntry, when: QLabel) -> QWidget:
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(1)
    words = shortened(entry.words, 200)
    layout.addWidget(prose_label(words[:1].upper() + words[1:], Look.BODY))
    layout.addWidget(when)
    if entry.reason:
        layout.addWidget(prose_label(f"“{shortened(entry.reason)}”", Look.MUTED))
    return widget
