"""Reads freezes from a calendar (iCalendar, RFC 5545): every event in it is one, for all environments that are named.

What cannot be followed (times that are added one by one, zones of the calendar's own that recur) is a complaint, and
never left out in silence: a freeze that was overlooked would be worse than a question too many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from typing import Any, NoReturn
from zoneinfo import ZoneInfo

import icalendar

from limelight.domain.errors import FreezeFileProblem
from limelight.domain.freezes import FIRST_YEAR, LONGEST, OwnFreeze, RecurringFreeze, longest_moments, trouble_with_rule
from limelight.domain.profile import FreezeFile, ProfileFreeze
from limelight.words import tr

MOST_EVENTS = 2_000
LONGEST_REASON = 200  # characters


def freezes_in(data: bytes, file: FreezeFile, environments: Sequence[str]) -> tuple[OwnFreeze, ...]:
    """The freezes that a calendar tells, for each of these environments.

    Raises:
        FreezeFileProblem: it is no calendar, or an event of it cannot be followed; says which.
    """
    try:
        return _freezes_in(data, file, environments)
    except _BROKEN as error:
        raise FreezeFileProblem(tr("This is no calendar that can be read."), path=file.path) from error


_BROKEN = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError, OSError)
"""What the library raises, at once or later, of broken times, rules, zones and lists (seen by changing bytes)."""


def _freezes_in(data: bytes, file: FreezeFile, environments: Sequence[str]) -> tuple[OwnFreeze, ...]:
    calendar = icalendar.Calendar.from_ical(data.decode("utf-8-sig"))
    walked = calendar.walk("VEVENT") if calendar.name == "VCALENDAR" else []
    events = [event for event in walked if isinstance(event, icalendar.Event)]
    if calendar.name != "VCALENDAR" or len(events) > MOST_EVENTS:
        most = tr("It holds more than {most} events, or is no calendar.", most=MOST_EVENTS)
        raise FreezeFileProblem(most, path=file.path)
    moved = _moved(events)
    reading = _Reading(file, moved)
    return tuple(each for event in events for each in reading.freezes_of(event, environments))


class _Reading:
    """One calendar while it is read. `moved` holds, by UID, the occurrences that another event stands for."""

    def __init__(self, file: FreezeFile, moved: dict[str, list[date]]) -> None:
        self._file = file
        self._moved = moved

    def freezes_of(self, event: icalendar.Event, environments: Sequence[str]) -> Iterator[OwnFreeze]:
        """The freeze of one event; none where it was called off."""
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            return
        if event.errors:
            self._wrong(event, tr("it holds something that cannot be read"))
        starts, ends = self._times(event)
        reason = _line(str(event.get("SUMMARY", ""))) or tr("An event without a title")
        rule = event.get("RRULE")
        if "RDATE" in event or isinstance(rule, list) or _moves_all_that_follow(event):
            self._wrong(event, tr("it comes at times that are added one by one"))
        zone = self._zone(event, starts)
        if rule is None:
            once = self._once(starts, ends, zone)
            yield from (ProfileFreeze(each, *once, reason) for each in environments)
            return
        if zone is None:
            self._wrong(event, tr("it recurs in a time zone that this computer does not know"))
        first, last = _on_the_wall(starts), _on_the_wall(ends)
        words = _rule_words(rule, zone)
        if last - first > LONGEST or first.year < FIRST_YEAR:
            self._wrong(event, tr("it lasts longer than a year, or began before {year}", year=FIRST_YEAR))
        if trouble := trouble_with_rule(words, first):
            self._wrong(event, trouble)
        left_out = self._left_out(event, zone)
        yield from (RecurringFreeze(each, first, last, zone, words, reason, left_out) for each in environments)

    def _times(self, event: icalendar.Event) -> tuple[date, date]:
        try:
            starts, ends = event.start, event.end
        except (ValueError, icalendar.InvalidCalendar) as error:
            raise self._problem(event, tr("its start and its end cannot be read")) from error
        try:
            backwards = ends <= starts
        except TypeError as error:  # one has a zone, or a time, and the other has none
            raise self._problem(event, tr("its start and its end are not alike")) from error
        if backwards:
            self._wrong(event, tr("it ends before it starts"))
        return starts, ends

    def _zone(self, event: icalendar.Event, starts: date) -> str | None:
        """The name of the zone that its times are on; None where it has one without a name that is known here."""
        rules = starts.tzinfo if isinstance(starts, datetime) else None
        if rules is None:
            if "TZID" in event["DTSTART"].params:  # a name without rules: whose clocks are meant is not known
                self._wrong(event, tr("its start and its end cannot be read"))
            if not self._file.zone:
                words = tr('it says no time zone. Add the line zone = "Europe/Amsterdam" to [[freeze_files]]')
                self._wrong(event, words)
            return self._file.zone
        if rules is UTC:
            return "UTC"
        return rules.key if isinstance(rules, ZoneInfo) else None

    @staticmethod
    def _once(starts: date, ends: date, zone: str | None) -> tuple[float, float]:
        if zone is None:
            assert isinstance(starts, datetime)
            assert isinstance(ends, datetime)
            return starts.timestamp(), ends.timestamp()
        if isinstance(starts, datetime) and isinstance(ends, datetime) and starts.tzinfo is not ends.tzinfo:
            return starts.timestamp(), ends.timestamp()
        return longest_moments(_on_the_wall(starts), _on_the_wall(ends), zone)

    def _left_out(self, event: icalendar.Event, zone: str) -> frozenset[datetime]:
        told: Any = event.get("EXDATE", [])
        lists = told if isinstance(told, list) else [told]
        days = [each.dt for dates in lists for each in dates.dts]
        days += self._moved.get(str(event.get("UID", "")), [])
        return frozenset(_on_the_wall(each, zone) for each in days)

    def _wrong(self, event: icalendar.Event, why: str) -> NoReturn:
        raise self._problem(event, why)

    def _problem(self, event: icalendar.Event, why: str) -> FreezeFileProblem:
        title = _line(str(event.get("SUMMARY", "")))[:60] or str(event.get("UID", ""))[:60]
        words = tr('The event "{title}" cannot be followed: {why}.', title=title, why=why.rstrip("."))
        return FreezeFileProblem(words, path=self._file.path)


def _moved(events: Sequence[icalendar.Event]) -> dict[str, list[date]]:
    """Occurrences that were moved or called off, by the UID of what recurs: another event stands for each."""
    found: dict[str, list[date]] = {}
    for event in events:
        stands_for = event.get("RECURRENCE-ID")
        if stands_for is not None:
            found.setdefault(str(event.get("UID", "")), []).append(stands_for.dt)
    return found


def _moves_all_that_follow(event: icalendar.Event) -> bool:
    """Whether it stands for more than one occurrence (RANGE=THISANDFUTURE)."""
    return "RECURRENCE-ID" in event and "RANGE" in event["RECURRENCE-ID"].params


def _on_the_wall(moment: date, zone: str = "") -> datetime:
    """What clocks show: a day begins at midnight. With `zone`, what they show there."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    if zone and moment.tzinfo is not None:
        moment = moment.astimezone(ZoneInfo(zone))
    return moment.replace(tzinfo=None)


def _rule_words(rule: Any, zone: str) -> str:
    """The rule in words, its UNTIL on the clocks of the zone."""
    parts = dict(rule)
    until = parts.pop("UNTIL", None)
    words = ";".join(part for part in rule.to_ical().decode().split(";") if not part.upper().startswith("UNTIL="))
    if not until:
        return words
    last = until[0]
    wall = datetime.combine(last, time(23, 59, 59)) if not isinstance(last, datetime) else _on_the_wall(last, zone)
    return f"{words};UNTIL={wall:%Y%m%dT%H%M%S}"


def _line(words: str) -> str:
    """A title as one line without odd characters."""
    return "".join(each if each.isprintable() else " " for each in words).strip()[:LONGEST_REASON]
