"""The bar above the activity: filter, who tells it, where, who did it, kinds of outcome, and export."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QMenu, QVBoxLayout, QWidget

from limelight.domain.activity import Source
from limelight.domain.environments import Environment
from limelight.figures import number_words
from limelight.ui.activity.model import Wish
from limelight.ui.activity.words import Group
from limelight.ui.stage.filter_bar import picker_of, refill
from limelight.ui.stage.flow import FlowLayout, Folding
from limelight.ui.text import offer_clearing, plain_button, visible
from limelight.ui.theme import Look, Space, Themes, icon, scaled, set_look
from limelight.usecases.export_activity import ExportForm
from limelight.words import ntr, tr

_ANYWHERE = tr("Anywhere")
_ANYBODY = tr("Anybody")
_SOURCES: tuple[tuple[str, object], ...] = (
    (tr("Everything"), frozenset()),
    (tr("Made from here"), frozenset({Source.HERE, Source.BOTH})),
    (tr("Told by systems"), frozenset({Source.SYSTEM, Source.BOTH})),
    (tr("By systems only"), frozenset({Source.SYSTEM})),
)


class ActivityBar(QFrame):
    """What to show, and export.

    Signals:
        wish_changed(): `wish` is another.
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
        self.sources = picker_of(tr("Told by"), tr("Only what this one tells"), self)
        self.places = picker_of(tr("Where"), tr("Only what happened in this environment"), self)
        self.people = picker_of(tr("Who"), tr("Only what this person did"), self)
        for picker in (self.sources, self.places, self.people):
            picker.currentIndexChanged.connect(self.wish_changed)
        self._choice = QButtonGroup(self)
        self._choice.buttonToggled.connect(self._choose)  # a screen reader toggles and does not click
        self.chips = {group: plain_button(group.word, Look.CHIP, self) for group in Group}
        self.export = plain_button(tr("Export"), Look.BUTTON, self)
        self._forms = QMenu(self)
        self._fill_menu()
        self._lay_out()
        self.show_counts({})
        self.show_places(())
        self.show_people(())
        refill(self.sources, _SOURCES)
        themes.theme_changed.connect(self._colour)
        self._colour()

    @property
    def wish(self) -> Wish:
        """What is to be shown."""
        group = next(group for group, chip in self.chips.items() if chip.isChecked())
        picked = (self.sources.currentData(), self.places.currentData(), self.people.currentData())
        sources, place, person = picked
        return Wish(self.search.text(), group, sources or frozenset(), place or "", person or "")

    @Slot()
    def clear(self) -> None:
        """Show everything again."""
        self.search.clear()
        self.chips[Group.ALL].click()
        for picker in (self.sources, self.places, self.people):
            picker.setCurrentIndex(0)

    def show_places(self, environments: Iterable[Environment]) -> None:
        """The environments to choose from, in the order of their path."""
        refill(self.places, [(_ANYWHERE, ""), *((visible(place.name), place.key) for place in environments)])

    def show_people(self, names: Iterable[str]) -> None:
        """The people to choose from."""
        named = sorted(set(names) - {""}, key=str.casefold)
        refill(self.people, [(_ANYBODY, ""), *((visible(name), name) for name in named)])

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
            (ExportForm.TOGETHER_CSV, tr("With the systems' histories, as CSV…")),
            (ExportForm.TOGETHER_JSON, tr("With the systems' histories, as JSON…")),
        ):
            self._forms.addAction(words).setData(form.value)
        self._forms.triggered.connect(self._ask_export)
        self.export.setMenu(self._forms)
        self.export.setAccessibleDescription(tr("Everything that was recorded or read, whatever is filtered"))

    def _lay_out(self) -> None:
        chips = QWidget(self)
        row = FlowLayout(Space.NEAR, chips)
        for picker in (self.sources, self.places, self.people):
            row.addWidget(picker)
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
