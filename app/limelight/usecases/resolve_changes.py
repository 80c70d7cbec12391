"""Resolves what is not known yet: at start, after signing in, when the network is back, and on the clock.

Writes nothing to any system. What an earlier run left behind is settled first; then each open change is looked at
once.
"""

from __future__ import annotations

from limelight.domain.changes import Answer, AnswerKind, ChangeState, Recorded
from limelight.domain.errors import MovedOn
from limelight.domain.ports import Journal
from limelight.usecases.read_back import ReadBack, Watch


class ResolveChanges:
    """`await resolve_changes(watch)`; `watch` is told of every state that a change comes into."""

    def __init__(self, journal: Journal, read_back: ReadBack) -> None:
        self._journal = journal
        self._read_back = read_back

    async def __call__(self, watch: Watch) -> tuple[Recorded, ...]:
        """Look once at everything that is open; returns what still is, oldest first.

        Raises:
            JournalUnusable
        """
        for left in self._journal.abandon_orphans():
            watch(left)
        for recorded in self._journal.unresolved():
            if not self._read_back.is_under_way(recorded.intent.id):
                await self._resolve(recorded, watch)
        return self._journal.unresolved()

    async def _resolve(self, recorded: Recorded, watch: Watch) -> None:
        intent = recorded.intent
        self._read_back.claim(intent.id)
        try:
            if recorded.state is ChangeState.INTENT:
                self._read_back.record(intent, ChangeState.ABANDONED, watch)
                return
            if recorded.state is ChangeState.SENDING:
                recorded = self._read_back.answered(intent, Answer(AnswerKind.NO_ANSWER), watch)
            await self._read_back.look(recorded, watch)
        except MovedOn:
            pass  # it belongs to another copy of the program that is working on it
        finally:
            self._read_back.release(intent.id)
