"""A plan as a document that one reads: what it is for, whether it is ready, its steps, its checklist."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from limelight.domain.picture import EMPTY, Picture
from limelight.domain.plan_files import OpenPlan
from limelight.domain.readiness import Readiness
from limelight.ui.confirm.sheet import Folded
from limelight.ui.plans.board import Board
from limelight.ui.plans.points import Checklist, PointList, every_point
from limelight.ui.plans.scroll import still_scroll
from limelight.ui.plans.words import about_words, progress_words, saved_words
from limelight.ui.sign import Box
from limelight.ui.text import plain_button, plain_label, prose_label, set_prose, shortened
from limelight.ui.theme import Look, Themes, set_look
from limelight.words import tr

_WIDEST = 1240  # logical pixels: longer lines are hard to read


class PlanSheet(QFrame):
    """The document. It is told of every picture; nothing is built anew that says the same.

    Signals:
        run_wanted(), back_wanted(), edit_wanted(), again_wanted(): the person pressed a button.
        ticked(int, bool): a point of the checklist, by its index, is done or not.
        link_wanted(str): the link of a point is to be opened.
    """

    run_wanted = Signal()
    back_wanted = Signal()
    edit_wanted = Signal()
    again_wanted = Signal()
    ticked = Signal(int, bool)
    link_wanted = Signal(str)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._shown: tuple[OpenPlan, Readiness] | None = None
        self.head = SheetHead(themes, self)
        self._scroll = still_scroll(tr("The plan"), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._scroll, 1)
        self.head.run.clicked.connect(self.run_wanted)
        self.head.back.clicked.connect(self.back_wanted)
        self.head.edit.clicked.connect(self.edit_wanted)
        self.head.again.clicked.connect(self.again_wanted)

    def show_plan(self, opened: OpenPlan, readiness: Readiness, picture: Picture = EMPTY) -> None:
        """Show it."""
        if self._shown == (opened, readiness):
            return
        place = self._scroll.verticalScrollBar().value() if self._shown is not None else 0
        focused = self._focused()
        self._shown = (opened, readiness)
        self.head.show_plan(opened, readiness)
        body = self._built(opened, readiness, picture)
        self._scroll.setWidget(body)
        self._scroll.verticalScrollBar().setValue(place)
        if focused is not None:
            _focus_same(body, focused)

    def _focused(self) -> tuple[type[QWidget], str] | None:
        """What in the document has the keyboard, by its kind and name: it is built anew."""
        body = self._scroll.widget()
        focused = QApplication.focusWidget()
        if body is None or focused is None or not body.isAncestorOf(focused):
            return None
        return type(focused), focused.accessibleName()

    def _built(self, opened: OpenPlan, readiness: Readiness, picture: Picture) -> QWidget:
        plan, body = opened.kept.plan, QWidget()
        column = QVBoxLayout()
        column.setSpacing(14)
        if plan.purpose:
            column.addWidget(_card(tr("What it is for"), prose_label(plan.purpose)))
        column.addWidget(_card(tr("Steps"), Board(opened, readiness, picture, self._themes)))
        column.addWidget(self._readiness(opened, readiness))
        if plan.checklist:
            checklist = Checklist(plan)
            checklist.ticked.connect(self.ticked)
            checklist.link_wanted.connect(self.link_wanted)
            column.addWidget(_card(tr("Checklist"), checklist))
        if plan.roll_back:
            column.addWidget(_card(tr("Going back"), prose_label(plan.roll_back)))
        column.addWidget(prose_label(saved_words(opened.kept), Look.SMALL))
        column.addWidget(prose_label(shortened(opened.kept.place, 300), Look.SMALL))
        column.addStretch(1)
        inside = QWidget(body)
        inside.setMaximumWidth(_WIDEST)
        inside.setLayout(column)
        row = QHBoxLayout(body)
        row.setContentsMargins(20, 16, 20, 16)
        row.addWidget(inside, 1)
        return body

    def _readiness(self, opened: OpenPlan, readiness: Readiness) -> QWidget:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        if readiness.open:
            layout.addWidget(PointList(opened.kept.plan, readiness.open, self._themes, content))
        else:
            words = (
                tr("Everything that this plan asks for is met.") if not opened.progress.is_done else tr("It is done.")
            )
            layout.addWidget(prose_label(words, Look.GOOD_TEXT, content))
        everything = PointList(opened.kept.plan, every_point(readiness), self._themes)
        layout.addWidget(Folded(tr("Every point"), everything, content))
        return _card(tr("Readiness: {readiness}", readiness=readiness.words), content)


class SheetHead(QFrame):
    """Title, owner, time and how ready it is, with the buttons."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, Look.BAR)
        self._title = prose_label("", Look.TITLE, self)
        self._about = prose_label("", Look.MUTED, self)
        self._state = Box(themes, self)
        self.run = plain_button(tr("Run…"), Look.PRIMARY, self)
        self.back = plain_button(tr("Go back…"), Look.BUTTON, self)
        self.edit = plain_button(tr("Edit"), Look.BUTTON, self)
        self.again = plain_button(tr("Read again"), Look.BUTTON, self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._state, 1)
        for button in (self.again, self.edit, self.back, self.run):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 12)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addLayout(buttons)

    def show_plan(self, opened: OpenPlan, readiness: Readiness) -> None:
        """Show what is known of it."""
        plan, progress = opened.kept.plan, opened.progress
        set_prose(self._title, shortened(plan.title, 200))
        set_prose(self._about, shortened(about_words(plan), 300))
        look, sign = (Look.GOOD_BOX, "done") if readiness.is_ready else (Look.WARNING_BOX, "warning")
        words = readiness.words if not progress.is_done else tr("Done")
        begun = [progress_words(plan, progress)] if progress.is_begun and not progress.is_done else []
        self._state.say(look, sign, words, begun)
        self.run.setText(
            tr("Run the rest…") if progress.is_begun and not progress.is_done and progress.undoing else tr("Run…")
        )
        self.run.setEnabled(not progress.is_done)
        self.back.setEnabled(bool(progress.undoing or progress.held))


def _focus_same(body: QWidget, focused: tuple[type[QWidget], str]) -> None:
    kind, name = focused
    for widget in body.findChildren(kind):
        if widget.accessibleName() == name:
            widget.setFocus()
            return


def _card(title: str, content: QWidget) -> QFrame:
    card = QFrame()
    set_look(card, Look.CARD)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(18, 14, 18, 16)
    layout.setSpacing(10)
    layout.addWidget(plain_label(title, Look.HEADING, card))
    layout.addWidget(content)
    return card
