"""What looks after the journal: it anchors the newest, delays nothing, and looks again while something is wrong."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from journal.writing import intent
from limelight.domain.changes import ChangeState
from limelight.domain.errors import KeyringTrouble
from limelight.domain.journal_state import Head, JournalState
from limelight.journal.running import RunningJournal
from limelight.sync import journal_watch
from limelight.sync.journal_watch import JournalWatch
from limelight.usecases.keep_journal import KeepJournal


class Anchor:
    """Keeps heads in memory; each call waits at `gate`."""

    name = "the test's store"

    def __init__(self) -> None:
        self.kept: list[Head] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.trouble = ""

    async def load(self) -> Head | None:
        await self.gate.wait()
        if self.trouble:
            raise KeyringTrouble(self.trouble)
        return self.kept[-1] if self.kept else None

    async def keep(self, head: Head, *, instead: bool = False) -> None:
        await self.gate.wait()
        self.kept.append(head)


class Clock:
    """Sleeps until the test wakes it; notes for how long it was asked."""

    def __init__(self) -> None:
        self.asked: list[float] = []
        self.ahead = 0.0
        self.wake = asyncio.Event()

    def now(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic() + self.ahead

    async def sleep(self, seconds: float) -> None:
        self.asked.append(seconds)
        await self.wake.wait()
        self.wake.clear()


class Rig:
    """A journal with everything that looks after it."""

    def __init__(self, path: Path) -> None:
        self.journal = RunningJournal(path, time.time)
        self.anchor, self.clock = Anchor(), Clock()
        self.keep = KeepJournal(self.journal, self.anchor, "maya")
        self.states: list[JournalState] = []
        self.bugs: list[BaseException] = []
        self.watch = JournalWatch(
            self.journal, self.keep, self.clock, lambda: self.states.append(self.keep.state), self.bugs.append
        )
        self.journal.moved = self.watch.poke

    def record(self, key: str) -> None:
        self.journal.begin(intent(key, feature=key))
        self.journal.advance(key, ChangeState.ABANDONED)

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for a condition; what runs beside has no signal for a test."""
        async with asyncio.timeout(10):
            while not holds():  # noqa: ASYNC110  (see above)
                await asyncio.sleep(0.005)


@asynccontextmanager
async def running(path: Path) -> AsyncIterator[Rig]:
    rig = Rig(path)
    await rig.watch.begin()
    task = asyncio.ensure_future(rig.watch.run())
    try:
        yield rig
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        await rig.watch.aclose()
        rig.journal.close()


@pytest.mark.asyncio
async def test_however_many_are_recorded_while_the_store_is_slow_the_newest_is_kept_next(tmp_path: Path) -> None:
    async with running(tmp_path / "journal.sqlite") as rig:
        rig.record("first")
        await rig.until(lambda: len(rig.anchor.kept) == 1)
        rig.anchor.gate.clear()
        began = time.monotonic()
        for number in range(20):
            rig.record(str(number))
        assert time.monotonic() - began < 5  # nothing of that waited for the store
        rig.anchor.gate.set()
        await rig.until(lambda: rig.anchor.kept[-1] == rig.journal.head())
        assert len(rig.anchor.kept) <= 3
        assert rig.anchor.kept[-1].seq == 42


@pytest.mark.asyncio
async def test_a_store_that_does_not_answer_holds_the_opening_up_only_for_a_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_watch, "PATIENCE", 0.05)
    rig = Rig(tmp_path / "journal.sqlite")
    rig.anchor.gate.clear()
    began = time.monotonic()
    await rig.watch.begin()
    assert time.monotonic() - began < 2
    rig.record("a")  # and a change can be made
    await rig.watch.aclose()
    assert rig.anchor.kept == []
    rig.journal.close()


@pytest.mark.asyncio
async def test_what_was_recorded_last_is_anchored_at_the_end(tmp_path: Path) -> None:
    rig = Rig(tmp_path / "journal.sqlite")
    await rig.watch.begin()
    rig.record("a")
    await rig.watch.aclose()
    assert rig.anchor.kept == [rig.journal.head()]
    rig.journal.close()


@pytest.mark.asyncio
async def test_a_store_in_trouble_is_asked_again_with_the_next_change_and_not_by_the_clock(tmp_path: Path) -> None:
    async with running(tmp_path / "journal.sqlite") as rig:
        rig.anchor.trouble = "It is locked."
        rig.record("a")
        await rig.until(lambda: rig.states[-1].anchored.endswith(": It is locked."))
        assert rig.states[-1].trouble == ""
        rig.anchor.trouble = ""
        asked = len(rig.clock.asked)
        rig.record("soon")  # the person may just have said no to unlocking it
        await rig.until(lambda: len(rig.clock.asked) > asked)
        assert rig.anchor.kept == []
        rig.clock.ahead = journal_watch.RESTS
        rig.clock.wake.set()
        await rig.until(lambda: len(rig.clock.asked) > asked + 1)
        assert rig.anchor.kept == []
        rig.record("b")
        await rig.until(lambda: rig.anchor.kept == [rig.journal.head()])


@pytest.mark.asyncio
async def test_while_something_is_wrong_it_looks_again_soon_and_tells_when_it_is_over(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    async with running(path) as rig:
        rig.record("a")
        await rig.until(lambda: len(rig.anchor.kept) == 1)
        rig.journal.changed = lambda: rig.states.append(rig.keep.state)
        path.rename(tmp_path / "elsewhere")
        with pytest.raises(Exception, match="moved or replaced"):
            rig.record("b")
        rig.watch.poke()
        await rig.until(lambda: rig.states[-1].finding is not None)
        assert "is gone" in rig.states[-1].trouble
        await rig.until(lambda: rig.clock.asked[-1] == 10.0)
        path.unlink()
        (tmp_path / "elsewhere").rename(path)
        rig.clock.wake.set()
        await rig.until(lambda: rig.states[-1].trouble == "")
        rig.record("b")


@pytest.mark.asyncio
async def test_a_bug_is_reported_and_ends_nothing(tmp_path: Path) -> None:
    async with running(tmp_path / "journal.sqlite") as rig:
        rig.anchor.kept.append("not a head")  # type: ignore[arg-type]
        rig.record("a")
        await rig.until(lambda: bool(rig.bugs))
        rig.anchor.kept.clear()
        rig.record("b")
        await rig.until(lambda: rig.anchor.kept == [rig.journal.head()])
