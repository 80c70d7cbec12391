"""Freezes that are shared: looked at afresh before anything is shown or sent; an unread file is no peace."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest

from limelight.domain.changes import ChangeState, Verb
from limelight.domain.confirmation import TICK_AGAINST_FREEZE, TICK_FREEZES_UNKNOWN, Proposal
from limelight.domain.environments import Freeze
from limelight.domain.errors import FreezeFileProblem
from limelight.domain.freezes import OwnFreeze
from limelight.domain.profile import FreezeFile, ProfileFreeze
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.fresh_look import Persons
from limelight.usecases.own_freezes import OwnFreezes
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.read_back import ReadBack
from usecases.fakes import (
    PAYMENTS,
    PRODUCTION,
    START,
    FakeClock,
    FakeSystem,
    bounds,
    journal_on,
    memory,
    picture,
    profile,
)

FILE = FreezeFile("shared.toml")


class Shared:
    """A shared file: what it tells, or why it cannot be read; a `gate` makes it slow."""

    def __init__(self, *freezes: OwnFreeze) -> None:
        self.freezes = freezes
        self.trouble = ""
        self.gate: threading.Event | None = None
        self.reads = 0

    def read(self, file: FreezeFile, environments: Sequence[str]) -> tuple[OwnFreeze, ...]:
        """See the port."""
        self.reads += 1
        if self.gate is not None:
            self.gate.wait()
        if self.trouble:
            raise FreezeFileProblem(self.trouble, path=file.path)
        return tuple(each for each in self.freezes if each.environment in environments)


@dataclass
class Desk:
    """What is needed to change something where a file of freezes is shared."""

    shared: Shared
    freezes: tuple[OwnFreeze, ...] = ()
    patience: float = 10.0
    clock: FakeClock = field(default_factory=FakeClock)

    def __post_init__(self) -> None:
        self.system = FakeSystem(self.clock)
        self.journal = journal_on(memory(), self.clock)
        mine = replace(profile(), freezes=self.freezes, freeze_files=(FILE,))
        self.own = OwnFreezes(mine, self.shared, self.patience)
        places = bounds(self.system)
        self.propose = ProposeChange(places, self.journal, self.clock, mine, picture, Persons(freezes=self.own))
        read_back = ReadBack(places, self.journal, self.clock)
        self.change = ChangeExposure(places, self.journal, self.clock, self.propose, read_back)

    async def proposal(self, verb: Verb = Verb.RELEASE) -> Proposal:
        return await self.propose(PRODUCTION.key, PAYMENTS.key, verb)


def fair(starts: float = -10.0, ends: float = 1_000.0) -> ProfileFreeze:
    return ProfileFreeze(PRODUCTION.key, START + starts, START + ends, "Fair")


@pytest.mark.asyncio
async def test_a_shared_freeze_is_asked_about_and_stands_in_the_record() -> None:
    desk = Desk(Shared(fair()))
    proposal = await desk.proposal()
    assert proposal.situation.freeze == Freeze("Fair", START + 1_000.0, by_server=False)
    assert proposal.confirmation.ticks == (TICK_AGAINST_FREEZE,)
    assert proposal.confirmation.needs_reason
    refused = await desk.change(proposal.decide("because"), lambda _: None)
    assert refused.recorded[-1].state is ChangeState.ABANDONED
    assert not desk.system.done
    outcome = await desk.change(proposal.decide("because", ticked=(TICK_AGAINST_FREEZE,)), lambda _: None)
    assert outcome.recorded[-1].state is ChangeState.CONFIRMED
    assert outcome.recorded[-1].intent.overrides == (TICK_AGAINST_FREEZE,)


@pytest.mark.asyncio
async def test_a_freeze_that_was_shared_after_it_was_shown_stops_a_release_before_it_is_sent() -> None:
    desk = Desk(Shared())
    proposal = await desk.proposal()
    assert proposal.confirmation.ticks == ()
    desk.shared.freezes = (fair(),)
    outcome = await desk.change(proposal.decide("because"), lambda _: None)
    assert outcome.recorded[-1].state is ChangeState.CHANGED_MEANWHILE
    assert [each.what for each in outcome.differences] == ["Freeze"]
    assert not desk.system.done


@pytest.mark.asyncio
async def test_a_file_that_cannot_be_read_is_asked_about_like_a_freeze_and_never_means_none() -> None:
    desk = Desk(Shared())
    desk.shared.trouble = "This is not TOML."
    proposal = await desk.proposal()
    assert proposal.confirmation.ticks == (TICK_FREEZES_UNKNOWN,)
    assert proposal.confirmation.needs_reason
    assert "Whether it is frozen is not known. shared.toml: This is not TOML." in " ".join(
        proposal.confirmation.warnings
    )
    outcome = await desk.change(proposal.decide("because", ticked=(TICK_FREEZES_UNKNOWN,)), lambda _: None)
    assert outcome.recorded[-1].state is ChangeState.CONFIRMED
    assert outcome.recorded[-1].intent.overrides == (TICK_FREEZES_UNKNOWN,)


@pytest.mark.asyncio
async def test_what_a_file_told_before_it_could_not_be_read_still_counts() -> None:
    desk = Desk(Shared(fair()))
    await desk.own()
    desk.shared.trouble = "It is locked."
    proposal = await desk.proposal()
    assert proposal.confirmation.ticks == (TICK_AGAINST_FREEZE, TICK_FREEZES_UNKNOWN)
    desk.shared.trouble = ""
    assert (await desk.proposal()).confirmation.ticks == (TICK_AGAINST_FREEZE,)


@pytest.mark.asyncio
@pytest.mark.parametrize("trouble", ["", "This is not TOML."])
async def test_a_roll_back_is_never_frozen(trouble: str) -> None:
    desk = Desk(Shared(fair()), freezes=(fair(),))
    desk.shared.trouble = trouble
    proposal = await desk.proposal()
    await desk.change(proposal.decide("because", ticked=proposal.confirmation.ticks), lambda _: None)
    back = await desk.proposal(Verb.ROLL_BACK)
    assert back.confirmation.ticks == ()
    assert not back.confirmation.blocked
    assert not back.confirmation.needs_reason
    outcome = await desk.change(back.decide(), lambda _: None)
    assert outcome.recorded[-1].state is ChangeState.CONFIRMED


@pytest.mark.asyncio
@pytest.mark.parametrize("trouble", ["", "The share is gone."])
async def test_a_freeze_or_a_lost_file_after_it_was_shown_does_not_hold_up_a_roll_back(trouble: str) -> None:
    desk = Desk(Shared())
    await desk.change((await desk.proposal()).decide("because"), lambda _: None)
    back = await desk.proposal(Verb.ROLL_BACK)
    desk.shared.freezes, desk.shared.trouble = (fair(),), trouble
    outcome = await desk.change(back.decide(), lambda _: None)
    assert outcome.recorded[-1].state is ChangeState.CONFIRMED


@pytest.mark.asyncio
async def test_a_folder_that_does_not_answer_holds_up_nothing_and_is_asked_once() -> None:
    desk = Desk(Shared(fair()), patience=0.01)
    desk.shared.gate = threading.Event()
    try:
        assert (await desk.proposal()).confirmation.ticks == (TICK_FREEZES_UNKNOWN,)
        assert not (await desk.proposal(Verb.ROLL_BACK)).confirmation.ticks
        assert desk.shared.reads == 1
    finally:
        desk.shared.gate.set()
    await desk.own.answered()
    assert (await desk.proposal()).confirmation.ticks == (TICK_AGAINST_FREEZE,)


@pytest.mark.asyncio
async def test_a_time_at_which_it_is_frozen_is_refused_for_a_release_alone() -> None:
    desk = Desk(Shared(fair(5_000.0, 9_000.0)))
    timing = (await desk.proposal()).timing
    assert timing is not None
    assert "it is frozen: Fair" in replace(timing, why_not="").trouble_with(START + 6_000.0, START)
    assert replace(timing, why_not="").trouble_with(START + 9_000.0, START) == ""
    assert replace(timing, why_not="", verb=Verb.ROLL_BACK).trouble_with(START + 6_000.0, START) == ""
