"""The engine keeps the picture fresh, and says honestly where it is not."""

from __future__ import annotations

import asyncio

import pytest

from faults.telling import Tell
from faults.words import counted
from limelight.domain import exposure as exposures
from limelight.domain.cells import Cell
from limelight.domain.errors import ServerTrouble, SignInNeeded, StoreTrouble, Throttled, Unreachable
from limelight.domain.evidence import SEEN_COUNTS, Evidence, EvidenceKind, Presence
from limelight.domain.people import Permission
from limelight.domain.picture import Freshness, Picture
from limelight.domain.profile import ProfileFreeze
from limelight.domain.standing import Standing
from limelight.domain.systems import EnvironmentEvidence, EnvironmentFacts, Reading
from limelight.sync.engine import Engine
from limelight.sync.extents import AT_ONCE, BATCH
from limelight.sync.poller import DEADLINE
from sync.fakes import (
    START,
    FakeSource,
    FakeSystem,
    FakeSystemWithEvidence,
    FakeSystemWithExtents,
    World,
    settle,
    until,
)


class _Unpublishable(list[Picture]):
    def append(self, picture: Picture) -> None:
        raise KeyError("publish")


def world_of(*environments: str, **capabilities: object) -> tuple[World, FakeSystem]:
    system = FakeSystem(*environments, **capabilities)
    for environment in environments:
        system.tell(environment, "pay", exposures.DARK)
    return World({"one": system}), system


def standing(world: World, environment: str, feature: str) -> Standing:
    picture = world.picture
    return picture.cell(picture.column_of(environment), picture.catalogue.rows[feature]).standing


def reads_of(system: FakeSystem) -> str:
    """What the stand-in of a system was asked, in words."""
    return f"{counted(len(system.reads), 'read')}, no write"


def freshness(world: World, environment: str) -> Freshness:
    return world.picture.columns[world.picture.column_of(environment)].freshness


def test_the_first_reading_is_published_with_rights_and_age() -> None:
    world, _ = world_of("dev", "prod")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        column = world.picture.columns[1]
        assert [column.environment.key for column in world.picture.columns] == ["dev", "prod"]
        assert standing(world, "prod", "pay") is Standing.OFF
        assert Permission.RELEASE in column.permissions
        assert column.actor is not None
        assert column.system == "Fake system"
        assert column.freshness.age(world.clock.now(), world.clock.monotonic()) == 1.0
        assert not column.freshness.reading

    world.run(test)
    assert not world.bugs


def test_an_unchanged_poll_moves_only_the_freshness() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        before = world.picture
        await world.clock.advance(30)
        after = world.picture
        assert len(system.reads) == 2
        assert after is not before
        assert after.catalogue is before.catalogue
        for name in ("standing", "exposure", "presence", "marks", "share", "changed_at", "details"):
            assert getattr(after.columns[0], name) is getattr(before.columns[0], name)
        assert after.columns[0].freshness.read_at == START + 30

    world.run(test)


def test_a_hung_environment_never_delays_another(tell: Tell) -> None:
    world, system = world_of("dev", "prod")
    system.hung["dev"] = asyncio.Event()

    async def test(engine: Engine) -> None:
        await world.clock.advance(61)
        reads = [environments for environments, _ in system.reads]
        assert reads.count(("prod",)) == 3
        assert reads.count(("dev",)) == 1
        assert freshness(world, "prod").trouble == ""
        assert freshness(world, "dev").reading
        await world.clock.advance(DEADLINE - 61)
        assert "did not answer within 90 seconds" in freshness(world, "dev").trouble
        assert freshness(world, "dev").next_try_at == START + DEADLINE + 2

    world.run(test)
    injected, saw = "one of two environments does not answer", freshness(world, "dev").trouble
    tell("a hung environment beside others", "time", "the picture", injected, saw, server=reads_of(system))


