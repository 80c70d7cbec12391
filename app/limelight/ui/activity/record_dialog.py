"""The form in which a person adds their word to a recorded change."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from limelight.domain.changes import Recorded
from limelight.ui.text import shortened
from limelight.ui.word_dialog import WordDialog
from limelight.words import tr


class RecordDialog(WordDialog):
    """Says which change the word is about."""

    def __init__(self, recorded: Recorded, title: str, note: str, parent: QWidget | None) -> None:
        super().__init__(title, _words_of(recorded), note, parent)
        self.recorded = recorded


def _words_of(recorded: Recorded) -> str:
    intent = recorded.intent
    name, place = shortened(intent.feature_name, 200), shortened(intent.environment_name, 120)
    return tr(
        "{verb} “{name}” from {before} to {target} in {place}",
        verb=intent.verb.word.capitalize(),
        name=name,
        before=intent.before.words,
        target=intent.target.words,
        place=place,
    )
