"""Rows under the owner, the tag or the project that they belong to: numbers only, whatever is typed.

An order is worked out once for each way to group and to sort; what fits a filter is picked out of it in one call, and
where a group begins is found by halving.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, compress
from operator import itemgetter

from limelight.domain.features import Feature
from limelight.words import Worded

_PROJECT = "project:"


class GroupBy(Worded):
    """What features stand under; the value is the word on screen."""

    NOTHING = "Nothing"  # one list
    OWNER = "Owner"  # whoever owns it
    TAG = "Tag"  # under each of its tags
    PROJECT = "Project"  # of the system, where it tells any


@dataclass(frozen=True, slots=True)
class Group:
    """One group that is shown. `name` is empty where features have no owner, tag or project."""

    name: str
    count: int  # features that fit
    is_collapsed: bool = False


class Order:
    """All rows in one order, and how to pick some of them without leaving it.

    With `codes`, one for each entry and ascending, rows stand in groups; a row may then stand in several.
    """

    def __init__(self, rows: Sequence[int], codes: Sequence[int] = ()) -> None:
        self.rows = array("I", rows)
        self._codes = array("I", codes)
        self._entries = tuple(rows)  # the same as numbers that are there already: an array makes each anew
        # Picks one byte for every entry, in this order, in one call.
        self._pick: Callable[[bytes], Sequence[int]] = itemgetter(*self._entries) if len(rows) > 1 else self._pick_few

    def where(self, mask: bytes | None) -> Sequence[int]:
        """The rows whose byte is not 0; all where there is no mask."""
        return self.rows if mask is None else array("I", compress(self._entries, self._pick(mask)))

    def codes_where(self, mask: bytes | None) -> Sequence[int]:
        """The codes of the same entries."""
        return self._codes if mask is None else array("I", compress(self._codes, self._pick(mask)))

    def _pick_few(self, mask: bytes) -> Sequence[int]:
        return [mask[row] for row in self.rows]


class Grouping:
    """The groups of all features, by what they stand under; `names` are in the order on screen."""

    def __init__(self, by: GroupBy, features: Sequence[Feature]) -> None:
        told = [_names_of(by, feature) for feature in features]
        self.names = tuple(sorted({name for names in told for name in names}, key=_last_if_empty))
        numbers = {name: number for number, name in enumerate(self.names)}
        self._codes = [tuple(numbers[name] for name in names) for names in told]

    def order(self, rows: Sequence[int]) -> Order:
        """Rows that stand in an order, now by group; inside of each the order stays."""
        of: list[list[int]] = [[] for _ in self.names]
        for row in rows:
            for code in self._codes[row]:
                of[code].append(row)
        codes = chain.from_iterable([code] * len(members) for code, members in enumerate(of))
        return Order(tuple(chain.from_iterable(of)), tuple(codes))


def spans(codes: Sequence[int], groups: int) -> list[tuple[int, int, int]]:
    """Of ascending codes, each group that has any: its code, where it begins, and where it ends."""
    found = []
    start = 0
    while start < len(codes):
        code = codes[start]
        end = bisect_left(codes, code + 1, start)
        found.append((code, start, end))
        start = end
    assert len(found) <= groups
    return found


def _names_of(by: GroupBy, feature: Feature) -> tuple[str, ...]:
    """What a feature stands under; it always stands somewhere."""
    if by is GroupBy.OWNER:
        return (feature.owner,)
    if by is GroupBy.PROJECT:
        projects = tuple(tag.removeprefix(_PROJECT) for tag in feature.tags if tag.startswith(_PROJECT))
        return projects[:1] or ("",)
    return tuple(dict.fromkeys(feature.tags)) or ("",)


def has_projects(tags: Sequence[str]) -> bool:
    """Whether any of all tags tells a project."""
    return any(tag.startswith(_PROJECT) for tag in tags)


def _last_if_empty(name: str) -> tuple[bool, str, str]:
    return not name, name.casefold(), name
