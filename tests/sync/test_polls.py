"""How the last polls went is told with the picture: how long each took, and how it ended."""

from __future__ import annotations

import asyncio

from limelight.domain import exposure as exposures
from limelight.domain.errors import SignInNeeded, Unreachable
from limelight.domain.polls import KEPT_POLLS, Poll, PollOutcome
from limelight.sync.engine import Engine
from limelight.sync.poller import DEADLINE
from sync.fakes import START, FakeSystem, World


def world_of(*environments: str, **capabilities: object) -> tuple[World, FakeSystem]:
    system = FakeSystem(*environments, **capabilities)
    for environment in environments:
        for feature in ("pay", "lend", "save"):
            system.tell(environment, feature, exposures.DARK)
    return World({"one": system}), system


def polls(world: World, environment: str) -> tuple[Poll, ...]:
    return world.picture.columns[world.picture.column_of(environment)].polls


def outcomes(world: World, environment: str) -> list[PollOutcome]:
    return [poll.outcome for poll in polls(world, environment)]


def test_each_poll_is_told_with_when_it_began_and_how_it_ended() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(31)
        assert outcomes(world, "dev") == [PollOutcome.READ, PollOutcome.UNCHANGED]
        assert [poll.began_at for poll in polls(world, "dev")] == [START, START + 30]
        system.trouble["dev"] = Unreachable("Nobody answers.")
        await world.clock.advance(30)
        assert outcomes(world, "dev")[-1] is PollOutcome.FAILED
        system.trouble["dev"] = SignInNeeded("Sign in.")
        await world.clock.advance(120)
        assert outcomes(world, "dev")[-1] is PollOutcome.SIGN_IN

    world.run(test)


def test_a_poll_that_hangs_took_as_long_as_it_was_waited_for() -> None:
    world, system = world_of("dev")
    system.hung["dev"] = asyncio.Event()

    async def test(engine: Engine) -> None:
        await world.clock.advance(DEADLINE)
        assert polls(world, "dev") == (Poll(START, DEADLINE, PollOutcome.FAILED),)

    world.run(test)


def test_what_is_read_at_once_has_the_same_polls() -> None:
    world, _ = world_of("dev", "prod", reads_all_at_once=True)

    async def test(engine: Engine) -> None:
        await world.clock.advance(31)
        assert len(polls(world, "dev")) == 2
        assert polls(world, "dev") == polls(world, "prod")

    world.run(test)


def test_a_list_that_is_not_believed_is_told_as_such() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        system.cells["dev"].clear()
        system.version += 1
        await world.clock.advance(30)
        assert outcomes(world, "dev") == [PollOutcome.READ, PollOutcome.DOUBTED]

    world.run(test)


def test_no_more_than_the_last_ones_are_held() -> None:
    world, _ = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(30 * (KEPT_POLLS + 5))
        held = polls(world, "dev")
        assert len(held) == KEPT_POLLS
        assert held[-1].began_at == START + 30 * (KEPT_POLLS + 5)
        assert held == tuple(sorted(held, key=lambda poll: poll.began_at))

    world.run(test)
