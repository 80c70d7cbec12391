"""The pieces that the confirmation is put together from: before and after, facts in two columns, the folded part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from limelight.domain.changes import SETTLING
from limelight.domain.confirmation import Proposal
from limelight.domain.evidence import Presence
from limelight.domain.exposure import Exposure
from limelight.domain.situation import OnPath
from limelight.domain.standing import standing_of
from limelight.ui.confirm.facts import Fact
from limelight.ui.lamp import LampMark
from limelight.ui.sign import onward
from limelight.ui.stage.flow import FlowLayout
from limelight.ui.text import (
    clock_words,
    plain_button,
    plain_label,
    plain_tooltip,
    prose_label,
    shortened,
)
from limelight.ui.theme import Look, Themes, set_look
from limelight.words import tr

_WHAT_WIDTH = 112
_LINE_GAP = 9  # between facts, and between the lines of one


class BeforeAfter(QFrame):
    """What was shown and what is wanted, side by side, each as a lamp with its words.

    `captions` say what they are: what is wanted is not called "now" before it was read back.
    """

    def __init__(self, proposal: Proposal, captions: tuple[str, str], themes: Themes) -> None:
        super().__init__()
        before, after = proposal.situation.cell.exposure, proposal.target
        is_moved = proposal.verb not in SETTLING
        if not is_moved:
            captions = (tr("Now, and afterwards"), tr("Was asked for"))
        presence = proposal.situation.presence.presence
        set_look(self, Look.WELL)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(16)
        layout.addWidget(_tile(captions[0], before, presence, themes), 1)
        layout.addWidget(plain_label(onward() if is_moved else "|", Look.TITLE))
        layout.addWidget(_tile(captions[1], after, presence, themes), 1)
        stays = tr("It stays at {before}; asked for was {after}", before=before.words, after=after.words)
        self.setAccessibleName(
            tr("From {before} to {after}", before=before.words, after=after.words) if is_moved else stays
        )


class FactTable(QWidget):
    """Facts in two columns: what, and its lines; the path to production with its lamps."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(_LINE_GAP)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, _WHAT_WIDTH)

    def add(self, facts: Iterable[Fact]) -> None:
        """Facts, one below the other."""
        for fact in facts:
            self._add(fact.what, _lines(fact))

    def add_path(self, path: Sequence[OnPath], now: float) -> None:
        """The standings in the environments before this one, and when each was read."""
        if not path:
            self._add(tr("On the path"), prose_label(tr("It is the first environment on the path")))
            return
        row = QWidget()
        flow = FlowLayout(_LINE_GAP, row)
        for place in path:
            flow.addWidget(_place(place, self._themes, now))
        self._add(tr("On the path"), row)

    def _add(self, what: str, value: QWidget) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(plain_label(what, Look.MUTED), row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)


class Folded(QWidget):
    """A part that opens when its button is pressed."""

    def __init__(self, title: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._content = content
        self.button = plain_button("", Look.LINK, self)
        self.button.setCheckable(True)
        self.button.toggled.connect(self._show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(content)
        self._show(False)

    @Slot(bool)
    def _show(self, is_open: bool) -> None:
        self._content.setVisible(is_open)
        self.button.setText(f"{'▾' if is_open else '▸'}  {self._title}")
        self.button.setAccessibleName(f"{self._title}: {tr('shown') if is_open else tr('hidden')}")


def _tile(caption: str, exposure: Exposure, presence: Presence, themes: Themes) -> QWidget:
    standing = standing_of(presence, exposure.kind)
    tile = QWidget()
    lamp = LampMark(themes, 30, tile)
    lamp.show_standing(standing, exposure.percentage)
    words = exposure.words
    texts = QVBoxLayout()
    texts.setSpacing(1)
    texts.addWidget(plain_label(caption, Look.SMALL))
    texts.addWidget(prose_label(shortened(words[0].upper() + words[1:], 200), Look.HEADING))
    texts.addWidget(plain_label(standing.word, Look.MUTED))
    layout = QHBoxLayout(tile)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    layout.addWidget(lamp)
    layout.addLayout(texts, 1)
    return tile


def _place(place: OnPath, themes: Themes, now: float) -> QWidget:
    widget = QWidget()
    lamp = LampMark(themes, 16, widget)
    lamp.show_standing(place.standing)
    layout = FlowLayout(6, widget)
    layout.addWidget(lamp)
    layout.addWidget(plain_label(shortened(place.environment.name, 40), Look.STRONG))
    layout.addWidget(plain_label(place.standing.word, Look.MUTED))
    layout.addWidget(plain_label(_read_words(place, now), Look.WARNING_TEXT if place.is_old else Look.SMALL))
    plain_tooltip(widget, place.freshness.trouble)
    return widget


def _read_words(place: OnPath, now: float) -> str:
    """When it was read, which stays true while it is on the screen."""
    read_at = place.freshness.read_at
    if read_at is None:
        return tr("never read")
    return tr("{mark}read {read_at}", mark=tr("OLD, ") if place.is_old else "", read_at=clock_words(read_at, now))


def _lines(fact: Fact) -> QWidget:
    if len(fact.lines) == 1:
        return prose_label(fact.lines[0])
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    for at, line in enumerate(fact.lines):
        layout.addWidget(prose_label(line, Look.MUTED if at else Look.BODY))
    return box
