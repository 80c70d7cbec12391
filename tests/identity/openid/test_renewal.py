"""Renewing, and giving back: a session that is over is told apart from a provider that fails for now."""

import asyncio
from typing import Any

import pytest

from faults.telling import Tell
from identity.openid.issuer import ABSENT, Issuer, answer, issuing, json_answer
from identity.openid.person import Person, client_of
from limelight.domain.errors import (
    BadAnswer,
    LimelightError,
    ServerTrouble,
    SignInFailed,
    SignInNeeded,
    Throttled,
    Unreachable,
    Unsupported,
)
from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import Grant
from limelight.identity.openid.client import OpenIdClient
from limelight.identity.openid.keys import RESTS

pytestmark = pytest.mark.asyncio

SUBJECT = "u-17"


async def begun(client: OpenIdClient) -> tuple[Grant, Secret]:
    """Sign in; the grant and its refresh token."""
    person = Person()
    grant = await client.sign_in(person.open, deadline=20)
    await person.home()
    assert grant.refresh is not None
    return grant, grant.refresh


async def test_a_session_is_renewed_again_and_again_each_time_by_the_newest_secret() -> None:
    async with issuing() as issuer, client_of(issuer, resource="https://toggles.example.com") as client:
        grant, refresh = await begun(client)
        seen = {grant.access.reveal()}
        for _ in range(3):
            await issuer.clock.sleep(200)
            renewed = await client.renew(refresh, SUBJECT)
            assert renewed.identity is not None
            assert renewed.identity.subject == SUBJECT
            assert renewed.until == issuer.clock.now() + 300
            assert renewed.refresh is not None
            seen.add(renewed.access.reveal())
            refresh = renewed.refresh
        fields = issuer.last("/token").fields
        assert set(fields) == {"grant_type", "refresh_token", "client_id", "resource"}
        assert len(seen) == 4
        with pytest.raises(SignInNeeded, match=r"is over\..*“used up”"):
            await client.renew(grant.refresh or refresh, SUBJECT)


async def test_a_renewal_without_a_new_refresh_or_id_token_is_good() -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        _, refresh = await begun(client)
        issuer.token_changes = {"refresh_token": ABSENT, "id_token": ABSENT}
        renewed = await client.renew(refresh, SUBJECT)
    assert (renewed.refresh, renewed.identity) == (None, None)
    assert renewed.access.reveal().startswith("canary-access")


RENEWED_FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "sub changed": ({"sub": "u-18"}, "about somebody else than who signed in before"),
    "iss changed": ({"iss": "https://evil.example.com"}, "somebody else issued it"),
    "aud changed": ({"aud": "another"}, "for another program"),
    "azp changed": ({"azp": "another"}, "given to another program"),
    "iat old": ({"iat": 0}, "issued long ago"),
    "at_hash wrong": ({"at_hash": "AAAA"}, "another access token"),
}


@pytest.mark.parametrize(("changes", "reason"), RENEWED_FAULTS.values(), ids=RENEWED_FAULTS)
async def test_a_new_id_token_has_to_be_about_the_same_person(
    changes: dict[str, Any], reason: str, request: pytest.FixtureRequest, tell: Tell
) -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        _, refresh = await begun(client)
        issuer.claim_changes = changes
        with pytest.raises(SignInFailed, match=reason) as told:
            await client.renew(refresh, SUBJECT)
        asked = issuer.asked_for()
    name = request.node.callspec.id
    injected = f"the ID token of a renewal, {name}"
    tell("another person in a renewed session", "security", name, injected, str(told.value), server=asked)


async def test_a_new_id_token_needs_no_nonce_and_an_old_proof_stays_old() -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        grant, refresh = await begun(client)
        assert grant.identity is not None
        proved_at = grant.identity.proved_at
        await issuer.clock.sleep(7200)
        issuer.claim_changes = {"nonce": "whatever", "auth_time": proved_at}
        renewed = await client.renew(refresh, SUBJECT)
        assert renewed.identity is not None
        assert renewed.identity.proved_at == proved_at
        issuer.claim_changes = {"auth_time": ABSENT}
        renewed = await client.renew(renewed.refresh or refresh, SUBJECT)
        assert renewed.identity is not None
        assert renewed.identity.proved_at == 0.0  # a renewal is no proof


