"""What tests of hands share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from limelight.ui.console import Console
from limelight.ui.feed import Feed
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures import samples
from pictures.rig import build
from pictures.story import story
from ui.hands.rig import furnished


@pytest.fixture
def console(qtbot, qapp: QApplication, themes: Themes, feed: Feed, tmp_path: Path) -> Iterator[Console]:
    """The whole window with the sample picture, furnished."""
    made = furnished(qapp, themes, feed, tmp_path, samples.picture())
    made.window.activateWindow()
    yield made
    made.leave()


@pytest.fixture
def window(qtbot, themes: Themes) -> Iterator[MainWindow]:
    """The main window alone with a story, on the screen."""
    made = build(themes)
    qtbot.addWidget(made)
    made.show_picture(story())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.close()
