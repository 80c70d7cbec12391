"""TLS is always verified; a proxy is used, named, and never counted as the server."""

import asyncio
import ssl
from pathlib import Path

import pytest

from limelight.domain.errors import ProfileProblem, Unreachable
from limelight.net.address import checked
from limelight.net.client import Ask, Write
from limelight.net.proxies import proxy_for
from net.certificates import Authority
from net.doubles import TOKEN, endpoint
from net.raw_server import Line, answering, applies_then_resets, ended, resets_at_once, saying, serving

HOST = "toggles.example.com"
VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("tls"))


@pytest.fixture(scope="module")
def tls(authority: Authority) -> ssl.SSLContext:
    return authority.server([HOST, "localhost", "127.0.0.1"]).context()


@pytest.mark.asyncio
async def test_a_private_authority_is_trusted_by_its_file_only(authority: Authority, tls: ssl.SSLContext) -> None:
    async with serving(answering("200 OK"), tls=tls) as server:
        trusting = endpoint(server.address, ca_file=str(authority.ca_file))
        assert (await trusting.get(Ask("/"))).status == 200
        await trusting.aclose()
        doubting = endpoint(server.address)
        with pytest.raises(Unreachable, match="certificate that is not trusted") as caught:
            await doubting.get(Ask("/"))
        sent = await doubting.write(Write("POST", "/", b"{}"))
        await doubting.aclose()
    assert "ca_file" in str(caught.value)
    assert (sent.answered, sent.bytes_left) == (None, False)
    assert len(server.requests) == 1


@pytest.mark.asyncio
async def test_a_certificate_of_another_name_is_not_trusted(authority: Authority, tls: ssl.SSLContext) -> None:
    async with serving(answering("200 OK"), tls=tls, host="127.0.0.2") as server:
        reader = endpoint(server.address, ca_file=str(authority.ca_file))
        with pytest.raises(Unreachable, match="certificate that is not trusted"):
            await reader.get(Ask("/"))
        await reader.aclose()


@pytest.mark.asyncio
async def test_plain_http_on_a_tls_port_is_said(authority: Authority) -> None:
    async with serving(saying(b"HTTP/1.1 400 Bad\r\n\r\n")) as server:
        reader = endpoint(server.address.replace("http:", "https:"), ca_file=str(authority.ca_file))
        with pytest.raises(Unreachable):
            await reader.get(Ask("/", deadline=3))
        await reader.aclose()


@pytest.mark.asyncio
@pytest.mark.parametrize("content", [None, "no certificate"])
async def test_an_authoritys_file_that_cannot_be_used_is_a_problem_of_the_profile(
    tmp_path: Path, content: str | None
) -> None:
    file = tmp_path / "ca.pem"
    if content is not None:
        file.write_text(content)
    reader = endpoint(f"https://{HOST}", ca_file=str(file))
    with pytest.raises(ProfileProblem, match="ca_file"):
        await reader.get(Ask("/"))


@pytest.mark.parametrize("address", ["http://127.0.0.1:1", "https://localhost:1", "http://[::1]:1"])
def test_loopback_is_never_proxied(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://proxy.example.com:3128")
    assert proxy_for(checked(address)) is None


@pytest.mark.parametrize(
    ("variable", "value", "shown"),
    [
        ("HTTPS_PROXY", "http://proxy.example.com:3128", "http://proxy.example.com:3128"),
        ("https_proxy", "proxy.example.com:3128", "http://proxy.example.com:3128"),
        ("ALL_PROXY", "https://proxy.example.com", "https://proxy.example.com"),
        ("HTTPS_PROXY", "http://name:hunter2@proxy.example.com:3128/", "http://proxy.example.com:3128"),
        ("HTTP_PROXY", "http://proxy.example.com:3128", None),
    ],
)
def test_the_proxy_of_the_environment_is_used_and_shown_without_its_password(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, shown: str | None
) -> None:
    monkeypatch.setenv(variable, value)
    proxy = proxy_for(checked(f"https://{HOST}"))
    assert (proxy.shown if proxy else None) == shown
    assert "hunter2" not in repr(proxy)


def test_no_proxy_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example.com:3128")
    monkeypatch.setenv("NO_PROXY", "example.com")
    assert proxy_for(checked(f"https://{HOST}")) is None


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "value", ["socks5://proxy.example.com:1080", "socks5h://name:hunter2@p:1", "ftp://p", "http://:1", "http://p:x"]
)
async def test_a_proxy_that_cannot_be_used_is_a_sentence_and_nothing_leaves(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("ALL_PROXY", value)
    reader = endpoint(f"https://{HOST}")
    with pytest.raises(Unreachable, match="ALL_PROXY") as caught:
        await reader.get(Ask("/"))
    assert "hunter2" not in str(caught.value)
    sent = await reader.write(Write("POST", "/", b"{}"))
    assert (sent.answered, sent.bytes_left) == (None, False)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "behaviour",
    [
        resets_at_once,
        applies_then_resets,
        saying(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"),
        saying(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"),
    ],
)
async def test_a_proxy_that_does_not_connect_is_named_and_its_connect_is_not_the_write(
    monkeypatch: pytest.MonkeyPatch, behaviour
) -> None:
    async with serving(behaviour) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.address)
        writer = endpoint(f"https://{HOST}")
        sent = await writer.write(Write("POST", "/flags/a/release", b"{}", deadline=5))
        await writer.aclose()
    assert (sent.answered, sent.bytes_left) == (None, False)
    assert proxy.address in sent.trouble
    assert all(request.startswith(b"CONNECT toggles.example.com:443") for request in proxy.requests)
    assert not any(TOKEN.encode() in request for request in proxy.requests)


@pytest.mark.asyncio
async def test_a_proxy_that_nobody_runs_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving(resets_at_once) as proxy:
        pass
    monkeypatch.setenv("HTTPS_PROXY", proxy.address)
    reader = endpoint(f"https://{HOST}")
    with pytest.raises(Unreachable, match=f"The proxy {proxy.address} before https://{HOST}"):
        await reader.get(Ask("/"))


@pytest.mark.asyncio
@pytest.mark.parametrize(("behaviour", "answered"), [(answering("200 OK"), True), (applies_then_resets, False)])
async def test_through_a_proxy_a_write_that_went_into_the_tunnel_may_have_left(
    monkeypatch: pytest.MonkeyPatch, authority: Authority, tls: ssl.SSLContext, behaviour, answered: bool
) -> None:
    async with serving(behaviour, tls=tls) as server:

        async def tunnel(line: Line) -> None:
            await line.request()
            await line.say(b"HTTP/1.1 200 Connection established\r\n\r\n")
            reader, writer = await asyncio.open_connection("127.0.0.1", server.port)

            async def pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
                while part := await source.read(65_536):
                    sink.write(part)
                    await sink.drain()
                sink.close()

            try:
                await asyncio.gather(pump(line.reader, writer), pump(reader, line.writer))
            finally:
                await ended(writer)

        async with serving(tunnel) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", proxy.address)
            writer = endpoint(f"https://{HOST}", ca_file=str(authority.ca_file))
            sent = await writer.write(Write("POST", "/flags/a/release", b"{}", deadline=5))
            await writer.aclose()
    assert (sent.answered is not None, sent.bytes_left) == (answered, True)
    assert answered or proxy.address in sent.trouble
    assert len(server.requests) == 1
    assert not any(TOKEN.encode() in request for request in proxy.requests)
