"""The demo with real parts: tokens of a certified OpenID provider, and its own page in a real browser."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from limelight.bootstrap.clock import SystemClock
from limelight.domain.sign_ins import Grant, SignInEntry
from limelight.identity.openid.client import OpenIdClient
from real.browser import Browser, running_browser
from real.demo import Demo, running_demo
from real.identity_provider import AUDIENCE, IdentityProvider, Person, running_provider
from real.plain_browser import PlainBrowser, Visit

STAGING, FLAG = "staging", "dark-mode"


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[IdentityProvider]:
    with running_provider(tmp_path_factory.mktemp("provider")) as provider:
        yield provider


@pytest.fixture(scope="module")
def served(provider: IdentityProvider) -> Iterator[Demo]:
    """The demo's endpoint, for the provider's tokens."""
    with running_demo(options=("--issuer", provider.issuer, "--audience", AUDIENCE)) as demo:
        yield demo


async def signed_in(provider: IdentityProvider, person: Person) -> Grant:
    """Sign in at the provider with the product's own client."""
    client = OpenIdClient(provider.entry("company"), SystemClock())
    browser = PlainBrowser()
    try:
        visit = Visit(lambda address: browser.sign_in(address, person))
        grant = await client.sign_in(visit)
        await visit.page()
        return grant
    finally:
        browser.close()
        await client.aclose()


def endpoint(demo: Demo, token: str) -> httpx.Client:
    """Somebody at the endpoint with a token."""
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.Client(base_url=demo.address, headers=headers, timeout=10, trust_env=False, verify=False)


def switched_off(client: httpx.Client) -> httpx.Response:
    """Roll a flag back."""
    path = f"/environments/{STAGING}/flags/{FLAG}"
    write = {"If-Match": client.get(path).json()["etag"], "Idempotency-Key": str(uuid4())}
    target = {"state": "DISABLED", "targeted": "keep", "reason": "A test wants it."}
    return client.post(f"{path}/rollback", json=target, headers=write)


@pytest.mark.asyncio
async def test_the_owner_of_a_real_provider_may_and_its_support_may_not_says_the_server(
    provider: IdentityProvider, served: Demo
) -> None:
    assert served.server.tokens == {}
    owner, support = await signed_in(provider, provider.owner), await signed_in(provider, provider.support)
    with endpoint(served, support.access.reveal()) as client:
        who = client.get("/").json()
        assert {permission for place in who["environments"] for permission in place["permissions"]} == {"read"}
        refused = switched_off(client)
        assert (refused.status_code, "may not roll back in staging" in refused.json()["detail"]) == (403, True)
    with endpoint(served, owner.access.reveal()) as client:
        assert client.get("/").json()["caller"]["id"] == "eva"
        done = switched_off(client)
        assert (done.status_code, done.json()["state"]) == (200, "DISABLED")
        assert done.json()["lastChange"]["actor"]["id"] == "eva"
    [*_, id_token] = [secret for secret, what in provider.secrets().items() if what == "id_token"]
    with endpoint(served, id_token) as client:
        assert client.get("/").status_code == 401


@pytest.mark.asyncio
async def test_a_token_that_the_provider_made_for_somebody_else_is_refused(
    provider: IdentityProvider, tmp_path: Path
) -> None:
    words = ("--issuer", provider.issuer, "--audience", "https://another.example.com/")
    grant = await signed_in(provider, provider.owner)
    with running_demo(options=words) as other, endpoint(other, grant.access.reveal()) as client:
        answer = client.get("/")
    assert (answer.status_code, answer.json()["detail"]) == (401, "The access token is meant for another audience.")


@pytest.mark.asyncio
async def test_groups_that_stand_for_no_role_let_nobody_in(provider: IdentityProvider) -> None:
    words = ("--issuer", provider.issuer, "--audience", AUDIENCE, "--role", "release-team=business-owner")
    grant = await signed_in(provider, provider.owner)
    with running_demo(options=words) as other, endpoint(other, grant.access.reveal()) as client:
        answer = client.get("/")
    assert (answer.status_code, "gives you no role here" in answer.json()["detail"]) == (403, True)


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    with running_browser(tmp_path) as browser:
        yield browser


@pytest.mark.asyncio
async def test_in_a_real_browser_one_chooses_who_to_be_and_is_led_back(demo: Demo, browser: Browser) -> None:
    client = OpenIdClient(SignInEntry("demo", demo.server.issuer, "limelight-console"), SystemClock())
    steps: list[asyncio.Future[None]] = []

    def choose(address: str) -> None:
        browser.open(address)
        browser.press("Release manager Tom Harper")
        browser.wait_for("Limelight")

    def show(address: str) -> None:
        steps.append(asyncio.get_running_loop().run_in_executor(None, partial(choose, address)))

    try:
        grant = await client.sign_in(show, deadline=60)
        await asyncio.gather(*steps)
    finally:
        await client.aclose()
    assert grant.identity is not None
    assert grant.identity.name == "Tom Harper"
    assert browser.address.startswith("http://127.0.0.1:")
    assert "/cb/demo" in browser.address
