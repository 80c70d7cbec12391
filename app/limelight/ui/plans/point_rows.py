"""Editing the checklist of a plan."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from limelight.domain.plans import Group, Point
from limelight.ui.plans.step_rows import line_field, name_box
from limelight.ui.text import plain_button
from limelight.ui.theme import Look
from limelight.words import tr


class PointRow(QWidget):
    """One point.

    Signals:
        removed(): it is to go.
    """

    removed = Signal()

    def __init__(self, point: Point, parent: QWidget) -> None:
        super().__init__(parent)
        self._point = point
        self.group = QComboBox(self)
        for group in Group:
            self.group.addItem(group.word.capitalize(), group.value)
        self.group.setCurrentIndex(self.group.findData(point.group.value))
        self.title = line_field(point.title, tr("What has to be done"), self)
        self.who = line_field(point.who, tr("Who"), self)
        self.due = line_field(point.due.isoformat() if point.due else "", tr("Due (2026-12-01)"), self)
        self.link = line_field(point.link, tr("Link"), self)
        self.required = QCheckBox(tr("Required"), self)
        self.required.setChecked(point.required)
        self._remove = plain_button(tr("Remove"), Look.QUIET, self)
        self._remove.clicked.connect(self.removed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(4)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.group)
        first.addWidget(self.title, 1)
        first.addWidget(self._remove)
        second.addWidget(self.who, 2)
        second.addWidget(self.due, 1)
        second.addWidget(self.link, 3)
        second.addWidget(self.required)
        layout.addLayout(first)
        layout.addLayout(second)

    def name(self, number: int) -> None:
        """Name its fields by where it stands."""
        fields = (
            (self.title, tr("What has to be done")),
            (self.who, tr("Who")),
            (self.due, tr("Due")),
            (self.link, tr("Link")),
        )
        name_box(self.group, tr("Group, point {number}", number=number))
        for field, words in (*fields, (self.required, tr("Required")), (self._remove, tr("Remove"))):
            field.setAccessibleName(tr("{words}, point {number}", words=words, number=number))

    @property
    def trouble(self) -> str:
        """What is wrong with it, as a sentence; empty where nothing is."""
        if not self.title.text().strip():
            return tr("A point of the checklist says nothing. Fill it in, or remove it.")
        due = self.due.text().strip()
        if due and _day(due) is None:
            return tr("{due} is not a day. Write it like 2026-12-01.", due=due)
        return ""

    @property
    def point(self) -> Point:
        """The point as it stands here."""
        return Point(
            group=Group(self.group.currentData()),
            title=self.title.text().strip(),
            who=self.who.text().strip(),
            due=_day(self.due.text().strip()),
            required=self.required.isChecked(),
            link=self.link.text().strip(),
            done_by=self._point.done_by,
            done_at=self._point.done_at,
        )


class PointRows(QWidget):
    """All of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[PointRow] = []
        self._column = QVBoxLayout()
        add = plain_button(tr("Add a point"), Look.BUTTON, self)
        add.clicked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._column)
        layout.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_points(self, points: tuple[Point, ...]) -> None:
        """Show these."""
        for row in self.rows:
            row.deleteLater()
        self.rows = []
        for point in points:
            self._put(point)
        self._name()

    def _name(self) -> None:
        for number, row in enumerate(self.rows, 1):
            row.name(number)

    @Slot()
    def _add(self) -> None:
        self._put(Point(Group.MARKETING, ""))
        self._name()
        self.rows[-1].title.setFocus()

    def _put(self, point: Point) -> None:
        row = PointRow(point, self)
        row.removed.connect(self._remove)
        self.rows.append(row)
        self._column.addWidget(row)

    @Slot()
    def _remove(self) -> None:
        row = self.sender()
        assert isinstance(row, PointRow)
        self.rows.remove(row)
        row.deleteLater()
        self._name()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == len("2026-12-01") else None
    except ValueError:
        return None
