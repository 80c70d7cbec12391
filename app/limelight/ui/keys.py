"""The keyboard: every command with its keys, and the keys of the stage; built from the same data as the menus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from limelight.ui.commands import Command, Menu, keys_words
from limelight.ui.sizes import dialog_size
from limelight.ui.text import plain_button, plain_label, wrapping_label
from limelight.ui.theme import Look, scaled
from limelight.words import tr

_TITLE = tr("Keyboard")
_WIDTH = 860  # logical pixels at 100 %: two columns; where the screen has less for larger text it is one
_KEYS_WIDTH = 150  # logical pixels at 100 %: the longest keys fit
_ON_THE_STAGE = (
    (tr("Arrow keys"), tr("go from cell to cell")),
    (tr("Enter"), tr("read about the cell on the right")),
    (tr("Shift+Arrow keys"), tr("select several cells, to copy them")),
    (tr("Letters"), tr("filter the features")),
    (tr("Home, End"), tr("go to the feature itself, or to the last environment")),
    ("Ctrl+Home, Ctrl+End", tr("go to the first or the last feature")),
)


Group = tuple[str, list[tuple[str, str]]]
"""A title, and keys with what they do."""


class Keys(QDialog):
    """Open it with `open()`."""

    def __init__(self, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_TITLE)
        self.setObjectName("keys")
        self.resize(dialog_size(self, _WIDTH, 620))
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setSpacing(40)
        groups = list(_groups(commands))
        has_room = self.width() >= scaled(_WIDTH) * 0.9
        for part in _in_two_columns(groups) if has_room else (groups,):
            column = QVBoxLayout()
            column.setSpacing(18)
            for title, lines in part:
                column.addLayout(_group(title, lines))
            column.addStretch(1)
            columns.addLayout(column, 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setAccessibleName(_TITLE)
        close = plain_button(tr("Close"), parent=self)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(plain_label(_TITLE, Look.TITLE))
        layout.addWidget(wrapping_label(tr("Each of these is in the menus too, and in the palette."), Look.MUTED))
        layout.addWidget(scroll, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()
        self.finished.connect(self.deleteLater)


def key_lines(commands: Sequence[Command]) -> list[tuple[str, str]]:
    """The keys and what they do, for those that have keys."""
    return [(keys_words(command), command.full_title) for command in commands if command.shortcut]


def _groups(commands: Sequence[Command]) -> Iterator[Group]:
    for menu in Menu:
        lines = key_lines([command for command in commands if command.menu is menu])
        if lines:
            yield menu.word.replace("&", ""), lines
    yield tr("On the stage"), list(_ON_THE_STAGE)


def _in_two_columns(groups: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """The groups so that both columns are about as long, each in the order of the menus."""
    columns: tuple[list[Group], list[Group]] = ([], [])
    for group in sorted(groups, key=lambda each: -len(each[1])):
        min(columns, key=lambda column: sum(len(lines) + 2 for _, lines in column)).append(group)
    for column in columns:
        column.sort(key=groups.index)
    return columns


def _group(title: str, lines: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, scaled(_KEYS_WIDTH))
    grid.setColumnStretch(1, 1)
    grid.addWidget(plain_label(title, Look.HEADING), 0, 0, 1, 2)
    for row, (keys, words) in enumerate(lines, start=1):
        label = plain_label(keys, Look.CODE)
        label.setAccessibleName(f"{keys}: {words}")
        label.setContentsMargins(0, 2, 0, 0)  # in one line with the words, whose type is larger
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(wrapping_label(words), row, 1)
    return grid
