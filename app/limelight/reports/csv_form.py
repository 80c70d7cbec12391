"""The CSV form: the report's main table, for a spreadsheet."""

from __future__ import annotations

from limelight.domain.reports.model import Report, words_of
from limelight.domain.tables import TableForm, TextTable

_MARK = "\ufeff"  # tells spreadsheets that this is UTF-8


def as_csv(report: Report) -> bytes:
    """The main table with its heads; a last line tells the gaps. UTF-8; what is no character is spelt as an escape."""
    table = report.main_table
    heads = [head.words for head in table.heads]
    rows = [[words_of(value) for value in row] for row in table.rows]
    note = " ".join(("DEMO" if report.demo else "", *report.gaps)).strip()
    text = TextTable(heads, rows, note).as_(TableForm.CSV)
    return f"{_MARK}{text}".encode("utf-8", "backslashreplace")
