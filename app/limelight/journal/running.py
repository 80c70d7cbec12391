"""The journal of a running program: the file where it can be used, what stands in where not, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from limelight.domain.changes import ChangeState, Intent, Recorded
from limelight.domain.errors import JournalDamaged, JournalUnusable
from limelight.domain.journal_state import Acknowledgement, Finding, Head, JournalState, Wrong
from limelight.journal import schema
from limelight.journal.file import FileJournal
from limelight.journal.opening import UnusableJournal, open_journal
from limelight.journal.set_aside import Reason, begin_segment
from limelight.journal.wire import Noted
from limelight.words import tr

T = TypeVar("T")

_AT_ONCE = 0.1  # seconds: whoever only looks whether the file can be used again hardly waits for anybody
_DAMAGED = tr(
    "Nothing can be changed from here until you read this. The file is kept as it is, under another name that holds "
    "the time and its SHA-256, and a new journal begins that says so. Changes that can still be read as not resolved "
    "are carried over: each holds its feature until it is read back or you say how it ended. What cannot be read any "
    "more cannot be told here: look into the systems' own records, which are the authority."
)
_NEW_SEGMENT = tr("Start a new journal")


class RunningJournal:
    """The `Journal` and `JournalFile` ports over the file at a path. Used from one thread.

    `moved` is called after each committed change, `changed` when `state` is another.
    """

    def __init__(self, path: Path, now: Callable[[], float]) -> None:
        self._path = path
        self._now = now
        self._finding: Finding | None = None
        self.moved: Callable[[], None] = _nothing
        self.changed: Callable[[], None] = _nothing
        self._take(open_journal(path, now))

    @property
    def state(self) -> JournalState:
        """How it is now; where the head is kept outside is not its to tell."""
        if self._finding is not None:
            return JournalState(self._finding.sentence, self._finding)
        return JournalState(self._trouble)

    @property
    def place(self) -> str:
        """Where the file is, for people."""
        return str(self._path)

    def check(self) -> None:
        """See the port."""
        self._write(self._inner.check)

    def begin(self, intent: Intent) -> Recorded:
        """See the port."""
        return self._record(lambda: self._inner.begin(intent))

    def advance(
        self, intent_id: str, state: ChangeState, sentence: str = "", facts: Mapping[str, str] | None = None
    ) -> Recorded:
        """See the port."""
        return self._record(lambda: self._inner.advance(intent_id, state, sentence, facts))

    def add_reason(self, intent_id: str, reason: str, ticket: str, by: str) -> Recorded:
        """See the port."""
        return self._record(lambda: self._inner.add_reason(intent_id, reason, ticket, by))

    def abandon_orphans(self) -> tuple[Recorded, ...]:
        """See the port."""
        left = self._write(self._inner.abandon_orphans)
        if left:
            self.moved()
        return left

    def recorded(self, intent_id: str) -> Recorded:
        """See the port."""
        return self._read(lambda: self._inner.recorded(intent_id))

    def unresolved(self) -> tuple[Recorded, ...]:
        """See the port."""
        return self._read(self._inner.unresolved)

    def entries(self, limit: int = 1000) -> tuple[Recorded, ...]:
        """See the port."""
        return self._read(lambda: self._inner.entries(limit))

    def of_plan(self, plan: str) -> tuple[Recorded, ...]:
        """See the port."""
        return self._read(lambda: self._inner.of_plan(plan))

    def events(self) -> Iterable[Mapping[str, object]]:
        """See the port."""
        return self._read(self._inner.events)

    def last_release(self, environment: str, feature: str) -> Recorded | None:
        """See the port."""
        return self._read(lambda: self._inner.last_release(environment, feature))

    def head(self) -> Head | None:
        """See the port."""
        return self._read(self._inner.head)

    def hash_at(self, seq: int) -> str:
        """See the port."""
        return self._read(lambda: self._inner.hash_at(seq))

    def hold(self, finding: Finding | None) -> None:
        """See the port. A damaged file is held by itself."""
        if not self._inner.damage and finding != self._finding:
            self._finding = finding
            self.changed()

    def look_again(self) -> None:
        """See the port. Looks cheaply, and walks the chain only of a file that it opens anew."""
        if self._inner.damage:
            return
        if isinstance(self._inner, FileJournal) and self._inner.is_ours():
            self._try_again(self._inner)
        elif self._can_be_opened():
            found = open_journal(self._path, self._now, _AT_ONCE)
            self._inner.close()
            self._take(found)
            self.changed()

    def _try_again(self, journal: FileJournal) -> None:
        if self._trouble:
            journal.trouble = ""
            with suppress(JournalUnusable):
                self._noting(lambda: journal.check(_AT_ONCE))

    def _can_be_opened(self) -> bool:
        """Whether it is worth it to open the file: it can be written to, or is seen to be damaged."""
        try:
            with schema.told(f"in {self._path}"):
                schema.connect(self._path, _AT_ONCE).close()
        except JournalDamaged:
            return True
        except JournalUnusable as unusable:
            self._note(str(unusable))
            return False
        return True

    def acknowledge(self, word: Acknowledgement) -> None:
        """See the port."""
        finding = self._finding
        if finding is None:
            return
        if finding.wrong is Wrong.DAMAGED:
            self._begin_segment(finding, word)
        else:
            assert isinstance(self._inner, FileJournal)
            self._inner.note(Noted.ACKNOWLEDGED, word.by, word.words, _facts(finding, word, self.head()))
            self._finding = None
        self.moved()
        self.changed()

    def close(self) -> None:
        """Close the file."""
        self._inner.close()

    def _begin_segment(self, finding: Finding, word: Acknowledgement) -> None:
        self._inner.close()
        try:
            begin_segment(self._path, self._now(), Reason(finding.sentence, word))
        finally:
            self._take(open_journal(self._path, self._now))

    def _take(self, inner: FileJournal | UnusableJournal) -> None:
        self._inner = inner
        self._trouble = inner.trouble
        self._finding = _damaged(inner.damage) if inner.damage else None

    def _record(self, work: Callable[[], T]) -> T:
        recorded = self._write(work)
        self.moved()
        return recorded

    def _write(self, work: Callable[[], T]) -> T:
        if self._finding is not None:
            raise JournalUnusable(self._finding.sentence)
        return self._noting(work)

    def _noting(self, work: Callable[[], T]) -> T:
        """Write, and note whether that can be done."""
        try:
            done = self._read(work)
        except JournalUnusable as unusable:
            self._note(str(unusable))
            raise
        self._note("")
        return done

    def _read(self, work: Callable[[], T]) -> T:
        """Do it, and note where the file turns out to be damaged."""
        try:
            return work()
        except JournalDamaged as damaged:
            self._inner.damage = self._inner.trouble = str(damaged)
            self._finding = _damaged(str(damaged))
            self.changed()
            raise

    def _note(self, trouble: str) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self.changed()


def _damaged(sentence: str) -> Finding:
    return Finding(Wrong.DAMAGED, sentence, _DAMAGED, _NEW_SEGMENT)


def _facts(finding: Finding, word: Acknowledgement, head: Head | None) -> dict[str, str]:
    facts = {"wrong": finding.wrong.value, "said": finding.sentence, "account": word.account}
    if word.anchor is not None:
        facts["anchored"] = word.anchor.words
        if head is None:  # this note begins the file
            facts["number"] = str(word.anchor.number + 1)
    return facts


def _nothing() -> None:
    """Nobody is told."""
