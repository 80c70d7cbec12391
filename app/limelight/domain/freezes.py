"""Freezes of our own: times in which a release asks for a reason, once or again and again, and where they come from.

A freeze that recurs is worked out on the clocks of its zone, as people mean it: "from 16:00" stays at 16:00 when
the clocks change. The zone is put to each occurrence afterwards. Where a start or an end is there twice, or is skipped,
the freeze is the longer of what could be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from limelight.domain.environments import Freeze, Window
from limelight.domain.moments import moment_of
from limelight.domain.plan_times import zone_of
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.profile import FreezeFile

MOST_OCCURRENCES = 1_000  # that are worked out of one freeze for one stretch of days
LONGEST = timedelta(days=366)  # of one occurrence
FIRST_YEAR = 1990  # in which a freeze that recurs may begin: every occurrence since is walked over
_STRETCH = 32 * 86_400  # seconds that are worked out at once, and kept
_MARGIN = timedelta(days=2)  # more than clocks differ anywhere


class OwnFreeze(Protocol):
    """A freeze of our own, for one environment. Times are seconds since 1970, UTC."""

    @property
    def environment(self) -> str:
        """Our key of the environment."""
        ...

    def at(self, now: float) -> Freeze | None:
        """The freeze, if it is on at `now`."""
        ...

    def windows(self, start: float, end: float) -> tuple[Window, ...]:
        """When it is on between two moments."""
        ...


class ReadsFreezes(Protocol):
    """The freeze files that several people share."""

    def read(self, file: FreezeFile, environments: Sequence[str]) -> tuple[OwnFreeze, ...]:
        """The freezes of these environments (our keys) in a file. Blocks for a moment.

        Raises:
            FreezeFileProblem: it cannot be read, or says something that cannot be used; with line and reason.
        """
        ...


@dataclass(frozen=True, slots=True)
class RecurringFreeze:
    """A freeze that comes again and again.

    `starts` and `ends` are the first occurrence on the clocks of `zone`, without a zone; `rule` is an RRULE of RFC 5545
    without its name, such as `FREQ=WEEKLY;BYDAY=FR`, whose UNTIL is on the same clocks; `left_out` are starts at which
    it does not come.
    """

    environment: str
    starts: datetime
    ends: datetime
    zone: str
    rule: str
    reason: str
    left_out: frozenset[datetime] = frozenset()

    def at(self, now: float) -> Freeze | None:
        """See `OwnFreeze`: where two occurrences are on, until the later of their ends."""
        ends = [each.ends for each in self.windows(now, now + 1.0) if each.starts <= now < each.ends]
        return Freeze(self.reason, max(ends), by_server=False) if ends else None

    def windows(self, start: float, end: float) -> tuple[Window, ...]:
        """See `OwnFreeze`."""
        found: dict[Window, None] = {}
        for stretch in range(int(start // _STRETCH), int(end // _STRETCH) + 1):
            found |= dict.fromkeys(_occurrences(self, stretch))
        return tuple(each for each in found if each.starts < end and start < each.ends)


@dataclass(frozen=True, slots=True)
class UnknownFreezes:
    """Freezes that could not be read: nobody knows whether there is one, so it is asked about at any time."""

    environment: str
    why: str

    def at(self, now: float) -> Freeze | None:
        """See `OwnFreeze`."""
        return Freeze("", None, by_server=False, unknown=self.why)

    def windows(self, start: float, end: float) -> tuple[Window, ...]:
        """See `OwnFreeze`: none that could be drawn."""
        return ()


@dataclass(frozen=True, slots=True)
class FreezesElsewhere:
    """What a shared file says of environments that are not here: of other profiles, or misspelt, which `why` tells."""

    why: str
    environment: str = ""

    def at(self, now: float) -> Freeze | None:
        """See `OwnFreeze`: nothing is held back by it."""
        return None

    def windows(self, start: float, end: float) -> tuple[Window, ...]:
        """See `OwnFreeze`: none that could be drawn."""
        return ()


def of_environment(freezes: Iterable[OwnFreeze], environment: str) -> tuple[OwnFreeze, ...]:
    """Those of one environment."""
    return tuple(each for each in freezes if each.environment == environment)


@lru_cache(maxsize=512)
def trouble_with_rule(rule: str, starts: datetime) -> str:
    """Why a rule cannot be used for a freeze that first begins at `starts`, as a sentence; empty where it can.

    Kept, since files are read again and again, and one that never comes is walked to the end of the calendar.
    """
    from dateutil.rrule import rrulestr  # noqa: PLC0415  (as below)

    parts = [part.partition("=") for part in rule.upper().split(";")]
    names = [name for name, _, _ in parts]
    told = {name: value for name, _, value in parts}
    if told.get("FREQ", "") not in _OFTEN:
        return tr("It has to come daily, weekly, monthly or yearly: FREQ=WEEKLY, for example.")
    odd = next((name for name in names if name not in _PARTS), "")
    if odd:
        return tr("A rule with {part} is not read here.", part=odd)
    try:
        if not _INTERVAL.fullmatch(told.get("INTERVAL", "1")):
            raise ValueError("dateutil would walk on the spot for ever, or backwards")
        first = next(iter(rrulestr(rule, dtstart=starts)), None)
    except (ValueError, TypeError, AttributeError, KeyError):
        return tr("It is not a rule as RFC 5545 has them, such as FREQ=WEEKLY;BYDAY=FR.")
    fits = first == starts and starts.year < _LAST_YEAR
    return "" if fits else tr("The first start does not follow the rule. Correct one of the two.")


@lru_cache(maxsize=512)
def _occurrences(freeze: RecurringFreeze, stretch: int) -> tuple[Window, ...]:
    """The occurrences that are on at some time of a stretch of days, a few more beside it."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415  (only where something recurs)

    lasts = freeze.ends - freeze.starts
    first = moment_of(stretch * _STRETCH).replace(tzinfo=None) - _MARGIN - lasts
    last = moment_of((stretch + 1) * _STRETCH).replace(tzinfo=None) + _MARGIN
    rule = rrulestr(freeze.rule, dtstart=freeze.starts)
    found: list[Window] = []
    for starts in rule.xafter(first, count=MOST_OCCURRENCES, inc=True):
        if starts > last:
            break
        if starts not in freeze.left_out:
            found.append(Window(*longest_moments(starts, starts + lasts, freeze.zone), freeze.reason))
    return tuple(found)


def longest_moments(starts: datetime, ends: datetime, zone: str) -> tuple[float, float]:
    """Both ends as moments, in seconds since 1970, UTC: where clocks change, the longer of what could be meant."""
    return min(_moments(starts, zone)), max(_moments(ends, zone))


def _moments(local: datetime, zone: str) -> Sequence[float]:
    """Both moments that a time on the wall may mean: the same one, but where the clocks change."""
    rules = zone_of(zone)
    return [local.replace(tzinfo=rules, fold=fold).timestamp() for fold in (0, 1)]


_OFTEN = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_INTERVAL = re.compile(r"0*[1-9][0-9]{0,5}")
_LAST_YEAR = 9_000  # of the calendar there must be some left behind an occurrence
_PARTS = ("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST")
