"""Several projects of one Unleash, on a live server whose second project was made by rows.

Where the open-source edition cannot answer as one with projects does, a relay in front of it does, after the vendor's
description; the tests that use it say so by their fixture.
"""

from collections.abc import AsyncIterator
from contextlib import aclosing

import httpx
import pytest
import pytest_asyncio

from limelight.domain.errors import (
    BadAnswer,
    LimelightError,
    NotAllowed,
    NotThere,
    ServerTrouble,
    SignInNeeded,
    Throttled,
)
from limelight.domain.exposure import RELEASED, partial
from limelight.domain.people import Permission
from limelight.domain.ports import ReadsEvidence, ReadsHistory, TellsWhatHappened
from limelight.domain.systems import HistoryEntry
from providers.contract import ProviderContract, carried_out, opened
from providers.unleash_relay import Relay, Said, relayed
from providers.unleash_rig import SecondProjectRig, UnleashRig, whole
from real import unleash_rows as rows
from real.unleash import ENVIRONMENTS, RealUnleash

pytestmark = [pytest.mark.asyncio, pytest.mark.unleash]

BOTH = ("default", "payments")
CHANGES = {Permission.RELEASE, Permission.ROLL_BACK}
LIST = "GET /api/admin/projects/payments/features"


@pytest.fixture(params=["unleash", pytest.param("unleash_7", marks=pytest.mark.full)])
def server(request: pytest.FixtureRequest) -> RealUnleash:
    """8.2.0, and in the full tier 7.5.1 too."""
    running: RealUnleash = request.getfixturevalue(request.param)
    return running


@pytest.fixture
def rig(server: RealUnleash) -> SecondProjectRig:
    return SecondProjectRig(server)


@pytest.fixture
def first(server: RealUnleash) -> UnleashRig:
    """Somebody who works in the first project."""
    return UnleashRig(server)


@pytest_asyncio.fixture
async def relay(server: RealUnleash) -> AsyncIterator[Relay]:
    async with relayed(server.address) as relay:
        yield relay


class TestSecondProject(ProviderContract):
    """The contract, with every feature in the second project."""


async def test_features_of_both_stand_side_by_side_and_tell_their_project(
    rig: SecondProjectRig, first: UnleashRig
) -> None:
    ours, theirs = rig.new_feature(), first.new_feature()
    async with opened(rig.owner) as provider:
        reading = await whole(provider)
        assert reading.features[ours].tags == ("project:payments", "contract")
        assert reading.features[theirs].tags == ("project:default", "contract")
        assert {ours, theirs} <= reading.cells["production"].keys()
        for key in (ours, theirs):
            assert (await provider.read_cell("production", key))[0].tags == reading.features[key].tags
    async with opened(first.owner) as provider:
        reading = await whole(provider)
        assert ours not in reading.features
        assert reading.features[theirs].tags == ("contract",)


async def test_one_small_request_notices_a_change_in_either_project(
    rig: SecondProjectRig, first: UnleashRig, relay: Relay
) -> None:
    ours, theirs = rig.new_feature(), first.new_feature()
    async with aclosing(rig.provider(rig.server.admin_token, relay.address)) as provider:
        mark = (await whole(provider)).mark
        relay.asked.clear()
        assert await provider.read(("production",), mark) is None
        assert relay.asked == ["GET /api/admin/search/events"]
        for someone, key in ((rig, ours), (first, theirs)):
            someone.set_by_another("production", key, partial(25.0))
            reading = await provider.read(("production",), mark)
            assert reading is not None
            assert {found: cell.exposure for found, cell in reading.cells["production"].items()} == {key: partial(25.0)}
            assert not reading.whole
            mark = reading.mark


async def test_each_write_and_history_goes_to_the_features_own_project(
    rig: SecondProjectRig, first: UnleashRig, relay: Relay
) -> None:
    ours, theirs = rig.new_feature(), first.new_feature()
    async with aclosing(rig.provider(rig.server.admin_token, relay.address)) as provider:
        for project, someone, key in (("payments", rig, ours), ("default", first, theirs)):
            await carried_out(provider, someone, "production", key, RELEASED)
            assert f"POST /api/admin/projects/{project}/features/{key}/environments/production/on" in relay.asked
            assert someone.share("production", key) == 100
        assert isinstance(provider, ReadsHistory)
        for key in (ours, theirs):
            entries = await provider.read_history("production", key, 5)
            assert (entries[0].feature, entries[0].after) == (key, RELEASED)
        assert isinstance(provider, TellsWhatHappened)
        told = (await provider.what_happened("production", 50)).happenings
        assert {ours, theirs} <= {entry.feature for entry in told if isinstance(entry, HistoryEntry)}
        assert len([asked for asked in relay.asked if asked.startswith("POST")]) == 2


async def test_a_feature_that_moved_to_the_other_project_is_found_and_changed_there(
    rig: SecondProjectRig, first: UnleashRig
) -> None:
    feature = first.new_feature()
    async with opened(rig.owner) as provider:
        await whole(provider)
        rig.server.sql(f"update features set project = 'payments' where name = '{feature}'")
        told, _ = await provider.read_cell("production", feature)
        assert told.tags[0] == "project:payments"
        await carried_out(provider, rig, "production", feature, RELEASED)
    assert rig.share("production", feature) == 100


