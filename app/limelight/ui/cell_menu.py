"""The menu of a cell of the stage: what can be done with it, by the right mouse button or the menu key."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu

from limelight.ui.window import MainWindow
from limelight.words import tr

_COMMANDS = (
    "change.release",
    "change.roll_back",
    "copy.text",
    "copy.markdown",
    "copy.csv",
    "copy.link",
    "column.left",
    "column.right",
)


class CellMenu(QObject):
    """Opens it over the stage of a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.menu = QMenu(window)
        self.menu.setAccessibleName(tr("What can be done with the cell"))
        window.commands.fill_with(self.menu, _COMMANDS)
        table = window.stage.table
        for part in (table, table.names):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open)
        table.names.customContextMenuRequested.connect(self._open_for_feature)

    @Slot(QPoint)
    def _open(self, at: QPoint) -> None:
        """At the mouse where it is on a cell, which it selected then; else, for the menu key, at the cursor."""
        table = self._window.stage.table
        now = table.currentIndex()
        if not self._window.selected[0]:
            return
        if table.indexAt(at) != now:
            beside = table.visualRect(now).center() if now.column() else QPoint(0, table.rowViewportPosition(now.row()))
            at = beside
        self.menu.popup(table.viewport().mapToGlobal(at))

    @Slot(QPoint)
    def _open_for_feature(self, at: QPoint) -> None:
        table = self._window.stage.table
        row = table.names.logicalIndexAt(at)
        key = self._window.stage.model.key_at(row) if row >= 0 else ""
        if key:
            table.select(key, "")
            self.menu.popup(table.names.viewport().mapToGlobal(at))
