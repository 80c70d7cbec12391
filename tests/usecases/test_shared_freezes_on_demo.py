"""Freezes in files and at a live server: shown, asked about, read again before anything is sent; roll backs go on."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from limelight.domain.changes import ChangeState, Recorded, Verb
from limelight.domain.confirmation import TICK_AGAINST_FREEZE, TICK_FREEZES_UNKNOWN, Proposal
from limelight.domain.environments import Environment, Kind
from limelight.domain.picture import EMPTY
from limelight.domain.profile import Binding, FreezeFile, Profile
from limelight.store.freeze_files import FreezeFiles
from limelight.usecases.bound import Bound
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.fresh_look import Persons
from limelight.usecases.own_freezes import OwnFreezes
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.read_back import ReadBack
from providers.demo_rig import DemoRig
from providers.rig import SystemClock
from real.demo import OWNER, running_demo
from usecases.fakes import journal_on, memory

S = ChangeState
STAGING = Environment("staging", "Staging", 0, Kind.STAGING)
HEAD = 'format = 1\n[[freezes]]\nenvironments = ["staging"]\nreason = "Fair"\n'
DAILY = 'starts = 2026-01-01T00:00:00\nends = 2026-01-02T00:00:00\nzone = "America/New_York"\nevery = "day"\n'
OVER = "starts = 2026-01-01T00:00:00Z\nends = 2026-01-02T00:00:00Z\n"
pytestmark = pytest.mark.asyncio


class Seat:
    """One person at one computer, whose profile names a shared file of freezes."""

    def __init__(self, rig: DemoRig, file: Path) -> None:
        self.rig = rig
        self.provider = rig.provider(rig.demo.token(OWNER))
        binding = Binding(STAGING, "bank", "staging")
        bounds, clock = {STAGING.key: Bound(binding, self.provider)}, SystemClock()
        self.journal = journal_on(memory(), clock)
        profile = Profile("Bank", (binding,), (), freeze_files=(FreezeFile(str(file)),))
        persons = Persons(freezes=OwnFreezes(profile, FreezeFiles()))
        self.propose = ProposeChange(bounds, self.journal, clock, profile, lambda: EMPTY, persons)
        self.change = ChangeExposure(bounds, self.journal, clock, self.propose, ReadBack(bounds, self.journal, clock))

    async def proposal(self, feature: str, verb: Verb = Verb.RELEASE) -> Proposal:
        return await self.propose(STAGING.key, feature, verb)

    async def do(self, proposal: Proposal, *ticks: str) -> Recorded:
        others = [tick for tick in proposal.confirmation.ticks if tick not in _OF_FREEZES]
        decision = proposal.decide("The campaign starts.", ticked=(*others, *ticks))
        return (await self.change(decision, lambda _: None)).recorded[-1]

    def writes(self, feature: str) -> int:
        return len([row for row in self.rig.demo.requests() if row["method"] == "POST" and feature in row["path"]])


_OF_FREEZES = (TICK_AGAINST_FREEZE, TICK_FREEZES_UNKNOWN)


def asked(proposal: Proposal) -> list[str]:
    return [tick for tick in proposal.confirmation.ticks if tick in _OF_FREEZES]


def write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "freezes.toml"
    place.write_text(HEAD + OVER, encoding="utf-8")
    return place


async def test_a_freeze_that_comes_into_the_file_stops_a_release_that_was_being_confirmed(
    rig: DemoRig, file: Path
) -> None:
    seat, feature = Seat(rig, file), rig.new_feature()
    before = seat.writes(feature)
    try:
        shown = await seat.proposal(feature)
        assert asked(shown) == []
        write(file, HEAD + DAILY)
        assert (await seat.do(shown)).state is S.CHANGED_MEANWHILE
        anew = await seat.proposal(feature)
        assert asked(anew) == [TICK_AGAINST_FREEZE]
        assert (await seat.do(anew)).state is S.ABANDONED
        assert seat.writes(feature) == before
        done = await seat.do(anew, TICK_AGAINST_FREEZE)
        assert done.state is S.CONFIRMED
        assert seat.writes(feature) == before + 1
        assert TICK_AGAINST_FREEZE in done.intent.overrides
        back = await seat.proposal(feature, Verb.ROLL_BACK)
        assert asked(back) == []
        assert (await seat.do(back)).state is S.CONFIRMED
    finally:
        await seat.provider.aclose()


async def test_a_file_that_becomes_unreadable_stops_it_and_is_asked_about(rig: DemoRig, file: Path) -> None:
    seat, feature = Seat(rig, file), rig.new_feature()
    before = seat.writes(feature)
    try:
        shown = await seat.proposal(feature)
        write(file, "not a freeze file")
        assert (await seat.do(shown)).state is S.CHANGED_MEANWHILE
        anew = await seat.proposal(feature)
        assert asked(anew) == [TICK_FREEZES_UNKNOWN]
        assert seat.writes(feature) == before
        write(file, "format = 2")
        back = await seat.proposal(feature, Verb.ROLL_BACK)
        assert asked(back) == []
    finally:
        await seat.provider.aclose()


async def test_a_freeze_of_the_server_is_shown_and_cannot_be_overridden(rig: DemoRig, file: Path) -> None:
    seat, feature = Seat(rig, file), rig.new_feature()
    until = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(time.time() + 3_600))
    frozen = {"until": until, "reason": "Audit.", "holds": ["release"]}
    before = seat.writes(feature)
    try:
        shown = await seat.proposal(feature)
        rig.demo.control("freeze", environment="staging", flag=feature, freeze=frozen)
        assert (await seat.do(shown)).state is S.CHANGED_MEANWHILE
        anew = await seat.proposal(feature)
        assert "The server allows no release now: Audit" in anew.confirmation.blocked
        assert asked(anew) == []
        assert seat.writes(feature) == before
    finally:
        rig.demo.control("freeze", environment="staging", flag=feature, freeze=None)
        await seat.provider.aclose()
