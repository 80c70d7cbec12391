"""The picture in columns: what a cell says, what differs between two pictures, and how much memory it takes."""

from __future__ import annotations

import random
import sys
from array import array
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.builders import NOW, begun, running, seen, taken, whole
from limelight.domain import exposure as exposures
from limelight.domain.assembly import take_evidence
from limelight.domain.cells import Cell, LastChange
from limelight.domain.environments import Environment, Kind
from limelight.domain.evidence import SILENCE, Presence
from limelight.domain.exposure import ExposureKind
from limelight.domain.features import Feature
from limelight.domain.picture import (
    EMPTY,
    NO_SHARE,
    Column,
    Detail,
    Freshness,
    Mark,
    Picture,
    catalogue_of,
    changed_rows,
)
from limelight.domain.standing import Standing
from limelight.domain.systems import EnvironmentEvidence

DEV = Environment("dev", "Development", 0, Kind.DEVELOPMENT)


def column_of(count: int) -> Column:
    return Column(
        DEV,
        bytes([Standing.OFF]) * count,
        bytes([ExposureKind.DARK]) * count,
        bytes(count),
        bytes(count),
        array("H", [NO_SHARE]) * count,
        array("I", [0]) * count,
        {},
    )


def test_a_cell_tells_everything_that_the_columns_hold() -> None:
    change = LastChange("7", "Maya", NOW, "because")
    told = Cell(
        exposures.partial(12.5, ("staff",)), last_change=change, evidence=(seen(),), pending=("9",), read_only="No."
    )
    view = taken(begun("dev"), whole({"dev": {"pay": told}})).picture.cell(0, 0)
    assert view.standing is Standing.PARTLY_RELEASED
    assert view.exposure == exposures.partial(12.5, ("staff",))
    assert view.presence is Presence.DEPLOYED
    assert view.marks == Mark.PENDING | Mark.READ_ONLY | Mark.TARGETED
    assert view.changed_at == NOW
    assert view.detail == Detail(change, (seen(),), ("staff",), pending=("9",), read_only="No.")
    assert view.words == "Partly released 12.5\N{NO-BREAK SPACE}% of staff"


def test_a_plain_cell_holds_no_detail() -> None:
    picture = taken(begun("dev"), whole({"dev": {"pay": Cell(exposures.DARK)}})).picture
    assert picture.columns[0].details == {}
    assert picture.cell(0, 0).changed_at is None
    assert picture.cell(0, 0).words == "Off"
    assert picture.judgement(0, 0) is SILENCE


def test_a_share_is_never_shown_as_nothing_or_as_everyone() -> None:
    cells = {"few": Cell(exposures.partial(0.001)), "most": Cell(exposures.partial(99.999))}
    picture = taken(begun("dev"), whole({"dev": cells})).picture
    assert [picture.cell(0, row).exposure.percentage for row in (0, 1)] == [0.01, 99.99]


def test_a_time_that_does_not_fit_is_held_at_the_edge() -> None:
    cells = {key: Cell(exposures.DARK, last_change=LastChange("1", "", at)) for key, at in (("a", -5.0), ("b", 1e12))}
    picture = taken(begun("dev"), whole({"dev": cells})).picture
    assert picture.cell(0, 0).changed_at is None
    assert picture.cell(0, 1).changed_at == 0xFFFFFFFF


def test_a_column_is_found_by_its_environment() -> None:
    picture = begun("dev", "prod").picture
    assert picture.column_of("prod") == 1
    with pytest.raises(ValueError, match="qa"):
        picture.column_of("qa")
    assert len(EMPTY.catalogue) == 0


class TestFreshness:
    """Both clocks count, so that sleep makes everything stale."""

    def test_age_is_the_larger_of_both_clocks(self) -> None:
        freshness = Freshness(NOW, 50.0)
        assert freshness.age(NOW + 10, 50.0) == 10
        assert freshness.age(NOW, 80.0) == 30
        assert freshness.age(NOW - 40, 50.0) == 40
        assert Freshness(NOW).age(NOW + 7, 1e9) == 7
        assert Freshness().age(NOW, 50.0) is None

    def test_old_after_three_polls_and_at_least_two_minutes(self) -> None:
        assert not Freshness(NOW, 0.0, poll_seconds=10.0).is_old(NOW + 120, 0.0)
        assert Freshness(NOW, 0.0, poll_seconds=10.0).is_old(NOW + 121, 0.0)
        assert not Freshness(NOW, 0.0, poll_seconds=60.0).is_old(NOW + 180, 0.0)
        assert Freshness(NOW, 0.0, poll_seconds=60.0).is_old(NOW + 181, 0.0)
        assert Freshness().is_old(NOW, 0.0)


