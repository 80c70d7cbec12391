"""Reads the activity: the recorded changes, the newest first."""

from __future__ import annotations

from limelight.domain.changes import Recorded
from limelight.domain.ports import Journal


class ReadActivity:
    """`await read_activity()`."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    async def __call__(self, limit: int = 1000) -> tuple[Recorded, ...]:
        """The newest `limit` changes, each with where it is now.

        Raises:
            JournalUnusable
        """
        return self._journal.entries(limit)
