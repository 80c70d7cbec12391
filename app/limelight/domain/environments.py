"""Environments and the path to production."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
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
    """A time in which changes are held back."""

    reason: str
    until: float | None = None  # seconds since 1970, UTC; None: until somebody ends it
    holds_release: bool = True
    holds_roll_back: bool = False
    by_server: bool = True  # the server's freeze cannot be overridden here; the profile's can, with a tick and a reason
