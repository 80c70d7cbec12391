"""One list of what happened: what was changed from here, and what the systems recorded, each change once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from limelight.domain.changes import Recorded
from limelight.domain.happenings import Deployment, Feed, Happening, Histories, own_of
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

    What the systems tell is in it back to `histories.complete_from`: before that, some of it was not read. A record of
    theirs of one of our changes stands with it, however old it is; a second one for the same change stands by itself.
    """
    recorded = tuple(ours)
    mine = own_of(histories, recorded)
    theirs: dict[str, Happening] = {}
    for told in histories.told.values():
        for each in told.happenings:
            own = mine.get((each.environment, each.id)) if not isinstance(each, Deployment) else None
            if own is not None:
                theirs.setdefault(own.intent.id, each)
    taken = {id(each) for each in theirs.values()}
    entries = [Entry(each, theirs.get(each.intent.id)) for each in recorded]
    entries += (Entry(theirs=each) for each in histories.happenings if id(each) not in taken)
    return tuple(sorted(entries, key=lambda entry: entry.at, reverse=True))
