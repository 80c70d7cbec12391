"""Sign in to one system with a token, or as one of the demo's people; see who one is; sign out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from limelight.domain.errors import LimelightError
from limelight.domain.profile import SystemEntry
from limelight.domain.secrets import TokenPlace
from limelight.domain.sign_ins import SignedOut
from limelight.domain.systems import Description
from limelight.ui.confirm.sheet import Folded
from limelight.ui.pending import Pending
from limelight.ui.sign_in.reading_tokens import ReadingTokens
from limelight.ui.sign_in.roles import DemoRole, RoleChooser
from limelight.ui.sign_in.token_field import TokenField
from limelight.ui.sign_in.words import kept_words, may_lines, service_words, who_words
from limelight.ui.text import plain_button, plain_label, set_plain, shortened, wrapping_label
from limelight.ui.theme import Look, set_look


@dataclass(frozen=True, slots=True)
class SignInActions:
    """What the dialog can start in the background.

    `sign_in` takes the system's key, the token and whether to remember it; `sign_in_as` one of the demo's people;
    `store_name` names where tokens are kept.
    """

    sign_in: Callable[[str, str, bool], Future[Description]]
    sign_in_as: Callable[[DemoRole], Future[Description]]
    sign_out: Callable[[str], Future[SignedOut]]
    store_name: Callable[[], str]


class SignInDialog(QDialog):
    """The sign-in of one system. Open it with `open()`.

    Signals:
        signed_in(str, object): the system's key and the Description that the server gave for the token.
        signed_out(str): the system's key.

    `known` is what the server said about who is signed in, None where nobody is. `roles` are the demo's people: with
    them no token is pasted.
    """

    signed_in = Signal(str, object)
    signed_out = Signal(str)

    def __init__(
        self,
        entry: SystemEntry,
        actions: SignInActions,
        known: Description | None = None,
        roles: Sequence[DemoRole] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entry = entry
        self._actions = actions
        self._pending: Pending | None = None
        self.setWindowTitle("Sign in · DEMO" if roles else "Sign in")
        self.setMinimumWidth(520)
        self.resize(520, 100)
        self._who = _Who()
        self._roles = RoleChooser(roles, self)
        self._token = TokenField(actions.store_name, parent=self)
        self._status = wrapping_label("", Look.MUTED)
        self._status.setObjectName("status")
        self._sign_out = plain_button("Sign out")
        self._close = plain_button("Close")
        self._sign_in = plain_button("Sign in", Look.PRIMARY)
        self._lay_out(bool(roles))
        self._token.name_place(entry.origin)
        self._show_known(known)
        self._connect()
        (self._roles if roles else self._token.field).setFocus()

    def offer_reading_tokens(self, title: str, tokens: ReadingTokens) -> None:
        """Add a folded part in which tokens that only read are pasted."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        folded = Folded(f"{title} (optional)", tokens, self)
        layout.insertWidget(layout.indexOf(self._status) + 1, folded)
        folded.button.toggled.connect(self._fit)
        tokens.said.connect(self._fit)
        self.finished.connect(tokens.give_up)
        self._fit()

    def _lay_out(self, is_demo: bool) -> None:
        """Head, who one is, the way in, what happened, buttons."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addLayout(self._head(is_demo))
        layout.addWidget(self._who)
        layout.addWidget(self._roles if is_demo else self._token)
        (self._token if is_demo else self._roles).hide()
        layout.addWidget(self._status)
        self._status.hide()
        layout.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._sign_out)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._sign_in)
        self._sign_in.setVisible(not is_demo)
        layout.addLayout(buttons)

    def _head(self, is_demo: bool) -> QVBoxLayout:
        title = QHBoxLayout()
        title.addWidget(plain_label(shortened(self._entry.title or self._entry.origin, 60), Look.TITLE), 1)
        if is_demo:
            title.addWidget(plain_label("DEMO", Look.DEMO_BADGE), 0, Qt.AlignmentFlag.AlignVCenter)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addLayout(title)
        words = "The demo runs on this computer only. Choose who you want to be." if is_demo else self._entry.address
        head.addWidget(wrapping_label(words, Look.MUTED))
        return head

    def _connect(self) -> None:
        self._sign_in.clicked.connect(self._try_token)
        self._token.confirmed.connect(self._try_token)
        self._roles.chosen.connect(self._try_role)
        self._sign_out.clicked.connect(self._leave)
        self._close.clicked.connect(self.reject)

    def _show_known(self, known: Description | None) -> None:
        self._who.show_who(known)
        self._sign_out.setVisible(known is not None)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Take the height that the wrapped lines need; Qt's own guess is far too high."""
        layout = self.layout()
        width = max(self.width(), self.minimumWidth())
        if layout is not None:
            layout.activate()
            self.resize(width, layout.totalHeightForWidth(width))

    def _start(self, future: Future[object], words: str) -> Pending:
        self._say(words, Look.MUTED)
        self._set_busy(True)
        pending = Pending(future, self)
        pending.finished.connect(self._end)
        pending.failed.connect(self._fail)
        self._pending = pending
        return pending

    def _set_busy(self, busy: bool) -> None:
        for widget in (self._sign_in, self._sign_out, self._roles, self._token):
            widget.setEnabled(not busy)

    def _say(self, words: str, look: Look) -> None:
        set_look(self._status, look)
        set_plain(self._status, words)
        self._status.setVisible(bool(words))
        self._fit()

    def _send(self, token: str, remember: bool) -> None:
        self._ask_who(self._actions.sign_in(self._entry.key, token, remember))

    def _ask_who(self, future: Future[Description]) -> None:
        self._start(future, "Asking the server who this is …").succeeded.connect(self._welcome)  # type: ignore[arg-type]

    @Slot()
    def _try_token(self) -> None:
        if self._pending is None:
            self._send(self._token.text, self._token.remember)

    @Slot(object)
    def _try_role(self, role: DemoRole) -> None:
        if self._pending is None:
            self._ask_who(self._actions.sign_in_as(role))

    @Slot(object)
    def _welcome(self, description: Description) -> None:
        self._token.clear()
        self._token.name_place(self._entry.origin)
        self._show_known(description)
        self._say("", Look.MUTED)
        self.signed_in.emit(self._entry.key, description)
        self._close.setFocus()

    @Slot(object)
    def show_place(self, place: TokenPlace) -> None:
        """Say where the token is kept, and where the next one will be (`actions.store_name` names that already)."""
        self._token.say_place()
        self._who.show_place(kept_words(place.kept))
        self._fit()

    @Slot()
    def _leave(self) -> None:
        if self._pending is None:
            future = self._actions.sign_out(self._entry.key)
            self._start(future, "Signing out …").succeeded.connect(self._farewell)  # type: ignore[arg-type]

    @Slot()
    def _farewell(self) -> None:
        self._show_known(None)
        self._say("You are signed out. The token is gone from this computer.", Look.MUTED)
        self.signed_out.emit(self._entry.key)

    @Slot(object)
    def _fail(self, error: LimelightError) -> None:
        self._token.name_place(self._entry.origin)
        self._say(str(error), Look.DANGER_TEXT)

    @Slot()
    def _end(self) -> None:
        self._pending = None
        self._set_busy(False)

    def done(self, result: int) -> None:
        """Forget what was typed and give up what still runs, however the dialog is closed."""
        self._token.clear()
        if self._pending is not None:
            self._pending.cancel()
        super().done(result)


class _Who(QFrame):
    """Who is signed in and what they may do where; hidden where nobody is."""

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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(4)
        for widget in (self._name, self._may, self._service, self._place):
            layout.addWidget(widget)
        self.show_place("")

    def show_who(self, known: Description | None) -> None:
        """Show what a server said about the caller."""
        self.setVisible(known is not None)
        if known is None:
            return
        set_plain(self._name, f"Signed in as {who_words(known.caller)}")
        set_plain(self._may, "\n".join(may_lines(known)))
        service = service_words(known.caller)
        set_plain(self._service, service)
        self._service.setVisible(bool(service))

    def show_place(self, words: str) -> None:
        """Show where the token is kept; hidden where nothing is to be said."""
        set_plain(self._place, words)
        self._place.setVisible(bool(words))
