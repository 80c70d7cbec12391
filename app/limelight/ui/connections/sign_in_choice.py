"""With what people sign in at a connection: a token, or an OpenID provider of the profile."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limelight.domain.profile import Profile, SystemEntry
from limelight.ui.connections.calm_choice import CalmChoice
from limelight.ui.text import plain_label, set_plain, shortened, wrapping_label
from limelight.ui.theme import Look
from limelight.words import tr

_IN_BROWSER = tr(
    "Choose it only for a server that your organisation runs: a token of yours is sent there. For the test its page "
    "opens in your browser, unless you are signed in at this address already."
)


class SignInChoice(QWidget):
    """Hidden where the profile names no provider: a token is pasted then.

    Signals:
        changed(): another way.

    `entry` is the connection that is edited, None for a new one. Systems at one server are signed in to in one way, so
    another system there decides it.
    """

    changed = Signal()

    def __init__(self, profile: Profile, entry: SystemEntry | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others = {system.origin: system for system in profile.systems if entry is None or system.key != entry.key}
        self._own = entry.sign_in if entry is not None else ""
        self._ways = CalmChoice()
        self._ways.setObjectName("sign_in")
        self._ways.setAccessibleName(tr("People sign in with"))
        self._ways.addItem(tr("A token that is pasted"), "")
        for way in profile.sign_ins:
            self._ways.addItem(shortened(way.title or way.issuer, 80), way.key)
        self._why = wrapping_label("", Look.SMALL)
        self._why.setObjectName("sign_in_why")
        label = plain_label(tr("People sign in with"), Look.STRONG)
        label.setBuddy(self._ways)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (label, self._ways, self._why):
            layout.addWidget(widget)
        self._ways.activated.connect(self._choose)
        if not profile.sign_ins:
            self.hide()
        self.follow("")

    @property
    def key(self) -> str:
        """The key of the sign-in in the profile; empty for a token."""
        return str(self._ways.currentData())

    def follow(self, origin: str) -> None:
        """The connection is at that server; empty: not known yet."""
        other, before = self._others.get(origin), self.key
        wanted = other.sign_in if other is not None else self._own
        self._ways.setCurrentIndex(max(0, self._ways.findData(wanted)))
        self._ways.setEnabled(other is None)
        name = shortened(other.title or other.origin, 60) if other is not None else ""
        self._explain(
            tr("As {name}, which is at the same server.", name=name) if name else _IN_BROWSER if self.key else ""
        )
        if self.key != before:
            self.changed.emit()

    @Slot()
    def _choose(self) -> None:
        self._own = self.key
        self._explain(_IN_BROWSER if self.key else "")
        self.changed.emit()

    def _explain(self, words: str) -> None:
        set_plain(self._why, words)
        self._why.setVisible(bool(words))
