"""What a person wants to see of a picture, and in which order."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.domain.standing import Standing
from limelight.words import Worded

NOBODY = ""
"""The owner of features that have none."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which features to show; the default shows all.

    A feature is shown when every word of `text` occurs in its name, key, owner or tags (whatever the case), and it
    has the owner and the tag, and one of the `standings` in one of the `places` (keys of environments; empty: any).
    With `changed_days` it was changed in one of the places in so many days; `not_everywhere` it is on in one of the
    places, and not released to everyone in all of them.
    """

    text: str = ""
    standings: frozenset[Standing] = frozenset()
    places: frozenset[str] = frozenset()
    owner: str | None = None
    tag: str | None = None
    changed_days: int | None = None
    not_everywhere: bool = False

    @property
    def terms(self) -> tuple[str, ...]:
        """The words looked for."""
        return tuple(self.text.casefold().split())


class SortBy(Worded):
    """What to sort by; the value is the word on screen."""

    NAME = "Name"  # a to z
    KEY = "Key"  # a to z
    OWNER = "Owner"  # a to z, then by name
    CREATED = "Newest feature"  # the youngest toggle first
    CHANGED = "Last change"  # the newest change in one environment, or anywhere, first
    STANDING = "Standing"  # what needs attention in one environment first


@dataclass(frozen=True, slots=True)
class Sort:
    """An order. `environment` is a key, for STANDING and CHANGED; an empty one means anywhere (CHANGED only)."""

    by: SortBy = SortBy.NAME
    environment: str = ""
    backwards: bool = False


BY_ATTENTION = (
    Standing.WITHOUT_CODE,
    Standing.WAITING,
    Standing.PARTLY_RELEASED,
    Standing.ON_UNREAD,
    Standing.RELEASED,
    Standing.OFF,
    Standing.NOT_DEPLOYED,
    Standing.UNKNOWN,
    Standing.ABSENT,
)
"""Standings in the order in which they ask for attention: how chips stand side by side, and columns sort."""
