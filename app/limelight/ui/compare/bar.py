"""Which rows of a comparison are shown: a search field, and a chip for each likeness."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from limelight.domain.comparing import Likeness
from limelight.ui.stage.filter_bar import SearchField
from limelight.ui.stage.flow import FlowLayout
from limelight.ui.text import plain_button, plain_tooltip
from limelight.ui.theme import Look, Space, Themes, icon, scaled
from limelight.words import tr

_CHIPS: Mapping[str, tuple[tuple[Likeness, ...], str]] = {
    tr("Different"): (
        (Likeness.DIFFERENT, Likeness.EXPIRED, Likeness.ANOTHER),
        tr("Differences that nobody called right, or no longer"),
    ),
    tr("Acknowledged"): ((Likeness.ACKNOWLEDGED,), tr("Differences that somebody called right, until a day")),
    tr("Not known"): ((Likeness.NOT_KNOWN,), tr("Features that cannot be compared, as a side could not be read")),
    tr("The same"): ((Likeness.SAME,), tr("Features that are the same on both sides")),
}


class CompareBar(QWidget):
    """The bar.

    Signals:
        changed(): `wanted` or `text` is another.
        left_downwards(): on to the table.
    """

    changed = Signal()
    left_downwards = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.search = SearchField(self)
        self.chips = {name: self._chip(name, tip) for name, (_, tip) in _CHIPS.items()}
        next(iter(self.chips.values())).setChecked(True)
        layout = FlowLayout(Space.NEAR, self)
        layout.addWidget(self.search)
        for chip in self.chips.values():
            layout.addWidget(chip)
        self.search.textChanged.connect(self._tell)
        self.search.left_downwards.connect(self.left_downwards)
        themes.theme_changed.connect(self._colour)
        self._colour()

    @property
    def wanted(self) -> frozenset[Likeness]:
        """What is to be shown; no chip means all."""
        chosen = [name for name, chip in self.chips.items() if chip.isChecked()] or list(_CHIPS)
        return frozenset(likeness for name in chosen for likeness in _CHIPS[name][0])

    @property
    def text(self) -> str:
        """What is looked for."""
        return self.search.text()

    def show_counts(self, counts: Mapping[Likeness, int]) -> None:
        """How many rows are so."""
        for name, (of, _) in _CHIPS.items():
            count = sum(counts.get(likeness, 0) for likeness in of)
            self.chips[name].setText(f"{name}  {count}")

    def _chip(self, name: str, tip: str) -> QPushButton:
        chip = plain_button(name, Look.CHIP, self)
        chip.setCheckable(True)
        chip.setAccessibleDescription(tip)
        plain_tooltip(chip, tip)
        chip.toggled.connect(self._tell)  # a screen reader toggles and does not click
        return chip

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @Slot()
    def _colour(self) -> None:
        self.search.colour(icon("search", self._themes.theme.muted))
        self.search.setMinimumWidth(scaled(300))
