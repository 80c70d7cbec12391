"""What one may do in several projects of one Unleash, on a live server whose second project was made by rows.

A role in that project is given by a row too: the server then says what a person may do there, as an edition with
projects does, and refuses it all the same, as this edition does.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest
import pytest_asyncio

from limelight.domain.changes import AnswerKind
from limelight.domain.exposure import RELEASED, partial
from limelight.domain.people import Permission
from limelight.domain.ports import ReadsExtentsLater
from limelight.domain.profile import SystemEntry, SystemKind
from providers.contract import decided, opened
from providers.rig import SystemClock
from providers.test_unleash_backend import Tokens, Watched, told_of
from providers.unleash_relay import Relay, Said, relayed
from providers.unleash_rig import SecondProjectRig, UnleashRig, whole
from real.unleash import RealUnleash

pytestmark = [pytest.mark.asyncio, pytest.mark.unleash]

CHANGES = {Permission.RELEASE, Permission.ROLL_BACK}


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


async def test_a_person_sees_which_features_are_not_theirs_to_change(rig: SecondProjectRig, first: UnleashRig) -> None:
    ours, theirs = rig.new_feature(), first.new_feature()
    rig.set_by_another("production", ours, partial(25.0))
    async with aclosing(rig.provider(rig.server.editor.token)) as provider:
        reading = await whole(provider)
        found = {key: [reading.cells["production"][key]] for key in (ours, theirs)}
        assert isinstance(provider, ReadsExtentsLater)
        for key, cell in (await provider.read_extents("production", [ours, theirs])).items():
            found[key].append(cell)
        for key, cells in found.items():
            cells.append((await provider.read_cell("production", key))[1])
        facts = (await provider.describe()).environment("production")
        assert facts is not None
        assert facts.permissions >= CHANGES
        assert facts.limits == "changes in default only"
        why = "Unleash lets you change features in production, but not those of the project “payments”."
        assert [cell.read_only for cell in found[ours]] == [why] * 3
        assert [cell.read_only for cell in found[theirs]] == [""] * 3


async def test_who_may_only_read_is_told_so_by_the_environment_alone(rig: SecondProjectRig) -> None:
    feature = rig.new_feature()
    async with opened(rig.reader) as provider:
        description = await provider.describe()
        assert {facts.permissions for facts in description.environments} == {frozenset({Permission.READ})}
        assert (await whole(provider)).cells["production"][feature].read_only == ""


async def test_a_role_given_in_one_project_opens_its_features_at_the_next_reading(rig: SecondProjectRig) -> None:
    feature = rig.new_feature()
    person = rig.server.add_person(f"member-{feature}", "viewer")
    async with aclosing(rig.provider(person.token)) as provider:
        before = await whole(provider)
        for project, opens in (("default", False), ("payments", True)):
            rig.server.sql(
                "insert into role_user (role_id, user_id, project) "
                f"select 5, id, '{project}' from users where username = '{person.username}'"
            )
            facts = (await provider.describe()).environment("production")
            assert facts is not None
            assert facts.permissions >= CHANGES
            assert (facts.limits == "") is opens
            reading = await provider.read(("production",), before.mark)
            assert reading is not None
            assert reading.whole
            assert (reading.cells["production"][feature].read_only == "") is opens
        assert await provider.read(("production",), reading.mark) is None


async def test_a_refusal_of_the_server_is_told_whatever_it_said_before(rig: SecondProjectRig) -> None:
    feature = rig.new_feature()
    person = rig.server.add_person(f"member-{feature}", "viewer")
    rig.server.sql(
        "insert into role_user (role_id, user_id, project) "
        f"select 5, id, 'payments' from users where username = '{person.username}'"
    )
    async with opened(lambda: rig.provider(person.token)) as provider:
        answer = await provider.apply(await decided(provider, "production", feature, RELEASED))
    assert answer.kind is AnswerKind.REFUSED
    assert "permission" in answer.sentence
    assert rig.writes(feature) == 0


async def test_an_environment_that_takes_change_requests_only_says_what_to_do(
    rig: SecondProjectRig, relay: Relay
) -> None:
    """By the vendor's source: 403 with the name of the permission to skip them. Not tried on an edition with them."""
    feature = rig.new_feature()
    async with aclosing(rig.provider(rig.server.admin_token, relay.address)) as provider:
        intent = await decided(provider, "production", feature, RELEASED)
        body = {
            "name": "PermissionError",
            "message": "You need the SKIP_CHANGE_REQUEST permission.",
            "permissions": ["SKIP_CHANGE_REQUEST"],
        }
        path = f"/api/admin/projects/payments/features/{feature}/environments/production/on"
        relay.says[f"POST {path}"] = Said(403, json.dumps(body).encode())
        answer = await provider.apply(intent)
        assert answer.kind is AnswerKind.REFUSED
        assert "takes changes by change request only: make one in Unleash" in answer.sentence
        assert rig.writes(feature) == 0


async def test_a_backend_token_tells_the_extents_of_both(rig: SecondProjectRig, first: UnleashRig) -> None:
    """Features that applications are told about, of whichever project, come with why they cannot be changed."""
    features = [rig.new_feature(), first.new_feature()]
    for someone, feature in zip((rig, first), features, strict=True):
        someone.set_by_another("production", feature, partial(25.0))
    tokens = Tokens(rig.server.address, rig.server.editor.token)
    tokens.environments["production"] = rig.server.backend_token("production")
    entry = SystemEntry("unleash", SystemKind.UNLEASH, rig.server.address, projects=rig.projects)
    async with aclosing(Watched(entry, tokens, SystemClock())) as provider:
        await whole(provider)
        await asyncio.wait_for(told_of(provider, features), 60)
        asked = provider.watch()
        cells = await provider.read_extents("production", features)
        assert asked == []
        assert [cells[feature].exposure for feature in features] == [partial(25.0)] * 2
        assert [bool(cells[feature].read_only) for feature in features] == [True, False]
