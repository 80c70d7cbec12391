"""The rows that are shown: features by their row in the catalogue, and heads of groups between them; numbers only."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from limelight.ui.stage.grouping import Group, GroupBy, spans
from limelight.ui.stage.index import Index
from limelight.ui.stage.wishes import Filter, Sort

_HEAD = 1 << 31
"""Among the rows, what is not less is the head of a group, and by how much it is more is the group's number."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants to see, in which order, and under what; of `collapsed` groups only the heads.

    Feature `pinned` (a key) is shown in any case.
    """

    wanted: Filter = field(default_factory=Filter)
    sort: Sort = field(default_factory=Sort)
    by: GroupBy = GroupBy.NOTHING
    collapsed: frozenset[str] = frozenset()
    pinned: str = ""


class Shown:
    """Rows in the order on screen. `features` is how many fit, each once, whether its group is collapsed or not."""

    def __init__(self, rows: Sequence[int], groups: Sequence[Group], features: int) -> None:
        self._rows = rows
        self.groups = groups
        self.features = features
        self._places: array[int] | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def feature(self, row: int) -> int:
        """The catalogue row of a feature, -1 for the head of a group."""
        at = self._rows[row]
        return -1 if at >= _HEAD else at

    def group(self, row: int) -> Group | None:
        """The group of which a row is the head; None for the row of a feature."""
        at = self._rows[row]
        return self.groups[at - _HEAD] if at >= _HEAD else None

    def place(self, at: int) -> int:
        """The first row of a feature by its row in the catalogue, -1 where it is not shown."""
        try:
            return self._rows.index(at)
        except ValueError:
            return -1

    def places(self, of: Iterable[int], size: int) -> list[int]:
        """The same of many in the catalogue of that `size`: rows of those that are shown, ascending.

        The first call goes through all rows and keeps what it finds; so `place` is better for a few.
        """
        if self._places is None:
            self._places = array("i", [-1]) * size
            backwards = zip(range(len(self._rows) - 1, -1, -1), reversed(self._rows), strict=True)
            for row, at in backwards:  # of several, the first one stays
                if at < _HEAD:
                    self._places[at] = row
        return sorted(place for at in of if (place := self._places[at]) >= 0)

    def equals(self, other: Shown) -> bool:
        """Whether the same is shown."""
        if self._rows is other._rows and self.groups is other.groups:
            return True
        return self._rows == other._rows and self.groups == other.groups


NOTHING_SHOWN = Shown(array("I"), (), 0)


def choose(index: Index, wish: Wish, pinned: int) -> Shown:
    """The rows of a wish; `pinned` is the catalogue row of its feature, -1 where it has none."""
    if wish.by is GroupBy.NOTHING:
        rows = index.rows(wish.wanted, wish.sort, pinned)
        return Shown(rows, (), len(rows))
    rows, codes, names = index.grouped(wish.wanted, wish.sort, wish.by, pinned)
    made, groups = array("I"), list[Group]()
    for code, start, end in spans(codes, len(names)):
        group = Group(names[code], end - start, names[code] in wish.collapsed)
        made.append(_HEAD + len(groups))
        groups.append(group)
        if not group.is_collapsed:
            made.extend(rows[start:end])
    return Shown(made, groups, len(set(rows)) if wish.by is GroupBy.TAG else len(rows))
