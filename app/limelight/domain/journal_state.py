"""What there is to know about the journal's file as a whole, and the ports that look after it.

A chain of hashes alone does not notice a cut tail. So the head (its newest event) is kept outside the file as well, in
the system's keyring: the anchor. The file must hold the anchored event; it may hold more, for the anchor follows after
each change, and a program may be killed in between.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from limelight.words import tr


@dataclass(frozen=True, slots=True)
class Head:
    """The newest event of a journal's file.

    A file is one segment: `segment` is the hash of its first event (hex), and `number` counts the segments from 1.
    `at` in seconds since 1970, UTC.
    """

    segment: str
    number: int
    seq: int
    hash: str
    at: float

    @property
    def words(self) -> str:
        """The head as it stands in a record."""
        return tr("event {seq} of segment {segment}: {hash}", seq=self.seq, segment=self.segment, hash=self.hash)

    def follows(self, other: Head) -> bool:
        """Whether this is newer than another head, of the same file or of an earlier segment."""
        if self.segment == other.segment:
            return self.seq > other.seq
        return self.number > other.number


class Wrong(Enum):
    """What is wrong with the journal's file. The value is what the journal holds about it."""

    DAMAGED = "damaged"  # it cannot be read, its chain is broken, or it is not ours
    CUT = "cut"  # whole in itself, but it ends before the anchored event
    REPLACED = "replaced"  # whole in itself, but without the anchored event: another file, or an edited one
    MISSING = "missing"  # there is none, or an empty one, although one was anchored


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with the file that a person has to acknowledge before anything may be changed.

    `sentence` says what is wrong and where the file is; `meaning` what follows from it; `remedy` what acknowledging
    does, in the words of a button.
    """

    wrong: Wrong
    sentence: str
    meaning: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class JournalState:
    """How the journal is. `trouble` is why nothing can be recorded, so nothing changed; empty while all is well.

    `anchored` says where its head is kept outside, or why it is not; empty while that is not known.
    """

    trouble: str = ""
    finding: Finding | None = None
    anchored: str = ""


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """Who read what is wrong, and what they know about it.

    `account` is the person's on this computer, `anchor` the head that was kept outside until then.
    """

    by: str
    words: str
    account: str = ""
    anchor: Head | None = None


class JournalAnchor(Protocol):
    """Where the head is kept outside the file. `load` and `keep` raise KeyringTrouble and StoreTrouble."""

    @property
    def name(self) -> str:
        """The place's name for people."""
        ...

    async def load(self) -> Head | None:
        """The anchored head; None where there is none yet."""
        ...

    async def keep(self, head: Head, *, instead: bool = False) -> None:
        """Keep a head, unless a newer one is kept already; `instead` of whatever is kept, when a person said so."""
        ...


class JournalFile(Protocol):
    """The journal as a file: what looks after it needs."""

    @property
    def state(self) -> JournalState:
        """How it is now."""
        ...

    @property
    def place(self) -> str:
        """Where the file is, for people."""
        ...

    def head(self) -> Head | None:
        """Its newest event; None where it has none, or cannot be read."""
        ...

    def hash_at(self, seq: int) -> str:
        """The hash of an event; empty where there is none."""
        ...

    def hold(self, finding: Finding | None) -> None:
        """Record nothing any more until a person acknowledges `finding`; None: go on."""
        ...

    def look_again(self) -> None:
        """Look whether a file that could not be used can be used now, or is another one by now."""
        ...

    def acknowledge(self, word: Acknowledgement) -> None:
        """Record that a person knows what is wrong, in this file or, where it is damaged, in a new segment.

        Raises:
            JournalUnusable: it cannot be recorded.
        """
        ...


def wrong_with_file(anchor: Head, head: Head | None, hash_at: Callable[[int], str]) -> Wrong | None:
    """What is wrong with a file whose own chain holds, by what was anchored; None where nothing is."""
    if head is None:
        return Wrong.MISSING
    if head.segment != anchor.segment:
        return Wrong.REPLACED
    if head.seq < anchor.seq:
        return Wrong.CUT
    return None if hash_at(anchor.seq) == anchor.hash else Wrong.REPLACED
