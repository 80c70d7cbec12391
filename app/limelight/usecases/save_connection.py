"""Save a connection: the profile gets the system and the path of environments, the store its token."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from limelight.domain.errors import KeyringTrouble
from limelight.domain.profile import Binding, Profile, SystemEntry
from limelight.domain.secrets import Secret, pasted_token
from limelight.usecases.made_tokens import MadeTokens


class Tokens(Protocol):
    """Holds tokens by origin."""

    async def keep(self, secret: Secret, remember: bool = True) -> None:
        """Hold a token for this run, and for the next where `remember`."""
        ...

    async def forget(self, origin: str) -> None:
        """Drop the token of an origin.

        Raises:
            KeyringTrouble: it is dropped, but the store could not delete it.
        """
        ...


@dataclass(frozen=True, slots=True)
class SaveConnection:
    """`profile` is what is used now; `write` puts an entry and the whole path into the file and returns what it says.

    Raises of `write`: ProfileProblem, StoreTrouble.
    """

    profile: Callable[[], Profile]
    write: Callable[[SystemEntry, Sequence[Binding]], Profile]
    tokens: Tokens
    made: MadeTokens

    async def __call__(
        self, entry: SystemEntry, bindings: Sequence[Binding], token_text: str = "", remember: bool = True
    ) -> Profile:
        """Write the profile, then keep the token where one was pasted; returns the profile as it is now.

        `bindings` is the whole path to production in its order, the environments of other systems included. A token
        never follows a changed address: that of an origin which no system has any more, or where one signs in with a
        provider from now on, is deleted, and revoked where it was made at Limelight's request.

        Raises:
            SignInNeeded: the pasted text cannot be a token; nothing is written.
            ProfileProblem, StoreTrouble: nothing is written, nothing is kept.
        """
        secret = pasted_token(token_text, entry.origin) if token_text.strip() else None
        before = {system.origin: system for system in self.profile().systems}
        profile = self.write(entry, bindings)
        if secret is not None:
            older = await self.made.held(entry)
            await self.tokens.keep(secret, remember)
            await self.made.end_replaced(entry, older, secret)
        after = {system.origin: system for system in profile.systems}
        for origin, system in before.items():
            if origin not in after or (after[origin].sign_in and not system.sign_in):
                await self._drop(system)
        return profile

    async def _drop(self, system: SystemEntry) -> None:
        """Delete the token of an origin that is no longer used; the connection is saved whatever store and network
        do."""
        made = await self.made.held(system)
        with contextlib.suppress(KeyringTrouble):  # it is not held any more, so it is sent nowhere
            await self.tokens.forget(system.origin)
        if made is not None:
            await self.made.end(system, made)
