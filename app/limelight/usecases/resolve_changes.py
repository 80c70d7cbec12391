"""Resolves what is not known yet: at start, after signing in, when the network is back, and on the clock.

Writes nothing to any system. What an earlier run left behind is settled first; then each open change is looked at
once.
"""

from __future__ import annotations

import asyncio

from limelight.domain.changes import Answer, AnswerKind, ChangeState, Recorded
from limelight.domain.errors import LimelightError, MovedOn
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
            ExceptionGroup: bugs, each with one change, that kept no other from being looked at.
        """
        bugs: list[Exception] = []
        for left in self._journal.abandon_orphans():
            watch(left)
        for recorded in self._journal.unresolved():
            if not self._read_back.is_under_way(recorded.intent.id):
                bugs += await self._bugs_with(recorded, watch)
        if bugs:
            raise ExceptionGroup("Some changes could not be looked at.", bugs)
        return self._journal.unresolved()

    async def _bugs_with(self, recorded: Recorded, watch: Watch) -> list[Exception]:
        """Look at one change; what went wrong, if it is a bug."""
        (ended,) = await asyncio.gather(self._resolve(recorded, watch), return_exceptions=True)
        if isinstance(ended, LimelightError) or (isinstance(ended, BaseException) and not isinstance(ended, Exception)):
            raise ended
        return [ended] if ended is not None else []

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
