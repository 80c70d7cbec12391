"""A column's head tells what is wrong beside its age."""

from __future__ import annotations

from array import array
from dataclasses import replace

from limelight.domain.environments import Environment, Kind
from limelight.domain.picture import Column
from limelight.ui.stage.sentences import head_tooltip
from limelight.ui.stage.words import Moment

EMPTY = Column(Environment("dev", "Development", 0, Kind.DEVELOPMENT), b"", b"", b"", b"", array("H"), array("I"), {})


def test_each_trouble_is_a_line_of_its_own() -> None:
    troubled = replace(
        EMPTY,
        rights_trouble="Rights could not be read.",
        evidence_trouble="Metrics could not be read.",
        clock_trouble="The clock is 5 minutes behind.",
    )
    lines = head_tooltip(troubled, Moment(1_800_000_000.0, 0.0)).splitlines()
    assert lines[-3:] == [
        "Rights could not be read.",
        "Metrics could not be read.",
        "The clock is 5 minutes behind.",
    ]
    assert "" not in head_tooltip(EMPTY, Moment(1_800_000_000.0, 0.0)).splitlines()
