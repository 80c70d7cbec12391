"""Keeps sessions in the store of tokens, and says in words what of that did not work."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from limelight.domain.errors import KeyringTrouble
from limelight.domain.ports import TokenStore
from limelight.domain.sign_ins import SignInEntry
from limelight.identity.credentials import GRACE, MEMORY_ONLY
from limelight.identity.kept_session import KeptSession, name_of, read_back, written
from limelight.identity.session_memory import Holding

AS_ASKED = "as you asked"
NOTHING_TO_KEEP = "the provider gave nothing that renews it"


class SessionKeeping:
    """The records of sessions in a TokenStore. `notice` is told what the person should know."""

    def __init__(self, store: TokenStore, notice: Callable[[str], None]) -> None:
        self._store = store
        self._notice = notice

    def place(self, holding: Holding) -> str:
        """Where what renews a session is, for people."""
        if not holding.unkept or self._store.name.startswith(MEMORY_ONLY):
            return self._store.name
        return f"{MEMORY_ONLY}: {holding.unkept}"

    async def load(self, entry: SignInEntry) -> KeptSession | None:
        """What is kept; None where there is nothing that can be used. Raises KeyringTrouble."""
        text = await self._store.load(name_of(entry))
        return read_back(entry, text) if text is not None else None

    async def save(self, entry: SignInEntry, holding: Holding) -> Holding:
        """Keep what renews a session; returns it with why it is in memory only, where that is so.

        An older record must not stay then: it holds a refresh token that is spent.
        """
        if holding.refresh is None:
            return await self.unkeep(entry, replace(holding, unkept=NOTHING_TO_KEEP))
        try:
            await self._store.save(written(entry, KeptSession(holding.identity, holding.origins, holding.refresh)))
        except KeyringTrouble as error:
            return await self.unkeep(entry, self.in_memory(entry, holding, error))
        return replace(holding, unkept="")

    def in_memory(self, entry: SignInEntry, holding: Holding, error: KeyringTrouble) -> Holding:
        """The session, which the store cannot keep; the first time that is said."""
        why = str(error).removeprefix(f"{MEMORY_ONLY}: ")
        if not holding.unkept and not self._store.name.startswith(MEMORY_ONLY):
            self._notice(
                f"What renews your sign-in with {entry.title or entry.issuer} is in memory only: {why} "
                "You stay signed in until Limelight ends."
            )
        return replace(holding, unkept=why)

    async def unkeep(self, entry: SignInEntry, holding: Holding) -> Holding:
        """Delete an older record, as well as it goes, of a session that is in memory only."""
        try:
            async with asyncio.timeout(GRACE):
                await self.forget(entry)
        except (TimeoutError, KeyringTrouble):
            pass  # a record that stays is refused by the provider at the next start, and the person signs in again
        return holding

    async def forget(self, entry: SignInEntry) -> None:
        """Delete what is kept. Raises KeyringTrouble."""
        await self._store.forget(name_of(entry))

    def leave(self, entry: SignInEntry, older: Holding | None) -> None:
        """See to it, without waiting, that the store ends up with what was kept before."""
        kept = None
        if older is not None and older.refresh is not None and not older.unkept:
            kept = written(entry, KeptSession(older.identity, older.origins, older.refresh))
        self._store.leave(name_of(entry), kept)
