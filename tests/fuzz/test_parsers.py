"""Every parser of what comes from outside, with inputs that were made wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from faults.telling import Tell
from fuzz import files, kept, sign_ins, systems, words
from fuzz.canned import run
from fuzz.harness import Parser, fuzzed, tiers
from fuzz.table import recorded

PARSERS = (*systems.PARSERS, *sign_ins.PARSERS, *files.PARSERS, *kept.PARSERS, *words.PARSERS)

OF_JOURNALS = ("the journal's file", "an export of the journal")


@pytest.fixture(autouse=True)
def _loop() -> Iterator[None]:
    yield
    run.close()


@tiers
@pytest.mark.timeout(900)
@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.name)
def test_nothing_but_a_value_or_a_sentence_comes_out(
    parser: Parser, count: int, record_property: Any, tell: Tell
) -> None:
    recorded(record_property, parser.name, fuzzed(parser, count))
    saw = "a value or a sentence, each time; no crash, no hang"
    files = "nothing was recorded" if parser.name in OF_JOURNALS else ""
    tell("anything at all to every parser", "data", parser.name, f"wrong inputs to: {parser.name}", saw, journal=files)
