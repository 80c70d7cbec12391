"""What is kept of a session between runs: its record in the store of tokens, and in words what of that did not work."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace

import msgspec

from limelight.domain.errors import KeyringTrouble
from limelight.domain.ports import TokenStore
from limelight.domain.secrets import Secret, is_memory_only, memory_only, why_memory_only
from limelight.domain.sign_ins import Identity, SignInEntry
from limelight.identity.credentials import GRACE
from limelight.identity.session_memory import Holding
from limelight.words import tr

AS_ASKED = tr("as you asked")
NOTHING_TO_KEEP = tr("the provider gave nothing that renews it")
_VERSION = 1


@dataclass(frozen=True, slots=True)
class KeptSession:
    """A session that can be renewed. It is for `origins` and no others, whatever the profile says by now."""

    identity: Identity
    origins: tuple[str, ...]
    refresh: Secret


class _Record(msgspec.Struct, frozen=True):
    """The record in the store."""

    version: int
    issuer: str
    client_id: str
    origins: tuple[str, ...]
    refresh: str
    subject: str
    name: str
    proved_at: float
    acr: str = ""

    def __repr__(self) -> str:
        return "_Record(***)"


class SessionKeeping:
    """The records of sessions in a TokenStore. `notice` is told what the person should know."""

    def __init__(self, store: TokenStore, notice: Callable[[str], None]) -> None:
        self._store = store
        self._notice = notice

    def place(self, holding: Holding) -> str:
        """Where what renews a session is, for people."""
        if not holding.unkept or is_memory_only(self._store.name):
            return self._store.name
        return memory_only(holding.unkept)

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
        why = why_memory_only(str(error))
        if not holding.unkept and not is_memory_only(self._store.name):
            self._notice(
                tr(
                    "What renews your sign-in with {entry} is in memory only: {why} "
                    "You stay signed in until Limelight ends.",
                    entry=entry.title or entry.issuer,
                    why=why,
                )
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


def name_of(entry: SignInEntry) -> str:
    """What a session is kept under. What is asked of the provider belongs to it: a session for one audience or scope
    is none for another. An origin holds no space, so no pasted token has that name."""
    asked = json.dumps([entry.audience, entry.resource, sorted(entry.scopes)])
    return f"openid {entry.issuer} {entry.client_id} {hashlib.sha256(asked.encode()).hexdigest()[:12]}"


def written(entry: SignInEntry, kept: KeptSession) -> Secret:
    """A session as text for the store, bound to its name there."""
    identity = kept.identity
    record = _Record(
        _VERSION,
        entry.issuer,
        entry.client_id,
        kept.origins,
        kept.refresh.reveal(),
        identity.subject,
        identity.name,
        identity.proved_at,
        identity.acr,
    )
    return Secret(msgspec.json.encode(record).decode(), name_of(entry))


def read_back(entry: SignInEntry, text: Secret) -> KeptSession | None:
    """The session out of the store's text; None where it is not one of this issuer and client."""
    try:
        record = msgspec.json.decode(text.reveal(), type=_Record)
    except (msgspec.MsgspecError, ValueError):
        return None
    if (record.version, record.issuer, record.client_id) != (_VERSION, entry.issuer, entry.client_id):
        return None
    identity = Identity(record.subject, record.name, record.proved_at, record.acr)
    return KeptSession(identity, record.origins, Secret(record.refresh, entry.issuer))


def as_kept(kept: KeptSession, held: Holding | None) -> Holding:
    """The session as the store has it, with what is in memory of it, where that is the same person's."""
    if held is None or held.identity.subject != kept.identity.subject:
        return Holding(kept.identity, kept.origins, kept.refresh)
    return replace(held, identity=kept.identity, origins=kept.origins, refresh=kept.refresh)
