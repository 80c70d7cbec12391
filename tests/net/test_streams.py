"""Answers that do not end by themselves: taken part by part, given up when they fall silent."""

import asyncio

import pytest

from limelight.domain.errors import BadAnswer, LimelightError, SignInNeeded, Unreachable
from limelight.net.client import Ask
from limelight.net.stream import Stream
from net.doubles import endpoint
from net.raw_server import Line, answering, serving

pytestmark = pytest.mark.asyncio
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
MEDIA = ("text/event-stream",)


def ask(taken: list[bytes], silence: float = 30.0) -> Ask:
    return Ask("/news", media=MEDIA, deadline=5, stream=Stream(silence, taken.append))


async def test_each_part_is_taken_as_it_comes_and_the_end_is_no_error() -> None:
    first, taken = asyncio.Event(), []

    async def behave(line: Line) -> None:
        await line.request()
        await line.say(HEAD + b"one\n")
        await first.wait()
        await line.say(b"two\n")

    def take(part: bytes) -> None:
        taken.append(part)
        first.set()

    async with serving(behave) as server:
        reader = endpoint(server.address)
        response = await reader.get(Ask("/news", media=MEDIA, deadline=5, stream=Stream(30, take)))
        await reader.aclose()
    assert b"".join(taken) == b"one\ntwo\n"
    assert (response.status, response.body) == (200, b"")


async def test_one_that_falls_silent_is_given_up_however_long_it_may_go_on() -> None:
    taken: list[bytes] = []

    async def behave(line: Line) -> None:
        await line.request()
        await line.say(HEAD + b"one\n")
        await asyncio.Event().wait()

    async with serving(behave) as server:
        reader = endpoint(server.address)
        with pytest.raises(Unreachable, match=r"fell silent for 0\.05 s"):
            await reader.get(ask(taken, 0.05))
        await reader.aclose()
    assert taken == [b"one\n"]


@pytest.mark.parametrize(
    ("status", "media", "kind"),
    [("401 Unauthorized", "application/json", SignInNeeded), ("200 OK", "text/html", BadAnswer)],
)
async def test_a_refusal_is_one_as_ever(status: str, media: str, kind: type[LimelightError]) -> None:
    async with serving(answering(status, media=media)) as server:
        reader = endpoint(server.address)
        with pytest.raises(kind):
            await reader.get(ask([]))
        await reader.aclose()


async def test_who_stops_listening_leaves_no_connection_behind() -> None:
    gone, begun = asyncio.Event(), asyncio.Event()

    async def behave(line: Line) -> None:
        await line.request()
        await line.say(HEAD + b"one\n")
        await line.reader.read()
        gone.set()

    async with serving(behave) as server:
        reader = endpoint(server.address)
        stream = Stream(30, lambda _part: begun.set())
        listening = asyncio.ensure_future(reader.get(Ask("/news", media=MEDIA, deadline=5, stream=stream)))
        await begun.wait()
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await gone.wait()
        await reader.aclose()
