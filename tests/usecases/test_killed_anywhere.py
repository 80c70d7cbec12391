"""Killed with SIGKILL at every step of the protocol, with every fault of the server: real processes.

`STEPS` is compared with what a whole run of the program says (`traced_copy.py`): a new step without a test fails.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from limelight.domain.changes import ChangeState
from providers.demo_rig import DemoRig
from real.demo import running_demo
from usecases.copy_of_limelight import Copy
from usecases.real_copies import FAULTS, World

STEPS = (
    "before the commit of intent",
    "after the commit of intent",
    "before the commit of sending",
    "after the commit of sending",
    "write send_request_headers.started",
    "write send_request_headers.complete",
    "write send_request_body.started",
    "write send_request_body.complete",
    "write receive_response_headers.started",
    "write receive_response_headers.complete",
    "write receive_response_body.started",
    "write receive_response_body.complete",
    "write response_closed.started",
    "write response_closed.complete",
    "before the commit of verifying",
    "after the commit of verifying",
    "before the commit of the end",
    "after the commit of the end",
)
EVERY_FAULT = ("", *FAULTS)
SEED = 20_261
SAMPLE = random.Random(SEED).sample([(step, fault) for step in STEPS for fault in EVERY_FAULT], 4)
Figures = Callable[[str, str], None]


class TracedWorld(World):
    """The same, with copies that say every step."""

    program = "traced_copy.py"
    killed = False

    def assert_truth(self, copy: Copy) -> ChangeState:
        if not copy.journal.entries():  # killed before anything was recorded
            assert not self.demo.requests(self.feature)
            return ChangeState.ABANDONED
        return super().assert_truth(copy)

    async def kill_at(self, step: str, fault: str) -> ChangeState:
        """Kill a copy there (or let it end, where it does not come there); what the next one says in the end."""
        self.fault(fault)
        child = self.start()
        heard = ""
        while heard not in (step, "ENDED"):
            heard = child.hear()
            assert heard, f"the program ended: {child.trouble()}"
            if heard != step:
                child.go()
        self.killed = heard == step
        child.kill()
        return await self.resolve()


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


def test_the_steps_are_those_of_the_program(rig: DemoRig, tmp_path: Path) -> None:
    with closing(TracedWorld(rig, tmp_path)) as world:
        child = world.start()
        heard = [child.hear()]
        while heard[-1] != "ENDED":
            assert heard[-1], child.trouble()
            child.go()
            heard.append(child.hear())
        assert tuple(heard) == ("PROPOSED", *STEPS, "ENDED")


@pytest.mark.asyncio
@pytest.mark.parametrize(("step", "fault"), SAMPLE)
async def test_killed_at_a_step_with_a_fault(rig: DemoRig, tmp_path: Path, step: str, fault: str) -> None:
    with closing(TracedWorld(rig, tmp_path)) as world:
        await world.kill_at(step, fault)


@pytest.mark.full
@pytest.mark.timeout(1800)
@pytest.mark.asyncio
@pytest.mark.parametrize("step", STEPS)
async def test_killed_at_every_step_with_every_fault(step: str, tmp_path: Path, figures: Figures) -> None:
    ended: Counter[ChangeState] = Counter()
    writes: Counter[int] = Counter()
    killed = 0
    with running_demo() as demo:
        own_rig = DemoRig(demo)
        for number, fault in enumerate(EVERY_FAULT):
            with closing(TracedWorld(own_rig, tmp_path / str(number))) as world:
                ended[await world.kill_at(step, fault)] += 1
                writes[len(demo.requests(world.feature))] += 1
                killed += world.killed
    assert killed
    ends = ", ".join(f"{count} {state.value}" for state, count in ended.most_common())
    of = ", ".join(f"{count} with {number}" for number, count in sorted(writes.items()))
    figures("Killed", f"{step}: {len(EVERY_FAULT)} faults, {killed} killed there; {ends}; requests at the server: {of}")
