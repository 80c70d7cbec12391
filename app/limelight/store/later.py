"""A mapping that is read when somebody first looks into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar, overload

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")


class Later(Mapping[K, V]):
    """`read` gives what is in it; immutable from the outside.

    The window is painted before most of a stored picture is read, and most of it is replaced before anybody looks.
    Threads that look at the same time may both read, which does no harm.
    """

    __slots__ = ("_read", "_whole")

    def __init__(self, read: Callable[[], Mapping[K, V]]) -> None:
        self._read = read
        self._whole: Mapping[K, V] | None = None

    @property
    def whole(self) -> Mapping[K, V]:
        """What is in it."""
        if self._whole is None:
            self._whole = self._read()
        return self._whole

    def __getitem__(self, key: K) -> V:
        return self.whole[key]

    @overload
    def get(self, key: K, /) -> V | None: ...
    @overload
    def get(self, key: K, /, default: V | T) -> V | T: ...
    def get(self, key: K, /, default: object = None) -> object:
        """The value of a key, else the default."""
        return self.whole.get(key, default)

    def __iter__(self) -> Iterator[K]:
        return iter(self.whole)

    def __len__(self) -> int:
        return len(self.whole)
