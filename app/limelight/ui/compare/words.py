"""What the comparison says: in a cell, at length, and as a table to copy."""

from __future__ import annotations

from collections.abc import Sequence

from limelight.domain.acknowledgements import Acknowledgement
from limelight.domain.comparing import Comparison, Likeness
from limelight.domain.picture import Column
from limelight.domain.systems import brief_versions
from limelight.domain.tables import TextTable
from limelight.ui.stage.words import Moment, head_words
from limelight.ui.text import both_times, count_words, person_words, shortened, time_words, utc_words, visible

_EXPLAINED = {
    Likeness.SAME: "The same on both sides.",
    Likeness.DIFFERENT: "Different, and nobody said that it is right.",
    Likeness.NOT_KNOWN: "Cannot be compared: a side could not be read, or how far it is on is not read yet.",
}


def short_words(comparison: Comparison, row: int) -> str:
    """What stands in the last column: "Acknowledged until 24 Dec 2026: pilot first"."""
    likeness = Likeness(comparison.likeness[row])
    said = comparison.acknowledged.get(row)
    if said is None:
        return likeness.word
    reason = " ".join(said.reason.split())
    if likeness is Likeness.ACKNOWLEDGED:
        return f"Acknowledged until {time_words(said.expires_at)[:-3]}: {reason}"
    if likeness is Likeness.EXPIRED:
        return f"Acknowledgement expired on {time_words(said.expires_at)[:-3]}: {reason}"
    return f"{likeness.word}: {reason}"


def long_words(comparison: Comparison, row: int) -> str:
    """Everything about a row, in lines."""
    picture, likeness = comparison.picture, Likeness(comparison.likeness[row])
    feature = picture.catalogue.features[row]
    lines = [feature.title, f"Key: {feature.key}"]
    for column in (comparison.left, comparison.right):
        cell, place = picture.cell(column, row), picture.columns[column].environment
        lines.append(f"{place.name}: {cell.words}; who gets it: {_reach(cell.exposure.words)}")
    said = comparison.acknowledged.get(row)
    lines += _said_lines(said, likeness) if said is not None else [_EXPLAINED[likeness]]
    return "\n".join(lines)


def summary(comparison: Comparison) -> str:
    """How much is different, in one sentence or two."""
    left, right = (comparison.picture.columns[at].environment.name for at in (comparison.left, comparison.right))
    open_ones = comparison.count(Likeness.DIFFERENT, Likeness.EXPIRED, Likeness.ANOTHER)
    parts = [f"{count_words(open_ones, 'difference')} between {visible(left)} and {visible(right)}"]
    said = comparison.count(Likeness.ACKNOWLEDGED)
    again = comparison.count(Likeness.EXPIRED)
    unknown = comparison.count(Likeness.NOT_KNOWN)
    if said:
        parts.append(f"{said} more acknowledged")
    if again:
        parts.append(f"{count_words(again, 'acknowledgement')} expired")
    if unknown:
        parts.append(f"{unknown} not known")
    return "; ".join(parts)


def health_words(column: Column, moment: Moment) -> str:
    """How current a side is, with its version."""
    version = f"Version {visible(brief_versions(column.version))}" if column.version else "Version not known"
    return f"{head_words(column.freshness, moment)}. {version}"


def table_of(comparison: Comparison, rows: Sequence[int], now: float) -> TextTable:
    """The rows as a table to copy, with as of when each side was read."""
    picture = comparison.picture
    sides = [picture.columns[at] for at in (comparison.left, comparison.right)]
    names = [_marked(column) for column in sides]
    heads = ["Feature", "Key"]
    heads += [head for name in names for head in (name, f"Exposure in {name}")]
    lines = []
    for row in rows:
        feature = picture.catalogue.features[row]
        told = [text for cell in comparison.cells(row) for text in (cell.words, cell.exposure.words)]
        lines.append([visible(text) for text in (feature.title, feature.key, *told, short_words(comparison, row))])
    read = "; ".join(f"{name} {_read_words(column)}" for name, column in zip(names, sides, strict=True))
    return TextTable([*heads, "Difference"], lines, f"As of {utc_words(now)}. {read}.")


def _marked(column: Column) -> str:
    """The name of an environment, with what it must not be mistaken for."""
    environment = column.environment
    marks = [mark for holds, mark in ((environment.is_production, "PRODUCTION"), (environment.demo, "DEMO")) if holds]
    return f"{visible(environment.name)}{f' ({chr(32).join(marks)})' if marks else ''}"


def _read_words(column: Column) -> str:
    at = column.freshness.read_at
    return "was never read" if at is None else f"was read {utc_words(at)}"


def _reach(words: str) -> str:
    return "nobody" if words == "off" else words


def _said_lines(said: Acknowledgement, likeness: Likeness) -> list[str]:
    by = f" by {visible(person_words(said.by))}" if said.by else ""
    lines = [
        f"{likeness.word}.",
        f"Acknowledged{by} {both_times(said.made_at)}, until {both_times(said.expires_at)}",
        f"Why: {shortened(said.reason)}",
    ]
    if likeness is Likeness.ANOTHER:
        was = " and ".join(f"{side.words} in {side.environment}" for side in (said.one, said.other))
        lines.append(f"It was acknowledged as {was}")
    return lines
