"""Whether a plan is ready: every point that has to be true before it, and what to do about each that is not."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.domain.changes import ChangeState
from limelight.domain.plan_progress import StepState
from limelight.domain.plan_times import moment_planned, planned_words, trouble_with
from limelight.domain.plans import Plan
from limelight.domain.readiness import Check, Finding, Met, Outlook, Readiness
from limelight.domain.step_readiness import StepReadiness
from limelight.words import tr


def readiness_of(plan: Plan, outlook: Outlook) -> Readiness:
    """Every point of `plan`. A step that is done has none, but where it does not stand so any more."""
    found = [*_of_plan(plan, outlook)]
    for step in plan.steps:
        looked, state = StepReadiness(plan, step, outlook), outlook.progress.state(step.id)
        if state is StepState.DONE:
            found += looked.since()
        else:
            found += looked.waits() if state is StepState.WAITING else looked.findings()
    return Readiness(tuple(found))


def _of_plan(plan: Plan, outlook: Outlook) -> Iterator[Finding]:
    for flaw in plan.flaws():
        yield Finding(Check.PLAN, Met.NO, flaw)
    for recorded in outlook.progress.unresolved:
        if recorded.state is ChangeState.WAITING:
            continue  # its step tells for what it waits
        what = tr(
            "{feature} in {environment}",
            feature=recorded.intent.feature_name,
            environment=recorded.intent.environment_name,
        )
        words = tr("What became of the change of {what} is not known yet.", what=what)
        yield Finding(Check.PLAN, Met.NO, words, tr("Wait, or say in Activity how it ended."))
    yield from _of_checklist(plan)
    yield from _of_time(plan, outlook.now)


def _of_checklist(plan: Plan) -> Iterator[Finding]:
    for point in plan.checklist:
        if point.is_done:
            yield Finding(
                Check.CHECKLIST,
                Met.YES,
                tr("{point}: done by {done_by}.", point=point.title, done_by=point.done_by or tr("somebody")),
            )
        else:
            who = tr(" by {actor}", actor=point.who) if point.who else ""
            due = tr(", due on {due}", due=point.due.isoformat()) if point.due else ""
            met = Met.NO if point.required else Met.TO_KNOW
            yield Finding(
                Check.CHECKLIST,
                met,
                tr("{point}: not done yet{due}.", point=point.title, due=due),
                tr("Have it done{who}, and tick it.", who=who),
            )


def _of_time(plan: Plan, now: float) -> Iterator[Finding]:
    if plan.planned is None:
        yield Finding(Check.TIME, Met.TO_KNOW, tr("No time is planned."))
        return
    moment, trouble = moment_planned(plan.planned), trouble_with(plan.planned)
    if trouble:
        yield Finding(Check.TIME, Met.UNTOLD if moment is None else Met.TO_KNOW, trouble)
    if moment is not None:
        is_time = now >= moment
        words = tr(
            "Planned for {planned}{note}.",
            planned=planned_words(plan.planned),
            note="" if is_time else tr(", which is still to come"),
        )
        yield Finding(Check.TIME, Met.YES if is_time else Met.TO_KNOW, words)
