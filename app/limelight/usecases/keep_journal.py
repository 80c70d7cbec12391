"""Looks after the journal's file: compares it with the head that is kept outside, and keeps that head up to date.

Nothing here is on the way of a change: it happens after the commit, and what goes wrong is said and stops nothing. Only
a file that is not the one that was anchored stops everything, until a person acknowledges it.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace

from limelight.domain.errors import LimelightError, Unsupported
from limelight.domain.journal_state import (
    Acknowledgement,
    Finding,
    Head,
    JournalAnchor,
    JournalFile,
    JournalState,
    Wrong,
    wrong_with_file,
)
from limelight.domain.secrets import why_memory_only
from limelight.usecases.local_time import day_and_time
from limelight.words import tr

GO_ON = tr("Go on with this file")
_ONLY_HERE = tr("The newest entry is in this file only, so a cut or replaced journal would not be noticed")
_LOST = tr(
    "What was recorded there is not in this file, nor is what was not resolved then: look into the systems' own "
    "records, which are the authority, before you change anything. Your word is recorded in this file."
)
_MEANINGS = {
    Wrong.CUT: tr("An older copy may have been put back (from a backup, say), or its end was cut off. "),
    Wrong.REPLACED: tr("Another file was put in its place, or it was edited and its hashes were made anew. "),
    Wrong.MISSING: tr("It was deleted, moved, or put on another disk that is not there. An empty one has begun. "),
}


class KeepJournal:
    """`await keep_journal()` compares and anchors; `await keep_journal.acknowledge(...)` records a person's word.

    `account` is the person's account on this computer.
    """

    def __init__(self, journal: JournalFile, anchor: JournalAnchor, account: str) -> None:
        self._journal = journal
        self._anchor = anchor
        self._account = account
        self._kept: Head | None = None
        self._anchored = ""
        self._turn = asyncio.Lock()

    @property
    def state(self) -> JournalState:
        """How the journal is, and where its head is kept."""
        return replace(self._journal.state, anchored=self._anchored)

    async def __call__(self) -> bool:
        """Compare the file with the anchor; where it holds, anchor its newest event. False: the store is in trouble."""
        async with self._turn:
            try:
                self._kept = await self._anchor.load()
                self._judge(self._kept)
                await self._keep_newest()
            except LimelightError as error:
                self._anchored = f"{_ONLY_HERE}: {why_memory_only(str(error))}"
                return False
        return True

    async def acknowledge(self, words: str, by: str) -> JournalState:
        """Record that `by` knows what is wrong with the file, and go on; returns how it is then.

        Raises:
            Unsupported: no words were given.
            JournalUnusable: it cannot be recorded.
        """
        if not words.strip():
            raise Unsupported(tr("Say what you know about it."))
        async with self._turn:
            self._journal.acknowledge(Acknowledgement(by, words.strip(), self._account, self._kept))
            head = self._journal.head()
            try:
                if head is not None:
                    await self._anchor.keep(head, instead=True)
                    self._kept, self._anchored = head, self._words()
            except LimelightError as error:  # then it is asked again at the next start
                self._anchored = f"{_ONLY_HERE}: {error}"
        return self.state

    def _judge(self, kept: Head | None) -> None:
        if kept is None:
            self._journal.hold(None)
            return
        head = self._journal.head()
        state = self._journal.state
        if head is None and state.trouble and state.finding is None:
            return  # it cannot be read at all now, which says nothing about what it holds
        wrong = wrong_with_file(kept, head, self._journal.hash_at)
        self._journal.hold(self._finding(wrong, kept, head) if wrong else None)

    async def _keep_newest(self) -> None:
        if self._journal.state.finding is not None:
            self._anchored = ""
            return
        head = self._journal.head()
        if head is not None and head != self._kept:
            await self._anchor.keep(head)
            self._kept = head
        self._anchored = self._words()

    def _words(self) -> str:
        if self._kept is None:
            return tr(
                "Nothing is recorded yet; the newest entry will be kept in {anchor} as well.", anchor=self._anchor.name
            )
        return tr(
            "The newest entry is kept in {anchor} as well, so that a cut or replaced journal is noticed.",
            anchor=self._anchor.name,
        )

    def _finding(self, wrong: Wrong, kept: Head, head: Head | None) -> Finding:
        anchored = tr(
            "its event {seq} of {at} is kept in {anchor}",
            seq=kept.seq,
            at=day_and_time(kept.at),
            anchor=self._anchor.name,
        )
        place = self._journal.place
        sentences = {
            Wrong.CUT: tr(
                "The journal {place} ends with event {head}, but {anchored}.",
                place=place,
                head=head.seq if head else 0,
                anchored=anchored,
            ),
            Wrong.REPLACED: tr(
                "The journal {place} is not the one that was written here: {anchored}, and not in it.",
                place=place,
                anchored=anchored,
            ),
            Wrong.MISSING: tr("The journal {place} is gone: {anchored}.", place=place, anchored=anchored),
        }
        return Finding(wrong, sentences[wrong], _MEANINGS[wrong] + _LOST, GO_ON)
