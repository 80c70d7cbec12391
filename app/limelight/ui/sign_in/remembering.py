"""Whether a sign-in outlives the program, and where what renews it is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from limelight.ui.sign_in.words import session_keeping_words
from limelight.ui.text import set_plain, wrapping_label
from limelight.ui.theme import Look
from limelight.words import tr


class Remembering(QWidget):
    """A box to tick, and a line that names the store. `store_name` is asked each time that the line is written.

    Signals:
        grown(): its height may be another.
    """

    grown = Signal()

    def __init__(self, store_name: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store_name = store_name
        self.box = QCheckBox(tr("Remember on this computer"))
        self.box.setObjectName("remember")
        self.box.setChecked(True)
        self._where = wrapping_label("", Look.SMALL)
        self._where.setObjectName("kept_in")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.box)
        layout.addWidget(self._where)
        self.box.toggled.connect(self.say_place)
        self.say_place()

    @property
    def wanted(self) -> bool:
        """Whether it is to outlive the program."""
        return self.box.isChecked()

    @Slot()
    def say_place(self) -> None:
        """Say where it is kept: the store may have turned out to be another."""
        set_plain(self._where, session_keeping_words(self._store_name(), self.wanted))
        self.grown.emit()
