"""What is read behind waits for what a person waits for at the same system, and starves nobody."""

from __future__ import annotations

import asyncio

import pytest

from limelight.domain import exposure as exposures
from limelight.domain.cells import Cell
from limelight.domain.errors import Unreachable
from limelight.domain.situation import Situation
from limelight.domain.standing import Standing
from limelight.sync.engine import Engine
from limelight.sync.extents import AT_ONCE
from limelight.sync.poller import LONGEST_BEHIND
from limelight.usecases.fresh_look import FreshLook
from sync.fakes import FakeSystem, FakeSystemWithExtents, World, settle

KEYS = [f"f{number:03}" for number in range(100)]


def world_with_extents(*environments: str) -> tuple[World, FakeSystemWithExtents]:
    """Every feature is on with its extent not read; calls for extents wait until `let_go`."""
    system = FakeSystemWithExtents(*environments)
    for key in KEYS:
        for environment in environments:
            system.tell(environment, key, exposures.ON_UNREAD)
        system.extents[key] = Cell(exposures.partial(10.0))
    system.gate = asyncio.Event()
    return World({"one": system}), system


def looking(world: World, engine: Engine, environment: str) -> asyncio.Task[Situation]:
    """A person looks at a feature afresh, as a proposal and a change do."""
    look = FreshLook(world.bounds, world.clock, world.profile(), lambda: engine.picture)
    return asyncio.ensure_future(look(environment, KEYS[0]))


def let_go(system: FakeSystemWithExtents) -> None:
    assert system.gate is not None
    system.gate.set()


@pytest.mark.parametrize("environments", [("dev",), ("dev", "qa", "prod")])
def test_at_most_the_call_that_is_on_the_wire_comes_before_a_person(environments: tuple[str, ...]) -> None:
    world, system = world_with_extents(*environments)

    async def test(engine: Engine) -> None:
        assert system.asked == [KEYS[:AT_ONCE]]  # whatever the number of environments
        system.hung["cell"] = asyncio.Event()
        look = looking(world, engine, environments[0])
        await settle()
        described = system.descriptions
        let_go(system)
        await world.clock.advance(LONGEST_BEHIND - 1)
        assert len(system.asked) == 1
        assert system.cell_reads == [(environments[0], KEYS[0])]
        assert system.descriptions == described
        system.hung["cell"].set()
        await look
        await world.clock.advance(1)
        assert len(system.asked) == len(environments) * -(-len(KEYS) // AT_ONCE)
        for column in world.picture.columns:
            assert set(column.standing) == {Standing.PARTLY_RELEASED}

    world.run(test)


def test_what_was_read_before_somebody_went_first_is_shown() -> None:
    world, system = world_with_extents("dev")

    async def test(engine: Engine) -> None:
        system.hung["cell"] = asyncio.Event()
        looking(world, engine, "dev").add_done_callback(lambda look: look.exception())
        await settle()
        let_go(system)
        await world.clock.advance(1)
        standings = list(world.picture.columns[0].standing)
        assert standings.count(Standing.PARTLY_RELEASED) == AT_ONCE
        system.hung["cell"].set()

    world.run(test)


def test_who_waits_behind_goes_on_a_little_when_the_way_is_not_freed() -> None:
    world, system = world_with_extents("dev", "prod")

    async def test(engine: Engine) -> None:
        system.hung["cell"] = asyncio.Event()
        look = looking(world, engine, "dev")
        await settle()
        let_go(system)
        await world.clock.advance(1)
        lists, asked = len(system.reads), len(system.asked)
        await world.clock.advance(3 * LONGEST_BEHIND + 1)
        assert len(system.asked) == asked + 3 * 2  # one call for each environment and each time it waited long enough
        assert len(system.reads) >= lists + 2  # the lists are polled on
        assert not world.picture.columns[0].freshness.trouble
        system.hung["cell"].set()
        await look

    world.run(test)


def test_polls_wait_and_come_at_once_when_it_is_free() -> None:
    system = FakeSystem("dev")
    system.tell("dev", KEYS[0], exposures.DARK)
    world = World({"one": system})

    async def test(engine: Engine) -> None:
        await world.clock.advance(25)
        system.hung["cell"] = asyncio.Event()
        look = looking(world, engine, "dev")
        await world.clock.advance(10)  # the poll of every 30 seconds was due
        assert len(system.reads) == 1
        system.hung["cell"].set()
        await look
        await settle()
        assert len(system.reads) == 2

    world.run(test)


def test_another_system_is_not_held_back() -> None:
    busy, quiet = FakeSystem("dev"), FakeSystem("prod")
    busy.tell("dev", KEYS[0], exposures.DARK)
    world = World({"one": busy, "two": quiet})

    async def test(engine: Engine) -> None:
        busy.hung["cell"] = asyncio.Event()
        look = looking(world, engine, "dev")
        await world.clock.advance(31)
        assert len(quiet.reads) == 2
        busy.hung["cell"].set()
        await look

    world.run(test)


def test_a_look_that_fails_frees_the_way() -> None:
    world, system = world_with_extents("dev")

    async def test(engine: Engine) -> None:
        system.trouble["cell"] = Unreachable("Nobody answers.")
        look = looking(world, engine, "dev")
        await settle()
        assert isinstance(look.exception(), Unreachable)
        let_go(system)
        await world.clock.advance(1)
        assert set(world.picture.columns[0].standing) == {Standing.PARTLY_RELEASED}

    world.run(test)
