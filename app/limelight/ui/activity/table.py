"""The table of the activity, with the sign of each outcome and of production."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from limelight.domain.activity import Entry
from limelight.domain.evidence import Presence
from limelight.domain.standing import standing_of
from limelight.ui.activity.model import ActivityModel, Role
from limelight.ui.activity.words import Column, is_shown_there, outcome_of_entry, target_of
from limelight.ui.lamp import production_icon
from limelight.ui.outcome import Tone
from limelight.ui.theme import Look, Theme, Themes, icon, lamp_pixmap, scaled, set_look
from limelight.words import tr

_ROW_HEIGHT, _SIGN_SIDE = 46, 16  # two lines, and a sign; at 100 %
_WIDTHS = {
    Column.WHEN: (96, 142),
    Column.OUTCOME: (140, 262),
    Column.FEATURE: (108, 240),
    Column.ENVIRONMENT: (132, 190),
    Column.CHANGE: (114, 248),
    Column.WHO: (82, 150),
    Column.SOURCE: (82, 130),
    Column.REASON: (88, 300),
    Column.TICKET: (82, 120),
}
"""The least width, in which words take two lines, and the one in which they mostly take one; in logical pixels at
100 %.

The least widths are as wide together as the table of a window of 1280, so that nothing has to be scrolled for there.
"""
AnyIndex = QModelIndex | QPersistentModelIndex


class ActivityTable(QTableView):
    """Rows of what happened; one is selected at a time.

    Signals:
        entry_selected(object): the `Entry` under the cursor, or None.
    """

    entry_selected = Signal(object)

    def __init__(self, model: ActivityModel, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = model
        self._is_fitting = False
        self._is_persons = False  # the person chose the widths
        self._kept = ""  # the id of the selected entry, kept while the rows are filled anew
        set_look(self, Look.LIST)
        self.setModel(model)
        self.setItemDelegate(OutcomeDelegate(themes, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Recorded changes"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW_HEIGHT))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(self.horizontalHeader().defaultAlignment().AlignLeft)
        self.horizontalHeader().sectionResized.connect(self._note_resized)
        self.selectionModel().currentRowChanged.connect(self._tell)
        model.modelReset.connect(self._select_again)
        themes.theme_changed.connect(self._wear)

    def select_entry(self, entry_id: str) -> bool:
        """Select an entry; whether it is shown."""
        row = self._entries.row_of(entry_id)
        if row >= 0:
            self.setCurrentIndex(self._entries.index(row, 0))
        return row >= 0

    def _fit(self) -> None:
        """Share the room among the columns; what is left after all words have theirs goes to the reasons."""
        sizes = {column: (scaled(low), scaled(width)) for column, (low, width) in _WIDTHS.items()}
        least = sum(low for low, _wished in sizes.values())
        wished = sum(width for _low, width in sizes.values())
        room = self.viewport().width()
        share = min(max(room - least, 0) / (wished - least), 1.0)
        widths = {column: low + int(share * (width - low)) for column, (low, width) in sizes.items()}
        widths[Column.REASON] += max(room - sum(widths.values()), 0)
        self._is_fitting = True
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self._is_fitting = False

    @Slot()
    def _note_resized(self) -> None:
        self._is_persons = self._is_persons or not self._is_fitting

    @Slot()
    def _tell(self) -> None:
        index = self.currentIndex()
        entry = self._entries.entry(index.row()) if index.isValid() else None
        self._kept = entry.id if entry is not None else self._kept
        self.entry_selected.emit(entry)

    @Slot()
    def _select_again(self) -> None:
        """The rows are others: the same entry stays selected where it still is shown, in its newest state."""
        if not self.select_entry(self._kept):
            self.entry_selected.emit(None)

    @Slot()
    def _wear(self) -> None:
        """Another theme, or larger or smaller text."""
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW_HEIGHT))
        if not self._is_persons:
            self._fit()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is another width to share, unless the person did that."""
        super().resizeEvent(event)
        if not self._is_persons:
            self._fit()


class OutcomeDelegate(QStyledItemDelegate):
    """Puts the sign of the outcome before its word, both in the colour of its tone, and PROD before a production."""

    def __init__(self, themes: Themes, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = themes
        self._icons: dict[tuple[str, str], QIcon] = {}

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Add sign and colour to what Qt finds by itself."""
        super().initStyleOption(option, index)
        entry = index.data(Role.ENTRY)
        if index.column() == Column.ENVIRONMENT and index.data(Role.PRODUCTION):
            self._mark_production(option)
        if index.column() == Column.OUTCOME and isinstance(entry, Entry):
            self._sign_outcome(option, entry)
        if index.column() == Column.CHANGE and isinstance(entry, Entry):
            self._light_lamp(option, entry)

    def _mark_production(self, option: QStyleOptionViewItem) -> None:
        theme = self._themes.theme
        key = (f"PROD {scaled(_SIGN_SIDE)}", theme.name)
        if key not in self._icons:
            self._icons[key] = production_icon(theme)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.icon = self._icons[key]
        option.decorationSize = option.icon.availableSizes()[0]

    def _light_lamp(self, option: QStyleOptionViewItem, entry: Entry) -> None:
        """The lamp that the change leads to; without colour unless the server showed it."""
        target, theme, side = target_of(entry), self._themes.theme, scaled(_SIGN_SIDE)
        if target is None:
            return
        standing, light = standing_of(Presence.UNKNOWN, target.kind), None
        if not is_shown_there(entry):
            light = theme.muted
        key = (f"{standing.word} {target.percentage} {side} {light is None}", theme.name)
        if key not in self._icons:
            made = QIcon()
            for ratio in (1.0, 2.0):
                made.addPixmap(lamp_pixmap(standing, target.percentage, theme, side, ratio, light))
            self._icons[key] = made
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.icon = self._icons[key]
        option.decorationSize = QSize(side, side)

    def _sign_outcome(self, option: QStyleOptionViewItem, entry: Entry) -> None:
        words = outcome_of_entry(entry)
        colour = _colour(words.tone, self._themes.theme)
        key = (words.sign, colour.name())
        if key not in self._icons:
            self._icons[key] = icon(words.sign, colour)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.icon = self._icons[key]
        option.decorationSize = QSize(scaled(_SIGN_SIDE), scaled(_SIGN_SIDE))
        option.palette.setColor(QPalette.ColorRole.Text, colour)
        option.palette.setColor(QPalette.ColorRole.HighlightedText, colour)
        option.font.setWeight(option.font.Weight.Medium)


def _colour(tone: Tone, theme: Theme) -> QColor:
    return {
        Tone.GOOD: theme.good,
        Tone.BUSY: theme.accent,
        Tone.ATTENTION: theme.warning,
        Tone.BAD: theme.danger,
        Tone.QUIET: theme.muted,
    }[tone]
