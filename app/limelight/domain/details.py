"""Details that are kept elsewhere, with those over them that moved since: made at the cost of what moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import compress
from operator import is_not
from typing import Generic, TypeVar, overload

V = TypeVar("V")
T = TypeVar("T")

_MOST_OVER = 0.5  # of the details beneath; with more, a mapping of its own is smaller and quicker


class Overlaid(Mapping[int, V], Generic[V]):
    """A mapping of rows over another one; `over` has what is otherwise, None where it is gone.

    Details of a stored picture stay packed beneath. Whoever makes one may write into `over`, until it is given out.
    """

    __slots__ = ("base", "over")

    def __init__(self, beneath: Mapping[int, V]) -> None:
        self.base, self.over = beneath, dict[int, V | None]()
        if isinstance(beneath, Overlaid):
            self.base, self.over = beneath.base, dict(beneath.over)

    @property
    def closed(self) -> Mapping[int, V]:
        """What is to be given out: itself, or a mapping of its own where little of what is beneath is left."""
        return dict(self.items()) if len(self.over) > _MOST_OVER * len(self.base) else self

    def __getitem__(self, row: int) -> V:
        value = self.get(row)
        if value is None:
            raise KeyError(row)
        return value

    @overload
    def get(self, key: int, /) -> V | None: ...
    @overload
    def get(self, key: int, /, default: V | T) -> V | T: ...
    def get(self, key: int, /, default: object = None) -> object:
        """The value of a row, else the default."""
        if key not in self.over:
            return self.base.get(key, default)
        value = self.over[key]
        return default if value is None else value

    def __iter__(self) -> Iterator[int]:
        over = self.over
        yield from (row for row in self.base if row not in over)
        yield from (row for row, value in over.items() if value is not None)

    def __len__(self) -> int:
        beneath = sum(row in self.base for row in self.over)
        return len(self.base) - beneath + sum(value is not None for value in self.over.values())


def moved(old: Mapping[int, V], new: Mapping[int, V]) -> Iterator[int]:
    """Rows whose values differ. Most are the same object, which is quicker to see than that they are equal.

    Where both lie over the same, only what lies over it is looked at.
    """
    beneath = _over(old, new)
    if beneath is not None:
        yield from (row for row in beneath if old.get(row) != new.get(row))
        return
    yield from old.keys() - new.keys()
    for row in compress(new, map(is_not, new.values(), map(old.get, new))):  # no step of it in Python's own bytecode
        if old.get(row) != new[row]:
            yield row


def _over(old: Mapping[int, V], new: Mapping[int, V]) -> set[int] | None:
    """The rows in which two mappings over the same may differ; None where they are not over the same."""
    if not isinstance(new, Overlaid):
        return None
    if isinstance(old, Overlaid) and old.base is new.base:
        return {*old.over, *new.over}
    return set(new.over) if old is new.base else None
