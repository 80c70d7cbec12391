"""One environment as a card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from limelight.ui.environments.panels import Panel
from limelight.ui.environments.sparkline import Sparkline
from limelight.ui.environments.tally import Tally
from limelight.ui.lamp import Badges
from limelight.ui.sign import Box, Sign
from limelight.ui.stage.words import HeadState
from limelight.ui.text import plain_button, plain_label, prose_label, set_prose
from limelight.ui.theme import Look, Themes, set_look
from limelight.words import tr

_HEALTH = {
    HeadState.LIVE: (Look.GOOD_TEXT, "done", Look.GOOD_BOX),
    HeadState.READING: (Look.MUTED, "refresh", Look.NOTICE),
    HeadState.OLD: (Look.WARNING_TEXT, "age", Look.WARNING_BOX),
    HeadState.TROUBLE: (Look.DANGER_TEXT, "warning", Look.DANGER_BOX),
    HeadState.SIGN_IN: (Look.WARNING_TEXT, "person", Look.WARNING_BOX),
    HeadState.NEVER: (Look.MUTED, "refresh", Look.BODY),
}
"""For each state the look of its words, its sign, and the box whose colour the sign has."""


class EnvironmentCard(QFrame):
    """Shows a `Panel`; showing an equal one again does nothing.

    Signals:
        sign_in_wanted(str), polls_wanted(str): the environment's key.
    """

    sign_in_wanted = Signal(str)
    polls_wanted = Signal(str)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel: Panel | None = None
        self._name = prose_label("", Look.HEADING, self)
        self._badges = Badges(short=True, parent=self)
        self._sign = Sign("refresh", Look.BODY, themes, 16, self)
        self._health = prose_label("", Look.STRONG, self)
        self._trouble = Box(themes, self)
        self._freeze = Box(themes, self)
        self._tally = Tally(themes, self)
        self._facts = Facts(self)
        self._sparkline = Sparkline(themes, self)
        self._poll_line = prose_label("", Look.SMALL, self)
        self.polls_button = plain_button(tr("Polls…"), Look.LINK, self)
        self.sign_in_button = plain_button(tr("Sign in…"), Look.BUTTON, self)
        self.polls_button.clicked.connect(self._ask_for_polls)
        self.sign_in_button.clicked.connect(self._ask_for_sign_in)
        self._lay_out()

    def show_panel(self, panel: Panel) -> None:
        """Show this."""
        if panel == self._panel:
            return
        self._panel = panel
        place = panel.environment
        mark = tr(", PRODUCTION") if place.is_production else f", {place.kind.word}"
        set_look(self, Look.PRODUCTION_CARD if place.is_production else Look.CARD)
        self.setAccessibleName(f"{place.name}{mark}{tr(', DEMO') if place.demo else ''}: {panel.health}")
        set_prose(self._name, place.name)
        self._badges.show_environment(place)
        look, sign, colour = _HEALTH[panel.state]
        self._sign.show_sign(sign, colour)
        set_look(self._health, look)
        set_prose(self._health, panel.health)
        self._show_boxes(panel)
        self._tally.show_counts(panel.standings)
        self._facts.show_facts(panel.facts)
        self._sparkline.show_polls(panel.polls, panel.poll_words)
        set_prose(self._poll_line, panel.poll_line)
        self.polls_button.setVisible(bool(panel.polls))
        self.polls_button.setAccessibleName(tr("Last polls of {place} as a table", place=place.name))
        self.sign_in_button.setVisible(panel.needs_sign_in)
        self.sign_in_button.setAccessibleDescription(tr("For {place}{mark}", place=place.name, mark=mark))

    def _show_boxes(self, panel: Panel) -> None:
        first = _HEALTH[panel.state][2]
        look = first if first in (Look.DANGER_BOX, Look.WARNING_BOX) else Look.WARNING_BOX
        self._trouble.setVisible(bool(panel.trouble))
        if panel.trouble:
            self._trouble.say(look, "warning", "", panel.trouble)
        self._freeze.setVisible(bool(panel.freeze))
        if panel.freeze:
            self._freeze.say(Look.NOTICE, "frozen", "", (f"{panel.freeze[0].upper()}{panel.freeze[1:]}",))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._badges, 0, Qt.AlignmentFlag.AlignTop)
        health = QHBoxLayout()
        health.setSpacing(8)
        health.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        health.addWidget(self._health, 1)
        polls = QHBoxLayout()
        polls.setSpacing(8)
        polls.addWidget(self._poll_line, 1)
        polls.addWidget(self.polls_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addLayout(health)
        layout.addWidget(self._trouble)
        layout.addWidget(self._freeze)
        layout.addWidget(self.sign_in_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._tally)
        layout.addWidget(self._facts)
        layout.addStretch(1)
        layout.addWidget(self._sparkline)
        layout.addLayout(polls)

    @Slot()
    def _ask_for_polls(self) -> None:
        if self._panel is not None:
            self.polls_wanted.emit(self._panel.environment.key)

    @Slot()
    def _ask_for_sign_in(self) -> None:
        if self._panel is not None:
            self.sign_in_wanted.emit(self._panel.environment.key)


class Facts(QWidget):
    """Heads at the left, their lines at the right; the lines below the first are small."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLabel, QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        """Show these."""
        while len(self._rows) < len(facts):
            self._add()
        for at, (head, first, rest) in enumerate(self._rows):
            is_shown = at < len(facts)
            name, lines = facts[at] if is_shown else ("", ("",))
            for label in (head, first):
                label.setVisible(is_shown)
            rest.setVisible(is_shown and len(lines) > 1)
            set_prose(head, name)
            set_prose(first, lines[0])
            set_prose(rest, "\n".join(lines[1:]))

    def _add(self) -> None:
        at = 2 * len(self._rows)
        row = (plain_label("", Look.MUTED, self), prose_label("", Look.BODY, self), prose_label("", Look.SMALL, self))
        head, first, rest = row
        self._grid.addWidget(head, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(first, at, 1)
        self._grid.addWidget(rest, at + 1, 1)
        self._grid.setRowMinimumHeight(at + 1, 4)
        self._rows.append(row)
