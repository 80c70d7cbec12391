"""Which days a week or a month shows, and what stands on each of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from limelight.domain.calendar import Entry, Kind
from limelight.domain.moments import local_moment_of
from limelight.words import Worded

DAYS = 7


class Scale(Worded):
    """How much is shown at once; the value is its word."""

    WEEK = "week"  # seven days
    MONTH = "month"  # the weeks that a month has days in


@dataclass(frozen=True, slots=True)
class Band:
    """What lasts, in one week: from one of its days to another, counted from 0."""

    entry: Entry
    first: int
    last: int
    begins: bool  # in this week
    ends: bool


@dataclass(frozen=True, slots=True)
class Day:
    """One day: the bands across it, each in its lane, and what takes no time."""

    day: date
    lanes: tuple[Band | None, ...] = ()
    moments: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything on this day, what lasts first."""
        return (*(band.entry for band in self.lanes if band is not None), *self.moments)


def day_start(day: date) -> float:
    """When a day begins on this computer's clocks, in seconds since 1970, UTC."""
    return datetime.combine(day, time()).astimezone().timestamp()


def day_of(at: float) -> date:
    """The day of a moment on this computer's clocks."""
    return local_moment_of(at).date()


def days_shown(day: date, scale: Scale) -> tuple[date, ...]:
    """The days of the week or the month of `day`, whole weeks from Monday on."""
    first = day.replace(day=1) if scale is Scale.MONTH else day
    last = _last_of_month(day) if scale is Scale.MONTH else day
    first -= timedelta(days=first.weekday())
    last += timedelta(days=DAYS - 1 - last.weekday())
    return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))


def moved(day: date, scale: Scale, by: int) -> date:
    """The same day so many weeks or months on; the last of a month that has no such day."""
    if scale is Scale.WEEK:
        return day + timedelta(days=DAYS * by)
    year, month = divmod(day.year * 12 + day.month - 1 + by, 12)
    first = date(year, month + 1, 1)
    return min(_last_of_month(first), first + timedelta(days=day.day - 1))


def arranged(days: Sequence[date], entries: Iterable[Entry]) -> tuple[Day, ...]:
    """What stands on each of these days, week by week; a band keeps its lane through its week."""
    told = tuple(entries)
    weeks = [days[at : at + DAYS] for at in range(0, len(days), DAYS)]
    return tuple(day for week in weeks for day in _week(week, told))


def _week(days: Sequence[date], entries: Sequence[Entry]) -> list[Day]:
    edges = [day_start(day) for day in (*days, days[-1] + timedelta(days=1))]
    lasting = [each for each in entries if each.lasts and each.is_within(edges[0], edges[-1])]
    lanes: list[list[Band]] = []
    for entry in sorted(lasting, key=lambda each: (each.starts, -each.ends, each.title)):
        _put(lanes, _band(entry, edges))
    return [
        Day(
            day,
            tuple(_at(lane, number) for lane in lanes),
            tuple(each for each in entries if not each.lasts and edges[number] <= each.starts < edges[number + 1]),
        )
        for number, day in enumerate(days)
    ]


def _band(entry: Entry, edges: Sequence[float]) -> Band:
    on = [number for number in range(len(edges) - 1) if entry.is_within(edges[number], edges[number + 1])]
    return Band(entry, on[0], on[-1], entry.starts >= edges[0], entry.ends <= edges[-1])


def _put(lanes: list[list[Band]], band: Band) -> None:
    """Into the first lane where it is free."""
    free = (lane for lane in lanes if all(other.last < band.first or band.last < other.first for other in lane))
    lane = next(free, None)
    if lane is None:
        lanes.append([band])
    else:
        lane.append(band)


def _at(lane: Sequence[Band], number: int) -> Band | None:
    return next((band for band in lane if band.first <= number <= band.last), None)


def _last_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def of_kinds(entries: Iterable[Entry], kinds: frozenset[Kind]) -> tuple[Entry, ...]:
    """Those of some kinds."""
    return tuple(each for each in entries if each.kind in kinds)
