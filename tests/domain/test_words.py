"""Texts in the person's language: what is looked up, and what is filled in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from limelight.words import ntr, speak, tr

SWEDISH = {
    ("Last read {age} ago", "", -1): "Senast läst för {age} sedan",
    ("Open", "verb", -1): "Öppna",
    ("Open", "state", -1): "Öppen",
    ("{n} features", "{n} feature", 1): "{n} funktion",
    ("{n} features", "{n} feature", 2): "{n} funktioner",
}


@pytest.fixture
def swedish() -> Iterator[None]:
    speak(lambda source, meaning, number: SWEDISH.get((source, meaning, number), source))
    yield
    speak(None)


def test_english_is_the_source() -> None:
    assert tr("Last read {age} ago", age="5 min") == "Last read 5 min ago"
    assert (ntr("{n} feature", "{n} features", 1), ntr("{n} feature", "{n} features", 2)) == ("1 feature", "2 features")


def test_braces_of_a_text_without_values_stay() -> None:
    assert tr("{name} is filled in by Limelight") == "{name} is filled in by Limelight"


def test_what_is_filled_in_is_never_read_as_a_template() -> None:
    assert tr("Feature {name}", name="{age} {0} %s") == "Feature {age} {0} %s"


@pytest.mark.usefixtures("swedish")
def test_a_text_is_looked_up_with_its_meaning_and_number() -> None:
    assert tr("Last read {age} ago", age="5 min") == "Senast läst för 5 min sedan"
    assert (tr("Open", "verb"), tr("Open", "state")) == ("Öppna", "Öppen")
    assert ntr("{n} feature", "{n} features", 1) == "1 funktion"
    assert ntr("{n} feature", "{n} features", 2, n="2,0") == "2,0 funktioner"
