"""The last polls of an environment as a table that can be read, selected and copied."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from limelight.domain.picture import Column
from limelight.domain.tables import TableForm, TextTable
from limelight.ui.environments.panels import poll_rows
from limelight.ui.sizes import dialog_size
from limelight.ui.table_buttons import TableButtons
from limelight.ui.text import plain_button, prose_label, visible
from limelight.ui.theme import Look, set_look
from limelight.words import tr

_HEADS = (tr("Began at"), tr("Took"), tr("Outcome"))
_ROW_HEIGHT = 30


class PollTable(QDialog):
    """The polls as they were when it was opened; open it with `open()`."""

    def __init__(self, column: Column, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = TextTable(_HEADS, poll_rows(column.polls))
        self.setWindowTitle(tr("Last polls of {environment}", environment=visible(column.environment.name)))
        self.resize(dialog_size(self, 520, 460))
        self.table = _table(self._texts, self)
        explained = tr("The newest first. The time runs until what came was read, or until it was given up.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(prose_label(explained, Look.MUTED, self))
        layout.addWidget(self.table, 1)
        layout.addLayout(self._buttons())
        self.finished.connect(self.deleteLater)

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        copy = TableButtons(self)
        copy.copy_wanted.connect(self._copy)
        for button in copy.buttons:
            buttons.addWidget(button)
        buttons.addStretch(1)
        close = plain_button(tr("Close"), parent=self)
        close.clicked.connect(self.accept)
        buttons.addWidget(close)
        return buttons

    @Slot(object)
    def _copy(self, form: TableForm) -> None:
        QGuiApplication.clipboard().setText(self._texts.as_(form))


def _table(texts: TextTable, parent: QWidget) -> QTableWidget:
    table = QTableWidget(len(texts.rows), len(texts.heads), parent)
    table.setHorizontalHeaderLabels(list(texts.heads))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setAccessibleName(tr("Last polls"))
    set_look(table, Look.LIST)
    for row, cells in enumerate(texts.rows):
        for column, text in enumerate(cells):
            table.setItem(row, column, QTableWidgetItem(text))
    head = table.horizontalHeader()
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    head.setStretchLastSection(True)
    if table.rowCount():
        table.setCurrentCell(0, 0)
    return table