def test_a_bug_in_one_environment_is_reported_and_does_not_stop_the_others() -> None:
    world, system = world_of("dev", "prod")
    system.trouble["dev"] = KeyError("oops")

    async def test(engine: Engine) -> None:
        await world.clock.advance(31)
        assert len([environments for environments, _ in system.reads if environments == ("prod",)]) == 2
        assert "fault in Limelight (KeyError)" in freshness(world, "dev").trouble
        del system.trouble["dev"]
        await world.clock.advance(120)
        assert freshness(world, "dev").trouble == ""

    world.run(test)
    assert world.bugs
    assert all(isinstance(bug, KeyError) for bug in world.bugs)


def test_one_poller_reads_a_system_that_reads_all_at_once() -> None:
    world, system = world_of("dev", "prod", reads_all_at_once=True)

    async def test(engine: Engine) -> None:
        await world.clock.advance(31)
        assert [environments for environments, _ in system.reads] == [("dev", "prod")] * 2

    world.run(test)


def test_failures_back_off_and_keep_the_last_values() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        system.trouble["dev"] = Unreachable("The server at fake.example does not answer.")
        await world.clock.advance(29)
        tries = len(system.reads)
        assert freshness(world, "dev").trouble == "The server at fake.example does not answer."
        assert freshness(world, "dev").next_try_at == START + 32
        assert standing(world, "dev", "pay") is Standing.OFF
        await world.clock.advance(2 + 4 + 8 + 16 + 32)
        assert len(system.reads) == tries + 5
        await world.clock.advance(120 * 3)
        assert len(system.reads) == tries + 5 + 3  # 64 and then 120 at most
        assert freshness(world, "dev").is_old(world.clock.now(), world.clock.monotonic())
        del system.trouble["dev"]
        await world.clock.advance(120)
        assert freshness(world, "dev").trouble == ""
        assert freshness(world, "dev").next_try_at is None

    world.run(test)


@pytest.mark.parametrize("error", [Throttled("Too many requests.", 300.0), ServerTrouble("Overloaded.", 300.0)])
def test_retry_after_holds_whatever_the_jitter(error: Exception) -> None:
    world, system = world_of("dev")
    world.chance = 0.0  # the jitter that comes back soonest
    system.trouble["dev"] = error

    async def test(engine: Engine) -> None:
        await world.clock.advance(299)
        assert len(system.reads) == 1
        assert freshness(world, "dev").next_try_at == START + 300
        await world.clock.advance(1)
        assert len(system.reads) == 2

    world.run(test)


def test_jitter_spreads_the_polls() -> None:
    world, system = world_of("dev")
    world.chance = 1.0

    async def test(engine: Engine) -> None:
        await world.clock.advance(32.9)
        assert len(system.reads) == 1
        await world.clock.advance(0.2)
        assert len(system.reads) == 2

    world.run(test)


def test_sleep_reads_everything_again_and_disarms(tell: Tell) -> None:
    world, system = world_of("dev", "prod")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        described = system.descriptions
        await world.clock.suspend(3600)
        assert freshness(world, "dev").is_old(world.clock.now(), world.clock.monotonic())
        await world.clock.advance(5)
        assert world.gaps == [3605.0]
        assert len(system.reads) == 4
        assert system.descriptions == described + 1
        assert not freshness(world, "dev").is_old(world.clock.now(), world.clock.monotonic())

    world.run(test)
    saw, log = "every column as old, until it was read again; open confirmations are disarmed", reads_of(system)
    tell("sleep while a picture is shown", "time", "the picture", "an hour of sleep", saw, server=log)


def test_a_clock_set_back_counts_as_a_gap(tell: Tell) -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        await world.clock.suspend(-600)
        await world.clock.advance(5)
        assert world.gaps == [595.0]
        assert len(system.reads) == 2

    world.run(test)
    injected, log = "the wall's clock goes ten minutes back", reads_of(system)
    saw = "everything read again; open confirmations are disarmed"
    tell("a clock set back while a picture is shown", "time", "the picture", injected, saw, server=log)


def test_refresh_reads_at_once_and_can_be_awaited() -> None:
    world, system = world_of("dev", "prod")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        system.tell("dev", "pay", exposures.RELEASED)
        engine.refresh("dev")
        await settle()
        await world.clock.advance(0.2)
        assert standing(world, "dev", "pay") is Standing.RELEASED
        assert len(system.reads) == 3
        system.tell("prod", "pay", exposures.RELEASED)
        picture = await engine.refreshed()
        assert picture.cell(1, 0).standing is Standing.RELEASED
        assert len(system.reads) == 5

    world.run(test)


