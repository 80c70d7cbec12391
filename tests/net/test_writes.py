"""Writes: once on the wire, whatever happens, and an honest word about whether anything left."""

import asyncio
from dataclasses import replace

import pytest

from faults.telling import Tell
from faults.words import counted
from limelight.net.client import Write
from net.doubles import TOKEN, endpoint
from net.raw_server import (
    Line,
    answering,
    applies_then_resets,
    never_answers,
    resets_at_once,
    saying,
    serving,
)

pytestmark = pytest.mark.asyncio

RELEASE = Write("POST", "/flags/a/release", b'{"state":"ENABLED"}', {"Idempotency-Key": "k" * 16}, deadline=2)


async def test_an_answered_write_comes_with_its_answer() -> None:
    async with serving(answering("200 OK", body=b'{"state": "ENABLED"}')) as server:
        writer = endpoint(server.address)
        sent = await writer.write(RELEASE)
        await writer.aclose()
    assert sent.answered is not None
    assert (sent.answered.status, sent.answered.body, sent.bytes_left) == (200, b'{"state": "ENABLED"}', True)
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    assert head.startswith(b"POST /flags/a/release HTTP/1.1")
    assert b"accept-encoding: identity" in head.lower()
    assert b"idempotency-key: kkkkkkkkkkkkkkkk" in head.lower()
    assert body == b'{"state":"ENABLED"}'


@pytest.mark.parametrize(
    "behaviour",
    [
        applies_then_resets,
        never_answers,
        saying(b""),
        saying(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}"),
        saying(b"garbage\r\n\r\n"),
        answering("200 OK", "Content-Encoding: gzip\r\n", b"\x1f\x8b"),
    ],
)
async def test_a_write_without_a_usable_answer_may_have_left_and_is_not_sent_again(behaviour) -> None:
    async with serving(behaviour) as server:
        writer = endpoint(server.address)
        sent = await writer.write(Write("POST", "/x", b"{}", deadline=0.5))
        await writer.aclose()
    assert (sent.answered, sent.bytes_left) == (None, True)
    assert server.address in sent.trouble
    assert len(server.requests) == 1


async def test_reset_on_accept_counts_as_may_have_left() -> None:
    async with serving(resets_at_once) as server:
        writer = endpoint(server.address)
        sent = await writer.write(RELEASE)
        assert (sent.answered, sent.bytes_left) == (None, True)
        assert server.connections == 1


async def test_a_refused_connection_is_proof_that_nothing_left() -> None:
    async with serving(resets_at_once) as server:
        pass
    sent = await endpoint(server.address).write(RELEASE)
    assert (sent.answered, sent.bytes_left) == (None, False)
    assert "refused" in sent.trouble


async def test_nothing_leaves_where_nobody_is_signed_in() -> None:
    async with serving(answering("200 OK")) as server:
        writer = endpoint(server.address)
        writer._credentials.origin = "https://elsewhere.example"
        sent = await writer.write(RELEASE)
        assert (sent.answered, sent.bytes_left, server.connections) == (None, False, 0)


async def test_a_token_that_is_not_handed_over_in_time_is_proof_that_nothing_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with serving(answering("200 OK")) as server:
        writer = endpoint(server.address)

        async def locked(origin: str, environment: str = "") -> None:
            await asyncio.Event().wait()

        monkeypatch.setattr(writer._credentials, "secret_for", locked)
        sent = await writer.write(Write("POST", "/x", b"{}", deadline=0.1))
        assert (sent.answered, sent.bytes_left, server.connections) == (None, False, 0)
        assert "keyring" in sent.trouble


@pytest.mark.parametrize(("awake", "asleep"), [(61.0, 0.0), (61.0, -61.0), (0.0, 61.0), (40.0, 21.0)])
async def test_a_write_whose_time_runs_out_on_either_clock_before_it_leaves_is_not_sent(
    awake: float, asleep: float, monkeypatch: pytest.MonkeyPatch, tell: Tell
) -> None:
    async with serving(answering("200 OK")) as server:
        writer = endpoint(server.address)
        clock, hand_over = writer._clock, writer._credentials.secret_for
        not_after = writer.not_after(clock.now() + 60)

        async def slowly(origin: str, environment: str = "") -> object:
            clock.time += awake
            clock.asleep += asleep
            return await hand_over(origin, environment)

        monkeypatch.setattr(writer._credentials, "secret_for", slowly)
        sent = await writer.write(replace(RELEASE, not_after=not_after))
        assert (sent.answered, sent.bytes_left, server.requests) == (None, False, [])
        assert "Confirm it anew" in sent.trouble
        injected = f"{awake:.0f} s go by awake and {asleep:.0f} s more asleep, before the first byte"
        where, log = f"the write, {awake:.0f} and {asleep:.0f}", counted(len(server.requests), "request")
        tell("a write whose time runs out on the way", "time", where, injected, sent.trouble, server=log)
        again = await writer.write(replace(RELEASE, not_after=writer.not_after(clock.now() + 200)))
        await writer.aclose()
    assert again.answered is not None


async def test_a_redirected_write_is_sent_once_and_nowhere_else() -> None:
    async with serving(answering("200 OK")) as other:
        moved = answering("307 Temporary Redirect", f"Location: {other.address}/x\r\n")
        async with serving(moved) as server:
            writer = endpoint(server.address)
            sent = await writer.write(RELEASE)
            await writer.aclose()
    assert sent.answered is not None
    assert sent.answered.status == 307
    assert (len(server.requests), other.connections) == (1, 0)


@pytest.mark.parametrize("status", ["401 No", "409 Conflict", "412 Stale", "429 Slow down", "500 Oops", "503 Later"])
async def test_no_status_makes_a_write_go_out_again(status: str) -> None:
    async with serving(answering(status, "Retry-After: 0\r\n")) as server:
        writer = endpoint(server.address)
        sent = await writer.write(RELEASE)
        await writer.aclose()
    assert sent.answered is not None
    assert sent.answered.status == int(status[:3])
    assert len(server.requests) == 1


async def test_a_kept_connection_that_the_server_closed_does_not_double_a_write() -> None:
    async def serves_one_then_dies(line: Line) -> None:
        await line.request()
        await line.say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
        await line.request()
        line.reset()

    async with serving(serves_one_then_dies) as server:
        writer = endpoint(server.address)
        assert (await writer.write(RELEASE)).answered is not None
        sent = await writer.write(RELEASE)
        await writer.aclose()
    assert (sent.answered, sent.bytes_left) == (None, True)
    assert (len(server.requests), server.connections) == (2, 1)


async def test_a_cancelled_write_is_cancelled_and_not_swallowed() -> None:
    async with serving(never_answers) as server:
        writer = endpoint(server.address)
        task = asyncio.create_task(writer.write(RELEASE))
        await server.arrived.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await writer.aclose()


async def test_what_is_known_of_a_write_shows_no_secret() -> None:
    async with serving(answering("200 OK", body=TOKEN.encode())) as server:
        writer = endpoint(server.address)
        sent = await writer.write(RELEASE)
        await writer.aclose()
    assert TOKEN not in repr(sent)
