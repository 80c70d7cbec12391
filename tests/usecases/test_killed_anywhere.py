"""Killed with SIGKILL at every step of the protocol, with every fault of the network: real processes.

`STEPS` is compared with what a whole run of the program says (`traced_copy.py`): a new step without a test fails.
Deadlines, pauses and the quiet period go by quicker, in the program that is killed and in the one that looks then.
"""

import itertools
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from faults.far_wire import FarWire
from faults.on_the_wire import ON_THE_WIRE, Done, OnWire
from faults.quick_loop import run
from limelight.domain.changes import ChangeState
from providers.demo_rig import DemoRig
from real.demo import running_demo
from usecases.copy_of_limelight import Copy
from usecases.real_copies import Copies

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
SENT = STEPS.index("after the commit of sending")
WELL = OnWire("none", "all is well", benign=True)
EVERY_FAULT = (WELL, *ON_THE_WIRE)
SEED = 20_261
SAMPLE = random.Random(SEED).sample([(step, fault) for step in range(len(STEPS)) for fault in ON_THE_WIRE], 8)
LOOKS_QUICKER = 60.0
Figures = Callable[[str, str], None]


class Traced(Copies):
    """Copies that say every step, with a wire between that spoils what comes after SENDING was recorded."""

    program = "traced_copy.py"

    def __init__(self, rig: DemoRig, folder: Path, fault: OnWire) -> None:
        self.wire = FarWire(rig.demo.address)
        super().__init__(rig, folder, self.wire, rig.turned_off("production-eu"))
        self.fault = fault
        self.requests = 2 if fault.done is Done.TWICE else 1

    def go_through(self, stop_at: int | None = None) -> list[str]:
        """Let a copy go on to a step, or to its end, and kill it there; the steps that it said."""
        child = self.start()
        heard = [child.hear()]
        assert heard == ["PROPOSED"], child.trouble()
        while True:
            child.go()
            heard.append(child.hear())
            assert heard[-1], child.trouble()
            if heard[-1] == STEPS[SENT]:
                self.spoil()
            if heard[-1] == "ENDED" or len(heard) - 2 == stop_at:
                child.kill()
                return heard[1:]

    def spoil(self) -> None:
        if self.fault is not WELL:
            self.wire.spoil(self.fault)

    def look(self) -> ChangeState:
        """What the next program says in the end, whose first look still meets the fault."""
        self.spoil()
        return run(self.resolve(self.wire.heal), LOOKS_QUICKER)

    def assert_truth(self, copy: Copy) -> ChangeState:
        if not copy.journal.entries():  # killed before anything was recorded
            assert not self.asked
            return ChangeState.ABANDONED
        return super().assert_truth(copy)


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


def test_the_steps_are_those_of_the_program(rig: DemoRig, tmp_path: Path) -> None:
    with closing(Traced(rig, tmp_path, WELL)) as copies:
        assert tuple(copies.go_through()) == (*STEPS, "ENDED")


@pytest.mark.parametrize(("step", "fault"), SAMPLE, ids=lambda each: getattr(each, "name", each))
def test_killed_at_a_step_with_a_fault(rig: DemoRig, tmp_path: Path, step: int, fault: OnWire) -> None:
    with closing(Traced(rig, tmp_path, fault)) as copies:
        copies.go_through(step)
        copies.look()


@pytest.mark.full
@pytest.mark.timeout(600)
@pytest.mark.parametrize("fault", EVERY_FAULT, ids=lambda fault: fault.name)
def test_killed_at_every_step_with_every_fault(rig: DemoRig, tmp_path: Path, fault: OnWire, figures: Figures) -> None:
    """Killed at the first step that a copy says, at the second, and so on, until one comes to its end."""
    ended: Counter[ChangeState] = Counter()
    writes: Counter[int] = Counter()
    said = ""
    for number in itertools.count():
        with closing(Traced(rig, tmp_path / str(number), fault)) as copies:
            said = copies.go_through(number)[-1]
            ended[copies.look()] += 1
            writes[len(copies.asked)] += 1
        if said == "ENDED":
            break
    ends = ", ".join(f"{count} {state.value}" for state, count in ended.most_common())
    of = ", ".join(f"{number} in {count}" for number, count in sorted(writes.items()))
    steps = ended.total() - 1
    assert steps > SENT
    figures("Killed", f"{fault.name}: at each of {steps} steps, and left alone; {ends}; requests at the server: {of}")
