"""When a plan is planned for, on the clocks of its time zone and as a moment.

The rules of the zones are the standard library's, from this computer. Where clocks go forward some times are not
there; where they go back some are there twice, and the first is meant.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from limelight.domain.plans import Planned
from limelight.figures import long_day_words, minute_words, on_day
from limelight.words import tr


def zone_of(name: str) -> ZoneInfo | None:
    """The rules of a time zone; None where this computer knows none of that name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a name with steps in it, or one that is a folder
        return None


def moment_planned(planned: Planned) -> float | None:
    """Seconds since 1970, UTC; None where this computer does not know the zone.

    A time that is not there is the same number of minutes after the clocks went forward.
    """
    zone = zone_of(planned.zone)
    return None if zone is None else planned.local.replace(tzinfo=zone).timestamp()


def trouble_with(planned: Planned) -> str:
    """What is odd about a planned time, as a sentence; empty where nothing is."""
    zone = zone_of(planned.zone)
    if zone is None:
        return tr(
            "This computer does not know the time zone {zone}. Choose one such as Europe/Amsterdam.", zone=planned.zone
        )
    first, second = (planned.local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return ""
    if _back(first) != planned.local:
        return tr(
            "There is no {local:%H:%M} on that day in {zone}: the clocks go forward. Choose another.",
            local=planned.local,
            zone=planned.zone,
        )
    return tr(
        "{local:%H:%M} comes twice on that day in {zone}: the clocks go back. The first is meant.",
        local=planned.local,
        zone=planned.zone,
    )


def is_skipped(planned: Planned) -> bool:
    """Whether clocks never show that time, for they go forward over it."""
    zone = zone_of(planned.zone)
    return zone is not None and _back(planned.local.replace(tzinfo=zone)) != planned.local


def planned_words(planned: Planned) -> str:
    """ "1 December 2026, 09:00 (Europe/Amsterdam)"."""
    local = planned.local
    return f"{on_day(long_day_words(local), minute_words(local))} ({planned.zone})"


def days_between(earlier: float, later: float) -> int:
    """Whole days between two moments, in seconds since 1970, UTC."""
    return int(timedelta(seconds=max(0.0, later - earlier)).days)


def _back(moment: datetime) -> datetime:
    """What the clocks show there at that moment, by way of UTC."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo).replace(tzinfo=None)
