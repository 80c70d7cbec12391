"""The rows of the palette: a list model, and how a row is painted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QWidget

from limelight.ui.mirrored import leading, placed, trailing
from limelight.ui.palette.entries import Entry, Found, Kind
from limelight.ui.text import visible
from limelight.ui.theme import Size, Theme, Themes, Weight, font, icon_pixmap, scaled
from limelight.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

AnyIndex = QModelIndex | QPersistentModelIndex
Place = Callable[[QRectF], QRectF]
"""Where a part of a row lies, in the direction in which one reads."""

_HEIGHT = 40  # at 100 %
_SIGNS = {Kind.FEATURE: "feature", Kind.ENVIRONMENT: "place", Kind.VIEW: "view", Kind.COMMAND: "command"}
_ROOT = QModelIndex()


def row_height() -> int:
    """How high every row is, for text of the present size."""
    return scaled(_HEIGHT)


class PaletteRows(QAbstractListModel):
    """What was found, as rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def show_found(self, found: Found) -> None:
        """Show these."""
        self.beginResetModel()
        self._entries = found.entries
        self.endResetModel()

    def entry(self, index: AnyIndex) -> Entry | None:
        """The entry of a row."""
        return self._entries[index.row()] if index.isValid() else None

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """How many were found and are listed."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, and the whole row for a screen reader."""
        entry = self.entry(index)
        if entry is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return visible(entry.title if role == Qt.ItemDataRole.DisplayRole else entry.sentence)


class PaletteDelegate(QStyledItemDelegate):
    """Paints a row: a sign of its kind, the title and what stands beside it; at the end its keys and its kind."""

    def __init__(self, rows: PaletteRows, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._themes = themes

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """One height for all."""
        return QSize(200, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint it."""
        entry = self._rows.entry(index)
        if entry is None:
            return
        theme, rect = self._themes.theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 7, 7)
            painter.setBrush(theme.accent)
            mark = QRectF(rect.left() + 6, rect.top() + 9, 3, rect.height() - 18)
            painter.drawRoundedRect(placed(rect.toRectF(), mark), 1.5, 1.5)
        room = rect.toRectF().adjusted(18, 0, -18, 0)
        place = partial(placed, rect.toRectF())
        self._paint_sign(painter, room, place, entry, theme)
        room.setRight(self._paint_end(painter, room, place, entry, theme))
        room.setLeft(room.left() + scaled(28))
        self._paint_words(painter, room, place, entry, theme)
        painter.restore()

    def _paint_sign(self, painter: QPainter, room: QRectF, place: Place, entry: Entry, theme: Theme) -> None:
        colour, side = theme.production if entry.is_production else theme.muted, scaled(16)
        pixmap = icon_pixmap(_SIGNS[entry.kind], colour, side, painter.device().devicePixelRatioF())
        sign = place(QRectF(room.left(), room.center().y() - side / 2, side, side))
        painter.drawPixmap(sign.topLeft().toPoint(), pixmap)

    def _paint_end(self, painter: QPainter, room: QRectF, place: Place, entry: Entry, theme: Theme) -> float:
        """The kind at the end, and the keys before it as on a keyboard; returns where room ends then."""
        small = font(Size.SMALL)
        painter.setFont(small)
        painter.setPen(theme.production if entry.is_production else theme.muted)
        word = tr("PRODUCTION") if entry.is_production else entry.kind.word
        painter.drawText(place(room), trailing(), word)
        end = room.right() - max(scaled(72), QFontMetrics(small).horizontalAdvance(word)) - 12
        for key in reversed(_keys(entry.shortcut)):
            width = max(scaled(22), QFontMetrics(small).horizontalAdvance(key) + 12)
            cap = place(QRectF(end - width, room.center().y() - scaled(19) // 2, width, scaled(19)))
            painter.setPen(theme.edge)
            painter.setBrush(theme.surface)
            painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(theme.text)
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            end -= width + 4
        return end - 12

    def _paint_words(self, painter: QPainter, room: QRectF, place: Place, entry: Entry, theme: Theme) -> None:
        bold = font(Size.BODY, Weight.MEDIUM)
        metrics, title = QFontMetrics(bold), visible(entry.title)
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.setFont(bold)
        painter.setPen(theme.muted if entry.why_not else theme.text)
        painter.drawText(place(room), leading(), shown)
        small, beside = font(Size.SMALL), visible(entry.why_not or entry.beside)
        left = metrics.horizontalAdvance(shown) + 12
        if not beside or room.width() - left < 40:
            return
        painter.setFont(small)
        painter.setPen(theme.warning if entry.why_not else theme.muted)
        rest = room.adjusted(left, 1, 0, 1)
        words = QFontMetrics(small).elidedText(beside, Qt.TextElideMode.ElideRight, int(rest.width()))
        painter.drawText(place(rest), leading(), words)


def _keys(shortcut: str) -> list[str]:
    """The keys of a shortcut: "Ctrl+Shift+C" as three; a plus that is a key itself stays one."""
    return [key or "+" for key in shortcut.replace("++", "+\0").replace("\0", "").split("+")] if shortcut else []
