"""Reads everything once, for the command line: no window, and nothing is written anywhere."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from limelight.bootstrap.clock import SystemClock
from limelight.bootstrap.desk import bind, client_of, close_bounds, environments_with_tokens, names_of_tokens
from limelight.bootstrap.places import Places
from limelight.domain.picture import Picture
from limelight.domain.profile import Profile
from limelight.domain.standing import Standing
from limelight.identity.by_origin import ByOrigin
from limelight.identity.credentials import Credentials
from limelight.identity.reading_tokens import TokensByEnvironment
from limelight.identity.session_outside import Outside
from limelight.identity.sessions import Sessions
from limelight.identity.turns import Turns
from limelight.sync.engine import Engine, Outlets

PATIENCE = 60.0  # seconds for what some systems tell only one by one, once all the lists are read


async def read_now(profile: Profile, places: Places, start: Picture, credentials: Credentials) -> Picture:
    """The picture after every environment was read as far as it could be; `start` is what was stored of it.

    What could not be read says why. A bug in one environment, which did not stop the others, is raised at the end.
    """
    clock = SystemClock()
    credentials.hold_only(names_of_tokens(profile))
    tokens = TokensByEnvironment(credentials, lambda origin: environments_with_tokens(profile, origin))
    sessions = Sessions(profile, Outside(credentials.sessions, Turns(places.sessions), clock, client_of(clock)))
    bounds = bind(profile, ByOrigin(tokens, sessions), clock)
    moved, bugs = asyncio.Event(), list[BaseException]()
    engine = Engine(bounds, profile, clock, _outlets(moved.set, bugs.append), start)
    running = asyncio.create_task(engine.run())
    try:
        await engine.refreshed()
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await _extents(engine, moved)
        return engine.picture
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        await close_bounds(bounds)
        await sessions.aclose()
        if bugs:
            raise bugs[0]


async def _extents(engine: Engine, moved: asyncio.Event) -> None:
    """Wait until it is known how far everything is on, where anything more will be known."""
    while any(_is_being_told(column.standing, column.freshness.trouble) for column in engine.picture.columns):
        moved.clear()
        await moved.wait()


def _is_being_told(standing: bytes, trouble: str) -> bool:
    return Standing.ON_UNREAD in standing and not trouble


def _outlets(published: Callable[[], None], report_bug: Callable[[BaseException], None]) -> Outlets:
    return Outlets(
        publish=lambda picture: published(),
        report_bug=report_bug,
        gap_noticed=lambda seconds: None,
        keep=lambda picture: None,
        notice=lambda sentence: None,
    )
