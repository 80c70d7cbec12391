"""Prose becomes a document, whose text can be selected, when the mouse comes to it; nothing moves at that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from limelight.ui.text import prose_label, set_prose
from limelight.ui.theme import Look, Themes
from ui.shown import on_screen

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


def can_be_selected(label: QLabel) -> bool:
    return bool(label.textInteractionFlags() & _SELECTABLE)


def test_a_text_can_be_selected_when_the_mouse_comes_to_it(qtbot: QtBot, themes: Themes) -> None:
    label = prose_label("Changed by Maya Lindgren 2 weeks ago")
    with on_screen(qtbot, label):
        assert not can_be_selected(label)
        qtbot.mouseMove(label)
        qtbot.waitUntil(lambda: can_be_selected(label))
        qtbot.mouseDClick(label, Qt.MouseButton.LeftButton, pos=label.rect().center())
        assert label.hasSelectedText()


@pytest.mark.parametrize("look", [Look.BODY, Look.SMALL, Look.STRONG, Look.HEADING, Look.TITLE])
@pytest.mark.parametrize(
    "text", ["One line", "Two lines\nof text", "a-key.with_dots/" * 9, "Å 25 %, 7 von 8", "日本" * 30]
)
def test_it_takes_the_same_room_before_and_after(qtbot: QtBot, themes: Themes, look: Look, text: str) -> None:
    label = prose_label(text, look)
    qtbot.addWidget(label)
    label.ensurePolished()
    widths = (60, 150, 294, 700)
    before = (label.sizeHint(), [label.heightForWidth(width) for width in widths])
    label.let_select()
    assert (label.sizeHint(), [label.heightForWidth(width) for width in widths]) == before


def test_a_text_that_is_read_from_the_right_stands_where_it_will_stand(qtbot: QtBot) -> None:
    label = prose_label("from the left")
    qtbot.addWidget(label)
    assert not can_be_selected(label)
    set_prose(label, "שלום עולם")
    assert can_be_selected(label)
