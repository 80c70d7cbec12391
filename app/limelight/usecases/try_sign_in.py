"""Ask a system that may not be saved yet who one is there, where people sign in with an OpenID provider."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limelight.domain.ports import Credentials
from limelight.domain.profile import Profile, SystemEntry
from limelight.domain.sign_ins import Proof
from limelight.domain.systems import Description
from limelight.usecases.sessions import Describe, Sessions, sign_in_entry


@dataclass(frozen=True, slots=True)
class TrySignIn:
    """The connection test of a system that names a sign-in of the profile; writes nothing."""

    profile: Profile
    sessions: Sessions
    credentials: Credentials
    describe: Describe

    async def browser_hosts(self, system: SystemEntry) -> frozenset[str]:
        """The hosts that the provider's pages are on. Raises LimelightError."""
        return await self.sessions.browser_hosts(sign_in_entry(self.profile, system).key)

    async def __call__(self, system: SystemEntry, show: Callable[[str], None]) -> Description:
        """Ask with the session that there is for the system's address, else with a sign-in for this test alone.

        A session is for the addresses that it was made for and for no other, so a new one takes the person's own page
        in the browser; `show` opens it, as in `SignInByBrowser`. What that sign-in gives is given back.

        Raises:
            SignInFailed: the provider, or its answer, does not let the person in.
            LimelightError: the provider cannot be reached, or what describing the system raises.
        """
        entry = sign_in_entry(self.profile, system)
        session = self.sessions.session(entry.key)
        if session is not None and system.origin in session.origins:
            secret = await self.credentials.secret_for(system.origin)
            if secret is not None:
                return await self.describe(system, secret)
        grant = await self.sessions.by_browser(entry.key, show, Proof())
        try:
            return await self.describe(system, self.sessions.secret_of(grant, system.origin))
        finally:
            await self.sessions.discard(entry.key, grant)
