"""Figures that a proof counted, printed at the end of the run: how much was tried, and how it ended.

A test says them with `figures("interleavings", "1,885 paths")`; they come through workers as properties of its report.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

_NAME = "figures"


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Callable[[str, str], None]:
    """`figures(what, words)`: have them printed with the summary."""
    return lambda what, words: record_property(_NAME, f"{what}: {words}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what every test that ran said."""
    said = [
        words
        for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed")
        if report.when == "call"
        for name, words in report.user_properties
        if name == _NAME
    ]
    if said:
        terminalreporter.section("figures")
        for words in sorted(said):
            terminalreporter.write_line(words)
