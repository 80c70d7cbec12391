"""The path to production as rows to tick, name and order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from limelight.domain.environments import Kind
from limelight.ui.connections.calm_choice import CalmChoice
from limelight.ui.connections.path import PathRow, moved
from limelight.ui.sign_in.words import may_words
from limelight.ui.text import plain_button, plain_label, plain_tooltip, shortened, visible, wrapping_label
from limelight.ui.theme import Look, set_look
from limelight.words import tr

_HEADS = (tr("Show"), tr("Name"), tr("Kind"), tr("Critical"), tr("At the server"), tr("Order"))
_CRITICAL_HELP = tr("Asks for a reason and for the environment's name before a release")


class PathEditor(QFrame):
    """A card with a row for each environment, in path order.

    Signals:
        changed(): a row was edited or moved.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self.rows: tuple[PathRow, ...] = ()
        self._titles: dict[str, str] = {}
        self._lines: list[_Line] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 16)
        layout.setSpacing(8)
        layout.addWidget(plain_label(tr("The path to production"), Look.HEADING))
        self._words = wrapping_label(tr("Test the connection to see the environments of the server."), Look.MUTED)
        layout.addWidget(self._words)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(4, 4)
        layout.addLayout(self._grid)

    def show_rows(self, rows: Sequence[PathRow], titles: dict[str, str]) -> None:
        """Show these rows; `titles` names the systems of the profile by key."""
        self.rows = tuple(rows)
        self._titles = titles
        self._words.setVisible(not rows)
        self._rebuild()

    def _rebuild(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line in self._lines:
            line.deleteLater()
        for column, head in enumerate(_HEADS if self.rows else ()):
            self._grid.addWidget(plain_label(head, Look.SMALL), 0, column)
        self._lines = [_Line(row, self._note(row), self) for row in self.rows]
        for index, line in enumerate(self._lines):
            line.up.setEnabled(index > 0)
            line.down.setEnabled(index < len(self._lines) - 1)
            for column, widget in enumerate(line.widgets):
                self._grid.addWidget(widget, index + 1, column)
            line.edited.connect(self._take)
            line.moved.connect(self._move)

    def _note(self, row: PathRow) -> str:
        if row.fixed:
            return tr("From {system}", system=shortened(self._titles.get(row.system, row.system), 60))
        if row.facts is None:
            return tr("The server shows no {remote} to this token", remote=shortened(row.remote, 60))
        parts = [
            shortened(row.facts.key, 60),
            tr("you may {permissions}", permissions=may_words(row.facts.permissions)),
        ]
        if row.facts.limits:
            parts.append(shortened(row.facts.limits, 60))
        if row.guessed:
            parts.append(tr("kind guessed from its name"))
        if row.facts.critical:
            parts.append(tr("critical at the server"))
        return " · ".join(parts)

    @Slot(object)
    def _take(self, line: _Line) -> None:
        index = self._lines.index(line)
        self.rows = (*self.rows[:index], line.row, *self.rows[index + 1 :])
        self.changed.emit()

    @Slot(object, int)
    def _move(self, line: _Line, by: int) -> None:
        index = self._lines.index(line)
        self.rows = moved(self.rows, index, by)
        self._rebuild()
        to = self._lines[index + by]
        button = to.up if by < 0 else to.down
        (button if button.isEnabled() else to.down if by < 0 else to.up).setFocus()
        self.changed.emit()


class _Line(QWidget):
    """The widgets of one row, for the cells of the grid; itself never shown.

    Signals:
        edited(object): this line, whose `row` says something else now.
        moved(object, int): this line, and by how much it wants to move.
    """

    edited = Signal(object)
    moved = Signal(object, int)

    def __init__(self, row: PathRow, note: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.row = row
        called = visible(row.name)
        self.tick = QCheckBox()
        self.tick.setAccessibleName(tr("Show {called}", called=called))
        self.name = QLineEdit(row.name)
        self.name.setMaxLength(120)
        self.name.setAccessibleName(tr("Name of {called}", called=called))
        self.kind = CalmChoice()
        self.kind.setAccessibleName(tr("Kind of {called}", called=called))
        self.critical = QCheckBox()
        self.critical.setAccessibleName(tr("{called} is critical", called=called))
        plain_tooltip(self.critical, _CRITICAL_HELP)
        self._note = wrapping_label(note, Look.WARNING_TEXT if row.facts is None and not row.fixed else Look.MUTED)
        self.badge = plain_label("PROD", Look.PROD_BADGE)
        self.up, self.down = (
            self._arrow("↑", tr("Move {called} up", called=called), -1),
            self._arrow("↓", tr("Move {called} down", called=called), 1),
        )
        own = self._words() if row.fixed else (self.tick, self.name, self.kind, self.critical)
        self.widgets = (*own, self._side(), self._arrows())
        self._fill()
        self._connect()

    def _words(self) -> tuple[QWidget, ...]:
        """What another connection's environment is, which is not edited here."""
        critical = plain_label(tr("yes") if self.row.critical else "", Look.MUTED)
        return plain_label(""), plain_label(self.row.name), plain_label(_kind_word(self.row.kind), Look.MUTED), critical

    def _fill(self) -> None:
        for kind in Kind:
            self.kind.addItem(_kind_word(kind), kind)
        self.kind.setCurrentIndex(list(Kind).index(self.row.kind))
        self.tick.setChecked(self.row.chosen)
        self.critical.setChecked(self.row.critical)
        self.tick.setEnabled(not self.row.fixed)
        self._follow()

    def _connect(self) -> None:
        self.tick.toggled.connect(self._edit)
        self.name.textChanged.connect(self._edit)
        self.critical.toggled.connect(self._edit)
        self.kind.currentIndexChanged.connect(self._choose_kind)
        self.up.clicked.connect(self._go_up)
        self.down.clicked.connect(self._go_down)

    def _follow(self) -> None:
        """Only a chosen row of this connection can be edited; production says so in a word."""
        for widget in (self.name, self.kind, self.critical):
            widget.setEnabled(self.row.chosen and not self.row.fixed)
        self.badge.setVisible(self.row.kind is Kind.PRODUCTION)

    def _side(self) -> QWidget:
        side = QWidget()
        layout = QHBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._note, 1)
        return side

    def _arrows(self) -> QWidget:
        arrows = QWidget()
        layout = QHBoxLayout(arrows)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.up)
        layout.addWidget(self.down)
        return arrows

    def _arrow(self, sign: str, name: str, by: int) -> QPushButton:
        button = plain_button(sign, Look.QUIET)
        button.setAccessibleName(name)
        button.setFixedWidth(34)
        plain_tooltip(button, tr("Nearer to development") if by < 0 else tr("Nearer to production"))
        return button

    @Slot()
    def _edit(self) -> None:
        self.row = replace(
            self.row,
            chosen=self.tick.isChecked(),
            name=self.name.text(),
            kind=self.kind.currentData(),
            critical=self.critical.isChecked(),
        )
        self._follow()
        self.edited.emit(self)

    @Slot()
    def _choose_kind(self) -> None:
        """Production starts as critical; the person may still untick it."""
        if self.kind.currentData() is Kind.PRODUCTION:
            self.critical.setChecked(True)
        self._edit()

    @Slot()
    def _go_up(self) -> None:
        self.moved.emit(self, -1)

    @Slot()
    def _go_down(self) -> None:
        self.moved.emit(self, 1)


def _kind_word(kind: Kind) -> str:
    return kind.word.capitalize()
