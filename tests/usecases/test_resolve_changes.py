"""Resolving what is not known yet, and a person's word where it cannot be read back."""

from dataclasses import dataclass, field, replace

import pytest

from limelight.domain.changes import ChangeState, Recorded, Verb
from limelight.domain.errors import MovedOn, Unreachable, Unsupported
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.people import Actor
from limelight.journal.file import FileJournal
from limelight.usecases.attest_outcome import AttestOutcome
from limelight.usecases.bound import Bound
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.read_activity import Activity, ReadActivity
from limelight.usecases.read_back import ReadBack
from limelight.usecases.resolve_changes import ResolveChanges
from usecases.fakes import (
    PAYMENTS,
    PRODUCTION,
    Died,
    FakeClock,
    FakeSystem,
    Fate,
    TracingSystem,
    Traits,
    bounds,
    journal_on,
    memory,
    picture,
    profile,
)

S = ChangeState


@dataclass
class Program:
    """One run of the program on a shared journal."""

    system: FakeSystem
    journal: FileJournal
    places: dict[str, Bound]
    said: list[Recorded] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.read_back = ReadBack(self.places, self.journal, self.system.clock)

    @property
    def states(self) -> list[ChangeState]:
        return [recorded.state for recorded in self.said]

    async def release(self) -> None:
        propose = ProposeChange(self.places, self.journal, self.system.clock, profile(), picture)
        change = ChangeExposure(self.places, self.journal, self.system.clock, propose, self.read_back)
        proposal = await propose(PRODUCTION.key, PAYMENTS.key, Verb.RELEASE)
        await change(proposal.decide("because"), self.said.append)

    async def resolve(self) -> list[ChangeState]:
        still = await ResolveChanges(self.journal, self.read_back)(self.said.append)
        return [recorded.state for recorded in still]


class Runs:
    """Several runs of the program, one after the other, on one journal and one system."""

    def __init__(self, system: FakeSystem) -> None:
        self.system = system
        self.connection = memory()
        self.gone: list[str] = []
        self.count = 0

    def start(self, places: dict[str, Bound] | None = None) -> Program:
        self.count += 1
        key = f"p{self.count}"
        journal = journal_on(self.connection, self.system.clock, key, *self.gone)
        self.gone.append(key)
        return Program(self.system, journal, bounds(self.system) if places is None else places)


def runs(fate: Fate = Fate.ANSWERED, traits: Traits | None = None) -> Runs:
    clock = FakeClock()
    return Runs(TracingSystem(clock, traits or Traits(), fate=fate))


@pytest.mark.asyncio
async def test_killed_after_sending_the_next_run_reads_it_back() -> None:
    world = runs()
    world.system.die_after = True
    with pytest.raises(Died):
        await world.start().release()
    second = world.start()
    assert await second.resolve() == []
    assert second.states == [S.VERIFYING, S.CONFIRMED]
    assert len(world.system.applications) == 1


@pytest.mark.asyncio
async def test_a_bug_with_one_change_is_raised_after_the_others_were_looked_at() -> None:
    world = runs(Fate.REQUEST_LOST)
    world.system.die_after = True
    with pytest.raises(Died):
        await world.start().release()
    second = world.start({PRODUCTION.key: object()})  # type: ignore[dict-item]  # nothing that can be worked with
    second.journal.begin(replace(second.journal.entries()[0].intent, id="a", environment="elsewhere"))
    second.journal.advance("a", S.SENDING)
    with pytest.raises(ExceptionGroup) as raised:
        await second.resolve()
    assert [type(bug) for bug in raised.value.exceptions] == [AttributeError]
    assert second.journal.recorded("a").state is S.UNKNOWN


@pytest.mark.asyncio
async def test_killed_before_the_first_byte_it_is_not_applied_only_after_the_quiet_period() -> None:
    world = runs()
    world.system.die_before = True
    with pytest.raises(Died):
        await world.start().release()
    # However long ago that was: a program that stood still could have sent until it was gone.
    world.system.clock.advance(10_000)
    second = world.start()
    assert await second.resolve() == [S.VERIFYING]
    world.system.clock.advance(119)
    assert await second.resolve() == [S.VERIFYING]
    world.system.clock.advance(1)
    assert await second.resolve() == []
    assert second.states == [S.VERIFYING, S.NOT_APPLIED]


@pytest.mark.asyncio
@pytest.mark.parametrize(("days", "ended"), [(0.5, S.NOT_APPLIED), (1.5, S.UNKNOWN)])
async def test_that_a_key_is_not_known_proves_nothing_once_it_need_not_be_kept(days: float, ended: ChangeState) -> None:
    world = runs()
    world.system.die_before = True
    with pytest.raises(Died):
        await world.start().release()
    world.system.act(Actor("u2", "Tom"), partial(25.0))
    world.system.clock.advance(days * 86_400)
    second = world.start()
    await second.resolve()
    world.system.clock.advance(120)
    await second.resolve()
    assert second.states[-1] is ended


