"""Every chart by its name: how it is painted, and how high it wishes to be."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from limelight.domain.insights.insights import Insights
from limelight.domain.insights.measures import Waiting
from limelight.domain.insights.told import Chart, Style
from limelight.domain.standing import Standing
from limelight.ui.insights.paint import MOST_ROWS, paint_leads, paint_rollouts, paint_timeline, paint_weeks
from limelight.ui.insights.pen import RIGHT, Pen
from limelight.ui.insights.scale import Span
from limelight.ui.text import day_words, span_words, time_words
from limelight.words import ntr, tr


def took_words(span: float) -> str:
    """How long something took; what took no time was done at once."""
    return span_words(span) if span else tr("at once")


STYLE = Style(time_words, day_words, took_words)
_HIGH, _ROW, _FOOT = 190.0, 26.0, 24.0  # logical pixels at 100 %
_NAMES = 0.3  # of the width goes to names


def explained(chart: Chart) -> str:
    """What the marks of a chart mean, in words."""
    return {
        Chart.WEEKS: tr("Releases stand on the line, roll backs hang below it."),
        Chart.LEADS: tr("A dot for each first release, a line for the middle of a week. Triangles: at least so long."),
        Chart.WAITING: tr("A bar for the longest time, a mark in it for the median."),
        Chart.ROLLOUTS: tr("A bar from the first release to everyone; an empty one goes on."),
        Chart.TIMELINE: tr("Triangle: deployed. Dot: released. Square: rolled back. Thick: released."),
    }[chart]


def wished_height(chart: Chart, insights: Insights) -> float:
    """How high a chart wishes to be, in logical pixels at 100 %."""
    rows = {
        Chart.WAITING: min(len(insights.waiting), MOST_ROWS) + (len(insights.waiting) > MOST_ROWS),
        Chart.ROLLOUTS: min(len(insights.rollouts), MOST_ROWS),
        Chart.TIMELINE: len(insights.environments) + 1,
    }.get(chart)
    return _HIGH if rows is None else max(rows, 2) * _ROW + _FOOT


def is_empty(chart: Chart, insights: Insights, feature: str) -> bool:
    """Whether there is nothing to paint: then only the sentence is shown."""
    return {
        Chart.WEEKS: not any(week.releases or week.roll_backs or not week.is_known for week in insights.weeks),
        Chart.LEADS: not insights.leads,
        Chart.WAITING: not insights.waiting,
        Chart.ROLLOUTS: not insights.rollouts,
        Chart.TIMELINE: not insights.of_feature(feature),
    }[chart]


def paint(chart: Chart, pen: Pen, room: QRectF, insights: Insights, feature: str) -> None:
    """Paint a chart into a room."""
    if chart is Chart.WEEKS:
        paint_weeks(pen, room, insights)
    elif chart is Chart.LEADS:
        paint_leads(pen, room, insights)
    elif chart is Chart.WAITING:
        _paint_waiting(pen, room, insights)
    elif chart is Chart.ROLLOUTS:
        paint_rollouts(pen, room, insights)
    else:
        paint_timeline(pen, room, insights, feature)


def _paint_waiting(pen: Pen, room: QRectF, insights: Insights) -> None:
    """A row for each owner, those with the most first; hatched where nobody knows since when."""
    now, shown = insights.period.now, insights.waiting[:MOST_ROWS]
    most = max((longest for each in shown if (longest := each.longest(now)) is not None), default=1.0)
    said = [_said(each, now) for each in shown]
    names, end = room.width() * _NAMES, max(map(pen.width_of, said), default=0.0) + pen.long(10)
    span = Span(0, most, room.left() + names, room.right() - end)
    light = pen.theme.lamps[Standing.WAITING].light
    for at, (each, words) in enumerate(zip(shown, said, strict=True)):
        row = QRectF(room.left(), room.top() + at * pen.long(_ROW), room.width(), pen.long(_ROW))
        owner = each.owner or tr("No owner told")
        pen.write(QRectF(row.left(), row.top(), names - pen.long(8), row.height()), owner)
        longest, middle = each.longest(now), each.middle(now)
        bar = QRectF(span.start, row.top() + row.height() * 0.25, span.end - span.start, row.height() * 0.5)
        if longest is None or middle is None:
            pen.hatch(bar)
        else:
            bar.setRight(max(span.at(longest), span.start + 2))
            pen.fill(bar, light)
            pen.fill(QRectF(span.at(middle) - 1.5, bar.top() - 2, 3, bar.height() + 4), pen.theme.text)
        pen.write(QRectF(room.right() - end, row.top(), end, row.height()), words, RIGHT, muted=True)
    more = len(insights.waiting) - len(shown)
    if more:
        last = QRectF(room.left(), room.top() + len(shown) * pen.long(_ROW), room.width(), pen.long(_ROW))
        pen.write(last, ntr("and {n} more owner, in the table", "and {n} more owners, in the table", more), muted=True)


def _said(waiting: Waiting, now: float) -> str:
    longest = waiting.longest(now)
    known = tr("{count}, longest {span}", count=waiting.count, span=span_words(longest)) if longest is not None else ""
    return known or tr("{count}, not known since when", count=waiting.count)
