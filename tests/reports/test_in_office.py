"""The Excel form in a real spreadsheet program: it opens, and every text is what it was, and no formula."""

from __future__ import annotations

import csv
import subprocess
from pathlib import Path

import pytest

from limelight.domain.odd_characters import spelt_out
from limelight.domain.reports.model import Head, Report, ReportKind, Section, Table
from limelight.domain.tables import neutral
from limelight.reports.excel_form import as_excel
from real.absence import tool
from reports.samples import AT, ODD

pytestmark = pytest.mark.full

SECOND_SHEET_AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,true,false,2"
"""Comma, quote, UTF-8, from line 1; formulas as they are written, not what they amount to; the second sheet."""


def converted(book: Path, folder: Path, office: str) -> list[list[str]]:
    """The second sheet as LibreOffice reads it."""
    subprocess.run(
        [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", "--convert-to",
         SECOND_SHEET_AS_CSV, "--outdir", str(folder), str(book)],
        check=True, capture_output=True, timeout=110,
    )  # fmt: skip
    found = next(folder.glob("*.csv"))
    return list(csv.reader(found.read_text(encoding="utf-8").splitlines(keepends=True)))


def test_a_workbook_opens_and_none_of_its_texts_is_a_formula(tmp_path: Path) -> None:
    office = tool("soffice", "libreoffice-calc-nogui")
    table = Table((Head("text", "Text"), Head("number", "Number")), tuple((text, n) for n, text in enumerate(ODD)))
    made = Report(ReportKind.STATUS, "Odd", "", AT, (), (Section("odd", "Odd texts", table=table),), main="odd")
    book = tmp_path / "report.xlsx"
    book.write_bytes(as_excel(made))
    rows = converted(book, tmp_path, office)
    assert rows[0] == ["Text", "Number"]
    assert [row[1] for row in rows[1:]] == [str(number) for number in range(len(ODD))]
    assert [row[0] for row in rows[1:]] == [neutral(spelt_out(text)) for text in ODD]
