"""Running a plan: what one confirmation covers, what it asks, and how the run goes on.

One confirmation covers the steps of one wave, in order; what comes after a hold is confirmed anew. Each step is a
change of its own with an intent of its own: no atomicity across systems is claimed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from limelight.domain.changes import DECISIONS, Decision, InPlan, Recorded, Verb
from limelight.domain.confirmation import Proposal, missing, name_matches
from limelight.domain.environments import Environment
from limelight.domain.exposure import Exposure, ExposureKind
from limelight.domain.plan_files import KeptPlan
from limelight.domain.plans import PlanStep
from limelight.domain.situation import Difference, Situation
from limelight.words import ntr, tr

NOT_ATOMIC = tr(
    "The changes are made one after the other, and each is checked before the next. There is no way to make them all "
    "at once, or none: when one is not confirmed, those before it stay until you go back."
)
OFF = (ExposureKind.DARK, ExposureKind.ABSENT)


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """One change that a run would make, as it was read; `proposal` None: it could not be, and `trouble` says why."""

    in_plan: InPlan
    number: int  # of the step in the plan, from 1
    proposal: Proposal | None
    trouble: str = ""

    @property
    def is_already(self) -> bool:
        """Whether it stands so already, so that nothing is sent."""
        proposal = self.proposal
        if proposal is None or proposal.verb in DECISIONS:
            return False
        return proposal.situation.cell.exposure == proposal.target

    @property
    def blocked(self) -> str:
        """Why it cannot be done; empty where it can."""
        if self.proposal is None:
            return self.trouble
        return "" if self.is_already else self.proposal.confirmation.blocked


@dataclass(frozen=True, slots=True)
class Tick:
    """Something that has to be ticked. `step` is the id of the step that it is about; empty: the whole run."""

    step: str
    words: str


@dataclass(frozen=True, slots=True)
class HandOver:
    """Handing a wave over to its systems, each of which does its changes by itself at `at` (seconds since 1970, UTC).

    `trouble` says why that cannot be, as a sentence; empty where it can.
    """

    at: float
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """What the person gave in the confirmation. `typed` are names of environments, one for each line."""

    reason: str = ""
    ticket: str = ""
    ticked: Collection[Tick] = frozenset()
    typed: tuple[str, ...] = ()
    is_handed_over: bool = False  # the systems shall do it by themselves, at the planned time

    def name_for(self, environment: str) -> str:
        """What was typed for the environment of that name; empty where it was not."""
        return next((typed for typed in self.typed if name_matches(typed, environment)), "")


@dataclass(frozen=True, slots=True)
class PlanProposal:
    """What a confirmation of a plan shows and asks. `trouble` says why nothing can be run; empty where it can."""

    kept: KeptPlan
    backwards: bool
    changes: tuple[PlannedChange, ...] = ()
    wave: str = ""  # its title
    hold: str = ""  # what was to be looked at before it
    later: tuple[PlanStep, ...] = ()  # steps after the next hold
    open_points: tuple[str, ...] = ()  # of its readiness
    trouble: str = ""
    undone_after: int = 0  # changes that are undone after these, with a confirmation of their own
    hand_over: HandOver | None = None  # None: it is not planned for a time that is still to come, or goes back

    @property
    def to_send(self) -> tuple[PlannedChange, ...]:
        """The changes that are really to be made."""
        return tuple(each for each in self.changes if not each.is_already)

    @property
    def blocked(self) -> tuple[str, ...]:
        """Why it cannot be run, each with its step; empty where it can."""
        if self.trouble:
            return (self.trouble,)
        found = tuple(
            tr("Step {number}: {blocked}", number=each.number, blocked=each.blocked)
            for each in self.changes
            if each.blocked
        )
        return found or (() if self.to_send else (tr("There is nothing to do: it stands so already."),))

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """What has to be ticked, each asking for a reason."""
        return tuple(self._ticks())

    @property
    def typed_names(self) -> tuple[str, ...]:
        """The names of critical environments that have to be typed, each once."""
        names = (each.proposal.confirmation.typed_name for each in self.to_send if each.proposal is not None)
        return tuple(dict.fromkeys(name for name in names if name))

    @property
    def needs_reason(self) -> bool:
        """Whether a reason has to be given."""
        asked = (each.proposal.confirmation.needs_reason for each in self.to_send if each.proposal is not None)
        return bool(self.ticks) or any(asked)

    @property
    def environments(self) -> tuple[Environment, ...]:
        """Where something would be changed."""
        places = (each.proposal.situation.environment for each in self.changes if each.proposal is not None)
        return tuple({place.key: place for place in places}.values())

    @property
    def title(self) -> str:
        """What would be done, in one line."""
        where = tr(" and ").join(place.name for place in self.environments[:2])
        where = where if len(self.environments) < 3 else tr("{count} environments", count=len(self.environments))
        title = self.kept.plan.title
        doing = tr('Go back on "{title}"', title=title) if self.backwards else tr('Run "{title}"', title=title)
        return tr("{doing} in {where}", doing=doing, where=where) if where else doing

    @property
    def button(self) -> str:
        """Verb and number; never a name."""
        count = len(self.to_send)
        if self.backwards:
            return ntr("Undo {n} change", "Undo {n} changes", count)
        return ntr("Make {n} change", "Make {n} changes", count)

    @property
    def hand_over_button(self) -> str:
        """The same where it is handed over."""
        return ntr("Hand over {n} change", "Hand over {n} changes", len(self.to_send))

    def missing(self, given: Given) -> tuple[str, ...]:
        """What is still missing before it may be confirmed, in words; empty when nothing is."""
        lacks = [
            *self.blocked,
            *(tr("Tick: {tick}.", tick=tick.words) for tick in self.ticks if tick not in given.ticked),
        ]
        for each in self.to_send:
            if each.proposal is not None and not each.blocked:
                asked = replace(each.proposal.confirmation, ticks=())
                lacks += missing(asked, given.reason, given.name_for(asked.typed_name), ())
        if self.needs_reason and not given.reason.strip():
            lacks.append(tr("Give a reason."))
        if given.is_handed_over and self.hand_over is not None and self.hand_over.trouble:
            lacks.append(self.hand_over.trouble)
        return tuple(dict.fromkeys(lacks))

    def decide(self, given: Given) -> PlanDecision:
        """What the person decided."""
        return PlanDecision(self, tuple(self._decisions(given)))

    def _ticks(self) -> Iterator[Tick]:
        if self.open_points:
            count = len(self.open_points)
            points = (
                tr("1 point of its readiness is")
                if count == 1
                else tr("{count} points of its readiness are", count=count)
            )
            yield Tick("", tr("Run it although {points} open", points=points))
        for each in self.to_send:
            for words in each.proposal.confirmation.ticks if each.proposal is not None else ():
                yield Tick(each.in_plan.step, words)

    def _due_at(self, change: PlannedChange, given: Given) -> float | None:
        """When its system does it by itself; None: it is done now, or nothing is sent for it."""
        if self.hand_over is None or not given.is_handed_over or change.is_already:
            return None
        return self.hand_over.at

    def _decisions(self, given: Given) -> Iterator[Decision]:
        for each in self.changes:
            assert each.proposal is not None, "what could not be read is not confirmed"
            ticked = {tick.words for tick in given.ticked if tick.step == each.in_plan.step}
            typed = given.name_for(each.proposal.confirmation.typed_name)
            ticket = given.ticket or self.kept.plan.ticket
            made = each.proposal.decide(given.reason, ticket, ticked, typed, at=self._due_at(each, given))
            whole = tuple(tick.words for tick in given.ticked if not tick.step)
            yield replace(made, in_plan=each.in_plan, overrides=(*whole, *made.overrides))


@dataclass(frozen=True, slots=True)
class PlanDecision:
    """What a person confirmed: the proposal that they saw, and a decision for each of its changes, in order."""

    proposal: PlanProposal
    decisions: tuple[Decision, ...]


class Phase(Enum):
    """Where a run is."""

    RUNNING = "running"  # a step is being made, or the next one is about to be
    PAUSED = "paused"  # between two steps, until a person says so
    DONE = "done"  # everything that was confirmed is done
    HANDED_OVER = "handed over"  # everything that was confirmed waits at its system for its time
    STOPPED = "stopped"  # by a person, between two steps
    NOT_CONFIRMED = "not confirmed"  # a step did not end as wanted, so none came after it
    OUT_OF_TIME = "out of time"  # too much time went by since it was confirmed


@dataclass(frozen=True, slots=True)
class PlanRun:
    """How a run goes on. `at` is the index of the change that is being made, or that it stopped at."""

    proposal: PlanProposal
    phase: Phase = Phase.RUNNING
    at: int = 0
    recorded: tuple[Recorded, ...] = ()  # every intent of this run, in order, with its latest state
    sentence: str = ""  # why it ended, where its phase does not say it all
    differences: tuple[Difference, ...] = ()  # what was not as it was shown any more

    @property
    def is_over(self) -> bool:
        """Whether nothing more happens by itself."""
        return self.phase not in (Phase.RUNNING, Phase.PAUSED)

    def with_state(self, recorded: Recorded) -> PlanRun:
        """The same with a change that came into a state."""
        known = {each.intent.id: each for each in self.recorded} | {recorded.intent.id: recorded}
        return replace(self, recorded=tuple(known.values()))

    def of(self, step: str) -> tuple[Recorded, ...]:
        """The intents of a step in this run."""
        return tuple(each for each in self.recorded if each.intent.in_plan and each.intent.in_plan.step == step)


def as_left_by(shown: Situation, earlier: Collection[Decision]) -> Situation:
    """What was shown, with what the earlier steps of the same run did to it: features that depend on it went on or off.

    A later step is held against this, as one is that needs several requests.
    """
    if shown.dependents_on is None:
        return shown
    dependents = dict.fromkeys(shown.dependents_on)
    for decision in earlier:
        other = decision.shown
        needs = other.feature.depends_on or ()
        is_elsewhere = other.environment.key != shown.environment.key or shown.feature.key not in needs
        if is_elsewhere or decision.verb in DECISIONS:
            continue
        dependents.pop(other.feature.key, None)
        if decision.target.kind not in OFF:
            dependents[other.feature.key] = None
    return replace(shown, dependents_on=tuple(dependents))


def verb_for(target: Exposure) -> Verb:
    """The verb to ask with first; a share may turn out to be a roll back once it is read how it stands."""
    return Verb.ROLL_BACK if target.kind is ExposureKind.DARK else Verb.RELEASE