@pytest.mark.parametrize("error", ["invalid_grant", "interaction_required", "login_required", "consent_required"])
async def test_a_session_that_is_over_says_so(error: str) -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        _, refresh = await begun(client)
        issuer.refusals = [(400, {"error": error, "error_description": "revoked\nby the owner"})]
        with pytest.raises(SignInNeeded, match=r"is over\. Sign in again\. The server says: “revoked by the owner”"):
            await client.renew(refresh, SUBJECT)


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, {"error": "temporarily_unavailable"}, ServerTrouble),
        (400, {"error": "server_error"}, ServerTrouble),
        (401, {"error": "invalid_client"}, SignInFailed),
        (400, {"error": "invalid_scope"}, SignInFailed),
        (429, {}, Throttled),
        (500, {}, ServerTrouble),
        (503, {}, ServerTrouble),
        (400, {"no": "error"}, BadAnswer),
        (401, [], BadAnswer),
    ],
)
async def test_what_is_no_end_of_the_session_is_not_told_as_one(
    status: int, body: dict[str, Any], kind: type[LimelightError]
) -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        _, refresh = await begun(client)
        issuer.refusals = [(status, body)]
        with pytest.raises(kind) as caught:
            await client.renew(refresh, SUBJECT)
        assert not isinstance(caught.value, SignInNeeded)
        assert (await client.renew(refresh, SUBJECT)).identity is not None  # and it goes on


async def test_a_web_page_in_between_is_no_end_of_the_session() -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        _, refresh = await begun(client)
        for status in ("200 OK", "400 Bad Request", "401 Unauthorized", "403 Forbidden", "407 Proxy"):
            issuer.raw = {"/token": answer(status, b"<html>sign in to the hotel", "Content-Type: text/html\r\n")}
            with pytest.raises(LimelightError) as caught:
                await client.renew(refresh, SUBJECT)
            assert not isinstance(caught.value, SignInNeeded | SignInFailed)


@pytest.mark.parametrize("path", ["/.well-known/openid-configuration", "/keys"])
async def test_a_network_that_wants_a_sign_in_is_no_end_of_the_session(path: str) -> None:
    async with issuing() as issuer:
        async with client_of(issuer) as client:
            _, refresh = await begun(client)
        issuer.raw = {path: answer("401 Unauthorized", b"")}
        async with client_of(issuer) as after_a_restart:
            with pytest.raises(BadAnswer, match="401"):
                await after_a_restart.renew(refresh, SUBJECT)


async def test_a_provider_that_is_gone_keeps_the_session() -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        _, refresh = await begun(client)
        issuer.raw = {"/token": b""}
        with pytest.raises(Unreachable):
            await client.renew(refresh, SUBJECT)


async def test_a_key_that_cannot_be_read_just_now_costs_the_id_token_and_not_the_session() -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        _, refresh = await begun(client)
        await issuer.clock.sleep(RESTS)
        issuer.header_changes = {"kid": "next"}
        issuer.raw = {"/keys": answer("503 Down", b"")}
        renewed = await client.renew(refresh, SUBJECT)
    assert renewed.identity is None
    assert renewed.refresh is not None


async def test_nothing_is_used_up_while_the_keys_cannot_be_read() -> None:
    async with issuing() as issuer:
        async with client_of(issuer) as client:
            _, refresh = await begun(client)
        issuer.raw = {"/keys": answer("503 Down", b"")}
        async with client_of(issuer) as after_a_restart:
            with pytest.raises(ServerTrouble):
                await after_a_restart.renew(refresh, SUBJECT)
            issuer.raw = {}
            assert (await after_a_restart.renew(refresh, SUBJECT)).identity is not None


async def test_giving_a_token_back_ends_it() -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        _, refresh = await begun(client)
        await client.revoke(refresh, "refresh_token")
        assert issuer.last("/revoke").fields == {
            "token": refresh.reveal(), "token_type_hint": "refresh_token", "client_id": "limelight-desktop",
        }  # fmt: skip
        with pytest.raises(SignInNeeded):
            await client.renew(refresh, SUBJECT)


async def _revoked(issuer: Issuer) -> None:
    async with client_of(issuer) as client:
        await client.revoke(Secret("canary-refresh-1", issuer.address), "refresh_token")


async def test_giving_back_that_is_not_offered_or_refused_is_told() -> None:
    async with issuing() as issuer:
        issuer.metadata_changes = {"revocation_endpoint": ABSENT}
        with pytest.raises(Unsupported, match="no way to take a token back"):
            await _revoked(issuer)
        issuer.metadata_changes = {}
        issuer.raw = {"/revoke": json_answer({"error": "unsupported_token_type"}, "400 Bad Request")}
        with pytest.raises(Unsupported, match="takes no token of this kind back"):
            await _revoked(issuer)
        issuer.raw = {"/revoke": json_answer({"error": "invalid_client"}, "401 Unauthorized")}
        with pytest.raises(BadAnswer, match=r"did not take the token back \(invalid_client\)"):
            await _revoked(issuer)
        issuer.raw = {"/revoke": answer("503 Down", b"")}
        with pytest.raises(ServerTrouble):
            await _revoked(issuer)
        for good in (answer("200 OK", b"<p>done", "Content-Type: text/html\r\n"), answer("204 No Content", b"")):
            issuer.raw = {"/revoke": good}
            await _revoked(issuer)


async def test_a_sign_in_that_waits_does_not_hold_up_a_renewal() -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        _, refresh = await begun(client)
        shown: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        waiting = asyncio.ensure_future(client.sign_in(shown.set_result))
        await shown
        assert (await client.renew(refresh, SUBJECT)).identity is not None
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
