"""What the use cases of signing in with an OpenID provider need of whoever keeps the sessions."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from limelight.domain.errors import Unsupported
from limelight.domain.profile import Profile, SystemEntry
from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import DeviceCode, Grant, Proof, Session, SignedOut, SignInEntry
from limelight.domain.systems import Description
from limelight.words import tr

Describe = Callable[[SystemEntry, Secret], Awaitable[Description]]
"""Asks a system who it is and who asks, with a token that is not kept. Raises LimelightError."""


class Sessions(Protocol):
    """The sessions of a profile's sign-ins, by the key of the sign-in."""

    async def by_browser(self, sign_in: str, show: Callable[[str], None], proof: Proof) -> Grant:
        """Let the person sign in on the page that `show` opens; nothing is kept yet.

        Raises:
            SignInFailed: it ended without a sign-in; says why.
            LimelightError: what else talking to the provider raises.
        """
        ...

    async def by_device(self, sign_in: str, show: Callable[[DeviceCode], None]) -> Grant:
        """Let the person type a code on another device; nothing is kept yet. Raises as `by_browser`."""
        ...

    def secret_of(self, grant: Grant, origin: str) -> Secret:
        """The access token of a grant, for one origin."""
        ...

    async def keep(self, sign_in: str, grant: Grant, remember: bool | None = None) -> Session:
        """Make it the session of its sign-in; `remember` None: as the one before.

        Raises:
            SignInFailed: the grant does not say who signed in.
        """
        ...

    async def discard(self, sign_in: str, grant: Grant) -> None:
        """Tell the provider, as well as it goes, that a grant is not used."""
        ...

    def session(self, sign_in: str) -> Session | None:
        """Who is signed in, as far as is known; None: nobody."""
        ...

    async def end(self, sign_in: str) -> SignedOut:
        """End a session: here at once, then in the store and at the provider as well as it goes."""
        ...

    async def browser_hosts(self, sign_in: str) -> frozenset[str]:
        """The hosts that the provider's pages are on. Raises LimelightError."""
        ...


def sign_in_entry(profile: Profile, system: SystemEntry) -> SignInEntry:
    """How people sign in to a system with an OpenID provider.

    Raises:
        Unsupported: a token is pasted there.
    """
    entry = profile.sign_in_of(system)
    if entry is None:
        raise Unsupported(
            tr("{system} has no sign_in in the profile. Paste the token that it gave you.", system=named(system))
        )
    return entry


def session_of(profile: Profile, sessions: Sessions, system_key: str) -> Session | None:
    """Who is signed in to a system with an OpenID provider; None where nobody is, or a token is pasted there."""
    system = profile.system(system_key)
    session = sessions.session(system.sign_in) if system.sign_in else None
    return session if session is not None and system.origin in session.origins else None


def person_signed_in(profile: Profile, sessions: Sessions) -> str:
    """The name of the person who is signed in with the OpenID providers of the profile; empty where nobody is, or where
    they are several: then nobody knows for whom a service acts."""
    found = (sessions.session(entry.key) for entry in profile.sign_ins)
    names = {session.identity.name for session in found if session is not None}
    return names.pop() if len(names) == 1 else ""


def named(entry: SystemEntry | SignInEntry) -> str:
    """What sentences call a system or a sign-in."""
    return entry.title or (entry.origin if isinstance(entry, SystemEntry) else entry.issuer)