def test_an_awaited_refresh_waits_for_a_round_that_begins_after_it() -> None:
    world, system = world_of("dev")
    gate = system.hung["dev"] = asyncio.Event()

    async def test(engine: Engine) -> None:
        waiting = asyncio.ensure_future(engine.refreshed("dev"))
        await settle()
        system.tell("dev", "pay", exposures.RELEASED)
        gate.set()
        picture = await waiting
        assert len(system.reads) == 2
        assert picture.cell(0, 0).standing is Standing.RELEASED

    world.run(test)


def test_a_refresh_ends_the_back_off_and_ends_well_or_not() -> None:
    world, system = world_of("dev")
    system.trouble["dev"] = Throttled("Too many requests.", 600.0)

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        await engine.refreshed("dev")
        assert len(system.reads) == 2

    world.run(test)


def test_a_refresh_of_an_engine_that_ended_does_not_wait_for_it() -> None:
    world, _ = world_of("dev")

    async def test() -> None:
        engine = world.engine()
        running = asyncio.ensure_future(engine.run())
        await settle()
        waiting = asyncio.ensure_future(engine.refreshed())
        await asyncio.sleep(0)
        running.cancel()
        await asyncio.wait([running])
        async with asyncio.timeout(10):
            assert await waiting == engine.picture
            assert await engine.refreshed() == engine.picture

    asyncio.run(test())


def test_a_refresh_of_an_engine_that_a_bug_ended_does_not_wait_for_it() -> None:
    world, _ = world_of("dev")

    async def test() -> None:
        world.pictures = _Unpublishable()
        engine = world.engine()
        running = asyncio.ensure_future(engine.run())
        await asyncio.wait([running])
        assert isinstance(running.exception(), ExceptionGroup)
        async with asyncio.timeout(10):
            await engine.refreshed()

    asyncio.run(test())


def test_a_sign_in_that_is_needed_takes_the_rights_away() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        system.trouble = {"dev": SignInNeeded("Sign in at Fake."), "describe": SignInNeeded("Sign in at Fake.")}
        await engine.refreshed()
        await world.clock.advance(0.2)
        column = world.picture.columns[0]
        assert column.freshness.needs_sign_in
        assert column.permissions == frozenset()
        assert column.actor is None
        assert column.rights_trouble == "Sign in at Fake."
        system.trouble = {}
        engine.refresh()
        await world.clock.advance(0.2)
        column = world.picture.columns[0]
        assert not column.freshness.needs_sign_in
        assert column.rights_trouble == ""
        assert Permission.RELEASE in column.permissions

    world.run(test)


def test_what_is_readable_signed_out_stays_live_and_asks_for_a_sign_in() -> None:
    world, system = world_of("dev")
    system.trouble = {"describe": SignInNeeded("Sign in at Fake.")}

    async def test(engine: Engine) -> None:
        await world.clock.advance(31)
        assert freshness(world, "dev").needs_sign_in
        assert freshness(world, "dev").trouble == ""
        system.trouble = {}
        await world.clock.advance(120)
        assert not freshness(world, "dev").needs_sign_in

    world.run(test)


def test_rights_are_read_again_when_the_list_can_be_read_again() -> None:
    world, system = world_of("dev")
    gone = Unreachable("The server does not answer.")
    system.trouble = {"dev": ServerTrouble("Restarting.", 45.0), "describe": gone}

    async def test(engine: Engine) -> None:
        await world.clock.advance(44)
        assert world.picture.columns[0].rights_trouble == "The server does not answer."
        described = system.descriptions  # tried at 0, 2, 6, 14 and 30 seconds, and next at 62
        system.trouble = {}
        await world.clock.advance(1.2)
        assert system.descriptions == described + 1
        assert world.picture.columns[0].permissions

    world.run(test)


