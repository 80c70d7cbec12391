"""Stand-ins for what sessions are built on: a provider whose refresh tokens rotate, and a store of tokens."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from limelight.domain.errors import KeyringTrouble, LimelightError, SignInNeeded, Unreachable
from limelight.domain.profile import Profile, SystemEntry, SystemKind
from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import DeviceCode, Grant, Identity, Proof, SignInEntry
from limelight.identity.session_memory import SessionMemory
from limelight.identity.session_outside import Outside
from limelight.identity.sessions import Sessions
from limelight.identity.turns import Turns
from net.doubles import WallClock

ISSUER = "https://id.example.com"
A, B, C = "https://a.example.com", "https://b.example.com", "https://c.example.com"
COMPANY = SignInEntry("company", ISSUER, "limelight", title="The company")
OTHER = SignInEntry("other", "https://other.example.com", "limelight")
LIFE = 400.0  # seconds of an access token: it is renewed a quarter before its end


def profile_of(*systems: tuple[str, str], sign_ins: tuple[SignInEntry, ...] = (COMPANY, OTHER)) -> Profile:
    """A profile with systems at addresses, each with the key of its sign-in."""
    entries = (
        SystemEntry(f"system-{index}", SystemKind.TOGGLE_ENDPOINT, f"{origin}/x", sign_in=sign_in)
        for index, (origin, sign_in) in enumerate(systems)
    )
    return Profile("Test", (), tuple(entries), sign_ins=sign_ins)


@dataclass
class Provider:
    """What is true at the provider: one refresh token is good; one that is spent ends the session."""

    clock: WallClock
    good: str = ""
    spent: set[str] = field(default_factory=set)
    turn: int = 0
    rotates: bool = True
    refreshes: bool = True
    renewals: list[str] = field(default_factory=list)
    revoked: list[tuple[str, str]] = field(default_factory=list)
    trouble: LimelightError | None = None
    hold: asyncio.Event | None = None  # a renewal waits for it after the token is spent
    telling: asyncio.Event | None = None  # a revocation is answered after it
    began: asyncio.Event = field(default_factory=asyncio.Event)
    on_renewal: Callable[[], None] = lambda: None

    def grant(self, subject: str = "eva", with_identity: bool = True) -> Grant:
        """Give tokens."""
        self.turn += 1
        if self.rotates or not self.good:
            self.good = f"refresh-{self.turn}" if self.refreshes else ""
        now = self.clock.now()
        return Grant(
            Secret(f"access-{self.turn}", ISSUER),
            Secret(self.good, ISSUER) if self.good else None,
            Identity(subject, subject.title(), now, "urn:key") if with_identity else None,
            now + LIFE,
        )

    async def renew(self, refresh: str) -> Grant:
        """Renew with rotation."""
        self.renewals.append(refresh)
        if self.trouble is not None:
            raise self.trouble
        if refresh != self.good:
            self.good = ""
            raise SignInNeeded("The sign-in at The company is over. Sign in again.")
        if self.rotates:
            self.good = ""
        self.began.set()
        if self.hold is not None:
            await self.hold.wait()
        self.on_renewal()
        if not self.rotates:
            self.good = refresh
        grant = self.grant()
        return grant if self.rotates else Grant(grant.access, None, grant.identity, grant.until)


@dataclass
class Client:
    """A client of the provider."""

    provider: Provider
    person: str = "eva"
    proofs: list[Proof] = field(default_factory=list)
    closed: bool = False

    async def sign_in(self, show: Callable[[str], None], proof: Proof) -> Grant:
        self.proofs.append(proof)
        show(f"{ISSUER}/authorize")
        return self.provider.grant(self.person)

    async def sign_in_by_device(self, show: Callable[[DeviceCode], None]) -> Grant:
        show(DeviceCode("WDJB-MJHT", f"{ISSUER}/code", self.provider.clock.now() + 60))
        return self.provider.grant(self.person)

    async def renew(self, refresh: Secret, subject: str) -> Grant:
        return await self.provider.renew(refresh.reveal())

    async def revoke(self, secret: Secret, hint: str) -> None:
        if self.provider.trouble is not None:
            raise self.provider.trouble
        self.provider.revoked.append((secret.reveal(), hint))
        if self.provider.telling is not None:
            await self.provider.telling.wait()

    async def end_session_address(self) -> str:
        if self.provider.trouble is not None:
            raise self.provider.trouble
        return f"{ISSUER}/end"

    async def browser_hosts(self) -> frozenset[str]:
        return frozenset({"id.example.com"})

    async def aclose(self) -> None:
        self.closed = True


@dataclass
class Shelf:
    """A TokenStore in memory. `trouble` is what it answers; `asked` what was done there."""

    name: str = "A shelf"
    kept: dict[str, str] = field(default_factory=dict)
    trouble: str = ""
    only_saving_fails: bool = False
    asked: list[str] = field(default_factory=list)
    hold: asyncio.Event | None = None  # saving waits for it

    async def load(self, origin: str) -> Secret | None:
        self._note("load", fails=not self.only_saving_fails)
        return Secret(self.kept[origin], origin) if origin in self.kept else None

    async def save(self, secret: Secret) -> None:
        self._note("save")
        if self.hold is not None:
            await self.hold.wait()
        self.kept[secret.origin] = secret.reveal()

    async def forget(self, origin: str) -> None:
        self._note("forget", fails=not self.only_saving_fails)
        self.kept.pop(origin, None)

    def leave(self, origin: str, secret: Secret | None) -> None:
        self.asked.append("leave")
        if secret is None:
            self.kept.pop(origin, None)
        else:
            self.kept[origin] = secret.reveal()

    def _note(self, what: str, fails: bool = True) -> None:
        self.asked.append(what)
        if self.trouble and fails:
            raise KeyringTrouble(self.trouble)


class Copy:
    """One running copy of the program, in as far as sessions go. What is shared is given; a desk can follow a desk."""

    def __init__(self, folder: Path, provider: Provider, shelf: Shelf, profile: Profile | None = None) -> None:
        self.provider = provider
        self.clock = provider.clock
        self.memory = SessionMemory(shelf)
        self.turns = Turns(folder, patience=20)
        self.notices: list[str] = []
        self.clients: list[Client] = []
        self.person = "eva"
        self.profile = profile or profile_of((A, "company"), (B, "company"), (C, "other"))
        self.sessions = self.desk()

    def desk(self, profile: Profile | None = None) -> Sessions:
        """The sessions of another desk over the same memory."""
        outside = Outside(self.memory, self.turns, self.clock, self._client, self.notices.append)
        return Sessions(profile or self.profile, outside)

    async def sign_in(self, person: str = "eva", remember: bool | None = None) -> None:
        """Sign somebody in."""
        await self.sessions.keep("company", self.provider.grant(person), remember)

    async def token(self, origin: str = A) -> str:
        """The token for an origin, empty where nobody is signed in."""
        secret = await self.sessions.secret_for(origin)
        assert secret is None or secret.origin == origin
        return secret.reveal() if secret is not None else ""

    def _client(self, entry: SignInEntry) -> Client:
        self.clients.append(Client(self.provider, self.person))
        return self.clients[-1]


NO_ANSWER = Unreachable("The company did not answer.")


async def until(condition: Callable[[], bool]) -> None:
    """Let the other tasks go on until something is so."""
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110  (what is waited for has no event of its own)
            await asyncio.sleep(0)
