"""One environment of the selected feature, as a card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from limelight.ui.inspector.release_button import ReleaseButton
from limelight.ui.inspector.views import Card, Note, Watched
from limelight.ui.inspector.waiting import HeldBoxes
from limelight.ui.lamp import Badges, LampMark
from limelight.ui.sign import Box, Sign
from limelight.ui.text import plain_button, plain_tooltip, prose_label, set_prose
from limelight.ui.theme import Look, Themes, set_look
from limelight.words import tr


class CardWidget(QFrame):
    """Shows a `Card` of the environment with this key; showing an equal one again does nothing.

    Signals, each with the environment's key first:
        release_asked(str, object): to an `Exposure`, or None for everyone.
        roll_back_asked(str)
        decision_asked(str, object, str): a `Verb`, about the held change with that id.
        unlock_asked(str), sign_in_asked(str)
    """

    release_asked = Signal(str, object)
    roll_back_asked = Signal(str)
    decision_asked = Signal(str, object, str)
    unlock_asked = Signal(str)
    sign_in_asked = Signal(str)

    def __init__(self, environment: str, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._environment = environment
        self._themes = themes
        self._card: Card | None = None
        self._lamp = LampMark(themes, 24, self)
        self._name = prose_label("", Look.HEADING, self)
        self._badges = Badges(short=True, parent=self)
        self._words = prose_label("", Look.STRONG, self)
        self._fresh = prose_label("", Look.SMALL, self)
        self._fresh.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._trouble = Box(themes, self)
        self._code = Lines(Look.BODY, self)
        self._change = Lines(Look.BODY, self)
        self._notes = Notes(themes, self)
        self.held = HeldBoxes(themes, self)
        self._watched: list[Box] = []
        self._watched_place = QVBoxLayout()
        self.release = ReleaseButton(self)
        self.roll_back = plain_button(tr("Roll back…"), Look.BUTTON, self)
        self.unlock = plain_button(tr("Unlock"), Look.BUTTON, self)
        self.sign_in = plain_button(tr("Sign in…"), Look.BUTTON, self)
        self._why_not = prose_label("", Look.MUTED, self)
        self.release.asked.connect(self._ask_release)
        self.held.asked.connect(self._ask_decision)
        self.roll_back.clicked.connect(self._ask_roll_back)
        self.unlock.clicked.connect(self._ask_unlock)
        self.sign_in.clicked.connect(self._ask_sign_in)
        self._lay_out()

    def show_card(self, card: Card) -> None:
        """Show this."""
        if card == self._card:
            return
        self._card = card
        place = card.environment
        set_look(self, Look.PRODUCTION_CARD if place.is_production else Look.CARD)
        set_prose(self._name, place.name)
        self._badges.show_environment(place)
        self._lamp.show_standing(card.standing, card.exposure.percentage)
        set_prose(self._words, card.words)
        set_prose(self._fresh, card.how_fresh)
        set_look(self._fresh, Look.WARNING_TEXT if card.is_old else Look.SMALL)
        self._trouble.setVisible(bool(card.trouble))
        if card.trouble:
            self._trouble.say(Look.WARNING_BOX, "warning", tr("Not live"), [card.trouble])
        self._code.show_lines(card.code)
        self._change.show_lines(card.change)
        self._notes.show_notes(card.notes)
        plain_tooltip(self, card.times)
        self._show_watched(card.watched)
        self._show_offers(card)

    def _show_watched(self, watched: Sequence[Watched]) -> None:
        while len(self._watched) < len(watched):
            box = Box(self._themes, self)
            self._watched.append(box)
            self._watched_place.addWidget(box)
        for at, box in enumerate(self._watched):
            box.setVisible(at < len(watched))
            if at < len(watched):
                box.say(watched[at].tone.value, watched[at].sign, watched[at].head, watched[at].lines)

    def _show_offers(self, card: Card) -> None:
        place = card.environment.name
        mark = tr(", PRODUCTION") if card.environment.is_production else ""
        self.release.offer(card.environment, card.exposure, takes_shares=card.takes_shares)
        self.release.setVisible(card.release.may)
        set_look(self.release, Look.BUTTON if card.was_rolled_back else Look.PRIMARY)  # nothing to do by the way
        self.held.show_held(card.held, f"{place}{mark}")
        self.release.setAccessibleName(tr("Release…"))
        self.release.setAccessibleDescription(tr("In {place}{mark}; a confirmation follows", place=place, mark=mark))
        self.roll_back.setVisible(card.roll_back.may)
        self.roll_back.setAccessibleDescription(tr("In {place}{mark}; a confirmation follows", place=place, mark=mark))
        self.unlock.setVisible(card.is_locked)
        self.unlock.setAccessibleDescription(tr("{place}{mark}; it is read afresh before", place=place, mark=mark))
        self.sign_in.setVisible(card.needs_sign_in)
        self.sign_in.setAccessibleDescription(tr("For {place}{mark}", place=place, mark=mark))
        set_prose(self._why_not, " ".join(card.why_not))
        self._why_not.setVisible(bool(card.why_not))
        self.setAccessibleName(f"{place}{mark}: {card.words}")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._badges, 0, Qt.AlignmentFlag.AlignTop)
        standing = QHBoxLayout()
        standing.setSpacing(10)
        standing.addWidget(self._lamp)
        standing.addWidget(self._words, 3)
        standing.addWidget(self._fresh, 2)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.release)
        buttons.addWidget(self.roll_back)
        buttons.addWidget(self.unlock)
        buttons.addWidget(self.sign_in)
        buttons.addStretch(1)
        self._watched_place.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(standing)
        for widget in (self._trouble, self._code, self._change, self._notes):
            layout.addWidget(widget)
        layout.addLayout(self._watched_place)
        layout.addWidget(self.held)
        layout.addLayout(buttons)
        layout.addWidget(self._why_not)

    @Slot(object)
    def _ask_release(self, target: object) -> None:
        self.release_asked.emit(self._environment, target)

    @Slot()
    def _ask_roll_back(self) -> None:
        self.roll_back_asked.emit(self._environment)

    @Slot(object, str)
    def _ask_decision(self, verb: object, held: str) -> None:
        self.decision_asked.emit(self._environment, verb, held)

    @Slot()
    def _ask_unlock(self) -> None:
        self.unlock_asked.emit(self._environment)

    @Slot()
    def _ask_sign_in(self) -> None:
        self.sign_in_asked.emit(self._environment)


class Lines(QWidget):
    """Lines of text, the first one stronger than those that follow."""

    def __init__(self, first: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = first
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._labels = [prose_label("", first, self)]
        self._layout.addWidget(self._labels[0])

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these; none hides it."""
        self.setVisible(bool(lines))
        while len(self._labels) < len(lines):
            self._labels.append(prose_label("", Look.SMALL, self))
            self._layout.addWidget(self._labels[-1])
        for at, label in enumerate(self._labels):
            label.setVisible(at < len(lines))
            if at < len(lines):
                set_prose(label, lines[at])


class Notes(QWidget):
    """Short notes below each other, each with its icon."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._rows: list[tuple[QWidget, Sign, QLabel]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these; none hides it."""
        self.setVisible(bool(notes))
        while len(self._rows) < len(notes):
            self._add()
        for at, (row, sign, label) in enumerate(self._rows):
            row.setVisible(at < len(notes))
            if at < len(notes):
                sign.show_sign(notes[at].sign, Look.WARNING_BOX)
                set_prose(label, notes[at].words)

    def _add(self) -> None:
        row = QWidget(self)
        sign, label = Sign("pending", Look.WARNING_BOX, self._themes, 16, row), prose_label("", Look.BODY, row)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(label, 1)
        self._rows.append((row, sign, label))
        self._layout.addWidget(row)
