"""One byte for each row of a catalogue: whether it fits. Combined as large integers, which is faster than any loop."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from operator import and_, or_, xor

from limelight.domain.picture import Column
from limelight.domain.standing import Standing

_SOMEHOW_ON = (Standing.PARTLY_RELEASED, Standing.RELEASED, Standing.WITHOUT_CODE, Standing.ON_UNREAD)
_ON = bytes(1 if code in _SOMEHOW_ON else 0 for code in range(256))
_RELEASED = bytes(1 if code == Standing.RELEASED else 0 for code in range(256))
_HOUR = 3600


def or_bytes(*rows: bytes) -> bytes:
    """Equally long byte strings, or-ed."""
    return _combined(or_, rows)


def and_bytes(*rows: bytes) -> bytes:
    """Equally long byte strings, and-ed."""
    return _combined(and_, rows)


def bits_of(standings: Iterable[Standing], base: int) -> int:
    """A bit for each of these standings whose code is from `base` on, and less than eight more."""
    return reduce(or_, (1 << (standing - base) for standing in standings if base <= standing < base + 8), 0)


def any_of(bits: int) -> bytes:
    """A translation table to 1 for every byte that has one of these bits, to 0 for the rest."""
    return bytes(1 if code & bits else 0 for code in range(256))


def not_everywhere(columns: Sequence[Column]) -> bytes:
    """Rows that are on in at least one of the environments, and not released in every one. There is at least one."""
    somewhere = or_bytes(*(column.standing.translate(_ON) for column in columns))
    everywhere = and_bytes(*(column.standing.translate(_RELEASED) for column in columns))
    return _combined(xor, (somewhere, and_bytes(somewhere, everywhere)))


class ChangedLately:
    """Rows that were changed since a time. What is known of an environment is kept while its times are the same."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[array[int], int, bytes]] = {}

    def since(self, columns: Sequence[Column], at: float) -> bytes:
        """Rows that were changed in one of these environments since `at`, to the hour before. There is at least one."""
        hour = max(1, int(at) // _HOUR * _HOUR)  # 0 is a time that is not known
        return or_bytes(*(self._of(column, hour) for column in columns))

    def _of(self, column: Column, hour: int) -> bytes:
        key = column.environment.key
        times, at, mask = self._kept.get(key, (None, 0, b""))
        if times is not column.changed_at or at != hour:
            mask = bytes(map(hour.__le__, column.changed_at))
            self._kept[key] = (column.changed_at, hour, mask)
        return mask


def _combined(how: Callable[[int, int], int], rows: Sequence[bytes]) -> bytes:
    whole = reduce(how, (int.from_bytes(row, "little") for row in rows))
    return whole.to_bytes(len(rows[0]), "little")
