"""Signs and words for where a plan, its steps and its points are; a shape of its own for each."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.domain.exposure import Exposure
from limelight.domain.plan_files import KeptPlan
from limelight.domain.plan_progress import Progress, StepState
from limelight.domain.plan_run import Phase, PlanRun
from limelight.domain.plan_times import planned_words
from limelight.domain.plans import Plan
from limelight.domain.readiness import Finding, Met
from limelight.ui.outcome import OutcomeWords, Tone
from limelight.ui.text import both_times, count_words, person_words
from limelight.ui.theme import Look


@dataclass(frozen=True, slots=True)
class Marked:
    """A word with its sign (an icon of ours) and the look in whose colours both stand."""

    word: str
    sign: str
    look: Look


MET = {
    Met.YES: Marked("Met", "done", Look.GOOD_BOX),
    Met.NO: Marked("Not met", "refused", Look.DANGER_BOX),
    Met.UNTOLD: Marked("Not known", "unknown", Look.WARNING_BOX),
    Met.TO_KNOW: Marked("To know", "pending", Look.WELL),
}
STEP = {
    StepState.TO_DO: Marked("To do", "to-do", Look.WELL),
    StepState.UNDER_WAY: Marked("Not known yet", "unknown", Look.WARNING_BOX),
    StepState.DONE: Marked("Done", "done", Look.GOOD_BOX),
    StepState.STOPPED: Marked("Stopped here", "refused", Look.DANGER_BOX),
    StepState.REVERSED: Marked("Undone", "back", Look.WELL),
}
_WORST = (Met.NO, Met.UNTOLD, Met.TO_KNOW, Met.YES)
_ENDS = {
    Phase.RUNNING: OutcomeWords("Running", "busy", Tone.BUSY),
    Phase.PAUSED: OutcomeWords("Paused: nothing further is sent until you go on", "pending", Tone.ATTENTION),
    Phase.DONE: OutcomeWords("Done: every change was checked on its server", "done", Tone.GOOD),
    Phase.STOPPED: OutcomeWords("Stopped: nothing further is sent", "not-sent", Tone.ATTENTION),
    Phase.NOT_CONFIRMED: OutcomeWords("Stopped, because a step was not confirmed", "refused", Tone.BAD),
    Phase.OUT_OF_TIME: OutcomeWords("Stopped, because too much time went by", "not-sent", Tone.ATTENTION),
}


def worst(findings: tuple[Finding, ...]) -> Met | None:
    """What several points add up to; None where there are none."""
    found = {each.met for each in findings}
    return next((met for met in _WORST if met in found), None)


def run_words(run: PlanRun) -> OutcomeWords:
    """Where a run is."""
    if run.phase is Phase.DONE and run.proposal.later:
        return OutcomeWords("This wave is done. Now comes a hold: look, and then go on", "done", Tone.GOOD)
    if run.phase is not Phase.RUNNING:
        return _ENDS[run.phase]
    changes = run.proposal.changes
    return OutcomeWords(f"Change {run.at + 1} of {len(changes)} is being made", "busy", Tone.BUSY)


def progress_words(plan: Plan, progress: Progress) -> str:
    """How far it is, in one line."""
    if progress.unresolved:
        return "A change is not known yet"
    if progress.is_done:
        return "Done"
    states = [progress.state(step.id) for step in plan.steps]
    done = states.count(StepState.DONE)
    if StepState.STOPPED in states:
        return f"Stopped: {done} of {len(states)} done"
    if done:
        return f"{done} of {len(states)} done"
    return "Undone" if StepState.REVERSED in states else count_words(len(states), "step")


def saved_words(kept: KeptPlan) -> str:
    """Who saved it last, and when."""
    if not kept.revision:
        return "Not saved by Limelight yet"
    when = f" on {both_times(kept.saved_at)}" if kept.saved_at is not None else ""
    return f"Revision {kept.revision}, saved by {person_words(kept.saved_by, 'somebody')}{when}"


def about_words(plan: Plan) -> str:
    """Owner, ticket and time, in one line."""
    when = f"Planned for {planned_words(plan.planned)}" if plan.planned is not None else "No time planned"
    parts = [person_words(plan.owner, ""), plan.ticket, when]
    return " · ".join(part for part in parts if part)


def target_words(target: Exposure) -> str:
    """A target with a capital."""
    return target.words[:1].upper() + target.words[1:]
