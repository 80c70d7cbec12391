"""The window that hands work in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.rig import build
from pictures.story import story


@pytest.fixture
def window(qtbot: QtBot, themes: Themes) -> Iterator[MainWindow]:
    """The main window with the sample picture, on the screen."""
    made = build(themes)
    qtbot.addWidget(made)
    made.show_picture(story())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.close()
