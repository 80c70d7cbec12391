"""Reads everything once, for the command line: no window, and nothing is written anywhere."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress

from limelight.bootstrap.clock import SystemClock
from limelight.bootstrap.desk import bind, client_of, close_bounds, environments_with_tokens, names_of_tokens
from limelight.bootstrap.places import Places
from limelight.bootstrap.reporting import HISTORY_PATIENCE
from limelight.domain.happenings import Histories
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
from limelight.usecases.bound import Bound
from limelight.usecases.read_happenings import ReadHappenings

PATIENCE = 60.0  # seconds for what some systems tell only one by one, once all the lists are read


async def read_now(profile: Profile, places: Places, start: Picture, credentials: Credentials) -> Picture:
    """The picture after every environment was read as far as it could be; `start` is what was stored of it.

    What could not be read says why. A bug in one environment, which did not stop the others, is raised at the end.
    """
    async with _bound(profile, places, credentials) as bounds:
        return await _read(bounds, profile, start)


async def read_now_with_changes(
    asked: tuple[Profile, Places, Picture, Credentials], since: float, tell: Callable[[Histories], object]
) -> tuple[Picture, Histories]:
    """The same, and the changes since a time (seconds since 1970; -inf: all) that the systems' histories tell.

    `tell` is given what was read of them, page by page.
    """
    profile, places, start, credentials = asked
    async with _bound(profile, places, credentials) as bounds:
        picture = await _read(bounds, profile, start)
        reading = ReadHappenings(bounds, SystemClock())
        return picture, await reading.changes_since(since, HISTORY_PATIENCE, tell)


@asynccontextmanager
async def _bound(profile: Profile, places: Places, credentials: Credentials) -> AsyncIterator[Mapping[str, Bound]]:
    """What the environments are read from."""
    clock = SystemClock()
    credentials.hold_only(names_of_tokens(profile))
    tokens = TokensByEnvironment(credentials, lambda origin: environments_with_tokens(profile, origin))
    sessions = Sessions(profile, Outside(credentials.sessions, Turns(places.sessions), clock, client_of(clock)))
    bounds = bind(profile, ByOrigin(tokens, sessions), clock)
    try:
        yield bounds
    finally:
        await close_bounds(bounds)
        await sessions.aclose()


async def _read(bounds: Mapping[str, Bound], profile: Profile, start: Picture) -> Picture:
    moved, bugs = asyncio.Event(), list[BaseException]()
    engine = Engine(bounds, profile, SystemClock(), _outlets(moved.set, bugs.append), start)
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
