"""Numbers, dates and times as people write them in their language. Files and what goes to servers never come by here.

The marks, the names of months and the order of a date are texts like any other, so they come with the language.
"""

from __future__ import annotations

from datetime import date, datetime

from limelight.words import tr

_APART = "\N{NARROW NO-BREAK SPACE}"  # no mark that means another thing in the next country


def number_words(number: int) -> str:
    """A whole number with its thousands apart: "12 000"."""
    return f"{number:,}".replace(",", _APART)


def decimal_words(number: float, places: int = 2) -> str:
    """A number with at most so many decimals, none where it is whole: "0.25"."""
    whole, _, decimals = f"{number:.{places}f}".partition(".")
    rest = decimals.rstrip("0")
    return f"{number_words(int(whole))}{tr('.', 'decimal sign')}{rest}" if rest else number_words(int(whole))


def with_point(typed: str) -> str:
    """A number that a person typed, as Python reads it: in every language a comma is a decimal sign, too."""
    return typed.replace(",", ".")


def percent_sign_after(number: str) -> str:
    """A number as a percentage: "25 %"."""
    return tr("{number}\N{NO-BREAK SPACE}%", number=number)


def day_words(day: date) -> str:
    """A day: "24 Nov 2026"."""
    return tr("{day} {month} {year}", day=day.day, month=_SHORT_MONTHS[day.month - 1], year=day.year)


def long_day_words(day: date) -> str:
    """A day with its month in full: "24 November 2026"."""
    return tr("{day} {month} {year}", day=day.day, month=_MONTHS[day.month - 1], year=day.year)


def month_words(day: date) -> str:
    """The month of a day: "November 2026"."""
    return tr("{month} {year}", month=_MONTHS[day.month - 1], year=day.year)


def clock_words(moment: datetime) -> str:
    """A time of day: "14:03:22"."""
    return f"{moment:%H:%M:%S}"


def minute_words(moment: datetime) -> str:
    """A time of day without its seconds: "14:03"."""
    return f"{moment:%H:%M}"


def on_day(day: str, clock: str) -> str:
    """A day and a time of day, both in words: "24 Nov 2026, 14:03"."""
    return tr("{day}, {clock}", day=day, clock=clock)


_SHORT_MONTHS = (
    tr("Jan"),
    tr("Feb"),
    tr("Mar"),
    tr("Apr"),
    tr("May", "short month"),
    tr("Jun"),
    tr("Jul"),
    tr("Aug"),
    tr("Sep"),
    tr("Oct"),
    tr("Nov"),
    tr("Dec"),
)
_MONTHS = (
    tr("January"),
    tr("February"),
    tr("March"),
    tr("April"),
    tr("May"),
    tr("June"),
    tr("July"),
    tr("August"),
    tr("September"),
    tr("October"),
    tr("November"),
    tr("December"),
)
