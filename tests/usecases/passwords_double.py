"""A system's own sign-in for the use cases: lets in whoever knows the password, and remembers what happened."""

import asyncio
from dataclasses import dataclass, field

from limelight.domain.errors import LimelightError, SignInFailed
from limelight.domain.personal_tokens import PersonalToken, TokenWish
from limelight.domain.secrets import Secret
from limelight.usecases.local_time import day_and_time

ORIGIN = "https://toggles.example.com"
RIGHT = "correct horse"
MADE = PersonalToken(Secret("user:made", ORIGIN), "7", 2_592_000.0)
ENDS = day_and_time(MADE.until)


@dataclass
class HeldTokens:
    """The tokens of a run: one at most. `happened` shares the sequence with whoever asks for it."""

    made: PersonalToken | None = None
    pasted: Secret | None = None
    happened: list[str] = field(default_factory=list)
    asks: asyncio.Event | None = None  # where it is set, the store waits for a person who does not come

    async def secret_for(self, origin: str) -> Secret | None:
        assert origin == ORIGIN
        return self.made.secret if self.made is not None else self.pasted

    async def made_for(self, origin: str) -> PersonalToken | None:
        assert origin == ORIGIN
        return self.made

    async def keep_made(self, token: PersonalToken, remember: bool = True) -> None:
        if self.asks is not None:
            self.asks.set()
            await asyncio.Event().wait()
        self.happened.append(f"kept {token.id}{'' if remember else ' for now'}")
        self.made = token


@dataclass
class FakePasswords:
    """`trouble` is what revoking fails with."""

    trouble: LimelightError | None = None
    made: PersonalToken = MADE
    ends: tuple[float, ...] = ()
    offered: bool | LimelightError = True
    happened: list[str] = field(default_factory=list)
    wishes: list[TokenWish] = field(default_factory=list)

    async def is_offered(self) -> bool:
        if isinstance(self.offered, LimelightError):
            raise self.offered
        return self.offered

    async def token_for(self, user: str, password: Secret, wish: TokenWish) -> PersonalToken:
        self.happened.append(f"asked as {user}")
        self.wishes.append(wish)
        if password != Secret(RIGHT, ORIGIN):
            raise SignInFailed("That is not the password.")
        return self.made

    async def revoke(self, token: PersonalToken) -> None:
        self.happened.append(f"revoked {token.id}")
        if self.trouble is not None:
            raise self.trouble

    async def ends_of(self, token: Secret) -> tuple[float, ...]:
        self.happened.append(f"asked for {token.reveal()}")
        if self.trouble is not None:
            raise self.trouble
        return self.ends

    async def aclose(self) -> None:
        self.happened.append("closed")
