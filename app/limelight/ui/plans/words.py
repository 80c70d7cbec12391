"""Signs and words for where a plan, its steps and its points are; a shape of its own for each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from limelight.domain.changes import ChangeState, Recorded
from limelight.domain.exposure import Exposure
from limelight.domain.plan_files import KeptPlan
from limelight.domain.plan_progress import Progress, StepState
from limelight.domain.plan_run import Phase, PlanRun
from limelight.domain.plan_times import planned_words
from limelight.domain.plans import Plan
from limelight.domain.readiness import Finding, Met
from limelight.ui.outcome import OutcomeWords, Tone
from limelight.ui.text import both_times, minute_words, person_words
from limelight.ui.theme import Look
from limelight.words import ntr, tr


@dataclass(frozen=True, slots=True)
class Marked:
    """A word with its sign (an icon of ours) and the look in whose colours both stand."""

    word: str
    sign: str
    look: Look


MET = {
    Met.YES: Marked(tr("Met"), "done", Look.GOOD_BOX),
    Met.NO: Marked(tr("Not met"), "refused", Look.DANGER_BOX),
    Met.UNTOLD: Marked(tr("Not known"), "unknown", Look.WARNING_BOX),
    Met.TO_KNOW: Marked(tr("To know"), "pending", Look.WELL),
}
STEP = {
    StepState.TO_DO: Marked(tr("To do"), "to-do", Look.WELL),
    StepState.UNDER_WAY: Marked(tr("Not known yet"), "unknown", Look.WARNING_BOX),
    StepState.WAITING: Marked(tr("Waits there"), "pending", Look.NOTICE),
    StepState.DONE: Marked(tr("Done"), "done", Look.GOOD_BOX),
    StepState.STOPPED: Marked(tr("Stopped here"), "refused", Look.DANGER_BOX),
    StepState.REVERSED: Marked(tr("Undone"), "back", Look.WELL),
}
_WORST = (Met.NO, Met.UNTOLD, Met.TO_KNOW, Met.YES)
_ENDS = {
    Phase.RUNNING: OutcomeWords(tr("Running"), "busy", Tone.BUSY),
    Phase.PAUSED: OutcomeWords(tr("Paused: nothing further is sent until you go on"), "pending", Tone.ATTENTION),
    Phase.DONE: OutcomeWords(tr("Done: every change was checked on its server"), "done", Tone.GOOD),
    Phase.HANDED_OVER: OutcomeWords(tr("Handed over: each system does its change at its time"), "pending", Tone.GOOD),
    Phase.STOPPED: OutcomeWords(tr("Stopped: nothing further is sent"), "not-sent", Tone.ATTENTION),
    Phase.NOT_CONFIRMED: OutcomeWords(tr("Stopped, because a step was not confirmed"), "refused", Tone.BAD),
    Phase.OUT_OF_TIME: OutcomeWords(tr("Stopped, because too much time went by"), "not-sent", Tone.ATTENTION),
}


def worst(findings: tuple[Finding, ...]) -> Met | None:
    """What several points add up to; None where there are none."""
    found = {each.met for each in findings}
    return next((met for met in _WORST if met in found), None)


def step_mark(state: StepState, recorded: Recorded | None) -> Marked:
    """Where a step is; what waits says for what."""
    marked = STEP[state]
    if state is not StepState.WAITING or recorded is None:
        return marked
    at = recorded.intent.at
    word = tr("Waits for approval") if at is None else tr("Due {time}", time=minute_words(at))
    return replace(marked, word=word)


def run_words(run: PlanRun) -> OutcomeWords:
    """Where a run is."""
    if run.phase is Phase.DONE and run.proposal.later:
        return OutcomeWords(tr("This wave is done. Now comes a hold: look, and then go on"), "done", Tone.GOOD)
    if run.phase is not Phase.RUNNING:
        return _ENDS[run.phase]
    changes = run.proposal.changes
    return OutcomeWords(
        tr("Change {at} of {changes} is being made", at=run.at + 1, changes=len(changes)), "busy", Tone.BUSY
    )


def progress_words(plan: Plan, progress: Progress) -> str:
    """How far it is, in one line."""
    if progress.unresolved:
        return _unresolved_words(progress)
    if progress.is_done:
        return tr("Done")
    states = [progress.state(step.id) for step in plan.steps]
    done = states.count(StepState.DONE)
    if StepState.STOPPED in states:
        return tr("Stopped: {done} of {states} done", done=done, states=len(states))
    if done:
        return tr("{done} of {states} done", done=done, states=len(states))
    return tr("Undone") if StepState.REVERSED in states else ntr("{n} step", "{n} steps", len(states))


def _unresolved_words(progress: Progress) -> str:
    if progress.waits_for_time:
        return tr("Handed over: waits for its time")
    is_known = all(each.state is ChangeState.WAITING for each in progress.unresolved)
    return tr("A change waits for approval") if is_known else tr("A change is not known yet")


def saved_words(kept: KeptPlan) -> str:
    """Who saved it last, and when."""
    if not kept.revision:
        return tr("Not saved by Limelight yet")
    when = tr(" on {at}", at=both_times(kept.saved_at)) if kept.saved_at is not None else ""
    return tr(
        "Revision {revision}, saved by {saved_by}{when}",
        revision=kept.revision,
        saved_by=person_words(kept.saved_by, tr("somebody")),
        when=when,
    )


def about_words(plan: Plan) -> str:
    """Owner, ticket and time, in one line."""
    when = (
        tr("Planned for {planned}", planned=planned_words(plan.planned))
        if plan.planned is not None
        else tr("No time planned")
    )
    parts = [person_words(plan.owner, ""), plan.ticket, when]
    return " · ".join(part for part in parts if part)


def target_words(target: Exposure) -> str:
    """A target with a capital."""
    return target.words[:1].upper() + target.words[1:]