class TestChangedRows:
    """Only the rows that differ are painted again."""

    def test_the_same_column_and_equal_columns(self) -> None:
        column = column_of(10)
        assert changed_rows(column, column) == []
        assert changed_rows(column, replace(column_of(10), details=column.details)) == []

    def test_details_that_moved_appeared_or_went(self) -> None:
        before = replace(column_of(5), details={0: Detail(have=1), 1: Detail(have=2), 2: Detail(have=3)})
        after = replace(before, details={0: Detail(have=1), 1: Detail(have=9), 3: Detail(have=4)})
        assert changed_rows(before, after) == [1, 2, 3]

    @settings(deadline=None)
    @given(
        st.integers(1, 10_000),
        st.lists(st.tuples(st.sampled_from(["standing", "exposure", "presence", "marks"]), st.integers(0, 9_999))),
        st.lists(st.tuples(st.sampled_from(["share", "changed_at"]), st.integers(0, 9_999))),
    )
    def test_any_difference_in_any_array(
        self, count: int, small: list[tuple[str, int]], large: list[tuple[str, int]]
    ) -> None:
        before = column_of(count)
        bytes_now = {name: bytearray(getattr(before, name)) for name in ("standing", "exposure", "presence", "marks")}
        arrays_now = {name: getattr(before, name)[:] for name in ("share", "changed_at")}
        rows = set()
        for name, row in small:
            bytes_now[name][row % count] = 200
            rows.add(row % count)
        for name, row in large:
            arrays_now[name][row % count] = 12_345
            rows.add(row % count)
        after = replace(before, **{name: bytes(value) for name, value in bytes_now.items()}, **arrays_now)
        assert changed_rows(before, after) == sorted(rows)

    @settings(deadline=None, max_examples=40)
    @given(st.integers(0, 999), st.sampled_from([3, 127, 128, 129, 2047, 2048, 2049, 5000]), st.floats(0, 1))
    def test_any_number_of_differences_at_any_edge(self, seed: int, count: int, share: float) -> None:
        chance = random.Random(seed)
        before = column_of(count)
        standing, marks, changed_at = bytearray(before.standing), bytearray(before.marks), before.changed_at[:]
        rows = [row for row in range(count) if chance.random() < share]
        for row in rows:  # each in one, two or three of the facts
            chosen = chance.randrange(1, 8)
            standing[row] ^= 1 if chosen & 1 else 0
            marks[row] ^= 128 if chosen & 2 else 0
            changed_at[row] += 1 << chance.randrange(32) if chosen & 4 else 0
        after = replace(before, standing=bytes(standing), marks=bytes(marks), changed_at=changed_at)
        assert changed_rows(before, after) == rows
        assert changed_rows(after, before) == rows


def test_a_hundred_thousand_features_in_twenty_environments_fit_in_thirty_megabytes() -> None:
    count = 100_000
    columns = tuple(column_of(count) for _ in range(20))
    picture = Picture(catalogue_of(()), columns)
    size = sum(
        sys.getsizeof(getattr(column, name))
        for column in picture.columns
        for name in ("standing", "exposure", "presence", "marks", "share", "changed_at", "details")
    )
    assert 20_000_000 <= size < 30_000_000
    # What is beside the cells: the list of rows, and one entry for each key.
    keys = catalogue_of(Feature(f"feature-{number}") for number in range(1000))
    assert sys.getsizeof(keys.features) + sys.getsizeof(keys.rows) < 1000 * 100


def test_evidence_that_is_the_same_everywhere_makes_no_details() -> None:
    cells = {f"f{number}": Cell(exposures.DARK) for number in range(50)}
    assembly = taken(begun("dev"), whole({"dev": cells}))
    assembly = take_evidence(assembly, "dev", "info", EnvironmentEvidence((running("1.0.0"),)), NOW)
    assert assembly.column("dev").details == {}
    assert assembly.picture.cell(0, 7).detail.evidence == (running("1.0.0"),)
