"""Insights as tables and sentences, for screen readers, copying and CSV. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from limelight.domain.insights.doings import What
from limelight.domain.insights.insights import Insights
from limelight.domain.tables import TextTable, csv_lines
from limelight.words import Worded, ntr, tr

Words = Callable[[float], str]


class Chart(Worded):
    """The charts in their order; the value is the title."""

    WEEKS = "Releases and roll backs by week"
    LEADS = "From deployed to released"
    WAITING = "What waits for release"
    ROLLOUTS = "From the first release to everyone"
    TIMELINE = "One feature over time"


@dataclass(frozen=True, slots=True)
class Style:
    """How times, days and spans are written for people."""

    time: Words
    day: Words
    span: Words


def table_of(chart: Chart, insights: Insights, style: Style, feature: str = "", most: int | None = None) -> TextTable:
    """The chart's numbers as a table; `feature` is the key of the one whose timeline is told.

    `most`: no more than so many rows of what there may be very many of, the newest first; a note says so.
    """
    return {
        Chart.WEEKS: lambda: _weeks(insights, style),
        Chart.LEADS: lambda: _leads(insights, style, most),
        Chart.WAITING: lambda: _waiting(insights, style),
        Chart.ROLLOUTS: lambda: _rollouts(insights, style, most),
        Chart.TIMELINE: lambda: _timeline(insights, style, feature),
    }[chart]()


def sentence_of(chart: Chart, insights: Insights, style: Style, feature: str = "") -> str:
    """The chart in one sentence."""
    return {
        Chart.WEEKS: lambda: _weeks_said(insights),
        Chart.LEADS: lambda: _leads_said(insights, style),
        Chart.WAITING: lambda: _waiting_said(insights, style),
        Chart.ROLLOUTS: lambda: _rollouts_said(insights, style),
        Chart.TIMELINE: lambda: _timeline_said(insights, feature),
    }[chart]()


def csv_of(insights: Insights, style: Style, feature: str) -> str:
    """Every table, one after the other, each under its title; the gaps last."""
    parts: list[tuple[str, ...]] = []
    for chart in Chart:
        table = table_of(chart, insights, style, feature)
        parts += [(chart.word,), (sentence_of(chart, insights, style, feature),), tuple(table.heads)]
        parts += [tuple(row) for row in table.rows]
        parts.append(())
    parts.append((tr("What is not known"),))
    parts += [(gap,) for gap in insights.gaps] or [(tr("Nothing is missing."),)]
    return csv_lines(parts)


def _weeks(insights: Insights, style: Style) -> TextTable:
    heads = (
        tr("Week of"),
        tr("Releases"),
        tr("Roll backs"),
        tr("Median lead time"),
        tr("First releases"),
        tr("What is missing"),
    )
    rows = [
        (
            style.day(week.starts),
            str(week.releases),
            str(week.roll_backs),
            style.span(week.lead) if week.lead is not None else "",
            str(len(week.leads)),
            "" if week.is_known else tr("Some may be missing"),
        )
        for week in insights.weeks
    ]
    return TextTable(heads, rows)


def _leads(insights: Insights, style: Style, most: int | None) -> TextTable:
    heads = (tr("Feature"), tr("Environment"), tr("Deployed"), tr("Released"), tr("Lead time"), tr("How sure"))
    rows = [
        (
            insights.names.get(lead.feature, lead.feature),
            insights.places[lead.environment],
            style.time(lead.deployed_at),
            style.time(lead.released_at),
            style.span(lead.span),
            tr("At least: it may have been deployed earlier") if lead.is_least else tr("Exact"),
        )
        for lead in insights.leads[::-1][:most]
    ]
    return TextTable(heads, rows, _left_out(len(insights.leads), rows))


def _waiting(insights: Insights, style: Style) -> TextTable:
    now = insights.period.now
    heads = (tr("Owner"), tr("Waiting"), tr("Longest"), tr("Median"), tr("Since when is not known"))
    rows = []
    for each in insights.waiting:
        longest, middle = each.longest(now), each.middle(now)
        rows.append(
            (
                each.owner or tr("No owner told"),
                str(each.count),
                style.span(longest) if longest is not None else "",
                style.span(middle) if middle is not None else "",
                str(each.untold),
            )
        )
    return TextTable(heads, rows)


def _rollouts(insights: Insights, style: Style, most: int | None) -> TextTable:
    heads = (tr("Feature"), tr("Environment"), tr("Began"), tr("Everyone"), tr("Took"))
    rows = [
        (
            insights.names.get(each.feature, each.feature),
            insights.places[each.environment],
            style.time(each.began_at),
            style.time(each.everyone_at) if each.everyone_at is not None else tr("Not yet"),
            style.span(each.span(insights.period.now)),
        )
        for each in insights.rollouts[::-1][:most]
    ]
    return TextTable(heads, rows, _left_out(len(insights.rollouts), rows))


def _left_out(count: int, rows: Sequence[object]) -> str:
    more = count - len(rows)
    return ntr("{n} older one stands in the CSV file.", "{n} older ones stand in the CSV file.", more) if more else ""


def _timeline(insights: Insights, style: Style, feature: str) -> TextTable:
    words = {
        What.DEPLOYED: tr("Deployed"),
        What.RELEASED: tr("Released"),
        What.ROLLED_BACK: tr("Rolled back"),
    }
    rows = [
        (style.time(doing.at), insights.places[doing.environment], words[doing.what])
        for doing in reversed(insights.of_feature(feature))
    ]
    return TextTable((tr("When"), tr("Environment"), tr("What")), rows)


def _weeks_said(insights: Insights) -> str:
    releases = sum(week.releases for week in insights.weeks)
    roll_backs = sum(week.roll_backs for week in insights.weeks)
    return tr(
        "{releases} and {roll_backs} in {weeks}.",
        releases=ntr("{n} release", "{n} releases", releases),
        roll_backs=ntr("{n} roll back", "{n} roll backs", roll_backs),
        weeks=ntr("{n} week", "{n} weeks", len(insights.weeks)),
    )


def _leads_said(insights: Insights, style: Style) -> str:
    if insights.lead is None:
        said = tr("No first release has a known deployment before it.")
    else:
        said = tr(
            "Half of {count} took {span} or less.",
            count=ntr("{n} first release", "{n} first releases", len(insights.leads)),
            span=style.span(insights.lead),
        )
    least = insights.leads_least
    parts = [said]
    if least:
        parts.append(ntr("{n} of them took at least so long.", "{n} of them took at least so long.", least))
    if insights.leads_untold:
        parts.append(
            ntr(
                "{n} more: when it was deployed is not known.",
                "{n} more: when they were deployed is not known.",
                insights.leads_untold,
            )
        )
    return " ".join(parts)


def _waiting_said(insights: Insights, style: Style) -> str:
    count = sum(each.count for each in insights.waiting)
    known = [longest for each in insights.waiting if (longest := each.longest(insights.period.now)) is not None]
    if not count:
        return tr("Nothing waits for release.")
    said = ntr("{n} waits for release.", "{n} wait for release.", count)
    untold = sum(each.untold for each in insights.waiting)
    parts = [said]
    if known:
        parts.append(tr("The longest has waited for {span}.", span=style.span(max(known))))
    if untold:
        parts.append(ntr("Since when is not known of {n}.", "Since when is not known of {n}.", untold))
    return " ".join(parts)


def _rollouts_said(insights: Insights, style: Style) -> str:
    done = [each.span(insights.period.now) for each in insights.rollouts if each.everyone_at is not None]
    going = len(insights.rollouts) - len(done)
    parts = []
    if done:
        parts.append(
            tr(
                "Half of {count} took {span} or less to reach everyone.",
                count=_rollouts_words(len(done)),
                span=style.span(median(done)),
            )
            if median(done)
            else tr("Half of {count} or more reached everyone at once.", count=_rollouts_words(len(done)))
        )
    if going:
        parts.append(ntr("{n} goes on.", "{n} go on.", going))
    if insights.rollouts_untold:
        parts.append(ntr("How far {n} went is not told.", "How far {n} went is not told.", insights.rollouts_untold))
    return " ".join(parts) or tr("No roll-out is known in this time.")


def _rollouts_words(count: int) -> str:
    return ntr("{n} roll-out", "{n} roll-outs", count)


def _timeline_said(insights: Insights, feature: str) -> str:
    if not feature:
        return tr("Nothing is known to have been done with any feature.")
    count = len(insights.of_feature(feature))
    name = insights.names.get(feature, feature)
    return ntr("{n} thing is known of “{name}”.", "{n} things are known of “{name}”.", count, name=name)
