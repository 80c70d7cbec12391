"""Faults of time: what was confirmed long ago is not sent, and what was sent is judged rightly."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from faults.clocks import TURNED, Turned, TurnedClock
from faults.office import office
from faults.quick_loop import run
from faults.spoiling import drop
from faults.table import Row
from faults.wire import Rule
from providers.demo_rig import DemoRig
from real.demo import running_demo


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


@pytest.mark.parametrize("fault", TURNED, ids=lambda each: each.name)
def test_a_clock_that_goes_wrong(rig: DemoRig, tmp_path: Path, say: Callable[[Row], None], fault: Turned) -> None:
    async def test() -> None:
        clock = TurnedClock()
        async with office(rig, tmp_path, clock=clock) as place:
            if fault.lost:
                place.wire.rule = Rule(drop, (b"POST",))

            def happen() -> None:
                turn = lambda: clock.turn(fault.wall, fault.forward)  # noqa: E731
                clock.later(fault.looks, turn) if fault.looks else turn()

            recorded = await place.release({fault.at: happen})
            assert recorded.state is fault.ends, recorded.sentence
            say(place.row((fault.name, "time", fault.at.value, fault.injected), recorded.sentence, place.stands()))

    run(test())
