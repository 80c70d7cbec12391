"""What the palette finds, and in which order. Pure.

What begins with the words stands before what has a word that begins with them, and that before what only holds them.
Of features, which may be 100,000, only as many are looked at closely as can be shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice

from limelight.words import tr

MOST = 80
"""Rows that are listed; the rest is counted."""

_LOOKED_AT = 20_000
"""Of so many features the beginnings of their words are looked at: one letter is in nearly all of 100,000, and which of
those come first matters less than that typing stays instant.
"""


class Kind(IntEnum):
    """What a row leads to; where all else is equal, in this order."""

    VIEW = 0  # a page of the window
    ENVIRONMENT = 1  # a column of the stage
    COMMAND = 2  # something to do
    FEATURE = 3  # a row of the stage

    @property
    def word(self) -> str:
        """The word at the end of a row."""
        words = (tr("View"), tr("Environment"), tr("Command"), tr("Feature"))
        return words[self]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `key` leads there: that of a feature or an environment, or the id of a command."""

    kind: Kind
    key: str
    title: str
    beside: str = ""  # what tells it apart: a key, or what a command is good for
    shortcut: str = ""  # as this system writes it
    why_not: str = ""  # why a command may not run now, as a sentence
    is_production: bool = False

    @property
    def sentence(self) -> str:
        """The row for a screen reader."""
        kind = tr("Production environment") if self.is_production else self.kind.word
        parts = [f"{kind}: {self.title}", self.beside, self.shortcut]
        parts.append(tr("not possible now: {why_not}", why_not=self.why_not) if self.why_not else "")
        return ", ".join(part.rstrip(".") for part in parts if part)


@dataclass(frozen=True, slots=True)
class Texts:
    """What is searched of the features: `rows` are those that hold every word, by name; `text_of` is by row, as
    `Index.texts` has it: name, key, owner and tags, each on a line.
    """

    rows: Sequence[int]
    text_of: Sequence[str]


@dataclass(frozen=True, slots=True)
class Found:
    """The rows that are listed, and how many more there are."""

    entries: tuple[Entry, ...]
    more: int


def find(
    words: str, few: Sequence[Entry], features: Texts, entry_of: Callable[[int], Entry], most: int = MOST
) -> Found:
    """What fits the words: all that does of the `few`, and of the features as many as still have room.

    `entry_of` makes the entry of a feature's row.
    """
    terms = words.casefold().split()
    whole = " ".join(terms)
    ranked = [(rank, entry) for entry in few if (rank := _rank_of(entry, terms, whole)) is not None]
    room = max(0, most - len(ranked))
    ranked += [(rank, entry_of(row)) for rank, row in _best(features, whole, room)]
    ranked.sort(key=lambda one: (one[0], one[1].kind))  # what is equal stays as it came
    listed = tuple(entry for _, entry in ranked[:most])
    return Found(listed, len(ranked) - len(listed) + max(0, len(features.rows) - room))


def _rank_of(entry: Entry, terms: Sequence[str], whole: str) -> int | None:
    """How well a row fits: 0 best, None not at all. What a command is good for is not searched."""
    key = entry.key if entry.kind is Kind.ENVIRONMENT else ""
    text = f"{entry.title}\n{key}\n{entry.kind.word}".casefold()
    if not all(term in text for term in terms):
        return None
    if text.startswith(whole):
        return 0
    return 1 if f"\n{whole}" in text or f" {whole}" in text else 2


def _best(features: Texts, whole: str, room: int) -> Iterator[tuple[int, int]]:
    """The best rows with their ranks, at most `room`. Of 100,000 rows this is a loop for each rank, and no call."""
    rows, text_of = features.rows, features.text_of
    if not whole:
        yield from ((0, row) for row in islice(rows, room))
        return
    heads, line, word = (whole, f"\n{whole}"), f"\n{whole}", f" {whole}"
    taken: set[int] = set()
    tiers: tuple[Iterator[int], ...] = (
        (row for row in rows if text_of[row].startswith(heads)),
        (row for row in islice(rows, _LOOKED_AT) if line in text_of[row] or word in text_of[row]),
        iter(rows),
    )
    for rank, tier in enumerate(tiers):
        here = list(islice((row for row in tier if row not in taken), room - len(taken)))
        taken.update(here)
        yield from ((rank, row) for row in here)
