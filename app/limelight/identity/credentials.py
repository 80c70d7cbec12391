"""The tokens of this run: asked from the store once for each origin, held in memory, never sent to another origin."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Collection
from weakref import WeakKeyDictionary

from limelight.domain.errors import KeyringTrouble
from limelight.domain.ports import TokenStore
from limelight.domain.secrets import Secret, TokenPlace, is_memory_only, memory_only, why_memory_only
from limelight.identity.session_memory import SessionMemory
from limelight.words import tr

GRACE = 5.0  # seconds to delete an older token where the newer one could not be kept; the person has waited enough
_AS_ASKED = tr("as you asked")
_LEFT = tr(
    "What it may hold from an earlier sign-in could not be deleted, and the next start would use it: delete it there."
)


class Credentials:
    """Tokens by origin over a TokenStore, for a run of the program: they outlive the desk, and the desk's loop.

    While one desk follows another, both loops may use it: what one of them was told late never replaces newer tokens.
    Where the store is missing, locked or slow, tokens live in memory for this run, and `store_name` says so and why.
    An origin whose store failed is not asked again by itself: each poll would ask the person to unlock it.
    """

    def __init__(self, store: TokenStore, grace: float = GRACE) -> None:
        self._store = store
        self.sessions = SessionMemory(store)  # those with identity providers: over the same store, and as long-lived
        self._grace = grace
        self._held: dict[str, Secret | None] = {}
        self._unkept: dict[str, str] = {}  # origins whose token is in memory only, and why
        self._unasked: set[str] = set()  # origins that the store could not be asked about
        self._turns: WeakKeyDictionary[asyncio.AbstractEventLoop, defaultdict[str, asyncio.Lock]] = WeakKeyDictionary()
        self._trouble = ""

    @property
    def store_name(self) -> str:
        """Where tokens are kept, for people: the store's name, or "memory only: ..." with the reason."""
        return memory_only(self._trouble) if self._trouble else self._store.name

    def kept_in(self, origin: str) -> str:
        """Where the token of an origin is, for people; empty where none is held."""
        if self._held.get(origin) is None:
            return ""
        if origin not in self._unkept or is_memory_only(self._store.name):
            return self._store.name
        return memory_only(self._unkept[origin])

    def place(self, origin: str) -> TokenPlace:
        """Where tokens are kept, and where that of an origin is, as far as the store was asked."""
        return TokenPlace(self.store_name, self.kept_in(origin))

    async def secret_for(self, origin: str) -> Secret | None:
        """The token for an origin, None where nobody is signed in; the first time it is asked from the store."""
        async with self._turn(origin):
            if origin not in self._held:
                self._held.setdefault(origin, await self._loaded(origin))
        return self._held.get(origin)

    async def keep(self, secret: Secret, remember: bool = True) -> None:
        """Hold a token for this run and, where `remember`, in the store; an older one is gone either way.

        Where the store can neither keep it nor delete an older one, `kept_in` says so.
        """
        origin = secret.origin
        async with self._turn(origin):
            older, why = self._held.get(origin), self._unkept.get(origin, "")
            self._held[origin] = secret
            self._unkept[origin] = _AS_ASKED
            try:
                self._settle(secret, secret, await self._put(secret, remember))
            except asyncio.CancelledError:
                # Given up while the store was asking: as if never pasted.
                if self._settle(secret, older, why):
                    self._store.leave(origin, None if why else older)
                raise

    async def forget(self, origin: str) -> None:
        """Drop the token of an origin here at once, then in the store.

        Raises:
            KeyringTrouble: it is dropped here, but the store could not delete it.
        """
        async with self._turn(origin):
            self._held[origin] = None  # not asked from the store again, even where it could not delete it
            self._unasked.discard(origin)
            self._unkept.pop(origin, None)
            await self._store.forget(origin)

    async def ask_again(self) -> None:
        """Let the store be asked again for what it did not give: after the person unlocked it."""
        for origin in tuple(self._unasked):
            async with self._turn(origin):
                self._unasked.discard(origin)
                if self._held.get(origin) is None:
                    self._held.pop(origin, None)

    async def ask_about(self, origin: str) -> None:
        """Ask the store again, and at least once: `place` is about to be shown (for an empty origin: before there is
        one). It may ask the person, so this is for what a person does, never for a poll."""
        await self.ask_again()
        await self.secret_for(origin)
        if not self._trouble or origin in self._unasked:
            return
        try:  # what failed was to keep or to delete a token: does the store work again?
            await self._store.load(origin)
            self._trouble = ""
        except KeyringTrouble as error:
            self._note(error)

    def hold_only(self, origins: Collection[str]) -> None:
        """Drop the tokens of all other origins here: the profile has no system there any more.

        Where somebody signed out, that stays so. What the store holds is left alone: another profile may use it.
        """
        for origin, secret in tuple(self._held.items()):  # a copy: the desk before may still be ending
            if secret is not None and origin not in origins:
                self._held.pop(origin, None)
                self._unkept.pop(origin, None)

    def _turn(self, origin: str) -> asyncio.Lock:
        """One at a time for each origin. A lock belongs to one loop, and each desk has its own."""
        return self._turns.setdefault(asyncio.get_running_loop(), defaultdict(asyncio.Lock))[origin]

    async def _loaded(self, origin: str) -> Secret | None:
        try:
            found = await self._store.load(origin)
        except KeyringTrouble as error:
            self._note(error)
            self._unasked.add(origin)
            return None
        self._trouble = ""
        return found

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

    def _settle(self, pasted: Secret, held: Secret | None, why: str) -> bool:
        """Hold what came of a pasted token, and why it is in memory only; whether no newer one took its place."""
        if self._held.get(pasted.origin) is not pasted:
            return False
        self._held[pasted.origin] = held
        if why:
            self._unkept[pasted.origin] = why
        else:
            self._unkept.pop(pasted.origin, None)
        return True

    def _note(self, error: KeyringTrouble) -> str:
        self._trouble = why_memory_only(str(error))
        return self._trouble
