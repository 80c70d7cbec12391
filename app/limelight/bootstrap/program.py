"""The program: opens a profile's window, starts what works behind it, and ends it in order.

The first paint waits for everything that is imported and built before it, so this module and what it imports hold only
what the first paint shows; a test lists what must not be among it. All else follows in `Program._begin`.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from limelight.bootstrap import garbage, languages
from limelight.bootstrap.behind import Behind, Opening, shared_credentials
from limelight.bootstrap.clock import SystemClock
from limelight.bootstrap.collector import Collector
from limelight.bootstrap.places import places_of
from limelight.domain.errors import ProfileProblem
from limelight.domain.picture import Picture
from limelight.domain.profile import Profile
from limelight.domain.seats import opening, seat_of
from limelight.settings import default_profile_path, read_profile
from limelight.store.last_picture import LastPicture
from limelight.ui.console import Console, Surroundings
from limelight.ui.feed import Feed
from limelight.ui.first_paint import FirstPaint
from limelight.ui.memory import WindowMemory
from limelight.ui.one_window import OneWindow
from limelight.ui.theme import STYLE, Themes
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.bootstrap.demo import Visitor
    from limelight.ui.connections.cards import SystemCard

_OPEN_ALREADY = tr("Limelight is open on this profile already; its window was asked to come to the front.")
_OPEN_AND_SILENT = tr("Limelight is open on this profile already; its window did not answer.")
_EMPTY_PROFILE = Profile("Limelight", (), ())


@dataclass(frozen=True, slots=True)
class Stay:
    """One opened profile: its console, and what works behind it."""

    console: Console
    behind: Behind


class Program(QObject):
    """Holds the one window that is open and what works behind it.

    Signals:
        painted(): the window has been painted for the first time.
    """

    painted = Signal()

    def __init__(self, app: QApplication, opening: Opening, link: str = "") -> None:
        super().__init__(app)
        self._link = link  # to follow once there is a window
        self._app = app
        self._opening = opening
        self._credentials = shared_credentials(opening.demo is None, opening.places.sessions)
        self._memory = WindowMemory(opening.places.folder)
        self.themes = Themes(app, *self._memory.look(opening.profile.appearance), in_turns=True)
        self._endings: list[threading.Thread] = []
        self._collector = Collector(self)
        start, trouble = self._last_picture()
        self.stay = self._open(start)
        self.stay.console.window.show_notice(trouble or self._memory.trouble)

    def end(self) -> None:
        """End what works behind the window."""
        self.stay.behind.end()
        for ending in self._endings:
            ending.join()

    @Slot()
    def come_to_front(self) -> None:
        """Raise the window that is open."""
        self.stay.console.come_to_front()

    @Slot(str)
    def follow(self, link: str) -> None:
        """Show in the window where a link leads."""
        self.stay.console.follow(link)

    def _last_picture(self) -> tuple[Picture, str]:
        """The stored picture with every environment of the profile, and a sentence where it could not be read."""
        profile = self._opening.profile
        picture, trouble = LastPicture(self._opening.places.picture).load(profile)
        seats = tuple(seat_of(binding, profile) for binding in profile.bindings)
        return opening(seats, picture), trouble

    def _open(self, start: Picture) -> Stay:
        feed = Feed(self)
        behind = Behind(self._opening, self._credentials, start, feed)
        surroundings = Surroundings(
            profile=self._opening.profile,
            clock=SystemClock(),
            themes=self.themes,
            feed=feed,
            submit=behind.submit,
            memory=self._memory,
            cards=_cards,
            is_demo=self._opening.demo is not None,
            browser=self._opening.browser,
            languages=languages.offered(),
        )
        console = Console(surroundings, self._app)
        console.closed.connect(self._app.quit)
        console.profile_saved.connect(self._reopen)
        feed.bug_found.connect(_report_bug)
        first = FirstPaint(console.window)
        first.painted.connect(self._begin)
        self.stay = Stay(console, behind)
        console.window.show_read_only(self._opening.trouble)
        console.show(start)
        return self.stay

    @Slot()
    def _begin(self) -> None:
        """The window has been painted: it is furnished, and what works behind it starts."""
        self._collector.begin()
        self.stay.console.furnish()
        self.painted.emit()
        self.stay.behind.begin()
        if self._link:
            self.follow(self._link)
            self._link = ""
        if not self._opening.trouble:
            self.stay.console.begin()

    @Slot(object)
    def _reopen(self, profile: Profile) -> None:
        """Open the profile as it was saved, in a window in the same place; the old thread ends by itself."""
        old = self.stay
        picture = old.console.picture
        self._opening = replace(self._opening, profile=profile, trouble="")
        old.console.leave()
        garbage.reconsider()
        ending = threading.Thread(target=old.behind.end, name="limelight-ending")
        self._endings.append(ending)
        ending.start()
        self._open(picture)


def run_console(profile_path: Path | None, link: str = "") -> int:
    """Open the console on a profile, where a link leads if there is one; returns the exit code."""
    path = profile_path or default_profile_path()
    opening = Opening(places_of(path), _EMPTY_PROFILE)
    try:
        if profile_path is not None or path.exists():
            opening = replace(opening, profile=read_profile(path))
    except ProfileProblem as problem:
        print(problem, file=sys.stderr)
        opening = replace(opening, trouble=str(problem))
    return _run(opening, link)


def run_demo(data: Path | None, tour: Path | None, link: str = "") -> int:
    """Open the console on the embedded demo; with `tour`, let it show itself. Returns the exit code."""
    from limelight.bootstrap.demo import DemoRun, Visitor, demo_places, demo_profile  # noqa: PLC0415  (only for it)
    from limelight.bootstrap.demo_timing import with_freezes  # noqa: PLC0415
    from limelight.domain.moments import local_moment_of  # noqa: PLC0415

    places = demo_places(data)
    demo = DemoRun(places.data)
    try:
        profile = with_freezes(demo_profile(), places.places.folder, local_moment_of(SystemClock().now()))
        opening = Opening(places.places, demo.reached(profile), demo)
        if tour is None:
            return _run(opening, link)
        visitor = Visitor()
        return _run(replace(opening, browser=visitor), tour=partial(_tour, tour, visitor))
    finally:
        demo.stop()
        places.remove()


def _run(opening: Opening, link: str = "", tour: Callable[[Program, QApplication], int] | None = None) -> int:
    app = QApplication.instance() or QApplication([*sys.argv[:1], *STYLE])
    assert isinstance(app, QApplication)
    app.setApplicationName("limelight")
    app.setApplicationDisplayName("Limelight")
    app.setDesktopFileName("limelight")
    app.setQuitOnLastWindowClosed(False)
    languages.speak_in_dialogs(app)
    one = OneWindow(opening.places.folder, app)
    if not one.take():
        is_asked = one.raise_other(link)
        print(_OPEN_ALREADY if is_asked else _OPEN_AND_SILENT, file=sys.stderr)
        return 0
    program = Program(app, opening, link)
    program.painted.connect(one.listen)
    one.raise_asked.connect(program.come_to_front)
    one.link_given.connect(program.follow)
    try:
        return tour(program, app) if tour is not None else app.exec()
    finally:
        program.end()
        one.let_go()
        _leave_plain_text(app)


def _leave_plain_text(app: QApplication) -> None:
    """WORKAROUND: without a screen Qt lets go of what was copied only after Python has ended, and crashes where that
    was made by Python; its words alone are Qt's own."""
    clipboard = app.clipboard()
    copied: QMimeData | None = clipboard.mimeData()
    if copied is not None and shiboken6.createdByPython(copied):
        clipboard.setText(copied.text())


def _tour(folder: Path, visitor: Visitor, program: Program, app: QApplication) -> int:
    from limelight.ui.tour import Tour  # noqa: PLC0415  (only where it is asked for)

    return Tour(program.stay.console, program.themes, folder, visitor.choose, app).run()


def _cards() -> Sequence[SystemCard]:
    from limelight.providers.table import SYSTEMS  # noqa: PLC0415  (only where a dialog asks for them)

    return SYSTEMS


@Slot(object)
def _report_bug(bug: BaseException) -> None:
    sys.excepthook(type(bug), bug, bug.__traceback__)
