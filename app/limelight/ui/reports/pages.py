"""The pages of a report as the window shows them before it is saved: drawn in the background, painted by the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPainter, QPicture

from limelight.domain.reports.model import Report
from limelight.ui.reports.flow import Draw, DrawnText
from limelight.ui.reports.pdf import pages_of

MOST = 50  # pages that are shown; the file has all


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """One page: its picture, in units of `type.SCALE` to a point, and its text, for whoever cannot see it."""

    picture: QPicture
    text: str


@dataclass(frozen=True, slots=True)
class Preview:
    """The first pages of a report, of `count` in all."""

    title: str
    pages: tuple[DrawnPage, ...]
    count: int


def preview_of(report: Report) -> Preview:
    """The report as pages. Needs a Qt application; may be called on any thread.

    A picture keeps its fonts by name: a font that was used on one thread is not used on another.
    """
    flow = pages_of(report)
    return Preview(report.title, tuple(_drawn(page) for page in flow.pages[:MOST]), len(flow.pages))


def _drawn(page: list[Draw]) -> DrawnPage:
    picture = QPicture()
    painter = QPainter(picture)
    for draw in page:
        draw(painter)
    painter.end()
    lines = (line for draw in page if isinstance(draw, DrawnText) for line in draw.block.lines)
    return DrawnPage(picture, "\n".join(lines))
