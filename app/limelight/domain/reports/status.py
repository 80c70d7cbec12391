"""The status report: where everything stands, on one page, for who has to know and does not run it."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.domain.changes import OPEN, ChangeState
from limelight.domain.evidence import DAY
from limelight.domain.exposure import ExposureKind
from limelight.domain.picture import Column, Mark
from limelight.domain.reports.known import Known, journal_gaps, picture_gaps
from limelight.domain.reports.model import Figure, Head, Report, ReportKind, Section, Table, Tone, Toned, Value
from limelight.domain.reports.words import TONES, minute, outcome, standing, utc, verb_words, zone_words
from limelight.domain.standing import Standing
from limelight.words import tr

RECENT = 7 * DAY
"""How far back the latest changes go."""

_MOST_ATTENTION, _MOST_WAITING, _MOST_CHANGES = 5, 6, 4  # rows on the page

_COUNTED = (
    Standing.RELEASED,
    Standing.PARTLY_RELEASED,
    Standing.WAITING,
    Standing.OFF,
    Standing.NOT_DEPLOYED,
    Standing.WITHOUT_CODE,
)

Row = tuple[Value, ...]


def status_report(known: Known, *, whole: bool) -> Report:
    """The report; `whole`: with every feature, as the forms for programs have it."""
    sections = [_summary(known), _path(known), _attention(known), _waiting(known), _latest(known)]
    if whole:
        sections.append(_features(known))
    return Report(
        kind=ReportKind.STATUS,
        title=tr("Release status"),
        about=known.profile,
        made_at=known.now,
        facts=(
            (tr("As of"), minute(known.now)),
            (tr("Clock"), zone_words(known.now)),
            (tr("Features"), str(len(known.picture.catalogue))),
            (tr("Environments"), str(len(known.picture.columns))),
        ),
        sections=tuple(sections),
        main="features" if whole else "environments",
        doubts=(*picture_gaps(known), *journal_gaps(known)),
        demo=known.is_demo,
    )


def _summary(known: Known) -> Section:
    """Features by how they stand in production; each counts once for each number that it belongs to."""
    columns = [known.picture.columns[index].standing for index in known.production]
    everywhere = part = waiting = 0
    for there in zip(*columns, strict=True):
        released = there.count(Standing.RELEASED)
        everywhere += released == len(there)
        part += 0 < released < len(there) or Standing.PARTLY_RELEASED in there
        waiting += Standing.WAITING in there
    return Section(
        "summary",
        tr("At a glance"),
        figures=(
            Figure(everywhere, tr("released in all of production"), Tone.GOOD),
            Figure(part, tr("released in a part of it"), Tone.PART),
            Figure(waiting, tr("waiting for release there"), Tone.WAITS),
            Figure(_without_code(known), tr("released without code, in any environment"), Tone.BAD),
        ),
    )


def _without_code(known: Known) -> int:
    """Features that are released where their code is not, in any environment."""
    rows = {row for column in known.picture.columns for row in _rows_of(column, Standing.WITHOUT_CODE)}
    return len(rows)


def _path(known: Known) -> Section:
    heads = (
        Head("environment", tr("Environment")),
        *(Head(each.name.lower(), each.word) for each in _COUNTED),
        Head("other", tr("Other")),
        Head("read_at", tr("Read")),
    )
    return Section(
        "environments",
        tr("The path to production"),
        table=Table(heads, tuple(_environment(column, known) for column in known.picture.columns), tr("None yet.")),
    )


def _environment(column: Column, known: Known) -> Row:
    counts = [column.standing.count(each) for each in _COUNTED]
    read = minute(column.freshness.read_at) or tr("never")
    return (
        column.environment.name,
        *counts,
        len(column.standing) - sum(counts),
        read if known.is_current(column) else Toned(tr("{read}, not current", read=read), Tone.ODD),
    )


def _attention(known: Known) -> Section:
    heads = (
        Head("feature", tr("Feature")),
        Head("environment", tr("Environment")),
        Head("what", tr("What")),
        Head("since", tr("Since")),
    )
    rows = (*_alarms(known), *_unresolved(known))
    nothing = tr("Nothing is released without its code, and the outcome of every change is known.")
    return Section("attention", tr("Needs attention"), table=Table(heads, rows, nothing, most=_MOST_ATTENTION))


def _alarms(known: Known) -> Iterator[Row]:
    """What is released where its code is not, then where it is on some instances only; production first in each."""
    columns = known.picture.columns
    order = sorted(range(len(columns)), key=lambda index: (index not in known.production, index))
    yield from (_alarm(known, at, row) for at in order for row in _rows_of(columns[at], Standing.WITHOUT_CODE))
    yield from (_alarm(known, at, row) for at in order for row in _partly_deployed(columns[at]))


def _alarm(known: Known, index: int, row: int) -> Row:
    cell = known.picture.cell(index, row)
    told = Toned(cell.words, Tone.BAD if cell.standing is Standing.WITHOUT_CODE else Tone.PART)
    place = known.picture.columns[index].environment.name
    return known.picture.catalogue.features[row].title, place, told, minute(cell.changed_at)


def _partly_deployed(column: Column) -> Iterator[int]:
    on = (ExposureKind.PARTIAL, ExposureKind.RELEASED, ExposureKind.ON_UNREAD)
    return (
        row for row, marks in enumerate(column.marks) if marks & Mark.PARTLY_DEPLOYED and column.exposure[row] in on
    )


def _unresolved(known: Known) -> Iterator[Row]:
    for recorded in known.changes:
        if recorded.state in OPEN or recorded.state is ChangeState.WAITING:
            intent, told = recorded.intent, outcome(recorded)
            words = tr("{verb}: {outcome}", verb=verb_words(intent.verb), outcome=told.words)
            yield intent.feature_name, intent.environment_name, Toned(words, told.tone), minute(intent.made_at)


def _waiting(known: Known) -> Section:
    heads = (
        Head("feature", tr("Feature")),
        Head("owner", tr("Owner")),
        Head("waits_in", tr("Waits in")),
        Head("released_in", tr("Released in")),
    )
    rows = tuple(_waiting_rows(known))
    table = Table(heads, rows, tr("Nothing that is deployed waits there."), most=_MOST_WAITING)
    return Section("waiting", tr("Waiting for release in production"), table=table)


def _waiting_rows(known: Known) -> Iterator[Row]:
    columns = known.picture.columns
    found = {row for index in known.production for row in _rows_of(columns[index], Standing.WAITING)}
    for row in sorted(found):
        feature = known.picture.catalogue.features[row]
        waits = [index for index in known.production if columns[index].standing[row] == Standing.WAITING]
        released = [column.environment.name for column in columns if column.standing[row] == Standing.RELEASED]
        names = ", ".join(columns[index].environment.name for index in waits)
        yield feature.title, feature.owner, names, ", ".join(released)


def _latest(known: Known) -> Section:
    heads = (
        Head("at", tr("When")),
        Head("feature", tr("Feature")),
        Head("environment", tr("Environment")),
        Head("standing", tr("Stands at")),
        Head("by", tr("By")),
        Head("reason", tr("Why")),
    )
    rows = tuple(_latest_rows(known))
    table = Table(heads, rows, tr("The systems tell of none."), most=_MOST_CHANGES)
    return Section("changes", tr("Changed in production in the last 7 days"), table=table)


def _latest_rows(known: Known) -> Iterator[Row]:
    picture, since = known.picture, known.now - RECENT
    found = [
        (at, index, row)
        for index in known.production
        for row, at in enumerate(picture.columns[index].changed_at)
        if at >= since
    ]
    for at, index, row in sorted(found, key=lambda each: (-each[0], each[1:])):
        cell, change = picture.cell(index, row), picture.cell(index, row).detail.last_change
        yield (
            minute(at),
            picture.catalogue.features[row].title,
            picture.columns[index].environment.name,
            standing(cell),
            change.actor if change else "",
            change.reason if change else "",
        )


def _features(known: Known) -> Section:
    """Every feature with how it stands everywhere; not for pages."""
    picture = known.picture
    heads = (
        Head("key", tr("Key")),
        Head("name", tr("Name")),
        Head("owner", tr("Owner")),
        Head("tags", tr("Tags")),
        *(Head(column.environment.key, column.environment.name) for column in picture.columns),
        Head("as_of", tr("As of (UTC)")),
    )
    table = Table(heads, tuple(_feature_rows(known)), tr("None yet."))
    return Section("features", tr("All features"), table=table, on_pages=False)


def _feature_rows(known: Known) -> Iterator[Row]:
    picture, as_of = known.picture, utc(known.now)
    plain = [Toned(each.word, TONES[each]) for each in Standing]
    for row, feature in enumerate(picture.catalogue.features):
        cells = [_cell(known, index, row, plain) for index in range(len(picture.columns))]
        yield feature.key, feature.name, feature.owner, ", ".join(feature.tags), *cells, as_of


def _cell(known: Known, index: int, row: int, plain: list[Toned]) -> Toned:
    """The words of a cell; most are one of few, which are made once."""
    column = known.picture.columns[index]
    code = column.standing[row]
    if code != Standing.PARTLY_RELEASED and not column.marks[row] & (Mark.PARTLY_DEPLOYED | Mark.ROLLED_BACK):
        return plain[code]
    return standing(known.picture.cell(index, row))


def _rows_of(column: Column, wanted: Standing) -> Iterator[int]:
    """The rows that stand so."""
    row = column.standing.find(wanted)
    while row >= 0:
        yield row
        row = column.standing.find(wanted, row + 1)
