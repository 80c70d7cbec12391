"""The form in which a person says why a difference is right, and until when."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from limelight.domain.acknowledgements import LONGEST_REASON, Acknowledgement, Side
from limelight.domain.comparing import Comparison
from limelight.ui.text import plain_label, shortened
from limelight.ui.theme import Look
from limelight.ui.word_dialog import WordDialog
from limelight.words import tr

_DAY = 86_400.0
_TERMS = (
    (tr("One day"), _DAY),
    (tr("One week"), 7 * _DAY),
    (tr("Two weeks"), 14 * _DAY),
    (tr("One month"), 30 * _DAY),
    (tr("Three months"), 91 * _DAY),
    (tr("One year"), 365 * _DAY),
)
_NOTE = tr("It is kept beside your profile and sent nowhere. When it ends, the difference shows again.")


class AcknowledgeDialog(WordDialog):
    """Open it with `open()`.

    Signals:
        acknowledged(object): as an `Acknowledgement`.
    """

    acknowledged = Signal(object)

    def __init__(self, comparison: Comparison, row: int, by: str, now: float, parent: QWidget) -> None:
        self._feature = comparison.picture.catalogue.features[row]
        self._sides: tuple[Side, Side] = comparison.sides(row)
        self._by, self._now = by, now
        columns = comparison.picture.columns
        one, other = comparison.cells(row)
        about = tr(
            "“{feature}” is {one} in {here} and {other} in {there}",
            feature=shortened(self._feature.title, 160),
            one=one.words,
            here=shortened(columns[comparison.left].environment.name, 80),
            other=other.words,
            there=shortened(columns[comparison.right].environment.name, 80),
        )
        super().__init__(tr("This difference is right for now"), about, _NOTE, parent)
        self.reason = self.ask(tr("Why it is right"), LONGEST_REASON)
        self.term = self._ask_term()
        self.finish(lambda: bool(self.reason.text().strip()), self._tell_it, tr("Acknowledge it"))

    def _ask_term(self) -> QComboBox:
        term = QComboBox(self)
        for words, seconds in _TERMS:
            term.addItem(words, seconds)
        term.setCurrentIndex(2)
        term.setAccessibleName(tr("For how long"))
        label = plain_label(tr("For how long"), Look.MUTED, self)
        label.setBuddy(term)
        self._rows.addWidget(label)
        self._rows.addWidget(term)
        return term

    def _tell_it(self) -> None:
        until = self._now + float(self.term.currentData())
        reason = self.reason.text().strip()
        self.acknowledged.emit(Acknowledgement(self._feature.key, *self._sides, reason, self._by, self._now, until))
