"""What is selected on the stage as text, Markdown or CSV, each standing with the time at which it was read. Pure.

A text lives longer than the screen that it was copied from, so it tells times and not how long ago; and what was old
when it was copied says so for good.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from limelight.domain.evidence import Presence
from limelight.domain.picture import CellView, Column, Mark, Picture
from limelight.domain.tables import TableForm, TextTable
from limelight.figures import number_words
from limelight.ui.stage.words import Moment
from limelight.ui.text import (
    both_times,
    environments_words,
    features_words,
    span_words,
    utc_words,
    visible,
)
from limelight.words import ntr, tr

MOST_CELLS = 2_000
"""Cells that are copied at once: more would hold up the window, and nobody reads them."""

_CODE = {
    Presence.UNKNOWN: tr("no evidence"),
    Presence.NOT_DEPLOYED: tr("not deployed"),
    Presence.PARTLY: tr("partly deployed"),
    Presence.DEPLOYED: tr("deployed"),
}
_CSV_HEADS = (
    "feature",
    "feature key",
    "environment",
    "environment key",
    "kind",
    "standing",
    "exposure",
    "code",
    "read at (UTC)",
    "old when copied",
    "copied at (UTC)",
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is selected and copied: rows of the catalogue and columns of the picture, in the order on screen."""

    rows: Sequence[int]
    columns: Sequence[int]
    left_out: int = 0  # rows that are selected and not copied

    @property
    def words(self) -> str:
        """What it is: "1 cell", "3 features in 2 environments"."""
        if len(self.rows) == len(self.columns) == 1:
            return tr("1 cell")
        return tr(
            "{features} in {environments}",
            features=features_words(len(self.rows)),
            environments=environments_words(len(self.columns)),
        )


def most_rows(columns: int) -> int:
    """How many rows of so many columns are copied at once."""
    return max(1, MOST_CELLS // max(1, columns))


def copied(picture: Picture, chosen: Chosen, form: TableForm, moment: Moment) -> str:
    """The text for the clipboard, ending with a line feed where it has several lines."""
    if form is TableForm.CSV:
        return TextTable(_CSV_HEADS, list(_csv_rows(picture, chosen, moment)), left_out_words(chosen)).as_(form)
    if form is TableForm.TEXT and len(chosen.rows) == len(chosen.columns) == 1:
        return cell_text(picture, chosen.columns[0], chosen.rows[0], moment)
    columns = [picture.columns[at] for at in chosen.columns]
    heads = (tr("Feature"), tr("Key"), *(_place(column) for column in columns))
    rows = [_matrix_row(picture, row, chosen.columns, moment) for row in chosen.rows]
    notes = (*(_read_note(column, moment) for column in columns), left_out_words(chosen))
    return TextTable(heads, rows, " ".join(note for note in notes if note)).as_(form)


def cell_text(picture: Picture, column: int, row: int, moment: Moment) -> str:
    """One cell as a sentence to paste: "Instant payments (instant-payments) in Production EU (PRODUCTION): Waiting,
    code deployed. Read …, 4 s before this was copied."
    """
    feature, facts = picture.catalogue.features[row], picture.columns[column]
    cell = picture.cell(column, row)
    key = f" ({feature.key})" if feature.name else ""
    parts = [
        cell.words,
        tr("code: {cell}", cell=_code(cell)),
        *([tr("evidence disagrees")] if Mark.DISAGREE in cell.marks else []),
    ]
    return visible(
        tr(
            "{feature} in {environment}: {told}. {read}.",
            feature=f"{feature.title}{key}",
            environment=_place(facts),
            told=", ".join(parts),
            read=_read(facts, moment),
        )
    )


def _matrix_row(picture: Picture, row: int, columns: Sequence[int], moment: Moment) -> tuple[str, ...]:
    feature = picture.catalogue.features[row]
    cells = (_marked(picture.cell(at, row).words, _old(picture.columns[at], moment)) for at in columns)
    return (visible(feature.title), visible(feature.key), *cells)


def _csv_rows(picture: Picture, chosen: Chosen, moment: Moment) -> Iterator[tuple[str, ...]]:
    for row in chosen.rows:
        feature = picture.catalogue.features[row]
        for at in chosen.columns:
            column, cell = picture.columns[at], picture.cell(at, row)
            read_at = column.freshness.read_at
            yield (
                visible(feature.title),
                visible(feature.key),
                visible(column.environment.name),
                visible(column.environment.key),
                _kind(column),
                cell.words,
                cell.exposure.words,
                _code(cell),
                utc_words(read_at) if read_at is not None else tr("never"),
                _old(column, moment),
                utc_words(moment.now),
            )


def _code(cell: CellView) -> str:
    if cell.presence is Presence.PARTLY and cell.detail.of:
        return tr("on {have} of {of}", have=cell.detail.have, of=cell.detail.of)
    return _CODE[cell.presence]


def _kind(column: Column) -> str:
    place = column.environment
    return f"{tr('DEMO ') if place.demo else ''}{tr('PRODUCTION') if place.is_production else place.kind.word}"


def _place(column: Column) -> str:
    """An environment by its name, with what it is where that must not be mistaken."""
    place = column.environment
    marks = f"{tr('DEMO ') if place.demo else ''}{tr('PRODUCTION') if place.is_production else ''}".strip()
    return visible(_marked(place.name, marks))


def _old(column: Column, moment: Moment) -> str:
    """What has to be said of a cell that is not current; else empty."""
    if column.freshness.read_at is None:
        return tr("never read")
    return "OLD" if column.freshness.is_old(moment.now, moment.monotonic) else ""


def _marked(words: str, mark: str) -> str:
    return f"{words} ({mark})" if mark else words


def _read(column: Column, moment: Moment) -> str:
    """When it was read, and how long before the copy."""
    fresh = column.freshness
    if fresh.read_at is None:
        return tr("Never read")
    age = span_words(fresh.age(moment.now, moment.monotonic) or 0.0)
    old = tr("OLD when copied: read") if _old(column, moment) else tr("Read")
    return tr(
        "{old} {read_at}, {age} before this was copied", old=old, read_at=both_times(fresh.read_at), age=age
    ).replace("\N{NO-BREAK SPACE}", " ")


def _read_note(column: Column, moment: Moment) -> str:
    return f"{visible(column.environment.name)}: {_read(column, moment)}."


def left_out_words(chosen: Chosen) -> str:
    """That not all of it was copied; else empty."""
    return (
        ntr(
            "{n} more feature not copied.",
            "{n} more features not copied.",
            chosen.left_out,
            n=number_words(chosen.left_out),
        )
        if chosen.left_out
        else ""
    )
