"""Finds the rows in which two versions of a column differ, quickly where few of a hundred thousand do."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import TypeAlias

Facts: TypeAlias = "bytes | bytearray | array[int]"
"""One fact of every row."""

Pair: TypeAlias = tuple[Facts, Facts]
"""The same fact before and after, of equal length and kind."""

_BLOCK = 2048  # rows that are compared first; only where they differ, pieces of them
_PIECE = 128  # rows of a block whose differences are worked out together
_LARGE_PIECE = 512  # the same, where rows in every block differ
_MANY = 32  # where more than one row in so many differs, what one fact shows spares nothing in the others


def differing_rows(pairs: Sequence[Pair], size: int) -> list[int]:
    """Rows of `size` in which any of the pairs differs, ascending.

    Few rows mostly differ in several facts at once: what the first pair shows is put right in the others, and most of
    them are equal then, which one comparison of the whole tells.
    """
    unequal = [(old, new) for old, new in pairs if old is not new and old != new]
    rows = _search(unequal[:1], size, _PIECE, enough=size // _MANY)
    if len(rows) > size // _MANY:
        return _search(unequal, size, _LARGE_PIECE)
    rest = [(righted, new) for old, new in unequal[1:] if (righted := _righted(old, new, rows)) != new]
    return sorted(rows + _search(rest, size, _PIECE)) if rest else rows


def _righted(old: Facts, new: Facts, rows: Iterable[int]) -> Facts:
    """The old facts with these rows as they are now."""
    righted = old[:] if isinstance(old, array) else bytearray(old)
    for row in rows:
        righted[row] = new[row]
    return righted


def _search(pairs: Sequence[Pair], size: int, at_once: int, enough: int | None = None) -> list[int]:
    """Rows in which any of the pairs differs, ascending; it stops where more than `enough` are found."""
    rows: list[int] = []
    for start in range(0, size if pairs else 0, _BLOCK):
        end = start + _BLOCK
        blocks = [(old, new) for before, after in pairs if (old := before[start:end]) != (new := after[start:end])]
        if blocks:
            rows += _in_block(blocks, start, at_once)
        if enough is not None and len(rows) > enough:
            break
    return rows


def _in_block(blocks: Sequence[Pair], start: int, at_once: int) -> list[int]:
    """Rows in which any of these blocks differs, ascending; their first row is `start`."""
    rows: list[int] = []
    for piece in range(0, len(blocks[0][0]), at_once):
        end, mask, size = piece + at_once, 0, 0
        for before, after in blocks:
            old, new = before[piece:end], after[piece:end]
            if old != new:
                mask, size = mask | _mask(old, new), len(new)
        if mask:
            rows.extend(compress(range(start + piece, start + end), mask.to_bytes(size, "little")))
    return rows


def _mask(old: Facts, new: Facts) -> int:
    """A number with one byte for each row, little end first; a byte is zero where the row is the same in both.

    Each side is one number, so that many rows are compared in a few operations.
    """
    mask = int.from_bytes(old, "little") ^ int.from_bytes(new, "little")
    if not isinstance(new, array):
        return mask
    shift = 8 * new.itemsize // 2
    while shift >= 8:  # each item's bytes are put together in its lowest one
        mask |= mask >> shift
        shift //= 2
    return int.from_bytes(mask.to_bytes(len(new) * new.itemsize, "little")[:: new.itemsize], "little")
