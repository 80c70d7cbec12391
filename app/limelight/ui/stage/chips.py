"""The standings as chips, each with its lamp, its word and how many features stand so."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from limelight.domain.standing import Standing
from limelight.ui.stage.flow import FlowLayout
from limelight.ui.stage.wishes import BY_ATTENTION
from limelight.ui.text import features_words, plain_button, plain_label, plain_tooltip, set_plain
from limelight.ui.theme import Look, Themes, lamp_pixmap, scaled
from limelight.words import tr

_ALWAYS = frozenset({Standing.WITHOUT_CODE, Standing.WAITING, Standing.PARTLY_RELEASED, Standing.RELEASED})
"""Chips that stay when their count is 0: that nothing is released without code is worth seeing."""

EXPLAINED = {
    Standing.WITHOUT_CODE: tr("Released where the code is not deployed"),
    Standing.WAITING: tr("Deployed, and waiting for release"),
    Standing.PARTLY_RELEASED: tr("Released to a percentage or to named audiences"),
    Standing.ON_UNREAD: tr("On; to how many has not been read yet"),
    Standing.RELEASED: tr("Released to everyone"),
    Standing.OFF: tr("Off, and nothing tells whether the code is deployed"),
    Standing.NOT_DEPLOYED: tr("Off, and the code is not deployed"),
    Standing.UNKNOWN: tr("Could not be read"),
    Standing.ABSENT: tr("The environment does not have the toggle"),
}
"""What each standing means, in one line."""


class Chips(QWidget):
    """A row of chips; several may be chosen.

    Signals:
        chosen(): the choice is another.
    """

    chosen = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._layout = FlowLayout(6, self)
        self._where = plain_label("", Look.MUTED, self)
        self._where.setContentsMargins(0, 6, 2, 6)  # in one line with the chips beside it
        self._layout.addWidget(self._where)
        self._counts: Mapping[Standing, int] = {}
        self._buttons = {standing: self._make(standing) for standing in BY_ATTENTION}
        self._old = plain_label("", Look.WARNING_TEXT, self)
        self._old.setContentsMargins(4, 6, 0, 6)
        self._old.hide()
        self._layout.addWidget(self._old)
        self.setAccessibleName(tr("Standings"))
        themes.theme_changed.connect(self._colour)
        self._colour()
        self.show_where("")

    @property
    def standings(self) -> frozenset[Standing]:
        """Those that are chosen; none means all."""
        return frozenset(standing for standing, button in self._buttons.items() if button.isChecked())

    def choose(self, standings: frozenset[Standing]) -> None:
        """Choose exactly these."""
        for standing, button in self._buttons.items():
            with QSignalBlocker(button):
                button.setChecked(standing in standings)
        self._show_needed()

    def show_counts(self, counts: Mapping[Standing, int]) -> None:
        """How many features there are of each; no counts at all where nothing was ever read."""
        self._counts = counts
        for standing, button in self._buttons.items():
            count = counts.get(standing, 0)
            text = f" {standing.word}  {count if counts else '–'}"
            told = features_words(count) if counts else tr("not read yet")
            name = f"{standing.word}, {self._where.text()} {told}"
            if (button.text(), button.accessibleName()) != (text, name):
                button.setText(text)
                button.setAccessibleName(name)
            button.setProperty("count", count)
        self._show_needed()

    def show_where(self, place: str) -> None:
        """Say which environments are counted: the name of one, or of a group of them; empty for all.

        A feature counts where it stands so in one of them, so a feature may count at several standings.
        """
        set_plain(self._where, tr("In {place}:", place=place) if place else tr("In any environment:"))
        self.show_counts(self._counts)

    def show_old(self, words: str) -> None:
        """What is old of that which is counted; empty where nothing is."""
        if self._old.text() != words:
            set_plain(self._old, words)
        self._old.setVisible(bool(words))

    def _make(self, standing: Standing) -> QPushButton:
        button = plain_button(standing.word, Look.CHIP, self)
        button.setCheckable(True)
        button.setAccessibleDescription(EXPLAINED[standing])
        plain_tooltip(button, EXPLAINED[standing])
        button.toggled.connect(self._tell)  # a screen reader toggles and does not click
        self._layout.addWidget(button)
        return button

    def _show_needed(self) -> None:
        for standing, button in self._buttons.items():
            button.setVisible(standing in _ALWAYS or bool(button.property("count")) or button.isChecked())

    @Slot()
    def _tell(self) -> None:
        self._show_needed()
        self.chosen.emit()

    @Slot()
    def _colour(self) -> None:
        for standing, button in self._buttons.items():
            made, side = QIcon(), scaled(15)
            for ratio in (1.0, 2.0):
                made.addPixmap(lamp_pixmap(standing, 35.0, self._themes.theme, side, ratio))
            button.setIcon(made)
            button.setIconSize(QSize(side, side))
