"""The sessions of this run in memory: they outlive the desk, as pasted tokens do."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from limelight.domain.ports import TokenStore
from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import Grant, Identity

MOST_AHEAD = 120.0  # seconds before its end that an access token is renewed; a quarter of its life, where that is less


@dataclass(frozen=True, slots=True)
class Holding:
    """A session. The access token is in memory only, the ID token nowhere. Times are seconds since 1970, UTC."""

    identity: Identity
    origins: tuple[str, ...]  # the systems that it was made for
    refresh: Secret | None
    access: Secret | None = None  # None: not renewed yet in this run
    until: float = 0.0
    renew_at: float = 0.0
    unkept: str = ""  # why what renews it is in memory only; empty where it is in the store
    forced: bool = False  # renewed because a server refused the access token before

    def is_fresh(self, now: float) -> bool:
        """Whether the access token may be used as it is."""
        return self.access is not None and now < (self.renew_at if self.refresh is not None else self.until)

    def is_usable(self, now: float) -> bool:
        """Whether the access token has not ended, though it may be time to renew it."""
        return self.access is not None and now < self.until


@dataclass(slots=True)
class SessionMemory:
    """By the name that a session is kept under. `gone` are those that there are not, and why; empty where the person
    signed out, or never signed in."""

    store: TokenStore
    held: dict[str, Holding] = field(default_factory=dict)
    gone: dict[str, str] = field(default_factory=dict)

    def hold(self, name: str, holding: Holding) -> None:
        """This is the session now."""
        self.held[name] = holding
        self.gone.pop(name, None)

    def drop(self, name: str, why: str = "") -> Holding | None:
        """There is none any more, and the store is not asked again in this run; returns what it was."""
        self.gone[name] = why
        return self.held.pop(name, None)

    def ask_again(self) -> None:
        """Let the store be asked again where it could not be, or where another copy may have put something since."""
        self.gone = {name: why for name, why in self.gone.items() if not why}

    def hold_only(self, names: Collection[str]) -> None:
        """Drop all other sessions here: the profile has no such sign-in any more. The store is left alone."""
        for name in tuple(self.held):
            if name not in names:
                self.held.pop(name, None)


def renewed(holding: Holding, grant: Grant, now: float, forced: bool) -> Holding:
    """The session after a renewal at `now`; what the provider did not send anew stays. A renewal proves nothing: when
    and how the person last proved who they are stays, too."""
    was = holding.identity
    return Holding(
        replace(was, name=grant.identity.name) if grant.identity is not None else was,
        holding.origins,
        grant.refresh or holding.refresh,
        grant.access,
        grant.until,
        renewal_time(grant.until, now),
        holding.unkept,
        forced,
    )


def renewal_time(until: float, now: float) -> float:
    """When to renew what ends at `until`."""
    return until - min(MOST_AHEAD, max(until - now, 0.0) / 4)
