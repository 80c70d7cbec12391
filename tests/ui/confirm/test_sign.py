"""Boxes of words: what they say, and what a screen reader is told."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from limelight.ui import sign
from limelight.ui.sign import Box
from limelight.ui.theme import Look, Themes


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the program tells assistive tools, noted at Qt's door."""
    said: list[str] = []

    class Door:
        """Stands in for Qt's, which answers only where an assistive tool listens."""

        @staticmethod
        def updateAccessibility(event: sign.QAccessibleAnnouncementEvent) -> None:  # noqa: N802  # Qt's name
            said.append(event.message())

    monkeypatch.setattr(sign, "QAccessible", Door)
    return said


def shown(box: Box) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in box.findChildren(QLabel) if label.isVisible() and label.text()]


def test_a_box_says_its_words_and_forgets_the_ones_before(qtbot, themes: Themes) -> None:
    box = Box(themes)
    qtbot.addWidget(box)
    box.show()
    box.say(Look.WARNING_BOX, "warning", "Two things", ["one", "two"])
    assert shown(box) == ["Two things", "one", "two"]
    box.say(Look.GOOD_BOX, "done", "", ["all well"])
    assert shown(box) == ["all well"]


def test_a_spoken_box_is_read_out_when_it_says_something_else(qtbot, themes: Themes, spoken: list[str]) -> None:
    box, silent = Box(themes, spoken=True), Box(themes)
    qtbot.addWidget(box)
    qtbot.addWidget(silent)
    for each in (box, silent):
        each.say(Look.NOTICE, "activity", "Sending", ["Being sent."])
        each.say(Look.NOTICE, "activity", "Sending", ["Being sent."])
        each.say(Look.GOOD_BOX, "done", "Confirmed", ["By \u202eevil"])
    assert spoken == ["Sending. Being sent", "Confirmed. By ⟨U+202E⟩evil"]
