"""The `Credentials` port: by origin either the session of its sign-in, or the token that was pasted."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.domain.secrets import Secret
from limelight.identity.reading_tokens import TokensByEnvironment
from limelight.identity.sessions import Sessions


@dataclass(frozen=True, slots=True)
class ByOrigin:
    """Where the profile names a sign-in, a pasted token of the person is never sent. Tokens that only read an
    environment stand beside both."""

    tokens: TokensByEnvironment
    sessions: Sessions

    async def secret_for(self, origin: str, environment: str = "") -> Secret | None:
        """The token to send to an origin, None where nobody is signed in there. Raises LimelightError."""
        if environment or not self.sessions.covers(origin):
            return await self.tokens.secret_for(origin, environment)
        return await self.sessions.secret_for(origin)

    async def renewed(self, refused: Secret) -> Secret | None:
        """Another token for the same origin, after a read was refused with that one; None where there is none."""
        return await self.sessions.renewed(refused)

    async def keep(self, secret: Secret, remember: bool = True) -> None:
        """Hold a pasted token for this run, and for the next where `remember`."""
        await self.tokens.keep(secret, remember)

    async def forget(self, origin: str) -> None:
        """Drop what is held for an origin that no system has any more.

        Raises:
            KeyringTrouble: it is dropped here, but the store could not delete it.
        """
        await self.sessions.leave_origin(origin)
        await self.tokens.forget(origin)
