"""The PDF form: its text can be extracted, every page is numbered, and its properties name it."""

from __future__ import annotations

import io
import threading
from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from limelight.domain.odd_characters import spelt_out
from limelight.domain.reports.model import Layout, Report, ReportKind, Section, words_of
from limelight.ui.reports.pdf import as_pdf
from reports.samples import ODD, report

pytestmark = pytest.mark.usefixtures("qapp")


def read(made: Report) -> PdfReader:
    return PdfReader(io.BytesIO(as_pdf(made)))


def said(reader: PdfReader) -> str:
    """All the text, with one space between words."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize("layout", Layout)
def test_everything_that_a_report_tells_is_in_the_text(layout: Layout) -> None:
    made = report(layout=layout, demo=True)
    text = said(read(made))
    for words in (made.title, made.about, "DEMO", *made.gaps, *(value for _, value in made.facts)):
        assert words in text
    for section in made.pages:
        assert section.title in text
    for row in made.main_table.rows:
        for value in row[:2]:
            assert words_of(value) in text


def test_its_properties_name_it_and_it_is_on_a4() -> None:
    reader = read(report())
    assert reader.metadata is not None
    assert reader.metadata.title == "Release report: Instant payments"
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {(595, 842)}


def test_a_table_goes_on_from_page_to_page_with_its_heads_and_numbers() -> None:
    reader = read(report(rows=150))
    count = len(reader.pages)
    assert count > 3
    for number, page in enumerate(reader.pages, 1):
        text = " ".join(page.extract_text().split())
        assert f"{number} / {count}" in text
        assert "Standing" in text
    assert said(reader).count("2026-12-01 06:24") == 151


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_every_name_survives_as_text(text: str, layout: Layout) -> None:
    reader = read(report(text, layout=layout))
    shown = "".join(spelt_out(text.replace("\r\n", "\n").replace("\n", "")).split())
    found = "".join(said(reader).split())
    plain = [part for part in (shown[:20], shown[-20:]) if part.isascii()]
    assert all(part in found for part in plain)
    assert "Thesystems'ownrecordshaveall." in found


def status(*, lines: int, doubts: int) -> Report:
    """A status report of three lists, of which pages show up to `lines` rows of thirty."""
    table = replace(report(rows=30).main_table, most=lines)
    sections = tuple(Section(f"list{number}", f"List {number}", table=table) for number in range(3))
    gaps = tuple(f"Environment {number} could not be read since noon." for number in range(doubts))
    return replace(report(), kind=ReportKind.STATUS, sections=sections, main="list0", doubts=gaps)


def test_a_status_report_is_one_page_and_says_what_it_leaves_out_for_it() -> None:
    free = read(status(lines=4, doubts=0))
    assert len(free.pages) == 1
    assert said(free).count("And 26 more") == 3
    full = read(status(lines=9, doubts=14))
    assert len(full.pages) == 1
    assert said(full).count("could not be read since noon") == 14
    assert said(full).count("more: the Excel and CSV forms have all") == 3
    assert "And 21 more" not in said(full)


def test_nothing_that_has_to_be_known_is_left_out_for_the_sake_of_one_page() -> None:
    crowded = read(status(lines=9, doubts=70))
    assert len(crowded.pages) > 1
    assert said(crowded).count("could not be read since noon") == 70
    assert said(crowded).count("And 29 more") == 3


def test_a_row_that_is_higher_than_a_page_is_whole() -> None:
    words = " ".join(f"word{number}" for number in range(2500))
    text = said(read(report(words, rows=1)))
    assert all(f"word{number}" in text for number in (0, 1200, 2499))


def test_it_is_made_behind_the_window_too(qapp: QApplication) -> None:
    made: list[bytes] = []
    thread = threading.Thread(target=lambda: made.append(as_pdf(report(rows=50))))
    thread.start()
    thread.join()
    assert made[0].startswith(b"%PDF")
