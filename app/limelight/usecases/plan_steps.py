"""The steps of one run of a plan, in order, each by the change protocol; the first that is not confirmed ends it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from limelight.domain.changes import ChangeState, Decision, Recorded
from limelight.domain.errors import LimelightError
from limelight.domain.plan_run import Phase, PlanDecision, PlanRun, as_left_by
from limelight.domain.ports import Clock
from limelight.domain.situation import differences
from limelight.usecases.change_exposure import GOES_ON, ChangeExposure, Confirmed
from limelight.usecases.fresh_look import FreshLook
from limelight.usecases.read_back import Watch
from limelight.words import tr

Tell = Callable[[PlanRun], None]
_CHANGED = tr("It is not as it was shown any more, so nothing was sent for this step.")
_TOO_LATE = tr("Too much time went by since this was confirmed. Look again, and confirm the rest.")


@dataclass
class Control:
    """What a person wants of a run that goes on: set between two looks of it, on the same loop."""

    paused: bool = False
    stopped: bool = False
    _moved: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def is_held(self) -> bool:
        """Whether it waits for a person."""
        return self.paused and not self.stopped

    def wish(self, *, paused: bool | None = None, stopped: bool | None = None) -> None:
        """Ask for it."""
        self.paused = self.paused if paused is None else paused
        self.stopped = self.stopped if stopped is None else stopped
        self._moved.set()

    async def next(self) -> None:
        """Wait until something is asked for."""
        self._moved.clear()
        await self._moved.wait()


@dataclass(frozen=True, slots=True)
class Means:
    """What a run is made with. `watch` is told every state of every change, `tell` how the run goes."""

    change: ChangeExposure
    look: FreshLook
    clock: Clock
    watch: Watch
    tell: Tell


class PlanSteps:
    """One run: made when it is confirmed, and run once."""

    def __init__(self, means: Means, decision: PlanDecision, control: Control) -> None:
        self._means = means
        self._decision = decision
        self._control = control
        self._confirmed = Confirmed(means.clock.now(), means.clock.monotonic())
        self._run = PlanRun(decision.proposal)

    async def run(self) -> PlanRun:
        """Go from step to step; how it ended."""
        done: list[Decision] = []
        for at, planned in enumerate(self._decision.proposal.changes):
            self._show(replace(self._run, phase=Phase.RUNNING, at=at))
            held = await self._between()
            if held is not None:
                why = _TOO_LATE if held is Phase.OUT_OF_TIME else ""
                return self._show(replace(self._run, phase=held, sentence=why))
            decided = self._decision.decisions[at]
            decision = replace(decided, shown=as_left_by(decided.shown, done))
            goes_on = await (self._look(decision) if planned.is_already else self._make(decision))
            if not goes_on:
                return self._show(replace(self._run, phase=Phase.NOT_CONFIRMED))
            if decision.at is None:
                done.append(decision)
        waits = any(each.state is ChangeState.WAITING for each in self._run.recorded)
        return self._show(replace(self._run, phase=Phase.HANDED_OVER if waits else Phase.DONE))

    async def _between(self) -> Phase | None:
        """Wait while it is paused; why no further step is begun, None where one is."""
        while self._control.is_held:
            self._show(replace(self._run, phase=Phase.PAUSED))
            await self._control.next()
        if self._run.phase is Phase.PAUSED:
            self._show(replace(self._run, phase=Phase.RUNNING))
        if self._control.stopped:
            return Phase.STOPPED
        return Phase.OUT_OF_TIME if self._confirmed.is_over(self._means.clock) else None

    async def _make(self, decision: Decision) -> bool:
        """One change by the protocol; whether the next step may follow."""
        try:
            outcome = await self._means.change(decision, self._take, self._confirmed)
        except LimelightError as error:
            self._run = replace(self._run, sentence=str(error))
            return False
        for recorded in outcome.recorded:
            self._run = self._run.with_state(recorded)
        last = outcome.recorded[-1]
        self._run = replace(self._run, sentence=last.sentence, differences=outcome.differences)
        is_handed_over = decision.at is not None and last.state is ChangeState.WAITING
        return is_handed_over or (last.state in GOES_ON and last.intent.part == last.intent.parts)

    async def _look(self, decision: Decision) -> bool:
        """A step for which nothing is to be sent: it must still be as it was shown."""
        shown = decision.shown
        try:
            now = await self._means.look(shown.environment.key, shown.feature.key)
        except LimelightError as error:
            self._run = replace(self._run, sentence=tr("It could not be looked at again: {error}", error=error))
            return False
        differs = differences(shown, now)
        self._run = replace(self._run, sentence=_CHANGED if differs else "", differences=differs)
        return not differs

    def _take(self, recorded: Recorded) -> None:
        self._means.watch(recorded)
        self._show(self._run.with_state(recorded))

    def _show(self, run: PlanRun) -> PlanRun:
        self._run = run
        self._means.tell(run)
        return run
