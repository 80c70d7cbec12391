"""The visual language in numbers: type, room, height and motion. Colours are in `colours`, what wears them in `looks`.

Height is told by colour, not by shadows: `sunken` lies below `window`, `surface` above it, `raised` on top; whatever
floats over the window is raised and has an edge.

Text grows with the application's font, which `Themes` sets: a length that has to grow with it goes through `scaled`.
"""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtGui import QFont, QGuiApplication

FAMILY = "Inter"
TEXT_SIZES = (100, 115, 130, 150, 175, 200)
"""How large text can be, in per cent."""


class Size(IntEnum):
    """The type scale, in logical pixels at 100 %."""

    SMALL = 11  # ages, keys, second lines
    LABEL = 12  # words in pills
    BODY = 13  # nearly everything
    HEADING = 15  # the head of a card
    TITLE = 20  # what a page or dialog is about


class Weight(IntEnum):
    """The weights that the program carries."""

    REGULAR = QFont.Weight.Normal.value  # running text
    MEDIUM = QFont.Weight.Medium.value  # words in pills and buttons
    SEMIBOLD = QFont.Weight.DemiBold.value  # names and heads
    BOLD = QFont.Weight.Bold.value  # PROD, DEMO, alarms


class Space(IntEnum):
    """Room between things, in logical pixels."""

    TIGHT = 4  # between a sign and its word
    NEAR = 8  # between what belongs together
    APART = 12  # between one thing and the next
    EDGE = 16  # around what stands in a card or a bar
    PAGE = 24  # around what stands in a dialog


class Motion(IntEnum):
    """How long a movement takes, in milliseconds; `Themes.pace` says whether there is one."""

    GLOW = 160  # a lamp that becomes another


def font(size: Size = Size.BODY, weight: Weight = Weight.REGULAR) -> QFont:
    """A font of the type scale as large as text is now, for widgets that paint themselves."""
    return font_at(text_size(), size, weight)


def font_at(percent: float, size: Size = Size.BODY, weight: Weight = Weight.REGULAR) -> QFont:
    """The same at another text size."""
    made = QFont(FAMILY)
    made.setPixelSize(round(size * percent / 100))
    made.setWeight(QFont.Weight(int(weight)))
    made.setFeature(QFont.Tag("tnum"), 1)  # figures of one width, so that ages do not dance
    return made


def scaled(length: float) -> int:
    """A length at 100 %, as long as text of the present size needs it; in logical pixels."""
    return round(length * text_size() / 100)


def text_size() -> float:
    """How large text is, in per cent; what the application's font says."""
    pixels = QGuiApplication.font().pixelSize()
    return 100 * pixels / Size.BODY if pixels > 0 else 100.0  # a font that is not ours counts in points


def text_size_of_desktop() -> int:
    """The largest of our sizes that is no larger than the desktop's own text; asked before the font is ours."""
    screen = QGuiApplication.primaryScreen()
    points = QGuiApplication.font().pointSizeF()
    if screen is None or points <= 0:
        return TEXT_SIZES[0]
    percent = 100 * points * screen.logicalDotsPerInch() / 72 / Size.BODY
    return max((size for size in TEXT_SIZES if size <= percent), default=TEXT_SIZES[0])
