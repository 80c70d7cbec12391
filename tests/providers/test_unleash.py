"""Unleash on a live server: the contract of all providers, and what only Unleash does."""

import asyncio
import contextlib
from datetime import UTC, datetime

import pytest

from limelight.domain.assembly import Moment, Taken, begin, take_reading
from limelight.domain.cells import Traffic
from limelight.domain.changes import AnswerKind
from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import ServerTrouble, Unsupported
from limelight.domain.evidence import EvidenceKind
from limelight.domain.exposure import DARK, RELEASED, ExposureKind, partial
from limelight.domain.ports import (
    ReadsEvidence,
    ReadsExtentsLater,
    ReadsHistory,
    ReadsTraffic,
    TellsDependents,
    TellsWhatHappened,
)
from limelight.domain.profile import Binding, Profile, SystemEntry, SystemKind
from limelight.domain.seats import Seat
from limelight.domain.situation import differences
from limelight.providers.unleash import Unleash
from limelight.usecases.bound import Bound
from limelight.usecases.fresh_look import FreshLook
from providers.contract import ProviderContract, carried_out, decided, opened
from providers.happenings_contract import HappeningsContract, changes
from providers.rig import OneToken, SystemClock
from providers.unleash_relay import Said, relayed
from providers.unleash_rig import UnleashRig, whole
from real.unleash import RealUnleash

pytestmark = pytest.mark.asyncio

_ABROAD = {"contextName": "country", "operator": "IN", "values": ["NO", "SE"]}


@pytest.fixture
def rig(unleash: RealUnleash) -> UnleashRig:
    return UnleashRig(unleash)


@pytest.fixture(params=["unleash", pytest.param("unleash_7", marks=pytest.mark.full)])
def either(request: pytest.FixtureRequest) -> UnleashRig:
    """On 8.2.0, and in the full tier on 7.5.1 too."""
    return UnleashRig(request.getfixturevalue(request.param))


class TestUnleash8(ProviderContract, HappeningsContract):
    """The contract on 8.2.0, and what happened in its environments."""


@pytest.mark.full
class TestUnleash7(ProviderContract, HappeningsContract):
    """The same on 7.5.1."""

    @pytest.fixture
    def rig(self, unleash_7: RealUnleash) -> UnleashRig:
        return UnleashRig(unleash_7)


async def test_an_unchanged_poll_is_one_small_request(rig: UnleashRig) -> None:
    async with opened(rig.owner) as provider:
        first = await provider.read(rig.environments, None)
        assert first is not None
        assert await provider.read(rig.environments, first.mark) is None


async def test_one_list_brings_every_environment_and_tells_on_from_off_only(rig: UnleashRig) -> None:
    feature = rig.new_feature()
    rig.set_by_another("production", feature, partial(25.0))
    async with opened(rig.owner) as provider:
        reading = await provider.read(("development", *rig.environments), None)
        assert reading is not None
        assert set(reading.cells) == {"development", *rig.environments}
        assert reading.cells["production"][feature].exposure.kind is ExposureKind.ON_UNREAD
        assert isinstance(provider, ReadsExtentsLater)
        extents = await provider.read_extents("production", [feature, "no-such-feature"])
    assert {key: cell.exposure for key, cell in extents.items()} == {feature: partial(25.0)}


async def test_extents_are_read_anew_in_every_environment_after_an_event(rig: UnleashRig) -> None:
    feature = rig.new_feature()
    for environment in rig.environments:
        rig.set_by_another(environment, feature, partial(25.0))
    async with opened(rig.owner) as provider:
        assert isinstance(provider, ReadsExtentsLater)
        first = await provider.read(rig.environments, None)
        assert first is not None
        for environment in rig.environments:
            found = await provider.read_extents(environment, [feature])
            assert found[feature].exposure == partial(25.0)
        for environment in rig.environments:
            rig.set_by_another(environment, feature, partial(60.0))
        await provider.read(rig.environments, first.mark)
        for environment in rig.environments:
            found = await provider.read_extents(environment, [feature])
            assert found[feature].exposure == partial(60.0)


