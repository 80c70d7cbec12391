"""What the calendar says, and with which signs and colours."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QColor

from limelight.domain.calendar import Calendar, Entry, Kind
from limelight.domain.moments import local_moment_of
from limelight.domain.standing import Standing
from limelight.figures import day_words, long_day_words, minute_words, month_words
from limelight.ui.calendar.days import Day, Scale, day_of
from limelight.ui.text import both_times, person_words, shortened
from limelight.ui.theme import Theme
from limelight.words import ntr, tr

WEEKDAYS = (
    tr("Monday"),
    tr("Tuesday"),
    tr("Wednesday"),
    tr("Thursday"),
    tr("Friday"),
    tr("Saturday"),
    tr("Sunday"),
)
SHORT_WEEKDAYS = (
    tr("Mon"),
    tr("Tue"),
    tr("Wed"),
    tr("Thu"),
    tr("Fri"),
    tr("Sat"),
    tr("Sun"),
)
SIGNS = {
    Kind.PLAN: "plans",
    Kind.FREEZE: "frozen",
    Kind.RELEASE: "done",
    Kind.ROLL_BACK: "back",
    Kind.DEPLOYMENT: "download",
}
CHIPS = {
    Kind.PLAN: tr("Plans"),
    Kind.FREEZE: tr("Freezes"),
    Kind.RELEASE: tr("Releases"),
    Kind.ROLL_BACK: tr("Roll backs"),
    Kind.DEPLOYMENT: tr("Deployments"),
}
"""What each kind is called where several are meant."""


def colours_of(kind: Kind, theme: Theme) -> tuple[QColor, QColor, QColor]:
    """Text, ground and edge of an entry: those of pairs whose contrast is tested."""
    if kind is Kind.PLAN:
        return theme.on_accent_soft, theme.accent_soft, theme.accent
    lamp = theme.lamps[_LAMPS[kind]]
    return lamp.ink, lamp.fill, lamp.line


def title_of(day: date, days: tuple[date, ...], scale: Scale) -> str:
    """What is shown: "December 2026", "30 Nov 2026 to 6 Dec 2026"."""
    if scale is Scale.MONTH:
        return month_words(day)
    return tr("{first} to {last}", first=day_words(days[0]), last=day_words(days[-1]))


def day_title(day: date, today: date) -> str:
    """A day in full: "Tuesday, 1 December 2026 (today)"."""
    words = tr("{weekday}, {day}", weekday=WEEKDAYS[day.weekday()], day=long_day_words(day))
    return tr("{day} (today)", day=words) if day == today else words


def day_spoken(day: Day, today: date) -> str:
    """A day as a screen reader says it."""
    title = day_title(day.day, today)
    if not day.entries:
        return tr("{day}: nothing", day=title)
    count = ntr("{n} entry", "{n} entries", len(day.entries))
    told = "; ".join(f"{each.kind.word} {shortened(each.title, 80)}" for each in day.entries[:_SPOKEN])
    return tr("{day}: {count}. {told}", day=title, count=count, told=told)


def time_of(entry: Entry) -> str:
    """When it was, in a day: "09:00"."""
    return minute_words(local_moment_of(entry.starts))


def entry_head(entry: Entry, day: date) -> str:
    """Kind and title, with its time: "09:00 Plan: Autumn release"."""
    head = tr("{kind}: {title}", kind=entry.kind.word.capitalize(), title=shortened(entry.title, 160))
    return tr("{span}  {head}", span=_span(entry, day), head=head)


def entry_about(entry: Entry) -> str:
    """Where, what and who: the second line."""
    who = tr("by {who}", who=person_words(entry.who)) if entry.who else ""
    parts = (shortened(entry.where, 160), shortened(entry.detail, 160), who)
    return " · ".join(part for part in parts if part)


def entry_whole(entry: Entry) -> str:
    """Everything about an entry, with its times in full."""
    times = both_times(entry.starts)
    if entry.lasts:
        times = tr("From {first} to {last}", first=times, last=both_times(entry.ends))
    return "\n".join(part for part in (shortened(entry.title, 300), entry_about(entry), times) if part)


def nothing_words(calendar: Calendar, title: str) -> str:
    """What is said where nothing is to be shown."""
    if not calendar.read_at:
        return tr("Reading…")
    return tr("Nothing stands in {title}, as far as it could be read.", title=title)


def opens_words(entry: Entry | None) -> str:
    """What the button does for an entry; empty where it leads nowhere."""
    if entry is None:
        return ""
    if entry.plan:
        return tr("Open the plan")
    if entry.feature:
        return tr("Show the feature")
    return tr("Show the environments") if entry.kind is Kind.DEPLOYMENT else ""


def _span(entry: Entry, day: date) -> str:
    """Its times within a day: an end that lies on another day is named by its date."""
    if not entry.lasts:
        return time_of(entry)
    first, last = day_of(entry.starts), day_of(entry.ends)
    begins = time_of(entry) if first == day else day_words(first)
    ends = minute_words(local_moment_of(entry.ends)) if last == day else day_words(last)
    return tr("{begins} to {ends}", begins=begins, ends=ends)


_SPOKEN = 6  # entries of a day that are named; the list has all
_LAMPS = {
    Kind.FREEZE: Standing.ON_UNREAD,
    Kind.RELEASE: Standing.RELEASED,
    Kind.ROLL_BACK: Standing.PARTLY_RELEASED,
    Kind.DEPLOYMENT: Standing.OFF,
}
