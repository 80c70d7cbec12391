"""Who is signed in to a system, what they may do there, where their token is kept and when it ends."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from limelight.domain.systems import Description
from limelight.ui.sign_in.words import may_lines, service_words, who_words
from limelight.ui.text import set_plain, wrapping_label
from limelight.ui.theme import Look, set_look
from limelight.words import tr


class WhoBox(QFrame):
    """Hidden where nobody is signed in."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, Look.GOOD_BOX)
        self._name = wrapping_label("", Look.STRONG)
        self._name.setObjectName("who")
        self._may = wrapping_label("")
        self._may.setObjectName("may")
        self._service = wrapping_label("", Look.WARNING_TEXT)
        self._place = wrapping_label("", Look.SMALL)
        self._place.setObjectName("place")
        self._term = wrapping_label("", Look.SMALL)
        self._term.setObjectName("term")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(4)
        for widget in (self._name, self._may, self._service, self._place, self._term):
            layout.addWidget(widget)
        self.show_place("")
        self.show_term("")

    def show_who(self, known: Description | None) -> None:
        """Show what a server said about the caller."""
        self.setVisible(known is not None)
        if known is None:
            return
        set_plain(self._name, tr("Signed in as {caller}", caller=who_words(known.caller)))
        set_plain(self._may, "\n".join(may_lines(known)))
        service = service_words(known.caller)
        set_plain(self._service, service)
        self._service.setVisible(bool(service))

    def show_place(self, words: str) -> None:
        """Show where the token is kept; hidden where nothing is to be said."""
        set_plain(self._place, words)
        self._place.setVisible(bool(words))

    def show_term(self, words: str, *, is_short: bool = False) -> None:
        """Show when the token ends; hidden where that is not known."""
        set_look(self._term, Look.WARNING_TEXT if is_short else Look.SMALL)
        set_plain(self._term, words)
        self._term.setVisible(bool(words))
