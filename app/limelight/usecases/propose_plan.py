"""Proposes to run what is left of a plan, up to its next hold, or to go back on what was done of it.

Everything is read afresh, as for a single change.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from limelight.domain.changes import ChangeState, InPlan, Recorded, Verb
from limelight.domain.errors import LimelightError
from limelight.domain.exposure import Exposure, raises
from limelight.domain.picture import Picture
from limelight.domain.plan_files import KeptPlan, PlanFiles
from limelight.domain.plan_progress import Progress, Undoing, progress_of
from limelight.domain.plan_readiness import readiness_of
from limelight.domain.plan_run import HandOver, PlannedChange, PlanProposal, verb_for
from limelight.domain.plan_times import moment_planned
from limelight.domain.plans import Plan, PlanStep, Wave
from limelight.domain.ports import Clock, Journal
from limelight.domain.readiness import Outlook
from limelight.usecases.local_time import day_and_time
from limelight.usecases.propose_change import ProposeChange
from limelight.words import tr

_AT_ONCE = 4  # steps that are read at the same time
_NOTHING_LEFT = tr("Every step of this plan is done.")
_NOTHING_DONE = tr("Nothing of this plan was done from here, so there is nothing to go back on.")
_UNRESOLVED = tr("What became of a change of this plan is not known yet. Wait, or say in Activity how it ended.")
_WAITS = tr("A change of this plan waits in its system for approval. What is left can be run when that is decided.")


@dataclass(frozen=True, slots=True)
class _Aim:
    """One change to read: what it is called, and where it leads."""

    in_plan: InPlan
    number: int
    feature: str
    environment: str
    verb: Verb
    target: Exposure | None
    held: str = ""  # the id of the waiting change that it withdraws


class ProposePlan:
    """`await propose_plan(kept)`; `backwards=True` to go back. `picture` gives the newest picture."""

    def __init__(
        self,
        propose: ProposeChange,
        files: PlanFiles,
        journal: Journal,
        clock: Clock,
        picture: Callable[[], Picture],
    ) -> None:
        self._propose = propose
        self._files = files
        self._journal = journal
        self._clock = clock
        self._picture = picture

    async def __call__(self, kept: KeptPlan, *, backwards: bool = False) -> PlanProposal:
        """What would be done. What cannot be comes back as well, with the reason.

        Raises:
            JournalUnusable: it cannot be told what was done already.
        """
        progress = progress_of(kept.plan, self._journal.of_plan(kept.plan.id))
        if backwards:
            return await self._back(kept, progress)
        trouble = " ".join(kept.plan.flaws()) or _unresolved_words(progress)
        wave = progress.next_wave(kept.plan)
        if trouble or wave is None:
            return PlanProposal(kept, backwards=False, trouble=trouble or _NOTHING_LEFT)
        steps = progress.rest_of(wave)
        changes = await self._read([_aim_of(kept.plan, step) for step in steps])
        at, moment = kept.plan.waves.index(wave), self._moment_to_come(kept.plan)
        return PlanProposal(
            kept,
            backwards=False,
            changes=changes,
            wave=wave.title,
            hold=wave.hold if at else "",
            later=tuple(step for later in kept.plan.waves[at + 1 :] for step in later.steps),
            open_points=await self._open_points(kept, progress, wave),
            hand_over=None if moment is None else HandOver(moment, self._trouble_then(changes, moment)),
        )

    async def _back(self, kept: KeptPlan, progress: Progress) -> PlanProposal:
        if not progress.undoing and not progress.held:
            return PlanProposal(kept, backwards=True, trouble=_NOTHING_DONE)
        if progress.held:  # first: a withdrawal may be a new revision there, and what follows is looked at after it
            changes = await self._read([_aim_to_withdraw(kept.plan, held) for held in progress.held])
            return PlanProposal(kept, backwards=True, changes=changes, undone_after=len(progress.undoing))
        changes = await self._read([_aim_back(kept.plan, undoing) for undoing in progress.undoing])
        return PlanProposal(kept, backwards=True, changes=changes)

    def _moment_to_come(self, plan: Plan) -> float | None:
        """When it is planned, in seconds since 1970, UTC; None where no time is, or where that is over."""
        moment = moment_planned(plan.planned) if plan.planned is not None else None
        return moment if moment is not None and moment > self._clock.now() else None

    def _trouble_then(self, changes: Sequence[PlannedChange], moment: float) -> str:
        """Why a wave cannot be handed over for that moment; empty where all of it can."""
        for each in changes:
            timing = each.proposal.timing if each.proposal is not None and not each.is_already else None
            trouble = timing.trouble_with(moment, self._clock.now()) if timing is not None else ""
            if trouble:
                return tr("Step {number}: {trouble}", number=each.number, trouble=trouble)
        return ""

    async def _read(self, aims: Sequence[_Aim]) -> tuple[PlannedChange, ...]:
        turn = asyncio.Semaphore(_AT_ONCE)

        async def read(aim: _Aim) -> PlannedChange:
            async with turn:
                return await self._change(aim)

        return tuple(await asyncio.gather(*(read(aim) for aim in aims)))

    async def _change(self, aim: _Aim) -> PlannedChange:
        try:
            proposal = await self._propose(aim.environment, aim.feature, aim.verb, aim.target, aim.held)
            stands = proposal.situation.cell.exposure
            target = aim.target
            if aim.verb is Verb.RELEASE and target is not None and stands != target and not raises(stands, target):
                proposal = await self._propose(aim.environment, aim.feature, Verb.ROLL_BACK, target)
        except LimelightError as error:
            return PlannedChange(aim.in_plan, aim.number, None, str(error))
        return PlannedChange(aim.in_plan, aim.number, proposal)

    async def _open_points(self, kept: KeptPlan, progress: Progress, wave: Wave) -> tuple[str, ...]:
        """What of its readiness is open, as far as it is about this wave."""
        others = await asyncio.to_thread(self._files.beside, kept.place)
        clock = self._clock
        freezes = await self._propose.look.freezes()
        outlook = Outlook(self._picture(), clock.now(), clock.monotonic(), progress, freezes, others)
        mine = {"", *(step.id for step in wave.steps)}
        return tuple(each.words for each in readiness_of(kept.plan, outlook).open if each.step in mine)


def _unresolved_words(progress: Progress) -> str:
    """Why nothing further is run: what was begun has not ended. Empty where all has."""
    unresolved = progress.unresolved
    if not unresolved:
        return ""
    if any(each.state is not ChangeState.WAITING for each in unresolved):
        return _UNRESOLVED
    due = next((each.intent.at for each in unresolved if each.intent.at is not None), None)
    if due is None:
        return _WAITS
    return tr(
        "What was handed over waits in its system for its time, {due}. What is left can be run when that is done; "
        "going back withdraws it.",
        due=day_and_time(due),
    )


def _aim_of(plan: Plan, step: PlanStep) -> _Aim:
    named = InPlan(plan.id, plan.title, step.id)
    return _Aim(named, plan.number(step.id), step.feature, step.environment, verb_for(step.target), step.target)


def _aim_to_withdraw(plan: Plan, held: Recorded) -> _Aim:
    intent, named = held.intent, held.intent.in_plan
    assert named is not None, "what is no part of a plan is not looked for in it"
    number, back = plan.number(named.step), InPlan(plan.id, plan.title, named.step, backwards=True)
    return _Aim(back, number, intent.feature, intent.environment, Verb.WITHDRAW, None, held.facts["held as"])


def _aim_back(plan: Plan, undoing: Undoing) -> _Aim:
    named = InPlan(plan.id, plan.title, undoing.step, backwards=True)
    number = plan.number(undoing.step)
    return _Aim(named, number, undoing.feature, undoing.environment, undoing.verb, undoing.target)
