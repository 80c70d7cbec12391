"""Where something stands in a chart: numbers to lengths, and round numbers to label them with. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

DAY = 86_400.0
_STEPS = (1, 2, 3, 4, 5, 6, 8)


@dataclass(frozen=True, slots=True)
class Span:
    """A line from one number to another, along which something is drawn from one length to another."""

    low: float
    high: float
    start: float
    end: float

    def at(self, number: float) -> float:
        """Where a number stands; one outside stands at the nearer end."""
        if self.high <= self.low:
            return self.start
        share = (min(max(number, self.low), self.high) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


def round_up(number: float) -> float:
    """The next round number: 1 to 6, 8, 10, 20, 30 and so on; at least 1."""
    power = 1.0
    while True:
        for step in _STEPS:
            if step * power >= number:
                return step * power
        power *= 10
