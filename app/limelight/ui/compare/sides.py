"""Which two environments are compared, each with how current it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from limelight.domain.environments import Environment
from limelight.domain.picture import Column, Picture
from limelight.ui.compare.words import health_words
from limelight.ui.lamp import Badges
from limelight.ui.stage.words import HeadState, Moment, head_state
from limelight.ui.text import plain_button, plain_tooltip, prose_label, set_prose, visible
from limelight.ui.theme import Look, Themes, set_look
from limelight.words import tr


class Sides(QWidget):
    """Two pickers and a button that swaps them.

    Signals:
        chosen(): `pair` is another.
    """

    chosen = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._environments: Sequence[Environment] = ()
        self._sides = (Side(tr("First environment"), self), Side(tr("Second environment"), self))
        self.swap = plain_button(tr("Swap"), Look.QUIET, self)
        self.swap.setAccessibleName(tr("Swap the two environments"))
        plain_tooltip(self.swap, tr("Put the second environment first"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._sides[0], 1)
        layout.addWidget(self.swap)
        layout.addWidget(self._sides[1], 1)
        self.swap.clicked.connect(self._swap)
        for side in self._sides:
            side.picked.connect(self._take_pick)

    @property
    def pair(self) -> tuple[str, str]:
        """Keys of the environments; both empty where there are less than two."""
        return self._sides[0].key, self._sides[1].key

    def choose(self, left: str, right: str) -> None:
        """Choose two environments by their keys; what is not there is left alone."""
        keys = {environment.key for environment in self._environments}
        if left != right and {left, right} <= keys:
            for side, key in zip(self._sides, (left, right), strict=True):
                side.pick(key)
            self.chosen.emit()

    def show_picture(self, picture: Picture) -> None:
        """Offer the environments of a picture; what was chosen stays where it still can be."""
        environments = [column.environment for column in picture.columns]
        if environments == self._environments:
            return
        before, self._environments = self.pair, environments
        for side in self._sides:
            side.offer(environments)
        keys = [environment.key for environment in environments]
        is_kept = all(key in keys for key in before)
        left, right = before if is_kept else usual_pair(environments)
        self._sides[0].pick(left)
        self._sides[1].pick(right)

    def show_health(self, picture: Picture, moment: Moment) -> None:
        """Tell how current both are."""
        for side in self._sides:
            column = next((each for each in picture.columns if each.environment.key == side.key), None)
            if column is not None:
                side.show_health(column, moment)

    @Slot()
    def _swap(self) -> None:
        self.choose(*reversed(self.pair))

    @Slot(str, str)
    def _take_pick(self, before: str, now: str) -> None:
        """The same on both sides is no comparison: the other side takes what this one had."""
        for side in self._sides:
            if side is not self.sender() and side.key == now:
                side.pick(before)
        self.chosen.emit()


class Side(QWidget):
    """One environment.

    Signals:
        picked(str, str): the key that was picked before, and now.
    """

    picked = Signal(str, str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._before = ""
        self._picker = QComboBox(self)
        self._picker.setAccessibleName(name)
        self._picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._picker.setMinimumContentsLength(14)
        self._picker.activated.connect(self._tell)
        self._badges = Badges(short=True, parent=self)
        self._health = prose_label("", Look.SMALL, self)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._picker, 1)
        first.addWidget(self._badges)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addWidget(self._health)

    @property
    def key(self) -> str:
        """The key that is picked; empty where there is nothing to pick."""
        return self._picker.currentData() or ""

    def offer(self, environments: Sequence[Environment]) -> None:
        """What can be picked."""
        with QSignalBlocker(self._picker):
            self._picker.clear()
            for environment in environments:
                self._picker.addItem(visible(environment.name), environment.key)

    def pick(self, key: str) -> None:
        """Pick one."""
        self._picker.setCurrentIndex(self._picker.findData(key))
        self._before = self.key

    def show_health(self, column: Column, moment: Moment) -> None:
        """How current it is."""
        set_prose(self._health, health_words(column, moment))
        is_well = head_state(column.freshness, moment) in (HeadState.LIVE, HeadState.READING)
        set_look(self._health, Look.SMALL if is_well else Look.WARNING_TEXT)
        self._badges.show_environment(column.environment)

    @Slot()
    def _tell(self) -> None:
        before, self._before = self._before, self.key
        if before != self._before:
            self.picked.emit(before, self._before)


def usual_pair(environments: Sequence[Environment]) -> tuple[str, str]:
    """What one compares first: the last environment before production with the first production, else the last two."""
    if len(environments) < 2:
        return "", ""
    first = next((at for at, each in enumerate(environments) if each.is_production), len(environments) - 1)
    right = max(1, first)
    return environments[right - 1].key, environments[right].key
