"""A system that tells what moves has that read again at once; without it, polls go on as ever."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from limelight.domain.errors import Throttled, Unreachable, Unsupported
from limelight.domain.systems import Moved
from limelight.sync.engine import Engine
from limelight.sync.listening import STEADY
from sync.fakes import FakeSystem, World, settle


class Telling(FakeSystem):
    """It tells what `say` says; `ends` is how the listening ends, when it is ended."""

    def __init__(self, *environments: str) -> None:
        super().__init__(*environments)
        self.listened = 0
        self.told: Callable[[Moved], object] | None = None
        self.ends: BaseException | None = None
        self._over = asyncio.Event()

    async def listen(self, told: Callable[[Moved], object]) -> None:
        self.listened += 1
        if self.ends is not None:
            raise self.ends
        self.told, self._over = told, asyncio.Event()
        await self._over.wait()

    async def say(self, environment: str, *features: str) -> None:
        assert self.told is not None
        self.told(Moved(environment, frozenset(features)))
        await settle()

    async def end(self) -> None:
        self._over.set()
        await settle()

    def reads_of(self, environment: str) -> int:
        return sum(environments == (environment,) for environments, _mark in self.reads)


def world_of(*environments: str) -> tuple[World, Telling]:
    system = Telling(*environments)
    return World({"one": system}), system


def test_what_moved_is_read_at_once_and_nothing_else() -> None:
    world, system = world_of("dev", "prod")

    async def test(engine: Engine) -> None:
        described = system.descriptions
        await system.say("prod", "pay")
        assert (system.reads_of("dev"), system.reads_of("prod")) == (1, 2)
        assert system.descriptions == described
        await system.say("elsewhere", "pay")
        assert len(system.reads) == 3

    world.run(test)


def test_where_the_environment_itself_moved_its_rights_and_freezes_are_read_too() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await system.say("dev")
        assert (system.reads_of("dev"), system.descriptions) == (2, 2)

    world.run(test)


def test_however_much_is_told_it_is_read_together() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        for number in range(50):
            await system.say("dev", f"f{number}")
        assert system.reads_of("dev") == 2
        await world.clock.advance(1.5)
        assert system.reads_of("dev") == 3

    world.run(test)


def test_polls_go_on_as_ever_whatever_is_heard() -> None:
    world, system = world_of("dev")
    system.ends = Unreachable("It cannot be heard.")

    async def test(engine: Engine) -> None:
        await world.clock.advance(31)
        assert system.reads_of("dev") == 2
        assert world.bugs == []

    world.run(test)


def test_it_is_tried_again_later_and_later_and_at_once_after_it_was_heard_well() -> None:
    world, system = world_of("dev")
    system.ends = Unreachable("It cannot be heard.")

    async def test(engine: Engine) -> None:
        await world.clock.advance(2)
        assert system.listened == 2
        await world.clock.advance(3)
        assert system.listened == 2
        await world.clock.advance(1.5)
        assert system.listened == 3
        system.ends = None
        await world.clock.advance(8.5)
        assert system.listened == 4
        await world.clock.advance(STEADY)
        await system.end()
        await world.clock.advance(2)
        assert system.listened == 5

    world.run(test)


def test_a_server_that_asks_to_be_left_alone_is() -> None:
    world, system = world_of("dev")
    system.ends = Throttled("Too many.", 300.0)

    async def test(engine: Engine) -> None:
        await world.clock.advance(299)
        assert system.listened == 1
        await world.clock.advance(40)
        assert system.listened == 2

    world.run(test)


def test_one_that_tells_nothing_is_not_asked_again() -> None:
    world, system = world_of("dev")
    system.ends = Unsupported("It does not tell.")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1000)
        assert system.listened == 1

    world.run(test)


def test_an_environment_that_holds_back_after_a_failure_still_does() -> None:
    world, system = world_of("dev")
    system.trouble["dev"] = Throttled("Too many.", 300.0)

    async def test(engine: Engine) -> None:
        for _ in range(3):
            await system.say("dev", "pay")
            await world.clock.advance(2)
        assert system.reads_of("dev") == 1

    world.run(test)


def test_a_fault_of_ours_is_reported_and_ends_nothing() -> None:
    world, system = world_of("dev")
    system.ends = ZeroDivisionError()

    async def test(engine: Engine) -> None:
        await world.clock.advance(2)
        assert [type(bug) for bug in world.bugs] == [ZeroDivisionError] * 2
        assert system.reads_of("dev") == 1

    world.run(test)
