"""How many features stand how, each count beside its lamp."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from limelight.domain.standing import Standing
from limelight.ui.lamp import LampMark
from limelight.ui.stage.flow import FlowLayout
from limelight.ui.text import plain_label, set_plain
from limelight.ui.theme import Look, Themes
from limelight.words import tr


class Tally(QWidget):
    """Counts of standings, one after the other, in as many lines as they need."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._parts: list[tuple[QWidget, LampMark, QLabel]] = []
        self._layout = FlowLayout(12, self)
        self.setAccessibleName(tr("Features by standing"))

    def show_counts(self, counts: tuple[tuple[Standing, int], ...]) -> None:
        """Show these; none hides it."""
        self.setVisible(bool(counts))
        while len(self._parts) < len(counts):
            self._add()
        for at, (part, lamp, words) in enumerate(self._parts):
            part.setVisible(at < len(counts))
            if at < len(counts):
                standing, count = counts[at]
                lamp.show_standing(standing)
                set_plain(words, f"{count} {standing.word.lower()}")
        self.setAccessibleDescription(", ".join(f"{count} {standing.word.lower()}" for standing, count in counts))
        self.updateGeometry()

    def _add(self) -> None:
        part = QWidget(self)
        lamp, words = LampMark(self._themes, 14, part), plain_label("", Look.BODY, part)
        layout = QHBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(lamp, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(words)
        self._parts.append((part, lamp, words))
        self._layout.addWidget(part)
