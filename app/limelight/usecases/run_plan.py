"""Runs what was confirmed of a plan: one change after the other, each by the change protocol and never around it.

A step is begun only when the one before was confirmed on its server, or waits there for the time that it was handed
over for. The word that was given holds for a minute, as for any change (rule R5): what was not sent by then, because it
was paused or the computer slept, say, is confirmed anew. What ran is nowhere but in the journal, so a run that was
killed is continued from there.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager

from limelight.domain.errors import PlanBusy, PlanSavedMeanwhile
from limelight.domain.plan_files import PlanFiles
from limelight.domain.plan_progress import StepState, progress_of
from limelight.domain.plan_run import PlanDecision, PlanRun
from limelight.domain.ports import Clock, Journal
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.fresh_look import FreshLook
from limelight.usecases.local_time import day_and_time
from limelight.usecases.plan_steps import Control, Means, PlanSteps, Tell
from limelight.usecases.read_back import Watch
from limelight.words import tr

_RUNNING_HERE = tr("This plan is being run here already. Wait until that has ended.")
_UNRESOLVED = tr("What became of an earlier change of this plan is not known yet, so nothing was sent.")
_MOVED_ON = tr("Something of this plan was done or undone meanwhile, so nothing was sent. Look at it again.")


class RunPlan:
    """`await run_plan(decision, watch, tell)`; `watch` is told every state of every change, `tell` how the run goes.

    `where` names this computer to others who want to run the same plan.
    """

    def __init__(
        self, files: PlanFiles, journal: Journal, clock: Clock, change: ChangeExposure, look: FreshLook, where: str = ""
    ) -> None:
        self._files = files
        self._journal = journal
        self._clock = clock
        self._change = change
        self._look = look
        self._where = where
        self._controls: dict[str, Control] = {}  # of what is running, by the id of the plan

    async def __call__(self, decision: PlanDecision, watch: Watch, tell: Tell) -> PlanRun:
        """Run it, and return how it ended.

        Raises:
            PlanBusy: somebody runs it already, or did; nothing was sent.
            PlanSavedMeanwhile: its file is not the one that was confirmed; nothing was sent.
            PlanProblem, StoreTrouble: its file cannot be read, or not be kept for us; nothing was sent.
            JournalUnusable: it cannot be told what was done already; nothing was sent.
        """
        kept = decision.proposal.kept
        if kept.plan.id in self._controls:
            raise PlanBusy(_RUNNING_HERE)
        control = self._controls[kept.plan.id] = Control()
        try:
            steps = PlanSteps(Means(self._change, self._look, self._clock, watch, tell), decision, control)
            async with _beside_the_loop(self._files.hold(kept.place, self._holder(decision))):
                await self._require_unchanged(decision)
                return await steps.run()
        finally:
            del self._controls[kept.plan.id]

    def pause(self, plan: str) -> None:
        """Begin no further step of the plan with that id until told to; the one on its way is not cut off."""
        self._wish(plan, paused=True)

    def resume(self, plan: str) -> None:
        """Go on."""
        self._wish(plan, paused=False)

    def stop(self, plan: str) -> None:
        """Begin no further step in this run."""
        self._wish(plan, stopped=True)

    def stop_all(self) -> None:
        """The program ends: begin no further step of anything."""
        for control in self._controls.values():
            control.wish(stopped=True)

    def _wish(self, plan: str, *, paused: bool | None = None, stopped: bool | None = None) -> None:
        control = self._controls.get(plan)
        if control is not None:
            control.wish(paused=paused, stopped=stopped)

    def _holder(self, decision: PlanDecision) -> str:
        who = next((each.shown.actor.name for each in decision.decisions), tr("somebody"))
        where = tr(" on {computer}", computer=self._where) if self._where else ""
        return tr("{who}{where}, since {now}", who=who, where=where, now=day_and_time(self._clock.now()))

    async def _require_unchanged(self, decision: PlanDecision) -> None:
        """What the confirmation rested on is still so: asked once nobody else can run the plan."""
        proposal = decision.proposal
        now = await asyncio.to_thread(self._files.read, proposal.kept.place)
        if now.mark != proposal.kept.mark:
            who = now.saved_by or tr("Somebody")
            raise PlanSavedMeanwhile(
                tr("{who} saved the plan meanwhile, so nothing was sent. Look at it again.", who=who)
            )
        progress = progress_of(now.plan, self._journal.of_plan(now.plan.id))
        if progress.unresolved and not proposal.backwards:
            raise PlanBusy(_UNRESOLVED)
        to_undo = {undoing.step for undoing in progress.undoing} | set(progress.held_steps)
        for step in (each.in_plan.step for each in proposal.changes):
            is_as_shown = step in to_undo if proposal.backwards else progress.state(step) is not StepState.DONE
            if not is_as_shown:
                raise PlanBusy(_MOVED_ON)


@asynccontextmanager
async def _beside_the_loop(held: AbstractContextManager[None]) -> AsyncIterator[None]:
    """Hold something of a folder that others share: it may be slow to answer, and nothing else waits for it here."""
    await asyncio.to_thread(held.__enter__)
    try:
        yield
    finally:
        await asyncio.to_thread(held.__exit__, None, None, None)
