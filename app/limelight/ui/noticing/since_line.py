"""The line above the pages: what became different since the person looked last, with a way to each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from limelight.domain.noticed import News, Noticed, counted
from limelight.ui.noticing.words import ALARMS, count_of
from limelight.ui.stage.flow import FlowLayout, Folding
from limelight.ui.text import plain_button, plain_label, set_plain, time_words
from limelight.ui.theme import Look, Space, Themes, icon, set_look
from limelight.words import tr


class SinceLine(QFrame):
    """Hidden while there is nothing to tell.

    Signals:
        wanted(object): the person wants to see each of a kind, a `News`.
        seen(): the person has seen it all.
    """

    wanted = Signal(object)
    seen = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        set_look(self, Look.NOTICE)
        self._since = plain_label("", Look.STRONG, self)
        self.kinds = {news: plain_button("", Look.CHIP, self) for news in News}
        self.done = plain_button(tr("Seen"), Look.BUTTON, self)
        self.done.setAccessibleDescription(tr("Nothing of this has to be told again"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 5, 12, 5)
        middle = QWidget()
        ways = FlowLayout(Space.NEAR, middle)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._choose)
        for at, button in enumerate(self.kinds.values()):
            self._group.addButton(button, at)
            button.setAccessibleDescription(tr("Shows each of them"))
            ways.addWidget(button)
        layout.addWidget(Folding(Space.NEAR, self._since, middle, self.done))
        self.done.clicked.connect(self.seen)
        themes.theme_changed.connect(self._colour)
        self._colour()
        self.hide()

    def show_items(self, items: Sequence[Noticed], since: float | None) -> None:
        """Tell of these; none hides the line. `since` in seconds since 1970, UTC; None: not known."""
        counts = counted(items)
        for news, button in self.kinds.items():
            count = counts.get(news, 0)
            button.setVisible(count > 0)
            if count:
                button.setText(count_of(news, count))
        set_plain(
            self._since,
            tr("Since you last looked, {since}:", since=time_words(since)) if since else tr("Since you last looked:"),
        )
        self.setAccessibleName(tr("Since you last looked: ") + ", ".join(count_of(*pair) for pair in counts.items()))
        self.setVisible(bool(items))

    @Slot(int)
    def _choose(self, at: int) -> None:
        self.wanted.emit(list(self.kinds)[at])

    @Slot()
    def _colour(self) -> None:
        for news in ALARMS:
            self.kinds[news].setIcon(icon("warning", self._themes.theme.danger))
