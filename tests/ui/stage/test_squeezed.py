"""What stands above the matrix takes the lines that it needs, in a window that becomes wider and narrower."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from limelight.ui.theme import Themes
from pictures.rig import build
from pictures.story import story


@pytest.mark.parametrize("widths", [(1280, 2560), (2560, 1280, 2000)])
def test_the_filter_is_whole_whatever_the_width_was_before(qtbot, themes: Themes, widths: tuple[int, ...]) -> None:
    window = build(themes)
    qtbot.addWidget(window)
    window.show()
    window.show_picture(story())
    for width in widths:
        window.resize(width, 900)
        for _ in range(5):
            QApplication.processEvents()
    stage = window.stage
    part = stage.filter_bar.parentWidget()
    above = part.parentWidget().parentWidget()
    assert above.height() == part.height() == part.heightForWidth(above.width())
    assert stage.view_bar.height() + stage.filter_bar.height() == part.height()
    chips = stage.filter_bar.chips
    assert chips.height() == chips.heightForWidth(chips.width())
    window.close()
