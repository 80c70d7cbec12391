"""The type of PDF pages: faces, sizes, colours, and texts broken into lines. Lengths are in points."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextLayout, QTextOption

from limelight.domain.odd_characters import spelt_out
from limelight.domain.reports.model import Tone
from limelight.ui.theme.measures import FAMILY

SCALE = 20.0
"""Units of the pages to a point: fonts have whole numbers of pixels, and are measured as finely as this."""

PAPER = QColor("#ffffff")
INK = QColor("#151b26")
MUTED = QColor("#556074")
LINE = QColor("#d5dae2")
STRONG_LINE = QColor("#aab2bf")
LIMELIGHT = QColor("#b5d40f")
DEMO = QColor("#5b3bd6")
WARNED = (QColor("#824600"), QColor("#fff6e8"), QColor("#b86400"))
"""Ink, ground and edge of what has to be known about the data."""

TONES = {
    Tone.GOOD: (QColor("#0b6b3f"), QColor("#e1f5e9"), QColor("#12854d")),
    Tone.PART: (QColor("#824600"), QColor("#fff1db"), QColor("#b86400")),
    Tone.WAITS: (QColor("#1a49b8"), QColor("#e6eeff"), QColor("#2c62e4")),
    Tone.OFF: (QColor("#4a5363"), QColor("#eceff3"), QColor("#768193")),
    Tone.BAD: (QColor("#a11b14"), QColor("#ffdfdb"), QColor("#c5221a")),
    Tone.ODD: (QColor("#62369f"), QColor("#f3ecfd"), QColor("#7d4bd0")),
}
"""Ink, ground and light of each tone, as the standings have them on a light screen."""

_FANCY = ("calt", "case", "dlig", "liga", "clig")
"""Letters that depend on their neighbours, for which no PDF can say which letter they are."""


class Face(Enum):
    """A size and weight: points, and whether it is bold."""

    TITLE = (19.0, True)
    ABOUT = (11.5, False)
    HEADING = (11.0, True)
    CARD = (9.5, True)
    NUMBER = (17.0, True)
    BODY = (8.5, False)
    STRONG = (8.5, True)
    SMALL = (7.5, False)


@dataclass(frozen=True, slots=True)
class Block:
    """A text in lines of a width. `width` is that of its longest line."""

    lines: tuple[str, ...]
    face: Face
    ink: QColor
    width: float

    @property
    def line_height(self) -> float:
        """From one line to the next."""
        return self.face.value[0] * 1.36

    @property
    def height(self) -> float:
        """All of its lines."""
        return self.line_height * len(self.lines)

    def part(self, first: int, count: int) -> Block:
        """Some of its lines."""
        return Block(self.lines[first : first + count], self.face, self.ink, self.width)


class Typesetter:
    """Measures and breaks texts; what was made once for a face is kept."""

    def __init__(self) -> None:
        self._fonts = {face: _font(face) for face in Face}
        self._metrics = {face: QFontMetricsF(font) for face, font in self._fonts.items()}

    def font(self, face: Face) -> QFont:
        """The font, in units of the pages."""
        return self._fonts[face]

    def width(self, text: str, face: Face) -> float:
        """How long a text is in one line."""
        return self._metrics[face].horizontalAdvance(spelt_out(text)) / SCALE

    def ascent(self, face: Face) -> float:
        """From the top of a line to its letters' foot."""
        return self._metrics[face].ascent() / SCALE

    def block(self, text: str, face: Face, width: float, ink: QColor = INK) -> Block:
        """A text broken into lines of at most `width`: between words, or anywhere in a word that is longer."""
        lines: list[str] = []
        longest = 0.0
        for paragraph in text.replace("\r\n", "\n").split("\n"):
            shown = spelt_out(paragraph)
            layout = QTextLayout(shown, self._fonts[face])
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.setCacheEnabled(False)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(width, 1.0) * SCALE)
                start = _unit(shown, line.textStart())
                lines.append(shown[start : _unit(shown, line.textStart() + line.textLength())].rstrip(" "))
                longest = max(longest, line.naturalTextWidth() / SCALE)
            layout.endLayout()
        return Block(tuple(lines) or ("",), face, ink, longest)


def _unit(text: str, at: int) -> int:
    """The index into a text of Python's for one into Qt's, which counts what is beyond U+FFFF twice."""
    if text.isascii():
        return at
    return len(text.encode("utf-16-le", "surrogatepass")[: at * 2].decode("utf-16-le", "surrogatepass"))


def _font(face: Face) -> QFont:
    size, is_bold = face.value
    font = QFont(FAMILY)
    font.setPixelSize(round(size * SCALE))
    font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(True)
    font.setStyleStrategy(QFont.StyleStrategy.PreferOutline)
    for feature in _FANCY:
        font.setFeature(QFont.Tag(feature), 0)
    return font
