"""The colours of the program by what they are for: in light and in dark, and both in high contrast.

Every pair that carries text reaches 4.5 : 1 and every shape that carries meaning 3 : 1 (WCAG 2.2 AA), in high contrast
7 : 1 and 4.5 : 1 (AAA); a test computes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

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

    name: str  # what it is told apart by
    is_dark: bool
    has_high_contrast: bool
    window: QColor  # behind everything
    surface: QColor  # tables, cards, fields
    raised: QColor  # what lies on a surface: buttons, chips, heads
    sunken: QColor  # wells and read-only fields
    line: QColor  # separators that only please
    hatch: QColor  # lines under the words of old values
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
    name="light",
    is_dark=False,
    has_high_contrast=False,
    window=QColor("#f4f5f8"),
    surface=QColor("#ffffff"),
    raised=QColor("#ffffff"),
    sunken=QColor("#eef0f4"),
    line=QColor("#e1e5eb"),
    hatch=QColor("#e1e5eb"),
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
    name="dark",
    is_dark=True,
    has_high_contrast=False,
    window=QColor("#0e1117"),
    surface=QColor("#151a22"),
    raised=QColor("#1d232e"),
    sunken=QColor("#0b0e13"),
    line=QColor("#28303c"),
    hatch=QColor("#28303c"),
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

CONTRAST_LIGHT = replace(
    LIGHT,
    name="high contrast, light",
    has_high_contrast=True,
    window=QColor("#ffffff"),
    sunken=QColor("#ffffff"),
    line=QColor("#595959"),
    hatch=QColor("#d6d6d6"),
    edge=QColor("#000000"),
    text=QColor("#000000"),
    muted=QColor("#1f1f1f"),
    accent=QColor("#0033a8"),
    accent_soft=QColor("#d6e2ff"),
    on_accent_soft=QColor("#001f66"),
    selection=QColor("#d6e2ff"),
    hover=QColor("#ebebeb"),
    production=QColor("#7d0022"),
    production_soft=QColor("#fff0f3"),
    demo=QColor("#3a1fa0"),
    danger=QColor("#850000"),
    danger_soft=QColor("#ffeae8"),
    warning=QColor("#5a2f00"),
    warning_soft=QColor("#fff3df"),
    good=QColor("#00472a"),
    good_soft=QColor("#e4f7ec"),
    lamps={
        Standing.UNKNOWN: _lamp("#45137f", "#ffffff", "#45137f", "#5c1fa8"),
        Standing.ABSENT: _lamp("#1f1f1f", "#ffffff", "#ffffff", "#404040"),
        Standing.NOT_DEPLOYED: _lamp("#1f1f1f", "#ffffff", "#595959", "#404040"),
        Standing.OFF: _lamp("#1f1f1f", "#ffffff", "#1f1f1f", "#262626"),
        Standing.WAITING: _lamp("#00287f", "#ffffff", "#00287f", "#0038b0"),
        Standing.PARTLY_RELEASED: _lamp("#5a2f00", "#ffffff", "#5a2f00", "#7a4100"),
        Standing.RELEASED: _lamp("#00472a", "#ffffff", "#00472a", "#005c36"),
        Standing.WITHOUT_CODE: _lamp("#7a0000", "#ffe0dc", "#9b0000", "#9b0000"),
        Standing.ON_UNREAD: _lamp("#00434d", "#ffffff", "#00434d", "#005560"),
    },
)

CONTRAST_DARK = replace(
    DARK,
    name="high contrast, dark",
    has_high_contrast=True,
    window=QColor("#000000"),
    surface=QColor("#000000"),
    raised=QColor("#000000"),
    sunken=QColor("#000000"),
    line=QColor("#a6a6a6"),
    hatch=QColor("#3a3a3a"),
    edge=QColor("#ffffff"),
    text=QColor("#ffffff"),
    muted=QColor("#e0e0e0"),
    accent=QColor("#a8c8ff"),
    on_accent=QColor("#000000"),
    accent_soft=QColor("#002a70"),
    on_accent_soft=QColor("#ffffff"),
    selection=QColor("#00245f"),
    hover=QColor("#242424"),
    production=QColor("#ffb3c4"),
    on_production=QColor("#000000"),
    production_soft=QColor("#240810"),
    demo=QColor("#d4c7ff"),
    on_demo=QColor("#000000"),
    danger=QColor("#ffbdb6"),
    danger_soft=QColor("#330500"),
    warning=QColor("#ffd48f"),
    warning_soft=QColor("#241600"),
    good=QColor("#a4f0c4"),
    good_soft=QColor("#00240f"),
    lamps={
        Standing.UNKNOWN: _lamp("#e3d1ff", "#000000", "#e3d1ff", "#cdb0ff"),
        Standing.ABSENT: _lamp("#e0e0e0", "#000000", "#000000", "#c4c4c4"),
        Standing.NOT_DEPLOYED: _lamp("#e0e0e0", "#000000", "#a6a6a6", "#c4c4c4"),
        Standing.OFF: _lamp("#e0e0e0", "#000000", "#e0e0e0", "#d0d0d0"),
        Standing.WAITING: _lamp("#c2d6ff", "#000000", "#c2d6ff", "#a3c2ff"),
        Standing.PARTLY_RELEASED: _lamp("#ffd48f", "#000000", "#ffd48f", "#ffbf57"),
        Standing.RELEASED: _lamp("#a4f0c4", "#000000", "#a4f0c4", "#63e39c"),
        Standing.WITHOUT_CODE: _lamp("#ffd0ca", "#4a0c06", "#ff9d94", "#ff9d94"),
        Standing.ON_UNREAD: _lamp("#a9ecf4", "#000000", "#a9ecf4", "#6fdbe8"),
    },
)
