"""The theme's colours reach WCAG 2.2 AA, in high contrast AAA: for text, and for shapes that carry meaning.

Pairs come from the style sheet itself, so that a new rule is judged with the others; what is painted by hand is listed.
What is disabled need not reach any contrast (WCAG 2.2, 1.4.3) and is the one exception, by name.
"""

import itertools
import re
from typing import NamedTuple

import pytest
from PySide6.QtGui import QColor

from limelight.domain.standing import Standing
from limelight.resources import resource
from limelight.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Theme

ALL = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
THEMES = pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
GROUNDS = ("window", "surface", "raised", "sunken", "hover")
"""Where a widget without a ground of its own can stand."""

PAINTED = [
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
    ("muted", "hatch"),  # the hatching under old values
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
SHAPES_PAINTED = [
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


class Rule(NamedTuple):
    """A rule of the style sheet: one selector, and what it sets, as roles of the theme."""

    selector: str
    ink: str  # empty where it sets none
    ground: str
    edge: str

    @property
    def is_disabled(self) -> bool:
        return ":disabled" in self.selector


def rules() -> list[Rule]:
    text = re.sub(r"/\*.*?\*/", "", resource("theme", "limelight.qss").read_text(encoding="utf-8"), flags=re.DOTALL)
    found = []
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", text):
        told = dict(re.findall(r"(?<![\w-])([a-z-]+):\s*([^;]+);", body))
        ink, ground = _role(told.get("color", "")), _role(told.get("background", ""))
        edge = _role(told.get("border-color", "") or told.get("border", ""))
        found += [Rule(" ".join(selector.split()), ink, ground, edge) for selector in selectors.split(",")]
    return found


def _role(value: str) -> str:
    role = re.search(r"@([a-z_]+)", value)
    return role.group(1) if role else ""


RULES = rules()
_GROUND_OF = {rule.selector: rule.ground for rule in RULES if rule.ground}


def grounds_of(rule: Rule) -> tuple[str, ...]:
    """Where the ink of a rule is read: on its own ground, on the ground of the box around it, or anywhere."""
    box = rule.selector.partition(" > ")[0]
    own = rule.ground or _GROUND_OF.get(box) or _GROUND_OF.get(rule.selector.partition(":")[0])
    return (own,) if own else GROUNDS


PAIRS = sorted({(rule.ink, on) for rule in RULES if rule.ink and not rule.is_disabled for on in grounds_of(rule)})
RINGS = sorted({rule.edge for rule in RULES if ":focus" in rule.selector and rule.edge})


def needed(theme: Theme, aa: float, aaa: float) -> float:
    return aaa if theme.has_high_contrast else aa


def test_the_style_sheet_is_read() -> None:
    assert len(RULES) > 80
    assert ("on_accent", "accent") in PAIRS
    assert ("on_demo", "demo") in PAIRS
    assert ("muted", "sunken") in PAIRS
    assert RINGS == ["accent", "text"]
    assert all(hasattr(LIGHT, role) for rule in RULES for role in rule[1:] if role and not role.startswith("image"))


@THEMES
@pytest.mark.parametrize(("ink", "ground"), sorted({*PAIRS, *PAINTED}))
def test_text_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= needed(theme, 4.5, 7.0)


@THEMES
@pytest.mark.parametrize(
    ("shape", "ground"), sorted({*SHAPES_PAINTED, *((ring, ground) for ring in RINGS for ground in GROUNDS)})
)
def test_shapes_with_a_meaning_can_be_seen(theme: Theme, shape: str, ground: str) -> None:
    assert contrast(getattr(theme, shape), getattr(theme, ground)) >= needed(theme, 3.0, 4.5)


@THEMES
@pytest.mark.parametrize("standing", list(Standing))
def test_a_standing_can_be_read_and_its_lamp_seen(theme: Theme, standing: Standing) -> None:
    lamp = theme.lamps[standing]
    assert contrast(lamp.ink, lamp.fill) >= needed(theme, 4.5, 7.0)
    for ground in (lamp.fill, theme.surface, theme.window, theme.selection, theme.production_soft, theme.raised):
        assert contrast(lamp.light, ground) >= needed(theme, 3.0, 4.5)


@THEMES
def test_an_alarm_stands_out_from_every_other_standing(theme: Theme) -> None:
    alarm = theme.lamps[Standing.WITHOUT_CODE]
    others = [theme.lamps[standing] for standing in Standing if standing is not Standing.WITHOUT_CODE]
    assert contrast(alarm.line, theme.surface) >= 3.0
    if theme.has_high_contrast:  # every edge is strong there: the alarm is the only one with a coloured ground
        assert alarm.fill != theme.surface
        assert all(other.fill == theme.surface for other in others)
    else:
        assert all(contrast(alarm.line, theme.surface) > contrast(other.line, theme.surface) for other in others)


@THEMES
def test_no_two_standings_share_a_colour_but_those_without_a_light(theme: Theme) -> None:
    lit = [standing for standing in Standing if standing not in (Standing.ABSENT, Standing.NOT_DEPLOYED)]
    for one, other in itertools.combinations(lit, 2):
        assert theme.lamps[one].light != theme.lamps[other].light
