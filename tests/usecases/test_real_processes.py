"""The protocol with real parts: programs killed at every step, a server that fails in every way, six copies at once.

The server is the demo's own process; what it says it did is held against what Limelight says.
"""

import asyncio
import contextlib
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from faults.telling import Tell
from faults.words import counted, passages
from limelight.domain.changes import ChangeState, Recorded, Verb
from limelight.domain.exposure import DARK, RELEASED
from limelight.journal.opening import open_journal
from providers.demo_rig import DemoRig
from real.demo import running_demo
from usecases.copy_of_limelight import HERE
from usecases.real_copies import FAULTS, World
from usecases.relay import Hold

S = ChangeState


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


@pytest.fixture
def own_rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


@pytest.fixture
def world(rig: DemoRig, tmp_path: Path) -> Iterator[World]:
    world = World(rig, tmp_path)
    yield world
    world.close()


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("step", "ended"),
    [("INTENT", S.ABANDONED), ("SENDING", S.NOT_APPLIED), ("VERIFYING", S.CONFIRMED), ("CONFIRMED", S.CONFIRMED)],
)
async def test_killed_at_a_step_the_next_run_tells_the_truth(
    world: World, step: str, ended: ChangeState, tell: Tell
) -> None:
    child = world.start()
    child.run_to(step)
    child.kill()
    assert await world.resolve() is ended
    saw, server, journal = world.stood
    tell("killed at each step", "process", step, f"SIGKILL at {step}", saw, server=server, journal=journal)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("hold", "then", "ended"),
    [
        (Hold.REQUEST, "drop", S.NOT_APPLIED),
        (Hold.REQUEST, "deliver", S.CONFIRMED),
        (Hold.REQUEST, "deliver late", S.CONFIRMED),
        (Hold.ANSWER, "deliver", S.CONFIRMED),
        (Hold.ANSWER, "drop", S.CONFIRMED),
    ],
)
async def test_killed_while_the_write_is_on_the_wire(
    world: World, hold: Hold, then: str, ended: ChangeState, tell: Tell
) -> None:
    assert await killed_on_the_wire(world, hold, then, "") is ended
    saw, server, journal = world.stood
    where = f"the {hold.value} held, then: {then}"
    injected = f"SIGKILL while the network holds the {hold.value}, which it does then: {then}"
    tell("killed while the write is on the wire", "process", where, injected, saw, server=server, journal=journal)


@pytest.mark.full
@pytest.mark.timeout(600)
@pytest.mark.asyncio
@pytest.mark.parametrize("then", ["drop", "deliver", "deliver late"])
@pytest.mark.parametrize("hold", [Hold.REQUEST, Hold.ANSWER])
async def test_killed_on_the_wire_with_every_fault(
    own_rig: DemoRig, tmp_path: Path, hold: Hold, then: str, tell: Tell
) -> None:
    for fault in FAULTS:
        with closing(World(own_rig, tmp_path / fault.partition(":")[0])) as world:
            await killed_on_the_wire(world, hold, then, fault)
            saw, server, journal = world.stood
        where = f"the {hold.value} held, then: {then}, {fault}"
        injected = f"SIGKILL while the network holds the {hold.value}, which it does then: {then}; the demo's {fault}"
        tell(
            "killed on the wire, times every fault of the demo's",
            "process",
            where,
            injected,
            saw,
            server=server,
            journal=journal,
        )


@pytest.mark.full
@pytest.mark.timeout(600)
@pytest.mark.asyncio
async def test_killed_while_reading_back_with_every_fault(own_rig: DemoRig, tmp_path: Path, tell: Tell) -> None:
    for fault in FAULTS:
        with closing(World(own_rig, tmp_path / fault.partition(":")[0])) as world:
            world.fault(fault)
            child = world.start()
            child.run_to("VERIFYING")
            child.kill()
            await world.resolve()
            saw, server, journal = world.stood
        injected = f"SIGKILL at VERIFYING; the demo's {fault}"
        tell(
            "killed while reading back, times every fault",
            "process",
            fault,
            injected,
            saw,
            server=server,
            journal=journal,
        )


