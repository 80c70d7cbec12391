"""The receiver on loopback: everything but the awaited request is refused, and the waiting goes on."""

import asyncio
import contextlib
import re
import socket
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import pytest

from faults.telling import Tell
from identity.openid.person import exchanged, fetched
from limelight.domain.errors import SignInFailed
from limelight.identity.openid.attempt import Attempt
from limelight.identity.openid.receiver import MOST_CONNECTIONS, Receiver
from limelight.identity.openid.requests import LONGEST_HEAD

pytestmark = pytest.mark.asyncio


@contextlib.asynccontextmanager
async def receiving(patience: float = 10.0) -> AsyncIterator[tuple[Receiver, str]]:
    """A receiver that listens, and the address of the answer that it waits for."""
    attempt = Attempt(0.0, "company")
    receiver = Receiver(attempt, patience)
    await receiver.open()
    try:
        yield receiver, f"{receiver.address}?code=canary-code&state={attempt.state}"
    finally:
        await receiver.aclose()


def status_of(page: bytes) -> int:
    return int(page.split(b" ")[1])


STILL_WAITED = "the receiver refused it, went on waiting, and took the right answer"


def words_of(page: bytes) -> str:
    """What a browser shows of a page."""
    body = page.decode().partition("\r\n\r\n")[2]
    return " ".join(re.sub(r"(?s)<(style|title)>.*?</\1>|<[^>]*>", " ", body).split())


async def assert_still_waiting(receiver: Receiver, good: str) -> None:
    """What came before did not end it: the right request still does."""
    assert status_of(await fetched(good)) == 200
    async with asyncio.timeout(5):
        assert (await receiver.answer())["code"] == "canary-code"


async def test_it_listens_on_loopback_only_on_a_port_of_the_systems_choice() -> None:
    async with receiving() as (receiver, _), receiving() as (other, _):
        parts = urlsplit(receiver.address)
        assert parts.hostname == "127.0.0.1"
        assert parts.port != urlsplit(other.address).port
        assert receiver._server is not None
        assert [listening.getsockname()[0] for listening in receiver._server.sockets] == ["127.0.0.1"]


async def test_a_port_of_the_profiles_choice_is_taken_and_said_where_it_is_not_free() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    first, second = (Receiver(Attempt(0.0, "company"), port=port) for _ in range(2))
    await first.open()
    try:
        assert first.address == f"http://127.0.0.1:{port}/cb/company"
        with pytest.raises(SignInFailed, match=rf"cannot listen on 127\.0\.0\.1:{port} .* End the program that uses"):
            await second.open()
    finally:
        await second.aclose()
        await first.aclose()
    again = Receiver(Attempt(0.0, "company"), port=port)
    await again.open()
    await again.aclose()


async def test_the_answer_is_taken_with_every_parameter() -> None:
    async with receiving() as (receiver, good):
        page = await fetched(f"{good}&iss=https%3A%2F%2Fidp.example.com&session_state=a+b")
        parameters = await receiver.answer()
    assert status_of(page) == 200
    assert parameters["iss"] == "https://idp.example.com"
    assert parameters["session_state"] == "a b"
    assert b"canary" not in page


@pytest.mark.parametrize("host", ["localhost:{port}", "127.0.0.1", "evil.example.com", "evil.example.com:{port}",
                                  "127.0.0.1:1", "[::1]:{port}", "127.0.0.1:{port}, x", ""])  # fmt: skip
async def test_another_host_is_refused(host: str, tell: Tell) -> None:
    async with receiving() as (receiver, good):
        named = host.format(port=urlsplit(good).port)
        page = await fetched(good, host=named)
        assert status_of(page) == 421
        await assert_still_waiting(receiver, good)
    injected, where = f"the answer is asked of the host: {host or 'none'}", f"the receiver, {host or 'none'}"
    tell("another host at the receiver", "security", where, injected, words_of(page), server=STILL_WAITED)


@pytest.mark.parametrize(
    "path", ["/", "/cb", "/cb/", "/cb/another", "/cb/company/", "/cb/company/x", "/CB/company", "/cb/%63ompany",
             "//cb/company"]
)  # fmt: skip
async def test_another_path_is_not_there(path: str, tell: Tell) -> None:
    async with receiving() as (receiver, good):
        page = await fetched(good.replace("/cb/company", path))
        assert status_of(page) == 404
        await assert_still_waiting(receiver, good)
    injected, where = f"the answer comes to {path} instead of /cb/company", f"the receiver, {path}"
    tell("another path at the receiver", "security", where, injected, words_of(page), server=STILL_WAITED)


async def test_the_browsers_wish_for_an_icon_is_declined_politely() -> None:
    async with receiving() as (receiver, good):
        icon = f"http://{urlsplit(good).netloc}/favicon.ico"
        assert status_of(await fetched(icon)) == 404
        await assert_still_waiting(receiver, good)


