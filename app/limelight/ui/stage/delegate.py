"""Paints the cells of the stage: a standing by shape, word and colour, out of a cache of pixmaps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QWidget

from limelight.domain.features import Feature, FeatureType, Lifecycle
from limelight.domain.picture import Mark
from limelight.domain.standing import Standing
from limelight.ui.mirrored import draw_line, placed
from limelight.ui.stage.arrangement import Density
from limelight.ui.stage.group_head import paint_edge, paint_group
from limelight.ui.stage.model import AnyIndex, Painted, StageModel
from limelight.ui.stage.pill import Pill, paint_pill, room_for_words
from limelight.ui.stage.words import cell_words
from limelight.ui.text import visible
from limelight.ui.theme import Size, Theme, Themes, Weight, font, scaled
from limelight.words import tr

PAD = 6  # between a pill and the edge of its cell, logical pixels
_HEIGHTS = {Density.COMFORTABLE: (40, 27), Density.COMPACT: (28, 22)}  # of a row and of a pill, at 100 %
_KEPT_CELLS = 2048  # pixmaps; one of 150 x 40 at double density takes 96 kB, and few differ
_KEPT_NAMES = 240  # each is another picture, so only those around what is seen
_KEPT_WORDS = 4096
_SAYS_MORE = Mark.ROLLED_BACK | Mark.PENDING | Mark.FROZEN | Mark.READ_ONLY | Mark.DISAGREE | Mark.AGEING
_FIRST_TO_GO = (Mark.AGEING, Mark.DISAGREE, Mark.READ_ONLY, Mark.FROZEN, Mark.PENDING, Mark.ROLLED_BACK)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the cursor is, what else is selected, and which columns are production: what a cell's ground depends on."""

    row: int = -1
    column: int = -1
    production: frozenset[int] = frozenset()
    rows: range = range(0)  # of several cells that are selected; empty where it is one
    columns: frozenset[int] = frozenset()

    def marks(self, row: int, column: int) -> bool:
        """Whether a cell is to be seen as selected: with one cell its whole row is."""
        return row in self.rows and column in self.columns if self.rows else row == self.row

    def marks_name(self, row: int) -> bool:
        """The same for the feature itself."""
        return row in self.rows if self.rows else row == self.row


def cursor_at(
    index: AnyIndex, model: StageModel, block: tuple[range, frozenset[int]] = (range(0), frozenset())
) -> Cursor:
    """The cursor on a cell of the model, with the block of rows and columns that is selected around it."""
    columns = enumerate(model.picture.columns, start=1)
    production = frozenset(number for number, column in columns if column.environment.is_production)
    rows, chosen = block if len(block[0]) * len(block[1]) > 1 else (range(0), frozenset[int]())
    return Cursor(index.row(), index.column(), production, rows, chosen)


