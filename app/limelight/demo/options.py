"""The command line of `limelight serve`."""

from __future__ import annotations

import argparse
from pathlib import Path

from limelight.demo.access_tokens import Trust
from limelight.demo.faults import Fault, Kind, read_fault

TOKEN_SECONDS = 300  # how long an access token of the demo's own issuer is good


def read_options(argv: list[str]) -> argparse.Namespace:
    """Return the options; ends the program with a sentence where they do not make sense."""
    command = parser()
    options = command.parse_args(argv)
    if bool(options.issuer) != bool(options.audience):
        command.error("--issuer and --audience go together: whose tokens are taken, and what they have to be meant for")
    if not options.issuer and (options.roles_claim or options.role):
        command.error("--roles-claim and --role are for tokens of another issuer: give --issuer and --audience, too")
    return options


def trust_of(options: argparse.Namespace, roles: list[str]) -> Trust:
    """Return which foreign tokens are taken; `roles` are those that the demo has.

    Raises:
        ValueError: a role is none of the demo's.
    """
    stands_for = dict(options.role) or {role: role for role in roles}
    for role in stands_for.values():
        if role not in roles:
            raise ValueError(f"The demo has no role {role}; its roles are {', '.join(roles)}.")
    return Trust(options.issuer, options.audience, stands_for, options.roles_claim or "roles")


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
    _add_life(command)
    _add_access(command)
    command.add_argument("--control", action="store_true", help="offer the routes with which tests disturb it")
    command.add_argument("--parent-pipe", action="store_true", help="end when standard input ends; say so in JSON")
    return command


def _add_life(command: argparse.ArgumentParser) -> None:
    """What happens by itself, and what goes wrong."""
    command.add_argument("--no-simulation", action="store_true", help="let nothing happen by itself")
    command.add_argument("--seed", type=int, help="repeat the simulation of this number")
    command.add_argument("--pace", type=_pace, default=1.0, metavar="N", help="let things happen N times as fast")
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


def _add_access(command: argparse.ArgumentParser) -> None:
    """Who comes in."""
    command.add_argument(
        "--token", action="append", default=[], metavar="ROLE=TOKEN", help="give a role this token (repeatable)"
    )
    command.add_argument(
        "--token-seconds",
        type=_seconds,
        default=TOKEN_SECONDS,
        metavar="N",
        help=f"how long an access token of the demo's own sign-in is good (default {TOKEN_SECONDS})",
    )
    foreign = command.add_argument_group(
        "another issuer", "take access tokens (JWT) of an OpenID provider of yours instead of the demo's own sign-in"
    )
    foreign.add_argument("--issuer", metavar="URL", help="its identifier; its keys are found by discovery")
    foreign.add_argument("--audience", metavar="ID", help="what its tokens have to be meant for (aud)")
    foreign.add_argument(
        "--roles-claim", metavar="NAME", help="the claim with roles or groups, such as realm_access.roles (roles)"
    )
    foreign.add_argument(
        "--role",
        action="append",
        default=[],
        metavar="VALUE=ROLE",
        type=_pair,
        help="let a value of that claim stand for a role of the demo (repeatable; default: the demo's own words)",
    )


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 65_536):
        raise argparse.ArgumentTypeError(f"{text!r} is no port: it is a number from 0 to 65535")
    return int(text)


def _pace(text: str) -> float:
    pace = float(text)
    if not 0.1 <= pace <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is no pace: it is a number from 0.1 to 100")
    return pace


def _seconds(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 86_400):
        raise argparse.ArgumentTypeError(f"{text!r} is no time: it is a number of seconds from 1 to 86400")
    return int(text)


def _fault(text: str) -> Fault:
    try:
        return read_fault(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _pair(text: str) -> tuple[str, str]:
    value, _, role = text.rpartition("=")
    if not (value and role):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no pair: write VALUE=ROLE, such as release-managers=release-manager"
        )
    return value, role