def test_what_a_server_asked_to_be_left_alone_is_not_tried_because_something_else_works() -> None:
    world, system = world_of("dev")
    system.trouble = {"dev": Unreachable("The server does not answer."), "describe": Throttled("Too many.", 100.0)}

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        system.trouble.pop("dev")
        await world.clock.advance(98)
        assert freshness(world, "dev").trouble == ""
        assert system.descriptions == 1
        system.trouble.clear()
        await world.clock.advance(1.2)
        assert world.picture.columns[0].permissions

    world.run(test)


def test_a_cell_that_lists_overtake_again_and_again_is_shown_in_the_end() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        gate = system.hung["cell"] = asyncio.Event()
        reading = asyncio.ensure_future(engine.refresh_cell("dev", "pay"))
        for share in (10.0, 20.0, 30.0):
            await settle()
            system.tell("dev", "pay", exposures.partial(share))
            await engine.refreshed("dev")
            gate.set()
            gate = system.hung["cell"] = asyncio.Event()
        await reading
        assert len(system.cell_reads) == 3
        await world.clock.advance(0.2)
        assert standing(world, "dev", "pay") is Standing.PARTLY_RELEASED

    world.run(test)


def test_a_source_that_serves_no_environment_is_not_read() -> None:
    world, _ = world_of("dev")
    world.sources["idle"] = FakeSource(EnvironmentEvidence())
    world.unused_sources = ("idle",)

    async def test(engine: Engine) -> None:
        await world.clock.advance(61)
        assert world.sources["idle"].reads == 0

    world.run(test)


def test_a_wait_that_is_given_up_does_not_disturb_the_round() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        gate = system.hung["dev"] = asyncio.Event()
        waiting = asyncio.ensure_future(engine.refreshed("dev"))
        await settle()
        waiting.cancel()
        gate.set()
        await world.clock.advance(30.2)
        assert waiting.cancelled()
        assert len(system.reads) == 3

    world.run(test)
    assert not world.bugs


def test_a_wish_during_a_round_that_fails_is_heard_at_once() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        gate = system.hung["dev"] = asyncio.Event()
        system.trouble["dev"] = Throttled("Too many requests.", 600.0)
        await world.clock.advance(30)
        engine.refresh("dev")
        await settle()
        gate.set()
        await world.clock.advance(0.2)
        assert len(system.reads) == 3

    world.run(test)


def test_a_failing_description_takes_nothing_away() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        system.trouble["describe"] = Unreachable("The server does not answer.")
        await world.clock.advance(130)
        column = world.picture.columns[0]
        assert column.permissions
        assert column.rights_trouble == "The server does not answer."

    world.run(test)


def test_an_empty_list_keeps_the_picture_until_a_person_asks_again(tell: Tell) -> None:
    world, system = world_of("dev", "prod")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        system.override = lambda environments, mark: Reading({}, {key: {} for key in environments}, "9")
        engine.refresh("dev")  # this person has seen no mark yet
        await world.clock.advance(1)
        assert standing(world, "dev", "pay") is Standing.OFF
        assert "named no feature at all, where it had 1 feature" in freshness(world, "dev").trouble
        await world.clock.advance(31)
        assert standing(world, "dev", "pay") is Standing.OFF
        assert {mark for _, mark in system.reads[2:]} == {"2"}  # never the mark of what was not believed
        engine.refresh("dev")
        await world.clock.advance(1)
        assert standing(world, "dev", "pay") is Standing.ABSENT
        assert freshness(world, "dev").trouble == ""
        assert standing(world, "prod", "pay") is Standing.OFF
        assert "still shown" in freshness(world, "prod").trouble

    world.run(test)
    injected = "lists become empty in two environments; a person refreshes one of them"
    saw, log = freshness(world, "prod").trouble, reads_of(system)
    tell("an empty list, until a person asks again", "data", "the picture", injected, saw, server=log)


def test_a_doubt_ends_when_the_list_is_as_it_was() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        system.override = lambda environments, mark: Reading({}, {}, "9")
        await world.clock.advance(30)
        assert "did not mention this environment" in freshness(world, "dev").trouble
        system.override = None
        await world.clock.advance(30)
        assert freshness(world, "dev").trouble == ""

    world.run(test)


