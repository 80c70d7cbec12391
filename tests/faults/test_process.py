"""Faults of the process and of its files, and of people who act at once: at most one write, and only with a record."""

import asyncio
import contextlib
import resource
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from faults.office import Moment, Office, office
from faults.quick_loop import run
from faults.table import Row
from limelight.domain.changes import ChangeState
from limelight.domain.errors import LimelightError
from limelight.domain.exposure import RELEASED, partial
from limelight.journal.opening import open_journal
from providers.demo_rig import DemoRig
from real.demo import running_demo
from usecases.copy_of_limelight import Copy

S = ChangeState
Say = Callable[[Row], None]
HERE = "production-eu"


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


@pytest.fixture(autouse=True)
def whole_disk() -> Iterator[None]:
    """A file may be as long as it likes after the test."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)


async def released_or_why_not(place: Office, moments: Moment) -> str:
    """The sentence of the change, or of what stopped it."""
    try:
        return (await place.release(moments)).sentence
    except LimelightError as error:
        return str(error)


def journal_of(place: Office) -> Path:
    return place.folder / "limelight" / "journal.sqlite"


@contextlib.contextmanager
def locked(place: Office) -> Iterator[Callable[[], None]]:
    """What takes the journal's lock and keeps it, as another program would; it waits for nobody here."""
    place.copy.journal._connection.execute("PRAGMA busy_timeout=1")
    with contextlib.closing(sqlite3.connect(journal_of(place), isolation_level=None)) as other:

        def lock() -> None:
            place.copy.journal._connection.execute("PRAGMA busy_timeout=1")
            other.execute("BEGIN IMMEDIATE")

        yield lock


