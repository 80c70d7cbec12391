"""The HTML form in a real Chromium: it asks for nothing, has nothing that keeps anybody out, and prints on A4."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from limelight.domain.reports.model import Layout, Report
from limelight.reports.html_form import as_html
from real.browser import Browser, running_browser
from reports.samples import ODD, report

A4 = (595, 842)  # points


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with running_browser(tmp_path_factory.mktemp("browser")) as browser:
        yield browser


def opened(browser: Browser, made: Report, folder: Path) -> None:
    page = folder / "report.html"
    page.write_bytes(as_html(made))
    before = len(browser.requested)
    browser.open(page.as_uri())
    assert browser.requested[before:] == [page.as_uri()], "it asks for nothing but itself"


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("media", ["screen", "print"])
def test_axe_finds_nothing_wrong(browser: Browser, tmp_path: Path, layout: Layout, media: str) -> None:
    opened(browser, report(rows=7, layout=layout, demo=True), tmp_path)
    browser.show_as(media, 1000, 1400)
    assert browser.found_by_axe() == []
    assert browser.overhang <= 0


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_no_name_makes_it_wider_than_its_paper_or_do_anything(browser: Browser, tmp_path: Path, text: str) -> None:
    opened(browser, report(text), tmp_path)
    browser.show_as("print", 700, 1000)  # A4 within its margins
    assert browser.overhang <= 0
    assert "The systems' own records have all." in browser.text


def test_it_prints_on_a4_with_heads_on_every_page(browser: Browser, tmp_path: Path) -> None:
    opened(browser, report(rows=120), tmp_path)
    browser.print_to(tmp_path / "printed.pdf")
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert len(pages) > 2
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {A4}
    assert all("Standing" in page.extract_text() for page in pages[:-1])
