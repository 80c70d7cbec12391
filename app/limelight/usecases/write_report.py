"""Makes a report from what is known now, and writes it in the form that is asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf
from pathlib import Path

from limelight.domain.changes import Recorded
from limelight.domain.errors import JournalUnusable
from limelight.domain.happenings import Histories
from limelight.domain.picture import Picture
from limelight.domain.plan_files import PlanFiles
from limelight.domain.ports import Clock
from limelight.domain.reports.audit import Chain, audit_report
from limelight.domain.reports.known import Known
from limelight.domain.reports.model import Report, ReportForm, ReportKind
from limelight.domain.reports.release import plan_report, release_report
from limelight.domain.reports.status import status_report
from limelight.domain.reports.words import Period
from limelight.usecases.whole_file import write_whole

Events = Sequence[Mapping[str, object]]
Forms = Mapping[ReportForm, Callable[[Report], bytes]]

_WHOLE = frozenset({ReportForm.EXCEL, ReportForm.CSV, ReportForm.JSON})
"""The forms that hold every feature: nobody reads them from beginning to end."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which report. `plan` is the path of a plan, for a release report that is about one; then there is no period."""

    kind: ReportKind
    form: ReportForm
    period: Period = field(default_factory=Period)
    plan: str = ""

    @property
    def needs_histories(self) -> bool:
        """Whether the systems' own histories are in it."""
        return self.kind is ReportKind.RELEASE and not self.plan

    @property
    def since(self) -> float:
        """When its period begins, in seconds since 1970, UTC; -inf: it is open."""
        return -inf if self.period.starts is None else self.period.starts


@dataclass(frozen=True, slots=True)
class Sources:
    """Where reports find what they tell.

    - `picture`: the newest picture, and whether it is only the stored one;
    - `events`: every event of the journal, the oldest first; called where the journal may be. Raises JournalUnusable;
    - `told_by`: what they add up to; called on a helper thread. Raises JournalUnusable;
    - `histories`: what the systems' own histories tell of changes since a time (seconds since 1970; -inf: of all).
    """

    profile: str  # its title
    picture: Callable[[], tuple[Picture, bool]]
    events: Callable[[], Events]
    told_by: Callable[[Events], tuple[tuple[Recorded, ...], Chain]]
    plans: PlanFiles
    histories: Callable[[float], Awaitable[Histories]]


class WriteReport:
    """`await write_report(wish, path)`. `forms` write a report as bytes, on a helper thread."""

    def __init__(self, sources: Sources, forms: Forms, clock: Clock) -> None:
        self._sources = sources
        self._forms = forms
        self._clock = clock

    async def __call__(self, wish: Wish, path: Path, *, in_place: bool = False) -> Report:
        """Write the report to `path`, wholly or not at all; `in_place` of what is there.

        Raises:
            StoreTrouble: there is a file of that name, or it cannot be written.
            PlanProblem: the plan cannot be read.
        """
        report = await self.report(wish)

        def write() -> None:
            write_whole(path, self._forms[wish.form](report), replace=in_place)

        await asyncio.to_thread(write)
        return report

    async def report(self, wish: Wish) -> Report:
        """The report by itself.

        Raises:
            PlanProblem: the plan cannot be read.
        """
        histories = Histories()
        if wish.needs_histories:  # before the journal: what is recorded here meanwhile is not taken for someone else's
            histories = await self._sources.histories(wish.since)
        trouble, events = "", ()  # type: tuple[str, Events]
        try:
            events = self._sources.events()
        except JournalUnusable as unusable:
            trouble = str(unusable)
        picture, stored = self._sources.picture()
        times = self._clock.now(), self._clock.monotonic()
        known = Known(self._sources.profile, times[0], picture, times[1], stored, histories=histories)
        return await asyncio.to_thread(self._made, wish, known, events, trouble)

    def _made(self, wish: Wish, known: Known, events: Events, trouble: str) -> Report:
        changes: tuple[Recorded, ...] = ()
        chain = Chain()
        try:
            changes, chain = self._sources.told_by(events)
        except JournalUnusable as unusable:
            trouble = str(unusable)
        if wish.kind is not ReportKind.AUDIT:  # which tells itself what is wrong with the chain
            trouble = trouble or chain.wrong
        told = replace(known, changes=changes, journal_trouble=trouble)
        if wish.kind is ReportKind.STATUS:
            return status_report(told, whole=wish.form in _WHOLE)
        if wish.kind is ReportKind.AUDIT:
            return audit_report(told, wish.period, chain)
        if wish.plan:
            return plan_report(told, self._sources.plans.read(wish.plan))
        return release_report(told, wish.period)
