"""Details on disk: one small document for each cell that has any, found by its row and decoded when asked for.

What reads and writes them is imported for the first of them: it takes a twentieth of the time to the first paint,
which needs none.
"""
# ruff: noqa: PLC0415  (see above)

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar, overload

from limelight.domain.picture import Detail
from limelight.store.later import Later

if TYPE_CHECKING:
    import msgspec

T = TypeVar("T")

_SWAPPED = sys.byteorder != "little"


class PackedDetails(Mapping[int, Detail]):
    """Details by row, packed; immutable. Most of a stored picture is replaced before anybody looks at it.

    `rows` ascending; the document of `rows[i]` ends at `ends[i]` in `texts` and starts where the one before ends.
    """

    __slots__ = ("_ends", "_rows", "_texts")

    def __init__(self, rows: array[int], ends: array[int], texts: bytes) -> None:
        pairs = pairwise(rows)
        if len(rows) != len(ends) or (ends and ends[-1] != len(texts)) or any(row >= after for row, after in pairs):
            raise ValueError("details that do not fit together")
        self._rows, self._ends, self._texts = rows, ends, texts

    def __getitem__(self, row: int) -> Detail:
        index = bisect_left(self._rows, row)
        if index == len(self._rows) or self._rows[index] != row:
            raise KeyError(row)
        return _decoder().decode(self._text(index))

    def _text(self, index: int) -> memoryview:
        start = self._ends[index - 1] if index else 0
        return memoryview(self._texts)[start : self._ends[index]]

    def texts(self) -> Mapping[int, bytes]:
        """The documents by row."""
        return {row: bytes(self._text(index)) for index, row in enumerate(self._rows)}

    @overload
    def get(self, key: int, /) -> Detail | None: ...
    @overload
    def get(self, key: int, /, default: Detail | T) -> Detail | T: ...
    def get(self, key: int, /, default: object = None) -> object:
        """The detail of a row; quicker than the inherited one for the many rows that have none."""
        index = bisect_left(self._rows, key)
        return self[key] if index < len(self._rows) and self._rows[index] == key else default

    def __iter__(self) -> Iterator[int]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


@cache
def _decoder() -> msgspec.msgpack.Decoder[Detail]:
    import msgspec

    return msgspec.msgpack.Decoder(Detail)


def packed(details: Mapping[int, Detail]) -> tuple[bytes, bytes, bytes]:
    """Rows, ends and texts as bytes, for `unpacked`."""
    if isinstance(details, Later):
        details = details.whole
    if isinstance(details, PackedDetails):
        return array_bytes(details._rows), array_bytes(details._ends), details._texts  # noqa: SLF001  # our own
    documents = _documents(details)
    rows = array("I", sorted(documents))
    texts = [documents[row] for row in rows]
    ends, end = array("I"), 0
    for text in texts:
        end += len(text)
        ends.append(end)
    return array_bytes(rows), array_bytes(ends), b"".join(texts)


def _documents(details: Mapping[int, Detail]) -> dict[int, bytes]:
    """A document for each row; those that are packed stay as they are."""
    import msgspec

    from limelight.domain.details import Overlaid

    encode = msgspec.msgpack.Encoder().encode
    if not isinstance(details, Overlaid):
        return {row: encode(detail) for row, detail in details.items()}
    beneath = details.base.whole if isinstance(details.base, Later) else details.base
    packed_ones = beneath.texts() if isinstance(beneath, PackedDetails) else _documents(beneath)
    over = details.over
    return {row: text for row, text in packed_ones.items() if row not in over} | {
        row: encode(detail) for row, detail in over.items() if detail is not None
    }


def unpacked(stored: tuple[bytes, bytes, bytes]) -> PackedDetails:
    """The details that `packed` made.

    Raises:
        ValueError: they do not fit together.
    """
    return PackedDetails(array_of("I", stored[0]), array_of("I", stored[1]), stored[2])


def array_bytes(values: array[int]) -> bytes:
    """The values, little-endian: the file is the same on every machine."""
    return _little(values).tobytes()


def array_of(typecode: str, data: bytes) -> array[int]:
    """The array that `array_bytes` wrote.

    Raises:
        ValueError: the bytes are no whole number of values.
    """
    values = array(typecode)
    values.frombytes(data)
    return _little(values)


def _little(values: array[int]) -> array[int]:
    if not _SWAPPED:
        return values
    swapped = values[:]
    swapped.byteswap()
    return swapped
