"""Sign in to one system, see who one is there and what one may do, switch the person, sign out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from limelight.domain.errors import LimelightError
from limelight.domain.profile import SystemEntry
from limelight.domain.secrets import TokenPlace
from limelight.domain.sign_ins import SignedOut
from limelight.domain.systems import Description
from limelight.ui.confirm.sheet import Folded
from limelight.ui.pending import Pending
from limelight.ui.sign_in.reading_tokens import ReadingTokens
from limelight.ui.sign_in.ways import WayIn
from limelight.ui.sign_in.who import WhoBox
from limelight.ui.sign_in.words import kept_words, signed_out_words
from limelight.ui.sizes import dialog_size
from limelight.ui.text import plain_button, plain_label, set_plain, shortened, wrapping_label
from limelight.ui.theme import Look, set_look
from limelight.words import tr


@dataclass(frozen=True, slots=True)
class Place:
    """What one signs in to. `provider` is the name of the OpenID provider; empty where a token is pasted."""

    entry: SystemEntry
    provider: str = ""
    is_demo: bool = False


class SignInDialog(QDialog):
    """The sign-in of one system. Open it with `open()`.

    Signals:
        signed_in(str, object): the system's key and the Description that the server gave.
        signed_out(str): the system's key.
        reading_kept(str): a token that only reads was kept; the system's key.

    `ways` are the ways in, the first one is shown; `sign_out` takes the system's key. `known` is what the server said
    about who is signed in, None where nobody is.
    """

    signed_in = Signal(str, object)
    signed_out = Signal(str)
    reading_kept = Signal(str)

    def __init__(
        self,
        place: Place,
        ways: Sequence[WayIn],
        sign_out: Callable[[str], Future[SignedOut]],
        known: Description | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._ways = tuple(ways)
        self._way = self._ways[0]
        self._leave_system = sign_out
        self._pending: Pending | None = None
        self._is_leaving = False
        self._is_known = known is not None
        self._refit = QTimer(self, interval=0, singleShot=True)
        self._refit.timeout.connect(self._take_height)
        self.setWindowTitle(tr("Sign in · DEMO") if place.is_demo else tr("Sign in"))
        self.setMinimumWidth(dialog_size(self, 520, 100).width())
        self.resize(self.minimumWidth(), 100)
        self._who = WhoBox()
        self._status = wrapping_label("", Look.MUTED)
        self._status.setObjectName("status")
        self._sign_out = plain_button(tr("Sign out"))
        self._close = plain_button(tr("Close"))
        self._sign_in = plain_button("", Look.PRIMARY)
        self._others = {way: plain_button(way.offer, Look.LINK) for way in self._ways}
        self._choice = QButtonGroup(self)
        self._choice.buttonClicked.connect(self._choose_way)
        self._lay_out()
        self._connect()
        self._show_known(known)
        self._show_way(self._way)

    def offer_reading_tokens(self, title: str, tokens: ReadingTokens) -> None:
        """Add a folded part in which tokens that only read are pasted."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        folded = Folded(tr("{title} (optional)", title=title), tokens, self)
        layout.insertWidget(layout.indexOf(self._status) + 1, folded)
        folded.button.toggled.connect(self._fit)
        tokens.said.connect(self._fit)
        tokens.kept.connect(self._tell_reading_kept)
        self.finished.connect(tokens.give_up)
        self._fit()

    def offer_way(self, way: WayIn) -> None:
        """Add a way in that turned out to be there; the one that is shown stays."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        button = plain_button(way.offer, Look.LINK)
        layout.insertWidget(layout.indexOf(self._ways[-1]) + 1, way)
        layout.insertWidget(layout.count() - 2, button, 0, Qt.AlignmentFlag.AlignLeft)
        way.hide()
        self._ways += (way,)
        self._others[way] = button
        self._connect_way(way)
        button.setEnabled(self._pending is None)
        fields = [field for each in self._ways for field in _reached_by_tab(each)]
        chain = [*fields, *self._others.values(), self._sign_out, self._close, self._sign_in]
        for earlier, later in pairwise(chain):
            self.setTabOrder(earlier, later)
        self._fit()

    @Slot()
    def begin(self, *, switch: bool = True) -> None:
        """Begin the way in that is shown, as its button does; without `switch` it is not asked for somebody else."""
        if self._pending is None:
            future = self._way.begin(is_known=self._is_known and switch)
            self._start(future, self._way.busy_words).succeeded.connect(self._welcome)  # type: ignore[arg-type]

    @Slot()
    def leave(self) -> None:
        """Sign out, as its button does. Closing the dialog does not end that."""
        if self._pending is None and self._is_known:
            self._is_leaving = True
            future = self._leave_system(self._place.entry.key)
            self._start(future, tr("Signing out …")).succeeded.connect(self._farewell)  # type: ignore[arg-type]

    @Slot(object)
    def show_place(self, place: TokenPlace) -> None:
        """Say where a secret is kept, and where the next one will be (the ways ask for that name themselves)."""
        for way in self._ways:
            way.say_place()
        self._who.show_place(kept_words(place.kept, is_token=not self._place.provider))
        self._fit()

    def show_term(self, words: str, *, is_short: bool = False) -> None:
        """Say when the token that is held ends; empty where that is not known."""
        self._who.show_term(words, is_short=is_short)
        self._fit()

    def _lay_out(self) -> None:
        """Head, who one is, the way in, what happened, buttons."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addLayout(self._head())
        layout.addWidget(self._who)
        for way in self._ways:
            layout.addWidget(way)
        layout.addWidget(self._status)
        self._status.hide()
        for button in self._others.values():
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._sign_out)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._sign_in)
        layout.addLayout(buttons)

    def _head(self) -> QVBoxLayout:
        entry = self._place.entry
        title = QHBoxLayout()
        title.addWidget(wrapping_label(shortened(entry.title or entry.origin, 60), Look.TITLE), 1)
        if self._place.is_demo:
            title.addWidget(plain_label("DEMO", Look.DEMO_BADGE), 0, Qt.AlignmentFlag.AlignVCenter)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addLayout(title)
        demo = tr("The demo runs on this computer only. Its page in the browser asks who you want to be.")
        head.addWidget(wrapping_label(demo if self._place.is_demo else entry.address, Look.MUTED))
        return head

    def _connect(self) -> None:
        for way in self._ways:
            self._connect_way(way)
        self._sign_in.clicked.connect(self.begin)
        self._sign_out.clicked.connect(self.leave)
        self._close.clicked.connect(self._give_up)

    def _connect_way(self, way: WayIn) -> None:
        way.wanted.connect(self.begin)
        way.grown.connect(self._fit)
        way.told.connect(self._be_still)
        self._choice.addButton(self._others[way])

    @Slot()
    def _tell_reading_kept(self) -> None:
        self.reading_kept.emit(self._place.entry.key)

    @Slot(QAbstractButton)
    def _choose_way(self, chosen: QAbstractButton) -> None:
        self._show_way(next(way for way, button in self._others.items() if button is chosen))

    def _show_way(self, way: WayIn) -> None:
        self._way = way
        for each in self._ways:
            each.setVisible(each is way)
        for each, button in self._others.items():
            button.setVisible(each is not way)
        self._say("", Look.MUTED)
        self._show_verb()
        (way if way.focusProxy() is not None else self._sign_in).setFocus()

    def _show_verb(self) -> None:
        self._sign_in.setText(self._way.verb(is_known=self._is_known))
        self._fit()

    def _show_known(self, known: Description | None) -> None:
        self._is_known = known is not None
        self._who.show_who(known)
        self._sign_out.setVisible(self._is_known)
        self._show_verb()

    @Slot()
    def _fit(self) -> None:
        """Take the height that the wrapped lines need; again once what has just been shown has its fonts and widths."""
        self._take_height()
        self._refit.start()

    @Slot()
    def _take_height(self) -> None:
        """Qt's own guess is far too high."""
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
        self._close.setFocus()
        return pending

    def _set_busy(self, busy: bool) -> None:
        for button in (self._sign_in, self._sign_out, *self._others.values()):
            button.setEnabled(not busy)
        self._close.setText(tr("Cancel") if busy and not self._is_leaving else tr("Close"))

    def _say(self, words: str, look: Look) -> None:
        set_look(self._status, look)
        set_plain(self._status, words)
        self._status.setVisible(bool(words))
        self._fit()

    @Slot()
    def _be_still(self) -> None:
        self._say("", Look.MUTED)

    @Slot(object)
    def _welcome(self, description: Description) -> None:
        self._way.clear()
        self._way.say_place()
        self._show_known(description)
        self._say("", Look.MUTED)
        self.signed_in.emit(self._place.entry.key, description)
        self._close.setFocus()

    @Slot(object)
    def _farewell(self, done: SignedOut) -> None:
        self._show_known(None)
        self._who.show_place("")
        self._who.show_term("")
        self._say(signed_out_words(done, self._place.provider), Look.MUTED)
        self.signed_out.emit(self._place.entry.key)

    @Slot(object)
    def _fail(self, error: LimelightError) -> None:
        self._say(str(error), Look.DANGER_TEXT)

    @Slot()
    def _end(self) -> None:
        self._pending = None
        self._is_leaving = False
        self._way.end()
        self._set_busy(False)
        self._say("", Look.MUTED)

    @Slot()
    def _give_up(self) -> None:
        """Cancel what runs, or close the dialog where nothing does."""
        if self._pending is not None and not self._is_leaving:
            self._pending.cancel()
        else:
            self.reject()

    def done(self, result: int) -> None:
        """Forget what was typed and give up what still runs, however the dialog is closed; a sign-out goes on."""
        for way in self._ways:
            way.clear()
        if self._pending is not None and not self._is_leaving:
            self._pending.cancel()
        super().done(result)


def _reached_by_tab(way: WayIn) -> list[QWidget]:
    """The fields of a way in the order in which they were made, without what is a window of its own, as lists are."""
    fields = [each for each in way.findChildren(QWidget) if each.window() is way.window()]
    return [each for each in fields if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