@pytest.mark.parametrize("method", ["POST", "HEAD", "PUT", "OPTIONS", "DELETE"])
async def test_another_method_is_refused(method: str) -> None:
    async with receiving() as (receiver, good):
        page = await fetched(good, method)
        assert status_of(page) == 405
        assert b"Allow: GET" in page
        await assert_still_waiting(receiver, good)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?",
        "?code=canary-code&state={state}&state={state}",
        "?code=canary-code&state={state}&code=another",
        "?code=canary-code&state={state}&iss=a&iss=a",
        "?code=canary-code&state={state}&nonsense",
        "?code=canary-code&state={state}&name=%ff",
        "?code=canary-code&state={state}&&",
        "?state={state}",
        "?code=canary-code&state={state}&" + "&".join(f"n{number}=1" for number in range(40)),
        "?code=canary-code&state={state}&a=<b>",
    ],
)
async def test_odd_parameters_are_refused(query: str, tell: Tell) -> None:
    async with receiving() as (receiver, good):
        state = good.rpartition("=")[2]
        page = await fetched(receiver.address + query.replace("{state}", state))
        assert status_of(page) in (400, 403)
        await assert_still_waiting(receiver, good)
    shown = query if len(query) < 70 else f"{query[:45]}... of {query.count('&') + 1}"
    injected, where = f"an answer with the parameters: {shown or 'none'}", f"the receiver, {shown or 'none'}"
    tell("parameters twice at the receiver", "security", where, injected, words_of(page), server=STILL_WAITED)


@pytest.mark.parametrize("state", ["", "another", "{state}x", "{short}", "%C3%A4"])
async def test_a_wrong_state_is_refused_and_does_not_end_the_sign_in(state: str, tell: Tell) -> None:
    async with receiving() as (receiver, good):
        right = good.rpartition("=")[2]
        wrong = state.replace("{state}", right).replace("{short}", right[:-1])
        for outcome in ("code=stolen", "error=access_denied"):
            page = await fetched(f"{receiver.address}?{outcome}&state={wrong}")
            assert status_of(page) == 403
        assert status_of(await fetched(f"{receiver.address}?code=stolen")) == 403
        await assert_still_waiting(receiver, good)
    shown = state.replace("{state}x", "one letter more").replace("{short}", "one letter less") or "none"
    injected = f"an answer with the state: {shown}"
    tell("a wrong state", "security", f"the receiver, {shown}", injected, words_of(page), server=STILL_WAITED)


async def test_an_error_with_the_right_state_is_an_answer() -> None:
    async with receiving() as (receiver, good):
        state = good.rpartition("=")[2]
        assert status_of(await fetched(f"{receiver.address}?error=access_denied&state={state}")) == 200
        assert (await receiver.answer())["error"] == "access_denied"


@pytest.mark.parametrize(
    "headers", ["Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n", "Host: 127.0.0.1\r\n", " folded: x\r\n",
                "no colon\r\n", "a\x00b: c\r\n", "Content-Length: 0\r\nContent-Length: 0\r\n"]
)  # fmt: skip
async def test_odd_headers_are_refused(headers: str) -> None:
    async with receiving() as (receiver, good):
        assert status_of(await fetched(good, headers=headers)) == 400
        await assert_still_waiting(receiver, good)


@pytest.mark.parametrize(
    "request_line",
    ["GET", "GET {target}", "GET  {target} HTTP/1.1", "GET http://x{target} HTTP/1.1", "GET {target} HTTP/2.0",
     "get {target} HTTP/1.1", "GET {target} HTTP/1.1 x", "CONNECT 127.0.0.1:80 HTTP/1.1", "\x16\x03\x01"],
)  # fmt: skip
async def test_what_is_no_request_of_a_browser_is_refused(request_line: str) -> None:
    async with receiving() as (receiver, good):
        parts = urlsplit(good)
        line = request_line.format(target=f"{parts.path}?{parts.query}")
        page = await exchanged(good, f"{line}\r\nHost: {parts.netloc}\r\n\r\n".encode())
        assert status_of(page) == 400
        await assert_still_waiting(receiver, good)


async def test_a_second_answer_is_told_that_it_is_too_late(tell: Tell) -> None:
    async with receiving() as (receiver, good):
        assert status_of(await fetched(good)) == 200
        page = await fetched(good.replace("canary-code", "another"))
        assert status_of(page) == 410
        assert (await receiver.answer())["code"] == "canary-code"
    injected, log = "a second good answer after the first", "the receiver took the first answer, and no other"
    tell("a second answer at the receiver", "security", "the receiver", injected, words_of(page), server=log)


