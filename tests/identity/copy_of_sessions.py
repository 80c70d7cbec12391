"""A running copy of the program, as far as its sessions go: real client, real keyring, real lock; no window.

Started with the sign-in as JSON, the folder of the locks, and `locked` or `unlocked`. For every line on standard input
it waits until it has a new access token, and says `renewed`, or `over` and why.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from limelight.bootstrap.clock import SystemClock
from limelight.domain.errors import SignInNeeded
from limelight.domain.profile import Profile, SystemEntry, SystemKind
from limelight.domain.sign_ins import SignInEntry
from limelight.identity.keyring_store import KeyringStore, platform_keyring
from limelight.identity.openid.client import OpenIdClient
from limelight.identity.session_memory import SessionMemory
from limelight.identity.session_outside import Outside
from limelight.identity.sessions import Sessions
from limelight.identity.turns import Turns

ORIGIN = "https://toggles.example.com"
_LOOK = 0.02  # seconds between two looks for a new token


class NoTurns(Turns):
    """What happens where nobody waits for anybody."""

    @asynccontextmanager
    async def turn(self, name: str) -> AsyncIterator[None]:
        """Go ahead."""
        yield


def sessions_of(entry: SignInEntry, turns: Turns) -> Sessions:
    """The sessions of a profile with one system."""
    clock = SystemClock()
    system = SystemEntry("toggles", SystemKind.TOGGLE_ENDPOINT, ORIGIN, sign_in=entry.key)
    profile = Profile("Test", (), (system,), sign_ins=(entry,))
    outside = Outside(
        SessionMemory(KeyringStore(platform_keyring())), turns, clock, lambda wanted: OpenIdClient(wanted, clock)
    )
    return Sessions(profile, outside)


async def main(fields: str, folder: str, how: str) -> None:
    """Do as the lines say."""
    wanted = json.loads(fields)
    entry = SignInEntry(**wanted | {"scopes": tuple(wanted["scopes"])})
    sessions = sessions_of(entry, {"locked": Turns, "unlocked": NoTurns}[how](Path(folder)))
    had = None
    print("ready", flush=True)
    while await asyncio.to_thread(sys.stdin.readline):
        try:
            while (secret := await sessions.secret_for(ORIGIN)) == had:  # noqa: ASYNC110 - time has to pass
                await asyncio.sleep(_LOOK)
        except SignInNeeded as error:
            print("over", error, flush=True)
        else:
            print("renewed" if secret is not None else "nobody", flush=True)
            had = secret
    await sessions.aclose()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
