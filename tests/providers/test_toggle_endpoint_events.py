"""The news of what moved, on the live demo server: what is told, what it costs, and how it goes on after a gap."""

from collections.abc import Iterator

import pytest

from bench.wire import CountingWire
from limelight.domain.errors import BadAnswer, SignInNeeded
from limelight.domain.ports import TellsMoves
from limelight.domain.systems import Moved
from limelight.providers.toggle_endpoint_events import EventLines
from providers.contract import opened
from providers.demo_rig import DemoRig
from providers.ear import Ear
from real.demo import OWNER, running_demo

HERE, FEATURE = "production-eu", "instant-payments"
EVENT = b'id: 7\ndata: {"type":"refetchEvaluation","environment":"prod","flags":["a","b"]}\n\n'


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


async def ring(rig: DemoRig, ear: Ear) -> Moved:
    """Somebody changes a flag until the listening has begun and is told of it."""

    def change(number: int) -> object:
        return rig.demo.somebody_else_changes(HERE, FEATURE, "ENABLED", percentage=1 + number % 90)

    return await ear.ring(change)


@pytest.mark.asyncio
async def test_what_somebody_else_changes_is_told_by_environment_and_feature(rig: DemoRig) -> None:
    async with opened(rig.owner) as provider, Ear(provider) as ear:
        assert await ring(rig, ear) == Moved(HERE, frozenset({FEATURE}))
        freeze = {"until": None, "reason": "Year-end.", "holds": ["release"]}
        rig.demo.control("freeze", environment="staging", freeze=freeze)
        moved = await ear.next()
        while moved.environment == HERE:
            moved = await ear.next()
        assert moved == Moved("staging", frozenset())


@pytest.mark.asyncio
async def test_listening_is_one_request_and_what_moved_is_one_more_of_a_few_bytes(rig: DemoRig) -> None:
    with CountingWire(rig.demo.address) as wire:
        async with opened(lambda: rig.provider(rig.demo.token(OWNER), wire.address)) as provider:
            first = await provider.read((HERE,), None)
            assert first is not None
            whole = wire.counted
            async with Ear(provider) as ear:
                await ring(rig, ear)
                listened = wire.counted - whole
                reading = await provider.read((HERE,), first.mark)
                read = wire.counted - whole - listened
    assert reading is not None
    assert set(reading.cells[HERE]) == {FEATURE}
    assert not reading.whole
    assert (listened.requests, read.requests) == (1, 1)
    assert read.received < whole.received / 5
    assert read.received < 8_000


@pytest.mark.asyncio
async def test_what_moved_while_nobody_listened_is_told_when_one_listens_again(rig: DemoRig) -> None:
    async with opened(rig.owner) as provider:
        async with Ear(provider) as ear:
            await ring(rig, ear)
        rig.demo.somebody_else_changes("staging", "dark-mode", "DISABLED")
        async with Ear(provider) as ear:
            while (moved := await ear.next()).environment == HERE:
                pass
    assert moved == Moved("staging", frozenset({"dark-mode"}))


@pytest.mark.asyncio
async def test_who_is_not_known_is_told_nothing(rig: DemoRig) -> None:
    async with opened(rig.stranger) as provider:
        assert isinstance(provider, TellsMoves)
        with pytest.raises(SignInNeeded):
            await provider.listen(lambda _moved: None)


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
def test_events_are_found_in_whatever_pieces_they_come(size: int) -> None:
    told: list[Moved] = []
    lines = EventLines(told.append)
    text = b": welcome\n\n" + EVENT.replace(b"\n", b"\r\n") + b": alive\n\n" + EVENT.replace(b"7", b"8")
    for start in range(0, len(text), size):
        lines.feed(text[start : start + size])
    assert told == [Moved("prod", frozenset({"a", "b"}))] * 2
    assert lines.last_id == "8"


@pytest.mark.parametrize("data", [b"{", b"[]", b'{"environment":7}', b'{"flags":["a"]}', b"\xff"])
def test_what_is_no_event_of_the_contract_is_passed_over(data: bytes) -> None:
    told: list[Moved] = []
    lines = EventLines(told.append, "3")
    lines.feed(b"data: " + data + b"\n\n")
    lines.feed(b"id: 4\n\nretry: 10\n\ndata\n\n" + EVENT)
    assert [moved.environment for moved in told] == ["prod"]
    assert lines.last_id == "7"


def test_a_line_without_end_is_given_up() -> None:
    lines = EventLines(lambda _moved: None)
    with pytest.raises(BadAnswer):
        lines.feed(b"data: " + b"a" * 5_000_000)
