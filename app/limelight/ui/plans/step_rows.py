"""Editing the waves of a plan and their steps."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from limelight.domain.environments import Environment
from limelight.domain.exposure import DARK, RELEASED, Exposure, ExposureKind
from limelight.domain.features import Feature
from limelight.domain.plans import PlanStep, Wave, target_of
from limelight.figures import with_point
from limelight.ui.text import plain_button, plain_label, visible
from limelight.ui.theme import Look, set_look
from limelight.words import tr

_EVERYONE, _SHARE, _OFF = range(3)
LONGEST_LINE = 200
LINES = 72  # logical pixels: a field of a few lines


class Choices:
    """What a step can name: the features of the picture, by title, and the environments of the profile."""

    def __init__(self, features: Sequence[Feature], environments: Sequence[Environment]) -> None:
        self.environments = environments
        ordered = sorted(features, key=lambda feature: feature.title.casefold())
        texts = [visible(f"{feature.title} ({feature.key})") for feature in ordered]
        self.features = QStringListModel(texts)  # one for all steps: there may be thousands of features
        self._keys = {text: feature.key for text, feature in zip(texts, ordered, strict=True)}
        self._rows = {feature.key: row for row, feature in enumerate(ordered)}

    def key_of(self, text: str) -> str:
        """The key of the feature that is offered with this text; else the text, which may be a key."""
        return self._keys.get(text, text)

    def row_of(self, key: str) -> int:
        """Where a feature stands; -1 where there is none of that key."""
        return self._rows.get(key, -1)


class FeatureBox(QComboBox):
    """The features of the choices, or whatever is typed."""

    def __init__(self, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        self.setModel(choices.features)

    def showPopup(self) -> None:
        """Measure one line of the list and not each of thousands."""
        rows = self.view()
        assert isinstance(rows, QListView)
        rows.setUniformItemSizes(True)
        super().showPopup()


class StepRow(QWidget):
    """One step.

    Signals:
        moved(int): it is to go up (-1) or down (1).
        removed(): it is to go.
    """

    moved = Signal(int)
    removed = Signal()

    def __init__(self, step: PlanStep | None, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self._id = step.id if step is not None else uuid.uuid4().hex[:8]
        self._choices = choices
        self.feature = FeatureBox(choices, self)
        self.environment = QComboBox(self)
        for place in choices.environments:
            self.environment.addItem(visible(place.name), place.key)
        self.kind = QComboBox(self)
        self.kind.addItems([tr("Everyone"), tr("A share"), tr("Off")])
        self.share = line_field("25 %", tr("Share, such as 25 %"), self)
        self.share.setMaximumWidth(84)
        self.kind.currentIndexChanged.connect(self._show_share)
        self._lay_out()
        if step is None:
            self.feature.setCurrentIndex(-1)
        else:
            self._show(step)
        self._show_share()

    def name(self, place: str) -> None:
        """Name its fields by where it stands: "step 2 of wave 1"."""
        for box, words in (
            (self.feature, tr("Feature")),
            (self.environment, tr("Environment")),
            (self.kind, tr("Target")),
        ):
            name_box(box, tr("{field} of {place}", field=words, place=place))
        self.share.setAccessibleName(tr("Share, such as 25 %, of {place}", place=place))
        for button, words in zip(self._buttons, (tr("Move up"), tr("Move down"), tr("Remove")), strict=True):
            button.setAccessibleName(f"{words} {place}")

    @property
    def trouble(self) -> str:
        """What is wrong with it, as a sentence; empty where nothing is."""
        if not self._feature() or not self.environment.currentData():
            return tr("A step names no feature or no environment. Choose them, or remove the step.")
        if self.kind.currentIndex() == _SHARE and self._share() is None:
            return tr("A share is a number such as 25 %, with two decimals at most.")
        return ""

    @property
    def step(self) -> PlanStep:
        """The step as it stands here; its feature is empty where none was chosen."""
        return PlanStep(self._id, self._feature(), self.environment.currentData() or "", self._target())

    def _feature(self) -> str:
        """The key that was chosen, or typed."""
        return self._choices.key_of(self.feature.currentText().strip())

    def _target(self) -> Exposure:
        if self.kind.currentIndex() == _SHARE:
            return self._share() or DARK  # what is no share is told by `trouble`
        return RELEASED if self.kind.currentIndex() == _EVERYONE else DARK

    def _share(self) -> Exposure | None:
        return target_of(with_point(self.share.text()))

    def _show(self, step: PlanStep) -> None:
        at = self._choices.row_of(step.feature)
        self.feature.setCurrentIndex(at)
        if at < 0:
            self.feature.setEditText(step.feature)
        if self.environment.findData(step.environment) < 0:
            self.environment.addItem(visible(step.environment), step.environment)
        self.environment.setCurrentIndex(self.environment.findData(step.environment))
        kinds = {ExposureKind.PARTIAL: _SHARE, ExposureKind.RELEASED: _EVERYONE}
        self.kind.setCurrentIndex(kinds.get(step.target.kind, _OFF))
        if step.target.kind is ExposureKind.PARTIAL:
            self.share.setText(step.target.words)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.feature, 3)
        layout.addWidget(self.environment, 2)
        layout.addWidget(self.kind, 1)
        layout.addWidget(self.share)
        self._buttons = [
            _small(words, then, self)
            for words, then in (("↑", self._up), ("↓", self._down), (tr("Remove"), self.removed))
        ]
        for button in self._buttons:
            layout.addWidget(button)

    @Slot()
    def _up(self) -> None:
        self.moved.emit(-1)

    @Slot()
    def _down(self) -> None:
        self.moved.emit(1)

    @Slot()
    def _show_share(self) -> None:
        self.share.setEnabled(self.kind.currentIndex() == _SHARE)


class WaveBox(QFrame):
    """One wave with its steps.

    Signals:
        removed(): the wave is to go, with its steps.
    """

    removed = Signal()

    def __init__(self, wave: Wave, at: int, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, Look.WELL)
        self._choices = choices
        self.title = line_field(wave.title, tr("Name of the wave"), self)
        self.hold = QPlainTextEdit(wave.hold, self)
        self.hold.setPlaceholderText(tr("What a person looks at before this wave"))
        self.hold.setFixedHeight(LINES)
        self.hold.setTabChangesFocus(True)
        self._hold_label = plain_label(tr("Hold before it"), Look.MUTED, self)
        self.rows: list[StepRow] = []
        self._steps = QVBoxLayout()
        self._steps.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        self._remove_wave = _small(tr("Remove wave"), self.removed, self)
        head.addWidget(self._remove_wave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self._hold_label)
        layout.addWidget(self.hold)
        layout.addLayout(head)
        layout.addLayout(self._steps)
        add = plain_button(tr("Add a step"), Look.BUTTON, self)
        add.clicked.connect(self._add)
        layout.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        for step in wave.steps:
            self._put(step)
        self.place(at)

    def place(self, at: int) -> None:
        """It is the wave with that index now: its fields are named so, and only later ones have a hold."""
        self._at = at
        self.title.setAccessibleName(tr("Name of wave {at}", at=at + 1))
        self.hold.setAccessibleName(tr("What a person looks at before wave {at}", at=at + 1))
        self._remove_wave.setAccessibleName(tr("Remove wave {at} with its steps", at=at + 1))
        for widget in (self.hold, self._hold_label):
            widget.setVisible(at > 0)
        self._name_steps()

    def _name_steps(self) -> None:
        for number, row in enumerate(self.rows, 1):
            row.name(tr("step {number} of wave {at}", number=number, at=self._at + 1))

    @property
    def wave(self) -> Wave:
        """The wave as it stands here."""
        steps = tuple(row.step for row in self.rows)
        return Wave(self.title.text().strip(), self.hold.toPlainText().strip(), steps)

    @Slot()
    def _add(self) -> None:
        self._put(None)
        self._name_steps()
        self.rows[-1].feature.setFocus()

    def _put(self, step: PlanStep | None) -> None:
        row = StepRow(step, self._choices, self)
        row.moved.connect(self._move)
        row.removed.connect(self._remove)
        self.rows.append(row)
        self._steps.addWidget(row)

    @Slot(int)
    def _move(self, by: int) -> None:
        row = self.sender()
        assert isinstance(row, StepRow)
        at = self.rows.index(row) + by
        if 0 <= at < len(self.rows):
            self.rows.remove(row)
            self.rows.insert(at, row)
            self._steps.removeWidget(row)
            self._steps.insertWidget(at, row)
            self._name_steps()

    @Slot()
    def _remove(self) -> None:
        row = self.sender()
        assert isinstance(row, StepRow)
        self.rows.remove(row)
        row.deleteLater()
        self._name_steps()


def name_box(box: QComboBox, name: str) -> None:
    """Name a box of choices; where a screen reader takes what is chosen for its name, the name comes after it."""
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)
    field = box.lineEdit()
    if field is not None:
        field.setAccessibleName(name)


def line_field(text: str, name: str, parent: QWidget) -> QLineEdit:
    """A field of one line that says what it is for while it is empty."""
    field = QLineEdit(text, parent)
    field.setMaxLength(LONGEST_LINE)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field


def _small(words: str, then: object, parent: QWidget) -> QPushButton:
    """A small button; what it is about is named by where it stands."""
    button = plain_button(words, Look.QUIET, parent)
    button.clicked.connect(then)
    return button
