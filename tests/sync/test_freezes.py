"""Freezes that are shared come into the picture and leave it, whoever changes the files; a bug ends no watch."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

from limelight.domain.environments import Freeze
from limelight.domain.exposure import DARK
from limelight.domain.freezes import OwnFreeze, RecurringFreeze, UnknownFreezes
from limelight.domain.profile import ProfileFreeze
from limelight.sync.engine import Engine
from limelight.sync.freezes import AGAIN_AFTER, FreezeWatch
from sync.fakes import START, FakeSystem, World


class Files:
    """What the files tell now; an error instead is a bug."""

    def __init__(self) -> None:
        self.told: tuple[OwnFreeze, ...] = ()
        self.bug: Exception | None = None

    @property
    def known(self) -> Sequence[OwnFreeze]:
        return (UnknownFreezes("prod", "It was not read yet."),)

    async def __call__(self) -> Sequence[OwnFreeze]:
        if self.bug is not None:
            raise self.bug
        return self.told


def frozen(world: World) -> list[Freeze | None]:
    return [column.freeze for column in world.pictures[-1].columns]


def test_a_shared_freeze_is_shown_soon_and_goes_with_its_file() -> None:
    system = FakeSystem("dev", "prod")
    for key in ("dev", "prod"):
        system.tell(key, "pay", DARK)
    world, files = World({"one": system}), Files()

    async def test(engine: Engine) -> None:
        watch = FreezeWatch(files, engine.take_freezes, world.clock, world.bugs.append)
        running = asyncio.ensure_future(watch.run())
        await world.clock.advance(1)
        assert frozen(world) == [None, None]
        files.told = (ProfileFreeze("prod", START, START + 9_999, "Fair"),)
        await world.clock.advance(AGAIN_AFTER)
        assert frozen(world) == [None, Freeze("Fair", START + 9_999, by_server=False)]
        assert world.pictures[-1].columns[1].own_freezes == files.told
        files.told = (UnknownFreezes("prod", "The file is gone."),)
        await world.clock.advance(AGAIN_AFTER)
        assert frozen(world) == [None, Freeze("", None, by_server=False, unknown="The file is gone.")]
        files.bug = ValueError("a bug")
        await world.clock.advance(AGAIN_AFTER)
        assert [str(bug) for bug in world.bugs] == ["a bug"]
        files.bug, files.told = None, ()
        await world.clock.advance(AGAIN_AFTER)
        assert frozen(world) == [None, None]
        world.bugs.clear()
        running.cancel()
        await asyncio.wait([running])

    world.run(test)


def test_until_a_shared_file_was_read_nobody_says_that_there_is_no_freeze() -> None:
    system = FakeSystem("dev", "prod")
    world, answers = World({"one": system}), asyncio.Event()

    class Slow(Files):
        async def __call__(self) -> Sequence[OwnFreeze]:
            await answers.wait()
            return self.told

    async def test(engine: Engine) -> None:
        running = asyncio.ensure_future(FreezeWatch(Slow(), engine.take_freezes, world.clock, world.bugs.append).run())
        await world.clock.advance(1)
        assert frozen(world) == [None, Freeze("", None, by_server=False, unknown="It was not read yet.")]
        answers.set()
        await world.clock.advance(1)
        assert frozen(world) == [None, None]
        running.cancel()
        await asyncio.wait([running])

    world.run(test)


def test_one_that_recurs_begins_and_ends_by_itself() -> None:
    system = FakeSystem("prod")
    system.tell("prod", "pay", DARK)
    world = World({"one": system})
    starts = datetime.fromtimestamp(START + 60, UTC).replace(tzinfo=None, microsecond=0)
    ends = datetime.fromtimestamp(START + 120, UTC).replace(tzinfo=None, microsecond=0)
    world.freezes = (RecurringFreeze("prod", starts, ends, "UTC", "FREQ=DAILY", "Nightly close"),)

    async def test(engine: Engine) -> None:
        await world.clock.advance(31)
        assert frozen(world) == [None]
        await world.clock.advance(40)
        assert [freeze.reason if freeze else "" for freeze in frozen(world)] == ["Nightly close"]
        await world.clock.advance(60)
        assert frozen(world) == [None]

    world.run(test)
