"""The dialogs of the stage: a name for a view, the own views, and which environments are columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from limelight.domain.environments import Environment
from limelight.ui.stage.arrangement import LONGEST_NAME
from limelight.ui.stage.saved_views import SavedViews
from limelight.ui.text import plain_button, plain_label, prose_label, set_prose, visible
from limelight.ui.theme import Look, set_look
from limelight.ui.word_dialog import WordDialog
from limelight.words import tr

_SAVED = tr("The filter, the order and the grouping are kept under this name, for this profile.")


class SaveView(WordDialog):
    """Asks for a name. `problem_of` says what is wrong with one; `save` keeps it.

    Open it with `open()`.
    """

    def __init__(self, problem_of: Callable[[str], str], save: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(tr("Save this view"), tr("Save what the stage shows now as a view"), _SAVED, parent)
        self._problem_of, self._save = problem_of, save
        self.name = self.ask(tr("Name"), LONGEST_NAME)
        self._problem = prose_label("", Look.WARNING_TEXT, self)
        self._rows.addWidget(self._problem)
        self.name.textChanged.connect(self._say_problem)
        self.finish(lambda: not problem_of(self.name.text()), self._tell_name, tr("Save the view"))

    @Slot()
    def _say_problem(self) -> None:
        set_prose(self._problem, self._problem_of(self.name.text()) if self.name.text().strip() else "")

    def _tell_name(self) -> None:
        self._save(self.name.text())


class OwnViews(QDialog):
    """The person's own views, to be renamed and deleted. Open it with `open()`."""

    def __init__(self, views: SavedViews, parent: QWidget) -> None:
        super().__init__(parent)
        self._views = views
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Own views"))
        self.resize(420, 380)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Own views"))
        set_look(self.list, Look.CHOICES)
        self.rename = plain_button(tr("Rename"), parent=self)
        self.delete = plain_button(tr("Delete"), parent=self)
        self.close_button = plain_button(tr("Close"), parent=self)
        self._about = prose_label("", Look.MUTED, self)
        self._problem = prose_label("", Look.WARNING_TEXT, self)
        self._lay_out()
        self.list.itemChanged.connect(self._take_name)
        self.rename.clicked.connect(self._rename)
        self.delete.clicked.connect(self._delete)
        self.close_button.clicked.connect(self.accept)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self._delete)
        self._fill()

    def _fill(self) -> None:
        row = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for view in self._views.own:
            item = QListWidgetItem(visible(view.name))
            item.setData(Qt.ItemDataRole.UserRole, view.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(0, row), self.list.count() - 1))
        self.list.blockSignals(False)
        has_any = self.list.count() > 0
        words = (
            tr("F2 renames the selected view, Delete deletes it.") if has_any else tr("You have not saved a view yet.")
        )
        set_prose(self._about, words)
        self.rename.setEnabled(has_any)
        self.delete.setEnabled(has_any)

    @Slot(QListWidgetItem)
    def _take_name(self, item: QListWidgetItem) -> None:
        set_prose(self._problem, self._views.rename(item.data(Qt.ItemDataRole.UserRole), item.text()))
        self._fill()

    @Slot()
    def _rename(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.list.editItem(item)

    @Slot()
    def _delete(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._views.delete(item.data(Qt.ItemDataRole.UserRole))
            self._fill()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.rename)
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(8)
        layout.addWidget(plain_label(tr("Own views"), Look.HEADING))
        layout.addWidget(self._about)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._problem)
        layout.addLayout(buttons)


class ChooseColumns(QDialog):
    """Which environments are columns; it holds at once. Open it with `open()`.

    Signals:
        hidden(object): the keys of the environments that are not shown.
    """

    hidden = Signal(object)

    def __init__(self, environments: Sequence[Environment], hidden: frozenset[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Columns"))
        self.resize(420, 400)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Environments that are shown"))
        set_look(self.list, Look.CHOICES)
        for environment in environments:
            self.list.addItem(_checkable(environment, environment.key not in hidden))
        self.list.setCurrentRow(0)
        self.show_all = plain_button(tr("Show all"), parent=self)
        self.close_button = plain_button(tr("Close"), parent=self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.show_all)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(8)
        about = tr("What is hidden here is only not shown: it is still read, counted and found.")
        layout.addWidget(plain_label(tr("Environments that are columns"), Look.HEADING))
        layout.addWidget(prose_label(about, Look.MUTED, self))
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.list.itemChanged.connect(self._tell)
        self.show_all.clicked.connect(self._check_all)
        self.close_button.clicked.connect(self.accept)

    @Slot()
    def _tell(self) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        off = [item for item in items if item.checkState() is Qt.CheckState.Unchecked]
        if len(off) == len(items):  # one has to stay
            items[0].setCheckState(Qt.CheckState.Checked)
            return
        self.hidden.emit(frozenset(item.data(Qt.ItemDataRole.UserRole) for item in off))

    @Slot()
    def _check_all(self) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(Qt.CheckState.Checked)


def _checkable(environment: Environment, is_shown: bool) -> QListWidgetItem:
    mark = tr("PROD  ") if environment.is_production else ""
    item = QListWidgetItem(f"{mark}{visible(environment.name)}")
    item.setData(Qt.ItemDataRole.UserRole, environment.key)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked)
    return item
