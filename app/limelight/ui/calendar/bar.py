"""The bar above the calendar: which time is shown, what of it, and export."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from limelight.domain.calendar import Kind
from limelight.ui.calendar.days import Scale
from limelight.ui.calendar.words import CHIPS, SIGNS
from limelight.ui.stage.flow import FlowLayout
from limelight.ui.text import plain_button, plain_label, plain_tooltip, set_plain
from limelight.ui.theme import Look, Space, Themes, icon, set_look
from limelight.words import tr


class CalendarBar(QFrame):
    """What to show.

    Signals:
        moved(int): so many weeks or months on; 0: to today.
        scale_changed(object): a `Scale`.
        kinds_changed(): `kinds` are others.
        export_wanted(): everything that is shown, as a file.
    """

    moved = Signal(int)
    scale_changed = Signal(object)
    kinds_changed = Signal()
    export_wanted = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.BAR)
        self._themes = themes
        self.title = plain_label("", Look.TITLE, self)
        self.age = plain_label("", Look.MUTED, self)
        self.back = self._button(tr("Earlier"), tr("The week or month before"))
        self.today = self._button(tr("Today"), tr("To today"))
        self.on = self._button(tr("Later"), tr("The next week or month"))
        self.export = self._button(tr("Export…"), tr("Save what is shown as a file that calendar programs read"))
        self._scales = QButtonGroup(self)
        self.scales = {scale: self._scale(scale) for scale in Scale}
        self.scales[Scale.MONTH].setChecked(True)
        self.chips = {kind: self._chip(kind) for kind in Kind}
        self.back.clicked.connect(self._go_back)
        self.today.clicked.connect(self._go_home)
        self.on.clicked.connect(self._go_on)
        self.export.clicked.connect(self.export_wanted)
        self._scales.buttonToggled.connect(self._choose)  # a screen reader toggles and does not click
        themes.theme_changed.connect(self._colour)
        self._lay_out()
        self._colour()

    @property
    def kinds(self) -> frozenset[Kind]:
        """What is to be shown; no chip means all."""
        return frozenset(kind for kind, chip in self.chips.items() if chip.isChecked()) or frozenset(Kind)

    @property
    def scale(self) -> Scale:
        """How much is shown."""
        return next(scale for scale, button in self.scales.items() if button.isChecked())

    def show_title(self, title: str, age: str) -> None:
        """Which time is shown, and when it was read."""
        set_plain(self.title, title)
        set_plain(self.age, age)

    def _button(self, words: str, tip: str) -> QPushButton:
        button = plain_button(words, Look.BUTTON, self)
        button.setAccessibleDescription(tip)
        plain_tooltip(button, tip)
        return button

    def _scale(self, scale: Scale) -> QPushButton:
        button = plain_button(scale.word.capitalize(), Look.CHIP, self)
        button.setCheckable(True)
        self._scales.addButton(button)
        return button

    def _chip(self, kind: Kind) -> QPushButton:
        chip = plain_button(CHIPS[kind], Look.CHIP, self)
        chip.setCheckable(True)
        tip = tr("Show these alone, or with the others that are chosen")
        chip.setAccessibleDescription(tip)
        plain_tooltip(chip, tip)
        chip.toggled.connect(self._tell_kinds)
        return chip

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.NEAR)
        for button in (self.back, self.today, self.on):
            head.addWidget(button)
        head.addSpacing(Space.NEAR)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.age)
        below = FlowLayout(Space.NEAR)
        for button in (*self.scales.values(), *self.chips.values(), self.export):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.EDGE, Space.NEAR, Space.EDGE, Space.NEAR)
        layout.setSpacing(Space.NEAR)
        layout.addLayout(head)
        layout.addLayout(below)

    @Slot()
    def _colour(self) -> None:
        theme = self._themes.theme
        for kind, chip in self.chips.items():
            chip.setIcon(icon(SIGNS[kind], theme.text))
        self.export.setIcon(icon("download", theme.text))

    @Slot()
    def _go_back(self) -> None:
        self.moved.emit(-1)

    @Slot()
    def _go_home(self) -> None:
        self.moved.emit(0)

    @Slot()
    def _go_on(self) -> None:
        self.moved.emit(1)

    @Slot()
    def _choose(self) -> None:
        if self._scales.checkedButton() is not None:
            self.scale_changed.emit(self.scale)

    @Slot()
    def _tell_kinds(self) -> None:
        self.kinds_changed.emit()
