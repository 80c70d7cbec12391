"""What the stage remembers, as text and back. What cannot be understood is as good as not kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

from limelight.domain.standing import Standing
from limelight.ui.stage.arrangement import (
    LONGEST_NAME,
    MOST_VIEWS,
    Arrangement,
    Density,
    SavedView,
    StageState,
    name_problem,
)
from limelight.ui.stage.grouping import GroupBy
from limelight.ui.stage.wishes import Filter, Sort, SortBy

E = TypeVar("E", bound=Enum)
Told = Mapping[str, Any]

_LONGEST = 1_000_000  # characters
_LONGEST_TEXT = 200  # of what is typed into the search field, of a key or a name
_MOST = 10_000  # keys and names in one list


def text_of(state: StageState) -> str:
    """The state as JSON."""
    arranged = state.arrangement
    whole = {
        "filter": _told_filter(state.wanted),
        "sort": _told_sort(state.sort),
        "by": arranged.by.name,
        "collapsed": sorted(arranged.collapsed),
        "density": arranged.density.name,
        "hidden": sorted(arranged.hidden),
        "order": list(arranged.order),
        "views": [
            {"name": view.name, "filter": _told_filter(view.wanted), "sort": _told_sort(view.sort), "by": view.by.name}
            for view in state.views
        ],
    }
    return json.dumps(whole)


def state_of(text: str) -> StageState:
    """The state that a text tells; the usual one where it tells none."""
    return read_state(text) or StageState()


def read_state(text: str) -> StageState | None:
    """The state that a text tells; None where it cannot be understood."""
    try:
        return _state(json.loads(text)) if len(text) <= _LONGEST else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _state(told: Told) -> StageState:
    arranged = Arrangement(
        GroupBy[told["by"]], _texts(told["collapsed"]), Density[told["density"]], _texts(told["hidden"]), _order(told)
    )
    views: tuple[SavedView, ...] = ()
    for each in told["views"][:MOST_VIEWS]:
        name = _text(each["name"], LONGEST_NAME)
        if not name_problem(name, views):
            views = (*views, SavedView(name, _filter(each["filter"]), _sort(each["sort"]), GroupBy[each["by"]]))
    return StageState(_filter(told["filter"]), _sort(told["sort"]), arranged, views)


def _told_filter(wanted: Filter) -> dict[str, object]:
    return {
        "text": wanted.text,
        "standings": sorted(standing.name for standing in wanted.standings),
        "places": sorted(wanted.places),
        "owner": wanted.owner,
        "tag": wanted.tag,
        "changed_days": wanted.changed_days,
        "not_everywhere": wanted.not_everywhere,
    }


def _filter(told: Told) -> Filter:
    days = told["changed_days"]
    return Filter(
        _text(told["text"]),
        frozenset(Standing[name] for name in told["standings"]),
        _texts(told["places"]),
        None if told["owner"] is None else _text(told["owner"]),
        None if told["tag"] is None else _text(told["tag"]),
        days if isinstance(days, int) and not isinstance(days, bool) and 0 < days < 10_000 else None,
        told["not_everywhere"] is True,
    )


def _told_sort(sort: Sort) -> dict[str, object]:
    return {"by": sort.by.name, "environment": sort.environment, "backwards": sort.backwards}


def _sort(told: Told) -> Sort:
    return Sort(SortBy[told["by"]], _text(told["environment"]), told["backwards"] is True)


def _order(told: Told) -> tuple[str, ...]:
    """The order of the environments; there is none in what an earlier version kept."""
    keys = told.get("order", [])
    _texts(keys)
    return tuple(dict.fromkeys(_text(key) for key in keys[:_MOST]))


def _text(told: object, most: int = _LONGEST_TEXT) -> str:
    if not isinstance(told, str):
        raise TypeError("not a text")
    return told[:most]


def _texts(told: object) -> frozenset[str]:
    if not isinstance(told, list):
        raise TypeError("not a list")
    return frozenset(_text(each) for each in told[:_MOST])
