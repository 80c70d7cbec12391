"""The line above the pages: what became different since the person looked last, with a way to each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from limelight.domain.noticed import News, Noticed, counted
from limelight.ui.noticing.words import ALARMS, count_of
from limelight.ui.text import age_words, plain_button, plain_label, plain_tooltip, set_plain, time_words
from limelight.ui.theme import Look, set_look


class SinceLine(QFrame):
    """Hidden while there is nothing to tell.

    Signals:
        wanted(object): the person wants to see each of a kind, a `News`.
        seen(): the person has seen it all.
    """

    wanted = Signal(object)
    seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.NOTICE)
        self._since = plain_label("", Look.STRONG, self)
        self.kinds = {news: plain_button("", _look(news), self) for news in News}
        self.done = plain_button("Seen", Look.BUTTON, self)
        self.done.setAccessibleDescription("Nothing of this has to be told again")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 5, 12, 5)
        layout.setSpacing(8)
        layout.addWidget(self._since)
        for button in self.kinds.values():
            button.clicked.connect(self._choose)
            button.setAccessibleDescription("Shows each of them")
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self.done)
        self.done.clicked.connect(self.seen)
        self.hide()

    def show_items(self, items: Sequence[Noticed], since: float | None, now: float) -> None:
        """Tell of these; none hides the line. Times in seconds since 1970, UTC; `since` None: not known."""
        counts = counted(items)
        for news, button in self.kinds.items():
            count = counts.get(news, 0)
            button.setVisible(count > 0)
            if count:
                button.setText(count_of(news, count))
        self.show_age(since, now)
        self.setAccessibleName("Since you last looked: " + ", ".join(count_of(*pair) for pair in counts.items()))
        self.setVisible(bool(items))

    def show_age(self, since: float | None, now: float) -> None:
        """How long ago that was."""
        when = "" if since is None else f", {age_words(now - since)}"
        set_plain(self._since, f"Since you last looked{when}:")
        plain_tooltip(self._since, "" if since is None else time_words(since))

    @Slot()
    def _choose(self) -> None:
        self.wanted.emit(next(news for news, button in self.kinds.items() if button is self.sender()))


def _look(news: News) -> Look:
    return Look.WARNING_CHIP if news in ALARMS else Look.CHIP
