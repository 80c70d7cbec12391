"""What a system can and cannot do, and what its live test found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from limelight.domain.systems import Capabilities, Description
from limelight.ui.connections.cards import SystemCard
from limelight.ui.sign_in.waiting import Waiting
from limelight.ui.sign_in.words import LONGEST_NAME, may_lines, service_words, who_words
from limelight.ui.text import plain_label, set_plain, shortened, wrapping_label
from limelight.ui.theme import Look, set_look
from limelight.words import tr

_FOR_THE_TEST = tr(
    "Sign in on the page of your provider. It is for this test alone: you sign in again once the connection is saved."
)


class Findings(QFrame):
    """A card: before the test what the system is said to do, after it who answers, who asks and what is missing.

    `waiting` is shown while the test waits for a page in the browser.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self._heading = plain_label("", Look.HEADING)
        self._outcome = _Outcome()
        self.waiting = Waiting(_FOR_THE_TEST)
        self._can = _Sentences(tr("What it can do"), "✓", Look.GOOD_TEXT)
        self._cannot = _Sentences(tr("What it cannot do"), "–", Look.WARNING_TEXT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        for widget in (self._heading, self._outcome, self.waiting, self._can, self._cannot):
            layout.addWidget(widget)
        layout.addStretch(1)

    def show_card(self, card: SystemCard) -> None:
        """Show what a system is said to do; nothing was tested."""
        set_plain(self._heading, card.title)
        self._can.show_sentences(card.can)
        self._cannot.show_sentences(card.cannot)
        self._outcome.hide()

    def show_asking(self) -> None:
        """Show that the server is being asked."""
        self._outcome.show_lines(Look.NOTICE, tr("Asking the server …"), ())

    def show_error(self, sentence: str) -> None:
        """Show why the test failed and what to do."""
        self._outcome.show_lines(Look.DANGER_BOX, tr("The test failed"), (shortened(sentence, 600),))

    def show_outdated(self) -> None:
        """Show that what was tested is no longer what is typed."""
        self._outcome.show_lines(Look.WARNING_BOX, tr("Changed since the test"), (tr("Test the connection again."),))

    def show_description(self, card: SystemCard, description: Description) -> None:
        """Show who answers, who asks, what they may do, and what this very server cannot do."""
        server = shortened(" ".join(part for part in (description.name, description.version) if part), LONGEST_NAME)
        lines = [tr("Signed in as {caller}", caller=who_words(description.caller)), *may_lines(description)]
        if not description.environments:
            lines.append(tr("It shows no environment to this token. Ask its administrator for read access."))
        if warning := service_words(description.caller):
            lines.append(warning)
        self._outcome.show_lines(Look.GOOD_BOX, tr("Connected to {server}", server=server or card.title), lines)
        remarks = [shortened(remark) for remark in description.capabilities.remarks]
        # What this very server says of itself takes the place of what is said of its kind.
        self._cannot.show_sentences([*(remarks or card.cannot), *_missing(description.capabilities)])


def _missing(capabilities: Capabilities) -> tuple[str, ...]:
    """What a server lacks that people expect of every system, and that its own remarks may not say."""
    return () if capabilities.percentages else (tr("It releases to everyone or to nobody, not to a percentage"),)


class _Outcome(QFrame):
    """A coloured box with a head and lines; its words carry the meaning, its colour only helps."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("outcome")
        self._head = wrapping_label("", Look.STRONG)
        self._head.setObjectName("outcome_head")
        self._lines = wrapping_label("")
        self._lines.setObjectName("outcome_lines")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(4)
        layout.addWidget(self._head)
        layout.addWidget(self._lines)

    def show_lines(self, look: Look, head: str, lines: Sequence[str]) -> None:
        set_look(self, look)
        # The labels' colours come from the box's look, so they are asked again.
        for label in (self._head, self._lines):
            label.style().unpolish(label)
            label.style().polish(label)
        set_plain(self._head, head)
        set_plain(self._lines, "\n".join(lines))
        self._lines.setVisible(bool(lines))
        self.setAccessibleName(head)
        self.show()


class _Sentences(QWidget):
    """A head and sentences under it, each with a mark in front."""

    def __init__(self, head: str, mark: str, look: Look) -> None:
        super().__init__()
        self._mark = mark
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(plain_label(head, Look.STRONG), 0, 0, 1, 2)

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show these and no others."""
        while self._grid.count() > 1:
            item = self._grid.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, sentence in enumerate(sentences, start=1):
            self._grid.addWidget(plain_label(self._mark, self._look), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(wrapping_label(sentence, Look.MUTED), row, 1)
        self.setVisible(bool(sentences))
