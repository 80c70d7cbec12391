"""The tokens of this run: asked from the store once for each origin, held in memory, never sent to another origin."""

from __future__ import annotations

import asyncio
from collections import defaultdict

from limelight.domain.errors import KeyringTrouble
from limelight.domain.ports import TokenStore
from limelight.domain.secrets import Secret

MEMORY_ONLY = "memory only"
GRACE = 5.0  # seconds to delete an older token where the newer one could not be kept; the person has waited enough
_AS_ASKED = "as you asked"
_LEFT = (
    "What it may hold from an earlier sign-in could not be deleted, and the next start would use it: delete it there."
)


class Credentials:
    """The `Credentials` port over a TokenStore; used on the background loop only.

    Where the store is missing, locked or slow, tokens live in memory for this run, and `store_name` says so and why.
    An origin whose store failed is not asked again by itself: each poll would ask the person to unlock it.
    """

    def __init__(self, store: TokenStore, grace: float = GRACE) -> None:
        self._store = store
        self._grace = grace
        self._held: dict[str, Secret | None] = {}
        self._unkept: dict[str, str] = {}  # origins whose token is in memory only, and why
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
        if origin not in self._unkept or self._store.name.startswith(MEMORY_ONLY):
            return self._store.name
        return f"{MEMORY_ONLY}: {self._unkept[origin]}"

    async def secret_for(self, origin: str) -> Secret | None:
        """The token for an origin, None where nobody is signed in; the first time it is asked from the store."""
        async with self._one_at_a_time[origin]:
            if origin not in self._held:
                self._held[origin] = await self._loaded(origin)
        return self._held[origin]

    async def keep(self, secret: Secret, remember: bool = True) -> None:
        """Hold a token for this run and, where `remember`, in the store; an older one is gone either way.

        Where the store can neither keep it nor delete an older one, `kept_in` says so.
        """
        origin = secret.origin
        async with self._one_at_a_time[origin]:
            older, why = self._held.get(origin), self._unkept.get(origin, "")
            self._held[origin] = secret
            self._unkept[origin] = _AS_ASKED
            try:
                why = await self._put(secret, remember)
            except asyncio.CancelledError:
                self._held[origin] = older  # given up while the store was asking: as if never pasted
                self._store.leave(origin, None if why else older)
                raise
            finally:
                self._note_unkept(origin, why)

    async def forget(self, origin: str) -> None:
        """Drop the token of an origin here at once, then in the store.

        Raises:
            KeyringTrouble: it is dropped here, but the store could not delete it.
        """
        async with self._one_at_a_time[origin]:
            self._held[origin] = None  # not asked from the store again, even where it could not delete it
            self._unasked.discard(origin)
            self._unkept.pop(origin, None)
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

    async def _put(self, secret: Secret, remember: bool) -> str:
        """Put a token into the store, or only an older one out of it; why it is in memory only, empty where kept."""
        try:
            if remember:
                await self._store.save(secret)
            else:
                await self._store.forget(secret.origin)
            self._trouble = ""
            return "" if remember else _AS_ASKED
        except KeyringTrouble as error:
            why = self._note(error)
        return why if remember and await self._put_out(secret.origin) else f"{why} {_LEFT}"

    async def _put_out(self, origin: str) -> bool:
        """Delete an older token, which the next start would use; whether that was done in time."""
        try:
            async with asyncio.timeout(self._grace):
                await self._store.forget(origin)
        except (TimeoutError, KeyringTrouble):
            return False
        return True

    def _note_unkept(self, origin: str, why: str) -> None:
        if why:
            self._unkept[origin] = why
        else:
            self._unkept.pop(origin, None)

    def _note(self, error: KeyringTrouble) -> str:
        self._trouble = str(error).removeprefix(f"{MEMORY_ONLY}: ")
        return self._trouble
