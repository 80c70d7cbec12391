"""Who gets a feature, the one word for it, and versions that compare."""

from __future__ import annotations

import pytest

from limelight.domain.evidence import Presence
from limelight.domain.exposure import (
    ABSENT,
    DARK,
    ON_UNREAD,
    RELEASED,
    UNKNOWN,
    Exposure,
    ExposureKind,
    partial,
    percent_words,
    raises,
)
from limelight.domain.standing import Standing, standing_of
from limelight.domain.versions import at_least


@pytest.mark.parametrize(
    ("exposure", "words", "share"),
    [
        (UNKNOWN, "unknown", None),
        (ABSENT, "absent", None),
        (DARK, "off", 0.0),
        (RELEASED, "everyone", 100.0),
        (ON_UNREAD, "on, extent not read yet", None),
        (partial(25.0), "25\N{NO-BREAK SPACE}%", 25.0),
        (partial(25.0, ("staff",)), "25\N{NO-BREAK SPACE}% of staff", 25.0),
        (partial(25.0, ("staff", "beta")), "25\N{NO-BREAK SPACE}% of 2 audiences", 25.0),
        (partial(100.0, ("staff",)), "only staff", None),
        (partial(None, ("staff", "beta")), "only 2 audiences", None),
        (partial(None), "some", None),
        (partial(100.0), "everyone", 100.0),
        (partial(0.0, ("staff",)), "off", 0.0),
    ],
)
def test_words_and_share(exposure: Exposure, words: str, share: float | None) -> None:
    assert exposure.words == words
    assert exposure.share == share


@pytest.mark.parametrize(
    ("percentage", "words"),
    [
        (0.0, "0"),
        (0.004, "under 0.01"),
        (0.01, "0.01"),
        (10.0, "10"),
        (33.333, "33.33"),
        (12.5, "12.5"),
        (99.99, "99.99"),
        (99.995, "over 99.99"),
        (100.0, "100"),
    ],
)
def test_percentages_for_people(percentage: float, words: str) -> None:
    assert percent_words(percentage) == f"{words}\N{NO-BREAK SPACE}%"


@pytest.mark.parametrize(
    ("before", "after", "is_release"),
    [
        (DARK, RELEASED, True),
        (RELEASED, DARK, False),
        (partial(10.0), partial(25.0), True),
        (partial(25.0), partial(10.0), False),
        (partial(25.0), partial(25.0), False),
        (ON_UNREAD, RELEASED, True),
        (ON_UNREAD, DARK, False),
        (partial(None, ("staff",)), partial(5.0), True),
        (DARK, partial(None, ("staff",)), True),
        (RELEASED, partial(None, ("staff",)), False),
    ],
)
def test_whether_more_people_get_it(before: Exposure, after: Exposure, is_release: bool) -> None:
    assert raises(before, after) is is_release


_TABLE = {
    Presence.DEPLOYED: (Standing.WAITING, Standing.PARTLY_RELEASED, Standing.RELEASED),
    Presence.PARTLY: (Standing.WAITING, Standing.PARTLY_RELEASED, Standing.RELEASED),
    Presence.NOT_DEPLOYED: (Standing.NOT_DEPLOYED, Standing.WITHOUT_CODE, Standing.WITHOUT_CODE),
    Presence.UNKNOWN: (Standing.OFF, Standing.PARTLY_RELEASED, Standing.RELEASED),
}


@pytest.mark.parametrize("presence", Presence)
def test_the_standing_is_the_one_of_the_table(presence: Presence) -> None:
    kinds = (ExposureKind.DARK, ExposureKind.PARTIAL, ExposureKind.RELEASED)
    assert tuple(standing_of(presence, kind) for kind in kinds) == _TABLE[presence]
    assert standing_of(presence, ExposureKind.UNKNOWN) is Standing.UNKNOWN
    assert standing_of(presence, ExposureKind.ABSENT) is Standing.ABSENT
    assert standing_of(presence, ExposureKind.ON_UNREAD) is Standing.ON_UNREAD


def test_every_standing_has_a_word_of_its_own() -> None:
    assert len({standing.word for standing in Standing}) == len(Standing)


@pytest.mark.parametrize(
    ("version", "since", "answer"),
    [
        ("2.4.0", "2.4.0", True),
        ("2.4.1", "2.4.0", True),
        ("2.3.9", "2.4.0", False),
        ("2.10.0", "2.9.0", True),
        ("v2.4.0", "2.4.0", True),
        ("2.4.0-rc.1", "2.4.0", False),
        ("2.4.0+build.7", "2.4.0", True),
        ("2.4", "2.4.0", True),
        ("2.4.0.post1", "2.4.0", True),
        ("2024.11", "2024.9", True),
        ("main-4f2a", "2.4.0", None),
        ("", "2.4.0", None),
        ("2.4.0", "soon", None),
    ],
)
def test_versions_compare_as_semver_or_pep_440_or_not_at_all(version: str, since: str, answer: bool | None) -> None:
    assert at_least(version, since) is answer
