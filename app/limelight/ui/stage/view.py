"""The stage as one widget: the filter bar, the table, and what stands there when there is nothing to show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from limelight.domain.picture import Picture
from limelight.ui.stage.ages import counted_words
from limelight.ui.stage.arranging import Arranging, Parts
from limelight.ui.stage.emptiness import EmptyPage, Offer, emptiness
from limelight.ui.stage.filter_bar import FilterBar
from limelight.ui.stage.flow import Squeezed
from limelight.ui.stage.model import StageModel
from limelight.ui.stage.table import StageTable
from limelight.ui.stage.view_bar import ViewBar
from limelight.ui.stage.wishes import Sort, SortBy
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Look, Themes, set_look

_ROWS_IN_VIEW = 170  # logical pixels at 100 %: the heads and two rows stay in view however large text is
_ROWS_WHERE_TIGHT = 212  # the same with three rows, where the view bar is hidden


class Stage(QFrame):
    """Features by environments.

    Signals:
        cell_selected(str, str): keys of the feature and the environment under the cursor; the second is empty on the
            feature's own column, both are when nothing is selected.
        cell_opened(str, str): the same, on Enter or a double click.
        rows_seen(tuple): keys of the features in view, once they stand still.
        refresh_wanted(), connections_wanted(), sign_in_wanted(): asked for where there is nothing to show.

    `moment` tells both clocks.
    """

    cell_selected = Signal(str, str)
    cell_opened = Signal(str, str)
    rows_seen = Signal(tuple)
    refresh_wanted = Signal()
    connections_wanted = Signal()
    sign_in_wanted = Signal()

    def __init__(self, themes: Themes, moment: Callable[[], Moment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.BAR)
        self._moment = moment
        self.model = StageModel(moment, self)
        # Before the table is made: the keyboard comes by here first. The bars are made where they will stand: Qt goes
        # through all that is in a widget when it gets another parent.
        bars = QWidget()
        self._above = Squeezed(bars, _ROWS_IN_VIEW, self)
        self.view_bar = ViewBar(themes, bars)
        self.filter_bar = FilterBar(themes, bars)
        _stack(bars, self.view_bar, self.filter_bar)
        self._pages = QStackedWidget(self)
        self.table = StageTable(self.model, themes, moment, self._pages)
        self._empty = EmptyPage(themes, self._pages)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        self.arranging = Arranging(Parts(self.model, self.table, self.filter_bar, self.view_bar), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._above)
        layout.addWidget(self._pages, 1)
        self._connect()
        self._choose_page()

    def show_picture(self, picture: Picture) -> None:
        """Show another picture; selection and place stay."""
        same_rows = picture.catalogue is self.model.picture.catalogue
        same_columns = same_rows and len(picture.columns) == len(self.model.picture.columns)
        self.model.show_picture(picture)
        if not same_columns:
            environments = [column.environment for column in picture.columns]
            self.filter_bar.show_choices(environments, self.model.owners(), self.model.tags())
            self.arranging.know(environments, self.model.tags())
            # What was picked may be gone: then it is no longer asked for.
            self.model.wish(self.filter_bar.wanted, self.filter_bar.sort_order)
            self._show_counts()
        self._choose_page()

    def tighten(self, *, tight: bool) -> None:
        """Leave the room to the rows, where the window is low: the search stays in view, the rest of it scrolls there,
        and the menu has all of it."""
        self.view_bar.setVisible(not tight)
        self._above.leave(_ROWS_WHERE_TIGHT if tight else _ROWS_IN_VIEW)

    def update_ages(self) -> None:
        """A second went by."""
        self._show_old()
        if self._pages.currentWidget() is self.table:
            self.table.update_ages()
        else:
            self._choose_page()

    @Slot()
    def start_search(self) -> None:
        """Put the cursor into the search field."""
        self.filter_bar.search.setFocus()
        self.filter_bar.search.selectAll()

    def select(self, feature: str, environment: str) -> bool:
        """Select a cell by its keys; False where it is not shown."""
        return self.table.select(feature, environment)

    def bring(self, feature: str, environment: str) -> bool:
        """The same, also where the filter leaves the feature out; False where there is no such feature."""
        self.model.show_also(feature)
        if self.model.row_of(feature) < 0 and self.model.collapsed:
            self.arranging.open_all()
        self._choose_page()
        return self.table.select(feature, environment)

    def _connect(self) -> None:
        self.table.cell_selected.connect(self.cell_selected)
        self.table.cell_opened.connect(self.cell_opened)
        self.table.rows_seen.connect(self.rows_seen)
        self.table.typed.connect(self._type)
        self.table.head.sectionClicked.connect(self._sort_by)
        self.table.corner.clicked.connect(self._sort_by_name)
        self.filter_bar.wish_changed.connect(self._take_wish)
        self.filter_bar.left_downwards.connect(self._go_down)
        self.model.counts_changed.connect(self._show_counts)
        self._empty.offered.connect(self._take_offer)

    @Slot()
    def _take_wish(self) -> None:
        self.model.wish(self.filter_bar.wanted, self.filter_bar.sort_order)
        self.table.head.viewport().update()
        self.table.corner.update()
        self._show_counts()
        self._choose_page()

    @Slot()
    def _show_counts(self) -> None:
        was_read = any(column.freshness.read_at is not None for column in self.model.picture.columns)
        self.filter_bar.show_counts(self.model.counts() if was_read else {})
        self._show_old()

    def _show_old(self) -> None:
        """What is counted is as old as the oldest of it."""
        places = self.filter_bar.wanted.places
        counted = (each for each in self.model.picture.columns if not places or each.environment.key in places)
        self.filter_bar.chips.show_old(counted_words(counted, self._moment()))

    @Slot(int)
    def _sort_by(self, section: int) -> None:
        """A click on a head: by name or by standing there; the same head again turns it around."""
        now = self.filter_bar.sort_order
        if section == 0:
            wanted = Sort(SortBy.NAME)
        else:
            wanted = Sort(SortBy.STANDING, self.model.environment_column(section).environment.key)
        if (now.by, now.environment) == (wanted.by, wanted.environment):
            wanted = Sort(wanted.by, wanted.environment, not now.backwards)
        self.filter_bar.sort(wanted)

    @Slot()
    def _sort_by_name(self) -> None:
        self._sort_by(0)

    @Slot(str)
    def _type(self, text: str) -> None:
        self.filter_bar.search.setFocus()
        self.filter_bar.search.setText(text)

    @Slot()
    def _go_down(self) -> None:
        if self.model.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(0, min(1, self.model.columnCount() - 1)))
            self.table.setFocus()

    @Slot(object)
    def _take_offer(self, offer: Offer) -> None:
        if offer is Offer.CLEAR_FILTER:
            self.filter_bar.clear()
        elif offer is Offer.REFRESH:
            self.refresh_wanted.emit()
        elif offer is Offer.SIGN_IN:
            self.sign_in_wanted.emit()
        else:
            self.connections_wanted.emit()

    def _choose_page(self) -> None:
        """The table where there is something in it, else a page that says why not."""
        if self.model.rowCount():
            self._pages.setCurrentWidget(self.table)
            return
        self._empty.show_emptiness(emptiness(self.model.picture, self._moment()))
        self._pages.setCurrentWidget(self._empty)


def _stack(whole: QWidget, *parts: QWidget) -> None:
    """Put parts below each other."""
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part)
