"""Two environments are compared in the columns exactly as cell by cell, and acknowledgements are judged honestly."""

from __future__ import annotations

from array import array
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from limelight.domain.acknowledgements import (
    LONGEST_REASON,
    LONGEST_TERM,
    Acknowledgement,
    acknowledgement_problem,
    with_acknowledgement,
)
from limelight.domain.comparing import Comparison, Likeness, compare
from limelight.domain.environments import Environment, Kind
from limelight.domain.evidence import Evidence, EvidenceKind, Presence
from limelight.domain.exposure import ExposureKind
from limelight.domain.features import Feature
from limelight.domain.picture import NO_SHARE, Column, Detail, Mark, Picture, catalogue_of
from limelight.domain.standing import standing_of

NOW, DAY = 1_800_000_000.0, 86_400.0
Facts = tuple[ExposureKind, Presence, int, tuple[str, ...]]

OFF: Facts = (ExposureKind.DARK, Presence.DEPLOYED, NO_SHARE, ())
ON: Facts = (ExposureKind.RELEASED, Presence.DEPLOYED, NO_SHARE, ())
QUARTER: Facts = (ExposureKind.PARTIAL, Presence.DEPLOYED, 2500, ())
HALF: Facts = (ExposureKind.PARTIAL, Presence.DEPLOYED, 5000, ())
BETA: Facts = (ExposureKind.PARTIAL, Presence.DEPLOYED, NO_SHARE, ("beta",))
STAFF: Facts = (ExposureKind.PARTIAL, Presence.DEPLOYED, NO_SHARE, ("staff",))
ABSENT: Facts = (ExposureKind.ABSENT, Presence.UNKNOWN, NO_SHARE, ())
UNKNOWN: Facts = (ExposureKind.UNKNOWN, Presence.UNKNOWN, NO_SHARE, ())
UNREAD: Facts = (ExposureKind.ON_UNREAD, Presence.DEPLOYED, NO_SHARE, ())
ON_SOME: Facts = (ExposureKind.RELEASED, Presence.PARTLY, NO_SHARE, ())
EVERY = (OFF, ON, QUARTER, HALF, BETA, STAFF, ABSENT, UNKNOWN, UNREAD, ON_SOME)

ON_7_OF_8 = Evidence(EvidenceKind.DEPLOYMENT, "pipeline", NOW - DAY, True, "1", 7, 8)


def column_of(key: str, rows: list[Facts]) -> Column:
    details = {
        row: Detail(audiences=audiences, evidence=(ON_7_OF_8,) if presence is Presence.PARTLY else ())
        for row, (_, presence, _, audiences) in enumerate(rows)
        if audiences or presence is Presence.PARTLY
    }
    return Column(
        Environment(key, key.title(), 0, Kind.TEST),
        bytes(standing_of(presence, exposure) for exposure, presence, _, _ in rows),
        bytes(exposure for exposure, _, _, _ in rows),
        bytes(presence for _, presence, _, _ in rows),
        bytes(
            (Mark.TARGETED if audiences else 0) | (Mark.PARTLY_DEPLOYED if presence is Presence.PARTLY else 0)
            for _, presence, _, audiences in rows
        ),
        array("H", (share for _, _, share, _ in rows)),
        array("I", bytes(4 * len(rows))),
        details,
        judged_at=NOW,
    )


def picture_of(pairs: list[tuple[Facts, Facts]]) -> Picture:
    catalogue = catalogue_of(Feature(f"f{row}") for row in range(len(pairs)))
    left, right = ([pair[side] for pair in pairs] for side in (0, 1))
    return Picture(catalogue, (column_of("staging", left), column_of("prod", right)))


def likeness(one: Facts, other: Facts, *said: Acknowledgement) -> Likeness:
    return Likeness(compare(picture_of([(one, other)]), 0, 1, said, NOW).likeness[0])


def acknowledged(comparison: Comparison, row: int = 0, days: float = 1.0) -> Acknowledgement:
    return Acknowledgement(f"f{row}", *comparison.sides(row), "The pilot first", "Maya", NOW - DAY, NOW + days * DAY)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (ON, ON, Likeness.SAME),
        (OFF, ON, Likeness.DIFFERENT),
        (QUARTER, HALF, Likeness.DIFFERENT),
        (QUARTER, QUARTER, Likeness.SAME),
        (BETA, STAFF, Likeness.DIFFERENT),
        (BETA, BETA, Likeness.SAME),
        (ON, ON_SOME, Likeness.DIFFERENT),
        (OFF, ABSENT, Likeness.DIFFERENT),
        (UNKNOWN, ON, Likeness.NOT_KNOWN),
        (UNKNOWN, UNKNOWN, Likeness.NOT_KNOWN),
        (UNREAD, ON, Likeness.NOT_KNOWN),
        (UNREAD, UNREAD, Likeness.NOT_KNOWN),
        (UNREAD, QUARTER, Likeness.NOT_KNOWN),
        (UNREAD, OFF, Likeness.DIFFERENT),
        (UNREAD, ABSENT, Likeness.DIFFERENT),
    ],
)
def test_what_counts_as_different(one: Facts, other: Facts, expected: Likeness) -> None:
    assert likeness(one, other) is expected
    assert likeness(other, one) is expected


