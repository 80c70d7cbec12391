"""Opening the journal: the file where it can be used, and what stands in for it where not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from limelight.domain.changes import ChangeState, Intent, Recorded
from limelight.domain.errors import JournalUnusable
from limelight.journal import schema
from limelight.journal.file import FileJournal
from limelight.journal.owner import Owner


def open_journal(path: Path, now: Callable[[], float]) -> FileJournal | UnusableJournal:
    """The journal in the file `path`, made where there is none; `now` gives seconds since 1970, UTC.

    Never raises and never deletes: where the file cannot be used, what comes back says so and records nothing.
    """
    try:
        with schema.told(f"in {path}"):
            connection = schema.connect(path)
            try:
                owner = Owner(path.with_name(path.name + ".owners"))
            except OSError:
                connection.close()
                raise
            journal = FileJournal(connection, owner, now, where=f"in {path}")
    except JournalUnusable as unusable:
        return UnusableJournal(str(unusable))
    try:
        journal.check()
    except JournalUnusable as unusable:
        journal.trouble = str(unusable)  # what it holds can still be read
    return journal


class UnusableJournal:
    """Stands in for a file that cannot be used: shows nothing, records nothing, and says why."""

    def __init__(self, trouble: str) -> None:
        self.trouble = trouble

    def check(self) -> None:
        """Raises JournalUnusable."""
        raise JournalUnusable(self.trouble)

    def begin(self, intent: Intent) -> Recorded:
        """Raises JournalUnusable."""
        raise JournalUnusable(self.trouble)

    def advance(
        self, intent_id: str, state: ChangeState, sentence: str = "", facts: Mapping[str, str] | None = None
    ) -> Recorded:
        """Raises JournalUnusable."""
        raise JournalUnusable(self.trouble)

    def add_reason(self, intent_id: str, reason: str, ticket: str, by: str) -> Recorded:
        """Raises JournalUnusable."""
        raise JournalUnusable(self.trouble)

    def recorded(self, intent_id: str) -> Recorded:
        """Raises JournalUnusable."""
        raise JournalUnusable(self.trouble)

    def unresolved(self) -> tuple[Recorded, ...]:
        """Nothing is known."""
        return ()

    def abandon_orphans(self) -> tuple[Recorded, ...]:
        """Nothing is known."""
        return ()

    def entries(self, limit: int = 1000) -> tuple[Recorded, ...]:
        """Nothing is known."""
        return ()

    def events(self) -> Iterable[Mapping[str, object]]:
        """Nothing is known."""
        return ()

    def last_release(self, environment: str, feature: str) -> Recorded | None:
        """Nothing is known."""
        return None

    def close(self) -> None:
        """Nothing is open."""
