"""What is kept of a session between runs, as text: what renews it, who it is, and which systems it was made for."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

import msgspec

from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import Identity, SignInEntry

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