def test_a_cell_can_be_read_again_at_once() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        system.tell("dev", "pay", exposures.partial(25.0))
        await engine.refresh_cell("dev", "pay")
        await world.clock.advance(0.2)
        assert standing(world, "dev", "pay") is Standing.PARTLY_RELEASED
        assert freshness(world, "dev").read_at == START
        assert len(system.reads) == 1

    world.run(test)


def test_a_cell_that_is_gone_is_absent_and_a_failure_leaves_it() -> None:
    world, system = world_of("dev", "prod")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        system.trouble["cell"] = Unreachable("The server does not answer.")
        with pytest.raises(Unreachable):
            await engine.refresh_cell("dev", "pay")
        system.trouble.clear()
        del system.cells["dev"]["pay"]
        await engine.refresh_cell("dev", "pay")
        await world.clock.advance(0.2)
        assert standing(world, "dev", "pay") is Standing.ABSENT
        assert standing(world, "prod", "pay") is Standing.OFF

    world.run(test)


def test_a_list_that_began_before_does_not_undo_a_cell() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        old = Reading(dict(system.features), {"dev": dict(system.cells["dev"])}, "old")
        gate = system.hung["dev"] = asyncio.Event()
        system.override = lambda environments, mark: old
        engine.refresh("dev")
        await settle()
        system.tell("dev", "pay", exposures.RELEASED)
        await engine.refresh_cell("dev", "pay")
        gate.set()
        await world.clock.advance(1)
        assert standing(world, "dev", "pay") is Standing.RELEASED
        system.override = None
        await world.clock.advance(31)
        assert system.reads[-1][1] == "1"  # the mark from before: what was left out comes again
        assert standing(world, "dev", "pay") is Standing.RELEASED

    world.run(test)


def test_a_cell_whose_read_is_overtaken_by_a_list_is_read_again() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        gate = system.hung["cell"] = asyncio.Event()
        reading = asyncio.ensure_future(engine.refresh_cell("dev", "pay"))
        await settle()
        system.tell("dev", "pay", exposures.RELEASED)
        await engine.refreshed("dev")
        gate.set()
        await reading
        assert system.cell_reads == [("dev", "pay")] * 2
        await world.clock.advance(0.2)
        assert standing(world, "dev", "pay") is Standing.RELEASED

    world.run(test)


def test_pictures_come_at_most_ten_times_a_second_and_the_newest_wins() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        count = len(world.pictures)
        for share in range(1, 50):
            system.tell("dev", "pay", exposures.partial(float(share)))
            await engine.refresh_cell("dev", "pay")
            await world.clock.advance(0.01)
        assert len(world.pictures) - count <= 6
        await world.clock.advance(0.2)
        assert world.picture.cell(0, 0).exposure.percentage == 49.0

    world.run(test)


def test_evidence_is_read_on_its_own_clock_and_judged() -> None:
    system = FakeSystemWithEvidence("dev", "prod", evidence_seconds=600.0)
    for environment in ("dev", "prod"):
        system.tell(environment, "pay", exposures.DARK)
    seen = Evidence(EvidenceKind.SEEN, "SDK", START + 1500 - SEEN_COUNTS, present=True)
    system.evidence = {"dev": EnvironmentEvidence(features={"pay": (seen,)})}
    world = World({"one": system})

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        assert standing(world, "dev", "pay") is Standing.WAITING
        assert standing(world, "prod", "pay") is Standing.OFF
        await world.clock.advance(598)
        assert system.evidence_reads == 1
        await world.clock.advance(2)
        assert system.evidence_reads == 2
        system.trouble["evidence"] = Unreachable("Metrics cannot be read.")
        await world.clock.advance(600)
        column = world.picture.columns[0]
        assert column.evidence_trouble == "Metrics cannot be read."
        assert column.freshness.trouble == ""
        await world.clock.advance(400)
        assert standing(world, "dev", "pay") is Standing.OFF  # it got old by itself

    world.run(test)


