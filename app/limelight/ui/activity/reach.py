"""How far back the systems' histories were read, what they do not tell, and what leads further back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import inf, isinf

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from limelight.domain.happenings import Feed, Histories, Place
from limelight.ui.activity.words import Known
from limelight.ui.text import age_words, minute_words, plain_button, plain_tooltip, prose_label, set_prose, shortened
from limelight.ui.theme import Look, Space, set_look
from limelight.words import ntr, tr

_LINES = 3  # of what is missing; the rest is in the tooltip


class Reach(QFrame):
    """The line below the table.

    Signals:
        older_wanted(): the person wants to see more of what is further back.
        newest_wanted(): the person wants it read again.
    """

    older_wanted = Signal()
    newest_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.BAR)
        self._histories, self._known, self._is_reading = Histories(), Known(), False
        self._now = 0.0
        self._journal_trouble = ""
        self._line = prose_label("", Look.SMALL, self)
        self._gaps = prose_label("", Look.SMALL, self)
        self.older = plain_button(tr("Show older"), Look.BUTTON, self)
        self.older.setAccessibleDescription(tr("Read one page more of the systems' histories"))
        self.again = plain_button(tr("Read again"), Look.QUIET, self)
        self.again.setAccessibleDescription(tr("Read the newest of the systems' histories again"))
        self.older.clicked.connect(self.older_wanted)
        self.again.clicked.connect(self.newest_wanted)
        words = QVBoxLayout()
        words.setSpacing(Space.NEAR // 2)
        words.addWidget(self._line)
        words.addWidget(self._gaps)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.EDGE, Space.NEAR, Space.EDGE, Space.NEAR)
        layout.addLayout(words, 1)
        layout.addWidget(self.again)
        layout.addWidget(self.older)
        self.show_reach(self._histories, self._known)

    @property
    def has_read(self) -> bool:
        """Whether the systems were asked, and nothing is being read now."""
        return self._histories.read_at > 0 and not self._is_reading

    def show_reach(self, histories: Histories, known: Known) -> None:
        """How far these reach."""
        self._histories, self._known = histories, known
        self._show()

    def show_journal_trouble(self, words: str) -> None:
        """Why the journal on this computer could not be read; empty where it was."""
        self._journal_trouble = words
        self._show()

    @Slot(bool)
    def show_reading(self, is_reading: bool) -> None:
        """Whether something is being read now."""
        self._is_reading = is_reading
        self._show()

    def show_age(self, now: float) -> None:
        """A second went by; `now` in seconds since 1970, UTC."""
        self._now = now
        self._show()

    def _show(self) -> None:
        has_read = self._histories.read_at > 0
        self.older.setEnabled(has_read and self._histories.has_older and not self._is_reading)
        self.again.setEnabled(not self._is_reading)
        set_prose(self._line, self._words())
        gaps = [self._journal_trouble] if self._journal_trouble else []
        gaps += gap_lines(self._histories, self._known)
        more = len(gaps) - _LINES
        shown = gaps if more <= 0 else [*gaps[:_LINES], ntr("{n} more gap", "{n} more gaps", more)]
        set_prose(self._gaps, "\n".join(shown))
        plain_tooltip(self._gaps, "\n".join(gaps) if more > 0 else "")
        self._gaps.setVisible(bool(gaps))

    def _words(self) -> str:
        if not self._histories.read_at:
            return tr("Reading the systems' histories…") if self._is_reading else tr("The systems were not asked yet.")
        read = tr("Read {age}.", age=age_words(max(0.0, self._now - self._histories.read_at)))
        if self._is_reading:
            read = tr("Reading more…")
        return f"{reach_words(self._histories)} {read}"


def reach_words(histories: Histories) -> str:
    """How far back the list has no gap."""
    since = histories.complete_from
    if len(histories.untold) + len(histories.troubles) == len(histories.told):
        return tr("No system's history could be read.")
    if since == -inf:
        return tr("Everything that the systems keep is in the list.")
    if isinf(since):
        return tr("Nothing of the systems' histories is in the list yet.")
    return tr(
        "What the systems tell is in the list back to {time}; what is older was not read.", time=minute_words(since)
    )


def gap_lines(histories: Histories, known: Known) -> Iterator[str]:
    """What is missing from the list: what could not be read now, then what is never told, each reason once."""
    for feed, places, why in _reasons(histories.troubles, known):
        yield tr("Not read, so it may be missing: {what} of {places}. {why}", what=feed, places=places, why=why)
    for feed, places, why in _reasons(histories.untold, known):
        yield tr("Never told, so it is missing: {what} of {places}. {why}", what=feed, places=places, why=why)


def _reasons(told: Mapping[Place, str], known: Known) -> Iterator[tuple[str, str, str]]:
    """What is missing, where, and why."""
    places: dict[tuple[Feed, str], list[str]] = {}
    for (environment, feed), why in told.items():
        places.setdefault((feed, why), []).append(known.environments.get(environment, environment))
    for (feed, why), names in places.items():
        yield _feed_words(feed), shortened(", ".join(names), 200), shortened(why, 300)


def _feed_words(feed: Feed) -> str:
    return {Feed.CHANGES: tr("changes"), Feed.DEPLOYMENTS: tr("deployments")}[feed]
