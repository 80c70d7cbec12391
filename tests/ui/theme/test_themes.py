"""The theme follows the person's choices, and the desktop by the signals that it tells them by."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QWidget
from pytestqt.qtbot import QtBot

from limelight.domain.profile import Appearance
from limelight.ui.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    TEXT_SIZES,
    Choices,
    Motion,
    Size,
    Themes,
    font,
    scaled,
    style_sheet,
    theme_for,
)

DARK_SCHEME, LIGHT_SCHEME = Qt.ColorScheme.Dark, Qt.ColorScheme.Light


@pytest.mark.parametrize(
    ("appearance", "scheme", "dark"),
    [
        (Appearance.SYSTEM, Qt.ColorScheme.Dark, True),
        (Appearance.SYSTEM, Qt.ColorScheme.Light, False),
        (Appearance.SYSTEM, Qt.ColorScheme.Unknown, False),
        (Appearance.LIGHT, Qt.ColorScheme.Dark, False),
        (Appearance.DARK, Qt.ColorScheme.Light, True),
    ],
)
def test_the_choice_and_the_desktop_decide(appearance: Appearance, scheme: Qt.ColorScheme, dark: bool) -> None:
    assert theme_for(appearance, scheme).is_dark is dark


@pytest.fixture
def plain_app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, given back without a theme."""
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def following(plain_app: QApplication) -> Iterator[Themes]:
    """Themes of somebody who chose nothing."""
    made = Themes(plain_app)
    yield made
    made.deleteLater()


def test_choosing_puts_the_theme_on_and_tells_once(qtbot: QtBot, plain_app: QApplication) -> None:
    themes = Themes(plain_app, Appearance.LIGHT)
    with qtbot.waitSignals([themes.theme_changed, themes.chosen]):
        themes.choose(Appearance.DARK)
    assert themes.theme is DARK
    assert plain_app.palette().window().color() == DARK.window
    told: list[bool] = []
    themes.theme_changed.connect(lambda: told.append(True))
    themes.choose(Appearance.DARK)
    assert not told
    themes.deleteLater()


def test_it_follows_the_desktop_by_its_signal(qtbot: QtBot, following: Themes, plain_app: QApplication) -> None:
    hints = QGuiApplication.styleHints()
    with qtbot.waitSignal(following.theme_changed):
        hints.colorSchemeChanged.emit(DARK_SCHEME)
    assert following.theme is DARK
    assert plain_app.palette().window().color() == DARK.window
    assert DARK.surface.name() in plain_app.styleSheet()
    with qtbot.waitSignal(following.theme_changed):
        hints.colorSchemeChanged.emit(LIGHT_SCHEME)
    assert following.theme is LIGHT
    with qtbot.assertNotEmitted(following.chosen):
        hints.colorSchemeChanged.emit(DARK_SCHEME)


def test_a_choice_stands_against_the_desktop_until_it_is_followed_again(following: Themes) -> None:
    hints = QGuiApplication.styleHints()
    following.choose(Appearance.LIGHT)
    hints.colorSchemeChanged.emit(DARK_SCHEME)
    assert following.theme is LIGHT
    following.choose(Appearance.SYSTEM)
    assert following.theme is DARK


def test_high_contrast_comes_from_the_desktop_by_its_signal(qtbot: QtBot, following: Themes) -> None:
    hints = QGuiApplication.styleHints()  # held: else Python takes the next one for deleted
    contrast = hints.accessibility().contrastPreferenceChanged
    with qtbot.waitSignal(following.theme_changed):
        contrast.emit(Qt.ContrastPreference.HighContrast)
    assert following.theme is CONTRAST_LIGHT
    hints.colorSchemeChanged.emit(DARK_SCHEME)
    assert following.theme is CONTRAST_DARK
    following.choose_contrast(high=False)
    assert following.theme is DARK
    assert following.choices.high_contrast is False
    following.choose_contrast(high=True)
    assert following.choices.high_contrast is None  # as the desktop wants it, so it is followed again
    contrast.emit(Qt.ContrastPreference.NoPreference)
    assert following.theme is DARK
    following.choose_contrast(high=True)
    assert following.theme is CONTRAST_DARK


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_text_and_the_room_for_it_grow_and_edges_do_not(following: Themes, percent: int) -> None:
    following.choose_text_size(percent)
    assert following.text_size == percent
    assert font(Size.BODY).pixelSize() == pytest.approx(Size.BODY * percent / 100, abs=0.5)
    assert scaled(100) == pytest.approx(percent, abs=4)
    sheet = style_sheet(LIGHT)
    assert f"font-size: {scaled(20)}px" in sheet
    assert "border: 2px solid" in sheet
    following.choose_text_size(None)


def test_every_size_of_text_is_larger_than_the_one_before(following: Themes) -> None:
    heights = []
    for percent in TEXT_SIZES:
        following.choose_text_size(percent)
        heights.append([font(size).pixelSize() for size in Size])
    following.choose_text_size(None)
    assert TEXT_SIZES[-1] == 200
    for smaller, larger in itertools.pairwise(heights):
        assert all(one < other for one, other in zip(smaller, larger, strict=True))
    assert heights[-1] == [2 * one for one in heights[0]]


class StillStyle(QProxyStyle):
    """A desktop on which nothing moves."""

    def styleHint(self, hint, option=None, widget=None, returned=None) -> int:  # noqa: N802
        if hint is QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returned)


def test_nothing_moves_where_the_desktop_or_the_person_wants_that(qtbot: QtBot, following: Themes) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert following.pace(Motion.GLOW, widget) == Motion.GLOW
    following.choose_motion(motion=False)
    assert following.pace(Motion.GLOW, widget) == 0
    following.choose_motion(motion=True)
    still = StillStyle("Fusion")
    still.setParent(widget)
    widget.setStyle(still)
    assert following.pace(Motion.GLOW, widget) == 0


def test_what_was_chosen_before_holds_from_the_start(plain_app: QApplication) -> None:
    themes = Themes(plain_app, Appearance.DARK, Choices(high_contrast=True, text_size=150, motion=False))
    assert themes.theme is CONTRAST_DARK
    assert themes.text_size == 150
    assert plain_app.font().pixelSize() == 20
    themes.choose_text_size(None)
    themes.deleteLater()
