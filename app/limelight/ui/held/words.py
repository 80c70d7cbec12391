"""What the page of pending changes says, in words; without widgets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from limelight.domain.changes import Verb
from limelight.domain.held_list import HeldReport, HeldRow, rows_held
from limelight.domain.people import Permission
from limelight.domain.picture import Column, Picture
from limelight.ui.stage.words import Moment
from limelight.ui.text import ago_words, minute_words, person_words, shortened
from limelight.words import ntr, tr


@dataclass(frozen=True, slots=True)
class HeldCount:
    """How much waits in the environments that are known, and the names of those that are not."""

    number: int
    not_known: tuple[str, ...]

    @property
    def mark(self) -> str:
        """For a small place: "3", or "3+" where more may wait; "?" where nothing is known at all."""
        if not self.not_known:
            return str(self.number) if self.number else ""
        return f"{self.number}+" if self.number else "?"

    @property
    def words(self) -> str:
        """The same as a sentence."""
        if not self.not_known:
            return ntr("{n} change waits", "{n} changes wait", self.number) if self.number else tr("Nothing waits")
        waits = ntr("At least {n} change waits", "At least {n} changes wait", self.number) if self.number else ""
        where = ", ".join(shortened(name, 60) for name in self.not_known)
        unknown = tr("what waits in {environments} is not known now", environments=where)
        return f"{waits}; {unknown}" if waits else unknown[0].upper() + unknown[1:]


def is_unknown(column: Column, moment: Moment) -> bool:
    """Whether what waits in an environment cannot be told as it is now."""
    return column.person is None or column.freshness.is_old(moment.now, moment.monotonic)


def count_held(picture: Picture, moment: Moment, numbers: dict[str, int]) -> HeldCount:
    """Count, from numbers by the key of each environment."""
    unknown = [column for column in picture.columns if is_unknown(column, moment)]
    keys = {column.environment.key for column in unknown}
    return HeldCount(
        sum(number for key, number in numbers.items() if key not in keys),
        tuple(column.environment.name for column in unknown),
    )


def numbers_of(column: Column) -> int:
    """How much waits in an environment."""
    return sum(max(1, len(ids)) for _row, ids in rows_held(column))


def summary_words(rows: Sequence[HeldRow]) -> str:
    """How much waits for what: "3 changes wait: 2 for an approval, 1 of them for yours; 1 for its time"."""
    if not rows:
        return tr("Nothing waits")
    timed = sum(row.change is not None and not row.change.for_approval for row in rows)
    yours = sum(Verb.APPROVE in row.may for row in rows)
    parts = []
    approvals = len(rows) - timed
    if approvals and yours == approvals:
        parts.append(ntr("{n} for your approval", "{n} for your approval", approvals))
    elif approvals:
        for_yours = ntr("{n} of them for yours", "{n} of them for yours", yours) if yours else ""
        approval = ntr("{n} for an approval", "{n} for an approval", approvals)
        parts.append(f"{approval}, {for_yours}" if for_yours else approval)
    if timed:
        parts.append(ntr("{n} for its time", "{n} for their time", timed))
    return f"{ntr('{n} change waits', '{n} changes wait', len(rows))}: {'; '.join(parts)}"


def not_known_lines(picture: Picture, report: HeldReport, moment: Moment) -> Iterator[str]:
    """Where it is not known what waits, and why: nothing old is shown as current without this."""
    for column in picture.columns:
        key, name, fresh = column.environment.key, shortened(column.environment.name, 60), column.freshness
        may_look = Permission.READ in column.permissions
        if may_look and key in report.read and moment.now - report.read_at <= fresh.old_after:
            continue
        if column.person is None:
            yield tr("{environment}: nobody is signed in there. Sign in to see what waits.", environment=name)
        elif not may_look:
            person = person_words(column.person.name)
            yield tr("{environment}: {person} may not look there, says the server.", environment=name, person=person)
        elif fresh.is_old(moment.now, moment.monotonic):
            age = ago_words(fresh.read_at, moment.now)
            told = tr("{environment}: last read {age}.", environment=name, age=age)
            yield f"{told} {shortened(fresh.trouble)}".strip()
        elif trouble := report.trouble.get(key, ""):
            yield f"{name}: {shortened(trouble)}"


def holds_none_words(picture: Picture, report: HeldReport) -> str:
    """Environments whose systems hold nothing that Limelight can read; empty where there are none."""
    found = [column for column in picture.columns if column.environment.key in report.holds_none]
    names = ", ".join(shortened(column.environment.name, 60) for column in found)
    systems = ", ".join(dict.fromkeys(column.system for column in found if column.system))
    told = tr("{system} tells of no changes that wait: {environments}.", system=systems or "?", environments=names)
    return told if found else ""


def waits_words(row: HeldRow) -> str:
    """What it waits for."""
    change = row.change
    if change is None:
        return tr("Not told yet")
    if change.for_approval:
        return tr("For approval")
    return tr("For {time}", time=minute_words(change.due_at)) if change.due_at is not None else tr("For its time")


def change_words(row: HeldRow) -> str:
    """What it would do: "Release to everyone"."""
    words = row.change.words if row.change is not None else row.id
    return words[0].upper() + words[1:]


def asked_words(row: HeldRow) -> str:
    """Who asked for it, and when."""
    change = row.change
    return f"{person_words(change.asked_by)}, {minute_words(change.asked_at)}" if change is not None else ""


def may_words(row: HeldRow) -> str:
    """What the person may do about it."""
    if Verb.APPROVE in row.may:
        return tr("You may approve it")
    if Verb.WITHDRAW in row.may:
        return tr("Yours: you may withdraw it") if row.is_own else tr("You may withdraw it")
    if Verb.REJECT in row.may:
        return tr("You approved it; somebody else has to")
    return tr("Somebody else decides") if row.change is not None else ""
