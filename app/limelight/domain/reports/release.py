"""The release report: what was released and rolled back in a period, or for a plan, and how each of it ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from limelight.domain.changes import SUCCEEDED, Recorded, Verb
from limelight.domain.plan_files import KeptPlan
from limelight.domain.plan_progress import Progress, StepState, progress_of
from limelight.domain.plans import Plan, words_of
from limelight.domain.reports.known import Known, journal_gaps, picture_gaps
from limelight.domain.reports.model import Figure, Head, Report, ReportKind, Section, Table, Tone, Toned, Value
from limelight.domain.reports.words import Period, minute, outcome, utc, verb_words, zone_words
from limelight.words import tr

Row = tuple[Value, ...]

_MOST_ELSEWHERE = 100  # rows on pages

_STEP_STATES = {
    StepState.TO_DO: Toned(tr("To do"), Tone.OFF),
    StepState.UNDER_WAY: Toned(tr("Under way"), Tone.WAITS),
    StepState.DONE: Toned(tr("Done"), Tone.GOOD),
    StepState.STOPPED: Toned(tr("Stopped"), Tone.BAD),
    StepState.REVERSED: Toned(tr("Undone again"), Tone.PART),
}


def release_report(known: Known, period: Period) -> Report:
    """What was changed in a period."""
    mine = [each for each in known.changes if period.holds(each.intent.made_at)]
    elsewhere = _elsewhere(known, period)
    return Report(
        kind=ReportKind.RELEASE,
        title=tr("Release report"),
        about=tr("{profile}, {period}", profile=known.profile, period=period.words),
        made_at=known.now,
        facts=_facts(known),
        sections=(_summary(mine), _changes(mine), elsewhere),
        main="changes",
        doubts=(*journal_gaps(known), *picture_gaps(known)),
        limits=(_LIMITS,),
        demo=known.is_demo,
    )


def plan_report(known: Known, kept: KeptPlan) -> Report:
    """What was done of a plan, and what is still to do."""
    plan = kept.plan
    mine = [each for each in known.changes if each.intent.in_plan is not None and each.intent.in_plan.plan == plan.id]
    progress = progress_of(plan, mine)
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
        sections=(_plan_summary(plan, progress), _steps(plan, progress, known), _checklist(plan), _changes(mine)),
        main="changes",
        doubts=tuple(journal_gaps(known)),
        limits=(_OF_HERE,),
        demo=known.is_demo,
    )


def _facts(known: Known) -> tuple[tuple[str, str], ...]:
    return ((tr("As of"), minute(known.now)), (tr("Clock"), zone_words(known.now)))


def _summary(changes: Sequence[Recorded]) -> Section:
    done = [each for each in changes if each.state in SUCCEEDED and each.intent.part == each.intent.parts]
    released = sum(each.intent.verb is Verb.RELEASE for each in done)
    back = sum(each.intent.verb is Verb.ROLL_BACK for each in done)
    whole = sum(each.intent.part == each.intent.parts for each in changes)
    return Section(
        "summary",
        tr("Summary"),
        figures=(
            Figure(released, tr("releases confirmed"), Tone.GOOD),
            Figure(back, tr("roll backs confirmed"), Tone.PART),
            Figure(len(done) - released - back, tr("decisions confirmed"), Tone.WAITS),
            Figure(whole - len(done), tr("without confirmation"), Tone.BAD),
        ),
    )


def _changes(changes: Sequence[Recorded]) -> Section:
    heads = (
        Head("at", tr("When")),
        Head("verb", tr("What")),
        Head("feature", tr("Feature")),
        Head("environment", tr("Environment")),
        Head("before", tr("Before")),
        Head("after", tr("After")),
        Head("outcome", tr("Outcome")),
        Head("by", tr("By")),
        Head("reason", tr("Why")),
        Head("ticket", tr("Ticket")),
    )
    rows = tuple(_change(each) for each in changes)
    return Section("changes", tr("Changed from here"), table=Table(heads, rows, tr("Nothing was changed from here.")))


def _change(recorded: Recorded) -> Row:
    intent = recorded.intent
    part = tr(" (step {part} of {parts})", part=intent.part, parts=intent.parts) if intent.parts > 1 else ""
    return (
        minute(intent.made_at),
        f"{verb_words(intent.verb)}{part}",
        intent.feature_name,
        intent.environment_name,
        intent.before.words,
        intent.target.words,
        outcome(recorded),
        intent.actor,
        recorded.reason,
        recorded.ticket,
    )


def _elsewhere(known: Known, period: Period) -> Section:
    """The last change of each cell, where the systems tell one in the period that is none of ours."""
    heads = (
        Head("at", tr("When")),
        Head("feature", tr("Feature")),
        Head("environment", tr("Environment")),
        Head("now", tr("Stands at")),
        Head("by", tr("By")),
        Head("reason", tr("Why")),
    )
    rows = tuple(sorted(_elsewhere_rows(known, period), key=lambda row: str(row[0])))
    words = tr("Only the last change of a feature in an environment is told here, as its system tells it.")
    table = Table(heads, rows, tr("The systems tell of none."), most=_MOST_ELSEWHERE)
    return Section("elsewhere", tr("Changed elsewhere"), (words,), table=table)


def _elsewhere_rows(known: Known, period: Period) -> Iterator[Row]:
    ours = {each.intent.id for each in known.changes}
    told = {each.facts.get("recorded there as", "") for each in known.changes} - {""}
    picture = known.picture
    for index, column in enumerate(picture.columns):
        for row, at in enumerate(column.changed_at):
            if not at or not period.holds(at):
                continue
            cell = picture.cell(index, row)
            change = cell.detail.last_change
            if change is None or change.key in ours or change.id in told:
                continue
            title = picture.catalogue.features[row].title
            yield minute(at), title, column.environment.name, cell.words, change.actor, change.reason


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
    "The table of changes holds what was changed with this profile on this computer. Of changes made elsewhere only "
    "the last one of each feature in each environment is known here; the systems' own records have all."
)
