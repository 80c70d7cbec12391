"""A list that is read anew is compared with the one before, and only what moved is decoded and told."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import pytest

from limelight.domain.errors import BadAnswer
from limelight.providers.toggle_endpoint_pages import WHOLE_AT_ONCE, ListReader
from net.doubles import endpoint
from net.raw_server import Line, serving

pytestmark = pytest.mark.asyncio
PLACE = "/environments/staging"


def flag(key: str, state: str = "DISABLED") -> dict[str, Any]:
    return {"key": key, "state": state, "etag": '"1"'}


@asynccontextmanager
async def reading(lists: list[list[dict[str, Any]]]) -> AsyncIterator[ListReader]:
    """A reader of a server that answers with one list after the other, each with a revision of its own."""
    left = iter(enumerate(lists))

    async def behave(line: Line) -> None:
        while True:
            await line.request()
            number, flags = next(left)
            body = json.dumps({"revision": str(number // 1000), "flags": flags}).encode()
            head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            await line.say(head.encode() + body)

    async with serving(behave) as server:
        connection = endpoint(server.address)
        try:
            yield ListReader(connection)
        finally:
            await connection.aclose()


def keys(flags: Iterable[Any]) -> list[str]:
    return [each.key for each in flags]


async def test_only_what_moved_is_told() -> None:
    before = [flag(key) for key in "abcd"]
    after = [flag("e"), flag("a"), flag("c", "ENABLED"), flag("d")]
    async with reading([before, after]) as reader:
        first = await reader.read(PLACE, None, deltas=False)
        then = await reader.read(PLACE, first.mark, deltas=False)
    assert (first.whole, keys(first.flags), first.vanished) == (True, list("abcd"), frozenset())
    assert (then.whole, keys(then.flags), then.vanished) == (False, ["e", "c"], {"b"})


async def test_it_is_compared_with_the_list_that_the_reader_holds() -> None:
    """Who did not believe the second list still holds the first: what moved in both is told."""
    lists = [[flag("a"), flag("b")], [flag("a", "ENABLED"), flag("b")], [flag("a", "ENABLED"), flag("b", "ENABLED")]]
    async with reading(lists) as reader:
        first = await reader.read(PLACE, None, deltas=False)
        await reader.read(PLACE, first.mark, deltas=False)
        then = await reader.read(PLACE, first.mark, deltas=False)
    assert (then.whole, keys(then.flags)) == (False, ["a", "b"])


async def test_a_list_that_is_not_remembered_is_told_whole() -> None:
    lists = [[flag("a")], [flag("a")], [flag("a")], [flag("a")]]
    async with reading(lists) as reader:
        first = await reader.read(PLACE, None, deltas=False)
        second = await reader.read(PLACE, first.mark, deltas=False)
        await reader.read(PLACE, second.mark, deltas=False)
        told = await reader.read(PLACE, first.mark, deltas=False)
    assert len({first.mark, second.mark, told.mark}) == 3  # though the server's revision stood still
    assert (told.whole, keys(told.flags)) == (True, ["a"])


async def test_an_empty_list_is_told_as_one() -> None:
    async with reading([[flag("a")], []]) as reader:
        first = await reader.read(PLACE, None, deltas=False)
        then = await reader.read(PLACE, first.mark, deltas=False)
    assert (then.whole, then.flags) == (True, ())


async def test_what_was_read_by_itself_is_told_with_every_list_after() -> None:
    """It may have moved and moved back since: then its text is as in the list before, and what is held of it is not."""
    same = [flag("a"), flag("b")]
    async with reading([same, same, same]) as reader:
        first = await reader.read(PLACE, None, deltas=False)
        reader.doubt(PLACE, "b")
        reader.doubt("/environments/production", "a")
        second = await reader.read(PLACE, first.mark, deltas=False)
        third = await reader.read(PLACE, second.mark, deltas=False)
    assert [keys(each.flags) for each in (second, third)] == [["b"], ["b"]]


async def test_one_environment_is_not_compared_with_another() -> None:
    async with reading([[flag("a")], [flag("a")]]) as reader:
        first = await reader.read(PLACE, None, deltas=False)
        other = await reader.read("/environments/production", first.mark, deltas=False)
    assert other.whole


@pytest.mark.parametrize("wrong", [{"key": "b", "state": None, "etag": ""}, {"key": "a", "state": "ON", "etag": ""}])
async def test_a_flag_that_moved_into_nonsense_spoils_the_list(wrong: dict[str, Any]) -> None:
    async with reading([[flag("a")], [flag("a"), wrong]]) as reader:
        first = await reader.read(PLACE, None, deltas=False)
        with pytest.raises(BadAnswer):
            await reader.read(PLACE, first.mark, deltas=False)


async def test_long_lists_that_are_read_whole_wait_for_each_other_and_short_ones_for_nobody() -> None:
    """What a list holds until it is taken in is many times what is kept of it."""

    async def behave(line: Line) -> None:
        while True:
            asked = await line.request()
            cursor = None if b"cursor=" in asked or b"short" in asked else "1"
            flags = [flag("b" if b"cursor=" in asked else "a")]
            body = json.dumps({"revision": "1", "flags": flags, "nextCursor": cursor}).encode()
            head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            await line.say(head.encode() + body)

    async with serving(behave) as server, AsyncExitStack() as everything:
        connection = endpoint(server.address)
        everything.push_async_callback(connection.aclose)
        reader = ListReader(connection)

        async def read(name: str, until: AsyncExitStack) -> list[str]:
            told = await reader.read(f"/environments/{name}", None, deltas=False, until=until)
            return keys(told.flags)

        turns = [await everything.enter_async_context(AsyncExitStack()) for _ in range(WHOLE_AT_ONCE + 1)]
        for at, turn in enumerate(turns[:-1]):
            assert await read(f"long-{at}", turn) == ["a", "b"]
        waits = asyncio.ensure_future(read("long-last", turns[-1]))
        for _ in range(5):
            assert await read("short", turns[-1]) == ["a"]
        assert [b"cursor=" in each for each in server.requests if b"long-last" in each] == [False]
        await turns[0].aclose()  # the first was taken in
        assert await waits == ["a", "b"]
