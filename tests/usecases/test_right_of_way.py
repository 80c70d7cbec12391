"""What a person waits for has the right of way at its system: while its calls are under way, and no longer."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import pytest

from limelight.domain.changes import ChangeState, Intent, Verb
from limelight.domain.errors import LimelightError, Unreachable
from limelight.domain.people import Actor
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.read_back import ReadBack
from limelight.usecases.right_of_way import RightOfWay
from usecases.fakes import (
    PAYMENTS,
    PRODUCTION,
    FakeClock,
    Fate,
    TracingSystem,
    bounds,
    ignore,
    journal_on,
    memory,
    picture,
    profile,
)

pytestmark = pytest.mark.asyncio


class WatchedClock(FakeClock):
    """Sees whether the way is free in every pause."""

    way: RightOfWay | None = None
    free_in_pauses: list[bool]

    async def sleep(self, seconds: float) -> None:
        assert self.way is not None
        self.free_in_pauses.append(not self.way.is_taken)
        await super().sleep(seconds)


@dataclass
class Rig:
    """A change on a system; `taken` is whether the way was taken at each call of it."""

    fate: Fate = Fate.ANSWERED
    taken: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = WatchedClock()
        self.clock.free_in_pauses = []
        self.system = TracingSystem(self.clock, fate=self.fate)
        places = bounds(self.system)
        self.way = self.clock.way = places[PRODUCTION.key].way
        self.system.on_read = self.system.on_trace = self._note
        self.system.before_apply = self._note_write
        journal = journal_on(memory(), self.clock)
        self.propose = ProposeChange(places, journal, self.clock, profile(), picture)
        self.change = ChangeExposure(places, journal, self.clock, self.propose, ReadBack(places, journal, self.clock))

    def _note(self) -> None:
        self.taken.append(self.way.is_taken)

    def _note_write(self, _intent: Intent) -> None:
        self._note()


async def test_it_is_taken_at_every_call_and_free_in_every_pause_and_at_the_end() -> None:
    rig = Rig(Fate.LATE)
    proposal = await rig.propose(PRODUCTION.key, PAYMENTS.key, Verb.RELEASE)
    assert not rig.way.is_taken  # however long the dialog stays open
    outcome = await rig.change(proposal.decide("because", "REL-1"), ignore)
    assert outcome.recorded[-1].state is ChangeState.CONFIRMED
    assert len(rig.taken) >= 5  # proposal, fresh look, write, and looks at what became of it
    assert all(rig.taken)
    assert rig.clock.free_in_pauses
    assert all(rig.clock.free_in_pauses)
    assert not rig.way.is_taken


async def test_nothing_slips_between_the_last_look_the_write_and_the_read_back() -> None:
    rig = Rig()
    decision = (await rig.propose(PRODUCTION.key, PAYMENTS.key, Verb.RELEASE)).decide("because", "REL-1")
    changing = asyncio.ensure_future(rig.change(decision, ignore))
    await asyncio.sleep(0)
    assert rig.way.is_taken
    calls_then: list[int] = []

    async def read_behind() -> None:
        await rig.way.free()
        calls_then.append(len(rig.taken))

    await asyncio.gather(read_behind(), changing)
    assert calls_then == [len(rig.taken)]


async def test_it_is_free_after_a_failure() -> None:
    rig = Rig()
    decision = (await rig.propose(PRODUCTION.key, PAYMENTS.key, Verb.RELEASE)).decide("because", "REL-1")
    rig.system.trouble = Unreachable("Nobody answers.")
    with pytest.raises(LimelightError):
        await rig.propose(PRODUCTION.key, PAYMENTS.key, Verb.RELEASE)
    assert not rig.way.is_taken
    outcome = await rig.change(decision, ignore)
    assert outcome.recorded[-1].state is ChangeState.ABANDONED
    assert not rig.way.is_taken


async def test_it_is_free_after_a_change_that_is_held_back() -> None:
    rig = Rig()
    decision = (await rig.propose(PRODUCTION.key, PAYMENTS.key, Verb.RELEASE)).decide("because", "REL-1")
    rig.system.act(Actor("u2", "Tom"), decision.target)
    outcome = await rig.change(decision, ignore)
    assert outcome.recorded[-1].state is ChangeState.CHANGED_MEANWHILE
    assert not rig.way.is_taken


async def test_it_stays_taken_when_a_write_under_way_is_given_up_by_who_waited_for_it() -> None:
    rig = Rig()
    decision = (await rig.propose(PRODUCTION.key, PAYMENTS.key, Verb.RELEASE)).decide("because", "REL-1")
    sent, answer = asyncio.Event(), asyncio.Event()

    async def wait() -> None:
        sent.set()
        await answer.wait()

    rig.system.waits = wait
    changing = asyncio.ensure_future(rig.change(decision, ignore))
    await sent.wait()
    changing.cancel()
    await asyncio.wait([changing])
    assert rig.way.is_taken
    answer.set()
    await rig.way.free()
    assert not rig.way.is_taken
    await rig.change.settled()


async def test_several_may_go_first_and_the_last_one_frees_it() -> None:
    way = RightOfWay()
    with way.taken():
        with way.taken():
            pass
        assert way.is_taken
        waiting = asyncio.ensure_future(way.free())
        await asyncio.sleep(0)
        assert not waiting.done()
    await waiting
    await way.free()  # at once where nobody goes first
