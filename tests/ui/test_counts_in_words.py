"""Numbers of things, as the window says them."""

from __future__ import annotations

import pytest

from limelight.ui.text import features_words


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 features"), (1, "1 feature"), (2, "2 features"), (12_000, "12\N{NARROW NO-BREAK SPACE}000 features")],
)
def test_one_thing_is_one_and_thousands_stand_apart(number: int, words: str) -> None:
    assert features_words(number) == words
