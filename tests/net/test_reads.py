"""Reads against a server that does everything wrong that was ever seen on the wire."""

import asyncio
import gzip
import itertools
import logging
import time
import zlib
from collections.abc import Callable

import pytest

from faults.telling import Tell
from faults.words import counted
from limelight.domain.errors import (
    BadAnswer,
    LimelightError,
    NotAllowed,
    NotThere,
    ServerTrouble,
    SignInNeeded,
    Throttled,
    Unreachable,
)
from limelight.net.client import Ask
from net.doubles import TOKEN, endpoint
from net.raw_server import (
    Behaviour,
    Line,
    answering,
    applies_then_resets,
    never_answers,
    resets_at_once,
    saying,
    serving,
)

pytestmark = pytest.mark.asyncio

ANSWER = b'{"flags": []}'


ASKED_ONCE = "1 request"


async def fails(behaviour, kind: type[LimelightError], ask: Ask | None = None) -> str:
    """The sentence of the error that a read ends with."""
    async with serving(behaviour) as server:
        reader = endpoint(server.address)
        with pytest.raises(kind) as caught:
            await reader.get(ask or Ask("/things", deadline=5))
        await reader.aclose()
        assert len(server.requests) <= 1
        assert server.address in str(caught.value)
        assert TOKEN not in str(caught.value)
    return str(caught.value)


async def test_a_good_answer_comes_with_its_body_headers_and_the_servers_time() -> None:
    headers = 'ETag: "7"\r\nDate: Tue, 24 Nov 2026 17:00:00 GMT\r\n'
    async with serving(answering("200 OK", headers, ANSWER)) as server:
        reader = endpoint(server.address)
        response = await reader.get(Ask("/things", {"limit": "2"}, {"If-None-Match": '"6"'}))
        await reader.aclose()
    assert (response.status, response.body, response.header("ETag")) == (200, ANSWER, '"7"')
    assert response.server_date == 1_795_539_600.0
    head = server.requests[0].lower()
    assert head.startswith(b"get /things?limit=2 http/1.1\r\n")
    assert b'if-none-match: "6"\r\n' in head
    assert b"accept-encoding: identity\r\n" in head
    assert f"authorization: bearer {TOKEN}\r\n".encode() in head


async def test_an_answer_without_length_that_ends_with_the_connection_is_read_to_its_end() -> None:
    async with serving(saying(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + ANSWER)) as server:
        reader = endpoint(server.address)
        assert (await reader.get(Ask("/"))).body == ANSWER
        await reader.aclose()


@pytest.mark.parametrize("behaviour", [resets_at_once, applies_then_resets, saying(b"")])
async def test_a_broken_connection_is_unreachable(behaviour) -> None:
    await fails(behaviour, Unreachable)


async def test_nobody_listening_is_unreachable_and_says_so() -> None:
    async with serving(resets_at_once) as server:
        pass
    reader = endpoint(server.address)
    with pytest.raises(Unreachable, match="refused"):
        await reader.get(Ask("/"))


async def test_a_name_that_does_not_exist_is_unreachable_and_says_so() -> None:
    reader = endpoint("https://nowhere.invalid")
    with pytest.raises(Unreachable, match="cannot be found"):
        await reader.get(Ask("/"))


async def test_silence_ends_at_the_total_deadline() -> None:
    assert "0.2 s" in await fails(never_answers, Unreachable, Ask("/", deadline=0.2))


@pytest.mark.parametrize("part", [b"X-Drip: drip\r\n", b"HTTP/1.1 102 Processing\r\n\r\n"])
async def test_an_endless_slow_head_ends_at_the_total_deadline(part: bytes) -> None:
    async def drips(line: Line) -> None:
        await line.request()
        await line.say(b"" if part.startswith(b"HTTP") else b"HTTP/1.1 200 OK\r\n")
        while True:
            await line.say(part)
            await asyncio.sleep(0.05)

    started = time.monotonic()
    await fails(drips, Unreachable, Ask("/", deadline=0.4))
    assert time.monotonic() - started < 4


async def test_an_endless_slow_body_ends_at_the_total_deadline() -> None:
    async def drips(line: Line) -> None:
        await line.request()
        await line.say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
        while True:
            await line.say(b" ")
            await asyncio.sleep(0.05)

    started = time.monotonic()
    await fails(drips, Unreachable, Ask("/", deadline=0.4))
    assert time.monotonic() - started < 4


