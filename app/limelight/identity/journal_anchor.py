"""The journal's head in the keyring: outside the journal's file, where an edit of the file does not reach."""

from __future__ import annotations

from pathlib import Path

import msgspec

from limelight.domain.errors import KeyringTrouble
from limelight.domain.journal_state import Head
from limelight.domain.ports import TokenStore
from limelight.domain.secrets import Secret
from limelight.identity.turns import Turns
from limelight.words import tr


class KeyringAnchor:
    """The `JournalAnchor` port over a TokenStore. Running copies of the program take turns, so the newest head stays.

    It is no secret; it is kept as one, for the keyring is the one place that belongs to this user alone.
    """

    def __init__(self, store: TokenStore, turns: Turns, journal: Path) -> None:
        self._store = store
        self._turns = turns
        self._key = anchor_key(journal)

    @property
    def name(self) -> str:
        """See the port."""
        return self._store.name

    async def load(self) -> Head | None:
        """See the port."""
        kept = await self._store.load(self._key)
        if kept is None:
            return None
        try:
            return msgspec.json.decode(kept.reveal(), type=Head)
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            raise KeyringTrouble(
                tr("What {name} holds as “{key}” is not what was put there.", name=self.name, key=self._key)
            ) from error

    async def keep(self, head: Head, *, instead: bool = False) -> None:
        """See the port."""
        async with self._turns.turn(self._key):
            kept = None if instead else await self.load()
            if kept is None or head.follows(kept):
                await self._store.save(Secret(msgspec.json.encode(head).decode(), self._key))


def anchor_key(journal: Path) -> str:
    """What the head of the journal at a path is kept under. An origin holds no space, so no token has that name."""
    return f"journal {journal.expanduser().resolve()}"
