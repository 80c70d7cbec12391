"""The list of everything that waits, on the live demo server: who sees what, and what it costs on the wire."""

from collections.abc import Iterator

import pytest

from bench.wire import CountingWire
from limelight.domain.changes import Verb
from limelight.domain.errors import SignInNeeded
from limelight.domain.exposure import DARK, RELEASED
from limelight.domain.ports import ListsHeld
from providers.contract import opened
from providers.demo_rig import DemoRig
from real.demo import MANAGER, OWNER, running_demo

pytestmark = pytest.mark.asyncio
UK = "production-uk"


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


def asked_for(rig: DemoRig) -> tuple[str, str]:
    """A feature of which Tom asked for the release in Production UK, with the id of that change."""
    feature = rig.new_feature()
    rig.demo.somebody_else_changes(UK, feature, "DISABLED")
    return feature, rig.demo.write("release", UK, feature, role=MANAGER).json()["id"]


async def test_everything_that_waits_is_told_with_who_asked_for_what(rig: DemoRig) -> None:
    feature, held = asked_for(rig)
    expected = {each["id"] for each in rig.demo.get("/changes?status=pending").json()["changes"]}
    async with opened(rig.owner) as provider:
        assert isinstance(provider, ListsHeld)
        told = await provider.list_held()
        assert told is not None
    assert {each.id for each in told} == expected
    (ours,) = (each for each in told if each.id == held)
    assert (ours.environment, ours.feature) == (UK, feature)
    assert ours.change is not None
    assert (ours.change.verb, ours.change.before, ours.change.after) == (Verb.RELEASE, DARK, RELEASED)
    assert ours.change.asked_by == "Tom Harper"


async def test_while_nothing_moves_it_is_one_request_with_an_empty_answer(rig: DemoRig) -> None:
    with CountingWire(rig.demo.address) as wire:
        async with opened(lambda: rig.provider(rig.demo.token(OWNER), wire.address)) as provider:
            await provider.describe()
            assert isinstance(provider, ListsHeld)
            before = wire.counted
            first = await provider.list_held()
            whole = wire.counted - before
            again = await provider.list_held()
            unchanged = wire.counted - before - whole
            _, held = asked_for(rig)
            moved = await provider.list_held()
    assert first == again
    assert (whole.requests, unchanged.requests) == (1, 1)
    assert unchanged.received < 300
    assert unchanged.received < whole.received / 3
    assert moved is not None
    assert held in {each.id for each in moved}


async def test_what_was_decided_about_waits_no_longer(rig: DemoRig) -> None:
    _, held = asked_for(rig)
    async with opened(rig.owner) as provider:
        assert isinstance(provider, ListsHeld)
        assert held in {each.id for each in await provider.list_held() or ()}
        with rig.demo.client() as client:
            client.post(f"/changes/{held}/reject", json={"reason": "Not now."})
        assert held not in {each.id for each in await provider.list_held() or ()}


async def test_who_is_not_known_is_told_so(rig: DemoRig) -> None:
    async with opened(rig.stranger) as provider:
        assert isinstance(provider, ListsHeld)
        with pytest.raises(SignInNeeded):
            await provider.list_held()
