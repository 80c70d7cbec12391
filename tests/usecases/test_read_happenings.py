"""Reading what happened in environments, page by page."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from math import inf

import pytest

from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import BadAnswer, LimelightError, NotThere, Unreachable, Unsupported
from limelight.domain.happenings import Deployment, Feed, Happening, Histories, Page
from limelight.domain.profile import Binding
from limelight.domain.systems import HistoryEntry
from limelight.usecases.bound import Bound
from limelight.usecases.read_happenings import ReadHappenings
from sync.fakes import START, FakeClock, FakeSystem

HERE, THERE = ("prod", Feed.CHANGES), ("test", Feed.CHANGES)
RUNNING = ("prod", Feed.DEPLOYMENTS)


def change(number: int, at: float) -> HistoryEntry:
    return HistoryEntry(f"c{number}", "pay", "remote", "Maya", at, "released to everyone")


def deployed(number: int, at: float, component: str = "payments") -> Deployment:
    return Deployment(f"d{number}", "remote", at, component, f"1.{number}", "CI", "deployed")


class Remembering(FakeSystem):
    """It keeps changes, the newest first; a place in them is how many are older."""

    def __init__(self, *changes: Happening) -> None:
        super().__init__("remote")
        self.kept: list[Happening] = list(changes)
        self.trouble: LimelightError | None = None
        self.asked: list[str] = []

    async def what_happened(self, environment: str, limit: int, older: str = "") -> Page:
        assert environment == "remote"
        return self.page(self.kept, limit, older)

    def page(self, kept: list[Happening], limit: int, older: str) -> Page:
        self.asked.append(older)
        if self.trouble:
            raise self.trouble
        start = len(kept) - int(older) if older else 0
        rest = len(kept) - start - limit
        return Page(tuple(kept[start : start + limit]), str(rest) if rest > 0 else None)


class Deploying(Remembering):
    """The same, and it keeps deployments."""

    def __init__(self, *changes: Happening, deployments: tuple[Deployment, ...] = ()) -> None:
        super().__init__(*changes)
        self.built = deployments

    async def deployments(self, environment: str, limit: int, older: str = "", component: str = "") -> Page:
        return self.page([each for each in self.built if component in ("", each.component)], limit, older)


class Silent(Remembering):
    """It answers so many times, and then never: an hour goes by on the clock of the event loop."""

    answers = 0

    async def what_happened(self, environment: str, limit: int, older: str = "") -> Page:
        if not self.answers:
            loop = asyncio.get_running_loop()
            later = loop.time() + 3600.0
            loop.time = lambda: later  # type: ignore[method-assign]
            await asyncio.Event().wait()
        self.answers -= 1
        return await super().what_happened(environment, limit, older)


def reading(**systems: FakeSystem) -> ReadHappenings:
    bounds = {
        key: Bound(Binding(Environment(key, key.title(), 0, Kind.PRODUCTION), key, "remote"), system)
        for key, system in systems.items()
    }
    return ReadHappenings(bounds, FakeClock())


def ids(entries: tuple[Happening, ...]) -> list[str]:
    return [each.id for each in entries]


def test_one_list_in_time_order_under_our_keys() -> None:
    read = reading(
        prod=Deploying(change(2, 40.0), change(1, 10.0), deployments=(deployed(1, 30.0),)),
        test=Remembering(change(3, 20.0)),
    )
    found = asyncio.run(read())
    assert ids(found.happenings) == ["c2", "d1", "c3", "c1"]
    assert [each.environment for each in found.happenings] == ["prod", "prod", "test", "prod"]
    assert found.read_at == START
    assert not found.has_older


def test_what_a_system_cannot_tell_is_said_and_keeps_nobody_from_the_rest() -> None:
    found = asyncio.run(reading(prod=Remembering(change(1, 10.0)), test=FakeSystem("remote"))())
    assert ids(found.happenings) == ["c1"]
    assert found.untold == {
        RUNNING: "Fake system does not tell what was deployed.",
        THERE: "Fake system does not tell who changed what.",
        ("test", Feed.DEPLOYMENTS): "Fake system does not tell what was deployed.",
    }
    assert not found.has_older


def test_the_list_reaches_only_as_far_back_as_all_do_and_then_what_is_nearer_is_read() -> None:
    busy = Remembering(*(change(n, 100.0 + n) for n in range(6, 0, -1)))
    quiet = Remembering(*(replace(change(n, 10.0 * n), id=f"q{n}") for n in range(6, 0, -1)))
    read = reading(prod=busy, test=quiet)

    async def go() -> None:
        found = await read(limit=2)
        assert ids(found.happenings) == ["c6", "c5"]
        assert found.complete_from == 105.0
        found = await read.older(found, limit=2)
        assert ids(found.happenings) == ["c6", "c5", "c4", "c3"]
        assert quiet.asked == [""]
        found = await read.older(found, limit=2)
        assert ids(found.happenings)[-2:] == ["q6", "q5"]
        assert quiet.asked == [""]
        assert found.has_older
        while found.has_older:
            found = await read.older(found, limit=2)
        assert len(found.happenings) == 12

    asyncio.run(go())
    assert quiet.asked == ["", "4", "2"]


def test_the_newest_page_is_read_again_before_what_is_known_and_only_without_a_gap() -> None:
    system = Remembering(*(change(n, float(n)) for n in range(4, 0, -1)))
    read = reading(prod=system)

    async def go() -> None:
        found = await read.older(await read(limit=2), limit=2)
        system.kept.insert(0, change(5, 5.0))
        system.kept[1] = replace(change(4, 4.0), words="turned off")
        found = await read(found, limit=2)
        assert ids(found.happenings) == ["c5", "c4", "c3", "c2", "c1"]
        assert found.happenings[1].words == "turned off"
        system.kept[:0] = [change(9, 9.0), change(8, 8.0), change(7, 7.0)]
        found = await read(found, limit=2)
        assert ids(found.happenings) == ["c9", "c8"]
        assert found.has_older

    asyncio.run(go())


def test_what_cannot_be_reached_is_said_keeps_what_was_told_and_is_tried_again() -> None:
    lost, well = Remembering(change(2, 20.0), change(1, 10.0)), Remembering(replace(change(7, 5.0), id="w7"))
    read = reading(prod=lost, test=well)

    async def go() -> None:
        found = await read(limit=1)
        lost.trouble = Unreachable("Nobody answers.")
        found = await read.older(found, limit=1)
        assert found.troubles == {HERE: "Nobody answers."}
        assert ids(found.happenings) == ["c2", "w7"]  # what is in trouble keeps nobody from reaching further back
        assert found.has_older
        lost.trouble = None
        found = await read.older(found, limit=1)
        assert (found.troubles, ids(found.happenings)) == ({}, ["c2", "c1", "w7"])

    asyncio.run(go())


def test_a_place_that_is_lost_is_begun_anew() -> None:
    system = Remembering(*(change(n, float(n)) for n in range(4, 0, -1)))
    read = reading(prod=system)

    async def go() -> None:
        found = await read(limit=2)
        system.trouble = BadAnswer("It is not found any more.")
        found = await read.older(found, limit=2)
        assert found.troubles == {HERE: "It is not found any more."}
        system.trouble = None
        found = await read.older(found, limit=2)
        assert ids(found.happenings) == ["c4", "c3"]
        assert system.asked[-1] == ""

    asyncio.run(go())


def test_a_period_is_read_to_its_beginning_and_no_further() -> None:
    system = Remembering(*(change(n, float(n)) for n in range(3000, 0, -1)))
    found = asyncio.run(reading(prod=system).back_to(1800.5))
    assert found.complete_from <= 1800.5
    assert len(system.asked) == 3


def test_a_period_that_is_too_long_is_said_to_be_cut() -> None:
    system = Remembering(*(change(n, float(n)) for n in range(25_000, 0, -1)))
    found = asyncio.run(reading(prod=system).back_to(0.0))
    assert len(system.asked) == 40
    assert found.complete_from == 5001.0
    assert found.has_older


def test_changes_since_a_time_are_read_page_by_page_and_no_deployments() -> None:
    system = Deploying(*(change(n, float(n)) for n in range(1200, 0, -1)), deployments=(deployed(1, 1.0),))
    told: list[int] = []

    def tell(found: Histories) -> None:
        told.append(len(found.happenings))

    found = asyncio.run(reading(prod=system).changes_since(-inf, 60.0, tell))
    assert told == [500, 1000, 1200]
    assert set(found.told) == {HERE}


def test_a_system_that_does_not_answer_in_time_is_not_told_and_what_was_read_is_kept() -> None:
    silent = Silent(*(change(n, float(n)) for n in range(1200, 0, -1)))
    nothing = asyncio.run(reading(prod=silent).changes_since(-inf, 1800.0))
    silent.answers = 1
    some = asyncio.run(reading(prod=silent).changes_since(-inf, 1800.0))
    assert nothing.told == {}
    assert len(some.happenings) == 500
    assert some.complete_from == 701.0


def test_only_the_environments_that_are_asked_for_are_read() -> None:
    one, other = Remembering(change(1, 1.0)), Remembering(change(2, 2.0))
    read = reading(prod=one, test=other)
    assert ids(asyncio.run(read(environments={"prod"})).happenings) == ["c1"]
    assert other.asked == []


def test_the_deployments_of_one_component() -> None:
    system = Deploying(deployments=(deployed(3, 3.0), deployed(2, 2.0, "ledger"), deployed(1, 1.0)))
    read = reading(prod=system, test=FakeSystem("remote"))
    page = asyncio.run(read.of_component("prod", "payments"))
    assert [(each.id, each.environment) for each in page.happenings] == [("d3", "prod"), ("d1", "prod")]
    with pytest.raises(Unsupported, match="does not tell what was deployed"):
        asyncio.run(read.of_component("test", "payments"))
    with pytest.raises(NotThere, match="no environment qa"):
        asyncio.run(read.of_component("qa", "payments"))
