"""What the window says about the journal: why nothing can be changed, and what a person can do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from limelight.domain.journal_state import Finding, JournalState
from limelight.ui.asking import Asking
from limelight.ui.window import MainWindow
from limelight.ui.word_dialog import WordDialog
from limelight.words import tr

MORE = tr("What to do…")
_TITLE = tr("The journal")
_QUESTION = tr("What do you know about it? (required, recorded for good)")
_LONGEST = 2000


class JournalNotice(QObject):
    """The strip above everything while nothing can be changed, and the form in which a person acknowledges why.

    `by` gives who does.

    Signals:
        kept_told(str): where the journal's newest entry is kept as well.
        recovered(): what is recorded can be used again, or is another file by now.
    """

    kept_told = Signal(str)
    recovered = Signal()

    def __init__(self, asking: Asking, window: MainWindow, by: Callable[[], str]) -> None:
        super().__init__(window)
        self._asking = asking
        self._window = window
        self._by = by
        self._state = JournalState()
        self.dialog: JournalDialog | None = None
        window.explanation_wanted.connect(self._explain)

    @Slot(object)
    def take(self, state: JournalState) -> None:
        """How the journal is now."""
        before, self._state = self._state, state
        self._window.show_read_only(state.trouble, MORE if state.finding is not None else "")
        self.kept_told.emit(state.anchored)
        if before.trouble and not state.trouble:
            self.recovered.emit()
        if self.dialog is not None and self.dialog.finding != state.finding:
            self.dialog.reject()

    @Slot()
    def _explain(self) -> None:
        if self._state.finding is None or self.dialog is not None:
            return
        self.dialog = JournalDialog(self._state.finding, self._window)
        self.dialog.acknowledged.connect(self._acknowledge)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    @Slot(str)
    def _acknowledge(self, words: str) -> None:
        by = self._by()  # as it is now, and not when the background thread comes to it
        self._asking.ask(lambda desk: desk.keep_journal.acknowledge(words, by), self.take)

    @Slot()
    def _forget(self) -> None:
        self.dialog = None


class JournalDialog(WordDialog):
    """What is wrong with the file, what it means, and the one thing to do.

    Signals:
        acknowledged(str): the person read it; what they know about it. Once.
    """

    acknowledged = Signal(str)

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(_TITLE, finding.sentence, finding.meaning, parent)
        self.finding = finding
        self.words_field = self.ask(_QUESTION, _LONGEST)
        self.words_field.setFocus()
        self.finish(self._has_said, self._acknowledge, finding.remedy)

    def _has_said(self) -> bool:
        return bool(self.words_field.text().strip())

    def _acknowledge(self) -> None:
        self.acknowledged.emit(self.words_field.text().strip())
