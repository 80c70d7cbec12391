"""The protocol with real parts: programs killed at every step, a server that fails in every way, six copies at once.

The server is the demo's own process; what it says it did is held against what Limelight says.
"""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from limelight.domain.changes import NEVER_SENT, OPEN, ChangeState, Recorded, Verb
from limelight.domain.evidence import Presence
from limelight.domain.exposure import DARK, RELEASED
from limelight.journal.file import FileJournal
from providers.demo_rig import DemoRig
from real.demo import running_demo
from usecases.copy_of_limelight import HERE, Copy
from usecases.relay import Hold, Relay

S = ChangeState
DONE = {S.CONFIRMED, S.CONFIRMED_OTHERS_TOO, S.APPLIED_THEN_CHANGED}
NOT_DONE = {S.NOT_APPLIED, S.REFUSED, S.CONFLICT, S.NOT_SENT} | NEVER_SENT
FAULTS = (
    "reset",
    "down",
    "apply-then-reset",
    "late:*:0.5",
    "duplicate",
    "500",
    "503",
    "apply-then-500",
    "429",
    "redirect",
    "cut-body",
    "wrong-body",
    "garbage",
    "captive",
)


class Child:
    """A copy of the program in its own process, going on only when told."""

    def __init__(self, *arguments: object) -> None:
        program = Path(__file__).with_name("copy_of_limelight.py")
        self.process = subprocess.Popen(
            [sys.executable, program, *map(str, arguments)],
            env={"PYTHONPATH": os.pathsep.join(sys.path)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def go(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def run_to(self, step: str) -> None:
        heard: list[str] = []
        while True:
            heard.append(self.hear())
            if heard[-1].partition(" ")[0] == step:
                return
            assert heard[-1], f"the program ended before {step}: {heard} {self.trouble()}"
            self.go()

    def trouble(self) -> str:
        """What the program says of its own end."""
        assert self.process.stderr is not None
        return self.process.stderr.read()

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self) -> None:
        if self.process.poll() is None:
            self.kill()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert stream is not None
            stream.close()


class World:
    """A demo, a wire in front of it, a journal, a feature, and copies of the program."""

    def __init__(self, rig: DemoRig, folder: Path) -> None:
        self.rig = rig
        self.demo = rig.demo
        self.relay = Relay(rig.demo.address)
        self.journal = folder / "limelight" / "journal.sqlite"
        self.feature = rig.new_feature(Presence.DEPLOYED)
        self.children: list[Child] = []
        self.said: list[Recorded] = []
        self.requests = 1  # that one intent may become on the wire

    def start(self) -> Child:
        self.children.append(Child(self.relay.address, self.demo.token(), self.journal, self.feature))
        return self.children[-1]

    def copy(self) -> Copy:
        return Copy(self.relay.address, self.demo.token(), self.journal)

    def fault(self, spec: str) -> None:
        self.demo.faults(*([f"{spec},method=POST,flag={self.feature}"] if spec else []))
        self.requests = 2 if spec == "duplicate" else 1  # the network doubles it: two requests with one key

    async def resolve(self, meanwhile: Callable[[], None] | None = None) -> ChangeState:
        """A new run of the program reads back until all is known; the last state."""
        copy = self.copy()
        try:
            while await copy.resolve(self.said.append):
                if meanwhile is not None:
                    meanwhile()
                    meanwhile = None
                await copy.clock.sleep(5)  # the resolver's own pace
            return self.assert_truth(copy)
        finally:
            await copy.close()

    def assert_truth(self, copy: Copy) -> ChangeState:
        (recorded, *more) = copy.journal.entries()
        assert not more
        requests = self.demo.requests(self.feature)
        changed = self.demo.flag("production-eu", self.feature)["lastChange"] or {}
        done = changed.get("key") == recorded.intent.id
        assert len(requests) <= self.requests
        assert {request["key"] for request in requests} <= {recorded.intent.id}
        assert recorded.state not in OPEN
        assert (recorded.state in DONE) is done
        assert (recorded.state in NOT_DONE) is not done
        assert (self.rig.share("production-eu", self.feature) == 100) is done
        self.assert_journal(copy)
        return recorded.state

    def assert_journal(self, copy: Copy) -> None:
        assert isinstance(copy.journal, FileJournal)
        assert copy.journal.verify().holds
        for file in self.journal.parent.rglob("*"):
            if file.is_file():
                assert self.demo.token().encode() not in file.read_bytes()

    def close(self) -> None:
        self.demo.faults()
        for child in self.children:
            child.close()
        self.relay.close()


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
async def test_killed_at_a_step_the_next_run_tells_the_truth(world: World, step: str, ended: ChangeState) -> None:
    child = world.start()
    child.run_to(step)
    child.kill()
    assert await world.resolve() is ended


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
async def test_killed_while_the_write_is_on_the_wire(world: World, hold: Hold, then: str, ended: ChangeState) -> None:
    assert await killed_on_the_wire(world, hold, then, "") is ended


@pytest.mark.full
@pytest.mark.timeout(600)
@pytest.mark.asyncio
@pytest.mark.parametrize("then", ["drop", "deliver", "deliver late"])
@pytest.mark.parametrize("hold", [Hold.REQUEST, Hold.ANSWER])
async def test_killed_on_the_wire_with_every_fault(own_rig: DemoRig, tmp_path: Path, hold: Hold, then: str) -> None:
    for fault in FAULTS:
        with closing(World(own_rig, tmp_path / fault.partition(":")[0])) as world:
            await killed_on_the_wire(world, hold, then, fault)


@pytest.mark.full
@pytest.mark.timeout(600)
@pytest.mark.asyncio
async def test_killed_while_reading_back_with_every_fault(own_rig: DemoRig, tmp_path: Path) -> None:
    for fault in FAULTS:
        with closing(World(own_rig, tmp_path / fault.partition(":")[0])) as world:
            world.fault(fault)
            child = world.start()
            child.run_to("VERIFYING")
            child.kill()
            await world.resolve()


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


def test_six_copies_at_once_give_one_write(world: World) -> None:
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
