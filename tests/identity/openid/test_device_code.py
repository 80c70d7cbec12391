"""A code that is typed on another device: off by default, slow when asked, and over when it is over."""

from typing import Any

import pytest

from identity.openid.issuer import ABSENT, Issuer, issuing
from identity.openid.person import client_of
from limelight.domain.errors import BadAnswer, LimelightError, SignInFailed, Unsupported
from limelight.domain.sign_ins import DeviceCode, Grant

pytestmark = pytest.mark.asyncio

PENDING = (400, {"error": "authorization_pending"})


async def typed(issuer: Issuer, shown: list[DeviceCode]) -> Grant:
    async with client_of(issuer, device_code=True, audience="https://api.example.com", resource="urn:x") as client:
        return await client.sign_in_by_device(shown.append)


async def test_somebody_signs_in_with_a_code() -> None:
    shown: list[DeviceCode] = []
    async with issuing() as issuer:
        start = issuer.clock.now()
        issuer.refusals = [PENDING, PENDING]
        grant = await typed(issuer, shown)
        assert shown == [DeviceCode("WDJB-MJHT", f"{issuer.address}/code", start + 120)]
        assert grant.identity is not None
        assert grant.access.origin == issuer.address
        assert issuer.clock.now() - start == 15  # three questions, five seconds apart
        assert issuer.last("/device").fields == {
            "client_id": "limelight-desktop", "scope": "openid profile offline_access",
            "audience": "https://api.example.com", "resource": "urn:x",
        }  # fmt: skip
        assert issuer.last("/token").fields == {
            "client_id": "limelight-desktop", "resource": "urn:x", "device_code": "canary-device-1",
            "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
        }  # fmt: skip
    assert "canary" not in repr(shown)


async def test_it_is_off_unless_the_profile_turns_it_on() -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        with pytest.raises(Unsupported, match="not turned on in the profile"):
            await client.sign_in_by_device(lambda code: None)
        assert issuer.requests == []


async def test_a_provider_that_does_not_offer_it_says_so() -> None:
    async with issuing() as issuer:
        issuer.metadata_changes = {"device_authorization_endpoint": ABSENT}
        with pytest.raises(Unsupported, match="does not offer"):
            await typed(issuer, [])


async def test_asked_to_slow_down_it_slows_down_for_good() -> None:
    async with issuing() as issuer:
        start = issuer.clock.now()
        issuer.refusals = [(400, {"error": "slow_down"}), PENDING, (400, {"error": "slow_down"})]
        await typed(issuer, [])
        assert issuer.clock.now() - start == 5 + 10 + 10 + 15


async def test_a_provider_that_fails_meanwhile_is_asked_less_often() -> None:
    async with issuing() as issuer:
        start = issuer.clock.now()
        issuer.refusals = [(503, {}), (429, {}), PENDING]
        await typed(issuer, [])
        assert issuer.clock.now() - start == 5 + 10 + 20 + 20


@pytest.mark.parametrize(
    ("error", "words"),
    [("expired_token", "not typed in time"), ("access_denied", "refused"), ("invalid_grant", "its own answer")],
)
async def test_an_end_is_told(error: str, words: str) -> None:
    async with issuing() as issuer:
        issuer.refusals = [PENDING, (400, {"error": error})]
        with pytest.raises(SignInFailed, match=words):
            await typed(issuer, [])


async def test_a_code_that_nobody_types_is_over_when_it_said() -> None:
    async with issuing() as issuer:
        start = issuer.clock.now()
        issuer.refusals = [PENDING] * 100
        with pytest.raises(SignInFailed, match="not typed in time"):
            await typed(issuer, [])
        assert 100 < issuer.clock.now() - start <= 120


async def test_a_code_that_lasts_for_ever_is_given_up_after_half_an_hour() -> None:
    shown: list[DeviceCode] = []
    async with issuing() as issuer:
        issuer.token_changes = {"expires_in": 10**9, "interval": 0}
        start = issuer.clock.now()
        issuer.refusals = [(400, {"error": "access_denied"})]
        with pytest.raises(SignInFailed):
            await typed(issuer, shown)
        assert shown[0].until == start + 1800
        assert issuer.clock.now() - start == 1  # never a storm of questions


FAULTS: dict[str, tuple[dict[str, Any], type[LimelightError], str]] = {
    "a plain page": ({"verification_uri": "http://idp.example.com/code"}, SignInFailed, "a page for the code"),
    "a page of a script": ({"verification_uri": "javascript:alert(1)"}, SignInFailed, "a page for the code"),
    "a page with a user": ({"verification_uri": "https://a@idp.example.com/"}, SignInFailed, "a page for the code"),
    "no page": ({"verification_uri": ABSENT}, BadAnswer, "verification_uri"),
    "no code": ({"user_code": ""}, BadAnswer, "nobody can type"),
    "a code of markup": ({"user_code": "A\nB"}, BadAnswer, "nobody can type"),
    "an endless code": ({"user_code": "A" * 41}, BadAnswer, "nobody can type"),
    "a code in letters that nobody has": ({"user_code": "\u202eABC"}, BadAnswer, "nobody can type"),
    "no secret": ({"device_code": ""}, BadAnswer, "nobody can type"),
    "over already": ({"expires_in": 0}, BadAnswer, "nobody can type"),
    "no end": ({"expires_in": ABSENT}, BadAnswer, "expires_in"),
}


@pytest.mark.parametrize(("changes", "kind", "words"), FAULTS.values(), ids=FAULTS)
async def test_a_code_that_is_not_as_promised_is_not_shown(
    changes: dict[str, Any], kind: type[LimelightError], words: str
) -> None:
    shown: list[DeviceCode] = []
    async with issuing() as issuer:
        issuer.token_changes = changes
        with pytest.raises(kind, match=words) as caught:
            await typed(issuer, shown)
        assert "/token" not in issuer.paths()
    assert shown == []
    assert "canary" not in str(caught.value)


async def test_the_id_token_is_checked_as_everywhere() -> None:
    async with issuing() as issuer:
        issuer.claim_changes = {"aud": "another"}
        with pytest.raises(SignInFailed, match="for another program"):
            await typed(issuer, [])
