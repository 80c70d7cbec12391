"""Each of what became different, in a list from which one goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QVBoxLayout, QWidget

from limelight.domain.noticed import Noticed
from limelight.ui.lamp import production_icon
from limelight.ui.noticing.words import item_words
from limelight.ui.sizes import dialog_size
from limelight.ui.text import plain_button, plain_label, visible
from limelight.ui.theme import Look, Themes
from limelight.words import tr

_MARK = QSize(40, 16)
_PLACE = Qt.ItemDataRole.UserRole
MOST = 2_000
"""Rows that are listed; the rest is counted below."""


class SinceList(QDialog):
    """Opened by the person; Return or a click on a row goes there.

    Signals:
        chosen(str, str): keys of feature and environment.
    """

    chosen = Signal(str, str)

    def __init__(self, heading: str, items: Sequence[Noticed], themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Since you last looked"))
        self.rows = QListView(self)
        self.rows.setModel(_model(items[:MOST], themes, self))
        self.rows.setIconSize(_MARK)
        self.rows.setAccessibleName(heading)
        self.rows.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.rows.setWordWrap(True)
        self.rows.setSpacing(3)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out(heading, len(items))
        self.rows.activated.connect(self._choose)
        self.rows.clicked.connect(self._choose)
        if items:
            self.rows.setCurrentIndex(self.rows.model().index(0, 0))

    def _lay_out(self, heading: str, count: int) -> None:
        close = plain_button(tr("Close"), Look.BUTTON, self)
        close.clicked.connect(self.reject)
        below = QHBoxLayout()
        more = (
            tr("The first {most} are listed.", most=MOST) if count > MOST else tr("Choose one to see it on the stage.")
        )
        below.addWidget(plain_label(more, Look.MUTED, self), 1)
        below.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(plain_label(heading, Look.HEADING, self))
        layout.addWidget(self.rows, 1)
        layout.addLayout(below)
        self.resize(dialog_size(self, 640, 420))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        feature, environment = index.data(_PLACE)
        self.accept()
        self.chosen.emit(feature, environment)


def _model(items: Sequence[Noticed], themes: Themes, parent: QWidget) -> QStandardItemModel:
    made, mark, none = QStandardItemModel(parent), production_icon(themes.theme), QPixmap(_MARK)
    none.fill(Qt.GlobalColor.transparent)
    for item in items:
        row = QStandardItem(visible(item_words(item)))
        row.setData(item.place, _PLACE)
        row.setIcon(QIcon(none))
        if item.environment.is_production:
            row.setIcon(mark)
            row.setData(tr("PRODUCTION, {row}", row=row.text()), Qt.ItemDataRole.AccessibleTextRole)
        made.appendRow(row)
    return made