async def test_who_changed_it_stands_in_every_reading(rig: UnleashRig) -> None:
    feature = rig.new_feature()
    rig.set_by_another("production", feature, partial(25.0))
    async with opened(rig.owner) as provider:
        first = await provider.read(rig.environments, None)
        assert first is not None
        assert isinstance(provider, ReadsExtentsLater)
        extents = await provider.read_extents("production", [feature])
        rig.set_by_another("production", feature, partial(50.0))
        moved = await provider.read(rig.environments, first.mark)
        assert moved is not None
    found = [first.cells["production"][feature], extents[feature], moved.cells["production"][feature]]
    actors = [cell.last_change.actor for cell in found if cell.last_change]
    assert actors == [rig.server.admin.username] * 3
    assert found[2].last_change != found[1].last_change


async def test_an_event_log_that_went_backwards_makes_everything_be_read_again(rig: UnleashRig) -> None:
    rig.new_feature()
    async with opened(rig.owner) as provider:
        first = await provider.read(rig.environments, None)
        assert first is not None
        assert first.mark is not None
        later = await provider.read(rig.environments, str(int(first.mark) + 500))
    assert later is not None
    assert later.whole


async def test_a_feature_that_left_without_an_event_is_missed_by_the_evidence_clock(
    rig: UnleashRig, unleash: RealUnleash
) -> None:
    feature = rig.new_feature()
    async with opened(rig.owner) as provider:
        first = await provider.read(rig.environments, None)
        assert first is not None
        unleash.sql(f"UPDATE features SET archived_at = now() WHERE name = '{feature}'")
        assert await provider.read(rig.environments, first.mark) is None
        assert isinstance(provider, ReadsEvidence)
        await provider.read_evidence(rig.environments)
        later = await provider.read(rig.environments, first.mark)
    assert later is not None
    assert later.whole
    assert feature not in later.cells["production"]


async def test_the_first_list_tells_what_was_seen_too_and_the_next_evidence_is_read_by_itself(
    rig: UnleashRig, unleash: RealUnleash
) -> None:
    feature = rig.new_feature()
    unleash.state_last_seen(feature, "production", datetime(2026, 11, 30, 12, 0, tzinfo=UTC))
    lists = "GET /api/admin/projects/default/features"
    async with relayed(unleash.address) as relay:
        entry = SystemEntry("bank", SystemKind.UNLEASH, relay.address)
        async with opened(lambda: Unleash(entry, OneToken(relay.address, unleash.editor.token), SystemClock())) as ours:
            reading, evidence = await asyncio.gather(
                ours.read(rig.environments, None), ours.read_evidence(rig.environments)
            )
            assert relay.asked.count(lists) == 1
            again = await ours.read_evidence(rig.environments)
            assert relay.asked.count(lists) == 2
    assert reading is not None
    assert evidence["production"].features[feature] == reading.cells["production"][feature].evidence
    assert evidence == again


async def test_a_list_that_fails_leaves_the_evidence_to_be_read_by_itself(
    rig: UnleashRig, unleash: RealUnleash
) -> None:
    feature = rig.new_feature()
    unleash.state_last_seen(feature, "production", datetime(2026, 11, 30, 12, 0, tzinfo=UTC))
    async with relayed(unleash.address) as relay:
        relay.says["GET /api/admin/search/events"] = Said(500)
        entry = SystemEntry("bank", SystemKind.UNLEASH, relay.address)
        async with opened(lambda: Unleash(entry, OneToken(relay.address, unleash.editor.token), SystemClock())) as ours:
            reading, evidence = await asyncio.gather(
                ours.read(rig.environments, None), ours.read_evidence(rig.environments), return_exceptions=True
            )
    assert isinstance(reading, ServerTrouble)
    assert not isinstance(evidence, BaseException)
    assert evidence["production"].features[feature]


async def test_a_feature_that_was_archived_vanishes_from_the_next_reading(rig: UnleashRig) -> None:
    feature = rig.new_feature()
    async with opened(rig.owner) as provider:
        first = await provider.read(rig.environments, None)
        rig.remove(feature)
        assert first is not None
        moved = await provider.read(rig.environments, first.mark)
    assert moved is not None
    assert not moved.whole
    assert all(feature in moved.vanished[environment] for environment in rig.environments)


