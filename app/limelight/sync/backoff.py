"""How long to wait: with jitter; longer and longer while it fails; never less than the server asks."""

from __future__ import annotations

from limelight.domain.errors import ServerTrouble, Throttled

JITTER = 0.1  # a tenth more or less, so that environments and copies of the program do not ask in step
LONGEST = 600.0  # seconds; nothing is left alone for longer, whatever a server asks (safety rules, section 3)
LONGEST_UNASKED = 120.0  # seconds; or the job's own period, where that is longer
SOONEST_AGAIN = 2.0  # seconds to the second try, where the clock is slower than that


def spread(seconds: float, chance: float) -> float:
    """`seconds` with jitter; `chance` is from 0 to 1."""
    return seconds * (1 - JITTER + 2 * JITTER * chance)


def wait_after(failures: int, period: float, error: BaseException) -> float:
    """Seconds until the next try after so many failures in a row (at least 1), before jitter.

    Quicker than the usual period at first, because most troubles are short; then doubling up to the cap. What the
    server asks for (Retry-After) is the least.
    """
    first = min(period, SOONEST_AGAIN)
    doubled = min(first * 2.0 ** min(failures - 1, 32), max(period, LONGEST_UNASKED))
    return max(doubled, asked_for(error))


def asked_for(error: BaseException) -> float:
    """Seconds for which the server asked to be left alone, capped; 0 where it did not."""
    asked = error.retry_after if isinstance(error, Throttled | ServerTrouble) else None
    return min(max(asked or 0.0, 0.0), LONGEST)
