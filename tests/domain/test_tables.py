"""A table as text, Markdown and CSV."""

import csv
import io

import pytest

from limelight.domain.tables import TableForm, TextTable, csv_lines

TABLE = TextTable(("Feature", "Prod"), (("Instant payments", "off"), ("Cards", "25 %")), "As of today.")


def test_columns_stand_below_each_other_as_text() -> None:
    assert TABLE.as_(TableForm.TEXT).splitlines() == [
        "Feature           Prod",
        "----------------  ----",
        "Instant payments  off",
        "Cards             25 %",
        "",
        "As of today.",
    ]


def test_nothing_in_a_cell_is_markup_or_ends_it_in_markdown() -> None:
    odd = TextTable(("A",), (("x | y",), ("<img src=x>\n# two",), ("[a](http://b) *c* `d`",)))
    lines = odd.as_(TableForm.MARKDOWN).splitlines()
    assert lines == [
        "| A |",
        "| --- |",
        "| x \\| y |",
        "| \\<img src=x\\> \\# two |",
        "| \\[a\\](http://b) \\*c\\* \\`d\\` |",
    ]


@pytest.mark.parametrize("starter", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "  ="])
def test_no_cell_of_a_spreadsheet_is_a_formula(starter: str) -> None:
    told = TextTable((f"{starter}head",), ((f"{starter}1+1",),), f"{starter}note").as_(TableForm.CSV)
    for (cell,) in csv.reader(io.StringIO(told, newline="")):
        assert cell.startswith("'")


def test_line_breaks_and_quotes_stay_in_their_cell() -> None:
    rows = [('a "b"', "c\nd"), ("", "e,f")]
    assert list(csv.reader(io.StringIO(csv_lines(rows), newline=""))) == [list(row) for row in rows]


def test_a_table_without_rows_has_its_heads() -> None:
    empty = TextTable(("A", "B"), ())
    assert empty.as_(TableForm.TEXT) == "A  B\n-  -\n"
    assert empty.as_(TableForm.MARKDOWN) == "| A | B |\n| --- | --- |\n"
    assert empty.as_(TableForm.CSV) == '"A","B"\r\n'
