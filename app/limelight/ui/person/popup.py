"""Who is signed in where, what they may do, for how long and where that is kept; with what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from limelight.ui.person.initials import InitialsSign, initials
from limelight.ui.person.parties import Party
from limelight.ui.sizes import dialog_size
from limelight.ui.text import wrapping_label
from limelight.ui.theme import Look, Themes, set_look
from limelight.words import tr

_WIDTH = 420  # logical pixels at 100 %
_TITLE = tr("Who is signed in")


class PersonPopup(QDialog):
    """Closes with Escape, with a click beside it, and when something in it was pressed.

    It is no window of Qt's kind "popup": those are in no tree of a screen reader.

    Signals:
        sign_in_wanted(str), switch_wanted(str), sign_out_wanted(str): the key of the system.
    """

    sign_in_wanted = Signal(str)
    switch_wanted = Signal(str)
    sign_out_wanted = Signal(str)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._themes = themes
        self.setWindowTitle(_TITLE)
        self.setAccessibleName(_TITLE)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._width = dialog_size(self, _WIDTH, 1).width()
        self.setFixedWidth(self._width)
        edge = QFrame(self)
        set_look(edge, Look.WELL)
        inside = QVBoxLayout(edge)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self._scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(edge)

    def show_parties(self, parties: Sequence[Party], *, is_demo: bool) -> None:
        """Show these; the keyboard stays where it was."""
        focused = self.focusWidget()
        name = focused.accessibleName() if focused is not None else ""
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(10)
        layout.addWidget(wrapping_label(tr("{title} · DEMO", title=_TITLE) if is_demo else _TITLE, Look.HEADING))
        if not parties:
            layout.addWidget(wrapping_label(tr("Nothing is connected yet, so nobody can be signed in."), Look.MUTED))
        for party in parties:
            layout.addWidget(self._card(party))
        self._scroll.setWidget(page)
        self._fit(page)
        buttons = page.findChildren(QPushButton)
        found = [button for button in buttons if button.accessibleName() == name] or buttons
        if found:
            found[0].setFocus()

    def open_at(self, corner: QPoint, lowest: int) -> None:
        """Open below a point, which is the upper right corner of it, and end above `lowest`; both of the screen."""
        self.setMaximumHeight(max(160, lowest - corner.y()))
        self.resize(self._width, min(self.height(), self.maximumHeight()))
        self.move(corner - QPoint(self._width, 0))
        self.show()
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        """Another window was chosen."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.close()

    def _fit(self, page: QWidget) -> None:
        layout = page.layout()
        height = layout.totalHeightForWidth(self._width - 14) if layout is not None else 0
        self.resize(self._width, min(height + 16, self.maximumHeight()))

    def _card(self, party: Party) -> QFrame:
        card = QFrame()
        set_look(card, Look.CARD)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(wrapping_label(party.name or tr("Nobody is signed in"), Look.STRONG))
        names.addWidget(wrapping_label(party.title, Look.MUTED))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(InitialsSign(initials(party.name), self._themes), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        layout.addLayout(head)
        for words, look in (
            ("\n".join(party.lines), Look.BODY),
            (party.systems, Look.SMALL),
            (party.until, Look.SMALL),
            (party.kept, Look.SMALL),
        ):
            if words:
                layout.addWidget(wrapping_label(words, look))
        layout.addLayout(self._buttons(party))
        return card

    def _buttons(self, party: Party) -> QHBoxLayout:
        offers = [
            (tr("Switch person"), self.switch_wanted, Look.BUTTON),
            (tr("Sign out"), self.sign_out_wanted, Look.BUTTON),
        ]
        if not party.name or party.is_missed:
            offers = [(tr("Sign in"), self.sign_in_wanted, Look.PRIMARY), *(offers if party.name else [])]
        row = QHBoxLayout()
        row.setSpacing(8)
        for words, wanted, look in offers:
            button = _Offer(party.system, words, look)
            button.setAccessibleName(f"{words}: {party.title}")
            button.taken.connect(self.close)
            button.taken.connect(wanted)
            row.addWidget(button)
        row.addStretch(1)
        return row


class _Offer(QPushButton):
    """Something that can be done about one system.

    Signals:
        taken(str): it was pressed; the system's key.
    """

    taken = Signal(str)

    def __init__(self, system: str, words: str, look: Look) -> None:
        super().__init__(words)
        self.setAutoDefault(False)
        set_look(self, look)
        self._system = system
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.taken.emit(self._system)
