"""Backend tokens of Unleash on a live server: the same extents in one request, and never a breaking of reading."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import pytest_asyncio

from limelight.domain.errors import NotAllowed, SignInNeeded
from limelight.domain.exposure import RELEASED, partial
from limelight.domain.profile import SystemEntry, SystemKind, origin_of
from limelight.domain.secrets import Secret
from limelight.net.client import Ask
from limelight.providers.unleash import Unleash
from limelight.usecases.keep_reading_token import KeepReadingToken
from providers.rig import SystemClock
from providers.unleash_rig import UnleashRig
from real.unleash import STAGING, RealUnleash

pytestmark = pytest.mark.asyncio

_ABROAD = {"contextName": "country", "operator": "IN", "values": ["NO", "SE"]}
_FREQUENT = {"contextName": "visits", "operator": "NUM_GT", "value": "5", "inverted": True}


@dataclass
class Tokens:
    """The editor's token, and those of environments."""

    origin: str
    person: str
    environments: dict[str, str] = field(default_factory=dict)

    async def secret_for(self, origin: str, environment: str = "") -> Secret | None:
        assert origin == self.origin
        text = self.environments.get(environment) if environment else self.person
        return Secret(text, origin) if text else None

    async def keep(self, secret: Secret, remember: bool = True, environment: str = "") -> None:
        self.environments[environment] = secret.reveal()


class Watched(Unleash):
    """The provider, with the paths and answers of its reads written down."""

    def watch(self) -> list[tuple[str, int]]:
        asked: list[tuple[str, int]] = []
        get = self._endpoint.get

        async def noting(ask: Ask) -> Any:
            response = await get(ask)
            asked.append((ask.path, response.status))
            return response

        self._endpoint.get = noting  # type: ignore[method-assign]
        return asked


@pytest.fixture
def rig(unleash: RealUnleash) -> UnleashRig:
    return UnleashRig(unleash)


def entry_of(server: RealUnleash) -> SystemEntry:
    return SystemEntry("unleash", SystemKind.UNLEASH, server.address)


@pytest.fixture
def tokens(unleash: RealUnleash) -> Tokens:
    return Tokens(origin_of(unleash.address), unleash.editor.token)


@pytest_asyncio.fixture
async def provider(unleash: RealUnleash, tokens: Tokens) -> AsyncIterator[Watched]:
    provider = Watched(entry_of(unleash), tokens, SystemClock())
    yield provider
    await provider.aclose()


def strategy(share: object, **more: object) -> dict[str, object]:
    parameters = {"rollout": str(share), "stickiness": "default", "groupId": "g"}
    return {"name": "flexibleRollout", "constraints": [], "parameters": parameters, **more}


def made(rig: UnleashRig, *strategies: dict[str, object]) -> str:
    """A feature that is on in production with these strategies."""
    feature = rig.new_feature()
    for each in strategies:
        path = f"/api/admin/projects/default/features/{feature}/environments/production/strategies"
        rig.another.request("POST", path, each)
    rig.another.set_on(feature, "production")
    return feature


def made_of_every_kind(rig: UnleashRig) -> list[str]:
    body = {"name": f"segment-{uuid.uuid4().hex[:8]}", "constraints": [_ABROAD]}
    segment = rig.another.request("POST", "/api/admin/segments", body)["id"]
    return [
        made(rig, strategy(25)),
        made(rig, strategy(100)),
        made(rig, strategy(0)),
        made(rig, strategy("abc")),
        made(rig, strategy(50, constraints=[_ABROAD])),
        made(rig, strategy(100, constraints=[_FREQUENT, _ABROAD])),
        made(rig, strategy(25), strategy(30)),
        made(rig, strategy(25, disabled=True), strategy(40)),
        made(rig, strategy(25, disabled=True)),
        made(rig, {"name": "default", "constraints": [], "parameters": {}}),
        made(rig, strategy(60, segments=[segment])),
        made(rig, strategy(60, constraints=[_FREQUENT], segments=[segment])),
    ]


async def told_of(provider: Watched, features: list[str]) -> None:
    """Wait until Unleash tells applications about the features: it looks for changes once a second."""
    for _ in range(400):
        provider._backend._told.clear()
        if set(features) <= (await provider._backend.exposures("production", provider._mark)).keys():
            return
    pytest.fail("Unleash never told about the features")


async def check_equal(provider: Watched, rig: UnleashRig, tokens: Tokens) -> None:
    features = made_of_every_kind(rig)
    one_by_one = await provider.read_extents("production", features)
    tokens.environments["production"] = rig.server.backend_token("production")
    await provider.read(("production",), None)
    await told_of(provider, features)
    asked = provider.watch()
    at_once = await provider.read_extents("production", features)
    assert asked == []
    assert {key: cell.exposure for key, cell in at_once.items()} == {
        key: cell.exposure for key, cell in one_by_one.items()
    }
    assert all(cell.setting == "" for cell in at_once.values())


async def test_every_extent_equals_the_one_that_is_read_one_by_one(
    provider: Watched, rig: UnleashRig, tokens: Tokens
) -> None:
    await check_equal(provider, rig, tokens)


