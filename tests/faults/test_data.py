"""Bad data from a real server: nothing rests on it, and what does no harm is shown as plain text."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from faults.bad_data import BAD_DATA, CONTRACT, UNLEASH, BadData, anew, rewriting
from faults.lists import LISTS, LONG
from faults.office import Office, office, office_at_unleash
from faults.quick_loop import LoopClock, run
from faults.table import Row
from faults.wire import Fault, Rule
from limelight.domain.changes import ChangeState
from limelight.domain.errors import LimelightError
from limelight.domain.picture import Picture
from limelight.sync.engine import Engine, Outlets
from providers.demo_rig import DemoRig
from providers.unleash_rig import UnleashRig
from real.demo import running_demo
from real.unleash import RealUnleash
from usecases.copy_of_limelight import HERE

Say = Callable[[Row], None]
FAST_AT_UNLEASH = {"yes as text", "another key", "NaN", "said twice", "bidi override", "unknown word"}


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


@pytest.fixture(scope="module")
def unleash_rig(unleash: RealUnleash) -> UnleashRig:
    return UnleashRig(unleash)


def name_of(case: BadData) -> str:
    return case.name


@pytest.mark.parametrize("case", BAD_DATA, ids=name_of)
def test_a_feature_of_the_contract(rig: DemoRig, tmp_path: Path, say: Say, case: BadData) -> None:
    async def test() -> None:
        async with office(rig, tmp_path) as place:
            spoilt = rewriting(case.on_feature(CONTRACT, "production-eu"))
            path = f"/production-eu/flags/{place.feature} ".encode()
            taken = case.taken and case.name != "unknown word"  # it is the word for on and off
            rule = Rule(spoilt, (b"GET",), path)
            await a_feature(place, rule, case, "a feature, contract", say, taken=taken)

    run(test())


@pytest.mark.parametrize(
    "case",
    [each if each.name in FAST_AT_UNLEASH else pytest.param(each, marks=pytest.mark.full) for each in BAD_DATA],
    ids=name_of,
)
def test_a_feature_of_unleash(unleash_rig: UnleashRig, tmp_path: Path, say: Say, case: BadData) -> None:
    async def test() -> None:
        async with office_at_unleash(unleash_rig, tmp_path) as place:
            spoilt = rewriting(case.on_feature(UNLEASH, "production"))
            path = f"/features/{place.feature} ".encode()
            rule = Rule(spoilt, (b"GET",), path)
            await a_feature(place, rule, case, "a feature, Unleash", say, taken=case.taken)

    run(test())


async def a_feature(place: Office, rule: Rule, case: BadData, where: str, say: Say, *, taken: bool) -> None:
    """Where it is harmless it is shown, and the release is made upon it; else nothing is proposed."""
    place.wire.rule = rule
    try:
        proposal = await place.propose()
        feature = proposal.situation.feature
        saw = f"“{feature.title}”" if "contract" in where else f"“{feature.description}”"
        was_taken = not proposal.confirmation.blocked
        if was_taken:
            (recorded,) = (await place.confirm(proposal)).recorded
            assert recorded.state is ChangeState.CONFIRMED
            saw = f"{saw}; {recorded.sentence}"
        else:
            saw = f"{saw}; {proposal.confirmation.blocked}"
    except LimelightError as error:
        was_taken, saw = False, str(error)
    assert place.wire.hits
    assert was_taken is taken, saw
    await place.wire.heal()
    stood = place.stands()
    say(place.row((case.name, "data", where, case.injected), saw, stood))


@pytest.mark.parametrize("case", BAD_DATA, ids=name_of)
def test_a_list_of_the_contract(rig: DemoRig, tmp_path: Path, say: Say, case: BadData) -> None:
    async def test() -> None:
        async with office(rig, tmp_path) as place:
            rule = rewriting(case.on_list(CONTRACT, "production-eu", place.feature))
            await a_list(place, rule, (case.name, case.injected), say, taken=case.taken or case.name in HARMLESS)

    run(test())


HARMLESS = {"another key", "a path for a key", "an empty key", "said twice", "a hundred deep"}
"""In a list, on which no change rests: a feature of another key is one more feature, and nothing can be asked of it."""


class Watched:
    """An engine over the office's provider; the picture as it is now."""

    def __init__(self, place: Office) -> None:
        nothing: Callable[..., None] = lambda *_: None  # noqa: E731
        copy = place.copy
        outlets = Outlets(nothing, self._bug, nothing, nothing, nothing)
        self.bugs: list[BaseException] = []
        self.engine = Engine(copy.bounds, copy.profile, LoopClock(), outlets)
        self._running = asyncio.ensure_future(self.engine.run())

    def _bug(self, bug: BaseException) -> None:
        self.bugs.append(bug)

    async def picture(self) -> Picture:
        """As it is after everything was asked for again."""
        return await self.engine.refreshed(HERE)

    async def close(self) -> None:
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)
        assert self.bugs == []


async def a_list(place: Office, fault: Fault, case: tuple[str, str], say: Say, *, taken: bool) -> None:
    """What was last read wholly stays, and is marked; or the list is taken as a whole."""
    name, injected = case
    watched = Watched(place)
    try:
        before = await watched.picture()
        assert not before.columns[0].freshness.trouble
        place.wire.rule = Rule(anew(fault), (b"GET",), b"/production-eu/flags?")
        after = await watched.picture()
        assert place.wire.hits
        trouble = after.columns[0].freshness.trouble
        assert bool(trouble) is not taken, trouble
        if not taken:
            assert after.catalogue.rows == before.catalogue.rows
            assert after.columns[0].exposure == before.columns[0].exposure
            assert after.columns[0].freshness.read_at == before.columns[0].freshness.read_at
        at = after.catalogue.rows.get(place.feature)
        seen = after.catalogue.features[at].title if at is not None else "the feature is not in it any more"
        await place.wire.heal()
        healed = await watched.picture()
        assert not healed.columns[0].freshness.trouble
        assert taken or healed.catalogue.rows == before.catalogue.rows
    finally:
        await watched.close()
    stood = place.stands()
    say(place.row((name, "data", "the list", injected), trouble or f"“{seen}”", stood))


@pytest.mark.full
@pytest.mark.parametrize("case", LONG, ids=lambda case: case[0])
def test_a_long_list(rig: DemoRig, tmp_path: Path, say: Say, case: tuple[str, str, Fault]) -> None:
    async def test() -> None:
        async with office(rig, tmp_path) as place:
            name, injected, fault = case
            await a_list(place, fault, (name, injected), say, taken=fault is LONG[0][2])

    run(test(), quicker=1)  # decoding takes real time


@pytest.mark.parametrize("case", LISTS, ids=lambda case: case[0])
def test_a_whole_list(rig: DemoRig, tmp_path: Path, say: Say, case: tuple[str, str, Fault]) -> None:
    async def test() -> None:
        async with office(rig, tmp_path) as place:
            name, injected, fault = case
            await a_list(place, fault, (name, injected), say, taken=False)

    run(test())