@pytest.mark.parametrize("state", ["misspelt", "archived"])
@pytest.mark.parametrize("many", [True, False])
async def test_a_project_that_is_not_there_is_named_and_nothing_is_read(
    rig: SecondProjectRig, state: str, many: bool
) -> None:
    name = f"{state}-{many}".lower()
    if state == "archived":
        rig.server.sql(
            rows.project(name, ENVIRONMENTS) + f"update projects set archived_at = now() where id = '{name}'"
        )
    projects = ("default", name, "payments") if many else (name,)
    reads = [lambda provider: provider.read(("production",), None)]
    if state == "misspelt":  # an archived one still tells its environments
        reads.append(lambda provider: provider.describe())
    for read in reads:
        async with aclosing(rig.provider(rig.server.editor.token, projects=projects)) as provider:
            with pytest.raises(NotThere, match=f"The project “{name}” could not be read") as found:
                await read(provider)
            assert ("has no such project" if state == "misspelt" else "It is archived") in str(found.value)


async def test_a_project_without_features_is_read_as_empty(rig: SecondProjectRig, first: UnleashRig) -> None:
    feature = first.new_feature()
    rig.server.sql(rows.project("empty", ENVIRONMENTS))
    rig.another.project = "empty"
    async with aclosing(rig.provider(rig.server.editor.token, projects=("default", "empty"))) as provider:
        assert feature in (await whole(provider)).features
        gone = rig.new_feature()
        assert gone in (await whole(provider)).features
        rig.remove(gone)
        assert gone not in (await whole(provider)).features


async def test_an_empty_list_of_a_project_that_has_features_is_not_believed(
    rig: SecondProjectRig, relay: Relay
) -> None:
    rig.new_feature()
    relay.says[LIST] = Said(200, b'{"features": []}')
    async with aclosing(rig.provider(rig.server.admin_token, relay.address)) as provider:
        with pytest.raises(BadAnswer, match=r"“payments” could not be read.* listed none of its \d+ features"):
            await provider.read(("production",), None)


async def test_an_environment_of_one_project_only_holds_only_its_features(
    rig: SecondProjectRig, first: UnleashRig
) -> None:
    feature = first.new_feature()
    rig.server.sql(rows.project("small", ("production",)))
    async with aclosing(rig.provider(rig.server.admin_token, projects=("small",))) as alone:
        assert [facts.key for facts in (await alone.describe()).environments] == ["production"]
        async with aclosing(rig.provider(rig.server.admin_token, projects=("small", "default"))) as both:
            reading = await whole(both, ENVIRONMENTS)
            assert {key for key, cells in reading.cells.items() if feature in cells} == set(ENVIRONMENTS)
            assert {facts.key for facts in (await both.describe()).environments} == set(ENVIRONMENTS)


async def test_no_two_projects_can_have_the_same_feature(rig: SecondProjectRig, first: UnleashRig) -> None:
    """The server's own rule, on which one row for each feature rests."""
    feature = first.new_feature()
    with pytest.raises(httpx.HTTPStatusError, match="409"):
        rig.another.create_feature(feature)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (Said(500), ServerTrouble),
        (Said(403, b'{"message": "Not a member."}'), NotAllowed),
        (Said(404), NotThere),
        (Said(429, b"Wait", {"Content-Type": "text/html", "Retry-After": "7"}), Throttled),
        (Said(200, b'{"features": 3}'), LimelightError),
    ],
)
async def test_a_list_that_fails_fails_the_reading_and_the_project_is_named(
    rig: SecondProjectRig, relay: Relay, said: Said, kind: type[LimelightError]
) -> None:
    async with aclosing(rig.provider(rig.server.admin_token, relay.address)) as provider:
        mark = (await whole(provider)).mark
        rig.new_feature()
        relay.says[LIST] = said
        with pytest.raises(kind, match="The project “payments” could not be read") as found:
            await provider.read(("production",), None)
        if isinstance(found.value, Throttled):
            assert found.value.retry_after == 7
        del relay.says[LIST]
        assert await provider.read(("production",), mark) is not None


async def test_a_token_that_is_not_taken_is_no_trouble_of_a_project(rig: SecondProjectRig, relay: Relay) -> None:
    relay.says[LIST] = Said(401)
    async with aclosing(rig.provider(rig.server.admin_token, relay.address)) as provider:
        with pytest.raises(SignInNeeded) as found:
            await provider.read(("production",), None)
        assert "project" not in str(found.value)


async def test_evidence_of_both_is_read_by_one_list_for_each(
    rig: SecondProjectRig, first: UnleashRig, relay: Relay
) -> None:
    features = [rig.new_feature(), first.new_feature()]
    for feature in features:
        rig.server.sql(
            "insert into last_seen_at_metrics (feature_name, environment, last_seen_at) "
            f"values ('{feature}', 'production', now())"
        )
    async with aclosing(rig.provider(rig.server.admin_token, relay.address)) as provider:
        assert isinstance(provider, ReadsEvidence)
        evidence = await provider.read_evidence(("production",))
        assert set(features) <= evidence["production"].features.keys()
        assert sorted(asked for asked in relay.asked if asked.endswith("/features")) == sorted(
            f"GET /api/admin/projects/{project}/features" for project in BOTH
        )
