"""The program: opens a profile's window, starts what works behind it, and ends it in order."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from limelight.bootstrap.clock import SystemClock
from limelight.bootstrap.demo import DemoRun, demo_places, demo_profile
from limelight.bootstrap.places import Places, places_of
from limelight.domain.assembly import begin
from limelight.domain.errors import ProfileProblem
from limelight.domain.picture import Picture
from limelight.domain.profile import Profile
from limelight.domain.seats import seat_of
from limelight.providers.table import SYSTEMS
from limelight.settings import default_profile_path, read_profile
from limelight.store.last_picture import LastPicture
from limelight.sync.background import Background, Errand
from limelight.ui.console import Console, Surroundings
from limelight.ui.feed import Feed
from limelight.ui.first_paint import FirstPaint
from limelight.ui.memory import WindowMemory
from limelight.ui.one_window import OneWindow
from limelight.ui.theme import Themes

if TYPE_CHECKING:
    from limelight.sync.desk import Desk

T = TypeVar("T")

_EMPTY_PROFILE = Profile("Limelight", (), ())


@dataclass(frozen=True, slots=True)
class Opening:
    """What is to be opened. `trouble` is why the profile could not be read; empty where it could."""

    places: Places
    profile: Profile
    demo: DemoRun | None = None
    trouble: str = ""


@dataclass(slots=True)
class Stay:
    """One opened profile: its console and the thread behind it."""

    console: Console
    background: Background[Desk]
    feed: Feed = field(repr=False)


class Program(QObject):
    """Holds the one window that is open and what works behind it."""

    def __init__(self, app: QApplication, opening: Opening) -> None:
        super().__init__(app)
        self._app = app
        self._opening = opening
        self._memory = WindowMemory(opening.places.folder)
        self.themes = Themes(app, self._memory.appearance(opening.profile.appearance))
        self._endings: list[threading.Thread] = []
        self.stay = self._open(opening.profile, self._last_picture())

    def end(self) -> None:
        """End what works in the background; a change that was sent stays recorded and is resolved at the next start."""
        self.stay.background.stop()
        for ending in self._endings:
            ending.join()

    def _last_picture(self) -> Picture:
        """The stored picture, and the environments of which there is none as never read."""
        profile = self._opening.profile
        picture, _ = LastPicture(self._opening.places.picture).load(profile)
        seats = tuple(seat_of(binding, profile) for binding in profile.bindings)
        return begin(seats, profile.since, picture).picture

    def _open(self, profile: Profile, start: Picture) -> Stay:
        feed = Feed(self)
        background = Background(_errand(self._opening, profile, start, feed))
        surroundings = Surroundings(
            profile=profile,
            clock=SystemClock(),
            themes=self.themes,
            feed=feed,
            submit=_once_started(background),
            memory=self._memory,
            cards=SYSTEMS,
            roles=self._opening.demo.roles if self._opening.demo else (),
        )
        console = Console(surroundings, self._app)
        console.closed.connect(self._app.quit)
        console.profile_saved.connect(self._reopen)
        feed.bug_found.connect(_report_bug)
        first = FirstPaint(console.window)
        first.painted.connect(self._begin)
        self.stay = Stay(console, background, feed)
        console.window.show_read_only(self._opening.trouble)
        console.show(start)
        return self.stay

    @Slot()
    def _begin(self) -> None:
        """The window has been painted: what works behind it starts."""
        self.stay.background.start()
        if not self._opening.trouble:
            self.stay.console.begin()

    @Slot(object)
    def _reopen(self, profile: Profile) -> None:
        """Open the profile as it was saved, in a window in the same place; the old thread ends by itself."""
        old = self.stay
        picture = old.console.picture
        self._opening = replace(self._opening, profile=profile, trouble="")
        old.console.leave()
        ending = threading.Thread(target=old.background.stop, name="limelight-ending")
        self._endings.append(ending)
        ending.start()
        self._open(profile, picture)


def run_console(profile_path: Path | None) -> int:
    """Open the console on a profile; returns the exit code."""
    path = profile_path or default_profile_path()
    opening = Opening(places_of(path), _EMPTY_PROFILE)
    try:
        if profile_path is not None or path.exists():
            opening = replace(opening, profile=read_profile(path))
    except ProfileProblem as problem:
        print(problem, file=sys.stderr)
        opening = replace(opening, trouble=str(problem))
    return _run(opening)


def run_demo(data: Path | None, tour: Path | None) -> int:
    """Open the console on the embedded demo; with `tour`, let it show itself. Returns the exit code."""
    places = demo_places(data)
    demo = DemoRun(places.data)
    try:
        return _run(Opening(places.places, demo.reached(demo_profile()), demo), tour)
    finally:
        demo.stop()
        places.remove()


def _run(opening: Opening, tour: Path | None = None) -> int:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("limelight")
    app.setApplicationDisplayName("Limelight")
    app.setDesktopFileName("limelight")
    app.setQuitOnLastWindowClosed(False)
    one = OneWindow(opening.places.folder, app)
    if not one.take():
        print("Limelight is open on this profile already; its window was asked to come to the front.", file=sys.stderr)
        return 0
    program = Program(app, opening)
    one.raise_asked.connect(program.stay.console.come_to_front)
    try:
        if tour is not None:
            from limelight.ui.tour import Tour  # noqa: PLC0415  (only where it is asked for)

            return Tour(program.stay.console, program.themes, tour, app).run()
        return app.exec()
    finally:
        program.end()
        one.let_go()


def _errand(opening: Opening, profile: Profile, start: Picture, feed: Feed) -> Errand[Desk]:
    """What the background thread does: the adapters are imported there, after the first paint."""

    async def build() -> Desk:
        from limelight.bootstrap.desk import Order, build_desk  # noqa: PLC0415  (see above)
        from limelight.sync.engine import Outlets  # noqa: PLC0415

        tokens = await opening.demo.start() if opening.demo else ()
        outlets = Outlets(feed.tell_picture, feed.tell_bug, feed.tell_gap, lambda picture: None, feed.tell_notice)
        order = Order(opening.places, profile, outlets, feed.tell_change, start, opening.demo is None, tokens)
        return await build_desk(order)

    async def beside(desk: Desk) -> None:
        import asyncio  # noqa: PLC0415  (see above)

        async with asyncio.TaskGroup() as group:
            group.create_task(desk.engine.run())
            group.create_task(desk.resolver.run())

    async def close(desk: Desk) -> None:
        await desk.close()

    return Errand(build, close, feed.tell_bug, beside)


def _once_started(background: Background[Desk]) -> Callable[[Callable[[Desk], Coroutine[Any, Any, T]]], Future[T]]:
    """Submit work; before the thread has started, which is for the blink before the first paint, it is cancelled."""

    def submit(work: Callable[[Desk], Coroutine[Any, Any, T]]) -> Future[T]:
        if background.is_started:
            return background.submit(work)
        future: Future[T] = Future()
        future.cancel()
        return future

    return submit


@Slot(object)
def _report_bug(bug: BaseException) -> None:
    sys.excepthook(type(bug), bug, bug.__traceback__)
