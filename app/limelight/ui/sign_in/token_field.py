"""Where a token is pasted: hidden, with a line that names where it will be kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from limelight.ui.sign_in.words import keeping_words
from limelight.ui.text import plain_label, set_plain, wrapping_label
from limelight.ui.theme import Look
from limelight.words import tr


class TokenField(QWidget):
    """A hidden field for a token, whether to remember it, and where it goes.

    Signals:
        changed(): another text, or remembered or not.
        confirmed(): Return was pressed in the field.

    `store_name` is asked each time the line is written: it changes when the store turns out to be locked.
    """

    changed = Signal()
    confirmed = Signal()

    def __init__(self, store_name: Callable[[], str], can_remember: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store_name = store_name
        self._origin = ""
        label = plain_label(tr("Token"), Look.STRONG)
        self.field = QLineEdit()
        self.field.setObjectName("token")
        self.field.setAccessibleName(tr("Token"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        label.setBuddy(self.field)
        self.remember_box = QCheckBox(tr("Remember it on this computer"))
        self.remember_box.setObjectName("remember")
        self.remember_box.setChecked(can_remember)
        self.remember_box.setVisible(can_remember)
        self._where = wrapping_label("", Look.SMALL)
        self._where.setObjectName("kept_in")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (label, self.field, self.remember_box, self._where):
            layout.addWidget(widget)
        self.field.textChanged.connect(self._change)
        self.field.returnPressed.connect(self.confirmed)
        self.remember_box.toggled.connect(self._change)

    @property
    def text(self) -> str:
        """What was pasted."""
        return self.field.text()

    @property
    def remember(self) -> bool:
        """Whether it is to be kept for the next start."""
        return self.remember_box.isChecked()

    def name_place(self, origin: str) -> None:
        """Say where a token for that origin will be kept; an empty origin says nothing."""
        self._origin = origin
        self.say_place()

    def say_place(self) -> None:
        """Say it again: the store may have turned out to be another."""
        origin = self._origin
        words = keeping_words(self._store_name(), origin, self.remember) if origin else ""
        set_plain(self._where, words)
        self._where.setVisible(bool(words))

    def clear(self) -> None:
        """Take the token out of the field."""
        self.field.clear()

    @Slot()
    def _change(self) -> None:
        self.say_place()
        self.changed.emit()