async def test_two_answers_at_once_are_one() -> None:
    async with receiving() as (_, good):
        pages = await asyncio.gather(*(fetched(good) for _ in range(8)))
    assert sorted(map(status_of, pages)) == [200, *[410] * 7]


async def test_a_large_request_is_refused(tell: Tell) -> None:
    async with receiving() as (receiver, good):
        page = await fetched(good, headers=f"Cookie: {'c' * (LONGEST_HEAD + 1)}\r\n")
        assert status_of(page) == 431
        await assert_still_waiting(receiver, good)
    injected = f"an answer with a cookie of {LONGEST_HEAD + 1} bytes"
    tell("a large request at the receiver", "security", "the receiver", injected, words_of(page), server=STILL_WAITED)


async def test_what_never_ends_is_refused_without_waiting_for_its_end() -> None:
    async with receiving() as (receiver, good):
        assert status_of(await exchanged(good, b"G" * 4 * LONGEST_HEAD)) == 431
        await assert_still_waiting(receiver, good)


async def test_a_slow_client_is_given_up_and_holds_up_nobody(tell: Tell) -> None:
    async with receiving(patience=0.2) as (receiver, good):
        slow = asyncio.ensure_future(exchanged(good, b"GET /cb/company HTTP/1.1\r\n"))
        silent = asyncio.ensure_future(exchanged(good, b""))
        async with asyncio.timeout(10):
            page = await slow
            assert status_of(page) == 408
            assert status_of(await silent) == 408
        await assert_still_waiting(receiver, good)
    injected = "one client sends half a request, another nothing"
    tell("a slow client at the receiver", "security", "the receiver", injected, words_of(page), server=STILL_WAITED)


async def test_a_crowd_of_silent_clients_does_not_keep_the_browser_out() -> None:
    async with receiving() as (receiver, good):
        parts = urlsplit(good)
        crowd = [await asyncio.open_connection(parts.hostname, parts.port) for _ in range(MOST_CONNECTIONS * 3)]
        await assert_still_waiting(receiver, good)
        assert len(receiver._connections) <= MOST_CONNECTIONS
        for _, writer in crowd:
            writer.close()


async def test_a_client_that_hangs_up_ends_nothing() -> None:
    async with receiving() as (receiver, good):
        parts = urlsplit(good)
        _, writer = await asyncio.open_connection(parts.hostname, parts.port)
        writer.write(b"GET /cb")
        writer.transport.abort()
        await assert_still_waiting(receiver, good)


async def test_a_page_is_never_anything_that_was_sent() -> None:
    async with receiving() as (receiver, good):
        marks = [
            await fetched(f"{receiver.address}?code=mark-1&state=mark-2"),
            await fetched(f"http://{urlsplit(good).netloc}/mark-3"),
            await fetched(good, "MARK"),
            await fetched(f"{good}&error_description=mark-4%3Cscript%3E"),
        ]
    for page in marks:
        assert b"mark" not in page.lower()
        assert b"script" not in page
        for header in (b"Content-Security-Policy: default-src 'none'", b"Cache-Control: no-store",
                       b"Referrer-Policy: no-referrer", b"X-Content-Type-Options: nosniff"):  # fmt: skip
            assert header in page


async def test_closing_frees_the_port_and_hangs_up_on_everybody() -> None:
    async with receiving() as (receiver, good):
        parts = urlsplit(good)
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        writer.write(b"GET /cb")
        await fetched(f"http://{parts.netloc}/favicon.ico")  # whoever came before is let in by now
        assert receiver._connections
    with contextlib.suppress(ConnectionResetError):
        assert await asyncio.wait_for(reader.read(), 5) == b""
    writer.close()
    with pytest.raises(ConnectionRefusedError):
        await fetched(good)
    with pytest.raises(asyncio.CancelledError):
        await receiver.answer()


@pytest.mark.parametrize("steps", range(8))
async def test_given_up_at_any_moment_nothing_listens_any_more(steps: int, monkeypatch: pytest.MonkeyPatch) -> None:
    servers: list[asyncio.Server] = []
    start = asyncio.base_events.Server._start_serving

    def noted(server: asyncio.Server) -> None:
        servers.append(server)
        start(server)

    monkeypatch.setattr(asyncio.base_events.Server, "_start_serving", noted)

    async def sign_in() -> None:
        receiver = Receiver(Attempt(0.0, "company"))
        try:
            await receiver.open()
            await receiver.answer()
        finally:
            await receiver.aclose()

    signing_in = asyncio.ensure_future(sign_in())
    for _ in range(steps):
        await asyncio.sleep(0)
    signing_in.cancel()
    await asyncio.wait([signing_in])
    assert not any(server.is_serving() for server in servers)
