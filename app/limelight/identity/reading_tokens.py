"""Tokens that only read one environment, beside the person's: bound to the same origin, each under its own name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from limelight.domain.errors import KeyringTrouble
from limelight.domain.personal_tokens import PersonalToken
from limelight.domain.secrets import Secret
from limelight.identity.credentials import Credentials
from limelight.identity.made_tokens import as_held, made_in, token_in


class TokensByEnvironment:
    """The `Credentials` port for a profile: the person's token of an origin, and those of environments there.

    `environments` names the environments of an origin, whose tokens go with the person's when that is forgotten.
    """

    def __init__(self, credentials: Credentials, environments: Callable[[str], Iterable[str]]) -> None:
        self._credentials = credentials
        self._environments = environments

    async def secret_for(self, origin: str, environment: str = "") -> Secret | None:
        """The person's token for an origin, or the one of an environment there; None where there is none."""
        held = await self._credentials.secret_for(held_under(origin, environment))
        return token_in(held, origin) if held is not None else None

    async def made_for(self, origin: str) -> PersonalToken | None:
        """The person's token for an origin, where it was made at Limelight's request."""
        held = await self._credentials.secret_for(origin)
        return made_in(held, origin) if held is not None else None

    async def keep_made(self, token: PersonalToken, remember: bool = True) -> None:
        """Hold such a token for this run and, where `remember`, in the store."""
        await self._credentials.keep(as_held(token), remember)

    async def keep(self, secret: Secret, remember: bool = True, environment: str = "") -> None:
        """Hold a token for this run and, where `remember`, in the store."""
        held = Secret(secret.reveal(), held_under(secret.origin, environment))
        await self._credentials.keep(held, remember)

    async def forget(self, origin: str) -> None:
        """Drop every token of an origin here, then in the store.

        Raises:
            KeyringTrouble: they are dropped here, but the store could not delete one.
        """
        trouble: KeyringTrouble | None = None
        for environment in ("", *dict.fromkeys(self._environments(origin))):
            try:
                await self._credentials.forget(held_under(origin, environment))
            except KeyringTrouble as error:
                trouble = trouble or error
        if trouble is not None:
            raise trouble


def held_under(origin: str, environment: str) -> str:
    """What a token is held and kept under. An origin holds no space, so no other origin has that name."""
    return f"{origin} {environment}" if environment else origin
