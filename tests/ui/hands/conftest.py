"""What tests of hands share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from limelight.ui.console import Console
from limelight.ui.feed import Feed
from limelight.ui.theme import Themes
from pictures import samples
from ui.hands.rig import furnished


@pytest.fixture
def feed(qapp: QApplication) -> Iterator[Feed]:
    made = Feed()
    yield made
    made.deleteLater()


@pytest.fixture
def console(qtbot, qapp: QApplication, themes: Themes, feed: Feed, tmp_path: Path) -> Iterator[Console]:
    """The whole window with the sample picture, furnished."""
    made = furnished(qapp, themes, feed, tmp_path, samples.picture())
    made.window.activateWindow()
    yield made
    made.leave()
