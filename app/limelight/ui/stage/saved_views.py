"""The views of the stage: those that everyone has, and the person's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from limelight.domain.environments import Environment
from limelight.ui.stage.arrangement import BUILT_IN, SavedView, name_problem
from limelight.ui.stage.grouping import GroupBy
from limelight.ui.stage.wishes import Filter, Sort
from limelight.words import tr

EVERYTHING = SavedView(tr("All features"), Filter())


class SavedViews(QObject):
    """Holds the views; what they show is the stage's business.

    Signals:
        changed(): the person's own views are others.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.own: tuple[SavedView, ...] = ()
        self._built_in: tuple[SavedView, ...] = BUILT_IN

    @property
    def all(self) -> tuple[SavedView, ...]:
        """Every view, in the order on screen."""
        return (EVERYTHING, *self._built_in, *self.own)

    def matching(self, wanted: Filter, sort: Sort, by: GroupBy) -> SavedView | None:
        """The view that shows just this; of those that everyone has, whatever the order and the grouping."""
        for view in self.own:
            if (view.wanted, view.sort, view.by) == (wanted, sort, by):
                return view
        return next((view for view in (EVERYTHING, *self._built_in) if view.wanted == wanted), None)

    def know(self, environments: Iterable[Environment]) -> None:
        """Where there are several productions, it is among those that a feature is not everywhere."""
        production = frozenset(each.key for each in environments if each.is_production)
        places = production if len(production) > 1 else frozenset[str]()
        self._built_in = tuple(
            replace(view, wanted=replace(view.wanted, places=places)) if view.wanted.not_everywhere else view
            for view in BUILT_IN
        )

    def built_in(self, name: str) -> SavedView:
        """The view of that name which everyone has."""
        return next(view for view in self._built_in if view.name == name)

    def take(self, own: tuple[SavedView, ...]) -> None:
        """Have these own views."""
        if own != self.own:
            self.own = own
            self.changed.emit()

    def save(self, view: SavedView) -> str:
        """Keep one more; returns what is wrong with its name, and an empty text where it is kept."""
        problem = name_problem(view.name, self.own)
        if not problem:
            self.take((*self.own, replace(view, name=view.name.strip())))
        return problem

    def rename(self, name: str, to: str) -> str:
        """Give an own view another name; returns what is wrong with that, as `save` does."""
        problem = name_problem(to, self.own, but=name)
        if not problem:
            self.take(tuple(replace(view, name=to.strip()) if view.name == name else view for view in self.own))
        return problem

    def delete(self, name: str) -> None:
        """Delete an own view; what is on screen stays."""
        self.take(tuple(view for view in self.own if view.name != name))
