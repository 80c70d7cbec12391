"""The console of a profile with nothing behind it, for tests of what hands do in the whole window."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from limelight.domain.picture import Picture
from limelight.domain.profile import Profile
from limelight.ui.console import Console, Surroundings
from limelight.ui.feed import Feed
from limelight.ui.memory import WindowMemory
from limelight.ui.theme import Themes
from pictures.rig import StoppedClock


def nothing_behind(_work: Callable[[Any], Any]) -> Future[Any]:
    """The work is never done."""
    return Future()


def furnished(app: QApplication, themes: Themes, feed: Feed, folder: Path, picture: Picture) -> Console:
    """A console that shows a picture; `folder` is where its window is remembered."""
    profile = Profile("Nordlicht Bank", (), ())
    around = Surroundings(profile, StoppedClock(), themes, feed, nothing_behind, WindowMemory(folder), cards=tuple)
    made = Console(around, app)
    made.closed.connect(app.processEvents)
    made.show(picture)
    made.furnish()
    app.processEvents()
    return made