async def killed_on_the_wire(world: World, hold: Hold, then: str, fault: str) -> ChangeState:
    world.fault(fault)
    child = world.start()
    child.run_to("SENDING")
    world.relay.hold = hold
    child.go()
    assert await asyncio.to_thread(world.relay.holding.wait, 30), child.process.poll()
    child.kill()
    if then == "deliver late":
        return await world.resolve(meanwhile=world.relay.release)
    world.relay.release(drop=then == "drop")
    return await world.resolve()


@pytest.mark.asyncio
@pytest.mark.parametrize("fault", FAULTS)
async def test_with_every_fault_of_the_wire_the_screen_says_what_the_server_did(world: World, fault: str) -> None:
    world.fault(fault)
    copy = world.copy()
    try:
        proposal = await copy.propose(HERE, world.feature, Verb.RELEASE)
        decision = proposal.decide(
            "because", ticked=proposal.confirmation.ticks, typed=proposal.confirmation.typed_name
        )
        outcome = await copy.change(decision, world.said.append)
        assert world.assert_truth(copy) is outcome.recorded[0].state
    finally:
        await copy.close()


@pytest.mark.asyncio
async def test_released_and_rolled_back_with_somebody_else_in_between(world: World) -> None:
    copy = world.copy()

    async def do(verb: Verb, disturb: Callable[[], object] | None = None) -> Recorded:
        proposal = await copy.propose(HERE, world.feature, verb)
        if disturb:
            disturb()
        decision = proposal.decide(
            "because", ticked=proposal.confirmation.ticks, typed=proposal.confirmation.typed_name
        )
        outcome = await copy.change(decision, world.said.append)
        return outcome.recorded[0]

    def colleague() -> object:
        return world.demo.somebody_else_changes("production-eu", world.feature, "DISABLED", reason="Not yet.")

    try:
        assert (await do(Verb.RELEASE)).state is S.CONFIRMED
        assert world.rig.share("production-eu", world.feature) == 100
        rolled_back = await do(Verb.ROLL_BACK)
        assert (rolled_back.state, rolled_back.intent.target) == (S.CONFIRMED, DARK)
        assert rolled_back.intent.undoes == world.said[0].intent.id
        assert world.rig.share("production-eu", world.feature) == 0
        stopped = await do(Verb.RELEASE, colleague)
        assert (stopped.state, stopped.intent.target) == (S.CHANGED_MEANWHILE, RELEASED)
        assert len(world.demo.requests(world.feature)) == 2
    finally:
        await copy.close()


def test_six_copies_at_once_give_one_write(world: World, tell: Tell) -> None:
    children = [world.start() for _ in range(6)]
    for child in children:
        child.run_to("PROPOSED")
    for child in children:
        child.go()
    ended: list[str] = []
    for child in children:
        heard = ""
        while (heard := child.hear()) != "ENDED":
            assert heard
            ended.append(heard.partition(" ")[0])
            child.go()
    assert ended.count("CONFIRMED") == 1
    assert ended.count("SENDING") == 1
    assert ended.count("OperationOpen") + ended.count("CHANGED_MEANWHILE") == 5
    assert len(world.demo.requests(world.feature)) == 1
    saw = f"{ended.count('CONFIRMED')} is confirmed, {5} are told that somebody was first"
    with contextlib.closing(open_journal(world.journal, time.time)) as journal:
        log = sorted(passages(each.state for each in one.passages) for one in journal.entries())
    tell(
        "six copies at once",
        "process",
        "a release",
        "six copies of the program release the same feature at the same time",
        saw,
        server=counted(len(world.demo.requests(world.feature)), "write"),
        journal=log[-1],
    )
