"""Reads the activity: the newest recorded changes, and every older one that is not resolved."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.domain.changes import Recorded
from limelight.domain.ports import Journal

NEWEST = 1000


@dataclass(frozen=True, slots=True)
class Activity:
    """Recorded changes, the newest first, each with where it is now.

    `has_older`: the journal holds more, all of them resolved.
    """

    changes: tuple[Recorded, ...]
    has_older: bool = False


class ReadActivity:
    """`await read_activity()`."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    async def __call__(self, newest: int = NEWEST) -> Activity:
        """The `newest` changes, and what is not resolved however old it is.

        Raises:
            JournalUnusable
        """
        unresolved = {recorded.intent.id: recorded for recorded in reversed(self._journal.unresolved())}
        found = self._journal.entries(newest + len(unresolved) + 1)
        shown, older = found[:newest], found[newest:]
        for recorded in shown:
            unresolved.pop(recorded.intent.id, None)
        has_older = any(recorded.intent.id not in unresolved for recorded in older)
        return Activity((*shown, *unresolved.values()), has_older)
