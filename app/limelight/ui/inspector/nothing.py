"""What stands in the inspector's place while no feature is selected."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from limelight.ui.text import prose_label, set_prose
from limelight.ui.theme import Look
from limelight.words import tr

_SENTENCE = tr("Select a feature to see where it is deployed and where it is released.")


class NothingSelected(QWidget):
    """One sentence. The window shows it by itself until the inspector takes its place, looking the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = prose_label(_SENTENCE, Look.MUTED, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addWidget(self._sentence)
        layout.addStretch(1)

    def say(self, sentence: str) -> None:
        """Say why there is nothing; without a sentence that nothing is selected."""
        set_prose(self._sentence, sentence or _SENTENCE)
