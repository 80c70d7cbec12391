"""Lamps differ by shape alone; fonts, icons and the style sheet are complete."""

import itertools

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter

from limelight.domain.profile import Appearance
from limelight.domain.standing import Standing
from limelight.ui.text import plain_label
from limelight.ui.theme import (
    DARK,
    LIGHT,
    Look,
    Size,
    Themes,
    Weight,
    font,
    icon_pixmap,
    paint_lamp,
    program_icon,
    set_look,
    style_sheet,
)

SIDE = 16


def drawn(standing: Standing, share: float | None = 25.0, side: int = SIDE) -> list[int]:
    """The lamp in black on white, as grey values."""
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_lamp(painter, QRectF(0, 0, side, side), standing, share, LIGHT, QColor("#000000"))
    painter.end()
    return [image.pixelColor(x, y).value() for y in range(side) for x in range(side)]


def unlike(one: list[int], other: list[int]) -> float:
    """How much of the area differs, 0 to 1."""
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / (255 * len(one))


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(Standing, 2)))
def test_every_two_standings_differ_without_colour(qapp, one: Standing, other: Standing) -> None:
    assert unlike(drawn(one), drawn(other)) > 0.05


def test_a_share_is_seen_and_never_looks_like_nothing_or_all(qapp) -> None:
    inks = [
        sum(255 - value for value in drawn(Standing.PARTLY_RELEASED, share, 64)) for share in (0.1, 25, 50, 75, 99.9)
    ]
    assert inks == sorted(inks)
    assert len(set(inks)) == 5
    assert unlike(drawn(Standing.PARTLY_RELEASED, 0.1, 64), drawn(Standing.PARTLY_RELEASED, 25, 64)) > 0.02
    assert unlike(drawn(Standing.PARTLY_RELEASED, None, 64), drawn(Standing.PARTLY_RELEASED, 50, 64)) > 0.02


def test_fonts_icons_and_style_sheet_are_complete(qapp) -> None:
    Themes(qapp, Appearance.LIGHT).deleteLater()
    assert "Inter" in QFontDatabase.families()
    assert font(Size.TITLE, Weight.BOLD).pixelSize() == 20
    assert not program_icon().isNull()
    picture = icon_pixmap("search", QColor("#ff0000"), 16, 2.0).toImage()
    assert picture.width() == 32
    assert any(picture.pixelColor(x, y).red() > 200 for x in range(32) for y in range(32))
    for theme in (LIGHT, DARK):
        assert "@" not in style_sheet(theme)
    qapp.setStyleSheet("")


def test_a_look_can_be_changed(qtbot) -> None:
    label = plain_label("x", Look.MUTED)
    qtbot.addWidget(label)
    set_look(label, Look.DANGER_TEXT)
    assert label.property("look") == "danger-text"
