"""From right to left nothing is hidden, and what points from before to after still does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from limelight.domain.picture import NO_SHARE, Mark
from limelight.domain.standing import Standing
from limelight.ui.confirm.dialog import ConfirmDialog
from limelight.ui.mirrored import placed
from limelight.ui.stage.flow import FlowLayout, Folding
from limelight.ui.stage.pill import Pill, paint_pill
from limelight.ui.theme import Theme, Themes
from pictures import samples
from pictures.dialogs import AtOnce
from pictures.everything import in_pseudo_letters
from pictures.rig import build
from pictures.story import story
from ui.shown import on_screen


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """The program in a language that is written from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_features_stand_at_the_right_and_their_head_above_them(
    qtbot: QtBot, themes: Themes, mirrored: None
) -> None:
    window = build(themes)
    window.resize(1280, 800)
    window.show_picture(in_pseudo_letters(story()))
    with on_screen(qtbot, window):
        table = window.stage.table
        names, corner = table.names.geometry(), table.corner.geometry()
        assert names.left() > table.viewport().geometry().left()
        assert (corner.left(), corner.width()) == (names.left(), names.width())
        head = table.head.geometry()
        assert not corner.intersects(QRect(head.left(), corner.top(), head.width(), head.height()))


@pytest.mark.parametrize(("direction", "arrow"), [("LeftToRight", "→"), ("RightToLeft", "←")])
def test_the_arrow_of_a_confirmation_points_at_what_shall_be(
    qtbot: QtBot, themes: Themes, mirrored: None, direction: str, arrow: str
) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection[direction])
    with on_screen(qtbot, ConfirmDialog(themes, lambda: samples.MOMENT, lambda _parent: AtOnce())) as dialog:
        dialog.ask(samples.critical_proposal())
        QApplication.processEvents()
        labels = {label.text(): label for label in dialog.findChildren(QLabel) if label.isVisible()}
        now, pointing, then = (labels[words].mapToGlobal(labels[words].rect().center()).x()
                               for words in ("Now", arrow, "Afterwards"))  # fmt: skip
        assert (now < pointing < then) if arrow == "→" else (now > pointing > then)


def test_what_flows_begins_where_one_begins_to_read(qtbot: QtBot, mirrored: None) -> None:
    whole = QWidget()
    flow = FlowLayout(6, whole)
    buttons = [QPushButton(word) for word in ("one", "two", "three")]
    for button in buttons:
        flow.addWidget(button)
    whole.resize(600, 60)
    with on_screen(qtbot, whole):
        places = [button.geometry().left() for button in buttons]
        assert places == sorted(places, reverse=True)
        assert buttons[0].geometry().right() == whole.rect().right()


@pytest.mark.parametrize(("width", "tops"), [(900, 1), (420, 2), (260, 3)])
def test_a_line_of_three_parts_takes_as_many_lines_as_it_needs(qtbot: QtBot, width: int, tops: int) -> None:
    parts = [QWidget() for _ in range(3)]
    for part in parts:
        FlowLayout(0, part)
        part.setFixedSize(180, 20)
        part.sizeHint = lambda: QRect(0, 0, 180, 20).size()
    line = Folding(8, *parts)
    line.resize(width, 100)
    with on_screen(qtbot, line):
        qtbot.waitUntil(lambda: len({part.geometry().top() for part in parts}) == tops)


def _lamp_side(pill: QImage, theme: Theme) -> str:
    """On which half of a pill its lamp is: the one with more of the lamp's own colour."""
    light = theme.lamps[Standing.RELEASED].light.rgb()
    columns = [x for x in range(pill.width()) for y in range(pill.height()) if pill.pixel(x, y) == light]
    return "left" if sum(columns) / len(columns) < pill.width() / 2 else "right"


@pytest.mark.parametrize(("direction", "side"), [("LeftToRight", "left"), ("RightToLeft", "right")])
def test_a_standing_begins_with_its_lamp(themes: Themes, mirrored: None, direction: str, side: str) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection[direction])
    pill = Pill(Standing.RELEASED, NO_SHARE, "", Mark.NONE, "", QSize(160, 27))
    assert _lamp_side(paint_pill(pill, 1.0, themes.theme).toImage(), themes.theme) == side


def test_parts_lie_from_where_one_begins_to_read(mirrored: None) -> None:
    box, part = QRectF(10, 0, 100, 20), QRectF(12, 3, 30, 5)
    assert placed(box, part) == QRectF(78, 3, 30, 5)
    assert placed(box, placed(box, part)) == part
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert placed(box, part) == part
