"""What happened in an environment of an Unleash: pages of its audit log, newest first, each one search.

The search skips so many of the newest events (seen on 7.5.1 and 8.2.0: 1,000 at most in a page, and no search before
an id; `to` knows whole days only). Events that are new since the last page push the others back, so a page begins with
the event that ended the last one, or is looked for further back: nothing is told twice, or passed over.
"""

from __future__ import annotations

import msgspec

from limelight.domain.errors import BadAnswer
from limelight.domain.happenings import Page
from limelight.providers.unleash_history import history_of
from limelight.providers.unleash_reads import AdminReads
from limelight.providers.unleash_shapes import EventShape
from limelight.words import tr

_MOST = 1_000  # events that one search gives
_MOST_PAGES = 20  # that are looked through for the place where the last page ended


class _Place(msgspec.Struct, array_like=True):
    """The event that ended a page, and how many newer ones there were then."""

    last: int = 0
    newer: int = 0


async def page_of_events(reads: AdminReads, environment: str, limit: int, older: str) -> Page:
    """A page of the events of an environment; `older` is what an earlier page ended with.

    Raises:
        BadAnswer: `older` is not from here, or its place is not found any more.
    """
    place = _place_from(older)
    size = min(limit + 1, _MOST) if older else min(limit, _MOST)
    skipped = place.newer
    for _ in range(_MOST_PAGES):
        events = await reads.place_events(environment, size, skipped)
        fresh = _after(events, place.last) if older else events
        skipped += len(events)
        if len(events) < size:
            return Page(history_of(_known(fresh), None))
        if fresh:
            ends = _Place(fresh[-1].id, skipped - 1)
            return Page(history_of(fresh, None), msgspec.json.encode(ends).decode())
    raise BadAnswer(_LOST)


def _place_from(older: str) -> _Place:
    try:
        return msgspec.json.decode(older, type=_Place) if older else _Place()
    except msgspec.DecodeError as error:
        raise BadAnswer(_LOST) from error


def _after(events: list[EventShape], last: int) -> list[EventShape] | None:
    """What stands behind an event; None where it is not among them."""
    at = next((at for at, event in enumerate(events) if event.id == last), None)
    return None if at is None else events[at + 1 :]


def _known(fresh: list[EventShape] | None) -> list[EventShape]:
    if fresh is None:
        raise BadAnswer(_LOST)
    return fresh


_LOST = tr("The place from which older entries were asked for is not found any more. Read the newest ones again.")
