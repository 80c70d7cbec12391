"""What of a long list is as it was read before: a flag whose text is the same need not be decoded and taken in again.

Reading a list anew costs several times what downloading it does, nearly all of it for flags that did not move. So each
list leaves the fingerprints of its flags behind, bound to the mark under which it was given out, and the next one is
compared with those: the cost is that of what moved.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from limelight.net.decoding import decode
from limelight.providers.toggle_endpoint_shapes import FlagShape


@dataclass(frozen=True, slots=True)
class Prints:
    """The flags of a list in its order: the fingerprints of their texts, and their keys. 16 bytes for each."""

    texts: array[int]
    keys: tuple[str, ...]


@dataclass(slots=True)
class Sieve:
    """Takes the pages of one list, and lets through the flags that are not as `before`.

    `doubted` are keys whose flags pass in any case: they were read by themselves since, so that what is held of them
    is not what the list before told.
    """

    before: Prints | None
    doubted: frozenset[str]
    source: str
    moved: list[FlagShape] = field(default_factory=list)
    _known: Mapping[int, str] = field(default_factory=dict)
    _texts: array[int] = field(default_factory=lambda: array("q"))
    _keys: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.before is not None:
            self._known = dict(zip(self.before.texts, self.before.keys, strict=True))

    def take(self, page: Sequence[msgspec.Raw]) -> None:
        """Take a page.

        Raises:
            BadAnswer: a flag is not what the contract says.
        """
        known, keys, doubted = self._known, self._keys, self.doubted
        texts = [bytes(raw) for raw in page]
        prints = array("q", map(hash, texts))
        for text, key in zip(texts, map(known.get, prints), strict=True):
            if key is None or key in doubted:
                flag = decode(text, FlagShape, self.source)
                self.moved.append(flag)
                key = sys.intern(flag.key)  # the same in every environment  # noqa: PLW2901
            keys.append(key)
        self._texts.extend(prints)

    @property
    def prints(self) -> Prints:
        """Of everything that was taken."""
        return Prints(self._texts, tuple(self._keys))

    @property
    def tells_twice(self) -> bool:
        """Whether two flags have one key."""
        return len(set(self._keys)) != len(self._keys)

    @property
    def vanished(self) -> frozenset[str]:
        """The keys that were there before and are not any more."""
        return frozenset(self.before.keys).difference(self._keys) if self.before is not None else frozenset()


class Remembered:
    """The fingerprints of the newest lists of each environment, by the mark under which they were given out.

    Two of each, because who reads may stay with an older mark where a list was not believed.
    """

    def __init__(self) -> None:
        self._lists: dict[str, dict[str, Prints]] = {}
        self._doubted: dict[str, set[str]] = {}

    def sieve(self, place: str, mark: str | None, source: str) -> Sieve:
        """A sieve for the next list of an environment, for who holds the list of `mark`."""
        before = self._lists.get(place, {}).get(mark) if mark else None
        return Sieve(before, frozenset(self._doubted.get(place, ())), source)

    def keep(self, place: str, mark: str, prints: Prints, asked: str | None) -> None:
        """Remember the list that was just given out; `asked` is the mark that it was compared with."""
        lists = self._lists.get(place, {})
        self._lists[place] = {kept: lists[kept] for kept in (asked,) if kept in lists} | {mark: prints}

    def doubt(self, place: str, key: str) -> None:
        """A flag is read by itself."""
        self._doubted.setdefault(place, set()).add(key)
