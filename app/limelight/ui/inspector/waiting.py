"""What waits in the system, on a card: who asked for what and why, and the buttons to decide about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from limelight.domain.changes import FAST, Verb
from limelight.domain.held import HeldChange, verbs_for
from limelight.domain.picture import Column, Picture
from limelight.ui.sign import Box
from limelight.ui.text import ago_words, both_times, minute_words, person_words, plain_button, shortened
from limelight.ui.theme import Look, Themes
from limelight.words import tr

_LOOKS = {Verb.APPROVE: Look.PRIMARY, Verb.REJECT: Look.BUTTON, Verb.WITHDRAW: Look.BUTTON}


@dataclass(frozen=True, slots=True)
class HeldView:
    """A held change in words, and what the person may decide about it."""

    id: str
    head: str
    lines: tuple[str, ...]
    verbs: tuple[Verb, ...] = ()


def held_view(held: HeldChange, column: Column, now: float, *, approves: bool, settles: bool) -> HeldView:
    """The words of a held change. `approves`, `settles`: whether that is offered at all now."""
    person = column.person.id if column.person is not None else ""
    verbs = verbs_for(held, person, column.permissions)
    return HeldView(
        held.id,
        _head(held),
        tuple(_lines(held, now)),
        tuple(verb for verb in verbs if (settles if verb in FAST else approves)),
    )


def _head(held: HeldChange) -> str:
    """What it waits for, and what then happens."""
    if held.for_approval:
        return tr("Waits for approval: {change}", change=held.words)
    if held.due_at is None:
        return tr("Waits for its time: {change}", change=held.words)
    to, time = held.after.words if held.after else tr("named audiences"), minute_words(held.due_at)
    if held.verb is Verb.RELEASE:
        return tr("Will be released to {target} on {time} by the server", target=to, time=time)
    return tr("Will be rolled back to {target} on {time} by the server", target=to, time=time)


def _lines(held: HeldChange, now: float) -> Iterator[str]:
    yield tr(
        "Asked for by {asked_by}, {asked_at}",
        asked_by=person_words(held.asked_by),
        asked_at=ago_words(held.asked_at, now),
    )
    if held.reason or held.ticket:
        yield " ".join(part for part in (f"“{shortened(held.reason)}”" if held.reason else "", held.ticket) if part)
    if held.due_at is not None:
        yield tr("It is to be done at {due_at}", due_at=both_times(held.due_at))
    if held.approved_by:
        yield tr(
            "Approved so far by {people}",
            people=", ".join(shortened(person_words(name), 60) for _, name in held.approved_by),
        )


class HeldAnswers:
    """What was told of the held changes of one feature, by environment. No Qt."""

    def __init__(self) -> None:
        self._feature = ""
        self._asked: dict[str, object] = {}
        self._told: dict[str, tuple[HeldChange, ...]] = {}

    def to_ask(self, picture: Picture, feature: str) -> list[tuple[str, tuple[str, ...]]]:
        """Environments with the ids of what they hold now, where that is not as it was asked for already."""
        if feature != self._feature:
            self._feature, self._asked, self._told = feature, {}, {}
        row, wanted = picture.catalogue.rows[feature], []
        for at, column in enumerate(picture.columns):
            key, detail = column.environment.key, picture.cell(at, row).detail
            if not detail.pending:
                self._told.pop(key, None)
                self._asked.pop(key, None)
            elif self._asked.get(key) != detail:  # also an approval moves it, and leaves the id
                self._asked[key] = detail
                wanted.append((key, detail.pending))
        return wanted

    def take(self, feature: str, environment: str, held: Sequence[HeldChange]) -> None:
        """The answer; dropped where another feature is shown by now."""
        if feature == self._feature and environment in self._asked:
            self._told[environment] = tuple(held)

    def of(self, environment: str) -> tuple[HeldChange, ...]:
        """What was told."""
        return self._told.get(environment, ())


class HeldBoxes(QWidget):
    """A box for each held change, with its buttons.

    Signals:
        asked(object, str): a `Verb`, and the id of the change.
    """

    asked = Signal(object, str)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._boxes: list[_HeldBox] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_held(self, held: Sequence[HeldView], place: str) -> None:
        """Show these; none hides it. `place` for who cannot see where the buttons are."""
        self.setVisible(bool(held))
        while len(self._boxes) < len(held):
            box = _HeldBox(self._themes, self)
            box.asked.connect(self.asked)
            self._boxes.append(box)
            self._layout.addWidget(box)
        for at, box in enumerate(self._boxes):
            box.setVisible(at < len(held))
            if at < len(held):
                box.show_view(held[at], place)

    def button(self, at: int, verb: Verb) -> QPushButton:
        """A button of one of them."""
        return self._boxes[at].buttons[verb]


class _HeldBox(QWidget):
    asked = Signal(object, str)

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._id = ""
        self._box = Box(themes, self)
        self.buttons = {verb: plain_button(f"{verb.word.capitalize()}…", look, self) for verb, look in _LOOKS.items()}
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._box)
        layout.addLayout(row)
        self.buttons[Verb.APPROVE].clicked.connect(self._approve)
        self.buttons[Verb.REJECT].clicked.connect(self._reject)
        self.buttons[Verb.WITHDRAW].clicked.connect(self._withdraw)

    def show_view(self, view: HeldView, place: str) -> None:
        """Show this."""
        self._id = view.id
        self._box.say(Look.NOTICE, "pending", view.head, view.lines)
        for verb, button in self.buttons.items():
            button.setVisible(verb in view.verbs)
            button.setAccessibleDescription(
                tr("{head}, in {place}; a confirmation follows", head=view.head, place=place)
            )

    @Slot()
    def _approve(self) -> None:
        self.asked.emit(Verb.APPROVE, self._id)

    @Slot()
    def _reject(self) -> None:
        self.asked.emit(Verb.REJECT, self._id)

    @Slot()
    def _withdraw(self) -> None:
        self.asked.emit(Verb.WITHDRAW, self._id)
