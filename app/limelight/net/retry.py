"""When to come back: the Retry-After header (RFC 9110, 10.2.3), whatever a server writes into it."""

from __future__ import annotations

from datetime import UTC
from email.utils import parsedate_to_datetime

LONGEST = 600.0  # seconds; a server that says ten years is asked again after ten minutes
UNSAID = 30.0  # seconds, where it says nothing that can be read


def retry_after(value: str, now: float) -> float | None:
    """Seconds to wait, 0 to 600; None where the header is missing or garbage. `now` is the server's time."""
    text = value.strip()
    if text.isascii() and text.isdigit():
        return LONGEST if len(text) > 4 else min(float(text), LONGEST)
    moment = http_date(text)
    return None if moment is None else min(max(moment - now, 0.0), LONGEST)


def http_date(value: str) -> float | None:
    """An HTTP date in seconds since 1970, UTC; None where it is none."""
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (OverflowError, OSError, ValueError):
        return None
