"""Arranges the stage: views, groups, rows and columns; and tells what of it is worth keeping."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from limelight.domain.environments import Environment
from limelight.ui.stage.arrangement import Arrangement, Density, SavedView, StageState, name_problem
from limelight.ui.stage.filter_bar import FilterBar
from limelight.ui.stage.grouping import GroupBy, has_projects
from limelight.ui.stage.model import StageModel
from limelight.ui.stage.saved_views import SavedViews
from limelight.ui.stage.table import StageTable
from limelight.ui.stage.view_bar import ViewBar
from limelight.ui.stage.wishes import Filter


@dataclass(frozen=True, slots=True)
class Parts:
    """What is arranged."""

    model: StageModel
    table: StageTable
    filter_bar: FilterBar
    view_bar: ViewBar


class Arranging(QObject):
    """Holds the saved views, and works on the parts of a stage.

    Signals:
        changed(): `state` is another.
    """

    changed = Signal()

    def __init__(self, parts: Parts, stage: QWidget) -> None:
        super().__init__(stage)
        self._parts = parts
        self._stage = stage
        self._environments: Sequence[Environment] = ()
        self._tags: Sequence[str] = ()
        self.views = SavedViews(self)
        self._connect()
        self._show()

    @property
    def state(self) -> StageState:
        """All that is worth keeping."""
        model, table = self._parts.model, self._parts.table
        columns = table.columns
        arranged = Arrangement(model.grouped_by, model.collapsed, table.density, columns.hidden, columns.order)
        return StageState(self._parts.filter_bar.asked, self._parts.filter_bar.sort_order, arranged, self.views.own)

    def restore(self, state: StageState) -> None:
        """Be as it was kept."""
        self.views.take(state.views)
        self._parts.filter_bar.take(state.wanted, state.sort)
        self._parts.model.group(state.arrangement.by, state.arrangement.collapsed)
        self._parts.table.set_density(state.arrangement.density)
        self._parts.table.hide_columns(state.arrangement.hidden)
        self._parts.table.columns.arrange(state.arrangement.order)
        self._show()

    def know(self, environments: Sequence[Environment], tags: Sequence[str]) -> None:
        """The environments and the tags that there are."""
        self._environments, self._tags = environments, tags
        self.views.know(environments)
        offered = [by for by in GroupBy if by is not GroupBy.PROJECT or has_projects(tags)]
        self._parts.view_bar.show_groups(offered)
        self._show()

    @property
    def has_projects(self) -> bool:
        """Whether features can stand under their projects."""
        return has_projects(self._tags)

    @Slot(object)
    def show_view(self, view: SavedView) -> None:
        """Show what a view shows; its groups are open."""
        self._parts.filter_bar.take(view.wanted, view.sort)
        if view in self.views.own:
            self._parts.model.group(view.by, frozenset())
        self._tell()

    def show_built_in(self, name: str) -> None:
        """Show a view that everyone has."""
        self.show_view(self.views.built_in(name))

    @Slot(object)
    def group(self, by: GroupBy) -> None:
        """Put features under something else; all groups are open."""
        self._parts.model.group(by, frozenset())
        self._tell()

    def collapse_all(self) -> None:
        """Show the heads of the groups only."""
        model = self._parts.model
        model.group(model.grouped_by, frozenset(group.name for group in model.groups))
        self._tell()

    def open_all(self) -> None:
        """Show what is in every group."""
        self.group(self._parts.model.grouped_by)

    def set_density(self, density: Density) -> None:
        """Give the rows more room or less."""
        self._parts.table.set_density(density)
        self._tell()

    @Slot()
    def ask_for_name(self) -> None:
        """Open the dialog that keeps what is shown as a view."""
        from limelight.ui.stage.dialogs import SaveView  # noqa: PLC0415  (only where it is asked for)

        SaveView(lambda name: name_problem(name, self.views.own), self._save, self._stage.window()).open()

    def show_own_views(self) -> None:
        """Open the dialog that renames and deletes views."""
        from limelight.ui.stage.dialogs import OwnViews  # noqa: PLC0415  (only where it is asked for)

        OwnViews(self.views, self._stage.window()).open()

    @Slot()
    def ask_for_columns(self) -> None:
        """Open the dialog that chooses environments."""
        from limelight.ui.stage.dialogs import ChooseColumns  # noqa: PLC0415  (only where it is asked for)

        hidden = self._parts.table.columns.hidden
        dialog = ChooseColumns(self._environments, hidden, self._stage.window())
        dialog.hidden.connect(self._hide)
        dialog.open()

    def _save(self, name: str) -> str:
        state = self.state
        return self.views.save(SavedView(name, state.wanted, state.sort, state.arrangement.by))

    @Slot(object)
    def _hide(self, environments: frozenset[str]) -> None:
        self._parts.table.hide_columns(environments)

    @Slot(object)
    def _narrow(self, wanted: Filter) -> None:
        self._parts.filter_bar.take(wanted, self._parts.filter_bar.sort_order)

    @Slot(str, bool)
    def _fold(self, name: str, collapse: bool) -> None:
        model = self._parts.model
        now = model.collapsed | {name} if collapse else model.collapsed - {name}
        model.group(model.grouped_by, now)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """Mark in the bar what is on."""
        bar, filter_bar, by = self._parts.view_bar, self._parts.filter_bar, self._parts.model.grouped_by
        on = self.views.matching(filter_bar.wanted, filter_bar.sort_order, by)
        bar.show_views(self.views.all, on)
        bar.show_filter(filter_bar.wanted)
        bar.show_group(by)
        bar.show_columns(len(self._parts.table.columns.shown), len(self._environments))

    def _connect(self) -> None:
        bar, table = self._parts.view_bar, self._parts.table
        bar.view_chosen.connect(self.show_view)
        bar.group_chosen.connect(self.group)
        bar.filter_narrowed.connect(self._narrow)
        bar.save_wanted.connect(self.ask_for_name)
        bar.columns_wanted.connect(self.ask_for_columns)
        self._parts.filter_bar.wish_changed.connect(self._tell)
        table.folding.folded.connect(self._fold)
        table.columns_changed.connect(self._tell)
        self.views.changed.connect(self._tell)
