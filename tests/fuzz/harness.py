"""Gives a parser its inputs, and counts: nothing but a value or a sentence may come out, in a moment."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

from limelight.domain.errors import LimelightError

FAST, FULL = 250, 10_000  # inputs for each parser
LONGEST = 2.0  # seconds of this thread's work that one input may take; a usual one takes less than a millisecond

tiers = pytest.mark.parametrize(
    "count", [pytest.param(FAST, id="fast"), pytest.param(FULL, id="full", marks=pytest.mark.full)]
)


@dataclass(frozen=True, slots=True)
class Parser:
    """Something that reads what comes from outside.

    `parse` returns what it read, or raises a LimelightError or what it `names` in its docstring. `share` of the usual
    number of inputs is tried, where each costs much.
    """

    name: str
    inputs: SearchStrategy[Any]
    parse: Callable[[Any], object]
    names: tuple[type[BaseException], ...] = ()
    share: float = 1.0


@dataclass(slots=True)
class Figures:
    """What was tried. Times in seconds of the thread's own work."""

    taken: int = 0
    refused: int = 0
    seconds: float = 0.0
    slowest: float = 0.0

    @property
    def inputs(self) -> int:
        """How many inputs there were."""
        return self.taken + self.refused


def fuzzed(parser: Parser, count: int) -> Figures:
    """Try so many inputs (times the parser's share); the first that is answered wrongly fails, made small."""
    figures, wanted = Figures(), int(count * parser.share)

    @settings(
        max_examples=wanted,
        deadline=None,  # measured here, as this thread's own work: the machine may be busy
        database=None,
        derandomize=count == FAST,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    @given(parser.inputs)
    def one(made: Any) -> None:
        began = time.thread_time()
        refused = _is_refused(parser, made)
        took = time.thread_time() - began
        assert took < LONGEST, f"{parser.name} worked {took:.1f} s on one input"
        figures.seconds += took
        figures.slowest = max(figures.slowest, took)
        figures.refused += refused
        figures.taken += not refused

    one()
    # Where every input is taken, or none, the samples do not reach what should be tried.
    assert figures.inputs >= wanted
    assert figures.taken > 0
    assert figures.refused > 0
    return figures


def _is_refused(parser: Parser, made: Any) -> bool:
    try:
        parser.parse(made)
    except LimelightError as error:
        sentence = str(error)
    except parser.names:
        return True
    else:
        return False
    assert sentence.strip(), "a refusal says why"
    assert len(sentence) < 5_000, "a refusal is a sentence, not the whole input"
    return True
