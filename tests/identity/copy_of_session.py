"""The sessions of a running copy of the program, in a process of its own: real client, real lock, a file for a store.

Run with a JSON object: the sign-in's fields, the folder of the locks, the store's file, the origin, and whether to take
turns. For each line on standard input it renews the session and says what came of it.
"""

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from limelight.bootstrap.clock import SystemClock
from limelight.domain.errors import LimelightError
from limelight.domain.profile import Profile, SystemEntry, SystemKind
from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import SignInEntry
from limelight.identity.openid.client import OpenIdClient
from limelight.identity.session_memory import SessionMemory
from limelight.identity.session_outside import Outside
from limelight.identity.sessions import Sessions
from limelight.identity.turns import Turns

AGES = 10_000.0  # seconds after which every access token of a test has ended


class FileStore:
    """A TokenStore in a JSON file, in the clear: for tests only."""

    name = "a file of the test"

    def __init__(self, path: Path) -> None:
        self._path = path

    async def load(self, origin: str) -> Secret | None:
        text = self._all().get(origin)
        return Secret(text, origin) if text else None

    async def save(self, secret: Secret) -> None:
        self._write(self._all() | {secret.origin: secret.reveal()})

    async def forget(self, origin: str) -> None:
        self._write({name: text for name, text in self._all().items() if name != origin})

    def leave(self, origin: str, secret: Secret | None) -> None:
        raise AssertionError("nothing is given up here")

    def _all(self) -> dict[str, str]:
        return dict(json.loads(self._path.read_text(encoding="utf-8"))) if self._path.exists() else {}

    def _write(self, everything: dict[str, str]) -> None:
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        beside.write_text(json.dumps(everything), encoding="utf-8")
        os.replace(beside, self._path)


class NoTurns(Turns):
    """Everybody at once."""

    @contextlib.asynccontextmanager
    async def turn(self, name: str) -> AsyncIterator[None]:
        yield


class LeapingClock(SystemClock):
    """The time of the sessions: `leap` lets every access token end. The client keeps the real time."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def now(self) -> float:
        return super().now() + self.ahead

    def leap(self) -> None:
        self.ahead += AGES


def sessions_of(order: dict[str, Any], clock: SystemClock) -> Sessions:
    """What the order describes."""
    entry = SignInEntry(**{name: tuple(v) if isinstance(v, list) else v for name, v in order["entry"].items()})
    system = SystemEntry("bank", SystemKind.TOGGLE_ENDPOINT, order["origin"], sign_in=entry.key)
    turns = (Turns if order["turns"] else NoTurns)(Path(order["folder"]))
    memory = SessionMemory(FileStore(Path(order["store"])))
    outside = Outside(memory, turns, clock, lambda entry: OpenIdClient(entry, SystemClock()))
    return Sessions(Profile("Test", (), (system,), sign_ins=(entry,)), outside)


async def main(order: dict[str, Any]) -> None:
    clock = LeapingClock()
    sessions = sessions_of(order, clock)
    print("READY", flush=True)
    while await asyncio.to_thread(sys.stdin.readline):
        clock.leap()
        try:
            secret = await sessions.secret_for(order["origin"])
            print("RENEWED" if secret is not None else "NOBODY", flush=True)
        except LimelightError as error:
            print(f"{type(error).__name__} {error}", flush=True)
    await sessions.aclose()


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.argv[1])))
