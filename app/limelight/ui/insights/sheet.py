"""All insights on one sheet, as PNG, SVG or on the clipboard: in light colours, whatever the screen wears."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from limelight.domain.insights.insights import Insights
from limelight.domain.insights.told import Chart, csv_of, sentence_of
from limelight.ui.insights.charts import STYLE, explained, is_empty, paint, wished_height
from limelight.ui.insights.pen import Pen
from limelight.ui.text import time_words, visible
from limelight.ui.theme import Size, Weight
from limelight.ui.theme.colours import LIGHT
from limelight.ui.theme.measures import font_at
from limelight.words import tr

_WIDTH, _EDGE, _HEAD, _BETWEEN = 1_120.0, 32.0, 56.0, 28.0  # logical pixels
_LINE, _TITLE = 18.0, 24.0
_SHARP = 2  # pixels of a picture for each of those
_MOST_GAPS = 12


class SheetForm(Enum):
    """What is written; the value ends the file's name."""

    PNG = "png"
    SVG = "svg"
    CSV = "csv"


def as_bytes(form: SheetForm, insights: Insights, feature: str, title: str) -> bytes:
    """The insights in a form. PNG and SVG are painted; `title` names where they come from."""
    if form is SheetForm.CSV:
        return as_csv(insights, feature)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if form is SheetForm.PNG:
        as_image(insights, feature, title).save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    else:
        _as_svg(buffer, insights, feature, title)
    buffer.close()
    return bytes(data.data())


def as_csv(insights: Insights, feature: str) -> bytes:
    """Every table; paints nothing, so any thread may call it."""
    return csv_of(insights, STYLE, feature).encode("utf-8-sig")


def as_image(insights: Insights, feature: str, title: str) -> QImage:
    """The sheet as a picture."""
    size = QSize(int(_WIDTH), int(_height(insights, feature)))
    image = QImage(size * _SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    image.fill(LIGHT.surface)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_sheet(Pen(painter, LIGHT), insights, feature, title)
    painter.end()
    return image


def _as_svg(buffer: QBuffer, insights: Insights, feature: str, title: str) -> None:
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    size = QSize(int(_WIDTH), int(_height(insights, feature)))
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(visible(tr("Insights of {title}", title=title)))
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), LIGHT.surface)
    _paint_sheet(Pen(painter, LIGHT), insights, feature, title)
    painter.end()


def _height(insights: Insights, feature: str) -> float:
    charts = sum(_BETWEEN + _TITLE + _LINE + _chart_height(chart, insights, feature) for chart in Chart)
    gaps = _BETWEEN + _TITLE + _LINE * len(_gap_lines(insights))
    return _EDGE + _HEAD + charts + gaps + _EDGE


def _chart_height(chart: Chart, insights: Insights, feature: str) -> float:
    return 0.0 if is_empty(chart, insights, feature) else wished_height(chart, insights) + _LINE


def _gap_lines(insights: Insights) -> list[str]:
    gaps = list(insights.gaps[:_MOST_GAPS]) or [tr("Nothing is missing.")]
    more = len(insights.gaps) - _MOST_GAPS
    return [*gaps, tr("and {more} more", more=more)] if more > 0 else gaps


def _paint_sheet(pen: Pen, insights: Insights, feature: str, title: str) -> None:
    wide = _WIDTH - 2 * _EDGE
    _write_large(pen, QRectF(_EDGE, _EDGE, wide, 28), tr("Insights of {title}", title=title), Size.TITLE)
    places = ", ".join(insights.places[key] for key in insights.environments)
    period = insights.period
    when = tr("{places}; {since} to {now}", places=places, since=time_words(period.since), now=time_words(period.now))
    pen.write(QRectF(_EDGE, _EDGE + 30, wide, _LINE), when, muted=True)
    top = _EDGE + _HEAD
    for chart in Chart:
        top = _paint_one(pen, top + _BETWEEN, wide, chart, insights, feature)
    _write_large(pen, QRectF(_EDGE, top + _BETWEEN, wide, _TITLE), tr("What is not known"), Size.HEADING)
    for at, line in enumerate(_gap_lines(insights)):
        pen.write(QRectF(_EDGE, top + _BETWEEN + _TITLE + at * _LINE, wide, _LINE), line)


def _paint_one(pen: Pen, top: float, wide: float, chart: Chart, insights: Insights, feature: str) -> float:
    """Paint a chart under its title; returns where it ends."""
    _write_large(pen, QRectF(_EDGE, top, wide, _TITLE), chart.word, Size.HEADING)
    pen.write(QRectF(_EDGE, top + _TITLE, wide, _LINE), sentence_of(chart, insights, STYLE, feature))
    top += _TITLE + _LINE
    if is_empty(chart, insights, feature):
        return top
    high = wished_height(chart, insights)
    paint(chart, pen, QRectF(_EDGE, top, wide, high), insights, feature)
    pen.write(QRectF(_EDGE, top + high, wide, _LINE), explained(chart), muted=True)
    return top + high + _LINE


def _write_large(pen: Pen, room: QRectF, words: str, size: Size) -> None:
    pen.painter.setFont(font_at(100, size, Weight.SEMIBOLD))
    pen.painter.setPen(pen.theme.text)
    pen.painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, visible(words))
