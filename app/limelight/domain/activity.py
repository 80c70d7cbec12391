"""One list of what happened: what was changed from here, and what the systems recorded, each change once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from limelight.domain.cells import Deed
from limelight.domain.changes import Recorded
from limelight.domain.happenings import Deployment, Feed, Happening, Histories, own_of
from limelight.domain.systems import HistoryEntry
from limelight.words import Worded


class Source(Worded):
    """Who tells an entry."""

    HERE = "Limelight"  # only the journal on this computer
    BOTH = "Both"  # the journal, and the system that was asked to do it
    SYSTEM = "System"  # only the system: it was done elsewhere, or is not known to be ours


@dataclass(frozen=True, slots=True)
class Entry:
    """A change that was made from here, something that a system recorded, or both where they are known to be one."""

    ours: Recorded | None = None
    theirs: Happening | None = None
    also: tuple[Happening, ...] = ()  # what else the system recorded for the same request

    @property
    def id(self) -> str:
        """Told apart by: the intent's id, or the system's with what it is and where."""
        if self.ours is not None:
            return self.ours.intent.id
        theirs = self.theirs
        feed = Feed.DEPLOYMENTS if isinstance(theirs, Deployment) else Feed.CHANGES
        return f"{feed.value} {theirs.environment} {theirs.id}" if theirs is not None else ""

    @property
    def source(self) -> Source:
        """Who tells it."""
        if self.ours is None:
            return Source.SYSTEM
        return Source.HERE if self.theirs is None else Source.BOTH

    @property
    def at(self) -> float:
        """When it was confirmed here, or happened there; seconds since 1970, UTC."""
        if self.ours is not None:
            return self.ours.intent.made_at
        return self.theirs.at if self.theirs is not None else 0.0

    @property
    def environment(self) -> str:
        """Our key."""
        if self.ours is not None:
            return self.ours.intent.environment
        return self.theirs.environment if self.theirs is not None else ""

    @property
    def feature(self) -> str:
        """The feature's key; empty where it is about none, or about several."""
        if self.ours is not None:
            return self.ours.intent.feature
        return "" if self.theirs is None or isinstance(self.theirs, Deployment) else self.theirs.feature

    @property
    def who(self) -> str:
        """Who did it; of a deployment, who says so."""
        if self.ours is not None:
            return self.ours.intent.actor
        if isinstance(self.theirs, Deployment):
            return self.theirs.source
        return self.theirs.actor if self.theirs is not None else ""

    @property
    def reason(self) -> str:
        """Why, where it was said."""
        if self.ours is not None:
            return self.ours.reason
        return "" if self.theirs is None or isinstance(self.theirs, Deployment) else self.theirs.reason


def entries_of(ours: Iterable[Recorded], histories: Histories) -> tuple[Entry, ...]:
    """Everything as one list, the newest first.

    All that a system recorded for one request is one entry. What the systems tell is in it back to
    `histories.complete_from`: before that, some of it was not read. A record of theirs of one of our changes stands
    with it, however old it is; a second request for the same change stands by itself.
    """
    recorded = tuple(ours)
    mine, since = own_of(histories, recorded), histories.complete_from
    theirs: dict[str, tuple[Happening, ...]] = {}
    others: list[Entry] = []
    for request in _requests(histories):
        own = next((mine[key] for key in map(_key, request) if key in mine), None)
        if own is not None and own.intent.id not in theirs:
            theirs[own.intent.id] = request
        elif request[0].at >= since:
            others.append(Entry(None, request[0], request[1:]))
    entries = [_with(each, theirs.get(each.intent.id, ())) for each in recorded]
    return tuple(sorted((*entries, *others), key=lambda entry: entry.at, reverse=True))


def _with(recorded: Recorded, request: tuple[Happening, ...]) -> Entry:
    return Entry(recorded, request[0] if request else None, request[1:])


def _key(each: Happening) -> tuple[str, str]:
    """What `own_of` knows it by; nothing for a deployment, whose ids are others."""
    return ("", "") if isinstance(each, Deployment) else (each.environment, each.id)


def _requests(histories: Histories) -> Iterable[tuple[Happening, ...]]:
    """What the systems told, with all that one request made together: first what says what was done."""
    found: dict[tuple[str, ...], list[Happening]] = {}
    for told in histories.told.values():
        for each in told.happenings:
            if isinstance(each, HistoryEntry) and each.request:
                key: tuple[str, ...] = (each.environment, each.feature, each.request)
            else:
                key = (each.environment, type(each).__name__, "", each.id)
            found.setdefault(key, []).append(each)
    for made in found.values():
        yield tuple(sorted(made, key=lambda each: isinstance(each, HistoryEntry) and each.deed is Deed.UNTOLD))
