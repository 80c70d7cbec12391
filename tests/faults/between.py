"""What may stand between a person's Limelight and a server: certificates and proxies, one fault each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from faults.proxy import Mode
from faults.wire import Wire
from net.certificates import Authority, Shown


class Certificates:
    """An authority that a connection trusts, another one, and what servers show."""

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        ours, theirs = Authority(folder, "Our authority"), Authority(folder, "Their authority")
        self.ca_file = ours.ca_file
        self.folder = folder
        self.good = ours.server(names)
        self.expired = ours.server(names, (-9, -2))
        self.not_yet = ours.server(names, (2, 9))
        self.of_another = ours.server(["elsewhere.invalid"])
        self.of_theirs = theirs.server(names)
        self.garbage = folder / "garbage.pem"
        self.garbage.write_text("no certificate")


def _good(certificates: Certificates) -> Shown:
    return certificates.good


def _trusted(certificates: Certificates) -> str:
    return str(certificates.ca_file)


def _nothing(_: Wire) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Tls:
    """A server that shows itself wrongly, or a connection that trusts the wrong one."""

    name: str
    injected: str
    shows: Callable[[Certificates], Shown] = _good
    trusts: Callable[[Certificates], str] = _trusted
    arm: Callable[[Wire], None] = _nothing


@dataclass(frozen=True, slots=True)
class AtTheWrite:
    """What changes when everything was read and the write is about to leave."""

    name: str
    injected: str
    shows: Callable[[Certificates], Shown] | None = None
    mode: Mode = Mode.TUNNEL


@dataclass(frozen=True, slots=True)
class Proxied:
    """A proxy between. `variables` instead of a good HTTPS_PROXY; `asked`: whether it is asked at all."""

    name: str
    injected: str
    mode: Mode = Mode.TUNNEL
    variables: Mapping[str, str] | None = None
    secret: str = ""
    works: bool = False
    asked: bool = False
    shows: Callable[[Certificates], Shown] = _good


def _expired(certificates: Certificates) -> Shown:
    return certificates.expired


def _theirs(certificates: Certificates) -> Shown:
    return certificates.of_theirs


def _another(certificates: Certificates) -> Shown:
    return certificates.of_another


TLS = (
    Tls("expired", "the certificate has expired", _expired),
    Tls("not yet valid", "the certificate is of tomorrow", lambda each: each.not_yet),
    Tls("wrong host", "the certificate is of another host", _another),
    Tls("unknown authority", "the certificate is of an authority that nobody named", trusts=lambda _: ""),
    Tls("other authority", "the certificate is of another authority than the one named", _theirs),
    Tls("no CA file", "ca_file names a file that is not there", trusts=lambda each: str(each.folder / "none.pem")),
    Tls("garbage as CA file", "ca_file names a file without certificates", trusts=lambda each: str(each.garbage)),
    Tls("nobody at the port", "nobody listens where TLS should be", arm=Wire.refuse),
    Tls("TLS packets dropped", "the packets to a TLS port are dropped", arm=Wire.swallow),
)

AT_THE_WRITE = (
    AtTheWrite("expired since", "after the fresh read the server shows an expired certificate", _expired),
    AtTheWrite("intercepted since", "after the fresh read somebody else shows himself", _theirs),
    AtTheWrite("another host since", "after the fresh read another host answers", _another),
    AtTheWrite("proxy asks for a password", "after the fresh read the proxy answers 407", mode=Mode.DENY),
    AtTheWrite("proxy has failed", "after the fresh read the proxy answers 502", mode=Mode.FAIL),
    AtTheWrite("proxy resets", "after the fresh read the proxy resets", mode=Mode.RESET),
    AtTheWrite("proxy is silent", "after the fresh read the proxy says nothing", mode=Mode.SILENT),
)

_HTTP = "http://127.0.0.1:{port}"
_EVA = "eva:hunter2@"
_BARE = {"HTTPS_PROXY": "127.0.0.1:{port}"}
_WRONG_KIND = {"HTTP_PROXY": _HTTP}
_EXEMPT = {"HTTPS_PROXY": _HTTP, "NO_PROXY": "invalid"}

PROXIES = (
    Proxied("https_proxy", "HTTPS_PROXY names a proxy that connects", works=True, asked=True),
    Proxied("a proxy with a password", "HTTPS_PROXY holds a name and a password", secret=_EVA, works=True, asked=True),
    Proxied("all_proxy", "ALL_PROXY alone names the proxy", variables={"ALL_PROXY": _HTTP}, works=True, asked=True),
    Proxied(
        "a proxy without a scheme",
        "HTTPS_PROXY holds no scheme",
        variables=_BARE,
        works=True,
        asked=True,
    ),
    Proxied("proxy 407", "the proxy answers 407", Mode.DENY, asked=True),
    Proxied("proxy 502", "the proxy answers 502", Mode.FAIL, asked=True),
    Proxied("proxy reset", "the proxy resets", Mode.RESET, asked=True),
    Proxied("proxy silence", "the proxy says nothing", Mode.SILENT, asked=True),
    Proxied("intercepting proxy", "the proxy shows a certificate of its own", shows=_theirs, asked=True),
    Proxied(
        "no proxy there", "nobody listens where the proxy should be", variables={"HTTPS_PROXY": "http://127.0.0.1:1"}
    ),
    Proxied(
        "socks5", "a SOCKS proxy, whose package is not there", variables={"ALL_PROXY": "socks5://127.0.0.1:{port}"}
    ),
    Proxied(
        "socks5h with a password",
        "a SOCKS proxy with a password",
        variables={"HTTPS_PROXY": "socks5h://eva:hunter2@127.0.0.1:{port}"},
    ),
    Proxied("ftp proxy", "a proxy with a scheme that is none", variables={"HTTPS_PROXY": "ftp://127.0.0.1:{port}"}),
    Proxied("no port", "a proxy whose port is no number", variables={"HTTPS_PROXY": "http://eva:hunter2@127.0.0.1:x"}),
    Proxied(
        "http_proxy only",
        "HTTP_PROXY alone does not serve https, and the name is not found",
        variables=_WRONG_KIND,
    ),
    Proxied(
        "no_proxy",
        "NO_PROXY exempts the host, whose name is not found",
        variables=_EXEMPT,
    ),
    Proxied(
        "https to the proxy",
        "the proxy is spoken to by TLS, and it does not speak it",
        variables={"HTTPS_PROXY": "https://127.0.0.1:{port}"},
    ),
)
