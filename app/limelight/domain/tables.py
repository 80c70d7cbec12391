"""A table of texts, and how it reads as plain text, as Markdown and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from limelight.words import Worded

_STARTERS = frozenset("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet may take for the beginning of a formula, full-width forms as well (safety rules, section 5)."""


class TableForm(Worded):
    """How a table is copied; the value is the word on screen."""

    TEXT = "text"  # columns that stand below each other in a fixed-width face
    MARKDOWN = "Markdown"  # for tickets and wikis
    CSV = "CSV"  # for a spreadsheet


@dataclass(frozen=True, slots=True)
class TextTable:
    """Heads and rows of equal length. Line breaks in a cell become spaces, but for CSV."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    note: str = ""  # a line below it, such as as of when

    def as_(self, form: TableForm) -> str:
        """The table in that form, ending with a line feed."""
        return {TableForm.TEXT: _as_text, TableForm.MARKDOWN: _as_markdown, TableForm.CSV: _as_csv}[form](self)


def neutral(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula."""
    starts = text[:1] in _STARTERS or text.lstrip()[:1] in _STARTERS
    return f"'{text}" if text and starts else text


def csv_lines(rows: Iterable[Sequence[str]], newline: str = "\r\n") -> str:
    """Rows as CSV: every cell quoted, none of them a formula."""
    lines = io.StringIO()
    writer = csv.writer(lines, quoting=csv.QUOTE_ALL, lineterminator=newline)
    for row in rows:
        writer.writerow([neutral(cell) for cell in row])
    return lines.getvalue()


def _as_text(table: TextTable) -> str:
    rows = [_flat(row) for row in (table.heads, *table.rows)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rows.insert(1, ["-" * width for width in widths])
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([*lines, *(["", table.note] if table.note else [])]) + "\n"


def _as_markdown(table: TextTable) -> str:
    rows = [[_escaped(cell) for cell in _flat(row)] for row in (table.heads, *table.rows)]
    rows.insert(1, ["---"] * len(table.heads))
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([*lines, *(["", _escaped(table.note)] if table.note else [])]) + "\n"


def _as_csv(table: TextTable) -> str:
    width = len(table.heads)
    noted = [(table.note, *[""] * (width - 1))] if table.note else []
    return csv_lines((table.heads, *table.rows, *noted))


def _flat(row: Sequence[str]) -> list[str]:
    return [" ".join(cell.split()) for cell in row]


def _escaped(text: str) -> str:
    """Nothing in it is markup, a link or the end of a cell."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>#|!~" else char for char in text)
