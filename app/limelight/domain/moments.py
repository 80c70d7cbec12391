"""Seconds as moments of the calendar, whatever a server says: its years 0 and 10,000 reach no calendar of Python's."""

from __future__ import annotations

from datetime import UTC, datetime

_FIRST = datetime.min.replace(tzinfo=UTC).timestamp()
_LAST = datetime.max.replace(tzinfo=UTC, microsecond=0).timestamp()


def moment_of(at: float) -> datetime:
    """The moment in UTC, for seconds since 1970; the nearest one that there is where `at` lies outside."""
    return datetime.fromtimestamp(min(_LAST, max(_FIRST, at)), UTC)  # in this order, what is no number comes first


def local_moment_of(at: float) -> datetime:
    """The same in this computer's zone; in UTC where its calendar does not reach."""
    moment = moment_of(at)
    try:
        return moment.astimezone()
    except (ValueError, OverflowError, OSError):
        return moment
