"""The colours of the program by what they are for, in light and in dark.

Every pair that carries text reaches 4.5 : 1 and every shape that carries meaning 3 : 1 (WCAG 2.2 AA); a test
computes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor

from limelight.domain.standing import Standing


@dataclass(frozen=True, slots=True)
class Lamp:
    """The colours of one standing: `ink` is its word on `fill`, `line` the pill's edge, `light` the lamp itself."""

    ink: QColor
    fill: QColor
    line: QColor
    light: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role. "On" names the ground that a text colour is meant for."""

    is_dark: bool
    window: QColor  # behind everything
    surface: QColor  # tables, cards, fields
    raised: QColor  # what lies on a surface: buttons, chips, heads
    sunken: QColor  # wells and read-only fields
    line: QColor  # separators that only please
    edge: QColor  # the border of what can be operated
    text: QColor
    muted: QColor  # second-rank text
    accent: QColor  # what can be done next, and the focus
    on_accent: QColor
    accent_soft: QColor  # behind a chosen chip
    on_accent_soft: QColor
    selection: QColor  # behind selected rows
    hover: QColor
    production: QColor  # behind the word PROD
    on_production: QColor
    production_soft: QColor  # behind a production column
    demo: QColor  # behind the word DEMO
    on_demo: QColor
    danger: QColor  # text and marks of what went wrong
    danger_soft: QColor
    warning: QColor  # text and marks of what needs attention
    warning_soft: QColor
    good: QColor  # text and marks of what is well
    good_soft: QColor
    limelight: QColor  # the program's own light
    lamps: Mapping[Standing, Lamp]


def _lamp(ink: str, fill: str, line: str, light: str) -> Lamp:
    return Lamp(QColor(ink), QColor(fill), QColor(line), QColor(light))


LIGHT = Theme(
    is_dark=False,
    window=QColor("#f4f5f8"),
    surface=QColor("#ffffff"),
    raised=QColor("#ffffff"),
    sunken=QColor("#eef0f4"),
    line=QColor("#e1e5eb"),
    edge=QColor("#808a99"),
    text=QColor("#151b26"),
    muted=QColor("#556074"),
    accent=QColor("#1f55d8"),
    on_accent=QColor("#ffffff"),
    accent_soft=QColor("#e3ebff"),
    on_accent_soft=QColor("#173fa3"),
    selection=QColor("#e3ebff"),
    hover=QColor("#f2f5fb"),
    production=QColor("#a3123b"),
    on_production=QColor("#ffffff"),
    production_soft=QColor("#fdf5f7"),
    demo=QColor("#5b3bd6"),
    on_demo=QColor("#ffffff"),
    danger=QColor("#a71b14"),
    danger_soft=QColor("#fde6e3"),
    warning=QColor("#824600"),
    warning_soft=QColor("#fff1db"),
    good=QColor("#0b6b3f"),
    good_soft=QColor("#e1f5e9"),
    limelight=QColor("#b5d40f"),
    lamps={
        Standing.UNKNOWN: _lamp("#62369f", "#f3ecfd", "#cfb8f2", "#7d4bd0"),
        Standing.ABSENT: _lamp("#5a6577", "#ffffff", "#ffffff", "#768193"),
        Standing.NOT_DEPLOYED: _lamp("#566072", "#ffffff", "#d5dae2", "#768193"),
        Standing.OFF: _lamp("#4a5363", "#eceff3", "#cbd2dc", "#667081"),
        Standing.WAITING: _lamp("#1a49b8", "#e6eeff", "#a9c2fa", "#2c62e4"),
        Standing.PARTLY_RELEASED: _lamp("#824600", "#fff1db", "#eec585", "#b86400"),
        Standing.RELEASED: _lamp("#0b6b3f", "#e1f5e9", "#9cd8b6", "#12854d"),
        Standing.WITHOUT_CODE: _lamp("#a11b14", "#ffdfdb", "#c5221a", "#c5221a"),
        Standing.ON_UNREAD: _lamp("#0b5f6b", "#e0f3f5", "#9bd2d9", "#127a88"),
    },
)

DARK = Theme(
    is_dark=True,
    window=QColor("#0e1117"),
    surface=QColor("#151a22"),
    raised=QColor("#1d232e"),
    sunken=QColor("#0b0e13"),
    line=QColor("#28303c"),
    edge=QColor("#6f7a8b"),
    text=QColor("#e9edf3"),
    muted=QColor("#9ca7b7"),
    accent=QColor("#7aa2ff"),
    on_accent=QColor("#0b1220"),
    accent_soft=QColor("#1c2f5c"),
    on_accent_soft=QColor("#bcd0ff"),
    selection=QColor("#1d2d52"),
    hover=QColor("#1a202a"),
    production=QColor("#ff8aa5"),
    on_production=QColor("#2b0511"),
    production_soft=QColor("#20161f"),
    demo=QColor("#b9a4ff"),
    on_demo=QColor("#170a45"),
    danger=QColor("#ffa198"),
    danger_soft=QColor("#43150f"),
    warning=QColor("#ffc36b"),
    warning_soft=QColor("#35260f"),
    good=QColor("#7ce2a8"),
    good_soft=QColor("#12301f"),
    limelight=QColor("#d6f34a"),
    lamps={
        Standing.UNKNOWN: _lamp("#d5bbff", "#281d40", "#5f4796", "#b48cff"),
        Standing.ABSENT: _lamp("#9ca7b7", "#151a22", "#151a22", "#7f8a9b"),
        Standing.NOT_DEPLOYED: _lamp("#9ca7b7", "#151a22", "#333c49", "#7f8a9b"),
        Standing.OFF: _lamp("#b3bcc9", "#1f262f", "#3b4553", "#8b97a8"),
        Standing.WAITING: _lamp("#a9c4ff", "#172749", "#36579b", "#6f9bff"),
        Standing.PARTLY_RELEASED: _lamp("#ffc36b", "#35260f", "#7a5820", "#f2a33a"),
        Standing.RELEASED: _lamp("#7ce2a8", "#12301f", "#2a6b47", "#3ccb7f"),
        Standing.WITHOUT_CODE: _lamp("#ffb4ab", "#481511", "#ff6b5e", "#ff6b5e"),
        Standing.ON_UNREAD: _lamp("#8adce6", "#0f2d33", "#2a6973", "#45becc"),
    },
)
