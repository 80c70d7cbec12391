"""What works behind the window: built and imported only when the window has been painted."""
# ruff: noqa: PLC0415  (see above)

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from limelight.bootstrap.places import Places
from limelight.domain.picture import Picture
from limelight.domain.profile import Profile
from limelight.ui.feed import Feed

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

    from PySide6.QtCore import QUrl

    from limelight.bootstrap.demo import DemoRun
    from limelight.identity.credentials import Credentials
    from limelight.sync.background import Background, Errand
    from limelight.sync.desk import Desk

T = TypeVar("T")


_TURN = 0.0005
"""Seconds that the thread behind may go on once the window wants its turn. A repaint lets go of Python several times,
and would wait Python's usual 5 ms each time while much is read: a first read of long lists kept the window for 110 to
160 ms (the longest in a thousand silences), and keeps it for 15 to 20."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What is to be opened. `trouble` is why the profile could not be read; empty where it could."""

    places: Places
    profile: Profile
    demo: DemoRun | None = None
    trouble: str = ""
    browser: Callable[[QUrl], object] | None = None  # stands in for the person's; None: the desktop's


class Behind:
    """The background thread of one opened profile, for the thread of the window.

    `credentials` is asked there for those of the program.
    """

    def __init__(self, opening: Opening, credentials: Callable[[], Credentials], start: Picture, feed: Feed) -> None:
        self._opening = opening
        self._credentials = credentials
        self._start = start
        self._feed = feed
        self._background: Background[Desk] | None = None

    def begin(self) -> None:
        """Start the thread; the desk is built there."""
        from limelight.sync.background import Background

        sys.setswitchinterval(_TURN)
        self._background = Background(_errand(self._opening, self._credentials, self._start, self._feed))
        self._background.start()

    def submit(self, work: Callable[[Desk], Coroutine[Any, Any, T]]) -> Future[T]:
        """Run work on the thread; cancelled before it has started, which is the blink before the first paint."""
        if self._background is not None:
            return self._background.submit(work)
        from concurrent.futures import Future

        future: Future[T] = Future()
        future.cancel()
        return future

    def end(self) -> None:
        """End the thread: at once, or when a write or the renewal of a session that is on its way has its answer.

        Without an answer in time a write stays recorded as sent, and is resolved at the next start.
        """
        if self._background is not None:
            self._background.stop()


def shared_credentials(keyring: bool, sealed: Path) -> Callable[[], Credentials]:
    """What gives the credentials of this run: built for the first desk, and the same for every desk after it.

    `sealed` is the folder for secrets that are too long for the keyring.
    """

    @functools.cache
    def credentials() -> Credentials:
        from limelight.bootstrap.desk import credentials_of_run

        return credentials_of_run(keyring, sealed)

    return credentials


def _errand(opening: Opening, credentials: Callable[[], Credentials], start: Picture, feed: Feed) -> Errand[Desk]:
    """What the thread does by itself."""
    from limelight.sync.background import Errand

    async def build() -> Desk:
        from limelight.bootstrap.desk import Order, build_desk
        from limelight.sync.engine import Outlets

        if opening.demo:
            await opening.demo.start()
        outlets = Outlets(feed.tell_picture, feed.tell_bug, feed.tell_gap, lambda picture: None, feed.tell_notice)
        places, profile = opening.places, opening.profile
        told = feed.tell_change, credentials(), start, feed.tell_journal, feed.tell_opened
        desk = await build_desk(Order(places, profile, outlets, *told))
        if opening.demo:
            await opening.demo.begin(desk)
        return desk

    async def close(desk: Desk) -> None:
        await desk.close()

    async def settle(desk: Desk) -> None:
        await desk.settled()

    beside = (
        lambda desk: desk.engine.run(),
        lambda desk: desk.resolver.run(),
        lambda desk: desk.journal_watch.run(),
        lambda desk: desk.freeze_watch.run(),
    )
    return Errand(build, close, feed.tell_bug, beside, settle)
