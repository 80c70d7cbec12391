"""A change that the live demo server does by itself at its time: done in the person's name, or failed, also after a
restart of the server."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from limelight.domain.changes import AnswerKind, Intent, Traced
from limelight.domain.exposure import RELEASED
from limelight.domain.ports import Provider, TracesChanges
from limelight.domain.verdict import Attribution, attribute
from providers.contract import decided, opened
from providers.demo_rig import DemoRig
from providers.ear import Ear
from real.demo import running_demo

pytestmark = pytest.mark.asyncio
HERE = "production-eu"
SOON = 1.5  # seconds: enough to ask for it


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


async def handed_over(provider: Provider, feature: str, seconds: float = SOON) -> tuple[Intent, str]:
    """A release to everyone in so many seconds, and the id under which it is held."""
    intent = replace(await decided(provider, HERE, feature, RELEASED), at=time.time() + seconds)
    answer = await provider.apply(intent)
    assert answer.kind is AnswerKind.WAITING
    assert "waits for its time" in answer.sentence
    return intent, answer.held_as


async def begun(rig: DemoRig, ear: Ear) -> None:
    """The listening has begun: nothing is missed from now on."""

    def change(number: int) -> object:
        return rig.demo.somebody_else_changes(HERE, "dark-mode", "ENABLED", percentage=1 + number % 90)

    await ear.ring(change)


async def ended(provider: Provider, ear: Ear, intent: Intent, held: str) -> Traced:
    """What became of it once its time has come."""
    assert isinstance(provider, TracesChanges)
    while (traced := await provider.trace(intent, held)) is Traced.HELD:
        await ear.until(intent.feature)
    return traced


async def test_it_is_done_at_its_time_in_the_name_of_who_asked_for_it(rig: DemoRig) -> None:
    feature = rig.new_feature()
    async with opened(rig.owner) as provider, Ear(provider) as ear:
        await ear.ring(
            lambda number: rig.demo.somebody_else_changes(HERE, "dark-mode", "ENABLED", percentage=1 + number)
        )
        intent, held = await handed_over(provider, feature)
        assert rig.share(HERE, feature) == 0
        assert await ended(provider, ear, intent, held) is Traced.APPLIED
        cell = (await provider.read_cell(HERE, feature))[1]
        assert (cell.exposure, cell.pending) == (RELEASED, ())
        assert attribute(intent, cell, keeps_keys=True) is Attribution.OURS
        assert cell.last_change is not None
        assert (cell.last_change.actor, cell.last_change.reason) == (rig.owner_name, intent.reason)
        assert intent.at is not None
        assert cell.last_change.at >= intent.at - 0.01
    assert rig.writes(feature) == 1


@pytest.mark.parametrize("by", ["somebody changes it", "a freeze"])
async def test_it_is_not_done_where_it_would_be_wrong_by_then(rig: DemoRig, by: str) -> None:
    feature = rig.new_feature()
    async with opened(rig.owner) as provider, Ear(provider) as ear:
        await ear.ring(
            lambda number: rig.demo.somebody_else_changes(HERE, "dark-mode", "ENABLED", percentage=1 + number)
        )
        intent, held = await handed_over(provider, feature)
        if by == "a freeze":
            freeze = {"until": None, "reason": "Year-end.", "holds": ["release"]}
            rig.demo.control("freeze", environment=HERE, flag=feature, freeze=freeze)
        else:
            rig.demo.somebody_else_changes(HERE, feature, "ENABLED", percentage=25)
        assert await ended(provider, ear, intent, held) is Traced.FAILED
    change = rig.demo.get(f"/changes/{held}").json()
    assert change["status"] == "failed"
    assert change["detail"]
    assert rig.share(HERE, feature) == (0 if by == "a freeze" else 25)


async def test_it_is_kept_over_a_restart_of_the_server_and_done_then(tmp_path: Path) -> None:
    data = tmp_path / "demo.sqlite"
    with running_demo(data) as demo:
        rig = DemoRig(demo)
        feature = rig.new_feature()
        async with opened(rig.owner) as provider:
            intent, held = await handed_over(provider, feature)
    with running_demo(data) as demo:
        rig = DemoRig(demo)
        async with opened(rig.owner) as provider, Ear(provider) as ear:
            await begun(rig, ear)
            intent = replace(intent, origin=provider.origin)
            assert await ended(provider, ear, intent, held) is Traced.APPLIED
        flag = demo.flag(HERE, feature)
        assert (flag["state"], flag["lastChange"]["id"], flag["lastChange"]["actor"]["name"]) == (
            "ENABLED",
            held,
            "Eva Lindqvist",
        )
