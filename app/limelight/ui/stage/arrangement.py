"""How the stage is arranged, and the views that are kept under a name: frozen values, for whoever keeps them."""

from __future__ import annotations

from dataclasses import dataclass, field

from limelight.domain.standing import Standing
from limelight.ui.stage.grouping import GroupBy
from limelight.ui.stage.wishes import Filter, Sort
from limelight.words import Worded, tr

LONGEST_NAME = 60  # characters of a view's name
MOST_VIEWS = 50


class Density(Worded):
    """How much room a row has; the value is the word on screen."""

    COMFORTABLE = "Comfortable"  # two lines for each feature
    COMPACT = "Compact"  # one line


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What is arranged beside the filter. `hidden` are keys of environments, `collapsed` names of groups."""

    by: GroupBy = GroupBy.NOTHING
    collapsed: frozenset[str] = frozenset()
    density: Density = Density.COMFORTABLE
    hidden: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()  # of the environments, by their keys; empty: along the path


@dataclass(frozen=True, slots=True)
class SavedView:
    """A filter under a name, with the order and the grouping that belong to it."""

    name: str
    wanted: Filter
    sort: Sort = field(default_factory=Sort)
    by: GroupBy = GroupBy.NOTHING


@dataclass(frozen=True, slots=True)
class StageState:
    """All that the stage remembers of one profile."""

    wanted: Filter = field(default_factory=Filter)
    sort: Sort = field(default_factory=Sort)
    arrangement: Arrangement = field(default_factory=Arrangement)
    views: tuple[SavedView, ...] = ()  # the person's own, in their order


WEEK = 7  # days

BUILT_IN = (
    SavedView(tr("Waiting for release"), Filter(standings=frozenset({Standing.WAITING}))),
    SavedView(tr("Changed this week"), Filter(changed_days=WEEK)),
    SavedView(tr("Not everywhere"), Filter(not_everywhere=True)),
    SavedView(tr("Without code"), Filter(standings=frozenset({Standing.WITHOUT_CODE}))),
)
"""The views that everyone has."""


def name_problem(name: str, views: tuple[SavedView, ...], but: str = "") -> str:
    """What is wrong with a name for a view, as a sentence; empty where nothing is. `but` is the name it has now."""
    wanted = name.strip().casefold()
    if not wanted:
        return tr("Give the view a name.")
    if len(name.strip()) > LONGEST_NAME:
        return tr(
            "The name has {count} characters. Use {most} at most.",
            count=len(name.strip()),
            most=LONGEST_NAME,
        )
    if any(view.name.casefold() == wanted for view in BUILT_IN):
        return tr("A view that everyone has is called so. Choose another name.")
    if any(view.name.casefold() == wanted != but.casefold() for view in views):
        return tr("Another view is called so. Choose another name.")
    if not but and len(views) >= MOST_VIEWS:
        return tr("There are {most} views already. Delete one first.", most=MOST_VIEWS)
    return ""
