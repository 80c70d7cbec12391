"""The HTML form: one page that holds all it needs, reads and prints by itself, and runs nothing.

No script, no address, no picture: its policy forbids any. Text is escaped, and odd characters are spelt out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from limelight import __version__
from limelight.domain.odd_characters import spelt_out
from limelight.domain.reports.model import (
    Figure,
    Layout,
    Report,
    Section,
    Table,
    Tone,
    Toned,
    Value,
    left_out_words,
    words_of,
)
from limelight.domain.reports.words import is_moment, minute
from limelight.reports.html_style import STYLE
from limelight.words import tr

_SHAPES = {Tone.GOOD: "●", Tone.PART: "◐", Tone.WAITS: "◆", Tone.OFF: "○", Tone.BAD: "▲", Tone.ODD: "?"}
_LONGEST_WORD = 24  # letters that a table makes room for
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def as_html(report: Report, language: str = "en") -> bytes:
    """The page in UTF-8; `language` is that of the report's own words."""
    return "\n".join(_page(report, language)).encode("utf-8", "xmlcharrefreplace")


def _page(report: Report, language: str) -> Iterator[str]:
    title = _text(f"{report.title}: {report.about}")
    yield f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta name="generator" content="Limelight {__version__}">\n<title>{title}</title>'
    yield f"<style>{STYLE}</style>\n</head>\n<body>"
    yield from _head(report)
    yield "<main>"
    yield from _gaps(report.gaps)
    for number, section in enumerate(report.pages, 1):
        yield from _section(section, number)
    yield "</main>"
    made = tr("Made by Limelight {version} on {at}.", version=__version__, at=minute(report.made_at))
    yield f"<footer><p>{_text(made)}</p></footer>\n</body>\n</html>\n"


def _head(report: Report) -> Iterator[str]:
    demo = f' <span class="demo">{tr("DEMO")}</span>' if report.demo else ""
    yield f'<header>\n<p class="brand"><span aria-hidden="true">◗</span> Limelight{demo}</p>'
    yield f'<h1>{_text(report.title)}</h1>\n<p class="about">{_text(report.about)}</p>\n<dl class="facts">'
    for name, value in report.facts:
        yield f"<div><dt>{_text(name)}</dt><dd>{_text(value)}</dd></div>"
    yield "</dl>\n</header>"


def _gaps(gaps: Iterable[str]) -> Iterator[str]:
    lines = [f"<li>{_text(gap)}</li>" for gap in gaps]
    if lines:
        yield f'<section class="gaps" aria-labelledby="gaps">\n<h2 id="gaps">{tr("What to know about this data")}</h2>'
        yield "<ul>" + "\n".join(lines) + "</ul>\n</section>"


def _section(section: Section, number: int) -> Iterator[str]:
    name = f"section-{number}"
    yield f'<section class="{section.key}" aria-labelledby="{name}">\n<h2 id="{name}">{_text(section.title)}</h2>'
    for words in section.words:
        yield f"<p>{_text(words)}</p>"
    if section.figures:
        yield '<ul class="figures">'
        yield from (_figure(figure) for figure in section.figures)
        yield "</ul>"
    if section.table is not None:
        yield from _table(section.table, name)
    yield "</section>"


def _figure(figure: Figure) -> str:
    tone = figure.tone.value if figure.number else Tone.OFF.value
    return f'<li class="{tone}"><span class="number">{figure.number}</span> <span>{_text(figure.words)}</span></li>'


def _table(table: Table, name: str) -> Iterator[str]:
    if not table.rows:
        yield f'<p class="empty">{_text(table.empty)}</p>'
        return
    yield from (_cards if table.layout is Layout.CARDS else _rows)(table.on_pages, name)
    if table.left_out:
        yield f'<p class="more">{_text(left_out_words(table))}</p>'


def _rows(table: Table, name: str) -> Iterator[str]:
    numbers = [all(isinstance(row[at], int) for row in table.rows) for at in range(len(table.heads))]
    heads = "".join(
        f'<th scope="col"{_classes(is_number, "")}>{_text(head.words)}</th>'
        for head, is_number in zip(table.heads, numbers, strict=True)
    )
    yield f'<table aria-labelledby="{name}">\n<thead><tr>{heads}</tr></thead>\n<tbody>'
    for row in table.shown:
        first, *rest = row
        cells = "".join(
            f"<td{_classes(is_number, each)}>{_value(each)}</td>"
            for each, is_number in zip(rest, numbers[1:], strict=True)
        )
        yield f'<tr><th scope="row"{_classes(numbers[0], first)}>{_value(first)}</th>{cells}</tr>'
    yield "</tbody>\n</table>"


def _cards(table: Table, _name: str) -> Iterator[str]:
    heads = table.heads[1:]
    for number, row in enumerate(table.shown, 1):
        title, *rest = row
        yield f'<article>\n<h3>{number}. {_value(title)}</h3>\n<dl class="card">'
        for head, value in zip(heads, rest, strict=True):
            if value != "":
                yield f'<div class="{head.key}"><dt>{_text(head.words)}</dt><dd>{_value(value)}</dd></div>'
        yield "</dl>\n</article>"


def _classes(is_number: bool, value: Value) -> str:
    """What the style has to know of a cell: a long word may break anywhere, others may not."""
    has_long = any(len(word) > _LONGEST_WORD for word in words_of(value).split())
    names = " ".join(name for name, holds in (("number", is_number), ("long", has_long)) if holds)
    return f' class="{names}"' if names else ""


def _value(value: Value) -> str:
    if isinstance(value, Toned):
        shape = f'<span aria-hidden="true">{_SHAPES[value.tone]}</span>'
        return f'<span class="mark {value.tone.value}">{shape} {_text(value.words)}</span>'
    if isinstance(value, str) and is_moment(value):
        return f'<time datetime="{_text(value.replace(" ", "T"))}">{_text(value)}</time>'
    return _text(str(value)) if value != "" else '<span class="none">–</span>'


def _text(text: str) -> str:
    return escape(spelt_out(text))
