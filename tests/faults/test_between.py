"""What stands between: certificates that are not to be believed, proxies of every kind, names that are not found."""

import contextlib
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from faults.between import AT_THE_WRITE, PROXIES, TLS, AtTheWrite, Certificates, Proxied, Tls
from faults.office import Office, Secured, office
from faults.proxy import proxying
from faults.quick_loop import run
from faults.table import Row
from limelight.domain.changes import ChangeState
from limelight.domain.errors import LimelightError
from providers.demo_rig import DemoRig
from real.demo import running_demo

S = ChangeState
Say = Callable[[Row], None]
HOST = "toggles.invalid"


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return Certificates(tmp_path_factory.mktemp("tls"), ["127.0.0.1", HOST])


@pytest.fixture(autouse=True)
def nobody_has_that_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name servers of whoever runs the tests are not asked."""
    found = socket.getaddrinfo

    def look_up(host: str, *more: object, **named: object) -> object:
        if host in (HOST, HOST.encode()):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return found(host, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


async def proposed_or_why_not(place: Office) -> str:
    """The sentence; empty where it was proposed."""
    try:
        await place.propose()
    except LimelightError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("fault", TLS, ids=lambda each: each.name)
def test_what_shows_itself_wrongly(
    rig: DemoRig, tmp_path: Path, say: Say, certificates: Certificates, fault: Tls
) -> None:
    """Not one byte of a request leaves, and nothing is proposed."""

    async def test() -> None:
        secured = Secured(fault.shows(certificates).context(), fault.trusts(certificates))
        async with office(rig, tmp_path, secured) as place:
            fault.arm(place.wire)
            saw = await proposed_or_why_not(place)
            assert saw
            assert place.wire.requests == []
            say(place.row((fault.name, "network", "TLS", fault.injected), saw, place.stands()))

    run(test())


@pytest.mark.parametrize("fault", AT_THE_WRITE, ids=lambda each: each.name)
def test_what_changes_before_the_write(
    rig: DemoRig,
    tmp_path: Path,
    say: Say,
    certificates: Certificates,
    fault: AtTheWrite,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is proven that nothing left: the connection itself was not made."""

    async def test() -> None:
        context = certificates.good.context()
        async with behind_a_proxy(rig, tmp_path, certificates, context, monkeypatch) as (place, proxy):

            def change() -> None:
                if fault.shows is not None:
                    fault.shows(certificates).load(context)
                proxy.mode = fault.mode

            recorded = await place.release({S.SENDING: change})
            assert recorded.state is S.NOT_SENT
            say(
                place.row(
                    (fault.name, "network", "before the write", fault.injected), recorded.sentence, place.stands()
                )
            )

    run(test())


@contextlib.asynccontextmanager
async def behind_a_proxy(rig, folder, certificates, context, monkeypatch, secret: str = ""):
    secured = Secured(context, str(certificates.ca_file), f"https://{HOST}")
    async with office(rig, folder, secured) as place, proxying(place.wire.port) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://{secret}127.0.0.1:{proxy.port}")
        yield place, proxy


@pytest.mark.parametrize("fault", PROXIES, ids=lambda each: each.name)
def test_a_proxy(
    rig: DemoRig, tmp_path: Path, say: Say, certificates: Certificates, fault: Proxied, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def test() -> None:
        shows = fault.shows(certificates).context()
        async with behind_a_proxy(rig, tmp_path, certificates, shows, monkeypatch, fault.secret) as (place, proxy):
            if fault.variables is not None:
                monkeypatch.delenv("HTTPS_PROXY")
                for name, value in fault.variables.items():
                    monkeypatch.setenv(name, value.replace("{port}", str(proxy.port)))
            proxy.mode = fault.mode
            saw = await proposed_or_why_not(place)
            assert bool(saw) is not fault.works, saw
            if fault.works:
                recorded = await place.release()
                assert recorded.state is S.CONFIRMED
                saw = recorded.sentence
            assert all(head.startswith(b"CONNECT ") for head in proxy.asked)
            assert not any(token.encode() in head for head in proxy.asked for token in place.secrets)
            assert bool(proxy.asked) is fault.asked
            assert "hunter2" not in saw
            say(place.row((fault.name, "network", "a proxy", fault.injected), saw, place.stands()))

    run(test())


def test_loopback_is_not_proxied(rig: DemoRig, tmp_path: Path, say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    async def test() -> None:
        async with office(rig, tmp_path) as place, proxying(place.wire.port) as proxy:
            for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
                monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
            recorded = await place.release()
            assert recorded.state is S.CONFIRMED
            assert proxy.asked == []
            injected = "proxies of every kind are set, and the server is on loopback"
            say(place.row(("proxies and loopback", "network", "a proxy", injected), recorded.sentence, place.stands()))

    run(test())
