"""Every form of a report, from the same values; whatever a server calls a thing, it stays a text."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.domain.odd_characters import is_odd, spelt_out
from limelight.domain.reports.model import Head, Layout, Report, Section, Table, words_of
from limelight.domain.tables import neutral
from limelight.reports.csv_form import as_csv
from limelight.reports.excel_form import as_excel
from limelight.reports.html_form import as_html
from limelight.reports.json_form import as_json
from reports.samples import ODD, report

TEXTS = st.text(st.characters(), max_size=200) | st.sampled_from(ODD)
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Page(HTMLParser):
    """What a page says, and which elements it has."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def cells(book: bytes, sheet: int) -> list[list[str]]:
    """The texts of a sheet, by row; a cell that is not a string or a number fails."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        rows = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{sheet}.xml")).iter(f"{_SHEET}row")
        return [[_cell(cell) for cell in row] for row in rows]


def _cell(cell: ElementTree.Element) -> str:
    assert cell.find(f"{_SHEET}f") is None, "a formula"
    if cell.get("t") == "inlineStr":
        return "".join(part.text or "" for part in cell.iter(f"{_SHEET}t"))
    value = cell.find(f"{_SHEET}v")
    assert value is not None
    assert value.text is not None
    assert cell.get("t") in (None, "n"), "a number, and nothing that is worked out"
    return value.text


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_a_page_says_every_text_and_runs_none(text: str) -> None:
    page = Page(as_html(report(text)).decode("utf-8"))
    assert {tag for tag, _ in page.elements} <= {
        "html", "head", "meta", "title", "style", "body", "header", "p", "span", "h1", "dl", "div", "dt", "dd", "main",
        "section", "h2", "ul", "li", "table", "thead", "tr", "th", "tbody", "td", "footer", "time",
    }  # fmt: skip
    assert not any(name.startswith("on") or name in ("src", "href") for _, names in page.elements for name in names)
    shown = spelt_out(text)
    assert sum(shown in said for said in page.said) >= (8 if shown.strip() else 0)
    assert not any(is_odd(char) for said in page.said for char in said if char != "\n")


def test_what_has_the_marks_of_a_time_is_text_like_any_other() -> None:
    text = "<!---aa-aa aa:aa"  # as it stands, it would hide the rest of the page
    assert text.encode() not in as_html(report(text))
    said = Page(as_html(report(text)).decode("utf-8")).said
    assert sum(text in each for each in said) >= 8


@pytest.mark.parametrize("layout", Layout)
def test_a_page_has_the_parts_that_readers_and_screen_readers_go_by(layout: Layout) -> None:
    text = as_html(report(layout=layout, demo=True), "sv").decode("utf-8")
    page = Page(text)
    tags = [tag for tag, _ in page.elements]
    assert text.startswith("<!DOCTYPE html>")
    assert dict(page.elements)["html"]["lang"] == "sv"
    assert [tags.count(each) for each in ("title", "main", "header", "footer", "h1")] == [1] * 5
    assert "DEMO" in page.said
    assert all(names.get("scope") in ("col", "row") for tag, names in page.elements if tag == "th")
    assert "Content-Security-Policy" in text
    assert "default-src 'none'" in text


def test_rows_that_a_page_leaves_out_are_counted_and_are_in_the_other_forms() -> None:
    table = Table((Head("feature", "Feature"),), tuple((f"feature {n}",) for n in range(9)), most=4)
    made = with_table(table)
    page = as_html(made).decode("utf-8")
    assert "feature 3" in page
    assert "feature 4" not in page
    assert "And 5 more" in page
    assert b"feature 8" in as_csv(made)
    assert cells(as_excel(made), 2)[-1] == ["feature 8"]


def test_a_table_without_rows_says_so() -> None:
    assert "Nothing here." in as_html(report(rows=0)).decode("utf-8")
    assert cells(as_excel(report(rows=0)), 2) == [["Feature", "When", "Count", "Standing"]]


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_csv_gives_every_text_back_and_none_as_a_formula(text: str) -> None:
    lines = list(csv.reader(io.StringIO(as_csv(report(text)).decode("utf-8-sig"), newline="")))
    told = neutral(text).encode("utf-8", "backslashreplace").decode("utf-8")
    assert lines[0] == ["Feature", "When", "Count", "Standing"]
    assert [line[0] for line in lines[1:4]] == [told] * 3
    assert lines[1][2] == "0"
    assert "The systems' own records have all." in lines[-1][0]
    assert not any(cell.lstrip()[:1] in "=+-@" for line in lines for cell in line if cell.strip())


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_a_workbook_holds_every_text_as_text(text: str) -> None:
    made = as_excel(report(text))
    rows = cells(made, 2)
    told = neutral(spelt_out(text))
    assert len(rows) == 4
    if told:
        # An escape of Excel's own stands for what looks like one.
        assert rows[1][0].replace("_x005F_", "_") == told
    assert rows[1][-2 if told else -1] == "0"


def test_a_text_that_is_too_long_for_a_cell_is_cut_and_says_so() -> None:
    rows = cells(as_excel(report("x" * 40_000)), 2)
    assert len(rows[1][0]) == 32_767
    assert rows[1][0].endswith("x…")


def test_sheets_have_names_that_excel_takes_each_once() -> None:
    made = with_table(Table((Head("a", "A"),), (("1",),)), *["a:long/name?*[of]'a'sheet " * 3] * 3, "About", "")
    with zipfile.ZipFile(io.BytesIO(as_excel(made))) as archive:
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    names = [str(sheet.get("name")) for sheet in book.iter(f"{_SHEET}sheet")]
    assert len({name.casefold() for name in names}) == len(names) == 6
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_json_gives_every_text_back_by_the_names_of_its_columns(text: str) -> None:
    told = json.loads(as_json(report(text)))
    assert told["format"] == "limelight-report-1"
    assert told["about"] == text
    assert told["gaps"][0] == text
    rows = next(section["rows"] for section in told["sections"] if section["key"] == "changes")
    assert rows[1] == {"feature": text, "at": "2026-12-01 06:24", "count": 1, "standing": text}


def with_table(table: Table, *titles: str) -> Report:
    """A report of one table, under several titles."""
    whole = report()
    sections = tuple(Section(f"s{n}", title, table=table) for n, title in enumerate(titles or ("All",)))
    return Report(whole.kind, whole.title, whole.about, whole.made_at, whole.facts, sections, main="s0")


def test_the_words_of_every_value_stand_in_every_form() -> None:
    made = report()
    page = " ".join(Page(as_html(made).decode("utf-8")).said)
    for row in made.main_table.rows:
        for value in row:
            assert words_of(value) in page
