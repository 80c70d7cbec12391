"""How far a plan is, derived from the journal alone: so it is the same after any end of the program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from limelight.domain.changes import DECISIONS, OPEN, SUCCEEDED, ChangeState, Recorded, Verb
from limelight.domain.exposure import Exposure, raises
from limelight.domain.plans import Plan, PlanStep, Wave


class StepState(Enum):
    """Where a step of a plan is."""

    TO_DO = "to do"  # nothing was begun
    UNDER_WAY = "under way"  # begun, and how it ends is not known yet
    WAITING = "waiting"  # its system holds it: for the time that it was handed over for, or for an approval
    DONE = "done"  # confirmed on the server, by this plan
    STOPPED = "stopped"  # begun, and it did not end as wanted
    REVERSED = "reversed"  # it was done, and undone again


@dataclass(frozen=True, slots=True)
class StepProgress:
    """Where a step is, with the newest change that tells of it; None where there is none."""

    state: StepState
    recorded: Recorded | None = None


@dataclass(frozen=True, slots=True)
class Undoing:
    """One change that undoes what a plan did to a feature in an environment: back to what was before its first step."""

    step: str  # id of the newest step that it undoes
    steps: tuple[str, ...]  # all of them, the oldest first
    feature: str
    environment: str
    verb: Verb
    target: Exposure
    names: tuple[str, str]  # of the feature and the environment, as recorded


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a plan is. `steps` holds every step of the plan by its id."""

    steps: Mapping[str, StepProgress] = field(default_factory=dict)
    unresolved: tuple[Recorded, ...] = ()  # changes of this plan whose outcome is not known, the oldest first
    undoing: tuple[Undoing, ...] = ()  # what going back would do, in that order
    held: tuple[Recorded, ...] = ()  # of the unresolved, what systems hold and may be withdrawn there; the newest first
    last: Recorded | None = None  # the newest change of this plan

    def state(self, step_id: str) -> StepState:
        """Where a step is."""
        told = self.steps.get(step_id)
        return told.state if told else StepState.TO_DO

    @property
    def is_begun(self) -> bool:
        """Whether the plan has ever been run from here."""
        return self.last is not None

    @property
    def is_done(self) -> bool:
        """Whether every step is done."""
        return bool(self.steps) and all(step.state is StepState.DONE for step in self.steps.values())

    @property
    def waits_for_time(self) -> bool:
        """Whether something of it was handed over, and its time has not brought it yet."""
        return any(recorded.intent.at is not None for recorded in self.unresolved)

    @property
    def held_steps(self) -> tuple[str, ...]:
        """The steps that systems hold, by their ids."""
        return tuple(recorded.intent.in_plan.step for recorded in self.held if recorded.intent.in_plan is not None)

    def next_wave(self, plan: Plan) -> Wave | None:
        """The first wave that is not done to its end; None where all are."""
        return next((wave for wave in plan.waves if self.rest_of(wave)), None)

    def rest_of(self, wave: Wave) -> tuple[PlanStep, ...]:
        """The steps of a wave that are not done."""
        return tuple(step for step in wave.steps if self.state(step.id) is not StepState.DONE)


_Cell = tuple[str, str]


