"""The charts over time: what happened by week, lead times, roll-outs, and one feature in all environments."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from limelight.domain.insights.doings import Doing, What
from limelight.domain.insights.insights import Insights
from limelight.domain.insights.measures import Rollout, Week
from limelight.domain.standing import Standing
from limelight.ui.insights.pen import LEFT, MIDDLE, RIGHT, Pen
from limelight.ui.insights.scale import DAY, Span, round_up
from limelight.ui.text import day_words, span_words
from limelight.words import tr

_FOOT = 20.0  # logical pixels at 100 % under the charts, for days
_AXIS = 46.0  # and at their side, for numbers
_ROW = 26.0
MOST_ROWS = 10
MOST_DOTS = 1_500
_NAMES = 0.36  # of the width goes to names


def paint_weeks(pen: Pen, room: QRectF, insights: Insights) -> None:
    """Releases stand on the line, roll backs hang from it; hatched weeks may miss some."""
    weeks = insights.weeks
    up = round_up(max((week.releases for week in weeks), default=1))
    down = max(max((week.roll_backs for week in weeks), default=0), up * 0.15)
    plot = _plot(pen, room)
    ground = plot.top() + plot.height() * up / (up + down)
    slot = plot.width() / max(len(weeks), 1)
    lamps = pen.theme.lamps
    for at, week in enumerate(weeks):
        column = QRectF(plot.left() + at * slot, plot.top(), slot, plot.height())
        _hatch_week(pen, column, week)
        bar = column.adjusted(slot * 0.18, 0, -slot * 0.18, 0)
        high = Span(0, up, 0, ground - plot.top()).at(week.releases)
        low = Span(0, down, 0, plot.bottom() - ground).at(week.roll_backs)
        pen.fill(QRectF(bar.left(), ground - high, bar.width(), high), lamps[Standing.RELEASED].light)
        if week.roll_backs:
            hanging = QRectF(bar.left(), ground, bar.width(), max(low, 3.0))
            pen.fill(hanging, pen.theme.surface)
            pen.outline(hanging, pen.theme.danger)
    pen.line(QPointF(plot.left(), ground), QPointF(plot.right(), ground), pen.theme.edge)
    _numbers(pen, plot, (f"{up:.0f}", plot.top()), ("0", ground))
    _days(pen, plot, weeks)


def paint_leads(pen: Pen, room: QRectF, insights: Insights) -> None:
    """A dot for each first release, a bar for the middle of each week; hollow triangles took at least so long."""
    plot = _plot(pen, room)
    most = round_up(max((lead.span / DAY for lead in insights.leads), default=1.0))
    high = Span(0, most * DAY, plot.bottom(), plot.top())
    time = _time(insights.weeks, plot)
    for week in insights.weeks:
        left, right = time.at(week.starts), time.at(week.ends)
        _hatch_week(pen, QRectF(left, plot.top(), right - left, plot.height()), week)
        if week.lead is not None:
            y = high.at(week.lead)
            pen.line(QPointF(left + 1, y), QPointF(right - 1, y), pen.theme.accent, 3.0)
    pen.line(plot.bottomLeft(), plot.bottomRight(), pen.theme.edge)
    light = pen.theme.lamps[Standing.WAITING].light
    every = -(-len(insights.leads) // MOST_DOTS) or 1
    if every > 1:
        words = tr("One dot for every {every}", every=every)
        pen.write(QRectF(plot.left(), room.top(), plot.width(), pen.long(14)), words, RIGHT, muted=True)
    for lead in insights.leads[::every]:
        place = QPointF(time.at(lead.released_at), high.at(lead.span))
        if lead.is_least:
            pen.triangle(place, light, hollow=True)
        else:
            pen.dot(place, light, half=3.0)
    _numbers(pen, plot, (tr("{most:.0f} d", most=most), plot.top()), ("0", plot.bottom()))
    _days(pen, plot, insights.weeks)


def paint_rollouts(pen: Pen, room: QRectF, insights: Insights) -> None:
    """A bar from the first release to everyone, the newest above; an empty one goes on."""
    shown = tuple(reversed(insights.rollouts))[:MOST_ROWS]
    took = max((pen.width_of(_took(each, insights)) for each in shown), default=0.0) + pen.long(8)
    names = room.width() * _NAMES
    plot = QRectF(room.left() + names, room.top(), room.width() - names - took, room.height() - pen.long(_FOOT))
    begins = min((each.began_at for each in shown), default=insights.period.since)
    time = Span(begins, insights.period.now, plot.left(), plot.right())
    light = pen.theme.lamps[Standing.PARTLY_RELEASED].light
    for at, each in enumerate(shown):
        row = QRectF(room.left(), room.top() + at * pen.long(_ROW), room.width(), pen.long(_ROW))
        title = f"{insights.names.get(each.feature, each.feature)} · {insights.places[each.environment]}"
        pen.write(QRectF(row.left(), row.top(), names - pen.long(8), row.height()), title)
        end = insights.period.now if each.everyone_at is None else each.everyone_at
        left, right = time.at(each.began_at), time.at(end)
        bar = QRectF(left, row.top() + row.height() * 0.28, max(right - left, 3.0), row.height() * 0.44)
        if each.everyone_at is None:
            pen.outline(bar, light)
        else:
            pen.fill(bar, light)
        pen.write(QRectF(plot.right(), row.top(), took, row.height()), _took(each, insights), RIGHT, muted=True)
    _ends(pen, plot, begins, insights.period.now)


def paint_timeline(pen: Pen, room: QRectF, insights: Insights, feature: str) -> None:
    """A lane for each environment: a triangle where it was deployed, a dot where released, a square where rolled
    back; thick while it was released, hatched where something may be missing."""
    doings = insights.of_feature(feature)
    names = min(room.width() * _NAMES, pen.long(190))
    plot = QRectF(room.left() + names, room.top(), room.width() - names, room.height() - pen.long(_FOOT))
    begins = min([insights.period.since, *(doing.at for doing in doings)])
    time = Span(begins, insights.period.now, plot.left() + pen.long(6), plot.right() - pen.long(6))
    lanes = len(insights.environments)
    high = plot.height() / max(lanes, 1)
    for at, environment in enumerate(insights.environments):
        lane = QRectF(plot.left(), plot.top() + at * high, plot.width(), high)
        pen.write(QRectF(room.left(), lane.top(), names - pen.long(8), high), insights.places[environment])
        if insights.period.complete > begins:
            pen.hatch(QRectF(lane.left(), lane.top() + 3, time.at(insights.period.complete) - lane.left(), high - 6))
        _lane(pen, lane, time, [doing for doing in doings if doing.environment == environment])
    _ends(pen, plot, begins, insights.period.now)


def _lane(pen: Pen, lane: QRectF, time: Span, doings: Sequence[Doing]) -> None:
    y, lamps = lane.center().y(), pen.theme.lamps
    pen.line(QPointF(lane.left(), y), QPointF(lane.right(), y), pen.theme.line)
    since: float | None = None
    for doing in doings:
        if doing.what is What.RELEASED:
            since = doing.at if since is None else since
        elif doing.what is What.ROLLED_BACK and since is not None:
            pen.line(QPointF(time.at(since), y), QPointF(time.at(doing.at), y), lamps[Standing.RELEASED].light, 5.0)
            since = None
    if since is not None:
        pen.line(QPointF(time.at(since), y), QPointF(time.end, y), lamps[Standing.RELEASED].light, 5.0)
    for doing in doings:
        place = QPointF(time.at(doing.at), y)
        if doing.what is What.DEPLOYED:
            pen.triangle(place, lamps[Standing.WAITING].light)
        elif doing.what is What.RELEASED:
            pen.dot(place, lamps[Standing.RELEASED].light)
        else:
            pen.square(place, pen.theme.danger)


def _took(rollout: Rollout, insights: Insights) -> str:
    span = rollout.span(insights.period.now)
    if rollout.everyone_at is None:
        return tr("{span}, goes on", span=span_words(span))
    return span_words(span) if span else tr("at once")


def _plot(pen: Pen, room: QRectF) -> QRectF:
    return room.adjusted(pen.long(_AXIS), pen.long(6), 0, -pen.long(_FOOT))


def _time(weeks: Sequence[Week], plot: QRectF) -> Span:
    low, high = (weeks[0].starts, weeks[-1].ends) if weeks else (0.0, 1.0)
    return Span(low, high, plot.left(), plot.right())


def _hatch_week(pen: Pen, column: QRectF, week: Week) -> None:
    if not week.is_known:
        pen.hatch(column)


def _numbers(pen: Pen, plot: QRectF, *marks: tuple[str, float]) -> None:
    for words, y in marks:
        half = pen.long(8)
        side = QRectF(plot.left() - pen.long(_AXIS), y - half, pen.long(_AXIS - 6), 2 * half)
        pen.write(side, words, RIGHT, muted=True)


def _ends(pen: Pen, plot: QRectF, begins: float, ends: float) -> None:
    """The first and the last day."""
    foot = QRectF(plot.left(), plot.bottom(), plot.width(), pen.long(_FOOT))
    pen.write(foot, day_words(begins), LEFT, muted=True)
    pen.write(foot, day_words(ends), RIGHT, muted=True)


def _days(pen: Pen, plot: QRectF, weeks: Sequence[Week]) -> None:
    """The Mondays, as many as there is room for."""
    if not weeks:
        return
    slot = plot.width() / len(weeks)
    wide = pen.width_of(day_words(weeks[0].starts)) + pen.long(16)
    every = max(1, -(-int(wide) // max(int(slot), 1)))
    for at in range(0, len(weeks), every):
        left = plot.left() + at * slot
        foot = QRectF(left, plot.bottom(), min(wide, plot.right() - left), pen.long(_FOOT))
        if foot.width() >= wide - pen.long(17):
            pen.write(foot, day_words(weeks[at].starts), LEFT if every > 1 else MIDDLE, muted=True)
