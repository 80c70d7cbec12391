"""What is looked at: which environments, how far back; and what is done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from limelight.domain.environments import Environment
from limelight.ui.insights.sheet import SheetForm
from limelight.ui.plans.step_rows import name_box
from limelight.ui.stage.flow import FlowLayout
from limelight.ui.text import ampersands, plain_button, shortened, visible
from limelight.ui.theme import Look, Space
from limelight.words import tr

ALL, PRODUCTION = "", "\0production"  # beside keys of environments
_DAYS = (28, 91, 182, 365)


class InsightsBar(QWidget):
    """The bar.

    Signals:
        changed(): `environments` or `days` is another.
        tables_wanted(bool): tables are to be shown, or charts.
        copy_wanted(): a picture is to be put on the clipboard.
        export_wanted(object): a file is to be written, as a `SheetForm`.
        read_wanted(): everything is to be read again.
    """

    changed = Signal()
    tables_wanted = Signal(bool)
    copy_wanted = Signal()
    export_wanted = Signal(object)
    read_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: tuple[Environment, ...] = ()
        self.places = QComboBox(self)
        name_box(self.places, tr("Environments"))
        self.period = QComboBox(self)
        name_box(self.period, tr("How far back"))
        words = (tr("Last 4 weeks"), tr("Last 13 weeks"), tr("Last 26 weeks"), tr("Last year"))
        for days, said in zip(_DAYS, words, strict=True):
            self.period.addItem(said, days)
        self.period.setCurrentIndex(1)
        self.tables = plain_button(tr("As tables"), Look.CHIP, self)
        self.tables.setCheckable(True)
        self.copy = plain_button(tr("Copy picture"), Look.BUTTON, self)
        self.export = plain_button(tr("Export…"), Look.BUTTON, self)
        self.read = plain_button(tr("Read again"), Look.BUTTON, self)
        self.export.setMenu(self._forms())
        layout = FlowLayout(Space.NEAR, self)
        for widget in (self.places, self.period, self.tables, self.copy, self.export, self.read):
            layout.addWidget(widget)
        self.places.currentIndexChanged.connect(self.changed)
        self.period.currentIndexChanged.connect(self.changed)
        self.tables.toggled.connect(self.tables_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.read.clicked.connect(self.read_wanted)

    @property
    def days(self) -> int:
        """How far back, in days."""
        return int(self.period.currentData())

    @property
    def environments(self) -> tuple[str, ...]:
        """Keys of the chosen environments."""
        chosen = self.places.currentData()
        if chosen == PRODUCTION:
            return tuple(each.key for each in self._known if each.is_production)
        return tuple(each.key for each in self._known if chosen in (ALL, each.key))

    def know(self, environments: Sequence[Environment]) -> None:
        """These can be chosen; productions are, where there are any."""
        if tuple(environments) == self._known:
            return
        self._known = tuple(environments)
        has_production = any(each.is_production for each in environments)
        with QSignalBlocker(self.places):
            self.places.clear()
            if has_production:
                self.places.addItem(tr("Production"), PRODUCTION)
            self.places.addItem(tr("All environments"), ALL)
            for each in environments:
                self.places.addItem(visible(shortened(each.name, 60)), each.key)
        self.changed.emit()

    def enable(self, *, enabled: bool) -> None:
        """Whether there is anything to copy and export."""
        for widget in (self.tables, self.copy, self.export):
            widget.setEnabled(enabled)

    def _forms(self) -> QMenu:
        menu = QMenu(self)
        for form, words in (
            (SheetForm.PNG, tr("as a picture (PNG)…")),
            (SheetForm.SVG, tr("as a drawing (SVG)…")),
            (SheetForm.CSV, tr("as tables (CSV)…")),
        ):
            action = menu.addAction(ampersands(words))
            action.setData(form)
        menu.triggered.connect(self._export)
        return menu

    @Slot("QAction*")
    def _export(self, action: QAction) -> None:
        self.export_wanted.emit(action.data())
