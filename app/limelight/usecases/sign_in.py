"""Sign in to a system with a token: it is tried at the server first and kept only when the server takes it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from limelight.domain.errors import Unsupported
from limelight.domain.profile import SystemEntry
from limelight.domain.secrets import Secret, pasted_token
from limelight.domain.systems import Description
from limelight.usecases.made_tokens import MadeTokens
from limelight.words import tr


class KeepsTokens(Protocol):
    """Holds a token for this run, and keeps it for the next where `remember`."""

    async def keep(self, secret: Secret, remember: bool = True) -> None:
        """Hold it; an older one for the same origin is gone."""
        ...


@dataclass(frozen=True, slots=True)
class SignIn:
    """`system` finds an entry of the profile by its key; `describe` asks a server with a token that is not kept.

    A token that was made at Limelight's request, and that this one takes the place of, is revoked.
    """

    system: Callable[[str], SystemEntry]
    describe: Callable[[SystemEntry, Secret], Awaitable[Description]]
    tokens: KeepsTokens
    made: MadeTokens

    async def __call__(self, system_key: str, token_text: str, remember: bool = True) -> Description:
        """Try the pasted token at the system and keep it for the system's origin; returns who that is.

        Raises:
            Unsupported: people sign in there with an OpenID provider; nothing is sent.
            SignInNeeded: it cannot be a token, or the server does not take it; nothing is kept.
            LimelightError: what else describing a system raises; nothing is kept.
        """
        entry = self.system(system_key)
        if entry.sign_in:
            raise Unsupported(
                tr("{entry} takes no pasted token: sign in there in the browser.", entry=entry.title or entry.origin)
            )
        secret = pasted_token(token_text, entry.origin)
        description = await self.describe(entry, secret)
        older = await self.made.held(entry)
        await self.tokens.keep(secret, remember)
        await self.made.end_replaced(entry, older, secret)
        return description
