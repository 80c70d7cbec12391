"""The theme's colours reach WCAG 2.2 AA in both modes: 4.5 : 1 for text, 3 : 1 for what carries meaning."""

import itertools

import pytest
from PySide6.QtGui import QColor

from limelight.domain.standing import Standing
from limelight.ui.theme import DARK, LIGHT, Theme

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
TEXT = [
    ("text", "surface"),
    ("text", "window"),
    ("text", "raised"),
    ("text", "sunken"),
    ("text", "selection"),
    ("text", "hover"),
    ("text", "production_soft"),
    ("muted", "surface"),
    ("muted", "window"),
    ("muted", "raised"),
    ("muted", "sunken"),
    ("muted", "line"),  # the hatching under old values
    ("muted", "selection"),
    ("muted", "production_soft"),
    ("on_accent", "accent"),
    ("on_accent_soft", "accent_soft"),
    ("accent", "surface"),
    ("accent", "window"),
    ("on_production", "production"),
    ("on_demo", "demo"),
    ("danger", "surface"),
    ("danger", "window"),
    ("danger", "danger_soft"),
    ("danger", "production_soft"),
    ("warning", "surface"),
    ("warning", "window"),
    ("warning", "warning_soft"),
    ("warning", "production_soft"),
    ("good", "surface"),
    ("good", "window"),
    ("good", "good_soft"),
]
SHAPES = [
    ("edge", "surface"),
    ("edge", "window"),
    ("edge", "raised"),
    ("edge", "sunken"),
    ("accent", "selection"),
    ("accent", "production_soft"),
    ("good", "production_soft"),
    ("production", "surface"),
    ("demo", "surface"),
    ("danger", "window"),
]


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def test_the_measure_is_right() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@THEMES
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_with_a_meaning_can_be_seen(theme: Theme, shape: str, ground: str) -> None:
    assert contrast(getattr(theme, shape), getattr(theme, ground)) >= 3.0


@THEMES
@pytest.mark.parametrize("standing", list(Standing))
def test_a_standing_can_be_read_and_its_lamp_seen(theme: Theme, standing: Standing) -> None:
    lamp = theme.lamps[standing]
    assert contrast(lamp.ink, lamp.fill) >= 4.5
    for ground in (lamp.fill, theme.surface, theme.window, theme.selection, theme.production_soft, theme.raised):
        assert contrast(lamp.light, ground) >= 3.0


@THEMES
def test_an_alarm_stands_out_from_every_other_standing(theme: Theme) -> None:
    edge = theme.lamps[Standing.WITHOUT_CODE].line
    assert contrast(edge, theme.surface) >= 3.0
    others = [theme.lamps[standing].line for standing in Standing if standing is not Standing.WITHOUT_CODE]
    assert all(contrast(edge, theme.surface) > contrast(other, theme.surface) for other in others)


@THEMES
def test_no_two_standings_share_a_colour_but_those_without_a_light(theme: Theme) -> None:
    lit = [standing for standing in Standing if standing not in (Standing.ABSENT, Standing.NOT_DEPLOYED)]
    for one, other in itertools.combinations(lit, 2):
        assert theme.lamps[one].light != theme.lamps[other].light
