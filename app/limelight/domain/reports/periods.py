"""A period as people write it: days, or moments, on this computer's clock unless they say otherwise."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from limelight.domain.errors import LimelightError
from limelight.domain.reports.words import Period
from limelight.words import tr


class PeriodProblem(LimelightError):
    """What was written is no period."""


def period_of(first: str, last: str) -> Period:
    """The period from `first` to `last`: a day, such as 2026-11-30, is in it whole; empty is open.

    Raises:
        PeriodProblem: one of them is no day and no time, or the end is not after the beginning.
    """
    starts = _moment(first, days=0) if first else None
    ends = _moment(last, days=1) if last else None
    if starts is not None and ends is not None and ends <= starts:
        raise PeriodProblem(tr("The period ends before it begins. Write the earlier day first."))
    return Period(starts, ends)


def _moment(words: str, days: int) -> float:
    """A moment in seconds since 1970, UTC; for a day its beginning, or that of the day so many days later."""
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return _time(words)
    try:
        return datetime.combine(day + timedelta(days=days), time()).astimezone().timestamp()
    except (OverflowError, ValueError, OSError) as error:
        raise PeriodProblem(_far(words)) from error


def _time(words: str) -> float:
    try:
        return datetime.fromisoformat(words).astimezone().timestamp()
    except (OverflowError, ValueError, OSError) as error:
        raise PeriodProblem(
            tr("{words} is no day and no time. Write a day as 2026-11-30, or a time as 2026-11-30T14:00.", words=words)
        ) from error


def _far(words: str) -> str:
    return tr("{words} is too far away for this computer's calendar.", words=words)
