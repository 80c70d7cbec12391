"""Opening the journal: the file where it can be used, and what stands in for it where not."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from limelight.domain.changes import ChangeState, Intent, Recorded
from limelight.domain.errors import JournalDamaged, JournalUnusable
from limelight.domain.journal_state import Head
from limelight.journal import schema
from limelight.journal.file import FileJournal
from limelight.journal.owner import Owner


def open_journal(path: Path, now: Callable[[], float], wait: float = schema.WAITS) -> FileJournal | UnusableJournal:
    """The journal in the file `path`, made where there is none; `now` gives seconds since 1970, UTC.

    Never raises and never deletes: where the file cannot be used, what comes back says so and records nothing. What it
    holds is still shown where it can be read. `wait` is how many seconds another program gets to let go of it.
    """
    try:
        journal = _opened(path, now, wait)
    except JournalDamaged as damaged:
        return UnusableJournal(str(damaged), damage=str(damaged))
    except JournalUnusable as unusable:
        return _only_read(path, now, str(unusable), wait)
    try:
        journal.check(wait)
    except JournalUnusable as unusable:
        journal.trouble = str(unusable)  # what it holds can still be read
    return journal


def _opened(path: Path, now: Callable[[], float], wait: float) -> FileJournal:
    with schema.told(f"in {path}"):
        connection = schema.connect(path, wait)
        try:
            owner = Owner(path.with_name(path.name + ".owners"))
            return FileJournal(connection, owner, now, where=f"in {path}", is_ours=_still(path))
        except BaseException:
            connection.close()
            raise


def _still(path: Path) -> Callable[[], bool]:
    """What tells whether the file at a path is the one that is there now."""
    opened = path.stat()

    def is_there() -> bool:
        try:
            return os.path.samestat(path.stat(), opened)
        except OSError:
            return False

    return is_there


def _only_read(path: Path, now: Callable[[], float], trouble: str, wait: float) -> FileJournal | UnusableJournal:
    """The journal to look at only, where that much is possible."""
    try:
        with schema.told(f"in {path}"):
            connection = schema.connect_to_read(path, wait)
            try:
                schema.assert_known(connection)
                journal = FileJournal(connection, Onlooker(), now, where=f"in {path}", is_ours=lambda: False)
            except BaseException:
                connection.close()
                raise
    except JournalUnusable:
        return UnusableJournal(trouble)
    journal.trouble = journal.trouble or trouble
    return journal


class Onlooker:
    """Who only reads the journal: holds no row, and tells nothing about those who do."""

    key = "onlooker"

    def is_gone(self, key: str) -> bool:
        """Never proven: an onlooker takes nothing over."""
        return False


class UnusableJournal:
    """Stands in for a file that cannot be used: shows nothing, records nothing, and says why.

    `damage` is as in `FileJournal`.
    """

    def __init__(self, trouble: str, damage: str = "") -> None:
        self.trouble = trouble
        self.damage = damage

    def check(self, wait: float = 0.0) -> None:
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

    def of_plan(self, plan: str) -> tuple[Recorded, ...]:
        """Nothing is known."""
        return ()

    def events(self) -> Iterable[Mapping[str, object]]:
        """Nothing is known."""
        return ()

    def last_release(self, environment: str, feature: str) -> Recorded | None:
        """Nothing is known."""
        return None

    def head(self) -> Head | None:
        """Nothing is known."""
        return None

    def hash_at(self, seq: int) -> str:
        """Nothing is known."""
        return ""

    def close(self) -> None:
        """Nothing is open."""
