"""Opens, makes and saves plans, and keeps the list of those that were opened last."""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import replace

from limelight.domain.errors import JournalUnusable, PlanProblem
from limelight.domain.plan_files import KeptPlan, Listed, OpenPlan, PlanFiles, RecentPlans, Template
from limelight.domain.plan_progress import Progress, progress_of
from limelight.domain.plans import Plan
from limelight.domain.ports import Clock, Journal


class PlanDocuments:
    """What a person does with plans as documents. Files are read and written beside the loop."""

    def __init__(self, files: PlanFiles, recent: RecentPlans, journal: Journal, clock: Clock) -> None:
        self._files = files
        self._recent = recent
        self._journal = journal
        self._clock = clock

    async def open(self, place: str) -> OpenPlan:
        """The plan in a file; it comes first in the list.

        Raises:
            PlanProblem: it cannot be read; the file stays as it is.
        """
        kept = await asyncio.to_thread(self._files.read, place)
        await asyncio.to_thread(self._recent.note, place)
        return await self._opened(kept)

    async def save(self, kept: KeptPlan, plan: Plan, by: str) -> OpenPlan:
        """Save a plan in the place of the one that was read.

        Raises:
            PlanSavedMeanwhile: somebody else saved it.
            PlanProblem, StoreTrouble: it cannot be saved so, or there.
        """
        saved = await asyncio.to_thread(self._files.save, kept, plan, by, self._clock.now())
        await asyncio.to_thread(self._recent.note, saved.place)
        return await self._opened(saved)

    async def save_new(self, plan: Plan, place: str, by: str) -> OpenPlan:
        """Save a plan as another one, with an id of its own: what was done of the first is not done of this.

        Raises:
            PlanSavedMeanwhile: there is a file of that name.
            PlanProblem, StoreTrouble: it cannot be saved so, or there.
        """
        made = replace(plan, id=str(uuid.uuid4()))
        return await self.save(KeptPlan(made, place), made, by)

    async def listed(self) -> tuple[Listed, ...]:
        """The plans that were opened last, the newest first."""
        places = await asyncio.to_thread(self._recent.places)
        return tuple([await self._listed(place) for place in places])

    async def forget(self, place: str) -> tuple[Listed, ...]:
        """Take one out of the list; its file stays."""
        await asyncio.to_thread(self._recent.forget, place)
        return await self.listed()

    async def templates(self) -> tuple[Template, ...]:
        """The plans to start from."""
        return await asyncio.to_thread(self._files.templates)

    async def progress(self, plan: Plan) -> Progress:
        """How far a plan is; nothing where the journal cannot be read, which the window says elsewhere."""
        try:
            return progress_of(plan, self._journal.of_plan(plan.id))
        except JournalUnusable:
            return Progress()

    async def _opened(self, kept: KeptPlan) -> OpenPlan:
        others = await asyncio.to_thread(self._files.beside, kept.place)
        return OpenPlan(kept, await self.progress(kept.plan), others)

    async def _listed(self, place: str) -> Listed:
        try:
            kept = await asyncio.to_thread(self._files.read, place)
        except PlanProblem as problem:
            return Listed(place, None, trouble=problem.sentence)
        return Listed(place, kept, await self.progress(kept.plan))
