"""What was measured, as ratios first: medians and quartiles of paired repetitions, in a table of 110 columns."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

import PySide6.QtCore

WIDTH = 110


def repetitions(usual: int) -> int:
    """How often to measure: as usual, or `LIMELIGHT_BENCH_REPETITIONS` times, for who only tries the benchmark."""
    asked = os.environ.get("LIMELIGHT_BENCH_REPETITIONS")
    return max(2, int(asked)) if asked else usual


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of several values between their quartiles."""

    low: float
    median: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """Of any number of values, also of one."""
        if len(values) < 2:
            return cls(values[0], values[0], values[0])
        low, median, high = statistics.quantiles(values, n=4, method="inclusive")
        return cls(low, median, high)

    def words(self, unit: str = "") -> str:
        """`12.3 [11.9 13.0] ms`; only the median where all values are the same."""
        if self.low == self.high:
            return f"{_number(self.median)}{unit}"
        return f"{_number(self.median)} [{_number(self.low)} {_number(self.high)}]{unit}"


@dataclass(frozen=True, slots=True)
class Row:
    """One line: `ours` beside `theirs`, pair by pair; nothing to compare with where `theirs` is empty."""

    what: str
    ours: Sequence[float]
    theirs: Sequence[float] = ()
    unit: str = " ms"

    def line(self) -> str:
        """The line of the table."""
        ratio = ""
        if self.theirs:
            pairs = zip(self.ours, self.theirs, strict=True)
            ratio = Spread.of([ours / theirs for ours, theirs in pairs]).words()
        theirs = Spread.of(self.theirs).words(self.unit) if self.theirs else ""
        return _line(self.what, ratio, Spread.of(self.ours).words(self.unit), theirs, str(len(self.ours)))


@dataclass(slots=True)
class Report:
    """The sections in the order in which they were measured."""

    sections: list[str] = field(default_factory=list)

    def add(self, title: str, how: str, rows: Sequence[Row], theirs: str = "", *remarks: str) -> None:
        """Keep a section, and the load of the machine at its end; `theirs` names what is compared with."""
        load = os.getloadavg()[0]
        head = _line("", "ratio", "Limelight", theirs, "n") if theirs else _line("", "", "Limelight", "", "n")
        lines = [f"{title}  (load {load:.1f})", *_wrapped(how), head, *(row.line() for row in rows)]
        self.sections.append("\n".join([*lines, *(line for remark in remarks for line in _wrapped(remark))]))

    def text(self) -> str:
        """The whole table."""
        bar = "=" * WIDTH
        return "\n".join([bar, *_wrapped(_machine()), *_wrapped(_EXPLAINED), "", *_joined(self.sections), bar])


_EXPLAINED = (
    "Each figure is the median with its quartiles [25% 75%] of n repetitions; a ratio is that of the pairs, "
    "measured one right after the other in changing order. Below 1: Limelight needs less."
)


def _machine() -> str:
    one, five, fifteen = os.getloadavg()
    return (
        f"Limelight's benchmark. {platform.system()} {platform.machine()}, {os.cpu_count()} CPUs, load {one:.1f} "
        f"{five:.1f} {fifteen:.1f} (1, 5, 15 minutes), Python {platform.python_version()}, "
        f"PySide6 {PySide6.QtCore.qVersion()}."
    )


def _line(what: str, ratio: str, ours: str, theirs: str, count: str) -> str:
    return f"  {what:<35} {ratio:<23} {ours:<23} {theirs:<20} {count:>3}".rstrip()


def _number(value: float) -> str:
    if value >= 10_000:
        return f"{value:,.0f}"
    return (
        f"{value:.0f}"
        if value >= 100
        else f"{value:.1f}"
        if value >= 10
        else f"{value:.2g}"
        if value < 0.1
        else f"{value:.2f}"
    )


def _wrapped(text: str) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) + 1 > WIDTH - 2:
            lines.append(line)
            line = ""
        line += (" " if line else "  ") + word
    return [*lines, line] if line else lines


def _joined(sections: Sequence[str]) -> list[str]:
    """In the order of their numbers, with a line between them."""
    ordered = sorted(sections, key=lambda section: int(section.split()[0]))
    return [line for section in ordered for line in (section, "")]
