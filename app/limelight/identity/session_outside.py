"""What the sessions of a profile stand on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from limelight.domain.ports import Clock
from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import DeviceCode, Grant, Proof, SignInEntry
from limelight.identity.session_memory import SessionMemory
from limelight.identity.turns import Turns


class SignsIn(Protocol):
    """A client of one OpenID provider."""

    async def sign_in(self, show: Callable[[str], None], proof: Proof) -> Grant:
        """Sign in on the page that `show` opens. Raises SignInFailed, LimelightError."""
        ...

    async def sign_in_by_device(self, show: Callable[[DeviceCode], None]) -> Grant:
        """Sign in by a code. Raises as `sign_in`."""
        ...

    async def renew(self, refresh: Secret, subject: str) -> Grant:
        """Get another access token. Raises SignInNeeded where the session is over; LimelightError: try later."""
        ...

    async def revoke(self, secret: Secret, hint: str) -> None:
        """Make a token worthless. Raises LimelightError."""
        ...

    async def end_session_address(self) -> str:
        """The page that ends the session in the browser; empty where there is none. Raises LimelightError."""
        ...

    async def browser_hosts(self) -> frozenset[str]:
        """The hosts of its pages. Raises LimelightError."""
        ...

    async def aclose(self) -> None:
        """Close the connections."""
        ...


@dataclass(frozen=True, slots=True)
class Outside:
    """What the sessions of a profile stand on. `client` builds one for a sign-in when there is use for it; `notice`
    takes a sentence for the status line; `ended` the origins of a session that has just turned out to be over."""

    memory: SessionMemory
    turns: Turns
    clock: Clock
    client: Callable[[SignInEntry], SignsIn]
    notice: Callable[[str], None] = lambda sentence: None
    ended: Callable[[tuple[str, ...]], None] = lambda origins: None
