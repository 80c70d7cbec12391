"""`limelight serve`: the demo's toggle endpoint alone, so that others can build against it."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import signal
import socket
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from starlette.routing import BaseRoute

from limelight.demo.access_tokens import AccessTokens, Trust
from limelight.demo.announcements import Announcements
from limelight.demo.callers import set_token, tokens
from limelight.demo.colleagues import Colleagues
from limelight.demo.control import Control
from limelight.demo.ending import Abandonable, Server, end_with_parent
from limelight.demo.faults import FaultyWire
from limelight.demo.gate import Gate
from limelight.demo.issuer.people import people_of
from limelight.demo.issuer.requests import CLIENT
from limelight.demo.issuer.routes import PATH, Issuer
from limelight.demo.issuer.sessions import Sessions
from limelight.demo.issuer.signing import OwnKeys, Signer, signing_key
from limelight.demo.issuer_keys import PublishedKeys
from limelight.demo.limits import Rate, RateLimit
from limelight.demo.operations import Endpoint
from limelight.demo.options import read_options, trust_of
from limelight.demo.protocol import ProblemProtocol
from limelight.demo.reading import BASE
from limelight.demo.routing import RawPath
from limelight.demo.server import Beside, application
from limelight.demo.simulation import Simulation, script
from limelight.demo.storage import Json, Storage
from limelight.demo.story import load_story, seed

LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class Served:
    """What is served, where, and for whom."""

    options: argparse.Namespace
    origin: str
    storage: Storage

    @property
    def address(self) -> str:
        """Return the base address of the endpoint, which is also the audience of its own issuer's access tokens."""
        return self.origin + BASE

    @property
    def issuer(self) -> str:
        """Return the issuer whose access tokens are taken."""
        return str(self.options.issuer or self.origin + PATH)

    @property
    def by_token(self) -> frozenset[str]:
        """Return the roles whose own token is taken: with another issuer only those that were given one by hand."""
        given = (text.partition("=")[0] for text in self.options.token)
        return frozenset(given if self.options.issuer else tokens(self.storage))


def main(argv: list[str]) -> int:
    """Serve until told to stop; return the exit code."""
    options = read_options(argv)
    if options.host not in LOOPBACK:
        print(
            f"limelight serve: {options.host} can be reached from outside, and this endpoint speaks plain http:"
            f" it listens on {', '.join(LOOPBACK)} only.",
            file=sys.stderr,
        )
        return 2
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="limelight-demo-"))
        try:
            storage = stack.enter_context(contextlib.closing(Storage(options.data or Path(folder) / "demo.sqlite3")))
            listener = stack.enter_context(_listen(options.host, options.port))
            served = Served(options, _origin(options.host, listener), storage)
            server = _build(served)
        except (ValueError, OSError) as error:
            print(f"limelight serve: {error}", file=sys.stderr)
            return 2
        _serve(served, server, listener)
    return 0


def _build(served: Served) -> Server:
    """Build every object of the server.

    Raises:
        ValueError: something that was asked for does not exist here; the text is for the person.
    """
    options, story = served.options, load_story()
    seed(served.storage, story)
    for text in options.token:
        role, _, token = text.partition("=")
        set_token(served.storage, role, token)
    gate, issuing = _access(served, story)
    endpoint, rate, faults = Endpoint(served.storage, gate), Rate(options.rate_limit), list(options.fault)
    number = options.seed if options.seed is not None else random.randrange(2**32)  # noqa: S311  (nothing secret)
    simulation = Simulation(endpoint, faults, story, script(story, number), options.pace)
    colleagues = Colleagues(endpoint, random.Random(number), options.pace)  # noqa: S311  (nothing secret)
    control = Control(endpoint, faults, rate, simulation).routes() if options.control else []
    beside: list[Beside] = [] if options.no_simulation else [simulation.live, simulation.weather, colleagues.live]
    wire = FaultyWire(application(endpoint, [*issuing, *Announcements().routes(), *control], beside), faults)
    config = uvicorn.Config(
        Abandonable(RawPath(RateLimit(wire, rate))),
        http=ProblemProtocol,
        ws="none",
        loop="asyncio",
        lifespan="on",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
    )
    server = Server(config)
    wire.connections = server.server_state.connections
    return server


def _access(served: Served, story: Json) -> tuple[Gate, list[BaseRoute]]:
    """Return who lets people in, and the routes of the demo's own issuer where that is the one that is trusted."""
    options, storage, people = served.options, served.storage, people_of(story)
    if options.issuer:
        trust = trust_of(options, list(tokens(storage)))
        keys = PublishedKeys(trust.issuer)
        return Gate(storage, served.by_token, AccessTokens(trust, keys), people_are_roles=False), []
    key = signing_key(storage)
    trust = Trust(served.issuer, served.address, {role: role for role in people})
    signer = Signer(trust.issuer, trust.audience, options.token_seconds, key)
    issuer = Issuer(signer, Sessions(storage), people)
    return Gate(storage, served.by_token, AccessTokens(trust, OwnKeys(key)), people_are_roles=True), issuer.routes()


def _origin(host: str, listener: socket.socket) -> str:
    """Return the origin of a socket that listens."""
    port = listener.getsockname()[1]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens on a loopback address.

    Raises:
        OSError: the port is taken.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # WORKAROUND: asyncio sends without delay only on sockets that name TCP as their protocol, and
    # `socket.create_server` does not name it; each answer would take 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise OSError(f"port {port} on {host} cannot be used: {error.strerror}.") from error
    listener.listen(128)
    return listener


def _serve(served: Served, server: Server, listener: socket.socket) -> None:
    """Serve on a socket until told to stop."""
    server.announce = lambda: _announce(served)
    signal.signal(signal.SIGTERM, _end)
    ended = end_with_parent(server) if served.options.parent_pipe else threading.Event()
    try:
        with contextlib.suppress(KeyboardInterrupt):
            server.run(sockets=[listener])
    finally:
        ended.set()


def _announce(served: Served) -> None:
    """Print the address and the tokens: one line of JSON for a parent, else words for a person."""
    known = {role: token for role, token in tokens(served.storage).items() if role in served.by_token}
    if served.options.parent_pipe:
        control = f"{served.origin}/control" if served.options.control else None
        said = {"address": served.address, "tokens": known, "control": control, "issuer": served.issuer}
        print(json.dumps(said), flush=True)
        return
    print(f"Limelight's demo serves the toggle endpoint at {served.address}")
    if known:
        print("Tokens (Authorization: Bearer ...):")
    for role, token in known.items():
        print(f"  {role:16} {token}")
    if served.options.issuer:
        print(f"Access tokens: those of {served.issuer} for {served.options.audience}")
    else:
        print(f"OpenID sign-in: issuer {served.issuer}, client {CLIENT}")
    print("Stop with Ctrl+C.", flush=True)


def _end(*_: object) -> None:
    """End in an orderly way when asked to, so that the temporary file goes too."""
    raise SystemExit(0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
