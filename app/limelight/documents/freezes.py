"""Reads one freeze of a document, once or again and again: the profile and the files of freezes write them alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from enum import Enum

from limelight.documents.table import Table
from limelight.domain.freezes import FIRST_YEAR, LONGEST, OwnFreeze, RecurringFreeze, longest_moments, trouble_with_rule
from limelight.domain.plan_times import zone_of
from limelight.domain.profile import ProfileFreeze
from limelight.words import tr

TIMES = ("starts", "ends", "zone", "every", "rule", "until", "reason")
"""The keys of a freeze beside where it is."""


class Every(Enum):
    """How often a freeze comes; the value is the word in the document."""

    DAY = "day"  # every day at the same time
    WEEK = "week"  # on the same day of each week
    MONTH = "month"  # on the same day of each month that has it
    YEAR = "year"  # on the same day of each year that has it


_RULES = {
    Every.DAY: "FREQ=DAILY",
    Every.WEEK: "FREQ=WEEKLY",
    Every.MONTH: "FREQ=MONTHLY",
    Every.YEAR: "FREQ=YEARLY",
}


def freezes_of(table: Table, environments: Sequence[str]) -> tuple[OwnFreeze, ...]:
    """The freeze that a table says, for each of these environments.

    Raises:
        DocumentProblem: (that of the document) with line and column.
    """
    if "every" in table.values or "rule" in table.values:
        return tuple(_recurring(table, environments))
    for key in ("until",):
        if key in table.values:
            table.wrong(key, tr('"until" means nothing without "every". Add that line, or delete this one.'))
    starts, ends = _moments(table) if "zone" in table.values else (table.moment("starts"), table.moment("ends"))
    if ends <= starts:
        table.wrong("ends", _ENDS_FIRST)
    reason = table.text("reason")
    return tuple(ProfileFreeze(environment, starts, ends, reason) for environment in environments)


def zone_in(table: Table) -> str:
    """A time zone that this computer knows.

    Raises:
        DocumentProblem: there is none, or it is not known.
    """
    zone = table.text("zone")
    if zone_of(zone) is None:
        table.wrong(
            "zone",
            tr("This computer does not know the time zone {zone}. Write one such as Europe/Amsterdam.", zone=zone),
        )
    return zone


def _moments(table: Table) -> tuple[float, float]:
    """Both ends of a freeze that comes once, on the clocks of its zone."""
    zone = zone_in(table)
    return longest_moments(_local(table, "starts"), _local(table, "ends"), zone)


def _recurring(table: Table, environments: Sequence[str]) -> list[OwnFreeze]:
    zone, starts, ends = zone_in(table), _local(table, "starts"), _local(table, "ends")
    if ends <= starts:
        table.wrong("ends", _ENDS_FIRST)
    if ends - starts > LONGEST:
        table.wrong("ends", tr("A freeze that comes again and again lasts a year at most. Write a nearer end."))
    if starts.year < FIRST_YEAR:
        table.wrong("starts", tr("Begin it in {year} at the earliest.", year=FIRST_YEAR))
    rule = _rule(table, starts)
    reason = table.text("reason")
    return [RecurringFreeze(environment, starts, ends, zone, rule, reason) for environment in environments]


def _rule(table: Table, starts: datetime) -> str:
    """The rule by which it comes, with its end."""
    if "every" in table.values and "rule" in table.values:
        table.wrong("rule", tr('"every" and "rule" say the same. Delete one of the two lines.'))
    by_word = "every" in table.values
    rule = _RULES[table.word("every", Every)] if by_word else table.text("rule").upper()
    if "UNTIL=" in rule:
        table.wrong("rule", tr('Write the last day as "until", and not in the rule.'))
    until = table.day("until")
    if until is not None:
        if until < starts.date():
            table.wrong("until", tr("The last day comes before the first. Correct one of the two."))
        rule += f";UNTIL={datetime.combine(until, time(23, 59, 59)):%Y%m%dT%H%M%S}"
    if trouble := trouble_with_rule(rule, starts):
        table.wrong("every" if by_word else "rule", trouble)
    return rule


def _local(table: Table, key: str) -> datetime:
    moment = table.local_time(key)
    if moment is None:
        table.wrong(key, tr('{label} has no "{key}". Write it as 2026-12-18T18:00:00.', label=table.label, key=key))
    return moment


_ENDS_FIRST = tr("The freeze ends before it starts. Swap or correct the two times.")
