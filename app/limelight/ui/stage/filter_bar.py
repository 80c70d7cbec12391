"""What to show, and in which order: the search field, places, owner, tag, order, and the chips."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from limelight.domain.environments import Environment
from limelight.domain.standing import Standing
from limelight.ui.stage.chips import Chips
from limelight.ui.stage.flow import FlowLayout, Folding
from limelight.ui.stage.wishes import NOBODY, Filter, Sort, SortBy
from limelight.ui.text import offer_clearing, plain_button, plain_label, plain_tooltip, visible
from limelight.ui.theme import Look, Space, Themes, icon, scaled, set_look
from limelight.words import tr

_LEAST_LETTERS = 8
_ANYWHERE = tr("Anywhere")
_ANY_OWNER = tr("All owners")
_ANY_TAG = tr("All tags")
_PRODUCTION = tr("\N{BULLET} production")  # no key of an environment holds this


class FilterBar(QWidget):
    """The bar above the table.

    Signals:
        wish_changed(): `wanted` or `sort_order` is another.
        left_downwards(): the person pressed Enter or Down in the search field: on to the table.
    """

    wish_changed = Signal()
    left_downwards = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._environments: Sequence[Environment] = ()
        self._sort = Sort()
        self._changed_days: int | None = None
        self._not_everywhere = False
        self._wished: Filter | None = None  # what was taken as a whole: some of it may only be there to pick later
        self.search = SearchField(self)
        self._places = picker_of(tr("Where"), tr("Counts and chips look at these environments only"), self)
        self._owner = picker_of(tr("Owner"), tr("Only features of this owner"), self)
        self._tag = picker_of(tr("Tag"), tr("Only features with this tag"), self)
        self._order = picker_of(
            tr("Order"), tr("In which order the features stand; choose the same again to turn it around"), self
        )
        self._order.setMinimumContentsLength(10)
        self._clear = plain_button(tr("Clear"), Look.QUIET, self)
        self._clear.setAccessibleName(tr("Clear the filter"))
        self._clear.setEnabled(False)
        self.chips = Chips(themes, self)
        self._lay_out()
        self._connect()
        self.show_choices((), (), ())

    @property
    def wanted(self) -> Filter:
        """The filter that is set."""
        place = self._places.currentData()
        every = (environment.key for environment in self._environments if environment.is_production)
        places = frozenset(every) if place == _PRODUCTION else frozenset({place} if place else ())
        picked = self._owner.currentData(), self._tag.currentData()
        flags = self._changed_days, self._not_everywhere
        return Filter(self.search.text(), self.chips.standings, places, *picked, *flags)

    @property
    def asked(self) -> Filter:
        """The filter with what was taken and cannot be picked yet: what is worth keeping."""
        return self._wished or self.wanted

    @property
    def sort_order(self) -> Sort:
        """The order that is set."""
        return self._sort

    def sort(self, sort: Sort) -> None:
        """Set an order."""
        if sort == self._sort:
            return
        self._sort = sort
        self._show_order()
        self.wish_changed.emit()

    def take(self, wanted: Filter, sort: Sort) -> None:
        """Set the whole filter and the order; what cannot be picked yet is picked as soon as it can be."""
        self._wished = wanted
        self.search.put(wanted.text)
        self._pick(wanted)
        self.chips.choose(wanted.standings)
        self._changed_days, self._not_everywhere = wanted.changed_days, wanted.not_everywhere
        self._sort = sort
        self._show_order()
        self._announce()

    def _pick(self, wanted: Filter) -> None:
        every = frozenset(environment.key for environment in self._environments if environment.is_production)
        one = next(iter(wanted.places)) if len(wanted.places) == 1 else None
        place = _PRODUCTION if wanted.places == every and len(every) > 1 else one
        for picker, value in ((self._places, place), (self._owner, wanted.owner), (self._tag, wanted.tag)):
            with QSignalBlocker(picker):
                at = (row for row in range(picker.count()) if picker.itemData(row) == value)
                picker.setCurrentIndex(next(at, 0))

    def choose_standings(self, standings: frozenset[Standing]) -> None:
        """Choose exactly these chips."""
        self.chips.choose(standings)
        self._tell()

    @Slot()
    def clear(self) -> None:
        """Show everything again; the order stays."""
        self.search.put("")
        for picker in (self._places, self._owner, self._tag):
            with QSignalBlocker(picker):
                picker.setCurrentIndex(0)
        self.chips.choose(frozenset())
        self._changed_days, self._not_everywhere = None, False
        self._tell()

    def show_counts(self, counts: Mapping[Standing, int]) -> None:
        """How many features there are of each standing where the bar looks."""
        self.chips.show_where(self._places.currentText() if self._places.currentData() else "")
        self.chips.show_counts(counts)

    def show_choices(self, environments: Sequence[Environment], owners: Sequence[str], tags: Sequence[str]) -> None:
        """What can be picked; what was picked stays where it still can be."""
        self._environments = environments
        places: list[tuple[str, object]] = [(_ANYWHERE, None)]
        if any(environment.is_production for environment in environments):
            places.append((tr("Production"), _PRODUCTION))
        places += [(visible(environment.name), environment.key) for environment in environments]
        refill(self._places, places)
        named: list[tuple[str, object]] = [(visible(owner) if owner else tr("No owner"), owner) for owner in owners]
        refill(self._owner, [(_ANY_OWNER, None), *named])
        tagged: list[tuple[str, object]] = [(visible(tag), tag) for tag in tags]
        refill(self._tag, [(_ANY_TAG, None), *tagged])
        self._owner.setVisible(any(owner != NOBODY for owner in owners))
        self._tag.setVisible(bool(tags))
        if self._wished is not None:
            self._pick(self._wished)
        self._show_order()

    def _lay_out(self) -> None:
        pickers, order = QWidget(self), QWidget(self)
        picks = FlowLayout(Space.NEAR, pickers)
        for widget in (self._places, self._owner, self._tag, self._clear):
            picks.addWidget(widget)
        by = plain_label(tr("Order"), Look.MUTED)
        by.setBuddy(self._order)
        ordering = QHBoxLayout(order)
        ordering.setContentsMargins(0, 0, 0, 0)
        ordering.setSpacing(Space.NEAR)
        ordering.addWidget(by)
        ordering.addWidget(self._order, 1)
        first = Folding(Space.NEAR, self.search, pickers, order, shares=(1, 0))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(10)
        whole.addWidget(first)
        whole.addWidget(self.chips)

    def _connect(self) -> None:
        self.search.typed.connect(self._tell)
        self.search.left_downwards.connect(self.left_downwards)
        for picker in (self._places, self._owner, self._tag):
            picker.currentIndexChanged.connect(self._tell)
        self._order.activated.connect(self._take_order)
        self.chips.chosen.connect(self._tell)
        self._clear.clicked.connect(self.clear)
        self._themes.theme_changed.connect(self._colour)
        self._colour()

    @Slot()
    def _tell(self) -> None:
        self._wished = None
        self._announce()

    def _announce(self) -> None:
        self._clear.setEnabled(self.wanted != Filter())
        self.wish_changed.emit()

    @Slot()
    def _take_order(self) -> None:
        """Another order, or the same the other way round."""
        chosen = self._order.currentData()
        if isinstance(chosen, Sort):
            self.sort(replace(chosen, backwards=not chosen.backwards) if chosen == self._sort else chosen)

    def _show_order(self) -> None:
        """List the orders; the one that is set stands there also when it came from a click on a head."""
        places = {place.key: place for place in self._environments}
        sorts = [Sort(by) for by in SortBy if by is not SortBy.STANDING]
        sorts += [Sort(by, key) for by in (SortBy.STANDING, SortBy.CHANGED) for key in places]
        forwards = replace(self._sort, backwards=False)
        sorts = [self._sort if sort == forwards else sort for sort in sorts]
        if self._sort not in sorts:
            sorts.append(self._sort)
        with QSignalBlocker(self._order):
            self._order.clear()
            for sort in sorts:
                self._order.addItem(_order_words(sort, places.get(sort.environment)), sort)
            self._order.setCurrentIndex(sorts.index(self._sort))

    @Slot()
    def _colour(self) -> None:
        self.search.colour(icon("search", self._themes.theme.muted))
        for picker in (self._places, self._owner, self._tag, self._order):
            picker.setMaximumWidth(scaled(240))


class SearchField(QLineEdit):
    """The search field.

    Signals:
        typed(): the text is another, and was not put there.
        left_downwards(): Enter or Down was pressed.
    """

    typed = Signal()
    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_put = False
        self.textChanged.connect(self._tell_typed)
        self.setPlaceholderText(tr("Filter features    Ctrl+F"))
        offer_clearing(self)
        set_look(self, Look.SEARCH)
        self.setMaxLength(200)
        self.setAccessibleName(tr("Filter features by name, key, owner or tag"))
        self._glass = QAction(tr("Filter"), self)  # what a screen reader says of it
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)

    def put(self, text: str) -> None:
        """Set the text without telling. Its signals are not blocked: the button that empties it lives by them."""
        self._is_put = True
        self.setText(text)
        self._is_put = False

    def colour(self, glass: object) -> None:
        """Give the magnifying glass its colour, and the field the room for its text."""
        self.setMinimumWidth(scaled(170))
        self.setMaximumWidth(scaled(420))
        self._glass.setIcon(glass)  # type: ignore[arg-type]

    @Slot()
    def _tell_typed(self) -> None:
        if not self._is_put:
            self.typed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down go on to the table, Escape empties the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def picker_of(name: str, tip: str, parent: QWidget) -> QComboBox:
    """A list to pick one of, as narrow as there is room."""
    picker = QComboBox(parent)
    picker.setAccessibleName(name)
    picker.setAccessibleDescription(tip)
    picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    picker.setMinimumContentsLength(_LEAST_LETTERS)
    picker.setMaxVisibleItems(20)
    plain_tooltip(picker, tip)
    return picker


def refill(picker: QComboBox, items: Sequence[tuple[str, object]]) -> None:
    """Give a picker other items and keep what was picked."""
    if [(picker.itemText(at), picker.itemData(at)) for at in range(picker.count())] == list(items):
        return
    picked = picker.currentData()
    with QSignalBlocker(picker):
        picker.clear()
        for text, value in items:
            picker.addItem(text, value)
        picker.setCurrentIndex(next((at for at, (_, value) in enumerate(items) if value == picked), 0))
    _leave_room(picker)


def _leave_room(picker: QComboBox) -> None:
    """The first item is our own words for all of them, and shown whole in every language."""
    metrics, of_no_icon = picker.fontMetrics(), picker.iconSize().width()
    room = metrics.horizontalAdvance(picker.itemText(0)) - of_no_icon
    picker.setMinimumContentsLength(max(_LEAST_LETTERS, ceil(room / metrics.horizontalAdvance("X"))))


def _order_words(sort: Sort, place: Environment | None) -> str:
    by = sort.by.word
    if place is not None and sort.environment == place.key:
        by = tr("{order} in {environment}", order=by, environment=visible(place.name))
    return tr("{order}, reversed", order=by) if sort.backwards else by