async def test_a_body_shorter_than_its_length_is_no_answer() -> None:
    text = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{}"
    await fails(saying(text), Unreachable)


async def test_a_chunked_body_without_its_end_is_no_answer() -> None:
    text = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"
    await fails(saying(text), Unreachable)


@pytest.mark.parametrize(
    "text", [b"SSH-2.0-OpenSSH_9.2\r\n\r\n", b"HTTP/1.1 banana\r\n\r\n", b"\x15\x03\x01\x00\x02\x02\x28"]
)
async def test_what_is_not_http_is_a_bad_answer(text: bytes) -> None:
    assert "not HTTP" in await fails(saying(text), BadAnswer)


async def test_a_bomb_of_headers_is_a_bad_answer() -> None:
    bomb = b"HTTP/1.1 200 OK\r\n" + b"X-Pad: " + b"a" * 200_000 + b"\r\n\r\n{}"
    await fails(saying(bomb), BadAnswer)


def gzipped(body: bytes, packed: bytes | None = None):
    return answering("200 OK", "Content-Encoding: gzip\r\n", gzip.compress(body) if packed is None else packed)


async def test_a_bulk_list_may_come_packed() -> None:
    async with serving(gzipped(ANSWER)) as server:
        reader = endpoint(server.address)
        assert (await reader.get(Ask("/", gzip=True))).body == ANSWER
        await reader.aclose()
    assert b"accept-encoding: gzip\r\n" in server.requests[0].lower()


async def test_a_packed_answer_that_was_not_asked_for_is_refused(tell: Tell) -> None:
    saw = await fails(gzipped(ANSWER), BadAnswer)
    assert "packed" in saw
    injected = "a good answer that is packed, to a request for plain data"
    tell("a packed answer that nobody asked for", "data", "a feature", injected, saw, server=ASKED_ONCE)


@pytest.mark.parametrize("cut", [1, 8, 12])
async def test_a_packed_answer_without_its_end_is_refused(cut: int, tell: Tell) -> None:
    packed = gzip.compress(b'{"flags": [1, 2, 3, 4, 5, 6, 7]}')[:-cut]
    saw = await fails(gzipped(b"", packed), BadAnswer, Ask("/", gzip=True))
    assert "part" in saw
    injected = f"a packed answer without its last {cut} bytes"
    tell("a packed list without its end", "data", f"a list, {cut}", injected, saw, server=ASKED_ONCE)


@pytest.mark.parametrize("packed", [gzip.compress(b"{}", mtime=0) + b"more", b"no gzip at all", zlib.compress(b"{}")])
async def test_a_packed_answer_that_is_damaged_is_refused(packed: bytes) -> None:
    await fails(gzipped(b"", packed), BadAnswer, Ask("/", gzip=True))


async def test_a_small_packed_answer_that_unpacks_to_a_huge_one_is_refused(tell: Tell) -> None:
    bomb = gzipped(b" " * 40_000_000)
    saw = await fails(bomb, BadAnswer, Ask("/", gzip=True))
    assert "16 MiB" in saw
    injected = "40 MB of blanks, packed into a few thousand bytes"
    tell("a packed list that unpacks to a huge one", "data", "a list", injected, saw, server=ASKED_ONCE)


async def test_a_huge_answer_is_refused_before_it_is_held() -> None:
    assert "1 MiB" in await fails(answering("200 OK", body=b" " * 1_048_577), BadAnswer, Ask("/", cap=1_048_576))


async def test_an_endless_answer_is_refused() -> None:
    async def floods(line: Line) -> None:
        await line.request()
        await line.say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
        while True:
            await line.say(b" " * 65_536)

    await fails(floods, BadAnswer, Ask("/", cap=1_048_576, deadline=20))


async def test_a_captive_portal_is_not_taken_for_data() -> None:
    said = await fails(answering("200 OK", body=b"<h1>Welcome</h1>", media="text/html; charset=utf-8"), BadAnswer)
    assert "web page" in said


async def test_another_media_type_is_refused_by_name() -> None:
    assert "text/plain" in await fails(answering("200 OK", media="text/plain"), BadAnswer)