def test_who_asks_for_fewer_polls_is_read_more_seldom_in_everything() -> None:
    system = FakeSystemWithEvidence("dev", evidence_seconds=600.0, poll_seconds=30.0)
    system.tell("dev", "pay", exposures.DARK)
    world = World({"one": system}, poll_seconds=120.0)

    async def test(engine: Engine) -> None:
        await world.clock.advance(479)
        assert (len(system.reads), system.descriptions, system.evidence_reads) == (4, 1, 1)
        await world.clock.advance(2)
        assert (len(system.reads), system.descriptions, system.evidence_reads) == (5, 2, 1)
        await world.clock.advance(2400 - 481 - 2)
        assert system.evidence_reads == 1
        await world.clock.advance(4)
        assert system.evidence_reads == 2

    world.run(test)


def test_a_source_serves_all_its_environments_with_one_read() -> None:
    world, _ = world_of("dev", "prod")
    info = Evidence(EvidenceKind.BUILD_INFO, "build info", START, version="2.4.0")
    world.sources["info"] = FakeSource(EnvironmentEvidence((info,), version="2.4.0"))
    world.since = {"pay": "2.5.0"}

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        assert world.sources["info"].reads == 1
        assert [column.version for column in world.picture.columns] == ["2.4.0", "2.4.0"]
        assert standing(world, "prod", "pay") is Standing.NOT_DEPLOYED
        cell = world.picture.cell(0, 0)
        assert cell.presence is Presence.NOT_DEPLOYED
        assert cell.detail.evidence == (info,)
        world.sources["info"].told = EnvironmentEvidence(
            (Evidence(EvidenceKind.BUILD_INFO, "build info", START, version="2.5.0"),), version="2.5.0"
        )
        await world.clock.advance(60)
        assert standing(world, "prod", "pay") is Standing.WAITING

    world.run(test)


def test_extents_are_read_for_visible_rows_first_then_the_rest() -> None:
    system = FakeSystemWithExtents("dev")
    keys = [f"f{number:03}" for number in range(100)]
    for key in keys:
        system.tell("dev", key, exposures.ON_UNREAD)
        system.extents[key] = Cell(exposures.partial(10.0))
    system.gate = asyncio.Event()
    world = World({"one": system})

    async def test(engine: Engine) -> None:
        assert system.asked == [keys[:AT_ONCE]]  # nobody has looked yet
        engine.look_at(["f095", "nowhere", "f091"])
        await settle()
        assert system.gate is not None
        system.gate.set()
        await world.clock.advance(1)
        asked = [key for some in system.asked for key in some]
        assert asked[:BATCH] == keys[:BATCH]  # a round that was begun
        assert asked[BATCH:][:4] == ["f095", "f091", *keys[BATCH:][:2]]
        assert sorted(asked) == keys
        assert all(len(some) <= AT_ONCE for some in system.asked)
        assert set(world.picture.columns[0].standing) == {Standing.PARTLY_RELEASED}

    world.run(test)


def test_an_extent_that_stays_unread_is_asked_again_only_after_the_next_list() -> None:
    system = FakeSystemWithExtents("dev")
    system.tell("dev", "pay", exposures.ON_UNREAD)
    world = World({"one": system})

    async def test(engine: Engine) -> None:
        await world.clock.advance(31)
        assert system.asked == [["pay"]]
        assert standing(world, "dev", "pay") is Standing.ON_UNREAD
        system.version += 1
        await world.clock.advance(30)
        assert system.asked == [["pay"]] * 2

    world.run(test)


def test_extents_that_a_list_overtook_are_read_once_more() -> None:
    system = FakeSystemWithExtents("dev")
    system.tell("dev", "pay", exposures.ON_UNREAD)
    system.extents["pay"] = Cell(exposures.partial(10.0))
    world = World({"one": system})
    system.gate = asyncio.Event()

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        system.version += 1
        await engine.refreshed("dev")
        assert system.gate is not None
        system.gate.set()
        await world.clock.advance(1)
        assert len(system.asked) == 2
        assert standing(world, "dev", "pay") is Standing.PARTLY_RELEASED

    world.run(test)


