"""What a report is made of: facts, sections, figures, tables, and the gaps in what is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from limelight.words import tr


class ReportKind(Enum):
    """Which report; the value is the word on the command line and in the JSON form."""

    STATUS = "status"  # where everything stands, on a page
    RELEASE = "release"  # what was released and rolled back in a period, or for a plan
    AUDIT = "audit"  # who did what, when and why, and what shows it


class ReportForm(Enum):
    """What a report is written as; the value is the end of the file's name."""

    HTML = "html"  # one page that holds all it needs
    PDF = "pdf"  # pages to hand over
    EXCEL = "xlsx"  # a workbook, a sheet for each table
    CSV = "csv"  # the report's main table
    JSON = "json"  # for programs


class Tone(Enum):
    """How a word is meant, for a form that has colours and shapes; every word stands for itself without them."""

    GOOD = "good"  # everyone has it, or it was done
    PART = "part"  # some have it
    WAITS = "waits"  # it waits for somebody
    OFF = "off"  # nobody has it
    BAD = "bad"  # something is wrong
    ODD = "odd"  # it is not known


@dataclass(frozen=True, slots=True)
class Toned:
    """A word in a cell, with how it is meant."""

    words: str
    tone: Tone


Value = str | int | Toned
"""What stands in a cell. Text is as the systems told it: each form writes it so that it is text and nothing else."""


class Layout(Enum):
    """How a table is laid out where there are pages."""

    ROWS = "rows"  # a line for each row
    CARDS = "cards"  # a block for each row, with a line for each of its cells: for tables with many columns


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column. `key` names it in the JSON form, and is the same in every language.

    On pages, which are narrow, a column may stand with the one before it: `joined` is how, such as "{} ({})".
    """

    key: str
    words: str
    joined: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of as many values as there are heads. `most` rows stand on pages, the others in the forms for programs."""

    heads: tuple[Head, ...]
    rows: tuple[tuple[Value, ...], ...]
    empty: str = ""  # what stands in its place where it has no rows
    layout: Layout = Layout.ROWS
    most: int | None = None

    @property
    def shown(self) -> tuple[tuple[Value, ...], ...]:
        """The rows that stand on pages."""
        return self.rows if self.most is None else self.rows[: self.most]

    @property
    def on_pages(self) -> Table:
        """The table as it stands on pages: with columns joined that are meant to be."""
        heads: list[Head] = []
        for head in self.heads:
            words = head.joined.format(heads.pop().words, head.words) if head.joined else head.words
            heads.append(Head(head.key, words))
        rows = tuple(_joined(self.heads, row) for row in self.shown)
        return replace(self, heads=tuple(heads), rows=(*rows, *self.rows[len(rows) :]))

    @property
    def left_out(self) -> int:
        """How many do not."""
        return len(self.rows) - len(self.shown)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that sums something up, and what it counts."""

    number: int
    words: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Section:
    """A part with a title. `key` names it in the JSON form. `on_pages` is False where only programs want all of it."""

    key: str
    title: str
    words: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    table: Table | None = None
    on_pages: bool = True

    def shortened(self) -> Section:
        """The same with a row less of its table on pages."""
        return replace(self, table=self.table and replace(self.table, most=len(self.table.shown) - 1))


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `main` is the key of the section whose table is the CSV form. `made_at` as in `Moments`.

    `doubts` say what is not known here or not current, though it could be; `limits` what such a report never tells.
    Each is a sentence.
    """

    kind: ReportKind
    title: str
    about: str  # of what: the profile's title, and a period or a plan
    made_at: float
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    main: str
    doubts: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    demo: bool = False  # nothing of it is real

    @property
    def gaps(self) -> tuple[str, ...]:
        """Everything that the reader has to know about what is missing."""
        return (*self.doubts, *self.limits)

    @property
    def pages(self) -> Iterator[Section]:
        """The sections that stand on pages."""
        return (section for section in self.sections if section.on_pages)

    def shortened(self) -> Report | None:
        """The same with a row less on pages, of the table that has most of those that may be cut; None: none may."""
        cut = [each for each in self.pages if each.table and each.table.most is not None and len(each.table.shown) > 1]
        if not cut:
            return None
        longest = max(cut, key=lambda each: len(each.table.shown) if each.table else 0)
        return replace(self, sections=tuple(each.shortened() if each is longest else each for each in self.sections))

    @property
    def main_table(self) -> Table:
        """The table of the CSV form."""
        return next(each.table for each in self.sections if each.key == self.main and each.table is not None)


def _joined(heads: tuple[Head, ...], row: tuple[Value, ...]) -> tuple[Value, ...]:
    cells: list[Value] = []
    for head, value in zip(heads, row, strict=True):
        if not head.joined:
            cells.append(value)
        elif not words_of(cells[-1]) or cells[-1] == value:
            cells[-1] = value
        elif words_of(value):
            cells[-1] = head.joined.format(words_of(cells[-1]), words_of(value))
    return tuple(cells)


def words_of(value: Value) -> str:
    """A cell as text."""
    return value.words if isinstance(value, Toned) else str(value)


def left_out_words(table: Table) -> str:
    """That a page does not hold all rows; empty where it does."""
    if not table.left_out:
        return ""
    return tr("And {count} more: the Excel and CSV forms have all.", count=table.left_out)


def as_built_in(report: Report) -> Mapping[str, object]:
    """The report as plain lists and dictionaries, for the JSON form; the manual documents them."""
    return {
        "format": "limelight-report-1",
        "kind": report.kind.value,
        "title": report.title,
        "about": report.about,
        "made_at": report.made_at,
        "demo": report.demo,
        "facts": [{"name": name, "value": value} for name, value in report.facts],
        "gaps": list(report.gaps),
        "sections": [_section(section) for section in report.sections],
    }


def _section(section: Section) -> Mapping[str, object]:
    told: dict[str, object] = {"key": section.key, "title": section.title, "words": list(section.words)}
    if section.figures:
        told["figures"] = [{"number": each.number, "words": each.words} for each in section.figures]
    if section.table is not None:
        keys = [head.key for head in section.table.heads]
        told["rows"] = [
            dict(zip(keys, (each.words if isinstance(each, Toned) else each for each in row), strict=True))
            for row in section.table.rows
        ]
    return told
