"""Every fault of the network, at the write and at the reads round it, in front of the real demo server."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from faults.deciding import DECIDED, FAST, Deciding
from faults.office import Office, office, office_at_unleash, office_deciding
from faults.on_the_wire import AT_READS, ON_THE_WIRE, READS, WRITES, Done, OnWire
from faults.quick_loop import run
from faults.standing import NOT_DONE
from faults.table import Row
from faults.wire import Rule
from limelight.domain.changes import ChangeState
from limelight.domain.errors import LimelightError
from providers.demo_rig import DemoRig
from providers.unleash_rig import UnleashRig
from real.demo import running_demo
from real.unleash import RealUnleash

S = ChangeState
STANDS = {S.CONFIRMED, S.CONFIRMED_BY_WHOM_UNTOLD, S.WAITING}
FAST_AT_UNLEASH = {
    "refused",
    "read and dropped",
    "applied, then reset",
    "late",
    "doubled",
    "500",
    "applied, 500",
    "307",
}
LONG = {"read and hung", "slow headers", "slow body", "black hole", "huge body"}
"""At the reads each of these takes several deadlines; "silence" stands for them in the fast tier."""

BACK_AFTER = 30.0
"""Seconds until the network is well again, where it fails while a change is read back."""


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


def bring(fault: OnWire, office: Office, methods: tuple[bytes, ...]) -> Callable[[], None]:
    """What makes the wire do it: to the next request of these methods, or to all connections from now on."""

    def now() -> None:
        if fault.fault is None:
            fault.on(office.wire)
        else:
            office.wire.rule = Rule(fault.fault, methods)

    return now


def name_of(fault: OnWire) -> str:
    return fault.name


@pytest.mark.parametrize("fault", ON_THE_WIRE, ids=name_of)
def test_at_the_write(rig: DemoRig, tmp_path: Path, say: Callable[[Row], None], fault: OnWire) -> None:
    run(at_the_write(office(rig, tmp_path), say, fault, "the write"))


@pytest.mark.parametrize(
    "fault",
    [each if each.name in FAST_AT_UNLEASH else pytest.param(each, marks=pytest.mark.full) for each in ON_THE_WIRE],
    ids=name_of,
)
def test_at_the_write_of_unleash(
    unleash: RealUnleash, tmp_path: Path, say: Callable[[Row], None], fault: OnWire
) -> None:
    run(at_the_write(office_at_unleash(UnleashRig(unleash), tmp_path), say, fault, "the write, Unleash"))


@pytest.mark.parametrize(
    ("deciding", "fault"),
    [
        each if (each[0].where, each[1].name) in FAST else pytest.param(*each, marks=pytest.mark.full)
        for each in DECIDED
    ],
    ids=lambda each: each.where if isinstance(each, Deciding) else each.name,
)
def test_at_a_decision(
    rig: DemoRig, tmp_path: Path, say: Callable[[Row], None], deciding: Deciding, fault: OnWire
) -> None:
    """Asked for, approved, rejected or withdrawn where a system holds it: by the protocol of any change."""
    run(at_the_write(office_deciding(rig, tmp_path, deciding), say, fault, deciding.where))


async def at_the_write(
    opened: AbstractAsyncContextManager[Office], say: Callable[[Row], None], fault: OnWire, where: str
) -> None:
    async with opened as place:

        def answered() -> None:
            if fault.fault is None:  # the write is over; what is read back goes through
                place.wire.later(place.wire.heal())

        recorded = await place.release({S.SENDING: bring(fault, place, WRITES), S.VERIFYING: answered})
        await place.wire.heal()
        assert fault.fault is None or place.wire.hits == 1, "a write was sent again"
        recorded = await place.resolve()
        assert recorded.state in (NOT_DONE if fault.done is Done.NO else STANDS)
        assert place.wire.elsewhere == []
        stood = place.stands(requests=2 if fault.done is Done.TWICE else 1)
        first = next((each.sentence for each in place.said if each.state is S.VERIFYING), "")
        said = f"{first} — {recorded.sentence}".strip(" —")
        say(place.row((fault.name, "network", where, fault.injected), said, stood))


@pytest.mark.parametrize(
    "fault",
    [pytest.param(each, marks=pytest.mark.full) if each.name in LONG else each for each in AT_READS],
    ids=name_of,
)
def test_at_the_reads(rig: DemoRig, tmp_path: Path, say: Callable[[Row], None], fault: OnWire) -> None:
    run(at_the_reads(rig, tmp_path, say, fault))


async def at_the_reads(rig: DemoRig, folder: Path, say: Callable[[Row], None], fault: OnWire) -> None:
    """Nothing is proposed, nothing is sent, and what was sent is not judged, until reads go through again."""
    async with office(rig, folder) as place:
        proposal = await place.propose()
        bring(fault, place, READS)()
        saw = await not_proposed(place, fault)
        held = (await place.confirm(proposal)).recorded[0] if not fault.benign else None
        await place.wire.heal()
        if held is not None:
            assert held.state is S.ABANDONED
            assert place.server.writes(place.feature) == []
        recorded = await place.release({S.VERIFYING: lambda: disturbed(place, fault)})
        await place.wire.heal()
        recorded = await place.resolve()
        assert recorded.state is S.CONFIRMED
        assert place.wire.elsewhere == []
        stood = place.stands()
        say(place.row((fault.name, "network", "the reads", fault.injected), saw, stood))


async def not_proposed(place: Office, fault: OnWire) -> str:
    try:
        await place.propose()
    except LimelightError as error:
        assert not fault.benign
        return str(error)
    assert fault.benign, "proposed upon a read that was spoilt"
    return "What was read, as if nothing were."


def disturbed(place: Office, fault: OnWire) -> None:
    """The reads after the write meet the fault for a while."""
    bring(fault, place, READS)()

    async def back() -> None:
        await asyncio.sleep(BACK_AFTER / 120)  # the clock of this copy goes so much faster where it only waits
        await place.wire.heal()

    place.wire.later(back())
