"""Signing in with an OpenID provider as the program does it, all but its window: certified providers, endpoints that
take their access tokens, a real keyring, the profile file, and the desk that the program builds."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest

from limelight.bootstrap.desk import Order, build_desk, credentials_of_run
from limelight.bootstrap.places import Places
from limelight.domain.changes import ChangeState, Decision, Recorded, Verb
from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import LimelightError, SignInFailed
from limelight.domain.people import Permission
from limelight.domain.profile import Binding
from limelight.domain.sign_ins import Session
from limelight.settings import read_profile
from limelight.sync.desk import Desk
from limelight.sync.engine import Outlets
from real.demo import Demo, running_demo
from real.identity_provider import TWO_FACTORS, IdentityProvider, Person, Settings, running_provider
from real.keyring_service import KeyringService
from real.plain_browser import PlainBrowser, Visit

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the Secret Service is Linux's"),
    pytest.mark.usefixtures("our_keyring"),
]

KEY = "instant-payments"
_ENVIRONMENT = """
[[environments]]
key = "{system}-{remote}"
kind = "production"
system = "{system}"
remote = "{remote}"
"""
_SYSTEM = """
[systems.{system}]
kind = "toggle-endpoint"
address = "{address}"
sign_in = "{sign_in}"
poll_seconds = {poll}
"""
SYSTEMS = {"bank": "company", "cards": "company", "shop": "partner"}  # and the sign-in of each


@dataclass(frozen=True, slots=True)
class World:
    """Two companies with a provider each. `company` has two systems, `partner` one."""

    providers: dict[str, IdentityProvider]
    systems: dict[str, Demo]

    @property
    def company(self) -> IdentityProvider:
        return self.providers["company"]

    def profile(self, poll: int = 15) -> str:
        """The profile that names all of it, read every so many seconds."""
        step_up = {"step_up_seconds": 3600, "step_up_acr_values": [TWO_FACTORS]}
        parts = ['title = "Bank"\n']
        parts += [provider.toml(key, **step_up) for key, provider in self.providers.items()]
        for system, sign_in in SYSTEMS.items():
            where = self.systems[system].address
            parts.append(_SYSTEM.format(system=system, sign_in=sign_in, address=where, poll=poll))
        parts += [_ENVIRONMENT.format(system=system, remote="production-eu") for system in SYSTEMS]
        return "".join(parts)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with ExitStack() as stack:
        folder = tmp_path_factory.mktemp("providers")
        providers = {
            key: stack.enter_context(running_provider(folder, Settings(access_seconds=3, keys=(key,))))
            for key in ("company", "partner")
        }
        systems = {}
        for system, sign_in in SYSTEMS.items():
            provider = providers[sign_in]
            trust = ("--issuer", provider.issuer, "--audience", provider.settings.audience)
            systems[system] = stack.enter_context(running_demo(options=trust))
        yield World(providers, systems)


@pytest.fixture(autouse=True)
def nobody_signed_in(world: World) -> None:
    for provider in world.providers.values():
        provider.revoke(provider.owner)
        provider.revoke(provider.support)


@dataclass
class Run:
    """One run of the program."""

    desk: Desk
    said: list[Recorded] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    async def sign_in(self, system: str, browser: PlainBrowser, person: Person, **more: bool) -> str:
        """Sign in to a system; who the system says that is."""
        visit = Visit(lambda address: browser.sign_in(address, person))
        described = await self.desk.sign_in_by_browser(system, visit, **more)
        await visit.page()
        self.desk.engine.refresh()
        await self.desk.engine.refreshed()
        return described.caller.name

    async def prove(self, system: str, browser: PlainBrowser, person: Person) -> Session:
        """Prove again who one is; the session as it is then."""
        visit = Visit(lambda address: browser.sign_in(address, person))
        session = await self.desk.prove_again(system, visit, afresh=True)
        await visit.page()
        return session

    async def signed_in(self) -> dict[str, str]:
        """Who is signed in, by system, after everything was read again; empty: the environment asks for a sign-in."""
        await self.desk.engine.refreshed()
        return self.shown

    @property
    def shown(self) -> dict[str, str]:
        """The same, as the picture has it now."""
        found = {}
        for column in self.desk.engine.picture.columns:
            name = column.actor.name if column.actor is not None else "nobody"
            found[column.environment.key.partition("-")[0]] = "" if column.freshness.needs_sign_in else name
        return found

    async def release(self, system: str) -> ChangeState:
        """Release the feature in production; how that ended."""
        outcome = await self.desk.change_exposure(await self.decided(system, Verb.RELEASE), self.said.append)
        return outcome.recorded[-1].state

    async def decided(self, system: str, verb: Verb) -> Decision:
        """What a person confirms who wants to change the feature in production."""
        environment = f"{system}-production-eu"
        proposal = await self.desk.propose_change(environment, KEY, verb)
        return proposal.decide("The campaign starts", typed=environment)

    async def wait_for(self, wanted: dict[str, str]) -> None:
        """Read again until those are signed in."""
        async with asyncio.timeout(30):
            while await self.signed_in() != wanted:  # noqa: ASYNC110 - an access token has to end
                await asyncio.sleep(0.05)


@contextlib.asynccontextmanager
async def running(world: World, folder: Path, poll: int = 15) -> AsyncIterator[Run]:
    """One start of the program, to its end."""
    path = folder / "limelight.toml"
    path.write_text(world.profile(poll), encoding="utf-8")
    notices: list[str] = []
    outlets = Outlets(lambda _: None, _raise, lambda _: None, lambda _: None, notices.append)
    places = Places(path, folder / "data", folder)
    desk = await build_desk(Order(places, read_profile(path), outlets, lambda _: None, credentials_of_run(True)))
    task = asyncio.ensure_future(desk.engine.run())
    try:
        yield Run(desk, notices=notices)
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        await desk.close()


def asking(provider: IdentityProvider, system: Demo) -> httpx.Client:
    """Another client of a system, with the access token that the provider gave last; close it."""
    [*_, access] = [secret for secret, what in provider.secrets().items() if what == "access_token"]
    return httpx.Client(
        base_url=f"{system.address}/environments/production-eu/flags/",
        headers={"Authorization": f"Bearer {access}"},
        trust_env=False,
        timeout=30,
    )


def flag(provider: IdentityProvider, system: Demo) -> dict[str, Any]:
    """The feature as the system has it now."""
    with asking(provider, system) as client:
        return dict(client.get(KEY).raise_for_status().json())


def release_regardless(provider: IdentityProvider, system: Demo) -> httpx.Response:
    """Release as a program would that does not care what the server says about permissions."""
    headers = {"If-Match": flag(provider, system)["etag"], "Idempotency-Key": str(uuid4())}
    target = {"state": "ENABLED", "percentage": 100, "targeted": "clear", "reason": "because"}
    with asking(provider, system) as client:
        return client.post(f"{KEY}/release", headers=headers, json=target)


def kept(keyring: KeyringService, world: World) -> list[str]:
    """What the keyring holds of sessions; it holds more than that."""
    issuers = [provider.issuer for provider in world.providers.values()]
    return [secret for name, secret in keyring.secrets().items() if any(issuer in name for issuer in issuers)]


def _no_page(address: str) -> None:
    raise AssertionError(f"no page was to be opened: {address}")


def _raise(error: BaseException) -> None:
    raise error


@pytest.fixture
def browser() -> Iterator[PlainBrowser]:
    browser = PlainBrowser()
    yield browser
    browser.close()


@pytest.fixture
def other_browser() -> Iterator[PlainBrowser]:
    browser = PlainBrowser()
    yield browser
    browser.close()


@pytest.mark.asyncio
async def test_the_owner_releases_and_the_server_refuses_support(
    world: World, browser: PlainBrowser, tmp_path: Path
) -> None:
    async with running(world, tmp_path) as run:
        assert await run.signed_in() == {"bank": "", "cards": "", "shop": ""}
        assert await run.sign_in("bank", browser, world.company.owner) == "Eva Lindqvist"
        assert await run.signed_in() == {"bank": "Eva Lindqvist", "cards": "Eva Lindqvist", "shop": ""}
        assert await run.release("cards") is ChangeState.ABANDONED
        assert "who you are was proved too long ago" in run.said[-1].sentence
        assert flag(world.company, world.systems["cards"])["state"] == "DISABLED"
        await run.prove("cards", browser, world.company.owner)
        assert await run.release("cards") is ChangeState.CONFIRMED
        there = flag(world.company, world.systems["cards"])
        assert (there["state"], there["lastChange"]["actor"]["name"]) == ("ENABLED", "Eva Lindqvist")

        assert await run.sign_in("bank", browser, world.company.support, switch=True) == "Samira Haddad"
        picture = await run.desk.engine.refreshed()
        may = {column.environment.key: column.permissions for column in picture.columns}
        assert may["bank-production-eu"] == may["cards-production-eu"] == {Permission.READ}
        proposal = await run.desk.propose_change("bank-production-eu", KEY, Verb.RELEASE)
        assert proposal.confirmation.blocked
        assert world.company.refresh_tokens(world.company.owner) == 0, "whoever was there before is signed out"
    bank = world.systems["bank"]
    before = flag(world.company, bank)
    answer = release_regardless(world.company, bank)
    assert answer.status_code == 403
    assert "Samira Haddad may not release" in answer.text
    assert flag(world.company, bank) == before


@pytest.mark.asyncio
async def test_the_next_start_is_signed_in_without_a_word_and_stays_so(
    world: World, browser: PlainBrowser, tmp_path: Path
) -> None:
    async with running(world, tmp_path) as run:
        await run.sign_in("cards", browser, world.company.owner)
    async with running(world, tmp_path) as run:
        await run.wait_for({"bank": "Eva Lindqvist", "cards": "Eva Lindqvist", "shop": ""})
        before = len(world.company.seen())
        async with asyncio.timeout(30):
            while len(world.company.seen()) < before + 2:
                assert (await run.signed_in())["bank"] == "Eva Lindqvist"
        assert run.notices == []
    assert world.company.refresh_tokens(world.company.owner) == 1


@pytest.mark.asyncio
async def test_a_revoked_session_signs_out_its_environments_only_and_keeps_what_is_unresolved(
    world: World, browser: PlainBrowser, other_browser: PlainBrowser, tmp_path: Path
) -> None:
    partner, bank = world.providers["partner"], world.systems["bank"]
    async with running(world, tmp_path) as run:
        await run.sign_in("bank", browser, world.company.owner)
        await run.sign_in("shop", other_browser, partner.support)
        await run.prove("bank", browser, world.company.owner)
        is_on = flag(world.company, bank)["state"] == "ENABLED"
        verb = Verb.ROLL_BACK if is_on else Verb.RELEASE
        decision, before = await run.decided("bank", verb), len(bank.requests(KEY))
        applied = asyncio.Event()

        def watch(recorded: Recorded) -> None:
            run.said.append(recorded)
            if recorded.state is ChangeState.SENDING:  # it will be done, and nobody can look at what became of it
                bank.faults("apply-then-reset:production-eu,method=POST,count=1", "down:production-eu,method=GET")
            if recorded.state is ChangeState.VERIFYING:
                applied.set()

        change = asyncio.ensure_future(run.desk.change_exposure(decision, watch))
        async with asyncio.timeout(30):
            await applied.wait()
        world.company.revoke(world.company.owner)
        await run.wait_for({"bank": "", "cards": "", "shop": "Samira Haddad"})
        bank.faults()
        assert [notice for notice in run.notices if "The sign-in at The company" in notice]
        change.cancel()  # its dialog was closed
        with contextlib.suppress(asyncio.CancelledError):
            await change
        [open_one] = await run.desk.resolve_changes(run.said.append)
        assert open_one.intent.feature == KEY
        await run.sign_in("cards", browser, world.company.owner)
        async with asyncio.timeout(30):
            while await run.desk.resolve_changes(run.said.append):  # noqa: ASYNC110 - as the program does
                await asyncio.sleep(0.1)
        assert run.said[-1].state is ChangeState.CONFIRMED
    assert len(bank.requests(KEY)) == before + 1
    assert flag(world.company, bank)["state"] == ("DISABLED" if is_on else "ENABLED")


@pytest.mark.asyncio
async def test_a_session_that_is_over_is_shown_at_once_in_all_of_its_environments(
    world: World, browser: PlainBrowser, tmp_path: Path
) -> None:
    async with running(world, tmp_path, poll=600) as run, asyncio.timeout(60):
        await run.sign_in("bank", browser, world.company.owner)
        assert await run.signed_in() == {"bank": "Eva Lindqvist", "cards": "Eva Lindqvist", "shop": ""}
        world.company.revoke(world.company.owner)
        while run.shown["bank"]:
            await run.desk.engine.refreshed("bank-production-eu")
        while run.shown["cards"]:  # noqa: ASYNC110 - nobody asks for it to be read
            await asyncio.sleep(0.05)


@pytest.mark.asyncio
async def test_a_sign_in_that_the_system_does_not_take_leaves_the_one_before_alive(
    world: World, browser: PlainBrowser, tmp_path: Path
) -> None:
    bank = world.systems["bank"]
    async with running(world, tmp_path) as run, asyncio.timeout(60):
        await run.sign_in("bank", browser, world.company.owner)
        bank.faults("down")
        visit = Visit(lambda address: browser.sign_in(address, world.company.owner))
        with pytest.raises(LimelightError):
            await run.desk.sign_in_by_browser("bank", visit)
        await visit.page()
        bank.faults()
        before = len(world.company.seen())
        while len(world.company.seen()) < before + 2:  # renewals
            assert (await run.signed_in())["cards"] == "Eva Lindqvist"


@pytest.mark.asyncio
async def test_a_fresh_proof_is_due_where_the_profile_wants_it_and_only_the_same_person_gives_it(
    world: World, browser: PlainBrowser, other_browser: PlainBrowser, tmp_path: Path
) -> None:
    async with running(world, tmp_path) as run:
        await run.sign_in("bank", browser, world.company.owner)
        assert run.desk.prove_again.due("bank"), "the sign-in was by password only"
        stranger = Visit(lambda address: other_browser.sign_in(address, world.company.support))
        with pytest.raises(SignInFailed, match="Samira Haddad signed in, but this is the session of Eva Lindqvist"):
            await run.desk.prove_again("bank", stranger)
        await stranger.page()
        session = await run.prove("bank", browser, world.company.owner)
        assert (session.identity.name, session.identity.acr, browser.logins) == ("Eva Lindqvist", TWO_FACTORS, 2)
        assert not run.desk.prove_again.due("bank")


@pytest.mark.asyncio
async def test_a_connection_is_tried_and_saved_at_a_server_whose_people_sign_in_with_the_provider(
    world: World, browser: PlainBrowser, tmp_path: Path
) -> None:
    bank = world.systems["bank"].address
    async with running(world, tmp_path) as run:
        await run.sign_in("bank", browser, world.company.owner)
        same = replace(run.desk.profile.system("bank"), key="same", title="The same server")
        found = await run.desk.try_sign_in(same, _no_page)
        assert found.caller.name == "Eva Lindqvist"
        moved = replace(same, key="moved", address=bank.replace("127.0.0.1", "localhost"))
        visit = Visit(lambda address: browser.sign_in(address, world.company.owner))
        assert (await run.desk.try_sign_in(moved, visit)).caller.name == "Eva Lindqvist"
        await visit.page()
        assert await run.signed_in() == {"bank": "Eva Lindqvist", "cards": "Eva Lindqvist", "shop": ""}
        place = Environment("same-staging", "Staging", 0, Kind.STAGING)
        bindings = (*run.desk.profile.bindings, Binding(place, "same", "staging"))
        profile = await run.desk.save_connection(same, bindings)
    assert profile.system("same").sign_in == "company"


@pytest.mark.asyncio
async def test_signing_out_revokes_at_the_provider_and_forgets_also_without_it(
    world: World, browser: PlainBrowser, our_keyring: KeyringService, tmp_path: Path
) -> None:
    async with running(world, tmp_path) as run:
        await run.sign_in("bank", browser, world.company.owner)
        assert kept(our_keyring, world)
        done = await run.desk.sign_out("cards")
        assert done.remark == ""
        assert done.address.startswith(f"{world.company.issuer}/session/end?")
        assert world.company.refresh_tokens(world.company.owner) == 0
        assert kept(our_keyring, world) == []
        run.desk.engine.refresh()
        assert await run.signed_in() == {"bank": "", "cards": "", "shop": ""}
        browser.sign_out(done.address)
        assert world.company.sessions(world.company.owner) == 0

        await run.sign_in("bank", browser, world.company.owner)
        world.company.fail_next("/token/revocation", 503, 503, 503, 503)
        done = await run.desk.sign_out("bank")
        assert "The company could not be told" in done.remark
        assert kept(our_keyring, world) == []
    world.company.fail_next("/token/revocation")
