"""Whether a wave is done now, or handed over to its systems for the time that is planned."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from limelight.domain.plan_run import HandOver
from limelight.ui.text import both_times, prose_label
from limelight.ui.theme import Look
from limelight.words import tr


class HandOverTick(QWidget):
    """Off as it comes: then everything is done now.

    Signals:
        changed(): it is chosen, or not any more.
    """

    changed = Signal()

    def __init__(self, hand_over: HandOver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = QCheckBox(tr("Hand it over now, to be done at the planned time"), self)
        self.tick.setEnabled(not hand_over.trouble)
        self.tick.toggled.connect(self.changed)
        words = _why_not(hand_over) if hand_over.trouble else _what_then(hand_over)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.tick)
        layout.addWidget(prose_label(words, Look.MUTED, self))
        self.tick.setAccessibleDescription(words)

    @property
    def is_wanted(self) -> bool:
        """Whether it is to be handed over."""
        return self.tick.isChecked()


def _what_then(hand_over: HandOver) -> str:
    return tr(
        "Each system does its change by itself on {time}, also while Limelight is closed, unless it was changed by "
        "then: in no order, and whether or not the others are done. Until then going back withdraws it.",
        time=both_times(hand_over.at),
    )


def _why_not(hand_over: HandOver) -> str:
    return tr(
        "This wave cannot be handed over for {time}. {trouble} You are asked when it is time.",
        time=both_times(hand_over.at),
        trouble=hand_over.trouble,
    )