@dataclass
class _Tally:
    """What has been counted so far."""

    newest: dict[str, Recorded] = field(default_factory=dict)  # of each step
    done: dict[str, Recorded] = field(default_factory=dict)  # in the order in which they were done
    undone: set[str] = field(default_factory=set)
    withdrawn: set[str] = field(default_factory=set)  # what systems called what was withdrawn from them
    before: dict[_Cell, Exposure] = field(default_factory=dict)  # what the plan found there

    def add(self, recorded: Recorded) -> None:
        named = recorded.intent.in_plan
        assert named is not None
        if named.backwards:
            (self._add_withdrawal if recorded.intent.verb in DECISIONS else self._add_undoing)(recorded)
            return
        self.newest[named.step] = recorded
        self.undone.discard(named.step)
        if recorded.state not in SUCCEEDED:
            return
        self.before.setdefault(_cell(recorded), recorded.intent.before)
        if recorded.intent.part == recorded.intent.parts:
            self.done.pop(named.step, None)
            self.done[named.step] = recorded

    def _add_withdrawal(self, recorded: Recorded) -> None:
        """What was withdrawn had not been done: what earlier steps did to the same stays as it was."""
        if recorded.state in SUCCEEDED and recorded.intent.in_plan is not None:
            self.undone.add(recorded.intent.in_plan.step)
            self.withdrawn.add(recorded.intent.decides)

    def is_withdrawn(self, recorded: Recorded) -> bool:
        """Whether its system gave it back, though whoever watches it has not seen that yet."""
        return recorded.facts.get("held as") in self.withdrawn

    def _add_undoing(self, recorded: Recorded) -> None:
        if recorded.state not in SUCCEEDED or recorded.intent.part < recorded.intent.parts:
            return
        cell = _cell(recorded)
        back = [step for step, done in self.done.items() if _cell(done) == cell]
        for step in back:
            del self.done[step]
            self.newest[step] = recorded
        self.undone.update(back)
        self.before.pop(cell, None)


def progress_of(plan: Plan, changes: Iterable[Recorded]) -> Progress:
    """How far `plan` is, from every recorded change that names it, the oldest first.

    A step that says something else by now than what was done for it counts as not done.
    """
    mine = [each for each in changes if each.intent.in_plan is not None and each.intent.in_plan.plan == plan.id]
    tally = _Tally()
    for recorded in mine:
        tally.add(recorded)
    open_ones = tuple(each for each in mine if _is_unresolved(each.state) and not tally.is_withdrawn(each))
    return Progress(
        {step.id: _progress(step, tally) for step in plan.steps},
        open_ones,
        tuple(_undoing(tally)),
        tuple(each for each in reversed(open_ones) if _may_be_withdrawn(each)),
        mine[-1] if mine else None,
    )


def _progress(step: PlanStep, tally: _Tally) -> StepProgress:
    newest = tally.newest.get(step.id)
    if newest is None or not _is_for(step, newest, undone=step.id in tally.undone):
        return StepProgress(StepState.TO_DO)
    if step.id in tally.undone:
        return StepProgress(StepState.REVERSED, newest)
    if newest.state is ChangeState.WAITING:
        return StepProgress(StepState.WAITING, newest)
    if _is_unresolved(newest.state):
        return StepProgress(StepState.UNDER_WAY, newest)
    return StepProgress(StepState.DONE if tally.done.get(step.id) is newest else StepState.STOPPED, newest)


def _is_for(step: PlanStep, recorded: Recorded, *, undone: bool) -> bool:
    same_cell = _cell(recorded) == (step.feature, step.environment)
    return same_cell and (undone or recorded.intent.target == step.target)


def _undoing(tally: _Tally) -> Iterable[Undoing]:
    """One change for each cell, in the reverse order of what was done."""
    cells: dict[_Cell, list[str]] = {}
    for step, recorded in reversed(tally.done.items()):
        cells.setdefault(_cell(recorded), []).append(step)
    for cell, steps in cells.items():
        newest, to = tally.done[steps[0]].intent, tally.before[cell]
        if newest.target == to:
            continue
        verb = Verb.RELEASE if raises(newest.target, to) else Verb.ROLL_BACK
        names = (newest.feature_name, newest.environment_name)
        yield Undoing(steps[0], tuple(reversed(steps)), *cell, verb, to, names)


def _may_be_withdrawn(recorded: Recorded) -> bool:
    """Whether a system holds it, and told under which name."""
    is_forward = recorded.intent.in_plan is not None and not recorded.intent.in_plan.backwards
    return is_forward and recorded.state is ChangeState.WAITING and bool(recorded.facts.get("held as"))


def _cell(recorded: Recorded) -> _Cell:
    return recorded.intent.feature, recorded.intent.environment


def _is_unresolved(state: ChangeState) -> bool:
    return state in OPEN or state is ChangeState.WAITING
