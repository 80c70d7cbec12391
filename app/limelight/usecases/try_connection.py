"""Ask a system who answers, who asks and what they may do, before anything is kept: the connection test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limelight.domain.errors import SignInNeeded
from limelight.domain.ports import Credentials, Provider
from limelight.domain.profile import SystemEntry
from limelight.domain.secrets import Secret, pasted_token
from limelight.domain.systems import Description
from limelight.words import tr


@dataclass(frozen=True, slots=True)
class OneToken:
    """Credentials that hold one token, for its own origin only: the person's, or that of one environment there."""

    secret: Secret
    environment: str = ""

    async def secret_for(self, origin: str, environment: str = "") -> Secret | None:
        """The token where it is for that origin and environment, else None."""
        return self.secret if (origin, environment) == (self.secret.origin, self.environment) else None


@dataclass(frozen=True, slots=True)
class TryConnection:
    """Tests an entry with a provider that is built for this and closed afterwards; writes nothing."""

    build: Callable[[SystemEntry, Credentials], Provider]
    credentials: Credentials

    async def __call__(self, entry: SystemEntry, token_text: str = "") -> Description:
        """Ask with the pasted token, or where none is pasted with the one that is kept for that origin.

        Raises:
            SignInNeeded: there is no token, it cannot be one, or the server does not take it.
            LimelightError: what else describing a system raises.
        """
        if token_text.strip():
            return await self.describe(entry, pasted_token(token_text, entry.origin))
        secret = await self.credentials.secret_for(entry.origin)
        if secret is None:
            raise SignInNeeded(
                tr("No token is kept for {origin}. Paste the one that the toggle system gave you.", origin=entry.origin)
            )
        return await self.describe(entry, secret)

    async def describe(self, entry: SystemEntry, secret: Secret) -> Description:
        """Ask with that token."""
        provider = self.build(entry, OneToken(secret))
        try:
            return await provider.describe()
        finally:
            await provider.aclose()
