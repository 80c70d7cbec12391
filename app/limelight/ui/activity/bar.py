"""The bar above the activity: filter, kinds of outcome with their counts, and export."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QMenu, QVBoxLayout, QWidget

from limelight.figures import number_words
from limelight.ui.activity.model import Group
from limelight.ui.stage.flow import FlowLayout, Folding
from limelight.ui.text import offer_clearing, plain_button
from limelight.ui.theme import Look, Space, Themes, icon, scaled, set_look
from limelight.usecases.export_activity import ExportForm
from limelight.words import ntr, tr


class ActivityBar(QFrame):
    """What to show, and export.

    Signals:
        wish_changed(): `text` or `group` is another.
        export_wanted(object): an `ExportForm`.
    """

    wish_changed = Signal()
    export_wanted = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.BAR)
        self._themes = themes
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Filter the activity"))
        self.search.setAccessibleName(tr("Filter the activity by any word of it"))
        offer_clearing(self.search)
        self.search.setMaxLength(200)
        self.search.textChanged.connect(self.wish_changed)
        self._choice = QButtonGroup(self)
        self._choice.buttonToggled.connect(self._choose)  # a screen reader toggles and does not click
        self.chips = {group: plain_button(group.word, Look.CHIP, self) for group in Group}
        self.export = plain_button(tr("Export"), Look.BUTTON, self)
        self._forms = QMenu(self)
        self._fill_menu()
        self._lay_out()
        self.show_counts({})
        themes.theme_changed.connect(self._colour)
        self._colour()

    @property
    def text(self) -> str:
        """The words to look for."""
        return self.search.text()

    @property
    def group(self) -> Group:
        """The kind of outcome that is chosen."""
        return next(group for group, chip in self.chips.items() if chip.isChecked())

    @Slot()
    def clear(self) -> None:
        """Show everything again."""
        self.search.clear()
        self.chips[Group.ALL].click()

    def show_counts(self, counts: Mapping[Group, int]) -> None:
        """How many entries there are of each kind."""
        for group, chip in self.chips.items():
            count = counts.get(group, 0)
            chip.setText(f"{group.word}  {number_words(count)}")
            chip.setAccessibleName(f"{group.word}: {ntr('{n} entry', '{n} entries', count, n=number_words(count))}")

    def _fill_menu(self) -> None:
        for form, words in (
            (ExportForm.CSV, tr("CSV for a spreadsheet…")),
            (ExportForm.JOURNAL, tr("The journal with its hashes…")),
        ):
            self._forms.addAction(words).setData(form.value)
        self._forms.triggered.connect(self._ask_export)
        self.export.setMenu(self._forms)
        self.export.setAccessibleDescription(tr("Everything that was recorded, whatever is filtered"))

    def _lay_out(self) -> None:
        chips = QWidget(self)
        row = FlowLayout(Space.NEAR, chips)
        for group, chip in self.chips.items():
            chip.setCheckable(True)
            chip.setChecked(group is Group.ALL)
            self._choice.addButton(chip)
            row.addWidget(chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.EDGE, Space.APART, Space.EDGE, Space.APART)
        layout.addWidget(Folding(Space.NEAR, self.search, chips, self.export, shares=(1, 0)))

    @Slot(object, bool)
    def _choose(self, _chip: object, is_chosen: bool) -> None:
        if is_chosen:
            self.wish_changed.emit()

    @Slot(QAction)
    def _ask_export(self, action: QAction) -> None:
        self.export_wanted.emit(ExportForm(action.data()))

    @Slot()
    def _colour(self) -> None:
        self.export.setIcon(icon("download", self._themes.theme.muted))
        self.export.setIconSize(QSize(scaled(16), scaled(16)))
        self.search.setMaximumWidth(scaled(320))
        self.search.setMinimumWidth(scaled(180))
