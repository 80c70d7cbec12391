"""The release report: what was changed in a period by whomever, or for a plan, and how each of it ended."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.domain.activity import Entry
from limelight.domain.plan_files import KeptPlan
from limelight.domain.plan_progress import Progress, StepState, progress_of
from limelight.domain.plans import Plan, words_of
from limelight.domain.reports.changes import changes_in, history_gaps, history_limits, summary_of, table_of
from limelight.domain.reports.known import Known, journal_gaps, picture_gaps
from limelight.domain.reports.model import Figure, Head, Report, ReportKind, Section, Table, Tone, Toned, Value
from limelight.domain.reports.words import Period, minute, utc, zone_words
from limelight.words import tr

Row = tuple[Value, ...]

_STEP_STATES = {
    StepState.TO_DO: Toned(tr("To do"), Tone.OFF),
    StepState.UNDER_WAY: Toned(tr("Under way"), Tone.WAITS),
    StepState.WAITING: Toned(tr("Waits in its system"), Tone.WAITS),
    StepState.DONE: Toned(tr("Done"), Tone.GOOD),
    StepState.STOPPED: Toned(tr("Stopped"), Tone.BAD),
    StepState.REVERSED: Toned(tr("Undone again"), Tone.PART),
}


def release_report(known: Known, period: Period) -> Report:
    """What was changed in a period, by whomever."""
    entries = changes_in(known, period)
    return Report(
        kind=ReportKind.RELEASE,
        title=tr("Release report"),
        about=tr("{profile}, {period}", profile=known.profile, period=period.words),
        made_at=known.now,
        facts=_facts(known),
        sections=(summary_of(entries), table_of(entries, known.picture)),
        main="changes",
        doubts=(*journal_gaps(known), *picture_gaps(known), *history_gaps(known, period)),
        limits=(*history_limits(entries), _LIMITS),
        demo=known.is_demo,
    )


def plan_report(known: Known, kept: KeptPlan) -> Report:
    """What was done of a plan, and what is still to do."""
    plan = kept.plan
    mine = [each for each in known.changes if each.intent.in_plan is not None and each.intent.in_plan.plan == plan.id]
    progress = progress_of(plan, mine)
    changes = table_of([Entry(each) for each in mine], known.picture)
    planned = f"{plan.planned.local:%Y-%m-%d %H:%M} {plan.planned.zone}" if plan.planned else tr("no time is planned")
    facts = (
        (tr("Purpose"), plan.purpose),
        (tr("Owner"), plan.owner),
        (tr("Ticket"), plan.ticket),
        (tr("Planned"), planned),
        (tr("Going back"), plan.roll_back),
        (tr("Saved by"), f"{kept.saved_by} {minute(kept.saved_at)}".strip()),
        *_facts(known),
    )
    return Report(
        kind=ReportKind.RELEASE,
        title=tr("Release report"),
        about=tr("{plan} ({profile})", plan=plan.title, profile=known.profile),
        made_at=known.now,
        facts=tuple((name, value) for name, value in facts if value),
        sections=(_plan_summary(plan, progress), _steps(plan, progress, known), _checklist(plan), changes),
        main="changes",
        doubts=tuple(journal_gaps(known)),
        limits=(_OF_HERE,),
        demo=known.is_demo,
    )


def _facts(known: Known) -> tuple[tuple[str, str], ...]:
    return ((tr("As of"), minute(known.now)), (tr("Clock"), zone_words(known.now)))


def _plan_summary(plan: Plan, progress: Progress) -> Section:
    states = [progress.state(step.id) for step in plan.steps]
    open_points = sum(not point.is_done and point.required for point in plan.checklist)
    return Section(
        "summary",
        tr("Summary"),
        figures=(
            Figure(states.count(StepState.DONE), tr("steps done"), Tone.GOOD),
            Figure(len(states) - states.count(StepState.DONE), tr("steps not done"), Tone.OFF),
            Figure(sum(point.is_done for point in plan.checklist), tr("points done"), Tone.GOOD),
            Figure(open_points, tr("required points open"), Tone.BAD if open_points else Tone.OFF),
        ),
    )


def _steps(plan: Plan, progress: Progress, known: Known) -> Section:
    heads = (
        Head("number", tr("Step")),
        Head("wave", tr("Wave")),
        Head("feature", tr("Feature")),
        Head("environment", tr("Environment")),
        Head("target", tr("Target")),
        Head("state", tr("State")),
        Head("at", tr("When")),
        Head("by", tr("By")),
    )
    rows = tuple(_step_rows(plan, progress, known))
    return Section("steps", tr("Steps"), table=Table(heads, rows, tr("The plan has no steps yet.")))


def _step_rows(plan: Plan, progress: Progress, known: Known) -> Iterator[Row]:
    features = known.picture.catalogue
    places = {column.environment.key: column.environment.name for column in known.picture.columns}
    number = 0
    for order, wave in enumerate(plan.waves, 1):
        for step in wave.steps:
            number += 1
            row = features.rows.get(step.feature)
            told = progress.steps.get(step.id)
            recorded = told.recorded if told is not None else None
            yield (
                number,
                wave.title or str(order),
                step.feature if row is None else features.features[row].title,
                places.get(step.environment, step.environment),
                words_of(step.target),
                _STEP_STATES[progress.state(step.id)],
                minute(recorded.at) if recorded else "",
                recorded.intent.actor if recorded else "",
            )


def _checklist(plan: Plan) -> Section:
    heads = (
        Head("group", tr("Group")),
        Head("point", tr("Point")),
        Head("required", tr("Required")),
        Head("who", tr("Who")),
        Head("due", tr("Due")),
        Head("state", tr("State")),
        Head("done_by", tr("Done by")),
        Head("done_at", tr("Done at (UTC)")),
        Head("link", tr("Link")),
    )
    rows: tuple[Row, ...] = tuple(
        (
            point.group.value,
            point.title,
            tr("yes") if point.required else tr("no"),
            point.who,
            point.due.isoformat() if point.due else "",
            Toned(tr("Done"), Tone.GOOD)
            if point.is_done
            else Toned(tr("Open"), Tone.BAD if point.required else Tone.OFF),
            point.done_by,
            utc(point.done_at),
            point.link,
        )
        for point in plan.checklist
    )
    return Section("checklist", tr("Checklist"), table=Table(heads, rows, tr("The plan has no checklist.")))


_OF_HERE = tr("What is done is told as this computer recorded it; what others ran of this plan elsewhere is not in it.")
_LIMITS = tr(
    "The table tells what was changed from here as this computer recorded it, and what was changed elsewhere as the "
    "systems' histories tell it. A change of ours that its system recorded as well is one line where that is proven."
)
