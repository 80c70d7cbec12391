"""Where something stands in a chart: numbers to lengths, and round numbers to label them with. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

DAY = 86_400.0
_STEPS = (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0)
_FINE = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)  # from ten on, where they are whole, too


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
    """The next round number: 1 to 6, 8, 10, 12, 15, 20, 25 and so on; at least 1."""
    power = 1.0
    while True:
        for step in _FINE if power > 1 else _STEPS:
            if round(step * power) >= number:
                return round(step * power)
        power *= 10
