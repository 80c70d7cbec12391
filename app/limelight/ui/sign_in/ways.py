"""What a way to sign in to a system is, for the dialog that shows it: tokens, browsers, codes."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limelight.domain.systems import Description
from limelight.ui.sign_in.token_field import TokenField
from limelight.words import tr


class WayIn(QWidget):
    """The middle of the sign-in dialog. What is no `LimelightError` in the future of `begin` is a bug.

    Signals:
        wanted(): the person wants to begin, by a key in it.
        grown(): its height may be another.
        told(): it says itself now what is waited for.

    `offer` is what stands on the button that leads to it, where there are several; `busy_words` is said at first.
    """

    wanted = Signal()
    grown = Signal()
    told = Signal()
    offer = ""
    busy_words = tr("Asking the server who this is …")

    def verb(self, *, is_known: bool) -> str:
        """What the button says that begins it; `is_known`: somebody is signed in there."""
        raise NotImplementedError

    def begin(self, *, is_known: bool) -> Future[Description]:
        """Begin, on the background thread; cancelling the future gives it up."""
        raise NotImplementedError

    def end(self) -> None:
        """It ended, however it did."""

    def clear(self) -> None:
        """Forget what was typed."""

    def say_place(self) -> None:
        """Say again where a secret will be kept: the store may have turned out to be another."""


class TokenWay(WayIn):
    """A token is pasted. `sign_in` takes it, and whether to remember it; `store_name` as for a `TokenField`."""

    offer = tr("Paste a token")

    def __init__(
        self, origin: str, sign_in: Callable[[str, bool], Future[Description]], store_name: Callable[[], str]
    ) -> None:
        super().__init__()
        self._sign_in = sign_in
        self._token = TokenField(store_name, parent=self)
        self._token.name_place(origin)
        self._token.confirmed.connect(self.wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._token)
        self.setFocusProxy(self._token.field)

    def verb(self, *, is_known: bool) -> str:
        """The same, whoever is there."""
        return tr("Sign in")

    def begin(self, *, is_known: bool) -> Future[Description]:
        """Try the token at the server."""
        self._token.setEnabled(False)
        return self._sign_in(self._token.text, self._token.remember)

    def end(self) -> None:
        """It may be corrected."""
        self._token.setEnabled(True)
        self._token.say_place()

    def clear(self) -> None:
        """Take the token out of the field."""
        self._token.clear()

    def say_place(self) -> None:
        """Name the store."""
        self._token.say_place()
