"""The bar over the filter: which view is on, what features stand under, and which environments are columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from limelight.ui.stage.arrangement import SavedView
from limelight.ui.stage.flow import FlowLayout, Folding
from limelight.ui.stage.grouping import GroupBy
from limelight.ui.stage.wishes import Filter
from limelight.ui.text import plain_button, plain_label, plain_tooltip, visible
from limelight.ui.theme import Look, Space, Themes, scaled
from limelight.words import tr

_NO_VIEW = tr("Own filter")


class ViewBar(QWidget):
    """The bar.

    Signals:
        view_chosen(object): a `SavedView`.
        filter_narrowed(object): another `Filter`: the person took back a part that has no field of its own.
        group_chosen(object): a `GroupBy`.
        columns_wanted(), save_wanted(): the dialogs.
    """

    view_chosen = Signal(object)
    filter_narrowed = Signal(object)
    group_chosen = Signal(object)
    columns_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._views: Sequence[SavedView] = ()
        self._wanted = Filter()
        self.views = _picker(tr("View"), tr("A filter that is kept under a name"), self)
        self.views.setPlaceholderText(_NO_VIEW)
        self.save = plain_button(tr("Save…"), Look.QUIET, self)
        self.changed_flag = self._flag(tr("Only features that were changed in the last days"))
        self.spread_flag = self._flag(tr("Only features that are on somewhere, and not released everywhere"))
        self._by = plain_label(tr("Group by"), Look.MUTED, self)
        self.groups = _picker(tr("Group by"), tr("What features stand under"), self)
        self.columns = plain_button(tr("Columns…"), Look.QUIET, self)
        self._lay_out()
        self._connect()
        self.show_groups((GroupBy.NOTHING, GroupBy.OWNER, GroupBy.TAG))

    def show_views(self, views: Sequence[SavedView], on: SavedView | None) -> None:
        """Offer these, and mark the one that is on; None where none is."""
        with QSignalBlocker(self.views):
            if views != self._views:
                self._views = views
                self.views.clear()
                for view in views:
                    self.views.addItem(visible(view.name))
            self.views.setCurrentIndex(views.index(on) if on is not None else -1)

    def show_filter(self, wanted: Filter) -> None:
        """Show what of the filter has no field of its own."""
        self._wanted = wanted
        days = wanted.changed_days
        self.changed_flag.setText(
            tr("Changed in {days} days  ✕", days=days) if days != 1 else tr("Changed in a day  ✕")
        )
        self.changed_flag.setVisible(days is not None)
        self.spread_flag.setText(tr("Not everywhere  ✕"))
        self.spread_flag.setVisible(wanted.not_everywhere)

    def show_groups(self, offered: Sequence[GroupBy]) -> None:
        """Offer these ways to group."""
        picked = self.groups.currentData()
        if [self.groups.itemData(row) for row in range(self.groups.count())] != list(offered):
            with QSignalBlocker(self.groups):
                self.groups.clear()
                for by in offered:
                    self.groups.addItem(by.word, by)
            self.show_group(picked or GroupBy.NOTHING)

    def show_group(self, by: GroupBy) -> None:
        """Mark the way that is on."""
        rows = (row for row in range(self.groups.count()) if self.groups.itemData(row) is by)
        with QSignalBlocker(self.groups):
            self.groups.setCurrentIndex(next(rows, 0))

    def show_columns(self, shown: int, of: int) -> None:
        """How many environments are columns; hidden ones are always told."""
        self.columns.setText(tr("Columns…") if shown == of else tr("{shown} of {of} columns…", shown=shown, of=of))
        hidden = tr("{of} hidden", of=of - shown) if shown != of else tr("all are shown")
        self.columns.setAccessibleDescription(tr("Which environments are shown: {hidden}", hidden=hidden))

    def _flag(self, tip: str) -> QPushButton:
        flag = plain_button("", Look.CHIP, self)
        flag.setCheckable(True)
        flag.setChecked(True)
        flag.setAccessibleDescription(tr("{tip}; press to take it back", tip=tip))
        plain_tooltip(flag, tip)
        flag.hide()
        return flag

    def _lay_out(self) -> None:
        self._by.setBuddy(self.groups)
        start, flags, end = (
            _line(*widgets)
            for widgets in (
                (self.views, self.save),
                (self.changed_flag, self.spread_flag),
                (self._by, self.groups, self.columns),
            )
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.EDGE, Space.NEAR, Space.EDGE, 0)
        whole.addWidget(Folding(Space.NEAR, start, flags, end))

    def _connect(self) -> None:
        self.views.activated.connect(self._choose_view)
        self.groups.activated.connect(self._choose_group)
        self.save.clicked.connect(self.save_wanted)
        self.columns.clicked.connect(self.columns_wanted)
        self.changed_flag.toggled.connect(self._drop_changed)
        self.spread_flag.toggled.connect(self._drop_spread)
        self._themes.theme_changed.connect(self._measure)
        self._measure()

    @Slot(int)
    def _choose_view(self, at: int) -> None:
        self.view_chosen.emit(self._views[at])

    @Slot()
    def _choose_group(self) -> None:
        self.group_chosen.emit(self.groups.currentData())

    @Slot()
    def _drop_changed(self) -> None:
        with QSignalBlocker(self.changed_flag):
            self.changed_flag.setChecked(True)
        self.filter_narrowed.emit(_without(self._wanted, changed=True))

    @Slot()
    def _drop_spread(self) -> None:
        with QSignalBlocker(self.spread_flag):
            self.spread_flag.setChecked(True)
        self.filter_narrowed.emit(_without(self._wanted, changed=False))

    @Slot()
    def _measure(self) -> None:
        self.views.setMaximumWidth(scaled(260))
        self.groups.setMaximumWidth(scaled(140))
        self._by.setFixedHeight(self.groups.sizeHint().height())


def _without(wanted: Filter, *, changed: bool) -> Filter:
    """The filter without one of the parts that have no field of their own."""
    return replace(wanted, changed_days=None) if changed else replace(wanted, not_everywhere=False)


def _line(*widgets: QWidget) -> QWidget:
    """Widgets side by side, in as many lines as they need."""
    whole = QWidget()
    line = FlowLayout(Space.NEAR, whole)
    for widget in widgets:
        line.addWidget(widget)
    return whole


def _picker(name: str, tip: str, parent: QWidget) -> QComboBox:
    picker = QComboBox(parent)
    picker.setAccessibleName(name)
    picker.setAccessibleDescription(tip)
    picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    picker.setMaxVisibleItems(30)
    plain_tooltip(picker, tip)
    return picker
