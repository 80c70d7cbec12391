"""What fuzzing tried, printed at the end of a run as a table. A plugin, so that it works with several workers, too."""

from __future__ import annotations

from typing import Any

import pytest

from fuzz.harness import Figures

_PROPERTY = "fuzzed"


def recorded(record: Any, parser: str, figures: Figures) -> None:
    """Keep a line for the table; `record` is pytest's fixture `record_property`."""
    record(
        _PROPERTY,
        f"{parser:<50}{figures.inputs:>8,}{figures.taken:>8,}{figures.refused:>9,}"
        f"{figures.seconds:>9.1f}{figures.slowest * 1000:>13.1f}",
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table, where anything was fuzzed."""
    reports = terminalreporter.stats.get("passed", [])
    lines = sorted(text for report in reports for name, text in report.user_properties if name == _PROPERTY)
    if lines:
        terminalreporter.section("fuzzing: nothing but a value or a sentence came out")
        terminalreporter.write_line(
            f"{'parser':<50}{'inputs':>8}{'taken':>8}{'refused':>9}{'seconds':>9}{'slowest (ms)':>13}"
        )
        for line in lines:
            terminalreporter.write_line(line)