@pytest.mark.parametrize("status", ["301 Moved Permanently", "302 Found", "307 Temporary Redirect", "308 Permanent"])
async def test_a_redirect_is_never_followed(status: str) -> None:
    async with serving(answering("200 OK", body=ANSWER)) as other:
        location = f"Location: {other.address}/elsewhere?secret=1\r\n"
        said = await fails(answering(status, location), BadAnswer)
        assert f"{other.address}/elsewhere," in said
        assert "secret" not in said
        assert other.connections == 0


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("400 Bad Request", BadAnswer),
        ("401 Unauthorized", SignInNeeded),
        ("403 Forbidden", NotAllowed),
        ("404 Not Found", NotThere),
        ("410 Gone", NotThere),
        ("418 Teapot", BadAnswer),
        ("500 Internal Server Error", ServerTrouble),
        ("503 Service Unavailable", ServerTrouble),
        ("511 Network Authentication Required", Unreachable),
    ],
)
async def test_each_status_is_its_own_kind_of_error(status: str, kind: type[LimelightError]) -> None:
    said = await fails(answering(status), kind)
    assert status[:3] in said


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("Retry-After: 7", 7.0),
        ("Retry-After: 315360000", 600.0),
        ("Retry-After: 999999999999999999999999", 600.0),
        ("Date: Tue, 24 Nov 2026 17:00:00 GMT\r\nRetry-After: Tue, 24 Nov 2026 17:01:30 GMT", 90.0),
        ("Date: Tue, 24 Nov 2026 17:00:00 GMT\r\nRetry-After: Tue, 24 Nov 2036 17:00:00 GMT", 600.0),
        ("Date: Tue, 24 Nov 2026 17:00:00 GMT\r\nRetry-After: Tue, 24 Nov 2020 17:00:00 GMT", 0.0),
        ("Retry-After: soon", 30.0),
        ("Retry-After: -5", 30.0),
        ("Retry-After: 1e3", 30.0),
        ("X-Nothing: 1", 30.0),
    ],
)
async def test_too_many_requests_says_how_long_to_wait(header: str, seconds: float) -> None:
    async with serving(answering("429 Too Many Requests", f"{header}\r\n")) as server:
        reader = endpoint(server.address)
        with pytest.raises(Throttled) as caught:
            await reader.get(Ask("/"))
        await reader.aclose()
    assert caught.value.retry_after == seconds


async def test_a_servers_own_words_are_plain_short_and_marked() -> None:
    words = "No\x00 entry\u2028\nfor you " + "x" * 5_000
    async with serving(answering("403 Forbidden")) as server:
        reader = endpoint(server.address, words=lambda response: words)
        with pytest.raises(NotAllowed) as caught:
            await reader.get(Ask("/"))
        await reader.aclose()
    said = str(caught.value)
    assert "The server says: “No entry for you xxx" in said
    assert said.endswith("…”")
    assert len(said) < 500


async def test_nothing_is_asked_where_nobody_is_signed_in() -> None:
    async with serving(answering("200 OK")) as server:
        reader = endpoint(server.address)
        reader._credentials.origin = "https://elsewhere.example"
        with pytest.raises(SignInNeeded):
            await reader.get(Ask("/"))
        assert server.connections == 0


@pytest.mark.parametrize("token", ["line\r\nX-Evil: 1", "two words", "täglich", ""])
async def test_a_token_that_would_break_the_header_is_not_sent(token: str) -> None:
    async with serving(answering("200 OK")) as server:
        reader = endpoint(server.address)
        reader._credentials.secret._text = token
        with pytest.raises(SignInNeeded):
            await reader.get(Ask("/"))
        assert server.connections == 0


async def test_a_secret_of_another_origin_never_leaves(tell: Tell) -> None:
    async with serving(answering("200 OK")) as server:
        reader = endpoint(server.address)
        reader._credentials.secret.origin = "https://elsewhere.example"
        with pytest.raises(RuntimeError, match="another origin") as stopped:
            await reader.get(Ask("/"))
        assert server.connections == 0
    injected = "a bug gives a token to a connection to another origin than its own"
    saw = f"the report of a fault of Limelight: {stopped.value}"
    tell("a secret of another origin", "security", "a read", injected, saw)


