"""What stands on one day, as a list that can be read, heard and opened."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from limelight.domain.calendar import Entry
from limelight.ui.calendar.words import SIGNS, colours_of, entry_about, entry_head, entry_whole
from limelight.ui.text import tooltip_data, visible
from limelight.ui.theme import Look, Themes, icon, set_look
from limelight.words import tr

AnyIndex = QModelIndex | QPersistentModelIndex


class AgendaModel(QAbstractTableModel):
    """A line for each entry of a day."""

    def __init__(self, themes: Themes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.day = date.min
        self.entries: tuple[Entry, ...] = ()

    def show_entries(self, day: date, entries: tuple[Entry, ...]) -> None:
        """Show these."""
        if (day, entries) != (self.day, self.entries):
            self.beginResetModel()
            self.day, self.entries = day, entries
            self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Entries shown."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 0 if parent.isValid() else 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Two lines, with a sign."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(SIGNS[entry.kind], colours_of(entry.kind, self._themes.theme)[0])
        head, about = visible(entry_head(entry, self.day)), visible(entry_about(entry))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{head}. {about}"
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(part for part in (head, about) if part)
        return tooltip_data(role, visible(entry_whole(entry), lines=True))


class Agenda(QTableView):
    """The list of a day.

    Signals:
        entry_selected(object): the `Entry` under the cursor, or None.
        entry_opened(object): the person wants to go where it leads.
    """

    entry_selected = Signal(object)
    entry_opened = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = AgendaModel(themes, self)
        set_look(self, Look.LIST)
        self.setModel(self.lines)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("What stands on this day"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        self.lines.modelReset.connect(self._fit)
        themes.theme_changed.connect(self._fit)

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        index = self.currentIndex()
        return self.lines.entries[index.row()] if index.isValid() else None

    @Slot()
    def _tell(self) -> None:
        self.entry_selected.emit(self.entry)

    @Slot()
    def _open(self) -> None:
        if self.entry is not None:
            self.entry_opened.emit(self.entry)

    @Slot()
    def _fit(self) -> None:
        """Each line as high as its words need; the first one is selected."""
        self.resizeRowsToContents()
        if self.lines.entries and not self.currentIndex().isValid():
            self.setCurrentIndex(self.lines.index(0, 0))
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes where an entry leads."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width: other lines."""
        super().resizeEvent(event)
        self.resizeRowsToContents()
