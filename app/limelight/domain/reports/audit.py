"""The audit report: who did what, when and why, what was before and after, what shows it, and the journal's hashes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from limelight.domain.changes import CHANGE_READ_BACK, Recorded
from limelight.domain.reports.known import Known, journal_gaps
from limelight.domain.reports.model import Head, Layout, Report, ReportKind, Section, Table, Value
from limelight.domain.reports.words import Period, outcome, utc, verb_words
from limelight.words import tr

Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """Where the journal holds a change: its first and its newest event, and the hash of that one (hex)."""

    first: int
    last: int
    hash: str


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that was recorded about the journal itself. `at` in seconds since 1970, UTC."""

    seq: int
    at: float
    what: str
    by: str
    words: str


@dataclass(frozen=True, slots=True)
class Chain:
    """The journal as a chain: how many events of it hold, the hash of the newest of them, and what is wrong after it.

    `changes` tells by the id of an intent where it is written. `segment` is the hash of the first event.
    """

    events: int = 0
    head: str = ""
    segment: str = ""
    wrong: str = ""
    place: str = ""  # where the file is, for people
    changes: Mapping[str, Written] | None = None
    notes: tuple[Noted, ...] = ()


_HEADS = (
    Head("title", tr("Change")),
    Head("confirmed_at", tr("Confirmed at (UTC)")),
    Head("actor", tr("Who")),
    Head("actor_id", tr("As the system knows them")),
    Head("on_behalf_of", tr("On behalf of")),
    Head("verb", tr("What")),
    Head("feature", tr("Feature")),
    Head("feature_key", tr("Feature key")),
    Head("environment", tr("Environment")),
    Head("environment_key", tr("Environment key")),
    Head("address", tr("Sent to")),
    Head("before", tr("Before")),
    Head("after", tr("After")),
    Head("step", tr("Step")),
    Head("reason", tr("Why")),
    Head("ticket", tr("Ticket")),
    Head("reason_added", tr("Reason added")),
    Head("plan", tr("Plan")),
    Head("overrides", tr("Ticked in spite of a warning")),
    Head("evidence", tr("Evidence of its code")),
    Head("shown", tr("State that was confirmed")),
    Head("read_back", tr("Read back")),
    Head("outcome", tr("Outcome")),
    Head("said", tr("What was said")),
    Head("passages", tr("Course (UTC)")),
    Head("rolls_back", tr("Rolls back")),
    Head("intent", tr("Intent")),
    Head("events", tr("Events of the journal")),
    Head("hash", tr("Hash of the last of them")),
)


def audit_report(known: Known, period: Period, chain: Chain) -> Report:
    """Every change that was confirmed in a period."""
    mine = [each for each in known.changes if period.holds(each.intent.made_at)]
    written = chain.changes or {}
    rows = tuple(_row(each, written.get(each.intent.id)) for each in mine)
    table = Table(_HEADS, rows, tr("Nothing was changed from here."), Layout.CARDS)
    return Report(
        kind=ReportKind.AUDIT,
        title=tr("Audit report"),
        about=tr("{profile}, {period}", profile=known.profile, period=period.words),
        made_at=known.now,
        facts=(
            (tr("As of (UTC)"), utc(known.now)),
            (tr("Changes in this report"), str(len(mine))),
            (tr("Changes recorded in all"), str(len(known.changes))),
        ),
        sections=(_chain(chain), *_notes(chain.notes), Section("changes", tr("Changes"), table=table)),
        main="changes",
        doubts=(*journal_gaps(known), *_doubts(chain)),
        limits=(_LIMITS,),
        demo=known.is_demo,
    )


def _row(recorded: Recorded, written: Written | None) -> Row:
    intent, added, plan = recorded.intent, recorded.added, recorded.intent.in_plan
    title = tr(
        "{verb} of {feature} in {environment}",
        verb=verb_words(intent.verb),
        feature=intent.feature_name,
        environment=intent.environment_name,
    )
    return (
        title,
        utc(intent.made_at),
        intent.actor,
        intent.actor_id,
        intent.on_behalf_of,
        verb_words(intent.verb),
        intent.feature_name,
        intent.feature,
        intent.environment_name,
        intent.environment,
        intent.origin,
        intent.before.words,
        intent.target.words,
        tr("{part} of {parts}: {words}", part=intent.part, parts=intent.parts, words=intent.step.words),
        recorded.reason,
        recorded.ticket,
        tr("by {who} at {at}", who=added.by, at=utc(added.at)) if added else "",
        tr("{title}, step {step}", title=plan.title, step=plan.step) if plan else "",
        "; ".join(intent.overrides),
        intent.evidence,
        _shown(recorded),
        recorded.facts.get(CHANGE_READ_BACK, ""),
        outcome(recorded),
        recorded.sentence,
        _course(recorded),
        intent.undoes,
        intent.id,
        f"{written.first}-{written.last}" if written else "",
        written.hash if written else "",
    )


def _shown(recorded: Recorded) -> str:
    """What the person saw, as the system marks it."""
    intent = recorded.intent
    parts = (
        tr("revision {revision}", revision=intent.shown_revision) if intent.shown_revision else "",
        tr("last change {change}", change=intent.shown_change) if intent.shown_change else "",
    )
    return ", ".join(filter(None, parts))


def _course(recorded: Recorded) -> str:
    return "; ".join(f"{each.state.value} {utc(each.at)}" for each in recorded.passages)


def _chain(chain: Chain) -> Section:
    heads = (Head("what", tr("What")), Head("value", tr("Value")))
    rows: tuple[Row, ...] = (
        (tr("File"), chain.place),
        (tr("Events that hold"), chain.events),
        (tr("Head: hash of the newest of them"), chain.head),
        (tr("Segment: hash of the first event"), chain.segment),
        (tr("Verdict"), chain.wrong or tr("Whole: every event is as it was recorded.")),
    )
    return Section("journal", tr("The journal"), (_HOW_TO_CHECK,), table=Table(heads, rows))


def _notes(notes: Iterable[Noted]) -> Iterator[Section]:
    heads = (
        Head("event", tr("Event")),
        Head("at", tr("At (UTC)")),
        Head("what", tr("What")),
        Head("by", tr("By")),
        Head("words", tr("Words")),
    )
    rows: tuple[Row, ...] = tuple((each.seq, utc(each.at), each.what, each.by, each.words) for each in notes)
    if rows:
        yield Section("notes", tr("Recorded about the journal itself"), table=Table(heads, rows))


def _doubts(chain: Chain) -> Iterator[str]:
    if chain.wrong:
        yield tr("The journal does not hold together: {wrong} What stands after that is not proven.", wrong=chain.wrong)


_HOW_TO_CHECK = tr(
    "Each event's hash covers the one before it and its own text. To check: `limelight verify-journal FILE`, or export "
    "the activity as the journal with its hashes, which brings a small program that checks it without Limelight; the "
    "head that it tells has to be the one below, or the export has to hold it."
)
_LIMITS = tr(
    "The journal shows accidental damage and later edits; whoever owns the computer could write a new one. The record "
    "of the systems themselves is the authority, and holds what was changed elsewhere."
)
