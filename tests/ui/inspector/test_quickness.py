"""What keeps the inspector quick: cards are there before they are needed, and are laid out once for each choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from limelight.domain.profile import Appearance
from limelight.ui.inspector.card import CardWidget
from limelight.ui.inspector.inspector import Inspector
from limelight.ui.inspector.window import FeatureWindow
from limelight.ui.still import still
from limelight.ui.theme import DARK, Themes, style_sheet
from pictures import samples
from ui.shown import on_screen


@pytest.fixture
def inspector(qtbot: QtBot, themes: Themes) -> Iterator[Inspector]:
    made = Inspector(themes, lambda: samples.MOMENT)
    made.resize(400, 700)
    with on_screen(qtbot, made):
        yield made


class Moved(QObject):
    """Counts how often widgets get another place or size."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self.times: Counter[QObject] = Counter()
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.times[watched] += 1
        return False


def test_the_cards_are_made_one_by_one_before_anything_is_selected(qtbot: QtBot, inspector: Inspector) -> None:
    picture = samples.picture()
    inspector.show_feature(picture, "")
    inspector.prepare()
    assert len(inspector.findChildren(CardWidget)) == 1
    qtbot.waitUntil(lambda: len(inspector.findChildren(CardWidget)) == len(picture.columns))
    made = [inspector.card(column.environment.key) for column in picture.columns]
    inspector.show_feature(picture, samples.PAYMENTS.key)
    assert [inspector.card(column.environment.key) for column in picture.columns] == made
    assert all(card.isVisible() for card in made)


def test_what_was_prepared_for_other_environments_goes(qtbot: QtBot, inspector: Inspector) -> None:
    picture = samples.picture()
    inspector.show_feature(picture, "")
    inspector.prepare()
    turned = type(picture)(picture.catalogue, picture.columns[::-1])
    inspector.show_feature(turned, samples.PAYMENTS.key)
    wanted = [inspector.card(column.environment.key) for column in turned.columns]
    qtbot.waitUntil(lambda: all(card.isVisible() for card in wanted))
    shown = [card for card in inspector.findChildren(CardWidget) if card.isVisible()]
    assert sorted(shown, key=lambda card: card.y()) == wanted


def test_a_widget_that_is_held_still_is_laid_out_once_at_the_end(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    labels = [QLabel("one line", around) for _ in range(5)]
    last = QLabel("below them all", around)
    layout = QVBoxLayout(around)
    for label in (*labels, last):
        layout.addWidget(label)
    around.resize(QSize(200, 600))
    for label in labels:
        label.hide()
    around.show()
    moved = Moved(last)
    with still(around):
        for label in labels:
            label.show()
        assert not moved.times
    qtbot.waitUntil(lambda: last.y() > labels[-1].y() > 0)
    assert moved.times[last] <= 2  # one place, one size


def test_in_a_divided_window_each_card_is_styled_by_itself(qtbot: QtBot, themes: Themes) -> None:
    window = FeatureWindow(Inspector(themes, lambda: samples.MOMENT), samples.PAYMENTS.key)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the test closes it as it does others
    with on_screen(qtbot, window):
        window.show_picture(samples.picture())
        cards = window.findChildren(CardWidget)
        qtbot.waitUntil(lambda: bool(cards) and all(card.isVisible() for card in cards))
        themes.choose(Appearance.DARK)
        sheet = style_sheet(DARK)
        assert all(card.styleSheet() == sheet for card in cards)
        holding, at = [], cards[0].parentWidget()
        while at is not None:
            holding.append(at)
            at = at.parentWidget()
        assert holding[-1] is window
        assert not any(each.styleSheet() for each in holding)
        area = next(each for each in holding if isinstance(each, QScrollArea))
        area.setFocus()
        assert area.grab().toImage().pixelColor(0, area.height() // 2) == DARK.accent