def full() -> None:
    """Nothing more can be written to any file, as on a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


@pytest.mark.parametrize("at", [S.INTENT, S.VERIFYING], ids=lambda each: each.value)
def test_the_journal_is_locked(rig: DemoRig, tmp_path: Path, say: Say, at: ChangeState) -> None:
    async def test() -> None:
        async with office(rig, tmp_path) as place:
            with locked(place) as lock:
                saw = await released_or_why_not(place, {at: lock})
            recorded = await place.resolve()
            assert recorded.state is (S.ABANDONED if at is S.INTENT else S.CONFIRMED)
            injected = f"another program holds the journal from {at.value} on"
            say(place.row(("journal locked", "process", at.value, injected), saw, place.stands()))

    run(test())


@pytest.mark.parametrize("how", ["taken away", "replaced"])
def test_the_journal_goes_away(rig: DemoRig, tmp_path: Path, say: Say, how: str) -> None:
    """What is recorded into a file that nobody finds again is not recorded: nothing is sent."""

    async def test() -> None:
        async with office(rig, tmp_path) as place:
            aside = tmp_path / "aside.sqlite"

            def go() -> None:
                journal_of(place).rename(aside)
                if how == "replaced":
                    journal_of(place).write_bytes(aside.read_bytes())

            saw = await released_or_why_not(place, {S.INTENT: go})
            assert place.server.writes(place.feature) == []
            aside.replace(journal_of(place))
            recorded = await place.resolve()
            assert recorded.state is S.ABANDONED
            injected = f"the journal's file is {how} after INTENT"
            say(place.row((f"journal {how}", "process", "intent", injected), saw, place.stands()))

    run(test())


def test_the_disk_is_full(rig: DemoRig, tmp_path: Path, say: Say) -> None:
    async def test() -> None:
        async with office(rig, tmp_path) as place:
            journal = place.copy.journal
            limits = resource.getrlimit(resource.RLIMIT_FSIZE)
            saw = await released_or_why_not(place, {S.INTENT: full})
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
            assert place.server.writes(place.feature) == []
            journal.check()
            recorded = await place.resolve()
            assert recorded.state is S.ABANDONED
            injected = "nothing can be written to any file after INTENT"
            say(place.row(("disk full", "process", "intent", injected), saw, place.stands()))

    run(test())


def test_the_journal_is_damaged_before_the_program_starts(rig: DemoRig, tmp_path: Path, say: Say) -> None:
    async def test() -> None:
        async with office(rig, tmp_path) as place:
            await place.release()
            before = len(place.server.writes(place.feature))
            stood = place.stands()
            place.copy.journal.close()
            with contextlib.closing(sqlite3.connect(journal_of(place))) as other, other:
                for (name,) in other.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall():
                    other.execute(f"DROP TRIGGER {name}")
                other.execute("UPDATE events SET text = replace(text, 'because', 'bcause')")
            place.copy.journal = open_journal(journal_of(place), place.copy.clock.now)
            saw = place.copy.journal.trouble
            assert saw
            assert len(place.server.writes(place.feature)) == before
            injected = "somebody edited the journal's file before the start"
            say(place.row(("journal edited", "process", "start", injected), saw, stood))

    run(test())


def another(place: Office, rig: DemoRig, share: float | None) -> Callable[[], None]:
    exposure = RELEASED if share is None else partial(share)
    return lambda: rig.set_by_another(HERE, place.feature, exposure)


OTHERS = (
    ("somebody while deciding", S.INTENT, "a colleague sets 25 % after the confirm click", 25.0, S.CHANGED_MEANWHILE),
    ("the same while deciding", S.INTENT, "a colleague releases it after the click", None, S.CHANGED_MEANWHILE),
    ("somebody before the write", S.SENDING, "a colleague sets 25 % after the fresh read", 25.0, S.CONFLICT),
    ("the same before the write", S.SENDING, "a colleague releases it after the fresh read", None, S.CONFLICT),
    ("somebody after the write", S.VERIFYING, "a colleague sets 25 % after the write", 25.0, S.APPLIED_THEN_CHANGED),
)


@pytest.mark.parametrize("case", OTHERS, ids=lambda each: each[0])
def test_somebody_else(
    rig: DemoRig, tmp_path: Path, say: Say, case: tuple[str, ChangeState, str, float | None, ChangeState]
) -> None:
    async def test() -> None:
        async with office(rig, tmp_path) as place:
            name, at, injected, share, ends = case
            recorded = await place.release({at: another(place, rig, share)})
            recorded = await place.resolve()
            assert recorded.state is ends, recorded.sentence
            say(place.row((name, "process", at.value, injected), recorded.sentence, place.stands(others=True)))

    run(test())


async def twice_at_once(place: Office) -> str:
    proposal = await place.propose()
    ended = await asyncio.gather(place.confirm(proposal), place.confirm(proposal), return_exceptions=True)
    return told(ended)


async def two_copies(place: Office) -> str:
    other = Copy(place.wire.address, place.secrets[0], journal_of(place))
    other_place = Office(place.wire, other, place.server, place.feature, place.secrets, place.folder)
    try:
        proposals = [await place.propose(), await other_place.propose()]
        ended = await asyncio.gather(
            place.confirm(proposals[0]), other_place.confirm(proposals[1]), return_exceptions=True
        )
        return told(ended)
    finally:
        await other.close()


def stop(task: list[asyncio.Future[object]]) -> None:
    task[0].cancel()


async def cancelled_while_sending(place: Office) -> str:
    proposal = await place.propose()
    task: list[asyncio.Future[object]] = []
    task.append(asyncio.ensure_future(place.confirm(proposal, {S.SENDING: lambda: stop(task)})))
    await asyncio.gather(*task, return_exceptions=True)
    await place.copy.change.settled()
    return (await place.resolve()).sentence


async def cancelled_before(place: Office) -> str:
    proposal = await place.propose()
    task: list[asyncio.Future[object]] = []
    task.append(asyncio.ensure_future(place.confirm(proposal, {S.INTENT: lambda: stop(task)})))
    await asyncio.gather(*task, return_exceptions=True)
    return (await place.resolve()).sentence


def told(ended: list[object]) -> str:
    """What each of two was told: the one that got through, and the other."""
    stopped = [str(each) for each in ended if isinstance(each, LimelightError)]
    went = [each.recorded[-1].sentence for each in ended if not isinstance(each, BaseException)]
    return " — ".join([*sorted(went), *stopped])


AT_ONCE: tuple[tuple[str, str, int, Callable[[Office], Awaitable[str]]], ...] = (
    ("confirmed twice", "one proposal is confirmed twice at the same time", 1, twice_at_once),
    ("two copies at once", "two copies of the program release the same feature at the same time", 1, two_copies),
    ("window closed while sending", "what waits for the change is cancelled at SENDING", 1, cancelled_while_sending),
    ("cancelled while deciding", "what waits for the change is cancelled at INTENT", 0, cancelled_before),
)


@pytest.mark.parametrize("case", AT_ONCE, ids=lambda each: each[0])
def test_at_once(
    rig: DemoRig, tmp_path: Path, say: Say, case: tuple[str, str, int, Callable[[Office], Awaitable[str]]]
) -> None:
    async def test() -> None:
        async with office(rig, tmp_path) as place:
            name, injected, writes, act = case
            saw = await act(place)
            assert len(place.server.writes(place.feature)) == writes
            say(place.row((name, "process", "a release", injected), saw, place.stands()))

    run(test())
