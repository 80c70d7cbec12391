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
from pathlib import Path

import uvicorn

from limelight.demo.callers import set_token, tokens
from limelight.demo.control import Control
from limelight.demo.ending import Abandonable, Server, end_with_parent
from limelight.demo.faults import Fault, FaultyWire, Kind, read_fault
from limelight.demo.limits import Rate, RateLimit
from limelight.demo.operations import Endpoint
from limelight.demo.protocol import ProblemProtocol
from limelight.demo.reading import BASE
from limelight.demo.routing import RawPath
from limelight.demo.server import Beside, application
from limelight.demo.simulation import Simulation, script
from limelight.demo.storage import Storage
from limelight.demo.story import load_story, seed

LOOPBACK = ("127.0.0.1", "::1", "localhost")


def parser() -> argparse.ArgumentParser:
    """Return the command line."""
    kinds = "\n".join(f"  {kind.word:18}{kind.meaning}" for kind in Kind)
    command = argparse.ArgumentParser(
        prog="limelight serve",
        description="Serves the demo's toggle endpoint on this machine and prints its address and tokens.",
        epilog=f"What can go wrong on the wire (--fault KIND...), the usual SECONDS in brackets:\n{kinds}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("--host", default="127.0.0.1", help="a loopback address (default 127.0.0.1)")
    command.add_argument("--port", type=_port, default=0, help="default: any free port")
    command.add_argument("--data", type=Path, metavar="FILE", help="keep the data in FILE; it survives a restart")
    command.add_argument("--no-simulation", action="store_true", help="let nothing happen by itself")
    command.add_argument("--seed", type=int, help="repeat the simulation of this number")
    command.add_argument("--pace", type=_pace, default=1.0, metavar="N", help="let things happen N times as fast")
    command.add_argument(
        "--token", action="append", default=[], metavar="ROLE=TOKEN", help="give a role this token (repeatable)"
    )
    command.add_argument(
        "--fault",
        action="append",
        default=[],
        metavar="SPEC",
        type=_fault,
        help="go wrong on the wire (repeatable): KIND[:ENVIRONMENT[:SECONDS]][,method=POST][,count=1][,flag=KEY],"
        " for example slow:staging:3 or apply-then-reset,method=POST,count=1; the kinds are below",
    )
    command.add_argument("--rate-limit", type=float, default=0, metavar="N", help="requests a second for each token")
    command.add_argument("--control", action="store_true", help="offer the routes with which tests disturb it")
    command.add_argument("--parent-pipe", action="store_true", help="end when standard input ends; say so in JSON")
    return command


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 65_536):
        raise argparse.ArgumentTypeError(f"{text!r} is no port: it is a number from 0 to 65535")
    return int(text)


def _pace(text: str) -> float:
    pace = float(text)
    if not 0.1 <= pace <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is no pace: it is a number from 0.1 to 100")
    return pace


def _fault(text: str) -> Fault:
    try:
        return read_fault(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def main(argv: list[str]) -> int:
    """Serve until told to stop; return the exit code."""
    options = parser().parse_args(argv)
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
            server = _build(options, storage)
            listener = stack.enter_context(_listen(options.host, options.port))
        except (ValueError, OSError) as error:
            print(f"limelight serve: {error}", file=sys.stderr)
            return 2
        _serve(options, server, tokens(storage), listener)
    return 0


def _build(options: argparse.Namespace, storage: Storage) -> Server:
    """Build every object of the server."""
    story = load_story()
    seed(storage, story)
    for text in options.token:
        role, _, token = text.partition("=")
        set_token(storage, role, token)
    endpoint, rate, faults = Endpoint(storage), Rate(options.rate_limit), list(options.fault)
    number = options.seed if options.seed is not None else random.randrange(2**32)  # noqa: S311  (nothing secret)
    simulation = Simulation(endpoint, faults, story, script(story, number), options.pace)
    control = Control(endpoint, faults, rate, simulation).routes() if options.control else []
    beside: list[Beside] = [] if options.no_simulation else [simulation.live, simulation.weather]
    wire = FaultyWire(application(endpoint, control, beside), faults)
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


def _serve(options: argparse.Namespace, server: Server, known: dict[str, str], listener: socket.socket) -> None:
    """Serve on a socket until told to stop."""
    port = listener.getsockname()[1]
    host = f"[{options.host}]" if ":" in options.host else options.host
    origin = f"http://{host}:{port}"
    server.announce = lambda: _announce(options, origin, known)
    signal.signal(signal.SIGTERM, _end)
    ended = end_with_parent(server) if options.parent_pipe else threading.Event()
    try:
        with contextlib.suppress(KeyboardInterrupt):
            server.run(sockets=[listener])
    finally:
        ended.set()


def _announce(options: argparse.Namespace, origin: str, known: dict[str, str]) -> None:
    """Print the address and the tokens: one line of JSON for a parent, else words for a person."""
    address = origin + BASE
    if options.parent_pipe:
        control = f"{origin}/control" if options.control else None
        print(json.dumps({"address": address, "tokens": known, "control": control}), flush=True)
        return
    print(f"Limelight's demo serves the toggle endpoint at {address}")
    print("Tokens (Authorization: Bearer ...):")
    for role, token in known.items():
        print(f"  {role:16} {token}")
    print("Stop with Ctrl+C.", flush=True)


def _end(*_: object) -> None:
    """End in an orderly way when asked to, so that the temporary file goes too."""
    raise SystemExit(0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
