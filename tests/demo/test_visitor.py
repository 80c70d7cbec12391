"""The visitor in the browser's place: through the demo's real pages, and lost where they are not as they should be."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio

from demo.openid import Client
from limelight.bootstrap.clock import SystemClock
from limelight.bootstrap.demo import SYSTEM, DemoRun, demo_profile, sign_in_as
from limelight.bootstrap.desk import Order, build_desk, credentials_of_run
from limelight.bootstrap.places import Places
from limelight.demo.visitor import signed_in_as, visit
from limelight.domain.errors import DemoTrouble, SignInNeeded
from limelight.domain.people import Permission
from limelight.domain.sign_ins import SignInEntry
from limelight.identity.openid.client import OpenIdClient
from limelight.sync.desk import Desk
from limelight.sync.engine import Outlets
from net.raw_server import Line, serving
from real.demo import Demo

FORM = '<form action="{action}"><input type="hidden" name="request" value="r"><button name="role" value="support">'


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("role", "name"),
    [("business-owner", "Eva Lindqvist"), ("release-manager", "Tom Harper"), ("support", "Samira Haddad")],
)
async def test_the_visitor_signs_the_product_s_own_client_in(demo: Demo, role: str, name: str) -> None:
    client = OpenIdClient(SignInEntry("demo", demo.server.issuer, "limelight-console"), SystemClock())
    try:
        grant = await signed_in_as(role, client.sign_in)
        assert grant.identity is not None
        assert grant.identity.name == name
        assert grant.refresh is not None
        renewed = await client.renew(grant.refresh, grant.identity.subject)
        with pytest.raises(SignInNeeded, match="was used before"):
            await client.renew(grant.refresh, grant.identity.subject)
        with pytest.raises(SignInNeeded, match="has ended"):
            await client.renew(renewed.refresh or grant.refresh, grant.identity.subject)
    finally:
        await client.aclose()


@pytest.mark.asyncio
async def test_a_visitor_that_is_lost_ends_the_sign_in(demo: Demo) -> None:
    client = OpenIdClient(SignInEntry("demo", demo.server.issuer, "limelight-console"), SystemClock())
    try:
        with pytest.raises(DemoTrouble, match="offers no pope"):
            await asyncio.wait_for(signed_in_as("pope", client.sign_in), 15)
    finally:
        await client.aclose()


@pytest.mark.asyncio
async def test_an_error_of_the_sign_in_itself_is_passed_on() -> None:
    async def sign_in(show: Callable[[str], None]) -> Any:
        raise SignInNeeded("The session is over.")

    with pytest.raises(SignInNeeded, match="The session is over"):
        await signed_in_as("support", sign_in)


@pytest.mark.asyncio
async def test_giving_up_takes_the_visitor_along() -> None:
    begun = asyncio.Event()

    async def behave(line: Line) -> None:
        await line.request()
        begun.set()
        await asyncio.Event().wait()  # an answer that never comes

    async with serving(behave) as server:

        async def sign_in(show: Callable[[str], None]) -> None:
            show(f"{server.address}/authorize")
            await asyncio.Event().wait()

        whole = asyncio.create_task(signed_in_as("support", sign_in))
        await begun.wait()
        whole.cancel()
        with pytest.raises(asyncio.CancelledError):
            await whole
        names = {getattr(task.get_coro(), "__name__", "") for task in asyncio.all_tasks()}
        assert not {"visit", "sign_in"} & names


def said(status: str, body: str = "", headers: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n{headers}\r\n{body}".encode()


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ([said("500 No")], "The page of the demo's sign-in is not as it should be (500)"),
        ([said("302 Found", "", "Location: http://127.0.0.1:1/\r\n")], "The page of the demo's sign-in"),
        ([said("200 OK", "<p>Nothing here</p>")], "offers no support"),
        ([said("200 OK", "x" * 600_000)], "The page of the demo's sign-in"),
        ([said("200 OK", FORM.format(action="https://evil.example/"))], "leads away from this computer"),
        ([said("200 OK", FORM.format(action="/choose")), said("200 OK")], "The answer of the demo's sign-in"),
        (
            [said("200 OK", FORM.format(action="/choose")), said("303 See", "", "Location: https://evil.example/\r\n")],
            "leads away from this computer",
        ),
        ([said("200 OK", FORM.format(action="/choose")), b""], "could not be reached"),
    ],
)
async def test_a_page_that_is_not_the_demos_is_not_followed(answers: list[bytes], sentence: str) -> None:
    async def behave(line: Line) -> None:
        await line.request()
        await line.say(answers.pop(0))

    async with serving(behave) as server:
        with pytest.raises(DemoTrouble) as lost:
            await visit(f"{server.address}/authorize", "support")
        assert sentence in str(lost.value)


@pytest.mark.asyncio
async def test_the_visitor_never_leaves_this_computer() -> None:
    with pytest.raises(DemoTrouble, match="leads away"):
        await visit("https://id.example.com/authorize", "support")


@pytest_asyncio.fixture
async def run() -> AsyncIterator[DemoRun]:
    run = DemoRun(None)
    await run.start()
    try:
        yield run
    finally:
        await asyncio.to_thread(run.stop)


async def on_desk(run: DemoRun, folder: Path, work: Callable[[Desk], Awaitable[None]]) -> list[str]:
    """Do something on a desk of the demo; returns what the status line was told."""
    notices: list[str] = []
    bugs: list[BaseException] = []
    outlets = Outlets(lambda picture: None, bugs.append, lambda seconds: None, lambda picture: None, notices.append)
    places = Places(folder / "limelight.toml", folder)
    profile = run.reached(demo_profile())
    order = Order(places, profile, outlets, lambda recorded: None, credentials_of_run(keyring=False))
    desk = await build_desk(order)
    try:
        await work(desk)
    finally:
        await desk.close()
    assert not bugs
    return notices


@pytest.mark.asyncio
async def test_the_demo_opens_signed_in_as_its_business_owner_with_an_openid_session(
    run: DemoRun, tmp_path: Path
) -> None:
    async def work(desk: Desk) -> None:
        assert desk.session_of(SYSTEM) is None
        await run.begin(desk)
        session = desk.session_of(SYSTEM)
        assert session is not None
        assert (session.identity.name, session.renews) == ("Eva Lindqvist", True)
        hosts = await desk.browser_hosts(SYSTEM)
        assert hosts == {"127.0.0.1"}

    assert await on_desk(run, tmp_path, work) == []


@pytest.mark.asyncio
async def test_whoever_signed_out_is_not_signed_in_again_by_the_next_desk(run: DemoRun, tmp_path: Path) -> None:
    async def first(desk: Desk) -> None:
        await run.begin(desk)
        done = await desk.sign_out(SYSTEM)
        assert done.remark == ""
        assert desk.session_of(SYSTEM) is None
        async with httpx.AsyncClient(trust_env=False, verify=False) as client:
            page = await client.get(done.address)
        assert page.status_code == 200
        await run.begin(desk)
        assert desk.session_of(SYSTEM) is None

    await on_desk(run, tmp_path, first)


@pytest.mark.asyncio
async def test_each_of_the_people_may_do_what_the_server_says(run: DemoRun, tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        may = {}
        for role in ("business-owner", "release-manager", "support"):
            description = await sign_in_as(role, desk)
            may[role] = {each.key for each in description.environments if Permission.RELEASE in each.permissions}
        assert len(may["business-owner"]) == 5
        assert may["release-manager"] == {"production-uk"}
        assert may["support"] == set()

    await on_desk(run, tmp_path, work)


def test_the_profile_leads_to_the_issuer_that_the_server_has(demo: Demo) -> None:
    run = DemoRun(None)
    profile = run.reached(demo_profile())
    (entry,), (system,) = profile.sign_ins, profile.systems
    origin = system.address.rpartition("/toggle-endpoint")[0]
    assert entry.issuer == f"{origin}/openid"
    assert system.sign_in == entry.key
    path = demo.server.issuer.removeprefix(demo.address.rpartition("/toggle-endpoint")[0])
    assert entry.issuer.endswith(path)
    assert Client(demo.server.issuer).page(client_id=entry.client_id).status_code == 200
