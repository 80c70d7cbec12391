"""What tests of the window share."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from limelight.domain.profile import Appearance
from limelight.ui.feed import Feed
from limelight.ui.theme import Themes


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[Themes]:
    """The light theme on the application; taken off again afterwards."""
    made = Themes(qapp, Appearance.LIGHT)
    yield made
    made.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def feed(qapp: QApplication) -> Iterator[Feed]:
    """What the background tells the window through."""
    made = Feed()
    yield made
    made.deleteLater()
