"""TLS is always verified; a proxy is used, named, and never counted as the server."""

import asyncio
import datetime
import ssl
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from limelight.domain.errors import ProfileProblem, Unreachable
from limelight.net.address import checked
from limelight.net.client import Ask, Write
from limelight.net.proxies import proxy_for
from net.doubles import TOKEN, endpoint
from net.raw_server import Line, answering, applies_then_resets, ended, resets_at_once, saying, serving

HOST = "toggles.example.com"
VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@dataclass(frozen=True)
class Authority:
    """A private certificate authority with one server's certificate."""

    ca_file: str
    server: ssl.SSLContext


def _certificate(
    subject: str, key: ec.EllipticCurvePrivateKey, issuer: str, signer: ec.EllipticCurvePrivateKey, *, authority: bool
) -> bytes:
    now = datetime.datetime.now(datetime.UTC)
    names = [x509.DNSName(HOST), x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))]
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, subject)]))
        .issuer_name(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if not authority:
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    return builder.sign(signer, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    folder = tmp_path_factory.mktemp("tls")
    ours, theirs = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    (folder / "ca.pem").write_bytes(_certificate("Test authority", ours, "Test authority", ours, authority=True))
    (folder / "server.pem").write_bytes(_certificate(HOST, theirs, "Test authority", ours, authority=False))
    plain = serialization.NoEncryption()
    form = serialization.PrivateFormat.PKCS8
    (folder / "server.key").write_bytes(theirs.private_bytes(serialization.Encoding.PEM, form, plain))
    server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    server.load_cert_chain(folder / "server.pem", folder / "server.key")
    return Authority(str(folder / "ca.pem"), server)


@pytest.mark.asyncio
async def test_a_private_authority_is_trusted_by_its_file_only(authority: Authority) -> None:
    async with serving(answering("200 OK"), tls=authority.server) as server:
        trusting = endpoint(server.address, ca_file=authority.ca_file)
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
async def test_a_certificate_of_another_name_is_not_trusted(authority: Authority) -> None:
    async with serving(answering("200 OK"), tls=authority.server, host="127.0.0.2") as server:
        reader = endpoint(server.address, ca_file=authority.ca_file)
        with pytest.raises(Unreachable, match="certificate that is not trusted"):
            await reader.get(Ask("/"))
        await reader.aclose()


@pytest.mark.asyncio
async def test_plain_http_on_a_tls_port_is_said(authority: Authority) -> None:
    async with serving(saying(b"HTTP/1.1 400 Bad\r\n\r\n")) as server:
        reader = endpoint(server.address.replace("http:", "https:"), ca_file=authority.ca_file)
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
    monkeypatch: pytest.MonkeyPatch, authority: Authority, behaviour, answered: bool
) -> None:
    async with serving(behaviour, tls=authority.server) as server:

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
            writer = endpoint(f"https://{HOST}", ca_file=authority.ca_file)
            sent = await writer.write(Write("POST", "/flags/a/release", b"{}", deadline=5))
            await writer.aclose()
    assert (sent.answered is not None, sent.bytes_left) == (answered, True)
    assert answered or proxy.address in sent.trouble
    assert len(server.requests) == 1
    assert not any(TOKEN.encode() in request for request in proxy.requests)
