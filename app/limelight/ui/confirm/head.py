"""The head of the dialog (where, what, in plain words) and its foot (what is missing, and the buttons)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from limelight.domain.changes import DECISIONS
from limelight.domain.confirmation import Proposal
from limelight.domain.environments import Environment
from limelight.ui.confirm.facts import TITLE_LIMIT
from limelight.ui.lamp import Badges
from limelight.ui.text import (
    both_times,
    clock_words,
    plain_button,
    plain_label,
    prose_label,
    set_plain,
    set_prose,
    shortened,
)
from limelight.ui.theme import Look, Themes, set_look
from limelight.words import tr

_STRIP = 5  # logical pixels


class Head(QFrame):
    """Title and first sentence, under a strip in the colour of the environment, with its marks in words."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.BAR)
        self._strip = _Strip(themes, self)
        self._badges = Badges(parent=self)
        self._title = prose_label("", Look.TITLE, self)
        self._sentence = prose_label("", Look.MUTED, self)
        self._read = plain_label("", Look.MUTED, self)
        self._badges.hide()
        words = QVBoxLayout()
        words.setContentsMargins(24, 14, 24, 14)
        words.setSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self._badges)
        row.addStretch(1)
        row.addWidget(self._read)
        words.addLayout(row)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._strip)
        layout.addLayout(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_words(self, title: str, sentence: str = "") -> None:
        """Say this, without a place."""
        set_prose(self._title, title)
        set_prose(self._sentence, sentence)
        set_plain(self._read, "")
        self._sentence.setVisible(bool(sentence))

    def show_proposal(self, proposal: Proposal, now: float, at: float | None = None) -> None:
        """Say what would be changed, where, from what to what, and when that was read; `at` where the system is to do
        it at a time. Times in seconds since 1970, UTC."""
        asked, environment = proposal.confirmation, proposal.situation.environment
        sentence = tr(
            "From {before} to {after}, in {environment}.",
            before=asked.before,
            after=asked.after,
            environment=environment.name,
        )
        if proposal.verb in DECISIONS:
            sentence = asked.sentence
        if at is not None:
            later = tr("Not now, but on {time}, by the system itself.", time=both_times(at))
            sentence = f"{later} {sentence}"
        self.show_words(shortened(asked.title, TITLE_LIMIT), shortened(sentence, TITLE_LIMIT))
        set_plain(self._read, tr("Read {read_at}", read_at=clock_words(proposal.situation.read_at, now)))
        self._badges.show_environment(environment)
        self._badges.show()
        self._strip.show_environment(environment)

    def show_places(self, places: Sequence[Environment]) -> None:
        """Take the marks and the colour of the strictest of several places: production's, where it is among them."""
        if places:
            strictest = next((place for place in places if place.is_production), places[0])
            self._badges.show_environment(strictest)
            self._badges.show()
            self._strip.show_environment(strictest)


class Foot(QFrame):
    """What is missing, in words, beside the buttons. None of them is ever a default button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.BAR)
        self.words = prose_label("", Look.MUTED, self)
        self.cancel = plain_button(tr("Cancel"), Look.BUTTON, self)
        self.again = plain_button(tr("Read again"), Look.BUTTON, self)
        self.roll_back = plain_button(tr("Roll back…"), Look.BUTTON, self)
        self.turn_off = plain_button(tr("Turn off…"), Look.BUTTON, self)
        self.announce = plain_button(tr("Announce…"), Look.BUTTON, self)
        self.confirm = plain_button("", Look.PRIMARY, self)
        self.words.setAccessibleDescription(tr("What is missing"))
        self._buttons: list[QPushButton] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 14)
        layout.setSpacing(10)
        layout.addWidget(self.words, 1)
        self.add(self.cancel, self.again, self.roll_back, self.turn_off, self.announce, self.confirm)

    def add(self, *buttons: QPushButton) -> None:
        """Put more buttons at the right end."""
        self._buttons += buttons
        layout = self.layout()
        assert layout is not None
        for button in buttons:
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            layout.addWidget(button)

    def offer(self, *buttons: QWidget) -> None:
        """Show these buttons and no others; Cancel is always there."""
        for button in self._buttons:
            button.setVisible(button is self.cancel or button in buttons)

    def say(self, words: str) -> None:
        """What is missing, or what to know."""
        set_prose(self.words, words)


class _Strip(QWidget):
    """A band in the colour of the environment: production's own, the profile's, or the accent."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._environment: Environment | None = None
        self.setFixedHeight(_STRIP)
        themes.theme_changed.connect(self._repaint)

    def show_environment(self, environment: Environment) -> None:
        """Take the colours of this environment."""
        self._environment = environment
        self.update()

    def sizeHint(self) -> QSize:
        """A thin band."""
        return QSize(100, _STRIP)

    @Slot()
    def _repaint(self) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill it; the right third says DEMO by colour as well."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colour())
        if self._environment is not None and self._environment.demo:
            third = self.width() // 3
            painter.fillRect(QRect(self.width() - third, 0, third, self.height()), self._themes.theme.demo)
        painter.end()

    def _colour(self) -> QColor:
        theme, environment = self._themes.theme, self._environment
        if environment is None:
            return theme.line
        if environment.is_production:
            return theme.production
        own = QColor(environment.colour)
        return own if environment.colour and own.isValid() else theme.accent
