"""What whoever asks may do in Unleash, by each kind of request: on paper, and on a live server with roles of its own.

The open-source edition has no request to make a role: rows make it, and the server holds to it in its one project.
"""

from __future__ import annotations

import itertools

import pytest

from limelight.domain.changes import AnswerKind
from limelight.domain.errors import Unsupported
from limelight.domain.exposure import DARK, RELEASED, Exposure, partial
from limelight.domain.people import Permission
from limelight.providers.unleash_rights import Rights, permitted, rights_of
from limelight.providers.unleash_setting import Setting, for_everyone, steps_to
from limelight.providers.unleash_shapes import EnvironmentShape, PermissionShape
from providers.contract import carried_out, decided, opened
from providers.unleash_rig import UnleashRig
from real import unleash_rows as rows

QUARTER = partial(25.0)
SWITCH, ADD, SHARE = "UPDATE_FEATURE_ENVIRONMENT", "CREATE_FEATURE_STRATEGY", "UPDATE_FEATURE_STRATEGY"
PLACES = {"default": [EnvironmentShape("production"), EnvironmentShape("development")]}
OFF = Setting("f", False, ())
OFF_AT_A_QUARTER = Setting("f", False, (for_everyone("f", "25"),))
AT_A_QUARTER = Setting("f", True, (for_everyone("f", "25"),))
EVERYWHERE = Setting("f", True, (for_everyone("f", "100"),))


def rights(*permissions: str, environment: str | None = "production") -> Rights:
    said = [PermissionShape(each, "default", environment) for each in permissions]
    return rights_of(said, PLACES)


def may(given: Rights, setting: Setting, target: Exposure) -> bool:
    try:
        return bool(permitted(steps_to(setting, target), given.denied("default", "production")))
    except Unsupported:
        return False


@pytest.mark.parametrize(
    ("setting", "target", "needed"),
    [
        (OFF, RELEASED, {SWITCH}),  # Unleash itself adds the strategy
        (OFF, QUARTER, {ADD, SWITCH}),
        (OFF_AT_A_QUARTER, QUARTER, {SWITCH}),
        (OFF_AT_A_QUARTER, RELEASED, {SHARE, SWITCH}),
        (AT_A_QUARTER, RELEASED, {SHARE}),
        (EVERYWHERE, QUARTER, {SHARE}),
        (EVERYWHERE, DARK, {SWITCH}),
    ],
)
def test_a_change_is_possible_exactly_with_the_rights_that_its_requests_need(
    setting: Setting, target: Exposure, needed: set[str]
) -> None:
    every = (SWITCH, ADD, SHARE)
    for held in itertools.chain.from_iterable(itertools.combinations(every, count) for count in (1, 2, 3)):
        given = rights(*held)
        facts = next(each for each in given.environments if each.key == "production")
        assert facts.permissions >= {Permission.RELEASE, Permission.ROLL_BACK}
        assert may(given, setting, target) is (needed <= set(held)), held
    assert may(rights("ADMIN", environment=None), setting, target)
    assert may(rights(*every, environment=None), setting, target)


def test_what_may_not_be_done_is_named() -> None:
    denied = rights(SWITCH, ADD).denied("default", "production")
    with pytest.raises(Unsupported, match="Unleash does not let you change a strategy in production, which this needs"):
        permitted(steps_to(AT_A_QUARTER, RELEASED), denied)


def test_rights_of_another_environment_or_project_count_for_nothing() -> None:
    elsewhere = rights(SWITCH, ADD, SHARE, environment="development")
    facts = {each.key: each.permissions for each in elsewhere.environments}
    assert facts["production"] == {Permission.READ}
    assert elsewhere.denied("default", "production") == ()  # the environment says it already
    foreign = rights_of([PermissionShape(SWITCH, "another", "production")], PLACES)
    assert {each.permissions for each in foreign.environments} == {frozenset({Permission.READ})}


@pytest.fixture(params=["unleash", pytest.param("unleash_7", marks=pytest.mark.full)])
def rig(request: pytest.FixtureRequest) -> UnleashRig:
    """On 8.2.0, and in the full tier on 7.5.1 too."""
    return UnleashRig(request.getfixturevalue(request.param))


@pytest.mark.asyncio
@pytest.mark.unleash
@pytest.mark.parametrize("held", [(SWITCH,), (ADD, SHARE)], ids=["only the switch", "only strategies"])
async def test_a_live_server_does_as_its_roles_say(rig: UnleashRig, held: tuple[str, ...]) -> None:
    feature, switches = rig.new_feature(), SWITCH in held
    rig.set_by_another("production", feature, QUARTER)
    person = rig.server.add_person(f"role-{feature}", "viewer")
    rig.server.sql(rows.role(f"role-{feature}", person.username, "default", "production", held))
    theirs, not_theirs = (DARK, RELEASED) if switches else (RELEASED, DARK)
    async with opened(lambda: rig.provider(person.token)) as provider:
        facts = (await provider.describe()).environment("production")
        assert facts is not None
        assert facts.permissions >= {Permission.RELEASE, Permission.ROLL_BACK}
        _, cell = await provider.read_cell("production", feature)
        with pytest.raises(Unsupported, match="does not let you"):
            provider.steps(cell, not_theirs, "")
        await carried_out(provider, rig, "production", feature, theirs)
        async with opened(rig.owner) as owner:  # whoever may decides it, and whoever may not sends it
            intent = await decided(owner, "production", feature, not_theirs)
        writes = rig.writes(feature)
        assert (await provider.apply(intent)).kind is AnswerKind.REFUSED
        assert rig.writes(feature) == writes
