"""What happened in environments, over all features, as their systems tell it page by page.

Each system is asked for feeds: the changes of an environment and, where it knows them, the deployments there. They are
read from the newest backwards, each as far as somebody wanted to see, and are shown together only as far back as all
of them reach: what lies beyond that has gaps that nobody could see.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from math import inf

from limelight.domain.cells import Deed, LastChange
from limelight.domain.changes import Recorded
from limelight.domain.exposure import raises
from limelight.domain.systems import HistoryEntry
from limelight.domain.verdict import is_doing_of


@dataclass(frozen=True, slots=True)
class Deployment:
    """A version of a component that was put on an environment, or was tried to be. `at` in seconds since 1970, UTC."""

    id: str
    environment: str
    at: float
    component: str
    version: str
    source: str  # who says so
    words: str  # what happened: "deployed", "deployment failed"
    done: bool = True  # it runs there, or did; False: it is on its way, failed, or was taken back
    features: tuple[str, ...] = ()  # keys of those that this version brought, where it is told
    have: int = 0  # instances that have it, of all; 0 of 0 where not told
    of: int = 0


Happening = HistoryEntry | Deployment


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a feed, the newest first. `older` leads on to what was before, also later; None: that was all."""

    happenings: tuple[Happening, ...]
    older: str | None = None


class Feed(Enum):
    """What a system tells one by one."""

    CHANGES = "changes"  # who changed which feature
    DEPLOYMENTS = "deployments"  # which version of what came there


@dataclass(frozen=True, slots=True)
class Told:
    """What one feed of one environment told until now, the newest first; `environment` in each is our key."""

    happenings: tuple[Happening, ...] = ()
    older: str | None = ""  # where its next page begins: "": at its head; None: all of it is here
    trouble: str = ""  # why the last page could not be read
    untold: str = ""  # why its system never tells it; empty where it does
    origin: str = ""  # scheme, host and port of the system that tells it

    @property
    def reaches(self) -> float:
        """From which time on everything is here, in seconds since 1970; inf: nothing is, -inf: all that is kept."""
        if self.untold or self.older is None:
            return -inf
        return min((each.at for each in self.happenings), default=inf)


Place = tuple[str, Feed]
"""An environment, by our key, and what of it."""


@dataclass(frozen=True, slots=True)
class Histories:
    """What all feeds told until now. `read_at`: when they were last asked, in seconds since 1970; 0: never."""

    told: Mapping[Place, Told] = field(default_factory=dict)
    read_at: float = 0.0

    def among(self, environments: Collection[str] | None, feeds: Collection[Feed] = tuple(Feed)) -> Histories:
        """Those of some environments (None: all) and feeds."""
        fits = (
            (place, told)
            for place, told in self.told.items()
            if (environments is None or place[0] in environments) and place[1] in feeds
        )
        return replace(self, told=dict(fits))

    @property
    def complete_from(self) -> float:
        """From which time on everything is here that the systems tell, but for feeds in trouble; inf: nothing is."""
        return max((told.reaches for told in self.told.values() if not told.trouble), default=-inf)

    @property
    def happenings(self) -> tuple[Happening, ...]:
        """What happened since `complete_from`, the newest first."""
        since = self.complete_from
        found = (each for told in self.told.values() for each in told.happenings if each.at >= since)
        return tuple(sorted(found, key=lambda each: each.at, reverse=True))

    @property
    def has_older(self) -> bool:
        """Whether something older can be asked for."""
        return any(told.older is not None and not told.untold for told in self.told.values())

    @property
    def troubles(self) -> Mapping[Place, str]:
        """Why feeds could not be read, as sentences."""
        return {place: told.trouble for place, told in self.told.items() if told.trouble}

    @property
    def untold(self) -> Mapping[Place, str]:
        """Which feeds their systems never tell, and why, as sentences."""
        return {place: told.untold for place, told in self.told.items() if told.untold}


def next_to_read(histories: Histories) -> tuple[Place, ...]:
    """The feeds that keep the rest from reaching further back: all that end before the one that reaches furthest.

    Where they reach equally far: all that have more. What could not be read is tried again.
    """
    more = {place: told for place, told in histories.told.items() if told.older is not None and not told.untold}
    furthest = min((told.reaches for told in more.values()), default=inf)
    nearer = tuple(place for place, told in more.items() if told.reaches > furthest or told.trouble)
    return nearer or tuple(more)


def with_page(told: Told, page: Page, environment: str) -> Told:
    """The feed with its next page, under our key of the environment; what was told before is not told again."""
    known = {each.id for each in told.happenings}
    new = (replace(each, environment=environment) for each in page.happenings if each.id not in known)
    return Told((*told.happenings, *new), page.older, origin=told.origin)


def with_newest(told: Told, page: Page, environment: str) -> Told:
    """The feed with its newest page, read again, before what is known; instead of it where a gap would be between."""
    fresh = with_page(Told(origin=told.origin), page, environment)
    known = {each.id for each in told.happenings}
    if fresh.older is None or not any(each.id in known for each in fresh.happenings):
        return fresh
    newest = {each.id for each in fresh.happenings}
    kept = (each for each in told.happenings if each.id not in newest)
    return replace(told, happenings=(*fresh.happenings, *kept), trouble="")


def deed_of(entry: HistoryEntry) -> Deed:
    """What a change did, as its system tells it, or as what was before and after shows."""
    if entry.deed is not Deed.UNTOLD or entry.before is None or entry.after is None:
        return entry.deed
    if entry.before == entry.after:
        return Deed.UNTOLD
    if raises(entry.before, entry.after):
        return Deed.RELEASED
    return Deed.ROLLED_BACK if raises(entry.after, entry.before) else Deed.UNTOLD


def own_of(histories: Histories, ours: Iterable[Recorded]) -> dict[tuple[str, str], Recorded]:
    """Which entries are the systems' records of changes that were made here: ours, by environment and id of the entry.

    Only what the system or the read back proves (see `is_doing_of`); what could only be guessed stays apart.
    """
    mine: dict[tuple[str, str, str], list[Recorded]] = {}
    for recorded in ours:
        intent = recorded.intent
        mine.setdefault((intent.origin, intent.environment, intent.feature), []).append(recorded)
    found: dict[tuple[str, str], Recorded] = {}
    for told in histories.told.values():
        for entry in told.happenings:
            if isinstance(entry, HistoryEntry):
                near = mine.get((told.origin, entry.environment, entry.feature), ())
                match = next((each for each in near if is_doing_of(each, _as_change(entry))), None)
                if match is not None:
                    found[entry.environment, entry.id] = match
    return found


def _as_change(entry: HistoryEntry) -> LastChange:
    return LastChange(entry.id, entry.actor, entry.at, entry.reason, entry.key, entry.actor_id, entry.deed)