def cell_by_cell(picture: Picture, row: int) -> Likeness:
    one, other = (picture.cell(column, row) for column in (0, 1))
    kinds = {one.exposure.kind, other.exposure.kind}
    on = {ExposureKind.PARTIAL, ExposureKind.RELEASED, ExposureKind.ON_UNREAD}
    if ExposureKind.UNKNOWN in kinds or (ExposureKind.ON_UNREAD in kinds and kinds <= on):
        return Likeness.NOT_KNOWN
    same = (one.words, one.exposure) == (other.words, other.exposure)
    return Likeness.SAME if same else Likeness.DIFFERENT


@given(some.lists(some.tuples(some.sampled_from(EVERY), some.sampled_from(EVERY)), max_size=300))
def test_the_columns_tell_what_every_cell_by_itself_does(pairs: list[tuple[Facts, Facts]]) -> None:
    picture = picture_of(pairs)
    comparison = compare(picture, 0, 1, (), NOW)
    assert [Likeness(code) for code in comparison.likeness] == [cell_by_cell(picture, row) for row in range(len(pairs))]
    assert sum(comparison.count(each) for each in Likeness) == len(pairs)


def test_an_acknowledged_difference_is_one_whichever_side_stands_first() -> None:
    picture = picture_of([(OFF, ON)])
    said = acknowledged(compare(picture, 0, 1, (), NOW))
    for left, right in ((0, 1), (1, 0)):
        comparison = compare(picture, left, right, (said,), NOW)
        assert comparison.likeness == bytes([Likeness.ACKNOWLEDGED])
        assert comparison.acknowledged == {0: said}


def test_an_expired_acknowledgement_shows_its_difference_again() -> None:
    said = acknowledged(compare(picture_of([(OFF, ON)]), 0, 1, (), NOW), days=0)
    assert likeness(OFF, ON, said) is Likeness.EXPIRED
    assert Likeness.EXPIRED.is_open


def test_another_difference_than_the_acknowledged_one_shows() -> None:
    said = acknowledged(compare(picture_of([(OFF, ON)]), 0, 1, (), NOW))
    assert likeness(OFF, QUARTER, said) is Likeness.ANOTHER
    assert likeness(ON, OFF, said) is Likeness.ANOTHER
    assert Likeness.ANOTHER.is_open


def test_what_is_the_same_again_or_not_known_has_no_acknowledgement() -> None:
    said = acknowledged(compare(picture_of([(OFF, ON)]), 0, 1, (), NOW))
    assert likeness(ON, ON, said) is Likeness.SAME
    assert likeness(UNKNOWN, ON, said) is Likeness.NOT_KNOWN


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (QUARTER, HALF, ("Partly released 25\N{NO-BREAK SPACE}%", "Partly released 50\N{NO-BREAK SPACE}%")),
        (BETA, STAFF, ("Partly released of beta", "Partly released of staff")),
        (ON, ON_SOME, ("Released", "Released on 7 of 8")),
        (OFF, ABSENT, ("Waiting", "Absent")),
    ],
)
def test_what_was_acknowledged_is_kept_in_codes_and_told_in_words(
    one: Facts, other: Facts, words: tuple[str, str]
) -> None:
    said = acknowledged(compare(picture_of([(one, other)]), 0, 1, (), NOW))
    assert (said.one.words, said.other.words) == words
    assert said.one.standing.isupper()
    assert likeness(one, other, said) is Likeness.ACKNOWLEDGED
    assert replace(said.one, standing="OF_A_LATER_VERSION").words.startswith("OF_A_LATER_VERSION")


def test_an_acknowledgement_of_another_feature_or_environment_is_no_matter() -> None:
    said = acknowledged(compare(picture_of([(OFF, ON)]), 0, 1, (), NOW))
    elsewhere = replace(said, one=replace(said.one, environment="test"))
    assert likeness(OFF, ON, replace(said, feature="gone"), elsewhere) is Likeness.DIFFERENT


def test_a_later_acknowledgement_takes_the_place_of_an_earlier_one() -> None:
    said = acknowledged(compare(picture_of([(OFF, ON)]), 0, 1, (), NOW))
    other = replace(said, feature="f1")
    turned = replace(said, one=said.other, other=said.one, reason="For longer")
    assert with_acknowledgement((said, other), turned) == (other, turned)


@pytest.mark.parametrize(
    ("facts", "word"),
    [
        ({}, ""),
        ({"reason": "  "}, "Say why"),
        ({"reason": "x" * (LONGEST_REASON + 1)}, "characters"),
        ({"expires_at": NOW - DAY}, "in the future"),
        ({"expires_at": NOW + LONGEST_TERM}, "a year"),
    ],
)
def test_an_acknowledgement_has_a_reason_and_an_end(facts: dict[str, object], word: str) -> None:
    said = acknowledged(compare(picture_of([(OFF, ON)]), 0, 1, (), NOW))
    problem = acknowledgement_problem(replace(said, **facts))  # type: ignore[arg-type]
    assert (word in problem) if word else problem == ""