async def test_no_cookie_is_kept_or_sent(tell: Tell) -> None:
    async with serving(answering("200 OK", "Set-Cookie: session=1; Path=/\r\n")) as server:
        reader = endpoint(server.address)
        for _ in range(2):
            await reader.get(Ask("/"))
        await reader.aclose()
    assert b"cookie" not in server.requests[1].lower()
    log = f"{counted(len(server.requests), 'request')}, no cookie in the second"
    tell("a cookie", "security", "a read", "an answer sets a cookie", "what was read", server=log)


async def test_neither_token_nor_address_reach_a_debugging_log(caplog: pytest.LogCaptureFixture, tell: Tell) -> None:
    caplog.set_level(logging.DEBUG)
    async with serving(answering("200 OK")) as server:
        reader = endpoint(server.address)
        await reader.get(Ask("/private-things"))
        await reader.aclose()
    assert TOKEN not in caplog.text
    assert "private-things" not in caplog.text
    assert TOKEN not in repr(reader.__dict__)
    injected = "every library logs all that it can"
    saw = "what was read; neither token nor path in the log"
    tell("a debugging log", "security", "a read", injected, saw, server=counted(len(server.requests), "request"))


@pytest.mark.parametrize("status", ["403 Forbidden", "307 Temporary", "200 OK"])
async def test_a_token_that_the_server_says_back_stands_in_no_sentence(status: str) -> None:
    header = f"Location: https://elsewhere.example/{TOKEN}/x\r\n"
    said = answering(status, header, f"No, {TOKEN.upper()}".encode(), media=f"text/{TOKEN}")
    async with serving(said) as server:
        reader = endpoint(server.address, words=lambda response: response.body.decode())
        with pytest.raises(LimelightError) as caught:
            await reader.get(Ask("/"))
        await reader.aclose()
    assert TOKEN not in str(caught.value).lower()
    assert "***" in str(caught.value)


ONE_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"


def lets_go(connections: set[int], end: Callable[[Line], None], *, says: bytes = b"") -> Behaviour:
    """Answer everything, but on these connections, counted from 1, only once: the next request is read and lost."""
    count = itertools.count(1)

    async def behave(line: Line) -> None:
        number = next(count)
        await line.request()
        await line.say(ONE_ANSWER)
        while True:
            await line.request()
            if number in connections:
                await line.say(says)
                end(line)
                return
            await line.say(ONE_ANSWER)

    return behave


def closed(line: Line) -> None:
    """End the connection in an orderly way."""
    line.writer.close()


@pytest.mark.parametrize("end", [Line.reset, closed])
async def test_a_read_that_meets_its_kept_connection_as_the_server_lets_go_of_it_is_sent_again(
    end: Callable[[Line], None],
) -> None:
    async with serving(lets_go({1}, end)) as server:
        reader = endpoint(server.address)
        for _ in range(3):
            assert (await reader.get(Ask("/things", deadline=5))).status == 200
        await reader.aclose()
    assert (len(server.requests), server.connections) == (4, 2)


async def test_a_question_that_stands_in_a_body_is_asked_again_the_same_way() -> None:
    async with serving(lets_go({1}, Line.reset)) as server:
        reader = endpoint(server.address)
        ask = Ask("/evaluate", deadline=5, question=b'{"context": {}}')
        for _ in range(2):
            assert (await reader.get(ask)).status == 200
        await reader.aclose()
    assert [each.partition(b"\r\n\r\n")[2] for each in server.requests] == [b'{"context": {}}'] * 3


async def test_a_read_on_a_connection_of_its_own_is_not_sent_again() -> None:
    async def dies(line: Line) -> None:
        await line.request()
        line.reset()

    assert "broke before the answer was complete" in await fails(dies, Unreachable)


async def test_an_answer_that_was_begun_is_not_asked_for_again() -> None:
    async with serving(lets_go({1}, closed, says=ONE_ANSWER[:-1])) as server:
        reader = endpoint(server.address)
        await reader.get(Ask("/things", deadline=5))
        with pytest.raises(Unreachable, match="broke before the answer was complete"):
            await reader.get(Ask("/things", deadline=5))
        await reader.aclose()
    assert (len(server.requests), server.connections) == (2, 1)
