"""Pictures as people see them who lack one of the three kinds of cones.

The matrices work on linear light: Viénot, Brettel and Mollon, "Digital video colourmaps for checking the legibility of
displays by dichromats" (1999), and Brettel, Viénot and Mollon (1997) for tritanopia, in the rounded form in which they
are commonly given for sRGB.
"""

from __future__ import annotations

from array import array

from PySide6.QtGui import QImage

BLIND = {
    "deuteranopia": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
    "protanopia": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "tritanopia": ((1.01278, 0.13548, -0.14826), (-0.01243, 0.86812, 0.14431), (0.07589, 0.80500, 0.11911)),
}
"""What becomes of red, green and blue light; rows are what is seen as red, green and blue."""

_LINEAR = [value / 255 / 12.92 if value <= 10 else ((value / 255 + 0.055) / 1.055) ** 2.4 for value in range(256)]


def simulated(image: QImage, kind: str) -> QImage:
    """The image as it is seen with that kind of colour blindness."""
    made = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = array("I", bytes(made.constBits()))
    seen: dict[int, int] = {}
    for at, pixel in enumerate(pixels):
        if pixel not in seen:
            seen[pixel] = _seen(pixel, BLIND[kind])
        pixels[at] = seen[pixel]
    return QImage(pixels.tobytes(), made.width(), made.height(), QImage.Format.Format_RGB32).copy()


def seen_colour(red: int, green: int, blue: int, kind: str) -> tuple[int, int, int]:
    """One colour as it is seen; each part from 0 to 255."""
    pixel = _seen(red << 16 | green << 8 | blue, BLIND[kind])
    return pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255


def _seen(pixel: int, matrix: tuple[tuple[float, float, float], ...]) -> int:
    light = [_LINEAR[pixel >> shift & 255] for shift in (16, 8, 0)]
    red, green, blue = (_encoded(sum(part * each for part, each in zip(row, light, strict=True))) for row in matrix)
    return 255 << 24 | red << 16 | green << 8 | blue


def _encoded(light: float) -> int:
    bounded = min(1.0, max(0.0, light))
    value = bounded * 12.92 if bounded <= 0.0031308 else 1.055 * bounded ** (1 / 2.4) - 0.055
    return round(value * 255)
