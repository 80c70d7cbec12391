"""The demo's people: one button for each, and a line that says what they may do."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from limelight.ui.text import plain_button, wrapping_label
from limelight.ui.theme import Look, set_look

if TYPE_CHECKING:
    from limelight.domain.systems import Description
    from limelight.sync.desk import Desk


@dataclass(frozen=True, slots=True)
class DemoRole:
    """One of the demo's people. `title` and `sentence` are our own words; `sign_in` is work for the background."""

    title: str  # "Business owner"
    sentence: str  # "Maya Lindqvist releases and rolls back everywhere."
    sign_in: Callable[[Desk], Coroutine[Any, Any, Description]]


class RoleChooser(QWidget):
    """A card for each role.

    Signals:
        chosen(object): the DemoRole whose button was pressed.
    """

    chosen = Signal(object)

    def __init__(self, roles: Sequence[DemoRole], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self.buttons = tuple(_add_card(layout, role) for role in roles)
        self._roles = dict(zip(self.buttons, roles, strict=True))
        for button in self.buttons:
            button.clicked.connect(self._choose)
        if self.buttons:
            self.setFocusProxy(self.buttons[0])

    @Slot()
    def _choose(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self.chosen.emit(self._roles[button])


def _add_card(layout: QVBoxLayout, role: DemoRole) -> QPushButton:
    card = QFrame()
    set_look(card, Look.CARD)
    button = plain_button(role.title)
    button.setObjectName(f"role {role.title}")
    button.setAccessibleDescription(role.sentence)
    button.setMinimumWidth(150)
    row = QHBoxLayout(card)
    row.setContentsMargins(14, 10, 14, 10)
    row.setSpacing(14)
    row.addWidget(button)
    row.addWidget(wrapping_label(role.sentence, Look.MUTED), 1)
    layout.addWidget(card)
    return button
