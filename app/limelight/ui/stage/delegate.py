"""Paints the cells of the stage: a standing by shape, word and colour, out of a cache of pixmaps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from limelight.domain.features import Feature, FeatureType, Lifecycle
from limelight.domain.picture import Mark
from limelight.ui.stage.model import Painted, StageModel
from limelight.ui.stage.pill import Pill, paint_pill
from limelight.ui.stage.words import cell_words
from limelight.ui.text import visible
from limelight.ui.theme import Size, Theme, Themes, Weight, font

ROW_HEIGHT = 40
PAD = 6  # between a pill and the edge of its cell, logical pixels
_PILL_HEIGHT = 27
_KEPT = 4096  # pixmaps; a full one of 150 x 28 at double density takes 70 kB, and few differ
_SAYS_MORE = Mark.PENDING | Mark.FROZEN | Mark.READ_ONLY | Mark.DISAGREE | Mark.AGEING
_FIRST_TO_GO = (Mark.AGEING, Mark.DISAGREE, Mark.READ_ONLY, Mark.FROZEN, Mark.PENDING)

AnyIndex = QModelIndex | QPersistentModelIndex


class StageDelegate(QStyledItemDelegate):
    """Paints both parts of the stage.

    `old_age` tells for a column how old it is, in words, where it must be shown as old, else an empty string;
    `current` which cell has the focus.
    """

    def __init__(
        self,
        model: StageModel,
        themes: Themes,
        old_age: Callable[[int], str],
        current: Callable[[], QModelIndex],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._themes = themes
        self._old_age = old_age
        self._current = current
        self._elisions: dict[tuple[str, int, bool], str] = {}
        self._choices: dict[tuple[tuple[str, ...], int], str] = {}
        self._pills: dict[tuple[Pill, float, bool], QPixmap] = {}
        self._name_font = font(Size.BODY, Weight.SEMIBOLD)
        self._key_font = font(Size.SMALL)
        self._name_metrics = QFontMetrics(self._name_font)
        self._word_metrics = QFontMetrics(font(Size.LABEL, Weight.SEMIBOLD))
        self._key_metrics = QFontMetrics(self._key_font)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, content, focus."""
        self.initStyleOption(option, index)
        theme = self._themes.theme
        rect: QRect = option.rect
        self._paint_ground(painter, rect, index, theme)
        if index.column() == 0:
            painter.save()
            self._paint_feature(painter, rect, self._model.feature(index.row()), theme)
            painter.restore()
        else:
            ratio = painter.device().devicePixelRatioF()
            pill = self._pill(self._model.painted(index.row(), index.column()), index.column(), rect.width())
            top = rect.top() + (rect.height() - _PILL_HEIGHT) // 2
            painter.drawPixmap(rect.left() + PAD, top, self._pixmap(pill, ratio, theme))
        if self._is_current(index):
            self._paint_focus(painter, rect, theme, bool(option.state & QStyle.StateFlag.State_Active))

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Only what painting needs: asking the model for every role would cost more than the painting."""
        option.index = index  # type: ignore[assignment]
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """One height for all, and a width in which the longest words fit."""
        return QSize(280 if index.column() == 0 else 190, ROW_HEIGHT)

    def _pill(self, cell: Painted, column: int, width: int) -> Pill:
        """What the cell's pixmap depends on, and nothing else."""
        room = width - 2 * PAD
        old = self._old_age(column)
        choice = cell_words(cell.standing, cell.share, cell.have, cell.of)
        marks = Mark(cell.marks) & _SAYS_MORE
        # Words come before signs: where there is no room for both, the tooltip still has the sign.
        for mark in _FIRST_TO_GO:
            if self._word_metrics.horizontalAdvance(choice[-1]) <= room - 38 - 15 * _count(marks):
                break
            marks &= ~mark
        words = self._fitting(choice, room - 38 - 15 * _count(marks))
        return Pill(cell.standing, cell.share, words, marks, old, QSize(room, _PILL_HEIGHT))

    def _pixmap(self, pill: Pill, ratio: float, theme: Theme) -> QPixmap:
        key = (pill, ratio, theme.is_dark)
        if key not in self._pills:
            if len(self._pills) >= _KEPT:
                self._pills.clear()
            self._pills[key] = paint_pill(pill, ratio, theme)
        return self._pills[key]

    def _paint_ground(self, painter: QPainter, rect: QRect, index: AnyIndex, theme: Theme) -> None:
        if self._current().row() == index.row():
            painter.fillRect(rect, theme.selection)
        elif index.column() and self._model.environment_column(index.column()).environment.is_production:
            painter.fillRect(rect, theme.production_soft)
        else:
            painter.fillRect(rect, theme.surface)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line)

    def _is_current(self, index: AnyIndex) -> bool:
        current = self._current()
        return current.row() == index.row() and current.column() == index.column()

    def _paint_focus(self, painter: QPainter, rect: QRect, theme: Theme, active: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QBrush(theme.accent if active else theme.edge), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2.5, -2, -3.5), 9, 9)
        painter.restore()

    def _paint_feature(self, painter: QPainter, rect: QRect, feature: Feature, theme: Theme) -> None:
        badge = _badge(feature)
        left, width = rect.left() + 16, rect.width() - 28
        if badge:
            taken = self._key_metrics.horizontalAdvance(badge) + 14
            box = QRectF(rect.right() - 10 - taken, rect.top() + 6, taken, 16)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.sunken)
            painter.drawRoundedRect(box, 4, 4)
            painter.setFont(self._key_font)
            painter.setPen(theme.muted)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge)
        painter.setFont(self._name_font)
        painter.setPen(theme.text)
        name = self._elided(feature.title, width - (taken + 6 if badge else 0), is_name=True)
        painter.drawText(left, rect.top() + 17, name)
        painter.setFont(self._key_font)
        painter.setPen(theme.muted)
        second = f"{feature.owner or 'No owner'}  ·  {feature.key}"
        painter.drawText(left, rect.top() + 32, self._elided(second, width, is_name=False))

    def _elided(self, text: str, width: int, *, is_name: bool) -> str:
        """The text, odd characters visible, cut with an ellipsis to fit."""
        key = (text, width, is_name)
        if key not in self._elisions:
            if len(self._elisions) >= _KEPT:
                self._elisions.clear()
            metrics: QFontMetrics = self._name_metrics if is_name else self._key_metrics
            self._elisions[key] = metrics.elidedText(visible(text), Qt.TextElideMode.ElideRight, width)
        return self._elisions[key]

    def _fitting(self, words: tuple[str, ...], width: int) -> str:
        """The first words that fit; the last ones in any case."""
        key = (words, width)
        if key not in self._choices:
            if len(self._choices) >= _KEPT:
                self._choices.clear()
            fitting = [one for one in words if self._word_metrics.horizontalAdvance(one) <= width]
            self._choices[key] = fitting[0] if fitting else words[-1]
        return self._choices[key]


def _badge(feature: Feature) -> str:
    """What sets a feature apart from an ordinary release toggle; empty where nothing does."""
    if feature.lifecycle is not Lifecycle.ACTIVE:
        return str(feature.lifecycle.value)
    plain = feature.type in (FeatureType.RELEASE, FeatureType.OTHER)
    return "" if plain else str(feature.type.value)


def _count(marks: Mark) -> int:
    return int(marks).bit_count()