async def test_tags_tell_since_which_version_and_whose_it_is_also_when_only_one_feature_is_read(
    rig: UnleashRig,
) -> None:
    feature = rig.new_feature()
    async with opened(rig.owner) as provider:
        first = await provider.read(rig.environments, None)
        assert first is not None
        for value in ("since:2.4.0", "owner:payments"):
            tag = {"type": "simple", "value": value}
            rig.another.request("POST", f"/api/admin/features/{feature}/tags", tag)
        moved = await provider.read(rig.environments, first.mark)
        assert moved is not None
        told, _ = await provider.read_cell("production", feature)
        again = await provider.read(rig.environments, None)
        assert again is not None
    for found in (moved.features[feature], told, again.features[feature]):
        assert (found.since_version, found.owner, found.tags) == ("2.4.0", "payments", ("contract",))


async def test_turning_on_says_that_it_adds_a_strategy_for_everyone(rig: UnleashRig) -> None:
    feature = rig.new_feature()
    async with opened(rig.owner) as provider:
        _, cell = await provider.read_cell("production", feature)
        (step,) = provider.steps(cell, RELEASED, "")
    assert "adds a strategy for everyone" in step.words


async def test_a_former_share_is_raised_while_it_is_off_and_then_it_is_turned_on(rig: UnleashRig) -> None:
    feature = rig.new_feature()
    rig.set_by_another("production", feature, partial(25.0))
    rig.set_by_another("production", feature, DARK)
    async with opened(rig.owner) as provider:
        _, cell = await provider.read_cell("production", feature)
        share, switch = provider.steps(cell, RELEASED, "")
        assert share.exposure_after == DARK
        assert switch.exposure_after == RELEASED
        await carried_out(provider, rig, "production", feature, RELEASED)
    assert rig.share("production", feature) == 100


async def test_a_feature_for_named_audiences_is_released_to_everyone_and_rolled_back_to_them(rig: UnleashRig) -> None:
    feature = rig.new_feature()
    rig.another.set_strategy(feature, "production", 100, [_ABROAD])
    rig.another.set_on(feature, "production")
    async with opened(rig.owner) as provider:
        _, before = await provider.read_cell("production", feature)
        assert before.exposure == partial(100.0, ("country IN NO, SE",))
        await carried_out(provider, rig, "production", feature, RELEASED)
        await carried_out(provider, rig, "production", feature, before.exposure)
        await carried_out(provider, rig, "production", feature, RELEASED)


async def test_a_share_beside_audiences_is_refused_with_the_reason(rig: UnleashRig) -> None:
    feature = rig.new_feature()
    rig.another.set_strategy(feature, "production", 100, [_ABROAD])
    rig.another.set_on(feature, "production")
    async with opened(rig.owner) as provider:
        _, cell = await provider.read_cell("production", feature)
        with pytest.raises(Unsupported, match="own console"):
            provider.steps(cell, partial(30.0), "")


async def test_a_share_that_is_no_number_is_some_and_not_a_crash(rig: UnleashRig) -> None:
    feature = rig.new_feature()
    rig.another.set_strategy(feature, "production", "abc")
    rig.another.set_on(feature, "production")
    async with opened(rig.owner) as provider:
        _, cell = await provider.read_cell("production", feature)
    assert cell.exposure == partial(None)


async def test_a_change_in_the_last_moment_is_seen_and_nothing_is_sent(rig: UnleashRig) -> None:
    feature = rig.new_feature()
    rig.set_by_another("production", feature, partial(25.0))
    async with opened(rig.owner) as provider:
        intent = await decided(provider, "production", feature, RELEASED)
        rig.set_by_another("production", feature, partial(30.0))
        before = rig.writes(feature)
        answer = await provider.apply(intent)
    assert answer.kind is AnswerKind.NOT_SENT
    assert rig.writes(feature) == before
    assert rig.share("production", feature) == 30


async def test_the_history_tells_who_got_it_before_and_after_each_change(rig: UnleashRig) -> None:
    feature = rig.new_feature()
    for exposure in (partial(25.0), partial(50.0), RELEASED, DARK):
        rig.set_by_another("production", feature, exposure)
    async with opened(rig.owner) as provider:
        assert isinstance(provider, ReadsHistory)
        entries = await provider.read_history("production", feature, 10)
    told = [(entry.before, entry.after) for entry in entries if entry.before != entry.after]
    assert told == [
        (RELEASED, DARK),
        (partial(50.0), RELEASED),
        (partial(25.0), partial(50.0)),
        (DARK, partial(25.0)),
    ]


