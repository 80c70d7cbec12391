"""Sign out of a system: its token is dropped here, whatever the network and the store do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from limelight.domain.errors import KeyringTrouble
from limelight.domain.profile import SystemEntry


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
    """`system` finds an entry of the profile by its key. Systems of one origin share its token: all are signed out."""

    system: Callable[[str], SystemEntry]
    tokens: ForgetsTokens

    async def __call__(self, system_key: str) -> None:
        """Drop and delete the token of the system's origin.

        Raises:
            KeyringTrouble: signed out for this run, but the store still has the token; says what to do.
        """
        origin = self.system(system_key).origin
        try:
            await self.tokens.forget(origin)
        except KeyringTrouble as error:
            raise KeyringTrouble(
                f"You are signed out of {origin}, but its token could not be deleted: {error} "
                "Delete it there, or revoke it at the toggle system."
            ) from error
