"""Forms: encoded, bounded, sent once to one origin, and told of by nothing."""

import asyncio

import pytest

from limelight.domain.errors import BadAnswer, ServerTrouble, Unreachable
from limelight.net.forms import Form
from net.doubles import TOKEN, endpoint
from net.raw_server import RawServer, answering, never_answers, saying, serving

pytestmark = pytest.mark.asyncio

FIELDS = {"grant_type": "authorization_code", "code": f"{TOKEN}&=+ ü", "empty": ""}


async def posted(server: RawServer, form: Form) -> bytes:
    poster = endpoint(server.address)
    try:
        return (await poster.post(form)).body
    finally:
        await poster.aclose()


async def test_a_form_is_encoded_and_carries_no_token_in_a_header() -> None:
    async with serving(answering("200 OK", body=b'{"a": 1}')) as server:
        assert await posted(server, Form("/token?p=1", FIELDS)) == b'{"a": 1}'
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    assert head.startswith(b"POST /token?p=1 HTTP/1.1")
    assert b"content-type: application/x-www-form-urlencoded" in head.lower()
    assert b"accept-encoding: identity" in head.lower()
    assert b"authorization" not in head.lower()
    assert TOKEN.encode() not in head
    assert body == f"grant_type=authorization_code&code={TOKEN}%26%3D%2B+%C3%BC&empty=".encode()


async def test_a_status_that_was_asked_for_comes_back_whatever_it_holds() -> None:
    async with serving(answering("400 Bad Request", body=b"<p>", media="text/html")) as server:
        assert await posted(server, Form("/token", FIELDS, also=frozenset({400}))) == b"<p>"


@pytest.mark.parametrize(
    ("status", "headers", "media", "kind"),
    [
        ("400 Bad Request", "", "application/json", BadAnswer),
        ("302 Found", "Location: https://evil.example.com/?code=1\r\n", "application/json", BadAnswer),
        ("307 Temporary Redirect", "Location: /token\r\n", "application/json", BadAnswer),
        ("304 Not Modified", "", "application/json", BadAnswer),
        ("200 OK", "", "text/html", BadAnswer),
        ("200 OK", "Content-Encoding: gzip\r\n", "application/json", BadAnswer),
        ("503 Down", "", "application/json", ServerTrouble),
    ],
)
async def test_every_other_answer_is_an_error_and_the_form_is_sent_once(
    status: str, headers: str, media: str, kind: type[Exception]
) -> None:
    async with serving(answering(status, headers, media=media)) as server:
        with pytest.raises(kind) as caught:
            await posted(server, Form("/token", FIELDS))
    assert len(server.requests) == 1
    assert TOKEN not in str(caught.value)
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


async def test_an_answer_is_capped_in_bytes_and_in_time() -> None:
    async with serving(answering("200 OK", body=b" " * 2000)) as server:
        with pytest.raises(BadAnswer, match="more than"):
            await posted(server, Form("/token", FIELDS, cap=1000))
    async with serving(never_answers) as server:
        with pytest.raises(Unreachable, match=r"within 0\.2 s"):
            await posted(server, Form("/token", FIELDS, deadline=0.2))
    assert len(server.requests) == 1


async def test_what_broke_is_told_without_what_it_broke_on() -> None:
    async with serving(saying(f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{TOKEN}".encode())) as server:
        with pytest.raises((BadAnswer, Unreachable)) as caught:
            await posted(server, Form("/token", FIELDS))
    assert TOKEN not in str(caught.value)
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


async def test_loopback_is_never_proxied(monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving(never_answers) as proxy, serving(answering("200 OK")) as server:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.address)
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        async with asyncio.timeout(5):
            assert await posted(server, Form("/token", FIELDS)) == b"{}"
    assert proxy.connections == 0
