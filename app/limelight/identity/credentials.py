"""The tokens of this run: asked from the store once for each origin, held in memory, never sent to another origin."""

from __future__ import annotations

import asyncio
from collections import defaultdict

from limelight.domain.errors import KeyringTrouble
from limelight.domain.ports import TokenStore
from limelight.domain.secrets import Secret

MEMORY_ONLY = "memory only"


class Credentials:
    """The `Credentials` port over a TokenStore; used on the background loop only.

    Where the store is missing, locked or slow, tokens live in memory for this run, and `store_name` says so and why.
    An origin whose store failed is not asked again by itself: each poll would ask the person to unlock it.
    """

    def __init__(self, store: TokenStore) -> None:
        self._store = store
        self._held: dict[str, Secret | None] = {}
        self._unkept: set[str] = set()  # origins whose token is in memory only
        self._unasked: set[str] = set()  # origins that the store could not be asked about
        self._one_at_a_time: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._trouble = ""

    @property
    def store_name(self) -> str:
        """Where tokens are kept, for people: the store's name, or "memory only: ..." with the reason."""
        return f"{MEMORY_ONLY}: {self._trouble}" if self._trouble else self._store.name

    def kept_in(self, origin: str) -> str:
        """Where the token of an origin is, for people; empty where none is held."""
        if self._held.get(origin) is None:
            return ""
        if origin not in self._unkept:
            return self._store.name
        return self.store_name if self.store_name.startswith(MEMORY_ONLY) else f"{MEMORY_ONLY}: as you asked"

    async def secret_for(self, origin: str) -> Secret | None:
        """The token for an origin, None where nobody is signed in; the first time it is asked from the store."""
        async with self._one_at_a_time[origin]:
            if origin not in self._held:
                self._held[origin] = await self._loaded(origin)
        return self._held[origin]

    async def keep(self, secret: Secret, remember: bool = True) -> None:
        """Hold a token for this run and, where `remember`, in the store; an older one is gone either way."""
        async with self._one_at_a_time[secret.origin]:
            older = self._held.get(secret.origin)
            self._held[secret.origin] = secret
            self._unkept.add(secret.origin)
            try:
                if remember:
                    await self._store.save(secret)
                    self._unkept.discard(secret.origin)
                else:
                    await self._store.forget(secret.origin)
                self._trouble = ""
            except KeyringTrouble as error:
                self._note(error)
            except asyncio.CancelledError:
                self._held[secret.origin] = older  # given up while the store was asking: as if never pasted
                raise

    async def forget(self, origin: str) -> None:
        """Drop the token of an origin here at once, then in the store.

        Raises:
            KeyringTrouble: it is dropped here, but the store could not delete it.
        """
        async with self._one_at_a_time[origin]:
            self._held[origin] = None  # not asked from the store again, even where it could not delete it
            self._unasked.discard(origin)
            self._unkept.discard(origin)
            await self._store.forget(origin)

    async def ask_again(self) -> None:
        """Ask the store again for what it did not give: after the person unlocked it."""
        self._trouble = ""
        for origin in tuple(self._unasked):
            async with self._one_at_a_time[origin]:
                self._unasked.discard(origin)
                if self._held.get(origin) is None:
                    self._held.pop(origin, None)

    async def _loaded(self, origin: str) -> Secret | None:
        try:
            return await self._store.load(origin)
        except KeyringTrouble as error:
            self._note(error)
            self._unasked.add(origin)
            return None

    def _note(self, error: KeyringTrouble) -> None:
        self._trouble = str(error).removeprefix(f"{MEMORY_ONLY}: ")
