"""A keeper of sessions for the use cases: hands out one grant, and remembers what was asked of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import DeviceCode, Grant, Identity, Proof, Session, SignedOut

CODE = DeviceCode("WDJB-MJHT", "https://id.example.com/device", 600.0)


def granted(subject: str = "eva", proved_at: float = 1000.0, acr: str = "") -> Grant:
    """What a provider gives for a person."""
    identity = Identity(subject, subject.title(), proved_at, acr)
    return Grant(Secret(f"access of {subject}", "issuer"), Secret("refresh", "issuer"), identity, proved_at + 300.0)


def session(subject: str = "eva", proved_at: float = 1000.0, acr: str = "") -> Session:
    """Somebody who is signed in at both systems of the tests."""
    identity = Identity(subject, subject.title(), proved_at, acr)
    return Session("company", identity, proved_at + 300.0, True, "a store", ("https://a.example.com",))


@dataclass
class FakeSessions:
    """`now` is the session; `grant` what the next sign-in gives."""

    now: Session | None = None
    grant: Grant = field(default_factory=granted)
    remark: str = ""
    trouble: BaseException | None = None  # why nothing can be kept
    proofs: list[Proof] = field(default_factory=list)
    kept: list[tuple[str, Grant, bool | None]] = field(default_factory=list)
    discarded: list[Grant] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)

    async def by_browser(self, sign_in: str, show: Callable[[str], None], proof: Proof) -> Grant:
        self.proofs.append(proof)
        show("https://id.example.com/authorize")
        return self.grant

    async def by_device(self, sign_in: str, show: Callable[[DeviceCode], None]) -> Grant:
        show(CODE)
        return self.grant

    def secret_of(self, grant: Grant, origin: str) -> Secret:
        return Secret(grant.access.reveal(), origin)

    async def keep(self, sign_in: str, grant: Grant, remember: bool | None = None) -> Session:
        if self.trouble is not None:
            raise self.trouble
        self.kept.append((sign_in, grant, remember))
        assert grant.identity is not None
        self.now = session(grant.identity.subject, grant.identity.proved_at, grant.identity.acr)
        return self.now

    async def discard(self, sign_in: str, grant: Grant) -> None:
        self.discarded.append(grant)

    def session(self, sign_in: str) -> Session | None:
        return self.now

    async def end(self, sign_in: str) -> SignedOut:
        self.ended.append(sign_in)
        self.now = None
        return SignedOut("https://id.example.com/end", self.remark)

    async def browser_hosts(self, sign_in: str) -> frozenset[str]:
        return frozenset({"id.example.com"})
