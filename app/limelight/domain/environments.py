"""Environments and the path to production."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from limelight.words import Worded, tr


class Kind(Worded):
    """What an environment is for."""

    DEVELOPMENT = "development"  # where code is written
    TEST = "test"  # where it is tried
    STAGING = "staging"  # the rehearsal
    PRODUCTION = "production"  # where customers are


@dataclass(frozen=True, slots=True)
class Environment:
    """A place on the path to production. `key` is ours (unique in the profile); `position` counts from 0."""

    key: str
    name: str
    position: int
    kind: Kind
    critical: bool = False  # asks for a reason and the typed name
    colour: str = ""  # "#rrggbb", or empty for the theme's own
    demo: bool = False  # served by the embedded demo: shown as DEMO everywhere

    @property
    def is_production(self) -> bool:
        """Whether customers are there."""
        return self.kind is Kind.PRODUCTION


@dataclass(frozen=True, slots=True)
class Freeze:
    """A time in which changes are held back.

    Where the server and the profile hold changes back at once, it is the server's, with the profile's in `own`:
    each may hold another verb, and only the profile's can be overridden here.
    """

    reason: str
    until: float | None = None  # seconds since 1970, UTC; None: until somebody ends it
    holds_release: bool = True
    holds_roll_back: bool = False
    by_server: bool = True  # the server's freeze cannot be overridden here; the profile's can, with a tick and a reason
    own: Freeze | None = None  # the profile's beside the server's
    unknown: str = ""  # why nobody knows whether there is one of our own; it is asked about as if there were

    @property
    def of_server(self) -> Freeze | None:
        """What the server holds back."""
        return replace(self, own=None) if self.by_server else None

    @property
    def of_profile(self) -> Freeze | None:
        """What our profile holds back."""
        return self.own if self.by_server else self

    @property
    def parts(self) -> tuple[Freeze, ...]:
        """The server's and the profile's, as far as they are on."""
        return tuple(part for part in (self.of_server, self.of_profile) if part is not None)

    @property
    def reasons(self) -> str:
        """Why, whoever says so."""
        told = (words for part in self.parts for words in (part.reason, part.unknown))
        return "; ".join(dict.fromkeys(words for words in told if words))

    @property
    def stops(self) -> str:
        """What this one holds back, in words: "releases and roll backs"."""
        held = ((self.holds_release, tr("releases")), (self.holds_roll_back, tr("roll backs")))
        return tr(" and ").join(words for holds, words in held if holds) or tr("nothing")


@dataclass(frozen=True, slots=True)
class Window:
    """One time in which something is frozen. `starts` and `ends` in seconds since 1970, UTC."""

    starts: float
    ends: float
    reason: str


def strictest(freezes: Iterable[Freeze | None]) -> Freeze | None:
    """All freezes that are on as one, with what the server holds and what the profile holds kept apart for each verb.

    None where there is none.
    """
    parts = [part for freeze in freezes if freeze is not None for part in freeze.parts]
    server = _as_one([part for part in parts if part.by_server])
    own = _as_one([part for part in parts if not part.by_server])
    return replace(server, own=own) if server is not None else own


def _as_one(parts: list[Freeze]) -> Freeze | None:
    """Freezes of one side: they hold what any of them holds, and end with the last."""
    if not parts:
        return None
    ends = [part.until for part in parts if part.reason] or [None]
    return Freeze(
        reason="; ".join(dict.fromkeys(part.reason for part in parts if part.reason)),
        until=None if None in ends else max(end for end in ends if end is not None),
        holds_release=any(part.holds_release for part in parts),
        holds_roll_back=any(part.holds_roll_back for part in parts),
        by_server=parts[0].by_server,
        unknown=" ".join(dict.fromkeys(part.unknown for part in parts if part.unknown)),
    )
