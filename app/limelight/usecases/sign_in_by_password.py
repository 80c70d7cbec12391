"""Sign in with a system's own user name and password: used once, for a token that ends by itself and can be revoked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from limelight.domain.errors import LimelightError, Unsupported
from limelight.domain.personal_tokens import DAYS_OFFERED, PersonalToken, TokenWish
from limelight.domain.ports import Clock, TakesPasswords
from limelight.domain.profile import SystemEntry
from limelight.domain.secrets import Secret
from limelight.domain.systems import Description
from limelight.usecases.made_tokens import MadeTokens, Passwords
from limelight.usecases.sessions import Describe, named
from limelight.words import tr

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class KeepsMadeTokens(Protocol):
    """Holds a token that was made, for this run, and keeps it for the next where `remember`."""

    async def keep_made(self, token: PersonalToken, remember: bool = True) -> None:
        """Hold it; an older one for the same origin is gone."""
        ...


@dataclass(frozen=True, slots=True)
class SignInByPassword:
    """`system` finds an entry of the profile; `describe` asks a server with a token that is not kept."""

    system: Callable[[str], SystemEntry]
    passwords: Passwords
    describe: Describe
    tokens: KeepsMadeTokens
    made: MadeTokens
    clock: Clock

    async def is_offered(self, system_key: str) -> bool:
        """Whether a system says that one signs in so, and has no other way; also false where it cannot be asked."""
        entry = self.system(system_key)
        way = None if entry.sign_in else self.passwords(entry)
        if way is None:
            return False
        try:
            return await way.is_offered()
        except LimelightError:
            return False  # a token can be pasted all the same, and what is wrong is said then
        finally:
            await way.aclose()

    async def __call__(
        self, system_key: str, user: str, password: Secret, days: int, remember: bool = True
    ) -> Description:
        """Exchange user name and password for a token that ends after `days`, keep that, and return who it is.

        The password goes out once and is wiped, whatever happens. A token that the system then does not take, or that
        is given up while the store is asked, is revoked, and so is an older one that was made for the same origin.

        Raises:
            Unsupported: the system takes no passwords; nothing is sent.
            SignInFailed: it does not let the person in; nothing is kept.
            LimelightError: what else the requests raise; nothing is kept.
        """
        entry = self.system(system_key)
        way = None if entry.sign_in else self.passwords(entry)
        if way is None or days not in DAYS_OFFERED:
            password.wipe()
            raise Unsupported(tr("{entry} takes no user names and passwords like this.", entry=named(entry)))
        try:
            older = await self.made.held(entry)
            token = await way.token_for(user, password, self._wish(days))
            description = await self._taken(entry, way, token, remember)
        finally:
            password.wipe()
            await way.aclose()
        await self.made.end_replaced(entry, older, token.secret)
        return description

    async def _taken(
        self, entry: SystemEntry, way: TakesPasswords, token: PersonalToken, remember: bool
    ) -> Description:
        try:
            description = await self.describe(entry, token.secret)
            await self.tokens.keep_made(token, remember)
        except (LimelightError, asyncio.CancelledError):
            await self.made.end(entry, token)
            raise
        return description

    def _wish(self, days: int) -> TokenWish:
        now = self.clock.now()
        return TokenWish(tr("Limelight console, made {now}", now=_day_and_second(now)), float(int(now) + days * 86_400))


def _day_and_second(at: float) -> str:
    """ "24 Nov 2026 at 14:03:22": the system wants another name for each token of a person."""
    local = datetime.fromtimestamp(at, tz=UTC).astimezone()
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year} at {local:%H:%M:%S}"