@pytest.mark.asyncio
async def test_a_clock_that_is_set_back_does_not_make_an_old_key_young() -> None:
    """A program runs for two days without the network, and its computer's clock is set back to the day it began."""
    world = runs()
    world.system.fate = Fate.ANSWER_LOST
    world.system.on_applied = lambda: setattr(world.system, "trouble", Unreachable("The network is down."))
    program = world.start()
    await program.release()
    assert program.states[-1] is S.UNKNOWN
    world.system.clock.advance(2 * 86_400)
    world.system.clock.wall_is_off_by = -2 * 86_400.0
    world.system.trouble = None
    world.system.act(Actor("u2", "Tom"), DARK)
    assert await program.resolve() == [S.UNKNOWN]  # it was done, and the system does not know that any more


@pytest.mark.asyncio
async def test_what_a_living_copy_works_on_is_left_alone() -> None:
    world = runs()
    world.system.die_after = True
    first = world.start()
    with pytest.raises(Died):
        await first.release()
    world.gone.clear()  # the first one lives
    second = world.start()
    assert await second.resolve() == [S.SENDING]
    assert second.states == []
    assert await first.resolve() == []
    assert first.states[-1] is S.CONFIRMED


@pytest.mark.asyncio
async def test_a_living_copys_read_back_is_its_own_to_record() -> None:
    world = runs(Fate.ANSWER_LOST)
    first = world.start()
    world.gone.clear()
    second = world.start()
    world.system.die_after = True
    with pytest.raises(Died):
        await first.release()
    (recorded,) = first.journal.unresolved()
    first.journal.advance(recorded.intent.id, S.VERIFYING)
    assert await second.resolve() == [S.VERIFYING]
    assert second.states == []


@pytest.mark.asyncio
async def test_unknown_survives_a_restart_and_ends_by_a_read_back() -> None:
    blind = Traits(conditional=False, revisions=False, keys=False, tells_change=False, traces=False)
    clock = FakeClock()
    world = Runs(FakeSystem(clock, blind, fate=Fate.REQUEST_LOST))
    first = world.start()
    await first.release()
    assert first.states[-1] is S.UNKNOWN
    second = world.start()
    assert await second.resolve() == [S.UNKNOWN]
    world.system.exposure = RELEASED
    clock.advance(500)
    assert await second.resolve() == []
    assert second.states == [S.CONFIRMED_BY_WHOM_UNTOLD]


@pytest.mark.asyncio
@pytest.mark.parametrize("lost", ["environment", "address", "key"])
async def test_what_the_profile_no_longer_reaches_is_unknown_and_never_judged_elsewhere(lost: str) -> None:
    world = runs()
    world.system.die_after = True
    with pytest.raises(Died):
        await world.start().release()
    world.system.die_after = False
    places = bounds(world.system)
    if lost == "environment":
        places = {}
    elif lost == "address":
        world.system.origin = "https://elsewhere.example"
    else:
        here = places[PRODUCTION.key]
        places[PRODUCTION.key] = replace(here, binding=replace(here.binding, remote="another"))
    second = world.start(places)
    assert await second.resolve() == [S.UNKNOWN]
    assert "The profile no longer has Production EU at https://toggles.example" in second.said[-1].sentence
    assert await second.resolve() == [S.UNKNOWN]
    attested = await AttestOutcome(second.journal)(
        second.said[-1].intent.id, applied=True, words=" I saw it in the console. ", by="Maya"
    )
    assert attested.state is S.CONFIRMED_BY_WHOM_UNTOLD
    assert attested.sentence == "Maya says that it was done: I saw it in the console."
    assert attested.facts["attested by"] == "Maya"
    assert await second.resolve() == []


@pytest.mark.asyncio
async def test_a_persons_word_needs_words_and_an_open_outcome() -> None:
    world = runs(Fate.HELD_APPROVED)
    program = world.start()
    await program.release()
    attest = AttestOutcome(program.journal)
    intent_id = program.said[-1].intent.id
    with pytest.raises(Unsupported, match="Say how you know"):
        await attest(intent_id, applied=False, words=" ", by="Maya")
    attested = await attest(intent_id, applied=False, words="Tom told me.", by="Maya")
    assert (attested.state, attested.sentence) == (S.NOT_APPLIED, "Maya says that it was not done: Tom told me.")
    with pytest.raises(MovedOn):
        await attest(intent_id, applied=True, words="No, it was.", by="Tom")


@pytest.mark.asyncio
async def test_a_held_change_whose_answer_was_lost_waits_and_stays_so_while_nothing_is_told() -> None:
    world = runs(Fate.HELD_ANSWER_LOST)
    program = world.start()
    await program.release()
    assert program.states[-1] is S.WAITING
    world.system.trouble = Unsupported("It is down.")
    world.system.clock.advance(300)
    assert await program.resolve() == [S.WAITING]
    world.system.trouble = None
    assert await program.resolve() == []
    assert program.states[-1] is S.CONFIRMED


@pytest.mark.asyncio
async def test_the_activity_is_what_the_journal_holds() -> None:
    program = runs().start()
    await program.release()
    read = await ReadActivity(program.journal)()
    assert read == Activity((program.said[-1],))
    assert await ReadActivity(program.journal)(0) == Activity((), has_older=True)
