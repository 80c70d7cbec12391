"""The form in which a person adds their word to the record: what it is about, questions, two buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from limelight.ui.sizes import dialog_size
from limelight.ui.text import plain_button, plain_label, prose_label
from limelight.ui.theme import Look
from limelight.words import tr

_WIDTH, _LEAST_HEIGHT = 520, 280


class WordDialog(QDialog):
    """Opened by the person; nothing is chosen or filled in, and Enter records nothing.

    Who builds on it adds the questions with `ask` and `offer`, and then calls `finish`.
    """

    def __init__(self, title: str, about: str, note: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(24, 20, 24, 18)
        self._rows.setSpacing(8)
        self._rows.addWidget(prose_label(about, Look.HEADING, self))
        self._rows.addWidget(prose_label(note, Look.MUTED, self))

    def ask(self, words: str, limit: int) -> QLineEdit:
        """A question that is answered in a line of at most `limit` characters."""
        field = QLineEdit(self)
        label = plain_label(words, Look.MUTED, self)
        label.setBuddy(field)
        field.setAccessibleName(words)
        field.setMaxLength(limit)
        field.textChanged.connect(self._show_ready)
        self._rows.addWidget(label)
        self._rows.addWidget(field)
        return field

    def offer(self, words: str) -> QRadioButton:
        """One of several choices."""
        choice = QRadioButton(words, self)
        choice.toggled.connect(self._show_ready)
        self._rows.addWidget(choice)
        return choice

    def finish(self, is_answered: Callable[[], bool], tell: Callable[[], None], does: str = tr("Record it")) -> None:
        """End the form with its buttons; `tell` is called once at most, and only when all that has to be answered is.
        `does` says what happens then.

        They come last, as they do for the Tab key.
        """
        self._is_answered, self._tell = is_answered, tell
        self.cancel = plain_button(tr("Cancel"), Look.BUTTON, self)
        self.record = plain_button(does, Look.PRIMARY, self)
        self.record.clicked.connect(self._record)
        self.cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.record)
        self._rows.addSpacing(6)
        self._rows.addLayout(buttons)
        width = dialog_size(self, _WIDTH, _LEAST_HEIGHT).width()
        self.resize(width, max(_LEAST_HEIGHT, self._rows.totalHeightForWidth(width)))
        self._show_ready()

    @Slot()
    def _show_ready(self) -> None:
        self.record.setEnabled(self._is_answered())

    @Slot()
    def _record(self) -> None:
        self.record.setEnabled(False)
        self._tell()
        self.accept()
