"""Our client at a certified OpenID provider, over real sockets: it signs in, renews, proves again and signs out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from limelight.bootstrap.clock import SystemClock
from limelight.domain.errors import ServerTrouble, SignInFailed, SignInNeeded
from limelight.domain.sign_ins import Grant, Proof
from limelight.identity.openid.client import OpenIdClient
from real.identity_provider import TWO_FACTORS, IdentityProvider, Person, Settings, running_provider
from real.plain_browser import PlainBrowser, Visit

NO_PROOF = Proof()
SETTINGS = Settings(keys=("company", "another company"))


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[IdentityProvider]:
    with running_provider(tmp_path_factory.mktemp("provider"), SETTINGS) as provider:
        yield provider


@pytest.fixture
def browser() -> Iterator[PlainBrowser]:
    browser = PlainBrowser()
    yield browser
    browser.close()


@pytest_asyncio.fixture
async def client(provider: IdentityProvider) -> AsyncIterator[OpenIdClient]:
    client = OpenIdClient(provider.entry("company", device_code=True), SystemClock())
    yield client
    await client.aclose()


@pytest.fixture(autouse=True)
def nobody_signed_in(provider: IdentityProvider) -> None:
    for person in (provider.owner, provider.support):
        provider.revoke(person)


async def sign_in(client: OpenIdClient, browser: PlainBrowser, person: Person, proof: Proof = NO_PROOF) -> Grant:
    """Sign a person in with their browser."""
    visit = Visit(lambda address: browser.sign_in(address, person))
    grant = await client.sign_in(visit, proof, deadline=20)
    assert (await visit.page()).status_code == 200
    return grant


@pytest.mark.asyncio
async def test_a_person_signs_in_and_is_who_they_are(
    provider: IdentityProvider, client: OpenIdClient, browser: PlainBrowser
) -> None:
    grant = await sign_in(client, browser, provider.owner)
    assert grant.identity is not None
    assert (grant.identity.subject, grant.identity.name) == ("eva", "Eva Lindqvist")
    assert grant.refresh is not None
    assert 590 < grant.until - SystemClock().now() <= 600
    assert provider.refresh_tokens(provider.owner) == 1


@pytest.mark.asyncio
async def test_a_sign_in_whose_key_holds_a_space_comes_back_too(
    provider: IdentityProvider, browser: PlainBrowser
) -> None:
    other = OpenIdClient(provider.entry("another company"), SystemClock())
    grant = await sign_in(other, browser, provider.support)
    await other.aclose()
    assert grant.identity is not None
    assert grant.identity.name == "Samira Haddad"


@pytest.mark.asyncio
async def test_a_renewal_rotates_and_the_old_token_ends_the_session(
    provider: IdentityProvider, client: OpenIdClient, browser: PlainBrowser
) -> None:
    first = await sign_in(client, browser, provider.owner)
    assert first.refresh is not None
    second = await client.renew(first.refresh, "eva")
    assert second.refresh is not None
    assert second.refresh != first.refresh
    with pytest.raises(SignInNeeded, match=r"The sign-in at The company .* is over"):
        await client.renew(first.refresh, "eva")
    with pytest.raises(SignInNeeded):
        await client.renew(second.refresh, "eva")
    assert provider.refresh_tokens(provider.owner) == 0


@pytest.mark.asyncio
async def test_a_provider_in_trouble_ends_no_session(
    provider: IdentityProvider, client: OpenIdClient, browser: PlainBrowser
) -> None:
    grant = await sign_in(client, browser, provider.owner)
    assert grant.refresh is not None
    provider.fail_next("/token", 503)
    with pytest.raises(ServerTrouble):
        await client.renew(grant.refresh, "eva")
    assert (await client.renew(grant.refresh, "eva")).access != grant.access


@pytest.mark.asyncio
async def test_signing_out_revokes_and_names_the_page_that_ends_the_browser_session(
    provider: IdentityProvider, client: OpenIdClient, browser: PlainBrowser
) -> None:
    grant = await sign_in(client, browser, provider.owner)
    assert grant.refresh is not None
    await client.revoke(grant.refresh, "refresh_token")
    assert provider.refresh_tokens(provider.owner) == 0
    with pytest.raises(SignInNeeded):
        await client.renew(grant.refresh, "eva")
    page = await client.end_session_address()
    assert provider.sessions(provider.owner) == 1
    browser.sign_out(page)
    assert provider.sessions(provider.owner) == 0


@pytest.mark.asyncio
async def test_a_fresh_proof_makes_the_person_log_in_again_and_says_how(
    provider: IdentityProvider, client: OpenIdClient, browser: PlainBrowser
) -> None:
    first = await sign_in(client, browser, provider.owner)
    again = await sign_in(client, browser, provider.owner)
    assert first.identity is not None
    assert again.identity is not None
    assert browser.logins == 1
    assert again.identity.proved_at == first.identity.proved_at
    proved = await sign_in(client, browser, provider.owner, Proof(max_age=0))
    assert proved.identity is not None
    assert browser.logins == 2
    assert proved.identity.proved_at >= first.identity.proved_at
    for _ in range(2):  # the second time the session at the provider is strong enough
        stronger = await sign_in(client, browser, provider.owner, Proof(max_age=3600, acr_values=(TWO_FACTORS,)))
        assert stronger.identity is not None
        assert stronger.identity.acr == TWO_FACTORS
    assert browser.logins == 3


@pytest.mark.asyncio
async def test_whoever_does_not_agree_is_not_signed_in(
    provider: IdentityProvider, client: OpenIdClient, browser: PlainBrowser
) -> None:
    visit = Visit(browser.give_up)
    with pytest.raises(SignInFailed, match=r"did not let you in: you, or a rule there, refused \(access_denied\)"):
        await client.sign_in(visit, deadline=20)
    await visit.page()


@pytest.mark.asyncio
async def test_a_redirect_that_is_not_registered_ends_on_the_providers_own_page(
    provider: IdentityProvider, browser: PlainBrowser
) -> None:
    stranger = OpenIdClient(provider.entry("not-registered"), SystemClock())
    visit = Visit(lambda address: browser.sign_in(address, provider.owner))
    with pytest.raises(SignInFailed, match="The browser did not come back"):
        await stranger.sign_in(visit, deadline=1)
    await stranger.aclose()
    assert (await visit.page()).status_code == 400


@pytest.mark.asyncio
async def test_a_code_typed_on_another_device_signs_in(
    provider: IdentityProvider, client: OpenIdClient, browser: PlainBrowser
) -> None:
    visit = Visit(lambda shown: browser.type_code(shown, provider.owner))
    grant = await client.sign_in_by_device(visit)
    assert grant.identity is not None
    assert grant.identity.name == "Eva Lindqvist"
    assert "successful" in (await visit.page()).text
