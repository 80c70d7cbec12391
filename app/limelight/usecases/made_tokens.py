"""Tokens that systems made for people at Limelight's request: when they end, and that they are ended."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from limelight.domain.errors import LimelightError
from limelight.domain.personal_tokens import PersonalToken, TokenTerm
from limelight.domain.ports import TakesPasswords
from limelight.domain.profile import SystemEntry
from limelight.domain.secrets import Secret
from limelight.usecases.local_time import day_and_time
from limelight.words import tr

LAST_WORDS = 10.0  # seconds that revoking a token takes at most
PATIENCE = 3.0  # seconds that it is worth to wait for when a pasted token ends

Passwords = Callable[[SystemEntry], TakesPasswords | None]
"""Builds a system's own sign-in with user name and password; None where it has none. Close it afterwards."""


class HoldsTokens(Protocol):
    """The tokens of this run."""

    async def secret_for(self, origin: str) -> Secret | None:
        """The person's token for an origin; None where there is none."""
        ...

    async def made_for(self, origin: str) -> PersonalToken | None:
        """The same with its id and end, where it was made at Limelight's request."""
        ...


@dataclass(frozen=True, slots=True)
class MadeTokens:
    """What was made at Limelight's request, over the tokens of this run."""

    tokens: HoldsTokens
    passwords: Passwords

    async def held(self, system: SystemEntry) -> PersonalToken | None:
        """The token that is held for a system, where it was made; None where none is held, or it was pasted."""
        return await self.tokens.made_for(system.origin)

    async def end(self, system: SystemEntry, token: PersonalToken) -> str:
        """Revoke a token that is not used any more; why that did not work, empty where it did."""
        way = self.passwords(system)
        if way is None:
            return ""  # the origin is of a system of another kind by now, which would not know it
        try:
            async with asyncio.timeout(LAST_WORDS):
                await way.revoke(token)
        except (LimelightError, TimeoutError) as error:
            why = str(error) or tr("The system did not answer.")
            until = day_and_time(token.until)
            return tr(
                "The token that was made for you could not be revoked, and works until {until}: {why}",
                until=until,
                why=why,
            )
        finally:
            await way.aclose()
        return ""

    async def end_replaced(self, system: SystemEntry, older: PersonalToken | None, by: Secret) -> None:
        """Revoke a token that another one took the place of; where that does not work, it ends by itself."""
        if older is not None and older.secret != by:
            await self.end(system, older)

    async def term(self, system: SystemEntry) -> TokenTerm | None:
        """When the token that is held for a system ends; None where that is not known.

        Of a pasted token the system says only when all of its owner's end, so it is known where there is one.
        """
        made = await self.held(system)
        if made is not None:
            return TokenTerm(made.until, made_here=True)
        secret, way = await self.tokens.secret_for(system.origin), self.passwords(system)
        if secret is None or way is None or system.sign_in:
            return None
        try:
            ends: tuple[float, ...] = ()
            with contextlib.suppress(LimelightError, TimeoutError):  # a program's token has no owner with a list
                async with asyncio.timeout(PATIENCE):
                    ends = await way.ends_of(secret)
        finally:
            await way.aclose()
        return TokenTerm(ends[0], made_here=False) if len(ends) == 1 else None
