"""Paints one day of the calendar: its number, the bands across it, and what takes no time, as far as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen

from limelight.domain.calendar import Entry
from limelight.ui.calendar.days import Band, Day
from limelight.ui.calendar.words import SIGNS, colours_of, time_of
from limelight.ui.text import visible
from limelight.ui.theme import Size, Theme, Weight, font, scaled
from limelight.ui.theme.icons import icon_pixmap
from limelight.words import tr

_HEAD = 26  # room for the number of the day, logical pixels at 100 %
_CHIP = 20  # from one entry to the next
_TALL = 36  # the same where a day has much room: two lines for what takes no time
_MUCH_ROOM = 260  # height of a day
_GAP = 2  # between two
_INSET = 4  # from the edge of the day
_SIGN = 12
_ROUND = 4
_BEYOND = 12  # how far a band that goes on is painted beyond what is seen of it


class DayPainter:
    """Paints into `rect`; `columns` are where the days of the week stand, each one pixel high."""

    def __init__(self, painter: QPainter, theme: Theme, rect: QRect, columns: Sequence[QRect]) -> None:
        self._painter, self._theme, self._rect, self._columns = painter, theme, rect, columns

    def paint(self, day: Day, *, is_today: bool, is_beside: bool) -> None:
        """The whole day; one that lies beside the month that is shown is set back."""
        painter = self._painter
        painter.save()
        painter.setClipRect(self._rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self._rect, self._theme.window if is_beside else self._theme.surface)
        painter.setPen(QPen(QBrush(self._theme.line), 1.0))
        painter.drawLine(self._rect.bottomLeft(), self._rect.bottomRight())
        painter.drawLine(self._rect.topRight(), self._rect.bottomRight())
        self._number(day, is_today=is_today, is_beside=is_beside)
        self._entries(day)
        painter.restore()

    def mark(self, *, has_focus: bool) -> None:
        """The cursor is here."""
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.accent if has_focus else self._theme.edge
        self._painter.setPen(QPen(QBrush(colour), 2.0))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(QRectF(self._rect).adjusted(1.5, 1.5, -2.5, -2.5), _ROUND, _ROUND)
        self._painter.restore()

    def _number(self, day: Day, *, is_today: bool, is_beside: bool) -> None:
        painter, theme = self._painter, self._theme
        head = QRectF(self._rect).adjusted(_INSET, _INSET - 1, -_INSET, 0)
        head.setHeight(scaled(_HEAD) - _INSET)
        words = str(day.day.day)
        painter.setFont(font(Size.BODY, Weight.BOLD if is_today else Weight.MEDIUM))
        side = max(head.height(), float(painter.fontMetrics().horizontalAdvance(words) + scaled(10)))
        is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = head.right() - side if is_mirrored else head.left()
        pill = QRectF(left, head.top(), side, head.height())
        painter.setPen(theme.muted if is_beside else theme.text)
        if is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(theme.on_accent)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        if is_today and side + painter.fontMetrics().horizontalAdvance(tr("Today")) + _INSET <= head.width():
            painter.setPen(theme.accent)
            room = head.adjusted(0, 0, -side - _INSET, 0) if is_mirrored else head.adjusted(side + _INSET, 0, 0, 0)
            side_of_it = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, side_of_it | Qt.AlignmentFlag.AlignVCenter, tr("Today"))

    def _entries(self, day: Day) -> None:
        """From the top, as many as there is room for; how many more there are."""
        painter = self._painter
        painter.setFont(font(Size.SMALL, Weight.MEDIUM))
        slots: list[Band | Entry | None] = [*day.lanes, *day.moments]
        tall = scaled(_TALL if self._rect.height() >= scaled(_MUCH_ROOM) else _CHIP)
        room = self._rect.height() - scaled(_HEAD) - _GAP - len(day.lanes) * scaled(_CHIP)
        most = len(day.lanes) + int(room // tall)
        shown = slots if len(slots) <= most else slots[: max(0, most - 1)]
        top = self._rect.top() + scaled(_HEAD)
        for slot in shown:
            height = tall if isinstance(slot, Entry) else scaled(_CHIP)
            self._one(slot, QRectF(self._rect.left(), top, self._rect.width(), height - _GAP))
            top += height
        more = sum(slot is not None for slot in slots[len(shown) :])
        if more:
            painter.setPen(self._theme.muted)
            rect = QRectF(self._rect.left(), top, self._rect.width(), scaled(_CHIP) - _GAP)
            words = tr("{more} more", more=more)
            painter.drawText(rect.adjusted(2 * _INSET, 0, -_INSET, 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _one(self, slot: Band | Entry | None, rect: QRectF) -> None:
        if isinstance(slot, Band):
            self._band(slot, rect)
        elif slot is not None:
            inner = rect.adjusted(_INSET, 0, -_INSET, 0)
            is_tall = rect.height() > scaled(_CHIP)
            self._chip(slot, inner, inner, f"{time_of(slot)} {slot.title}", is_tall=is_tall)

    def _band(self, band: Band, slot: QRectF) -> None:
        """A band as it goes through its week; of it is seen what lies in this day."""
        ends = [QRectF(self._columns[at]) for at in (band.first, band.last)]
        whole = ends[0].united(ends[1])
        whole = QRectF(whole.left(), slot.top(), whole.width(), slot.height())
        before = -_INSET if band.begins else _BEYOND
        after = -_INSET if band.ends else _BEYOND
        if self._painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            before, after = after, before
        shape = whole.adjusted(-before, 0, after, 0)
        self._chip(band.entry, shape, whole.adjusted(_INSET, 0, -_INSET, 0), band.entry.title)

    def _chip(self, entry: Entry, shape: QRectF, inner: QRectF, words: str, *, is_tall: bool = False) -> None:
        painter = self._painter
        ink, fill, line = colours_of(entry.kind, self._theme)
        painter.setPen(QPen(QBrush(line), 1.0))
        painter.setBrush(fill)
        painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._sign(entry, inner, ink, is_mirrored=is_mirrored)
        gap = scaled(_SIGN) + 2 * _INSET + 1
        room = inner.adjusted(_INSET, 0, -gap, 0) if is_mirrored else inner.adjusted(gap, 0, -_INSET, 0)
        painter.setPen(ink)
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        plain = visible(words.replace("\n", " "))
        if is_tall:
            wrapped = Qt.TextFlag.TextWordWrap
            painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
            painter.drawText(room.adjusted(0, 2, 0, 0), side | Qt.AlignmentFlag.AlignTop | wrapped, plain)
            painter.setClipRect(self._rect)
            return
        elided = QFontMetrics(painter.font()).elidedText(plain, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, elided)

    def _sign(self, entry: Entry, inner: QRectF, ink: QColor, *, is_mirrored: bool) -> None:
        side = scaled(_SIGN)
        left = inner.right() - side - _INSET if is_mirrored else inner.left() + _INSET
        device = self._painter.device()
        ratio = device.devicePixelRatio() if device is not None else 1.0
        pixmap = icon_pixmap(SIGNS[entry.kind], ink, side, ratio)
        self._painter.drawPixmap(QPointF(left, inner.center().y() - side / 2), pixmap)
