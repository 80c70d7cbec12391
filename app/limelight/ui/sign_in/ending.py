"""Says some days before that a person's token ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from limelight.domain.personal_tokens import TokenTerm
from limelight.ui.pending import Pending
from limelight.ui.sign_in.words import ending_words

if TYPE_CHECKING:
    from limelight.sync.desk import Desk
    from limelight.ui.confirm.leading import Submit

_FIRST = 20_000  # milliseconds after the start, when everything was read
_AGAIN = 6 * 3_600_000  # milliseconds


class EndingTokens(QObject):
    """Asks the desk now and then.

    Signals:
        said(str): the token that ends first among those that end soon, as a sentence.
    """

    said = Signal(str)

    def __init__(self, submit: Submit, now: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._submit = submit
        self._now = now
        self._timer = QTimer(self, singleShot=True, interval=_FIRST)
        self._timer.timeout.connect(self.ask)
        self._timer.start()

    @Slot()
    def ask(self) -> None:
        """Ask now, and again after some hours."""
        self._timer.start(_AGAIN)
        Pending(self._submit(_terms), self).succeeded.connect(self._say)

    @Slot(object)
    def _say(self, terms: dict[str, TokenTerm]) -> None:
        now = self._now()
        short = {place: term for place, term in terms.items() if term.is_short(now)}
        if short:
            place = min(short, key=lambda each: short[each].until)
            self.said.emit(ending_words(place, short[place], now))


async def _terms(desk: Desk) -> dict[str, TokenTerm]:
    """When the token of each system ends, by the system's name, as far as that is known."""
    terms = {entry.title or entry.origin: await desk.token_term(entry.key) for entry in desk.profile.systems}
    return {place: term for place, term in terms.items() if term is not None}
