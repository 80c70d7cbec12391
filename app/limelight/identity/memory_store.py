"""A store for tokens that keeps nothing: for the demo, and where a system has no keyring."""

from __future__ import annotations

from limelight.domain.errors import KeyringTrouble
from limelight.domain.secrets import Secret, memory_only


class MemoryOnly:
    """A TokenStore that keeps nothing between runs and says so: `Credentials` then holds tokens in memory."""

    def __init__(self, why: str) -> None:
        self._why = why

    @property
    def name(self) -> str:
        """The store's name for people."""
        return memory_only(self._why)

    async def load(self, origin: str) -> Secret | None:
        """None: nothing is kept."""
        return None

    async def save(self, secret: Secret) -> None:
        """Refuse to keep it.

        Raises:
            KeyringTrouble: always.
        """
        raise KeyringTrouble(self._why)

    async def forget(self, origin: str) -> None:
        """Nothing is kept, so nothing is left."""

    def leave(self, origin: str, secret: Secret | None) -> None:
        """Nothing is kept, so nothing comes late."""
