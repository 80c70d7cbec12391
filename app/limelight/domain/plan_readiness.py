"""Whether a plan is ready: every point that has to be true before it, and what to do about each that is not."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.domain.plan_progress import StepState
from limelight.domain.plan_times import moment_planned, planned_words, trouble_with
from limelight.domain.plans import Plan
from limelight.domain.readiness import Check, Finding, Met, Outlook, Readiness
from limelight.domain.step_readiness import StepReadiness


def readiness_of(plan: Plan, outlook: Outlook) -> Readiness:
    """Every point of `plan`. A step that is done has none, but where it does not stand so any more."""
    found = [*_of_plan(plan, outlook)]
    for step in plan.steps:
        looked = StepReadiness(plan, step, outlook)
        found += looked.since() if outlook.progress.state(step.id) is StepState.DONE else looked.findings()
    return Readiness(tuple(found))


def _of_plan(plan: Plan, outlook: Outlook) -> Iterator[Finding]:
    for flaw in plan.flaws():
        yield Finding(Check.PLAN, Met.NO, flaw)
    for recorded in outlook.progress.unresolved:
        what = f"{recorded.intent.feature_name} in {recorded.intent.environment_name}"
        words = f"What became of the change of {what} is not known yet."
        yield Finding(Check.PLAN, Met.NO, words, "Wait, or say in Activity how it ended.")
    yield from _of_checklist(plan)
    yield from _of_time(plan, outlook.now)


def _of_checklist(plan: Plan) -> Iterator[Finding]:
    for point in plan.checklist:
        if point.is_done:
            yield Finding(Check.CHECKLIST, Met.YES, f"{point.title}: done by {point.done_by or 'somebody'}.")
        else:
            who = f" by {point.who}" if point.who else ""
            due = f", due on {point.due.isoformat()}" if point.due else ""
            met = Met.NO if point.required else Met.TO_KNOW
            yield Finding(
                Check.CHECKLIST, met, f"{point.title}: not done yet{due}.", f"Have it done{who}, and tick it."
            )


def _of_time(plan: Plan, now: float) -> Iterator[Finding]:
    if plan.planned is None:
        yield Finding(Check.TIME, Met.TO_KNOW, "No time is planned.")
        return
    moment, trouble = moment_planned(plan.planned), trouble_with(plan.planned)
    if trouble:
        yield Finding(Check.TIME, Met.UNTOLD if moment is None else Met.TO_KNOW, trouble)
    if moment is not None:
        is_time = now >= moment
        words = f"Planned for {planned_words(plan.planned)}{'' if is_time else ', which is still to come'}."
        yield Finding(Check.TIME, Met.YES if is_time else Met.TO_KNOW, words)