@pytest.mark.full
async def test_every_extent_equals_the_one_that_is_read_one_by_one_on_7(unleash_7: RealUnleash) -> None:
    tokens = Tokens(origin_of(unleash_7.address), unleash_7.editor.token)
    provider = Watched(entry_of(unleash_7), tokens, SystemClock())
    try:
        await check_equal(provider, UnleashRig(unleash_7), tokens)
    finally:
        await provider.aclose()


async def test_one_request_serves_every_batch_until_the_next_event_and_then_only_what_moved_comes(
    provider: Watched, rig: UnleashRig, tokens: Tokens
) -> None:
    tokens.environments["production"] = rig.server.backend_token("production")
    features = [made(rig, strategy(share)) for share in (10, 20, 30)]
    first = await provider.read(("production",), None)
    assert first is not None
    await told_of(provider, features)
    asked = provider.watch()
    for feature in features:
        await provider.read_extents("production", [feature])
    assert asked == []
    provider._note("another event, that changed no feature")
    for feature in features:
        await provider.read_extents("production", [feature])
    assert [each for each in asked if each[0].startswith("/api/client")] == [("/api/client/features", 304)]
    assert len(asked) == 2  # and whether an extent moved


async def test_what_unleash_does_not_tell_applications_yet_is_read_by_itself(
    provider: Watched, rig: UnleashRig, tokens: Tokens
) -> None:
    tokens.environments["production"] = rig.server.backend_token("production")
    feature = made(rig, strategy(25))
    await provider.read(("production",), None)
    await told_of(provider, [feature])
    for share in (30, 45, 60, 75):  # the answer for applications is older than the audit log for up to a second
        rig.another.set_strategy(feature, "production", share)
        await provider.read(("production",), None)
        found = await provider.read_extents("production", [feature])
        assert found[feature].exposure == partial(float(share))


async def test_what_an_application_asked_for_stays_known(provider: Watched, rig: UnleashRig, tokens: Tokens) -> None:
    tokens.environments["production"] = rig.server.backend_token("production")
    feature = made(rig, strategy(25))
    rig.server.sql(
        "INSERT INTO last_seen_at_metrics (feature_name, environment, last_seen_at) "
        f"VALUES ('{feature}', 'production', now())"
    )
    reading = await provider.read(("production",), None)
    assert reading is not None
    await told_of(provider, [feature])
    found = await provider.read_extents("production", [feature])
    assert found[feature].evidence == reading.cells["production"][feature].evidence != ()


@pytest.mark.parametrize("kind", ["unknown", "personal", "another environment's"])
async def test_a_token_that_cannot_be_used_is_said_once_and_features_are_read_one_by_one(
    kind: str, provider: Watched, rig: UnleashRig, tokens: Tokens
) -> None:
    feature = made(rig, strategy(100))
    bad = {"unknown": "*:production.none", "personal": rig.server.editor.token}
    tokens.environments["production"] = bad.get(kind) or rig.server.backend_token(STAGING)
    await provider.read(("production",), None)
    with pytest.raises(NotAllowed, match="backend token for production cannot be used, so features are read one by"):
        await provider.read_extents("production", [feature])
    asked = provider.watch()
    for _ in range(2):
        assert (await provider.read_extents("production", [feature]))[feature].exposure == RELEASED
    assert not any(path.startswith("/api/client") for path, _ in asked)
    tokens.environments["production"] = rig.server.backend_token("production")  # a better one is tried
    await provider.read_extents("production", [feature])
    assert any(path.startswith("/api/client") for path, _ in asked)


async def test_a_pasted_token_is_tried_by_one_request_and_then_kept(unleash: RealUnleash, tokens: Tokens) -> None:
    built: list[tuple[Watched, list[tuple[str, int]]]] = []

    def build(entry: SystemEntry, credentials: Any) -> Watched:
        provider = Watched(entry, credentials, SystemClock())
        built.append((provider, provider.watch()))
        return provider

    keep = KeepReadingToken(lambda _key: entry_of(unleash), build, tokens)
    good = unleash.backend_token("production")
    assert await keep("unleash", "production", f" {good}\n") >= 0
    assert tokens.environments == {"production": good}
    assert built[0][1] == [("/api/client/features", 200)]
    for bad in ("*:production.none", unleash.editor.token, unleash.frontend_token("production")):
        with pytest.raises(NotAllowed, match="type backend"):
            await keep("unleash", "production", bad)
    with pytest.raises(NotAllowed, match="not one for production"):
        await keep("unleash", "production", unleash.backend_token("development"))
    with pytest.raises(SignInNeeded):
        await keep("unleash", "production", "two words")
    assert tokens.environments == {"production": good}


async def test_several_batches_at_the_same_time_ask_once(provider: Watched, rig: UnleashRig, tokens: Tokens) -> None:
    tokens.environments["production"] = rig.server.backend_token("production")
    await provider.read(("production",), None)
    asked = provider.watch()
    await asyncio.gather(*(provider.read_extents("production", []) for _ in range(5)))
    assert len([path for path, _ in asked if path == "/api/client/features"]) == 1
