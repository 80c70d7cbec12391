"""Details over others behave as the mapping that they stand for, and are compared at the cost of what lies over."""

from __future__ import annotations

from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from limelight.domain.details import Overlaid, moved

ROWS = st.integers(0, 12)
BENEATH = st.dictionaries(ROWS, st.text(max_size=2), max_size=12)
WRITES = st.lists(st.tuples(ROWS, st.none() | st.text(max_size=2)))


def written(beneath: dict[int, str], writes: list[tuple[int, str | None]]) -> tuple[Overlaid[str], dict[int, str]]:
    """The same writes over a mapping, and into a copy of it."""
    laid, copy = Overlaid(MappingProxyType(beneath)), dict(beneath)
    for row, value in writes:
        laid.over[row] = value
        copy.pop(row, None)
        if value is not None:
            copy[row] = value
    return laid, copy


@given(BENEATH, WRITES)
def test_it_is_the_mapping_that_it_stands_for(beneath: dict[int, str], writes: list[tuple[int, str | None]]) -> None:
    laid, copy = written(beneath, writes)
    assert dict(laid) == copy
    assert len(laid) == len(copy)
    assert [laid.get(row) for row in range(13)] == [copy.get(row) for row in range(13)]
    assert [row in laid for row in range(13)] == [row in copy for row in range(13)]
    assert dict(laid.closed) == copy


@given(BENEATH, WRITES, WRITES)
def test_what_moved_is_found(
    beneath: dict[int, str], first: list[tuple[int, str | None]], then: list[tuple[int, str | None]]
) -> None:
    one, before = written(beneath, first)
    other = Overlaid(one)
    other.over.update(then)
    after = dict(other)
    expected = {row for row in range(13) if before.get(row) != after.get(row)}
    for old, new in ((one, other), (before, after), (one, after), (before, other), (one.closed, other.closed)):
        assert set(moved(old, new)) == expected


class Untouched(dict[int, str]):
    """Complains when it is looked through."""

    def __iter__(self):
        raise AssertionError("looked through")

    items = keys = values = __iter__


def test_what_lies_beneath_is_not_looked_through() -> None:
    beneath = Untouched(dict.fromkeys(range(100), "as it was"))
    one = Overlaid(beneath)
    one.over[3] = "moved"
    other = Overlaid(one)
    other.over[4] = "moved too"
    assert set(moved(beneath, one)) == {3}
    assert set(moved(one, other)) == {4}


def test_with_little_left_beneath_it_is_a_mapping_of_its_own() -> None:
    laid = Overlaid(dict.fromkeys(range(4), "as it was"))
    laid.over |= {0: "moved", 1: "moved"}
    assert laid.closed is laid
    laid.over[2] = None
    assert laid.closed == {0: "moved", 1: "moved", 3: "as it was"}
    assert type(laid.closed) is dict
