"""The fields of a connection: which system, title, address, projects, certificate authority, token."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from limelight.domain.profile import (
    DEFAULT_PROJECTS,
    Profile,
    SystemEntry,
    SystemKind,
    address_problem,
    origin_of,
    projects_problem,
)
from limelight.ui.connections.cards import SystemCard
from limelight.ui.connections.path import key_for
from limelight.ui.connections.sign_in_choice import SignInChoice
from limelight.ui.sign_in.token_field import TokenField
from limelight.ui.text import plain_button, plain_label, set_plain, wrapping_label
from limelight.ui.theme import Look
from limelight.words import tr


class ConnectionForm(QWidget):
    """Everything that the person types about a connection.

    Signals:
        system_chosen(): another kind of system.
        changed(): something that the test depends on is another than before.
        confirmed(): Return was pressed in a field.

    `entry` is the connection of the profile that is edited, None for a new one.
    """

    system_chosen = Signal()
    changed = Signal()
    confirmed = Signal()

    def __init__(
        self,
        cards: Sequence[SystemCard],
        store_name: Callable[[], str],
        profile: Profile,
        entry: SystemEntry | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entry = entry
        self._taken = tuple(system.key for system in profile.systems)
        self._cards = {card.kind: card for card in cards}
        self._buttons = {card.kind: _system_button(card) for card in cards}
        self._kinds = QButtonGroup(self)
        for button in self._buttons.values():
            self._kinds.addButton(button)
        self.address = _field(tr("Address"), "address")
        self.title = _field(tr("Title"), "title", tr("How your people call it"))
        self.projects = _field(tr("Projects"), "projects", tr("default (several: commas between)"))
        self.ca_file = _field(tr("Certificate authority, a PEM file"), "ca_file", tr("As this computer trusts"))
        self.sign_in = SignInChoice(profile, entry)
        self.token = TokenField(store_name)
        self.private = plain_button(tr("Use a private certificate authority"), Look.LINK)
        self._address_help = wrapping_label("", Look.SMALL)
        self._token_help = wrapping_label("", Look.SMALL)
        self._projects = _labelled(self.projects)
        self._ca_file = _labelled(self.ca_file)
        self._lay_out()
        self._fill(entry)
        self._connect()

    def _lay_out(self) -> None:
        systems = QHBoxLayout()
        systems.setSpacing(8)
        for button in self._buttons.values():
            systems.addWidget(button)
        systems.addStretch(1)
        called = QHBoxLayout()
        called.setSpacing(12)
        called.addWidget(_labelled(self.title), 3)
        called.addWidget(self._projects, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(systems)
        layout.addWidget(_labelled(self.address, self._address_help))
        layout.addLayout(called)
        layout.addWidget(self.sign_in)
        layout.addWidget(self.token)
        layout.addWidget(self._token_help)
        layout.addWidget(self._ca_file)
        layout.addWidget(self.private, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    @property
    def card(self) -> SystemCard:
        """The system that is chosen."""
        return self._cards[self._kind]

    def problem(self) -> str:
        """Why this cannot be tried yet, as a sentence; empty where it can."""
        if problem := address_problem(self.address.text().strip()):
            return problem
        if problem := projects_problem(self._named_projects()):
            return tr("The projects: {problem}", problem=problem)
        if not self.title.text().isprintable():
            return tr("The title holds an invisible character. Type it anew.")
        return ""

    def entry(self) -> SystemEntry:
        """The connection as it is typed; its key stays, or is made from title or host for a new one."""
        address = self.address.text().strip().rstrip("/")
        title = self.title.text().strip()
        old = self._entry
        key = old.key if old else key_for(title or urlsplit(address).hostname or "", self._taken)
        return SystemEntry(
            key=key,
            kind=self._kind,
            address=address,
            title=title,
            projects=self._named_projects(),
            poll_seconds=old.poll_seconds if old else None,
            ca_file=self.ca_file.text().strip(),
            sign_in=self.sign_in.key,
        )

    @property
    def token_text(self) -> str:
        """The token that was pasted; empty where none is."""
        return "" if self.sign_in.key else self.token.text

    def focus_first(self) -> None:
        """Put the keyboard where typing begins."""
        (self.address if self._entry is None or self.sign_in.key else self.token.field).setFocus()

    def _named_projects(self) -> tuple[str, ...]:
        parts = self.projects.text().split(",") if self.card.asks_projects else ()
        return tuple(part.strip() for part in parts if part.strip()) or DEFAULT_PROJECTS

    @property
    def _kind(self) -> SystemKind:
        return next(kind for kind, button in self._buttons.items() if button.isChecked())

    def _fill(self, entry: SystemEntry | None) -> None:
        kind = entry.kind if entry else next(iter(self._buttons))
        self._buttons[kind].setChecked(True)
        for button in self._buttons.values():
            button.setEnabled(entry is None or button.isChecked())
        if entry is not None:
            self.address.setText(entry.address)
            self.title.setText(entry.title)
            self.projects.setText(", ".join(entry.projects))
            self.ca_file.setText(entry.ca_file)
            self.token.field.setPlaceholderText(tr("Leave empty to use the one that is kept"))
        self._ca_file.setVisible(bool(entry and entry.ca_file))
        self.private.setVisible(not (entry and entry.ca_file))
        self._explain()

    def _connect(self) -> None:
        self._kinds.buttonToggled.connect(self._choose)
        for field in (self.address, self.projects, self.ca_file):
            field.textChanged.connect(self._change)
            field.returnPressed.connect(self.confirmed)
        self.private.clicked.connect(self._ask_authority)
        self.title.returnPressed.connect(self.confirmed)
        self.sign_in.changed.connect(self._show_token)
        self.sign_in.changed.connect(self.changed)
        self.token.field.textChanged.connect(self.changed)
        self.token.confirmed.connect(self.confirmed)

    def _explain(self) -> None:
        card = self.card
        self.address.setPlaceholderText(card.address_example)
        set_plain(self._address_help, card.address_help)
        set_plain(self._token_help, card.token_help)
        self._projects.setVisible(card.asks_projects)
        self._name_place()
        self._show_token()

    def _name_place(self) -> None:
        address = self.address.text().strip()
        origin = "" if address_problem(address) else origin_of(address)
        self.token.name_place(origin)
        self.sign_in.follow(origin)

    @Slot()
    def _show_token(self) -> None:
        for widget in (self.token, self._token_help):
            widget.setVisible(not self.sign_in.key)

    @Slot()
    def _change(self) -> None:
        self._name_place()
        self.changed.emit()

    @Slot()
    def _ask_authority(self) -> None:
        self.private.hide()
        self._ca_file.show()
        self.ca_file.setFocus()

    @Slot(object, bool)
    def _choose(self, _button: object, checked: bool) -> None:
        if checked:
            self._explain()
            self.system_chosen.emit()
            self.changed.emit()


def _system_button(card: SystemCard) -> QPushButton:
    button = plain_button(card.title, Look.CHIP)
    button.setObjectName(f"system {card.kind.value}")
    button.setCheckable(True)
    return button


def _field(words: str, name: str, placeholder: str = "") -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(words)
    field.setPlaceholderText(placeholder)
    return field


def _labelled(field: QLineEdit, help_label: QWidget | None = None) -> QWidget:
    """A field under its label, which is the field's accessible name."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    label = plain_label(field.accessibleName(), Look.STRONG)
    label.setBuddy(field)
    layout.addWidget(label)
    layout.addWidget(field)
    if help_label is not None:
        layout.addWidget(help_label)
    return whole
