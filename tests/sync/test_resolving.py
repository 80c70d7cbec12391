"""Changes that are not resolved are looked at again: soon while there are some, seldom while there are none."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from types import SimpleNamespace

import pytest

from limelight.domain.changes import ChangeState, Recorded
from limelight.domain.errors import Unreachable
from limelight.sync.resolving import IDLE_AGAIN_AFTER, OPEN_AGAIN_AFTER, Resolver
from sync.fakes import START, FakeClock, settle

pytestmark = pytest.mark.asyncio


def one(state: ChangeState, at: float | None = None) -> tuple[Recorded, ...]:
    """One that is open; nothing else of it counts."""
    intent = SimpleNamespace(at=at)
    return (Recorded(intent, state, START),)  # type: ignore[arg-type]


OPEN_ONE = one(ChangeState.UNKNOWN)


class Looks:
    """A use case that says what is open, as told."""

    def __init__(self, answers: list[tuple[Recorded, ...] | Exception]) -> None:
        self.answers = answers
        self.times: list[float] = []
        self.bugs: list[BaseException] = []
        self.clock = FakeClock()

    async def __call__(self, watch: Callable[[Recorded], None]) -> tuple[Recorded, ...]:
        self.times.append(self.clock.monotonic())
        answer = self.answers.pop(0) if self.answers else ()
        if isinstance(answer, Exception):
            raise answer
        return answer


@contextlib.asynccontextmanager
async def running(looks: Looks) -> AsyncIterator[Resolver]:
    resolver = Resolver(looks, lambda recorded: None, looks.clock, looks.bugs.append)
    task = asyncio.ensure_future(resolver.run())
    await settle()
    try:
        yield resolver
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def test_it_looks_at_the_start_and_soon_again_while_something_is_open() -> None:
    looks = Looks([OPEN_ONE, OPEN_ONE, ()])
    async with running(looks):
        assert len(looks.times) == 1
        await looks.clock.advance(2 * OPEN_AGAIN_AFTER + 1)
        assert len(looks.times) == 3
        await looks.clock.advance(IDLE_AGAIN_AFTER - 10)
        assert len(looks.times) == 3
        await looks.clock.advance(20)
        assert len(looks.times) == 4


async def test_a_look_that_fails_is_repeated_soon() -> None:
    looks = Looks([Unreachable("nobody answers"), ()])
    async with running(looks):
        await looks.clock.advance(OPEN_AGAIN_AFTER + 1)
        assert len(looks.times) == 2


async def test_a_bug_in_a_look_is_reported_and_the_next_look_comes() -> None:
    looks = Looks([TypeError("oops"), ()])
    async with running(looks):
        await looks.clock.advance(OPEN_AGAIN_AFTER + 1)
        assert len(looks.times) == 2
    assert [str(bug) for bug in looks.bugs] == ["oops"]


async def test_a_sign_in_makes_it_look_at_once() -> None:
    looks = Looks([])
    async with running(looks) as resolver:
        resolver.poke()
        await settle()
        assert len(looks.times) == 2


async def test_what_waits_for_a_time_is_looked_at_seldom_until_that_is_near() -> None:
    due = START + 5 * IDLE_AGAIN_AFTER
    looks = Looks([one(ChangeState.WAITING, due)] * 20)
    async with running(looks):
        await looks.clock.advance(4 * IDLE_AGAIN_AFTER + 1)
        assert len(looks.times) == 5
        await looks.clock.advance(2 * OPEN_AGAIN_AFTER)
        assert len(looks.times) == 7