class StageDelegate(QStyledItemDelegate):
    """Paints the cells of the stage, and the features at their left.

    `old_age` tells for a column how old it is, in words, where it must be shown as old, else an empty string. The
    table keeps `cursor` up to date. The model is not asked by roles here, nor is a style option filled: for the 250
    cells of a window that would cost more than the painting.
    """

    def __init__(self, model: StageModel, themes: Themes, old_age: Callable[[int], str], table: QWidget) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._themes = themes
        self._old_age = old_age
        self.cursor = Cursor()
        self.density = Density.COMFORTABLE
        self._cells: dict[tuple[object, ...], QPixmap] = {}
        self._names: dict[tuple[object, ...], QPixmap] = {}
        self._choices: dict[tuple[tuple[str, ...], int], str] = {}
        self.measure()

    @property
    def row_height(self) -> int:
        """How high every row is, for text of the present size."""
        return scaled(_HEIGHTS[self.density][0])

    def measure(self) -> None:
        """The theme, the size of text or the density is another one: measure again, and paint everything anew."""
        self._name_metrics = QFontMetrics(font(Size.BODY, Weight.SEMIBOLD))
        self._word_metrics = QFontMetrics(font(Size.LABEL, Weight.SEMIBOLD))
        self._key_metrics = QFontMetrics(font(Size.SMALL))
        for kept in (self._cells, self._names, self._choices):
            kept.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, content, focus."""
        row, column = index.row(), index.column()
        rect: QRect = option.rect
        cursor = self.cursor
        is_head = self._model.group_at(row) is not None
        if cursor.marks(row, column):
            painter.fillRect(rect, self._themes.theme.selection)
        elif is_head:
            painter.fillRect(rect, self._themes.theme.sunken)
        elif column in cursor.production:
            painter.fillRect(rect, self._themes.theme.production_soft)
        if is_head:
            paint_edge(painter, rect, self._themes.theme)
        else:
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(rect.topLeft(), self._cell(row, column, rect.width(), ratio))
        if row == cursor.row and column == cursor.column:
            self._paint_focus(painter, rect, self._themes.theme, self._table.hasFocus())

    def paint_name(self, painter: QPainter, rect: QRect, row: int, *, is_active: bool) -> None:
        """The feature's own cell, which the table shows as the row's head."""
        group = self._model.group_at(row)
        if self.cursor.marks_name(row) or group is not None:
            is_marked = self.cursor.marks_name(row)
            painter.fillRect(rect, self._themes.theme.selection if is_marked else self._themes.theme.sunken)
        if group is not None:
            paint_group(painter, rect, group, self._model.grouped_by, self._themes.theme)
        else:
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(rect.topLeft(), self._name(self._model.feature(row), rect.width(), ratio))
        if row == self.cursor.row and self.cursor.column == 0:
            self._paint_focus(painter, rect, self._themes.theme, is_active)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """One height for all, and a width in which the longest words fit."""
        return QSize(scaled(190), self.row_height)

    @property
    def _pill_height(self) -> int:
        return scaled(_HEIGHTS[self.density][1])

    def _cell(self, row: int, column: int, width: int, ratio: float) -> QPixmap:
        """The picture of a cell; painted once for all cells that look the same."""
        theme = self._themes.theme
        painted, old = self._model.painted(row, column), self._old_age(column)
        key = (painted, old, width, ratio)
        found = self._cells.get(key)
        if found is None:
            pill = paint_pill(self._pill(painted, old, width), ratio, theme)
            height = self.row_height
            found = _transparent(QSize(width, height), ratio)
            painter = QPainter(found)
            painter.drawPixmap(PAD, (height - self._pill_height) // 2, pill)
            painter.fillRect(0, height - 1, width, 1, theme.line)
            painter.end()
            _keep(self._cells, key, found, _KEPT_CELLS)
        return found

    def _pill(self, cell: Painted, old: str, width: int) -> Pill:
        """What stands in a cell of that width."""
        room = width - 2 * PAD
        standing = Standing(cell.standing)
        back = bool(cell.marks & Mark.ROLLED_BACK)
        choice = cell_words(standing, cell.share, cell.have, cell.of, rolled_back=back)
        marks = Mark(cell.marks) & _SAYS_MORE
        # Words come before signs: where there is no room for both, the tooltip still has the sign.
        for mark in _FIRST_TO_GO:
            if self._word_metrics.horizontalAdvance(choice[-1]) <= room_for_words(room, _count(marks)):
                break
            marks &= ~mark
        words = self._fitting(choice, room_for_words(room, _count(marks)))
        return Pill(standing, cell.share, words, marks, old, QSize(room, self._pill_height))

    def _name(self, feature: Feature, width: int, ratio: float) -> QPixmap:
        """The picture of a feature's own cell."""
        theme = self._themes.theme
        key = (feature.key, feature.name, feature.owner, _badge(feature), width, ratio)
        found = self._names.get(key)
        if found is None:
            height = self.row_height
            found = _transparent(QSize(width, height), ratio)
            painter = QPainter(found)
            self._paint_feature(painter, QRect(0, 0, width, height), feature, theme)
            painter.fillRect(0, height - 1, width, 1, theme.line)
            painter.end()
            _keep(self._names, key, found, _KEPT_NAMES)
        return found

    def _paint_focus(self, painter: QPainter, rect: QRect, theme: Theme, active: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QBrush(theme.accent if active else theme.edge), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2.5, -2, -3.5), 9, 9)
        painter.restore()

    def _paint_feature(self, painter: QPainter, rect: QRect, feature: Feature, theme: Theme) -> None:
        """Its name, and below it (compact: beside it) whose it is and its key."""
        painter.setRenderHints(QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.Antialiasing)
        is_compact = self.density is Density.COMPACT
        left, width = rect.left() + 16, rect.width() - 28
        badge = _badge(feature)
        room = width - (self._paint_feature_badge(painter, rect, badge, theme) if badge else 0)
        name = self._elided(feature.title, room, is_name=True)
        painter.setFont(font(Size.BODY, Weight.SEMIBOLD))
        painter.setPen(theme.text)
        draw_line(painter, QRectF(rect), left, rect.top() + scaled(19 if is_compact else 17), name)
        second, below = f"{feature.owner or tr('No owner')}  ·  {feature.key}", rect.top() + scaled(32)
        if is_compact:
            taken = self._name_metrics.horizontalAdvance(name) + 10
            second, left, width, below = feature.key, left + taken, room - taken, rect.top() + scaled(19)
        painter.setFont(font(Size.SMALL))
        painter.setPen(theme.muted)
        if width > scaled(20):
            draw_line(painter, QRectF(rect), left, below, self._elided(second, width, is_name=False))

    def _paint_feature_badge(self, painter: QPainter, rect: QRect, badge: str, theme: Theme) -> int:
        """What sets a feature apart, at the end; returns the room that it takes."""
        taken = self._key_metrics.horizontalAdvance(badge) + 14
        box = placed(QRectF(rect), QRectF(rect.right() - 10 - taken, rect.top() + scaled(6), taken, scaled(16)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.sunken)
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font(Size.SMALL))
        painter.setPen(theme.muted)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge)
        return taken + 6

    def _elided(self, text: str, width: int, *, is_name: bool) -> str:
        """The text, odd characters visible, cut with an ellipsis to fit."""
        metrics: QFontMetrics = self._name_metrics if is_name else self._key_metrics
        return metrics.elidedText(visible(text), Qt.TextElideMode.ElideRight, width)

    def _fitting(self, words: tuple[str, ...], width: int) -> str:
        """The first words that fit; the last ones in any case."""
        key = (words, width)
        if key not in self._choices:
            if len(self._choices) >= _KEPT_WORDS:
                self._choices.clear()
            fitting = [one for one in words if self._word_metrics.horizontalAdvance(one) <= width]
            self._choices[key] = fitting[0] if fitting else words[-1]
        return self._choices[key]


def _transparent(size: QSize, ratio: float) -> QPixmap:
    pixmap = QPixmap((QSizeF(size) * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _keep(kept: dict[tuple[object, ...], QPixmap], key: tuple[object, ...], made: QPixmap, most: int) -> None:
    """Keep a pixmap; the one kept longest goes where there are too many."""
    if len(kept) >= most:
        del kept[next(iter(kept))]
    kept[key] = made


def _badge(feature: Feature) -> str:
    """What sets a feature apart from an ordinary release toggle; empty where nothing does."""
    if feature.lifecycle is not Lifecycle.ACTIVE:
        return feature.lifecycle.word
    plain = feature.type in (FeatureType.RELEASE, FeatureType.OTHER)
    return "" if plain else feature.type.word


def _count(marks: Mark) -> int:
    return int(marks).bit_count()
