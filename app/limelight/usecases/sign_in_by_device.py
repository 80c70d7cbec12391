"""Sign in with an OpenID provider by a code that is typed on another device; never for critical environments."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from limelight.domain.errors import LimelightError, Unsupported
from limelight.domain.picture import Picture
from limelight.domain.profile import Profile, SystemEntry
from limelight.domain.sign_ins import DeviceCode, Grant, SignInEntry
from limelight.domain.systems import Description
from limelight.usecases.sessions import Describe, Sessions, named, sign_in_entry
from limelight.words import tr


@dataclass(frozen=True, slots=True)
class SignInByDevice:
    """As `SignInByBrowser`, without a browser here. `picture` tells what servers call critical."""

    profile: Profile
    sessions: Sessions
    describe: Describe
    picture: Callable[[], Picture]

    async def __call__(self, system_key: str, show: Callable[[DeviceCode], None], remember: bool = True) -> Description:
        """Sign in and return who that is at the system. `show` gets what the person types, and where.

        A code can be typed by somebody who was talked into it, so the profile has to turn it on and a sign-in that
        reaches a critical environment never takes one, whoever calls that environment critical. Source: RFC 8628,
        section 5.4; safety rules, "Sign-in and secrets".

        Raises:
            Unsupported: not for this system; says why, and nothing was asked or kept.
            SignInFailed, LimelightError: as `SignInByBrowser`; also where another system of the same sign-in cannot be
                asked what is critical there.
        """
        entry = sign_in_entry(self.profile, self.profile.system(system_key))
        if not entry.device_code:
            raise Unsupported(
                tr("A code from another device is not turned on for {entry} in the profile.", entry=named(entry))
            )
        self._refuse(entry, self._critical(entry))
        grant = await self.sessions.by_device(entry.key, show)
        try:
            described = {each.key: await self._described(each, grant) for each in self._reached(entry)}
            self._refuse(entry, self._critical_in(described))
            await self.sessions.keep(entry.key, grant, remember)
        except (LimelightError, asyncio.CancelledError):
            await self.sessions.discard(entry.key, grant)
            raise
        return described[system_key]

    @staticmethod
    def _refuse(entry: SignInEntry, critical: str) -> None:
        if critical:
            raise Unsupported(
                tr(
                    "{critical} is critical, so {entry} takes no code from another device. Sign in in the browser.",
                    critical=critical,
                    entry=named(entry),
                )
            )

    def _critical(self, entry: SignInEntry) -> str:
        """The name of a critical environment that the sign-in reaches, as profile and servers have it; else empty."""
        known = {column.environment.key for column in self.picture().columns if column.critical}
        for binding in self.profile.bindings:
            environment = binding.environment
            if self.profile.system(binding.system).sign_in == entry.key and (
                environment.critical or environment.key in known
            ):
                return environment.name
        return ""

    def _critical_in(self, described: Mapping[str, Description]) -> str:
        """As `_critical`, for what the systems, by key, have just said."""
        for binding in self.profile.bindings:
            system = described.get(binding.system)
            facts = system.environment(binding.remote) if system is not None else None
            if facts is not None and facts.critical:
                return binding.environment.name
        return ""

    def _reached(self, entry: SignInEntry) -> tuple[SystemEntry, ...]:
        """Every system that the session would be for: one that nobody was signed in at has said nothing yet."""
        return tuple(each for each in self.profile.systems if each.sign_in == entry.key)

    async def _described(self, system: SystemEntry, grant: Grant) -> Description:
        return await self.describe(system, self.sessions.secret_of(grant, system.origin))
