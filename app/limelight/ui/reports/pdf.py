"""The PDF form: A4 pages that are drawn with the program's own fonts, so that their text can be searched and copied.

May be called on any thread. The pages are laid out first, since every one of them says how many there are.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from limelight import __version__
from limelight.domain.odd_characters import spelt_out
from limelight.domain.reports.model import Figure, Report, ReportKind, Section, Tone
from limelight.ui.reports.flow import (
    BOTTOM,
    HEIGHT,
    LEFT,
    ROOM,
    TOP,
    Draw,
    Flow,
    drawn_ground,
    drawn_line,
    drawn_text,
)
from limelight.ui.reports.tables import put_table
from limelight.ui.reports.type import DEMO, LIMELIGHT, LINE, MUTED, PAPER, SCALE, TONES, WARNED, Block, Face, Typesetter
from limelight.ui.theme.looks import load_fonts
from limelight.words import tr

_POINTS_TO_AN_INCH = 72
_FIGURE_GAP = 8.0
_SHORT = 32  # letters of a fact that may stand beside others

Facts = tuple[tuple[str, str], ...]


def as_pdf(report: Report) -> bytes:
    """The pages as a PDF file, with the report's title among its properties. Needs a Qt application.

    The status report is one page: where something pushes it over the end, its tables show fewer rows, and say so.
    """
    return _painted(pages_of(report), report)


def pages_of(report: Report) -> Flow:
    """The pages, laid out, with a foot on each. Needs a Qt application; may be called on any thread."""
    load_fonts()
    flow, shorter = _laid_out(report), report.shortened()
    while len(flow.pages) > 1 and report.kind is ReportKind.STATUS and shorter is not None:
        flow, shorter = _laid_out(shorter), shorter.shortened()
    for number, page in enumerate(flow.pages, 1):
        page.extend(_foot(flow, report, f"{number} / {len(flow.pages)}"))
    return flow


def _laid_out(report: Report) -> Flow:
    flow = Flow(Typesetter())
    _put_head(flow, report)
    _put_gaps(flow, report.gaps)
    for section in report.pages:
        _put_section(flow, section)
    return flow


def _painted(flow: Flow, report: Report) -> bytes:
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(round(_POINTS_TO_AN_INCH * SCALE))
    writer.setTitle(spelt_out(f"{report.title}: {report.about}"))
    writer.setCreator(f"Limelight {__version__}")
    painter = QPainter(writer)
    for number, page in enumerate(flow.pages, 1):
        if number > 1:
            writer.newPage()
        for draw in page:
            draw(painter)
    painter.end()
    made.close()
    return bytes(made.data().data())


def _foot(flow: Flow, report: Report, number: str) -> tuple[Draw, ...]:
    y = HEIGHT - BOTTOM + 18
    demo = f"{tr('DEMO')}  " if report.demo else ""
    words = flow.type.block(
        f"{demo}Limelight {__version__}  {report.title}: {report.about}", Face.SMALL, ROOM - 60, MUTED
    )
    count = flow.type.block(number, Face.SMALL, 60, MUTED)
    return (
        drawn_line(LEFT, y, ROOM, LINE),
        drawn_text(flow.type, words.part(0, 1), LEFT, y + 4),
        drawn_text(flow.type, count, LEFT, y + 4, right=LEFT + ROOM),
    )


def _put_head(flow: Flow, report: Report) -> None:
    flow.put(drawn_ground(QRectF(LEFT, TOP - 14, ROOM, 4), LIMELIGHT, 0))
    flow.put(drawn_text(flow.type, flow.type.block("Limelight", Face.STRONG, ROOM, MUTED), LEFT, flow.y))
    if report.demo:
        block = flow.type.block(tr("DEMO"), Face.STRONG, 80, PAPER)
        x = LEFT + 50
        flow.put(drawn_ground(QRectF(x, flow.y - 1, block.width + 10, block.height + 2), DEMO))
        flow.put(drawn_text(flow.type, block, x + 5, flow.y))
    flow.y += 15
    flow.write(flow.type.block(report.title, Face.TITLE, ROOM))
    flow.write(flow.type.block(report.about, Face.ABOUT, ROOM, MUTED))
    flow.y += 5
    if all(len(value) <= _SHORT for _, value in report.facts):
        _put_facts_beside(flow, report.facts)
    else:
        _put_facts_below(flow, report.facts)


def _put_facts_beside(flow: Flow, facts: Facts) -> None:
    width = ROOM / max(1, len(facts))
    blocks = [
        (flow.type.block(name, Face.SMALL, width - 8, MUTED), flow.type.block(value, Face.BODY, width - 8))
        for name, value in facts
    ]
    for at, (name, value) in enumerate(blocks):
        flow.put(drawn_text(flow.type, name, LEFT + at * width, flow.y))
        flow.put(drawn_text(flow.type, value, LEFT + at * width, flow.y + name.height))
    flow.y += max((name.height + value.height for name, value in blocks), default=0.0)


def _put_facts_below(flow: Flow, facts: Facts) -> None:
    for name, value in facts:
        label = flow.type.block(name, Face.SMALL, 110, MUTED)
        flow.need(label.height + 12)
        flow.put(drawn_text(flow.type, label, LEFT, flow.y + 0.8))
        flow.write(flow.type.block(value, Face.BODY, ROOM - 120), LEFT + 120)


def _put_gaps(flow: Flow, gaps: tuple[str, ...]) -> None:
    if not gaps:
        return
    flow.skip(8)
    _put_on_ground(flow, flow.type.block(tr("What to know about this data"), Face.STRONG, ROOM - 20, WARNED[0]))
    for gap in gaps:
        _put_on_ground(flow, flow.type.block(f"• {gap}", Face.BODY, ROOM - 20))


def _put_on_ground(flow: Flow, block: Block) -> None:
    """Lines on the ground of what has to be known; they may run on over the page's end."""
    _, ground, edge = WARNED
    first = 0
    while first < len(block.lines):
        flow.need(block.line_height)
        part = block.part(first, max(1, int(flow.left / block.line_height)))
        flow.put(drawn_ground(QRectF(LEFT, flow.y - 2, ROOM, part.height + 4), ground, 0))
        flow.put(drawn_ground(QRectF(LEFT, flow.y - 2, 3, part.height + 4), edge, 0))
        flow.put(drawn_text(flow.type, part, LEFT + 10, flow.y))
        flow.y += part.height + 1
        first += len(part.lines)


