"""What the comparison says: in a cell, at length, and as a table to copy."""

from __future__ import annotations

from collections.abc import Sequence

from limelight.domain.acknowledgements import Acknowledgement
from limelight.domain.comparing import Comparison, Likeness
from limelight.domain.exposure import DARK
from limelight.domain.picture import Column
from limelight.domain.systems import brief_versions
from limelight.domain.tables import TextTable
from limelight.figures import number_words
from limelight.ui.stage.words import Moment, head_words
from limelight.ui.text import both_times, person_words, shortened, time_words, utc_words, visible
from limelight.words import ntr, tr

_EXPLAINED = {
    Likeness.SAME: tr("The same on both sides."),
    Likeness.DIFFERENT: tr("Different, and nobody said that it is right."),
    Likeness.NOT_KNOWN: tr("Cannot be compared: a side could not be read, or how far it is on is not read yet."),
}


def short_words(comparison: Comparison, row: int) -> str:
    """What stands in the last column: "Acknowledged until 24 Dec 2026: pilot first"."""
    likeness = Likeness(comparison.likeness[row])
    said = comparison.acknowledged.get(row)
    if said is None:
        return likeness.word
    reason = " ".join(said.reason.split())
    if likeness is Likeness.ACKNOWLEDGED:
        return tr(
            "Acknowledged until {expires_at}: {reason}", expires_at=time_words(said.expires_at)[:-3], reason=reason
        )
    if likeness is Likeness.EXPIRED:
        return tr(
            "Acknowledgement expired on {expires_at}: {reason}",
            expires_at=time_words(said.expires_at)[:-3],
            reason=reason,
        )
    return f"{likeness.word}: {reason}"


def long_words(comparison: Comparison, row: int) -> str:
    """Everything about a row, in lines."""
    picture, likeness = comparison.picture, Likeness(comparison.likeness[row])
    feature = picture.catalogue.features[row]
    lines = [feature.title, tr("Key: {feature}", feature=feature.key)]
    for column in (comparison.left, comparison.right):
        cell, place = picture.cell(column, row), picture.columns[column].environment
        lines.append(
            tr(
                "{place}: {cell}; who gets it: {exposure}",
                place=place.name,
                cell=cell.words,
                exposure=_reach(cell.exposure.words),
            )
        )
    said = comparison.acknowledged.get(row)
    lines += _said_lines(said, likeness) if said is not None else [_EXPLAINED[likeness]]
    return "\n".join(lines)


def summary(comparison: Comparison) -> str:
    """How much is different, in one sentence or two."""
    left, right = (comparison.picture.columns[at].environment.name for at in (comparison.left, comparison.right))
    open_ones = comparison.count(Likeness.DIFFERENT, Likeness.EXPIRED, Likeness.ANOTHER)
    parts = [
        tr(
            "{open_ones} between {left} and {right}",
            open_ones=ntr("{n} difference", "{n} differences", open_ones, n=number_words(open_ones)),
            left=visible(left),
            right=visible(right),
        )
    ]
    said = comparison.count(Likeness.ACKNOWLEDGED)
    again = comparison.count(Likeness.EXPIRED)
    unknown = comparison.count(Likeness.NOT_KNOWN)
    if said:
        parts.append(ntr("{n} more acknowledged", "{n} more acknowledged", said))
    if again:
        parts.append(ntr("{n} acknowledgement expired", "{n} acknowledgements expired", again))
    if unknown:
        parts.append(ntr("{n} not known", "{n} not known", unknown))
    return "; ".join(parts)


def health_words(column: Column, moment: Moment) -> str:
    """How current a side is, with its version."""
    version = (
        tr("Version {version}", version=visible(brief_versions(column.version)))
        if column.version
        else tr("Version not known")
    )
    return f"{head_words(column.freshness, moment)}. {version}"


def table_of(comparison: Comparison, rows: Sequence[int], now: float) -> TextTable:
    """The rows as a table to copy, with as of when each side was read."""
    picture = comparison.picture
    sides = [picture.columns[at] for at in (comparison.left, comparison.right)]
    names = [_marked(column) for column in sides]
    heads = [tr("Feature"), tr("Key")]
    heads += [head for name in names for head in (name, tr("Exposure in {name}", name=name))]
    lines = []
    for row in rows:
        feature = picture.catalogue.features[row]
        told = [text for cell in comparison.cells(row) for text in (cell.words, cell.exposure.words)]
        lines.append([visible(text) for text in (feature.title, feature.key, *told, short_words(comparison, row))])
    read = "; ".join(f"{name} {_read_words(column)}" for name, column in zip(names, sides, strict=True))
    return TextTable([*heads, tr("Difference")], lines, tr("As of {now}. {read}.", now=utc_words(now), read=read))


def _marked(column: Column) -> str:
    """The name of an environment, with what it must not be mistaken for."""
    environment = column.environment
    marks = [
        mark for holds, mark in ((environment.is_production, tr("PRODUCTION")), (environment.demo, "DEMO")) if holds
    ]
    return f"{visible(environment.name)}{f' ({chr(32).join(marks)})' if marks else ''}"


def _read_words(column: Column) -> str:
    at = column.freshness.read_at
    return tr("was never read") if at is None else tr("was read {at}", at=utc_words(at))


def _reach(words: str) -> str:
    return tr("nobody") if words == DARK.words else words


def _said_lines(said: Acknowledgement, likeness: Likeness) -> list[str]:
    by = tr(" by {actor}", actor=visible(person_words(said.by))) if said.by else ""
    lines = [
        f"{likeness.word}.",
        tr(
            "Acknowledged{by} {made_at}, until {expires_at}",
            by=by,
            made_at=both_times(said.made_at),
            expires_at=both_times(said.expires_at),
        ),
        tr("Why: {reason}", reason=shortened(said.reason)),
    ]
    if likeness is Likeness.ANOTHER:
        was = tr(" and ").join(
            tr("{words} in {environment}", words=side.words, environment=side.environment)
            for side in (said.one, said.other)
        )
        lines.append(tr("It was acknowledged as {was}", was=was))
    return lines
