"""The Excel form: a workbook with a sheet about the report and one for each table. Every text is stored as text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from limelight import __version__
from limelight.domain.odd_characters import spelt_out
from limelight.domain.reports.model import Report, Section, Table, Tone, Toned, Value, words_of
from limelight.domain.tables import neutral
from limelight.words import tr

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_LONGEST_TEXT = 32_767  # characters that a cell of Excel holds
_MOST_ROWS = 1_048_575  # beneath the heads
_LONGEST_NAME = 31  # characters of a sheet's name
_NARROWEST, _WIDEST = 8, 60  # of a column, in characters
_MEASURED = 500  # rows that say how wide a column has to be
_A4 = 9
_INKS = {
    Tone.GOOD: ("#0b6b3f", "#e1f5e9"),
    Tone.PART: ("#824600", "#fff1db"),
    Tone.WAITS: ("#1a49b8", "#e6eeff"),
    Tone.OFF: ("#4a5363", "#eceff3"),
    Tone.BAD: ("#a11b14", "#ffdfdb"),
    Tone.ODD: ("#62369f", "#f3ecfd"),
}


def as_excel(report: Report) -> bytes:
    """The workbook's bytes.

    Nothing in it is a formula or a link, and a text that could be taken for a formula when somebody edits its cell
    stands behind an apostrophe.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415  (only where a workbook is written)

    made = io.BytesIO()
    inert = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(made, {"constant_memory": True, **inert}) as book:  # rows go out as they come: there may be 100,000
        book.set_properties({"title": _text(f"{report.title}: {report.about}"), "comments": f"Limelight {__version__}"})
        looks = _Looks(book)
        _about(book, report, looks)
        for name, section in _named(report):
            assert section.table is not None
            _table(book.add_worksheet(name), section.table, looks)
    return made.getvalue()


class _Looks:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        def made(**properties: object) -> Any:
            return book.add_format({"valign": "top", **properties})

        self.title = made(bold=True, font_size=16)
        self.head = made(bold=True, bottom=2, text_wrap=True, bg_color="#eef0f4")
        self.name = made(bold=True)
        self.text = made(text_wrap=True)
        self.number = made(num_format="0")
        self.tones = {
            tone: made(font_color=ink, bg_color=ground, text_wrap=True) for tone, (ink, ground) in _INKS.items()
        }


def _about(book: Workbook, report: Report, looks: _Looks) -> None:
    sheet = book.add_worksheet(tr("About"))
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 90)
    _set_up(sheet)
    lines: list[tuple[str, str, Any]] = [(report.title, "", looks.title), ("", report.about, looks.name)]
    if report.demo:
        lines.append((tr("DEMO"), tr("Nothing in this report is real."), looks.name))
    lines += [(name, value, looks.name) for name, value in report.facts]
    lines += [(tr("What to know"), gap, looks.name) for gap in report.gaps]
    for section in report.sections:
        lines += [(section.title, words, looks.name) for words in section.words]
        lines += [(section.title, f"{figure.number} {figure.words}", looks.name) for figure in section.figures]
    for at, (name, value, look) in enumerate(lines):
        sheet.write_string(at, 0, _text(name), look)
        sheet.write_string(at, 1, _text(value), looks.text)


def _table(sheet: Any, table: Table, looks: _Looks) -> None:
    rows = table.rows[:_MOST_ROWS]
    for at, head in enumerate(table.heads):
        sheet.write_string(0, at, _text(head.words), looks.head)
        sheet.set_column(at, at, _width(head.words, rows, at))
    for line, row in enumerate(rows, 1):
        for at, value in enumerate(row):
            _write(sheet, (line, at), value, looks)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(rows)), len(table.heads) - 1)
    sheet.repeat_rows(0)
    _set_up(sheet)


def _write(sheet: Any, place: tuple[int, int], value: Value, looks: _Looks) -> None:
    if isinstance(value, int):
        sheet.write_number(*place, value, looks.number)
    elif words_of(value):
        look = looks.tones[value.tone] if isinstance(value, Toned) else looks.text
        sheet.write_string(*place, _text(words_of(value)), look)


def _set_up(sheet: Any) -> None:
    """How it prints."""
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&R&P / &N")


def _named(report: Report) -> Iterator[tuple[str, Section]]:
    """The sections with tables, under names that Excel takes, each once."""
    taken = {tr("About").casefold()}
    for section in report.sections:
        if section.table is None:
            continue
        plain = "".join(char for char in section.title if char not in "[]:*?/\\'").strip() or section.key
        name, number = plain[:_LONGEST_NAME], 2
        while name.casefold() in taken:
            name, number = f"{plain[: _LONGEST_NAME - 4]} {number}", number + 1
        taken.add(name.casefold())
        yield name, section


def _width(head: str, rows: tuple[tuple[Value, ...], ...], at: int) -> int:
    longest = max((len(words_of(row[at])) for row in rows[:_MEASURED]), default=0)
    return min(max(_NARROWEST, len(head) + 2, longest + 2), _WIDEST)


def _text(text: str) -> str:
    """A text as a cell holds it: spelt out, never a formula, never longer than a cell may be."""
    shown = neutral(spelt_out(text))
    return shown if len(shown) <= _LONGEST_TEXT else f"{shown[: _LONGEST_TEXT - 1]}…"
