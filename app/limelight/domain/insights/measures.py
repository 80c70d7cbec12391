"""What is computed from what was done: lead times, what waits, what happened by week, how long roll-outs take. Pure.

Times are seconds since 1970, UTC; spans are seconds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from limelight.domain.insights.doings import Doing, What
from limelight.domain.moments import local_moment_of
from limelight.domain.picture import Picture
from limelight.domain.standing import Standing

WEEK = 7 * 86_400.0


@dataclass(frozen=True, slots=True)
class Period:
    """From `since` to `now`; what is before `complete` may be missing in part (-inf: nothing can be)."""

    since: float
    now: float
    complete: float


@dataclass(frozen=True, slots=True)
class Lead:
    """From the first deployment of a feature to its first release in an environment."""

    feature: str
    environment: str
    deployed_at: float
    released_at: float
    is_least: bool = False  # its code may have come there earlier, so it took at least so long

    @property
    def span(self) -> float:
        """How long it took."""
        return self.released_at - self.deployed_at


@dataclass(frozen=True, slots=True)
class Rollout:
    """From the first release of a feature in an environment to everyone; `everyone_at` None: it goes on."""

    feature: str
    environment: str
    began_at: float
    everyone_at: float | None

    def span(self, now: float) -> float:
        """How long it took, or goes on until now."""
        return (now if self.everyone_at is None else self.everyone_at) - self.began_at


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for release under one owner: for each of them since when, the longest first; `untold` more are
    without a known time. The owner is empty where none is told."""

    owner: str
    since: tuple[float, ...]
    untold: int

    @property
    def count(self) -> int:
        """How many wait."""
        return len(self.since) + self.untold

    def longest(self, now: float) -> float | None:
        """The longest of the known times; None where none is known."""
        return now - self.since[0] if self.since else None

    def middle(self, now: float) -> float | None:
        """The median of the known times."""
        return now - median(self.since) if self.since else None


@dataclass(frozen=True, slots=True)
class Week:
    """What happened in a week that begins at `starts` (Monday, local). `is_known`: nothing of it can be missing."""

    starts: float
    ends: float
    releases: int
    roll_backs: int
    leads: tuple[float, ...]  # spans of those that were released in it
    is_known: bool

    @property
    def lead(self) -> float | None:
        """The median lead time."""
        return median(self.leads) if self.leads else None


def leads_of(doings: Sequence[Doing]) -> tuple[tuple[Lead, ...], tuple[float, ...]]:
    """The lead times, the earliest release first; and when first releases were that have no known deployment before."""
    deployed: dict[tuple[str, str], Doing] = {}
    released: set[tuple[str, str]] = set()
    leads: list[Lead] = []
    untold: list[float] = []
    for doing in doings:
        place = doing.feature, doing.environment
        if doing.what is What.DEPLOYED:
            deployed.setdefault(place, doing)
        elif doing.what is What.RELEASED and place not in released:
            released.add(place)
            if place in deployed:
                first = deployed[place]
                leads.append(Lead(*place, first.at, doing.at, is_least=not first.is_first))
            else:
                untold.append(doing.at)
    return tuple(leads), tuple(untold)


def rollouts_of(doings: Sequence[Doing]) -> tuple[tuple[Rollout, ...], int]:
    """The roll-outs, the earliest first; and how many of them do not tell how far they went.

    One begins with the first release, or the first after a roll back, and ends with the release to everyone. One that
    was rolled back before that is none.
    """
    begun: dict[tuple[str, str], float] = {}
    done: list[Rollout] = []
    everyone: set[tuple[str, str]] = set()
    untold: set[tuple[str, str]] = set()
    for doing in doings:
        place = doing.feature, doing.environment
        if doing.what is What.ROLLED_BACK:
            begun.pop(place, None)
            everyone.discard(place)
            untold.discard(place)
        elif doing.what is What.RELEASED and place not in everyone:
            began = begun.setdefault(place, doing.at)
            if doing.to_everyone is None:
                untold.add(place)
            elif doing.to_everyone:
                done.append(Rollout(*place, began, doing.at))
                everyone.add(place)
                untold.discard(place)
                begun.pop(place)
    going = [Rollout(*place, began, None) for place, began in begun.items() if place not in untold]
    return tuple(sorted((*done, *going), key=lambda each: each.began_at)), len(untold)


def waiting_of(picture: Picture, doings: Sequence[Doing], environments: Collection[str]) -> tuple[Waiting, ...]:
    """What waits in these environments by owner, the most first.

    Something waits since its code came there, or since it was last rolled back, whichever is later.
    """
    since = _waits_since(doings)
    known: dict[str, list[float]] = {}
    untold: dict[str, int] = {}
    for column in picture.columns:
        key = column.environment.key
        if key not in environments:
            continue
        for row in _rows_of(column.standing, Standing.WAITING):
            feature = picture.catalogue.features[row]
            at = since.get((feature.key, key))
            if at is None:
                untold[feature.owner] = untold.get(feature.owner, 0) + 1
            else:
                known.setdefault(feature.owner, []).append(at)
    owners = {*known, *untold}
    waiting = (Waiting(each, tuple(sorted(known.get(each, ()))), untold.get(each, 0)) for each in owners)
    return tuple(sorted(waiting, key=lambda each: (-each.count, each.owner)))


def _waits_since(doings: Iterable[Doing]) -> dict[tuple[str, str], float]:
    """Since when a feature would wait: only where its code is known to have come."""
    deployed: set[tuple[str, str]] = set()
    since: dict[tuple[str, str], float] = {}
    for doing in doings:
        place = doing.feature, doing.environment
        if doing.what is What.DEPLOYED:
            deployed.add(place)
            since.setdefault(place, doing.at)
        elif doing.what is What.ROLLED_BACK:
            since[place] = doing.at
    return {place: at for place, at in since.items() if place in deployed}


def _rows_of(standings: bytes, standing: Standing) -> Iterable[int]:
    row = standings.find(standing)
    while row >= 0:
        yield row
        row = standings.find(standing, row + 1)


def weeks_of(doings: Sequence[Doing], leads: Sequence[Lead], period: Period) -> tuple[Week, ...]:
    """The weeks from the one in which the period begins to the one that is now."""
    starts = [_monday(period.since)]
    while (following := _next_monday(starts[-1])) <= period.now:
        starts.append(following)
    releases, roll_backs = [0] * len(starts), [0] * len(starts)
    spans: list[list[float]] = [[] for _ in starts]
    counts = {What.RELEASED: releases, What.ROLLED_BACK: roll_backs}
    for doing in doings:
        if starts[0] <= doing.at <= period.now and doing.what in counts:
            counts[doing.what][bisect_right(starts, doing.at) - 1] += 1
    for lead in leads:
        if starts[0] <= lead.released_at <= period.now:
            spans[bisect_right(starts, lead.released_at) - 1].append(lead.span)
    return tuple(
        Week(start, _next_monday(start), releases[at], roll_backs[at], tuple(spans[at]), start >= period.complete)
        for at, start in enumerate(starts)
    )


def _next_monday(monday: float) -> float:
    return _monday(monday + WEEK + 86_400.0 / 2)  # a week has an hour more or less at times


def _monday(at: float) -> float:
    """The beginning of the local week that holds a moment."""
    moment = local_moment_of(at)
    day = (moment - timedelta(days=moment.weekday())).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    return day.astimezone().timestamp()