def _put_section(flow: Flow, section: Section) -> None:
    heading = flow.type.block(section.title, Face.HEADING, ROOM)
    flow.need(heading.height + 70)
    flow.skip(12)
    flow.write(heading)
    flow.y += 3
    for words in section.words:
        flow.write(flow.type.block(words, Face.BODY, ROOM, MUTED))
        flow.y += 2
    if section.figures:
        _put_figures(flow, section.figures)
    if section.table is not None:
        put_table(flow, section.table)


def _put_figures(flow: Flow, figures: tuple[Figure, ...]) -> None:
    width = (ROOM - _FIGURE_GAP * (len(figures) - 1)) / len(figures)
    blocks = [
        (
            flow.type.block(str(figure.number), Face.NUMBER, width - 14),
            flow.type.block(figure.words, Face.BODY, width - 14),
        )
        for figure in figures
    ]
    height = max(number.height + words.height for number, words in blocks) + 12
    flow.need(height)
    for at, (figure, (number, words)) in enumerate(zip(figures, blocks, strict=True)):
        x = LEFT + at * (width + _FIGURE_GAP)
        tone = figure.tone if figure.number else Tone.OFF
        flow.put(drawn_ground(QRectF(x, flow.y, width, height), PAPER, 3, LINE))
        flow.put(drawn_ground(QRectF(x, flow.y, width, 3), TONES[tone][2], 1))
        flow.put(drawn_text(flow.type, number, x + 7, flow.y + 6))
        flow.put(drawn_text(flow.type, words, x + 7, flow.y + 6 + number.height))
    flow.y += height + 2
