"""The calendar is read from plans, freezes, the journal and the systems; what cannot be read is said in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from limelight.domain.calendar import Calendar, Kind
from limelight.domain.changes import Recorded
from limelight.domain.errors import JournalUnusable
from limelight.domain.happenings import Histories
from limelight.domain.plan_files import Listed
from limelight.domain.profile import ProfileFreeze
from limelight.usecases.own_freezes import OwnFreezes
from limelight.usecases.read_calendar import CalendarParts, ReadCalendar
from usecases.fakes import PRODUCTION, START, FakeClock, picture, profile

pytestmark = pytest.mark.asyncio
DAY = 86_400.0


@dataclass
class Told:
    """Plans, the journal and what systems tell, in one."""

    trouble: bool = False
    asked: list[tuple[float, Histories]] = field(default_factory=list)

    async def listed(self) -> tuple[Listed, ...]:
        return (Listed("/plans/x", None, trouble="Not TOML."),)

    def entries(self, limit: int = 1000) -> Sequence[Recorded]:
        if self.trouble:
            raise JournalUnusable("The disk is full.")
        return ()

    async def back_to(self, since: float, so_far: Histories) -> Histories:
        self.asked.append((since, so_far))
        return Histories({}, START)


def reader(told: Any, written: list[tuple[Calendar, str]]) -> ReadCalendar:
    freezes = OwnFreezes(profile(freezes=(ProfileFreeze(PRODUCTION.key, START, START + DAY, "Fair"),)))
    parts = CalendarParts(told, told, told, freezes, picture, FakeClock())
    return ReadCalendar(parts, lambda calendar, place: written.append((calendar, place)))


@pytest.mark.parametrize("trouble", [False, True])
async def test_it_holds_what_there_is_and_says_what_there_is_not(trouble: bool) -> None:
    told = Told(trouble)
    read = reader(told, [])
    calendar = await read(START - DAY, START + DAY)
    assert [(each.kind, each.title, each.where) for each in calendar.entries] == [
        (Kind.FREEZE, "Fair", "Production EU")
    ]
    assert calendar.troubles == ("A plan cannot be read: Not TOML.",)
    assert (calendar.starts, calendar.ends, calendar.read_at) == (START - DAY, START + DAY, START)


async def test_what_was_told_before_is_not_asked_for_again() -> None:
    told = Told()
    read = reader(told, [])
    await read(START - DAY, START + DAY)
    await read(START - 9 * DAY, START)
    assert [since for since, _ in told.asked] == [START - DAY, START - 9 * DAY]
    assert [so_far.read_at for _, so_far in told.asked] == [0.0, START]


async def test_it_is_written_where_the_person_says() -> None:
    written: list[tuple[Calendar, str]] = []
    read = reader(Told(), written)
    calendar = await read(START, START + DAY)
    assert await read.export(calendar, "/tmp/limelight.ics") == "/tmp/limelight.ics"
    assert written == [(calendar, "/tmp/limelight.ics")]
