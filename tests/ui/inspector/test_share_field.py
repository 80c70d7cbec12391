"""A share is typed with a point or a comma, whatever the language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from limelight.ui.share_field import ShareField


@pytest.mark.parametrize("language", ["en_GB", "sv_SE", "de_DE", "ar_EG"])
@pytest.mark.parametrize("typed", ["0.25", "0,25"])
def test_a_comma_and_a_point_are_both_a_decimal_sign(qtbot: QtBot, language: str, typed: str) -> None:
    field = ShareField(0.01, 99.99)
    qtbot.addWidget(field)
    field.setLocale(QLocale(language))
    field.lineEdit().selectAll()
    qtbot.keyClicks(field.lineEdit(), typed)
    field.interpretText()
    assert field.value() == 0.25


def test_it_is_shown_as_the_language_writes_it(qtbot: QtBot) -> None:
    field = ShareField(0.01, 99.99)
    qtbot.addWidget(field)
    field.setLocale(QLocale("sv_SE"))
    field.setValue(12.5)
    assert field.text() == "12,50\N{NO-BREAK SPACE}%"
