"""Keep a token that only reads one environment, which spares many requests: it is tried at the server first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from limelight.domain.errors import Unsupported
from limelight.domain.ports import Credentials, Provider, TakesReadingTokens
from limelight.domain.profile import SystemEntry
from limelight.domain.secrets import Secret, pasted_token
from limelight.usecases.try_connection import OneToken
from limelight.words import tr


class KeepsReadingTokens(Protocol):
    """Holds the token of an environment for this run, and keeps it for the next where `remember`."""

    async def keep(self, secret: Secret, remember: bool = True, environment: str = "") -> None:
        """Hold it; an older one for the same environment is gone."""
        ...


@dataclass(frozen=True, slots=True)
class KeepReadingToken:
    """`system` finds an entry of the profile by its key; `build` makes a provider that is closed afterwards."""

    system: Callable[[str], SystemEntry]
    build: Callable[[SystemEntry, Credentials], Provider]
    tokens: KeepsReadingTokens

    async def __call__(self, system_key: str, environment: str, token_text: str, remember: bool = True) -> int:
        """Try the pasted token in an environment (the system's own key) and keep it; how many features it told about.

        Raises:
            SignInNeeded: it cannot be a token; nothing is sent, nothing is kept.
            NotAllowed: the server refuses it, or it is for another environment; nothing is kept.
            LimelightError: what else a request raises; nothing is kept.
        """
        entry = self.system(system_key)
        secret = pasted_token(token_text, entry.origin)
        provider = self.build(entry, OneToken(secret, environment))
        try:
            if not isinstance(provider, TakesReadingTokens):
                raise Unsupported(tr("{entry} has no tokens of this kind.", entry=entry.title or entry.origin))
            count = await provider.try_reading_token(environment)
        finally:
            await provider.aclose()
        await self.tokens.keep(secret, remember, environment)
        return count
