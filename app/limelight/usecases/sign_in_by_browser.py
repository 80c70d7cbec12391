"""Sign in with an OpenID provider, in the person's own browser: kept only when the toggle system takes it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from limelight.domain.errors import LimelightError
from limelight.domain.profile import Profile
from limelight.domain.sign_ins import Proof
from limelight.domain.systems import Description
from limelight.usecases.sessions import Describe, Sessions, sign_in_entry


@dataclass(frozen=True, slots=True)
class SignInByBrowser:
    """The sign-in of a system, and with it of every system that names the same one in the profile."""

    profile: Profile
    sessions: Sessions
    describe: Describe

    async def __call__(
        self, system_key: str, show: Callable[[str], None], remember: bool = True, switch: bool = False
    ) -> Description:
        """Sign in and return who that is at the system. `show` opens an address in the browser; it may be called from
        the background thread. With `switch` the provider asks which person it is.

        Cancelling it ends the sign-in. What was signed in before stays until the new one is taken.

        Raises:
            Unsupported: a token is pasted there.
            SignInFailed: the provider, or its answer, does not let the person in.
            LimelightError: the provider cannot be reached, or what describing the system raises; nothing is kept.
        """
        system = self.profile.system(system_key)
        entry = sign_in_entry(self.profile, system)
        proof = Proof(prompt=_asking_who(entry.prompt) if switch else "")
        grant = await self.sessions.by_browser(entry.key, show, proof)
        try:
            description = await self.describe(system, self.sessions.secret_of(grant, system.origin))
            await self.sessions.keep(entry.key, grant, remember)
        except (LimelightError, asyncio.CancelledError):
            await self.sessions.discard(entry.key, grant)
            raise
        return description


def _asking_who(prompt: str) -> str:
    """What the profile wants of the provider's page, and that it asks who one is: `login` unless the profile's words do
    so already. Every provider has to know that word; many refuse `select_account`. (OpenID Connect Core, 3.1.2.1.)"""
    words = prompt.split()
    return prompt if {"login", "select_account"} & set(words) else " ".join(["login", *words])