async def test_who_depends_on_a_feature_is_told_by_the_feature_and_not_by_the_list(either: UnleashRig) -> None:
    parent, child = either.new_feature(), either.new_feature()
    either.another.depend(child, parent)
    async with opened(either.owner) as provider:
        listed = (await whole(provider)).features[child].depends_on
        assert listed is None or listed == (parent,)  # 8.2.0 is silent
        assert (await provider.read_cell("production", child))[0].depends_on == (parent,)
        assert (await provider.read_cell("production", parent))[0].depends_on == ()
        assert isinstance(provider, TellsDependents)
        assert await provider.read_dependents(parent) == (child,)
        assert await provider.read_dependents(child) == ()


async def test_a_feature_that_needs_another_to_be_off_does_not_need_it(either: UnleashRig) -> None:
    parent, child = either.new_feature(), either.new_feature()
    body = {"feature": parent, "enabled": False}
    either.another.request("POST", f"/api/admin/projects/default/features/{child}/dependencies", body)
    async with opened(either.owner) as provider:
        assert (await provider.read_cell("production", child))[0].depends_on == ()


async def test_the_confirmation_names_a_child_that_is_on_in_a_real_unleash(either: UnleashRig) -> None:
    parent, child = either.new_feature(), either.new_feature()
    either.another.depend(child, parent)
    place = Environment("prod", "Production", 0, Kind.PRODUCTION)
    binding = Binding(place, "unleash", "production")
    clock = SystemClock()
    async with opened(either.owner) as provider:
        made = begin((Seat(place, "unleash", "production"),), {})
        reading = await whole(provider)
        picture = take_reading(
            made, Taken("unleash", ("prod",), reading, Moment(clock.now(), clock.monotonic()))
        ).picture
        bounds = {"prod": Bound(binding, provider, ())}
        look = FreshLook(bounds, clock, Profile("Test", (binding,), ()), lambda: picture)
        shown = await look("prod", parent)
        assert shown.dependents_on == ()
        either.set_by_another("production", child, RELEASED)
        again = await look("prod", parent)
    assert again.dependents_on == (child,)
    assert [difference.what for difference in differences(shown, again)] == ["Features that depend on it"]


async def test_use_by_an_application_is_evidence_and_traffic(rig: UnleashRig, unleash: RealUnleash) -> None:
    feature = rig.new_feature()
    async with opened(rig.owner) as provider:
        assert isinstance(provider, ReadsTraffic)
        traffic = Traffic()
        for _ in range(3):  # an application goes on reporting, and a server under load may lose a report
            unleash.report_use(feature, "production", yes=5, no=3)
            traffic = await _traffic_shown(provider, feature)
            if traffic.asked:
                break
        _, cell = await provider.read_cell("production", feature)
    assert (traffic.asked, traffic.enabled) in {(8, 5), (16, 10), (24, 15)}
    assert all(item.kind is EvidenceKind.SEEN for item in cell.evidence)


async def _traffic_shown(provider: ReadsTraffic, feature: str) -> Traffic:
    """What is reported, or nothing after some seconds; Unleash takes about two to show it."""
    traffic = Traffic()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(12):
            while not (traffic := await provider.read_traffic("production", feature)).asked:
                pass
    return traffic


async def test_all_that_one_request_did_is_told_as_one_requests(either: UnleashRig) -> None:
    feature, other = either.new_feature(), either.new_feature()
    either.another.set_on(feature, "production")  # without a strategy: that adds one
    either.another.set_on(other, "production")
    async with opened(either.owner) as provider:
        assert isinstance(provider, TellsWhatHappened)
        told = changes(await provider.what_happened("production", 20))
    made = {entry.words: entry.request for entry in told if entry.feature == feature}
    assert len(made) == 2
    assert len(set(made.values())) == 1
    assert all(made.values())
    assert not {entry.request for entry in told if entry.feature == other} & set(made.values())
