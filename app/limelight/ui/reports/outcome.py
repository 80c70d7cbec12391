"""What became of a report: being written, saved where, or why not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from limelight.ui.text import plain_button, prose_label, set_prose, shortened
from limelight.ui.theme import Look, set_look
from limelight.words import ntr, tr

_LONGEST_PATH = 300  # letters of a path on the screen


class ReportOutcome(QFrame):
    """A box that is hidden until there is something to say.

    Signals:
        folder_wanted(object): show where the `Path` that was written is.
    """

    folder_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self.words = prose_label("", Look.BODY, self)
        self.more = prose_label("", Look.SMALL, self)
        self.folder = plain_button(tr("Show in folder"), Look.BUTTON, self)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.words)
        texts.addWidget(self.more)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.addLayout(texts, 1)
        layout.addWidget(self.folder)
        self.folder.clicked.connect(self._want_folder)
        self.hide()

    def show_busy(self, *, reads_histories: bool) -> None:
        """It is being written, of what is known or of what has to be read for it."""
        self._show(Look.NOTICE, tr("Writing the report…"), _reading_words(reads_histories))

    def show_drawing(self, *, reads_histories: bool) -> None:
        """Its pages are being made, to be looked at."""
        self._show(Look.NOTICE, tr("Making the pages…"), _reading_words(reads_histories))

    def show_written(self, path: Path, doubts: Sequence[str]) -> None:
        """It stands there; `doubts` are what in it is not known or not current."""
        more = ""
        if doubts:
            more = ntr(
                "{n} thing in it is not known or not current: the report says which.",
                "{n} things in it are not known or not current: the report says which.",
                len(doubts),
            )
        place = shortened(str(path), _LONGEST_PATH)
        self._show(Look.WARNING_BOX if doubts else Look.GOOD_BOX, tr("Saved to {place}", place=place), more, path)

    def show_trouble(self, sentence: str) -> None:
        """Why it was not written."""
        self._show(Look.DANGER_BOX, sentence, "")

    def _show(self, look: Look, words: str, more: str, path: Path | None = None) -> None:
        self._path = path
        set_look(self, look)
        set_prose(self.words, words)
        set_prose(self.more, more)
        self.more.setVisible(bool(more))
        self.folder.setVisible(path is not None)
        self.setAccessibleName(f"{words} {more}".strip())
        self.show()

    @Slot()
    def _want_folder(self) -> None:
        if self._path is not None:
            self.folder_wanted.emit(self._path)


def _reading_words(reads_histories: bool) -> str:
    if not reads_histories:
        return ""
    return tr("The systems' histories are read for it, which takes a while where they are long.")
