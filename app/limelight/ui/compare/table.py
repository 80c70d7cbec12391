"""The table of a comparison: the standings as on the stage, side by side."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from limelight.domain.comparing import Likeness
from limelight.domain.picture import Mark
from limelight.domain.standing import Standing
from limelight.ui.compare.model import At, CompareModel
from limelight.ui.mirrored import leading, placed
from limelight.ui.stage.ages import old_words
from limelight.ui.stage.fixed import set_row_height
from limelight.ui.stage.model import AnyIndex
from limelight.ui.stage.pill import Pill, paint_pill, room_for_words
from limelight.ui.stage.words import Moment, cell_words
from limelight.ui.text import show_tooltip, visible
from limelight.ui.theme import Look, Size, Theme, Themes, Weight, font, icon_pixmap, scaled, set_look
from limelight.words import tr

_ROW_HEIGHT, _PILL_HEIGHT = 44, 27  # at 100 %
_PAD = 8
_KEPT = 512  # pixmaps of cells
_SHARES = {At.FEATURE: 0.22, At.LEFT: 0.16, At.RIGHT: 0.16, At.EXPOSURE: 0.18}
"""How much of the width each column has, until the person drags an edge; the last one has the rest."""
_SIGNS = {
    Likeness.SAME: "done",
    Likeness.DIFFERENT: "compare",
    Likeness.ACKNOWLEDGED: "person",
    Likeness.EXPIRED: "age",
    Likeness.ANOTHER: "warning",
    Likeness.NOT_KNOWN: "unknown",
}


class CompareTable(QTableView):
    """Shows a `CompareModel`.

    Signals:
        row_selected(str): the key of the feature in the row with the cursor; empty where there is none.
        row_opened(str): the same, on Enter or a double click.
    """

    row_selected = Signal(str)
    row_opened = Signal(str)

    def __init__(
        self, model: CompareModel, themes: Themes, moment: Callable[[], Moment], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._compared = model
        self._selected = ""
        self._is_persons = False
        self._is_fitting = False
        self.setModel(model)
        self._delegate = CompareDelegate(model, themes, moment, self)
        self.setItemDelegate(self._delegate)
        set_look(self, Look.LIST)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Features that differ"))
        self._prepare_heads()
        self.activated.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._take_current)
        model.modelReset.connect(self._select_again)
        themes.theme_changed.connect(self._measure)
        self._measure()

    @property
    def selected(self) -> str:
        """The key of the feature in the row with the cursor; empty where there is none."""
        index = self.currentIndex()
        return self._compared.key(index.row()) if index.isValid() else ""

    def _prepare_heads(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(True)
        head.setAccessibleName(tr("Columns"))
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.sectionResized.connect(self._note_hand)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.row_opened.emit(self._compared.key(index.row()))

    @Slot(QModelIndex, QModelIndex)
    def _take_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._selected = self._compared.key(current.row()) if current.isValid() else self._selected
        self.row_selected.emit(self.selected)

    @Slot()
    def _select_again(self) -> None:
        """The rows are others: the same feature stays selected where it is still shown."""
        row = self._compared.row_of(self._selected) if self._selected else -1
        if row >= 0:
            self.setCurrentIndex(self._compared.index(row, 0))
        else:
            self.row_selected.emit("")

    @Slot()
    def _measure(self) -> None:
        """Another theme, or larger or smaller text."""
        set_row_height(self.verticalHeader(), scaled(_ROW_HEIGHT))
        self._delegate.forget()
        self.viewport().update()

    @Slot(int)
    def _note_hand(self, section: int) -> None:
        """An edge moved: where we did not move it, widths are the person's. The last column follows by itself."""
        self._is_persons = self._is_persons or not (self._is_fitting or section == At.LIKENESS)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips are ours, in plain text."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            text = index.data(Qt.ItemDataRole.AccessibleDescriptionRole) if index.isValid() else ""
            show_tooltip(event.globalPos(), text, self.viewport(), self.visualRect(index))
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is another width to share, unless the person did that."""
        super().resizeEvent(event)
        if not self._is_persons:
            self._is_fitting = True
            for at, share in _SHARES.items():
                self.setColumnWidth(at, round(self.viewport().width() * share))
            self._is_fitting = False


class CompareDelegate(QStyledItemDelegate):
    """Paints the cells: a feature in two lines, standings as pills, and a sign before the difference."""

    def __init__(self, model: CompareModel, themes: Themes, moment: Callable[[], Moment], parent: QWidget) -> None:
        super().__init__(parent)
        self._table = parent
        self._compared = model
        self._themes = themes
        self._moment = moment
        self._cells: dict[tuple[object, ...], QPixmap] = {}

    def forget(self) -> None:
        """Paint everything anew: the theme or the size of text is another."""
        self._cells.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground and focus as Qt paints them, then ours."""
        self.initStyleOption(option, index)
        option.text = ""
        at, row = At(index.column()), self._compared.rows[index.row()]
        if self._is_production(at) and not option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect.adjusted(0, 0, 0, -1), self._themes.theme.production_soft)
        self._table.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._table)
        theme, rect = self._themes.theme, option.rect.adjusted(_PAD, 0, -_PAD, -1)
        painter.save()
        if at is At.FEATURE:
            self._paint_feature(painter, rect, row, theme)
        elif at in (At.LEFT, At.RIGHT):
            self._paint_standing(painter, rect, at, row)
        elif at is At.LIKENESS:
            self._paint_likeness(painter, rect, index, theme)
        else:
            painter.setPen(theme.text)
            painter.setFont(font(Size.BODY))
            _draw(painter, rect, index.data())
        painter.restore()

    def _is_production(self, at: At) -> bool:
        if at not in (At.LEFT, At.RIGHT):
            return False
        comparison = self._compared.comparison
        number = comparison.left if at is At.LEFT else comparison.right
        return comparison.picture.columns[number].environment.is_production

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """One height for all."""
        return QSize(scaled(180), scaled(_ROW_HEIGHT))

    def _paint_feature(self, painter: QPainter, rect: QRect, row: int, theme: Theme) -> None:
        feature = self._compared.comparison.picture.catalogue.features[row]
        painter.setFont(font(Size.BODY, Weight.SEMIBOLD))
        painter.setPen(theme.text)
        _draw(painter, QRect(rect.left(), rect.top() + scaled(4), rect.width(), scaled(20)), feature.title)
        painter.setFont(font(Size.SMALL))
        painter.setPen(theme.muted)
        _draw(painter, QRect(rect.left(), rect.top() + scaled(23), rect.width(), scaled(16)), feature.key)

    def _paint_likeness(self, painter: QPainter, rect: QRect, index: AnyIndex, theme: Theme) -> None:
        likeness = self._compared.likeness(index.row())
        colour = theme.warning if likeness.is_open else theme.muted
        side = scaled(16)
        sign = icon_pixmap(_SIGNS[likeness], colour, side, painter.device().devicePixelRatioF())
        at = placed(QRectF(rect), QRectF(rect.left(), rect.top() + (rect.height() - side) // 2, side, side))
        painter.drawPixmap(at.topLeft(), sign)
        painter.setFont(font(Size.BODY, Weight.MEDIUM if likeness.is_open else Weight.REGULAR))
        painter.setPen(colour if likeness.is_open else theme.text)
        _draw(painter, placed(QRectF(rect), QRectF(rect.adjusted(side + _PAD, 0, 0, 0))).toRect(), index.data())

    def _paint_standing(self, painter: QPainter, rect: QRect, at: At, row: int) -> None:
        ratio = painter.device().devicePixelRatioF()
        comparison, theme = self._compared.comparison, self._themes.theme
        number = comparison.left if at is At.LEFT else comparison.right
        facts = comparison.picture.columns[number]
        cell = comparison.picture.cell(number, row)
        old = old_words(facts, self._moment())
        back = Mark.ROLLED_BACK in cell.marks
        told = (cell.standing, facts.share[row], cell.detail.have, cell.detail.of, back, old)
        key = (*told, rect.width(), ratio)
        if key not in self._cells:
            if len(self._cells) >= _KEPT:
                self._cells.clear()
            words = cell_words(cell.standing, facts.share[row], cell.detail.have, cell.detail.of, rolled_back=back)
            pill = _pill(cell.standing, facts.share[row], words, old, rect.width())
            self._cells[key] = paint_pill(pill, ratio, theme)
        painter.drawPixmap(rect.left(), rect.top() + (rect.height() - scaled(_PILL_HEIGHT)) // 2, self._cells[key])


def _pill(standing: Standing, share: int, words: tuple[str, ...], old: str, width: int) -> Pill:
    metrics = QFontMetrics(font(Size.LABEL, Weight.SEMIBOLD))
    fitting = [one for one in words if metrics.horizontalAdvance(one) <= room_for_words(width, 0)]
    return Pill(standing, share, (fitting or words[-1:])[0], Mark.NONE, old, QSize(width, scaled(_PILL_HEIGHT)))


def _draw(painter: QPainter, rect: QRect, text: str) -> None:
    """One line, odd characters visible, cut with an ellipsis where there is no more room."""
    shown = painter.fontMetrics().elidedText(visible(text), Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, leading() | Qt.TextFlag.TextSingleLine, shown)
