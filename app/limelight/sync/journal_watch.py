"""Looks after the journal behind everything else: anchors what was recorded, and looks whether a trouble is over."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from limelight.domain.journal_state import JournalFile, Wrong
from limelight.domain.ports import Clock
from limelight.sync.border import contained

PATIENCE = 2.0  # seconds that opening waits for the anchor; a locked keyring asks a person, who may not be looking
AGAIN_AFTER = 10.0  # seconds, while something is wrong
IDLE_AGAIN_AFTER = 60.0  # seconds, while nothing is: whether the file is still in its place
RESTS = 60.0  # seconds that a store in trouble is left alone: each question may ask the person to unlock it


class JournalWatch:
    """Built on the background loop. `keep` compares the file with its anchor, anchors it, and says whether its store
    could be asked; `tell` is called afterwards.

    However many changes are recorded while it works, the newest is what it anchors next. A store in trouble is asked
    again with a change, and never by the clock.
    """

    def __init__(
        self,
        journal: JournalFile,
        keep: Callable[[], Awaitable[bool]],
        clock: Clock,
        tell: Callable[[], None],
        report_bug: Callable[[BaseException], None],
    ) -> None:
        self._journal = journal
        self._keep = keep
        self._clock = clock
        self._tell = tell
        self._report_bug = report_bug
        self._poked = asyncio.Event()
        self._work: asyncio.Task[None] | None = None
        self._rests_until = 0.0
        self._is_behind = False  # something was recorded that is not anchored yet

    def poke(self) -> None:
        """Something was recorded."""
        self._is_behind = True
        self._poked.set()

    async def begin(self) -> None:
        """Compare the file with its anchor; a keyring that takes longer than PATIENCE is waited for by `run`."""
        self._work = asyncio.ensure_future(self._settle())
        await asyncio.wait({self._work}, timeout=PATIENCE)

    async def run(self) -> None:
        """Keep looking until cancelled."""
        if self._work is not None:
            await asyncio.wait({self._work})
        while True:
            is_asked = await self._wait()
            self._journal.look_again()
            if (is_asked or self._may_pass()) and not self._is_resting():
                await self._settle()

    async def aclose(self) -> None:
        """Anchor what was recorded last, if that is quickly done; else the anchor is behind, which is no harm."""
        if self._work is not None and not self._work.done():
            self._work.cancel()
        elif self._is_behind and not self._is_resting():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._settle(), PATIENCE)

    async def _settle(self) -> None:
        self._poked.clear()
        self._is_behind = False
        try:
            if not await contained(self._keep(), self._take_bug):
                self._rests_until = self._clock.monotonic() + RESTS
        except asyncio.CancelledError:
            self._is_behind = True
            raise
        self._tell()

    def _take_bug(self, bug: Exception) -> bool:
        self._report_bug(bug)
        return True

    def _is_resting(self) -> bool:
        return self._clock.monotonic() < self._rests_until

    def _may_pass(self) -> bool:
        """Whether what the anchor told may be over: the file is back, or another copy acknowledged it."""
        finding = self._journal.state.finding
        return finding is not None and finding.wrong is not Wrong.DAMAGED

    async def _wait(self) -> bool:
        """Wait until something is recorded, or for some time; whether something was."""
        pause = AGAIN_AFTER if self._journal.state.trouble else IDLE_AGAIN_AFTER
        waits = {asyncio.ensure_future(self._clock.sleep(pause)), asyncio.ensure_future(self._poked.wait())}
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await wait
        is_asked = self._poked.is_set()
        self._poked.clear()
        return is_asked