def test_extents_that_fail_back_off_and_say_so() -> None:
    system = FakeSystemWithExtents("dev")
    system.tell("dev", "pay", exposures.ON_UNREAD)
    system.extents["pay"] = Cell(exposures.RELEASED)
    system.trouble["extents"] = Throttled("Too many requests.", 100.0)
    world = World({"one": system})

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        assert freshness(world, "dev").trouble == "Too many requests."
        system.version += 1
        await world.clock.advance(98)
        assert len(system.asked) == 1  # not even after a list that moved
        system.trouble.clear()
        await world.clock.advance(2)
        assert standing(world, "dev", "pay") is Standing.RELEASED

    world.run(test)


def test_freezes_of_the_profile_begin_and_end_by_themselves() -> None:
    world, _ = world_of("dev", "prod")
    world.freezes = (ProfileFreeze("prod", START + 60, START + 120, "Year-end close"),)

    async def test(engine: Engine) -> None:
        await world.clock.advance(31)
        assert world.picture.columns[1].freeze is None
        await world.clock.advance(40)
        freeze = world.picture.columns[1].freeze
        assert freeze is not None
        assert (freeze.reason, freeze.by_server) == ("Year-end close", False)
        assert world.picture.columns[0].freeze is None
        await world.clock.advance(60)
        assert world.picture.columns[1].freeze is None

    world.run(test)


def test_a_picture_is_kept_when_something_moved_and_at_the_end() -> None:
    world, system = world_of("dev")

    async def test(engine: Engine) -> None:
        await world.clock.advance(31)
        await until(lambda: len(world.kept) == 1)
        await world.clock.advance(60)
        assert len(world.kept) == 1  # only its age moved
        system.tell("dev", "pay", exposures.RELEASED)
        while len(world.kept) == 1:  # the helper thread takes its own time
            await world.clock.advance(31)
        assert world.kept[1].cell(0, 0).standing is Standing.RELEASED

    world.run(test)
    assert len(world.kept) == 3
    read_at, kept_at = (picture.columns[0].freshness.read_at for picture in (world.kept[-1], world.kept[1]))
    assert read_at is not None
    assert kept_at is not None
    assert read_at >= kept_at > START + 60


def test_a_picture_that_cannot_be_kept_is_said_once() -> None:
    world, _ = world_of("dev")
    world.keep_trouble = StoreTrouble("The disk is full.")

    async def test(engine: Engine) -> None:
        await world.clock.advance(31)
        await until(lambda: world.notices)
        for tries in (2, 3, 4):  # each is over before the next, whatever the helper thread takes
            await world.clock.advance(20)
            await until(lambda tries=tries: world.keep_tries >= tries)
        assert world.notices == ["The disk is full."]
        assert world.picture.columns[0].freshness.trouble == ""

    world.run(test)


def test_nothing_is_kept_before_anything_was_read() -> None:
    world, system = world_of("dev")
    system.trouble["dev"] = Unreachable("The server does not answer.")

    async def test(engine: Engine) -> None:
        await world.clock.advance(100)

    world.run(test)
    assert world.kept == []


def test_the_picture_of_the_last_run_is_shown_first_without_rights() -> None:
    first, _ = world_of("dev")

    async def read(engine: Engine) -> None:
        await first.clock.advance(1)

    first.run(read)
    world, system = world_of("dev", "prod")
    world.start = first.picture
    world.clock.ahead += 7200
    system.hung["dev"] = asyncio.Event()

    async def test(engine: Engine) -> None:
        await world.clock.advance(0.1)
        column = world.pictures[0].columns[0]
        assert column.standing == first.picture.columns[0].standing
        assert column.freshness.age(world.clock.now(), world.clock.monotonic()) == pytest.approx(7200.1)
        assert column.permissions == frozenset()
        assert world.pictures[0].columns[1].freshness.read_at is None
        assert set(world.pictures[0].columns[1].standing) == {Standing.UNKNOWN}

    world.run(test)


def test_an_environment_that_the_account_does_not_see_says_so() -> None:
    world, system = world_of("dev")
    system.facts = {"other": EnvironmentFacts("other", "Other", frozenset({Permission.RELEASE}))}

    async def test(engine: Engine) -> None:
        await world.clock.advance(1)
        column = world.picture.columns[0]
        assert column.rights_trouble == "Fake system does not name an environment dev to this account."
        assert column.permissions == frozenset()

    world.run(test)
