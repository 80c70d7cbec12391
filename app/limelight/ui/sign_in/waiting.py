"""What is shown while the person is in their browser: what to do there, and what where none opened."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from limelight.ui.text import plain_button, plain_label, set_plain, wrapping_label
from limelight.ui.theme import Look, set_look
from limelight.words import tr

_GO_ON = tr("Go on in your browser")
_HELP = tr(
    "No page opened? Copy its address and paste it into a browser on this computer. If the page shows an error, cancel "
    "here and tell whoever set up the sign-in. After five minutes Limelight stops waiting by itself."
)
_COPIED = tr("The address is copied. Paste it into a browser on this computer, within five minutes.")


class Waiting(QFrame):
    """Hidden until a page was opened; `shut` hides it again and forgets the address.

    Signals:
        grown(): its height is another.
    """

    grown = Signal()

    def __init__(self, todo: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.WELL)
        self._address = ""
        title = plain_label(_GO_ON, Look.STRONG)
        title.setObjectName("go_on")
        self._todo = wrapping_label(todo)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName(tr("Waiting for the browser"))
        self._help = wrapping_label(_HELP, Look.SMALL)
        self._help.setObjectName("browser_help")
        self.copy = plain_button(tr("Copy address"))
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        for widget in (title, self._todo, self._bar, self._help):
            layout.addWidget(widget)
        layout.addLayout(row)
        self.hide()

    @Slot(str)
    def show_opened(self, address: str) -> None:
        """The page of that address was opened."""
        self._address = address
        set_look(self._help, Look.SMALL)
        set_plain(self._help, _HELP)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{_GO_ON}. {self._todo.text()}"))
        self.grown.emit()

    @Slot(str)
    def show_unopened(self, trouble: str) -> None:
        """No browser took it."""
        set_look(self._help, Look.WARNING_TEXT)
        set_plain(
            self._help, tr("{trouble} Copy the address and paste it into a browser on this computer.", trouble=trouble)
        )
        self.grown.emit()

    @Slot()
    def shut(self) -> None:
        """Nothing is waited for any more."""
        self._address = ""
        self.hide()
        self.grown.emit()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        set_look(self._help, Look.GOOD_TEXT)
        set_plain(self._help, _COPIED)
        self.grown.emit()
