"""Sign out of a system: its token or session is dropped here, whatever the network and the store do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from limelight.domain.errors import KeyringTrouble
from limelight.domain.profile import Profile, SystemEntry
from limelight.domain.sign_ins import SignedOut
from limelight.usecases.made_tokens import MadeTokens
from limelight.usecases.sessions import Sessions
from limelight.words import tr

_REVOKED = tr("The token that was made for you is revoked, and gone from this computer.")


class ForgetsTokens(Protocol):
    """Drops the token of an origin at once, then deletes it from its store."""

    async def forget(self, origin: str) -> None:
        """Drop it.

        Raises:
            KeyringTrouble: it is dropped, but the store could not delete it.
        """
        ...


@dataclass(frozen=True, slots=True)
class SignOut:
    """Systems of one origin share its token, and those of one sign-in its session: all are signed out.

    A token that was made at Limelight's request is revoked at its system.
    """

    profile: Profile
    tokens: ForgetsTokens
    sessions: Sessions
    made: MadeTokens

    async def __call__(self, system_key: str) -> SignedOut:
        """Drop and delete the token of the system's origin, or end the session of its sign-in at the provider too.

        Raises:
            KeyringTrouble: signed out for this run, but the store still has a token; says what to do.
        """
        system = self.profile.system(system_key)
        entry = self.profile.sign_in_of(system)
        if entry is None:
            return await self._leave(system)
        done = await self.sessions.end(entry.key)
        for origin in dict.fromkeys(each.origin for each in self.profile.systems if each.sign_in == entry.key):
            await self._forget(origin)  # tokens that only read an environment go with the person
        return done

    async def _leave(self, system: SystemEntry) -> SignedOut:
        made = await self.made.held(system)
        try:
            await self._forget(system.origin)
        finally:  # it is gone here, whatever the network does; and revoked, whatever the store does
            remark = await self.made.end(system, made) if made is not None else ""
        if made is None:
            return SignedOut()
        return SignedOut(
            remark=tr("The token is gone from this computer. {remark}", remark=remark) if remark else _REVOKED
        )

    async def _forget(self, origin: str) -> None:
        try:
            await self.tokens.forget(origin)
        except KeyringTrouble as error:
            raise KeyringTrouble(
                tr(
                    "You are signed out of {origin}, but its token could not be deleted: {error} "
                    "Delete it there, or revoke it at the toggle system.",
                    origin=origin,
                    error=error,
                )
            ) from error
