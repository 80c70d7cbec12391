"""The points of a plan in words: what is open and what to do about it, and the checklist that people tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from limelight.domain.plans import Group, Plan, Point
from limelight.domain.readiness import Finding, Readiness
from limelight.ui.plans.words import MET
from limelight.ui.sign import Sign
from limelight.ui.text import both_times, person_words, plain_button, plain_label, prose_label, shortened
from limelight.ui.theme import Look, Themes
from limelight.words import tr


class PointList(QWidget):
    """Points, one below the other: sign, words, and what to do."""

    def __init__(self, plan: Plan, findings: Sequence[Finding], themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for finding in findings:
            layout.addWidget(_PointLine(plan, finding, themes, self))


class _PointLine(QWidget):
    def __init__(self, plan: Plan, finding: Finding, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        marked = MET[finding.met]
        number = plan.number(finding.step)
        where = tr("Step {number}: ", number=number) if number else ""
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(prose_label(shortened(f"{where}{finding.words}", 600), Look.BODY, self))
        if finding.to_do:
            words.addWidget(prose_label(shortened(finding.to_do, 300), Look.MUTED, self))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(Sign(marked.sign, marked.look, themes, 18, self), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        self.setAccessibleName(f"{marked.word}: {where}{finding.words}")


def every_point(readiness: Readiness) -> tuple[Finding, ...]:
    """All points, what is open first."""
    return (*readiness.open, *(each for each in readiness.findings if each not in readiness.open))


class Checklist(QWidget):
    """The checklist in its groups.

    Signals:
        ticked(int, bool): a person says that a point is done, or that it is not; its index in the plan.
        link_wanted(str): the link of a point is to be opened.
    """

    ticked = Signal(int, bool)
    link_wanted = Signal(str)

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for group in Group:
            points = [(at, point) for at, point in enumerate(plan.checklist) if point.group is group]
            if points:
                layout.addWidget(plain_label(_group_words(group, [point for _, point in points]), Look.STRONG, self))
            for at, point in points:
                layout.addWidget(self._line(at, point))

    def _line(self, at: int, point: Point) -> QWidget:
        line = QWidget(self)
        box = QCheckBox(line)
        box.setChecked(point.is_done)
        box.setAccessibleName(point.title)
        box.setProperty("at", at)
        box.toggled.connect(self._tell)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(prose_label(shortened(point.title, 200), Look.BODY, line))
        words.addWidget(prose_label(shortened(_about(point), 300), Look.SMALL, line))
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        if point.link:
            link = plain_button(tr("Open link"), Look.LINK, line)
            link.setAccessibleDescription(point.link)
            link.setProperty("link", point.link)
            link.clicked.connect(self._open)
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return line

    @Slot(bool)
    def _tell(self, is_done: bool) -> None:
        self.ticked.emit(self.sender().property("at"), is_done)

    @Slot()
    def _open(self) -> None:
        self.link_wanted.emit(self.sender().property("link"))


def _group_words(group: Group, points: Sequence[Point]) -> str:
    done = sum(point.is_done for point in points)
    return tr("{group} ({done} of {all})", group=group.word.capitalize(), done=done, all=len(points))


def _about(point: Point) -> str:
    """Who, when, and whether it is required."""
    if point.done_at is not None:
        return tr(
            "Done by {done_by} on {done_at}",
            done_by=person_words(point.done_by, tr("somebody")),
            done_at=both_times(point.done_at),
        )
    parts = [
        point.who,
        tr("due on {due}", due=point.due.isoformat()) if point.due else "",
        "" if point.required else tr("optional"),
    ]
    return ", ".join(part for part in parts if part) or tr("Nobody is named")
