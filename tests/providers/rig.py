"""What the contract tests need around a live system: another client, and somebody who disturbs.

Everything a rig does or tells goes by its own requests and nothing of the program under test, but for the domain's
words.
"""

import asyncio
import time
from collections.abc import Mapping
from typing import Protocol

from limelight.domain.evidence import Presence
from limelight.domain.exposure import Exposure, ExposureKind
from limelight.domain.ports import Provider
from limelight.domain.profile import origin_of
from limelight.domain.secrets import Secret


class Rig(Protocol):
    """A live system under test. Environment keys are the system's own."""

    environments: tuple[str, ...]  # two or more in which `owner` may release and roll back, without approvals
    missing_environment: str  # the key of an environment that is not there
    presences: frozenset[Presence]  # what the system can know about code, and this rig can arrange
    owner_name: str  # the name that the system shows for the person whose token `owner` uses
    tokens: tuple[str, ...]  # the secrets that must never show

    def owner(self) -> Provider:
        """A new provider for a person who may release and roll back in `environments`."""
        ...

    def reader(self) -> Provider:
        """A new provider for a person who may only read."""
        ...

    def stranger(self) -> Provider:
        """A new provider with a token that the system does not know."""
        ...

    def nowhere(self) -> Provider:
        """A new provider for an address at which nobody listens."""
        ...

    def new_feature(self, presence: Presence | None = None) -> str:
        """A feature that no other test uses: off in `environments`, no freeze, nothing pending.

        Its code's presence in the last of `environments` is as asked; None: whatever.
        """
        ...

    def set_by_another(self, environment: str, feature: str, exposure: Exposure) -> None:
        """Another person sets the exposure: DARK, RELEASED or a percentage."""
        ...

    def truth(self, environment: str) -> Mapping[str, ExposureKind]:
        """The exposure of every feature there, worked out from the system's own answers by the rig itself."""
        ...

    def share(self, environment: str, feature: str) -> float | None:
        """Who gets the feature at this moment: 0, 100, or the percentage; None where it is not one number."""
        ...

    def writes(self, feature: str) -> int:
        """How many requests that write this feature's exposure reached the system until now, from all clients."""
        ...

    def remove(self, feature: str) -> None:
        """Take a feature away everywhere."""
        ...


class SystemClock:
    """The real clocks."""

    def now(self) -> float:
        """Seconds since 1970, UTC."""
        return time.time()

    def monotonic(self) -> float:
        """Seconds that only go forward."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)


class OneToken:
    """Credentials with one token for the origin of one address."""

    def __init__(self, address: str, token: str) -> None:
        self._secret = Secret(token, origin_of(address))

    async def secret_for(self, origin: str, environment: str = "") -> Secret | None:
        """The token, where it is the origin's."""
        return self._secret if origin == self._secret.origin and not environment else None
