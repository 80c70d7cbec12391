"""Reads what stands in the calendar between two moments, and exports it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from limelight.domain.calendar import Calendar, Sources, calendar_of
from limelight.domain.changes import Recorded
from limelight.domain.errors import JournalUnusable
from limelight.domain.happenings import Histories
from limelight.domain.picture import Picture
from limelight.domain.ports import Clock, Journal
from limelight.usecases.own_freezes import OwnFreezes
from limelight.usecases.plan_documents import PlanDocuments
from limelight.usecases.read_happenings import ReadHappenings

MOST_RECORDED = 5_000  # changes of our own that are looked at, the newest first

WriteCalendar = Callable[[Calendar, str], None]
"""Writes a calendar into a file; blocks for a moment. Raises StoreTrouble."""


@dataclass(frozen=True, slots=True)
class CalendarParts:
    """What a calendar is read from. `picture` gives the newest picture."""

    plans: PlanDocuments
    journal: Journal
    happenings: ReadHappenings
    freezes: OwnFreezes
    picture: Callable[[], Picture]
    clock: Clock


class ReadCalendar:
    """`await read_calendar(start, end)`, in seconds since 1970, UTC."""

    def __init__(self, parts: CalendarParts, write: WriteCalendar) -> None:
        self._parts = parts
        self._write = write
        self._so_far = Histories()

    async def __call__(self, start: float, end: float) -> Calendar:
        """The calendar between two moments. What cannot be read is said in it, and keeps nobody from the rest."""
        parts = self._parts
        plans, freezes, histories = await asyncio.gather(
            parts.plans.listed(), parts.freezes(), parts.happenings.back_to(start, self._so_far)
        )
        self._so_far = histories
        sources = Sources(parts.picture(), plans, freezes, self._recorded(), histories, parts.clock.now())
        return calendar_of(sources, start, end)

    async def export(self, calendar: Calendar, place: str) -> str:
        """Write it as an iCalendar file; its path.

        Raises:
            StoreTrouble: it cannot be written.
        """
        await asyncio.to_thread(self._write, calendar, place)
        return place

    def _recorded(self) -> tuple[Recorded, ...]:
        try:
            return tuple(self._parts.journal.entries(MOST_RECORDED))
        except JournalUnusable:
            return ()  # which the window says elsewhere
