"""Every request of the toggle-endpoint provider is one that the published contract allows."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import datetime
from urllib.parse import urlsplit

import pytest

from limelight.domain.changes import AnswerKind, Verb
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.ports import ListsHeld
from net.raw_server import Line, RawServer, ended, serving
from providers.contract import decided, opened
from providers.demo_rig import DemoRig
from providers.ear import Ear
from providers.openapi import Document, Request
from providers.test_toggle_endpoint_held import decision
from real.demo import MANAGER, OWNER, SERVICE, running_demo

pytestmark = pytest.mark.asyncio
BASE = "/toggle-endpoint/v1"
HERE = "production-eu"


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


@contextlib.asynccontextmanager
async def recorded(rig: DemoRig) -> AsyncIterator[RawServer]:
    """A relay before the demo that keeps every request as it was on the wire."""
    port = urlsplit(rig.demo.address).port

    async def relay(line: Line) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)

        async def back() -> None:
            while part := await reader.read(65_536):
                await line.say(part)

        task = asyncio.create_task(back())
        try:
            while True:
                writer.write(await line.request())
                await writer.drain()
        finally:
            task.cancel()
            await ended(writer)

    async with serving(relay) as server:
        yield server


async def test_everything_that_is_sent_is_as_the_contract_says(rig: DemoRig) -> None:
    feature, document = rig.new_feature(), Document()
    rig.demo.somebody_else_changes("production-uk", feature, "DISABLED")
    async with (
        recorded(rig) as relay,
        opened(lambda: rig.provider(rig.demo.token(OWNER), relay.address + BASE)) as provider,
    ):
        reading = await provider.read((HERE,), None)
        assert reading is not None
        for target in (partial(12.5), RELEASED, partial(50.0), DARK):
            intent = await decided(provider, HERE, feature, target)
            assert (await provider.apply(intent)).kind is AnswerKind.DONE
        assert await provider.read((HERE,), reading.mark) is not None
        await provider.trace(intent, "")
        held = await provider.apply(await decided(provider, "production-uk", feature, RELEASED))
        await provider.trace(intent, held.held_as)
        await provider.read_history(HERE, feature, 10)
        page = await provider.what_happened(HERE, 10)
        await provider.what_happened(HERE, 10, page.older)
        page = await provider.deployments(HERE, 2)
        await provider.deployments(HERE, 2, page.older, page.happenings[0].component)
        await provider.read_evidence((HERE,))
        await provider.read_traffic(HERE, feature)
    used = {document.check(Request.of(raw, BASE)) for raw in relay.requests}
    assert used <= document.operations
    assert used == {
        "describe", "listFlags", "getFlag", "release", "rollback", "listChanges", "getChange", "flagHistory",
        "environmentHistory", "listDeployments", "flagActivity",
    }  # fmt: skip
    writes = [Request.of(raw, BASE) for raw in relay.requests if raw.startswith(b"POST")]
    assert len({write.headers["idempotency-key"] for write in writes}) == len(writes) == 5
    assert all(write.headers["if-match"].startswith('"') for write in writes)
    assert not any(b"onBehalfOf" in write.body for write in writes)


async def test_decisions_about_what_waits_are_as_the_contract_says(rig: DemoRig) -> None:
    document = Document()
    async with (
        recorded(rig) as relay,
        opened(lambda: rig.provider(rig.demo.token(OWNER), relay.address + BASE)) as provider,
    ):
        for verb, asks in ((Verb.APPROVE, MANAGER), (Verb.REJECT, MANAGER), (Verb.WITHDRAW, OWNER)):
            feature = rig.new_feature()
            rig.demo.somebody_else_changes("production-uk", feature, "DISABLED")
            held = rig.demo.write("release", "production-uk", feature, role=asks).json()["id"]
            intent = await decision(provider, verb, feature, held)
            assert (await provider.apply(intent)).kind is AnswerKind.DONE
    used = {document.check(Request.of(raw, BASE)) for raw in relay.requests}
    assert used == {"getFlag", "getChange", "approveChange", "rejectChange", "cancelChange"}
    writes = [Request.of(raw, BASE) for raw in relay.requests if raw.startswith(b"POST")]
    assert len({write.headers["idempotency-key"] for write in writes}) == len(writes) == 3


async def test_lists_of_what_waits_times_and_for_whom_are_as_the_contract_says(rig: DemoRig) -> None:
    feature, document = rig.new_feature(), Document()
    async with (
        recorded(rig) as relay,
        opened(lambda: rig.provider(rig.demo.token(SERVICE), relay.address + BASE)) as provider,
    ):
        described = await provider.describe()
        assert all(place.acts_for_others for place in described.environments)
        intent = await decided(provider, HERE, feature, RELEASED)
        intent = replace(intent, at=intent.made_at + 3600, on_behalf_of="Eva Lindqvist")
        assert (await provider.apply(intent)).kind is AnswerKind.WAITING
        assert isinstance(provider, ListsHeld)
        for _ in range(2):
            assert await provider.list_held()
        async with Ear(provider) as ear:
            change = rig.demo.somebody_else_changes
            await ear.ring(lambda number: change(HERE, "dark-mode", "ENABLED", percentage=1 + number % 90))
    used = {document.check(Request.of(raw, BASE)) for raw in relay.requests}
    assert used == {"describe", "getFlag", "release", "listChanges", "events"}
    (write,) = [json.loads(Request.of(raw, BASE).body) for raw in relay.requests if raw.startswith(b"POST")]
    assert write["onBehalfOf"] == "Eva Lindqvist"
    assert datetime.fromisoformat(write["at"]).timestamp() == pytest.approx(intent.at)
    assert [raw for raw in relay.requests if b"If-None-Match" in raw or b"if-none-match" in raw]


@pytest.mark.parametrize(
    "raw",
    [
        b"GET /toggle-endpoint/v1/nowhere HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /toggle-endpoint/v1/environments/a/flags?limit=0 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /toggle-endpoint/v1/environments/a/flags?since=1 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST /toggle-endpoint/v1/environments/a/flags/b/release HTTP/1.1\r\nHost: x\r\n"
        b"Content-Type: application/json\r\n\r\n" + b'{"state":"ENABLED","targeted":"clear"}',
        b'POST /toggle-endpoint/v1/environments/a/flags/b/release HTTP/1.1\r\nHost: x\r\nIf-Match: "1"\r\n'
        b"Idempotency-Key: 0123456789abcdef\r\nContent-Type: application/json\r\n\r\n" + b'{"state":"on"}',
    ],
)
async def test_the_check_finds_what_the_contract_does_not_allow(raw: bytes) -> None:
    with pytest.raises(AssertionError):
        Document().check(Request.of(raw, BASE))
