"""What the window says besides: banners above the pages, and the one line below them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from limelight.domain.picture import Picture
from limelight.ui.stage.flow import FlowLayout, Folding
from limelight.ui.stage.words import HeadState, Moment, head_state
from limelight.ui.text import (
    ElidedLabel,
    environments_words,
    features_words,
    plain_button,
    plain_label,
    plain_tooltip,
    set_plain,
    shortened,
)
from limelight.ui.theme import Look, Space, set_look
from limelight.words import ntr, tr

_NOT_LIVE = (HeadState.OLD, HeadState.TROUBLE, HeadState.SIGN_IN, HeadState.NEVER)

_LEAST_NOTICE = 200  # logical pixels: where a notice has less, what stands beside it goes below
_MORE = tr("More…")
_COPIED = tr("The address is copied. Paste it into a browser on this computer.")

DEMO_SENTENCE = tr("Invented data from a server on this computer. Nothing here reaches a real system.")
"""What stands beside the word DEMO across a window."""


class Banner(QFrame):
    """A strip with a strong word and a sentence; hidden while it has nothing to say.

    Signals:
        more_wanted(): the person wants to know more, where that is offered.
    """

    more_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, look)
        self._word = plain_label("", Look.STRONG)
        self._sentence = plain_label("", Look.BODY)
        self._sentence.setWordWrap(look is not Look.DEMO_STRIP)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 5, 16, 5)
        layout.setSpacing(10)
        layout.addWidget(self._word)
        layout.addWidget(self._sentence, 1)
        self.more = plain_button(_MORE, Look.BUTTON, self)
        self.more.clicked.connect(self.more_wanted)
        self.more.hide()
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_sentence(self, word: str, sentence: str, more: str = "") -> None:
        """Say it, or nothing where both are empty; `more` is the button that leads to more."""
        self.more.setText(more or _MORE)
        self.more.setVisible(bool(more))
        set_plain(self._word, word)
        set_plain(self._sentence, sentence)
        self.setAccessibleName(f"{word}: {sentence}" if word else "")
        self.setVisible(bool(word or sentence))


class NewsLine(QFrame):
    """The line at the bottom: the last notice, what is unresolved, and a summary of the picture.

    Signals:
        activity_wanted(): the person wants to see what is unresolved.
        sign_in_wanted(str): the person wants to sign in again; key of an environment.
    """

    activity_wanted = Signal()
    sign_in_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.FOOT)
        self._last = ""
        self._times = 0
        self._notice = ElidedLabel()
        self._notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._address = ""  # of a page, for whoever has to open it by hand
        self._copy = plain_button(tr("Copy address"), Look.CHIP)
        self._copy.clicked.connect(self._copy_address)
        self._copy.hide()
        self._unresolved = plain_button("", Look.WARNING_CHIP)
        self._unresolved.clicked.connect(self.activity_wanted)
        self._unresolved.hide()
        self._signed_out: tuple[str, ...] = ()  # keys of environments
        self._is_tight = False
        self._over = plain_label("", Look.WARNING_TEXT)
        self._sign_in = plain_button(tr("Sign in…"), Look.WARNING_CHIP)
        self._sign_in.clicked.connect(self._ask_sign_in)
        self._over.hide()
        self._sign_in.hide()
        self._summary = plain_label("", Look.SMALL)
        self._lay_out()

    def _lay_out(self) -> None:
        rest = QWidget()
        others = FlowLayout(Space.APART, rest)
        for widget in (self._copy, self._unresolved, self._over, self._sign_in, self._summary):
            others.addWidget(widget)
        said = QWidget()
        said.setMinimumWidth(_LEAST_NOTICE)
        self._saying = QHBoxLayout(said)
        self._saying.setContentsMargins(0, 0, 0, 0)
        self._saying.addWidget(self._notice, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.EDGE, Space.TIGHT, Space.EDGE, Space.TIGHT)
        layout.addWidget(Folding(Space.APART, said, rest, QWidget(), shares=(1, 0)))

    def tighten(self, *, tight: bool) -> None:
        """Take one line only, where the window is low: what is left out stands in the heads of the columns, too."""
        self._is_tight = tight
        self._summary.setVisible(not tight)
        self._over.setVisible(bool(self._signed_out) and not tight)

    def say(self, sentence: str, address: str = "") -> None:
        """Say a sentence, with an address that can be copied; the same again is counted. An empty one clears the
        line."""
        self._address = address
        self._copy.setVisible(bool(address))
        self._times = self._times + 1 if sentence == self._last else 1
        self._last = sentence
        shown = f"{sentence}  (×{self._times})" if self._times > 1 and sentence else sentence
        set_plain(self._notice, shown.replace("\n", " "))
        plain_tooltip(self._notice, sentence)
        self._notice.setAccessibleName(self._notice.text())
        if sentence and self._times == 1:
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415  (not to paint)

            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._notice, sentence))

    def offer(self, offered: QWidget) -> None:
        """Put something beside the notice; it shows itself when it has something to offer."""
        self._saying.addWidget(offered)

    def show_unresolved(self, count: int) -> None:
        """How many changes are not resolved yet."""
        self._unresolved.setVisible(count > 0)
        self._unresolved.setText(ntr("{n} change not resolved yet", "{n} changes not resolved yet", count))

    def show_signed_out(self, picture: Picture) -> None:
        """Where a sign-in is needed that there was, or that others still have: those who never signed in know it."""
        signed_out = [column.environment for column in picture.columns if column.freshness.needs_sign_in]
        if len(signed_out) == len(picture.columns) and not len(picture.catalogue):
            signed_out = []  # the empty stage says so, with its own button
        if self._signed_out == tuple(place.key for place in signed_out):
            return
        self._signed_out = tuple(place.key for place in signed_out)
        names = [shortened(place.name, 40) for place in signed_out]
        few = tr(" and ").join(names) if len(names) < 3 else tr("{count} environments", count=len(names))
        set_plain(self._over, tr("Sign-in needed in {few}", few=few) if names else "")
        plain_tooltip(self._over, "\n".join(names))
        self._sign_in.setAccessibleDescription(tr("For {names}", names=", ".join(names)))
        for widget in (self._over, self._sign_in):
            widget.setVisible(bool(names) and not (widget is self._over and self._is_tight))

    @Slot()
    def _copy_address(self) -> None:
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  (not to paint)

        QGuiApplication.clipboard().setText(self._address)
        self.say(_COPIED, self._address)

    @Slot()
    def _ask_sign_in(self) -> None:
        if self._signed_out:
            self.sign_in_wanted.emit(self._signed_out[0])

    def show_summary(self, picture: Picture, moment: Moment) -> None:
        """How many features and environments, and how many of these are not live."""
        count, environments = len(picture.catalogue), len(picture.columns)
        stale = sum(head_state(column.freshness, moment) in _NOT_LIVE for column in picture.columns)
        live = tr("all live") if not stale else tr("{stale} not live", stale=stale)
        counts = f"{features_words(count)}  ·  {environments_words(environments)}"
        words = f"{counts}, {live}" if environments else ""
        if self._summary.text() != words:
            set_plain(self._summary, words)
