"""The list of the plans that were opened last, and the buttons that open another one or make one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from limelight.domain.plan_files import Listed
from limelight.ui.plans.words import progress_words
from limelight.ui.text import person_words, plain_button, plain_label, shortened
from limelight.ui.theme import Look, Themes, set_look
from limelight.words import tr

_PLACE = Qt.ItemDataRole.UserRole


class RecentList(QFrame):
    """The list.

    Signals:
        open_wanted(str): the plan at a path is to be opened.
        forget_wanted(str): it is to go from the list; its file stays.
        choose_wanted(): a file is to be chosen.
        new_wanted(): a new plan is to be made.
    """

    open_wanted = Signal(str)
    forget_wanted = Signal(str)
    choose_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.BAR)
        self._themes = themes
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Plans"))
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.new = plain_button(tr("New…"), Look.BUTTON, self)
        self.open = plain_button(tr("Open…"), Look.BUTTON, self)
        self.forget = plain_button(tr("Take off the list"), Look.LINK, self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.new)
        buttons.addWidget(self.open)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 10)
        layout.setSpacing(10)
        layout.addWidget(plain_label(tr("Plans"), Look.HEADING, self))
        layout.addLayout(buttons)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.list)
        self.list.currentItemChanged.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.choose_wanted)
        self.forget.clicked.connect(self._forget)

    def show_plans(self, plans: Sequence[Listed], current: str = "") -> None:
        """Show these; `current` is the path of the one that is open."""
        self.list.blockSignals(True)
        self.list.clear()
        for listed in plans:
            item = QListWidgetItem(_words(listed), self.list)
            item.setData(_PLACE, listed.place)
            if listed.place == current:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self.forget.setEnabled(self.list.currentItem() is not None)

    @Slot()
    def _choose(self) -> None:
        item = self.list.currentItem()
        self.forget.setEnabled(item is not None)
        if item is not None:
            self.open_wanted.emit(item.data(_PLACE))

    @Slot()
    def _forget(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.forget_wanted.emit(item.data(_PLACE))


def _words(listed: Listed) -> str:
    if listed.kept is None:
        return tr("{stem}\nCannot be read", stem=shortened(Path(listed.place).stem, 60))
    plan = listed.kept.plan
    told = (shortened(person_words(plan.owner, ""), 30), progress_words(plan, listed.progress))
    second = " · ".join(part for part in told if part)
    return f"{shortened(plan.title, 80)}\n{second}"
