"""Lists of the contract: pages, revisions, what moved; never a part as if it were the whole."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from limelight.domain.errors import BadAnswer, ServerTrouble
from limelight.domain.exposure import RELEASED
from limelight.net.client import Endpoint, Site
from limelight.providers.toggle_endpoint_pages import Listing, ListReader
from net.doubles import endpoint
from net.raw_server import Behaviour, Line, RawServer, serving
from providers.demo_rig import DemoRig
from providers.rig import OneToken, SystemClock
from real.demo import running_demo

pytestmark = pytest.mark.asyncio
PLACE = "/environments/staging"


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


def flag(key: str) -> dict[str, Any]:
    return {"key": key, "state": "DISABLED", "targeted": False, "etag": '"1"', "lastChange": None}


def page(revision: str, keys: str, cursor: str | None = None, **more: Any) -> tuple[str, dict[str, Any]]:
    return "200 OK", {"revision": revision, "flags": [flag(key) for key in keys], "nextCursor": cursor, **more}


GONE = ("410 Gone", {"type": "urn:toggle-endpoint:problem:cursor-expired", "title": "Expired", "status": 410})
FAILED = ("500 Internal Server Error", {"type": "about:blank", "title": "Oops", "status": 500})


def scripted(*answers: tuple[str, dict[str, Any]]) -> Behaviour:
    """Answer one after the other; the last one again and again."""
    left = list(answers)

    async def behave(line: Line) -> None:
        while True:
            await line.request()
            status, document = left.pop(0) if len(left) > 1 else left[0]
            body = json.dumps(document).encode()
            head = f'HTTP/1.1 {status}\r\nContent-Type: application/json\r\nETag: "{document.get("revision")}"\r\n'
            await line.say(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)

    return behave


async def read(server: RawServer, mark: str | None = None, *, deltas: bool = True) -> Listing | None:
    reader = endpoint(server.address)
    try:
        return await ListReader(reader, page=2).read(PLACE, mark, deltas=deltas)
    finally:
        await reader.aclose()


def queries(server: RawServer) -> list[dict[str, list[str]]]:
    return [parse_qs(urlsplit(request.split()[1].decode()).query) for request in server.requests]


async def test_pages_of_one_revision_are_one_list() -> None:
    async with serving(scripted(page("7", "ab", "c1"), page("7", "cd", "c2"), page("7", "e"))) as server:
        listing = await read(server)
    assert listing is not None
    assert ([flag.key for flag in listing.flags], listing.whole) == (list("abcde"), True)
    assert queries(server) == [
        {"limit": ["2"]},
        {"limit": ["2"], "cursor": ["c1"]},
        {"limit": ["2"], "cursor": ["c2"]},
    ]


@pytest.mark.parametrize("moved", [GONE, page("8", "c")])
async def test_a_list_that_moves_between_pages_is_started_again(moved: tuple[str, dict[str, Any]]) -> None:
    async with serving(scripted(page("7", "ab", "c1"), moved, page("8", "bc", "c9"), page("8", "d"))) as server:
        listing = await read(server)
    assert listing is not None
    assert [flag.key for flag in listing.flags] == ["b", "c", "d"]
    assert len(server.requests) == 4


async def test_a_list_that_never_holds_still_is_no_list() -> None:
    answers = [step for number in range(9) for step in (page(str(number), "ab", "c1"), GONE)]
    async with serving(scripted(*answers)) as server:
        with pytest.raises(BadAnswer, match="moved each time"):
            await read(server)
    assert len(server.requests) == 8


async def test_a_page_that_fails_fails_the_whole_list() -> None:
    async with serving(scripted(page("7", "ab", "c1"), FAILED)) as server:
        with pytest.raises(ServerTrouble):
            await read(server)


async def test_a_flag_told_twice_spoils_the_list() -> None:
    async with serving(scripted(page("7", "ab", "c1"), page("7", "bc"))) as server:
        with pytest.raises(BadAnswer, match="twice"):
            await read(server)


async def test_a_list_without_end_is_given_up() -> None:
    async with serving(scripted(page("7", "a", "again"))) as server:
        with pytest.raises(BadAnswer, match="does not end"):
            await read(server)
    assert len(server.requests) == 1_001


async def test_what_moved_is_asked_by_revision_and_an_unknown_revision_reads_everything() -> None:
    async with serving(scripted(page("7", "ab"))) as server:
        first = await read(server)
    assert first is not None
    async with serving(scripted(page("9", "b", None, vanished=["a"]))) as server:
        moved = await read(server, first.mark)
    assert moved is not None
    assert ([flag.key for flag in moved.flags], moved.vanished, moved.whole) == (["b"], {"a"}, False)
    assert queries(server) == [{"limit": ["2"], "changedSince": ["7"]}]
    assert b'if-none-match: "7"\r\n' in server.requests[0].lower()
    async with serving(scripted(GONE, page("1", "b"))) as server:
        anew = await read(server, first.mark)
    assert anew is not None
    assert anew.whole
    assert queries(server)[1] == {"limit": ["2"]}
    assert b"if-none-match" not in server.requests[1].lower()


@pytest.mark.parametrize("mark", ["", "x", "[]", "null", '{"revision": 7}', "{}"])
async def test_a_mark_that_is_not_ours_reads_everything(mark: str) -> None:
    async with serving(scripted(page("7", "ab"))) as server:
        listing = await read(server, mark)
    assert listing is not None
    assert listing.whole
    assert queries(server) == [{"limit": ["2"]}]


async def test_without_deltas_only_the_etag_is_sent() -> None:
    async with serving(scripted(page("7", "ab"))) as server:
        first = await read(server)
    assert first is not None
    async with serving(scripted(page("8", "ab"))) as server:
        again = await read(server, first.mark, deltas=False)
    assert again is not None
    assert again.whole
    assert queries(server) == [{"limit": ["2"]}]
    assert b'if-none-match: "7"\r\n' in server.requests[0].lower()


async def test_small_pages_of_the_live_demo_add_up_also_for_what_moved(rig: DemoRig) -> None:
    place = rig.demo.address
    reader = Endpoint(Site("Demo", place), OneToken(place, rig.demo.token()), SystemClock())
    lists = ListReader(reader, page=7)
    first = await lists.read(PLACE, None, deltas=True)
    assert first is not None
    assert {flag.key for flag in first.flags} == set(rig.truth("staging"))
    assert await lists.read(PLACE, first.mark, deltas=True) is None
    features = [rig.new_feature() for _ in range(9)]
    for feature in features:
        rig.set_by_another("staging", feature, RELEASED)
    rig.demo.control("remove", environment="staging", flag=features[0])
    moved = await lists.read(PLACE, first.mark, deltas=True)
    await reader.aclose()
    assert moved is not None
    assert ({flag.key for flag in moved.flags}, moved.vanished) == (set(features[1:]), {features[0]})
