"""The page of pending changes: what waits, where that is not known, and what can be decided about the selected one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from limelight.domain.changes import Verb
from limelight.domain.held_list import HeldReport, HeldRow, held_rows, rows_held
from limelight.domain.picture import EMPTY, Column, Picture
from limelight.ui.held.table import HeldTable
from limelight.ui.held.words import holds_none_words, not_known_lines, summary_words
from limelight.ui.inspector.waiting import HeldBoxes, HeldView, held_view
from limelight.ui.sign import Box
from limelight.ui.stage.words import Moment
from limelight.ui.text import age_words, plain_button, plain_label, prose_label, set_plain, set_prose, shortened
from limelight.ui.theme import Look, Space, Themes, scaled, set_look
from limelight.words import tr

_TABLE, _SIDE = 940, 340  # logical pixels at 100 %


@dataclass(frozen=True, slots=True)
class Offers:
    """What is offered now in an environment at all: nothing without a journal, and less while it is locked."""

    approves: bool = True
    settles: bool = True


class HeldListView(QFrame):
    """The page. It is told of a picture only while it is in front.

    Signals:
        reading_wanted(): what is shown of the systems is out of date: answer with `show_report`.
        feature_wanted(str, str): keys of the feature and the environment to go to.
        decision_asked(str, str, object, str): the same keys, a `Verb`, and the id of the change that it is about.

    `offers` tells what is offered in an environment, by its column.
    """

    reading_wanted = Signal()
    feature_wanted = Signal(str, str)
    decision_asked = Signal(str, str, object, str)

    def __init__(
        self,
        themes: Themes,
        moment: Callable[[], Moment],
        offers: Callable[[Column], Offers],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._moment = moment
        self._offers = offers
        self._picture = EMPTY
        self._report = HeldReport()
        self._asked_for: object = None  # the ids that were known when it was read last
        self._head = prose_label("", Look.TITLE, self)
        self._age = plain_label("", Look.MUTED, self)
        self.table = HeldTable(themes, self)
        self._nothing = prose_label("", Look.MUTED, self)
        self._pages = QStackedWidget(self)
        self._not_known = Box(themes, self)
        self._holds_none = prose_label("", Look.SMALL, self)
        self._selected = QWidget(self)
        self._what = prose_label("", Look.STRONG, self._selected)
        self.boxes = HeldBoxes(themes, self._selected)
        self.show_feature = plain_button(tr("Show the feature"), Look.BUTTON, self._selected)
        self.setAccessibleName(tr("Pending changes"))
        self.setFocusProxy(self.table)
        self._lay_out()
        self.table.row_selected.connect(self._show_selected)
        self.table.row_opened.connect(self._open)
        self.show_feature.clicked.connect(self._go)
        self.boxes.asked.connect(self._decide)
        themes.theme_changed.connect(self._wear)

    def show_picture(self, picture: Picture) -> None:
        """Show what was read; the systems are asked again where something else waits than before."""
        self._picture = picture
        ids = [(column.environment.key, *rows_held(column)) for column in picture.columns]
        if ids != self._asked_for:
            self._asked_for = ids
            self.reading_wanted.emit()
        self._show()

    @Slot(object)
    def show_report(self, report: HeldReport) -> None:
        """What the systems told."""
        self._report = report
        self._show()

    def update_ages(self) -> None:
        """A second went by: what the systems told is asked anew as often as they are polled."""
        every = min((column.freshness.poll_seconds for column in self._picture.columns), default=30.0)
        if self._report.read_at and self._moment().now - self._report.read_at >= every:
            self.reading_wanted.emit()
        self._show_age()

    def show_anew(self) -> None:
        """Names of people are hidden, or no longer."""
        self.table.viewport().update()
        self._show_selected(self.table.row)

    @Slot()
    def offer_anew(self) -> None:
        """Something else is offered now: it was locked, or unlocked."""
        self._show_selected(self.table.row)

    def _show(self) -> None:
        rows = held_rows(self._picture, self._report)
        self.table.rows.show_rows(rows)
        set_prose(self._head, summary_words(rows))
        self._pages.setCurrentIndex(0 if rows else 1)
        self._show_age()
        self._show_selected(self.table.row)

    def _show_age(self) -> None:
        moment = self._moment()
        read_at = self._report.read_at
        age = tr("Details read {age}", age=age_words(moment.now - read_at)) if read_at else tr("Reading the details…")
        set_plain(self._age, age)
        lines = tuple(not_known_lines(self._picture, self._report, moment))
        self._not_known.setVisible(bool(lines))
        self._not_known.say(Look.WARNING_BOX, "warning", tr("More may wait where it could not be read"), lines)
        words = holds_none_words(self._picture, self._report)
        set_prose(self._holds_none, words)
        self._holds_none.setVisible(bool(words))
        nothing = tr("No change waits for an approval or for its time, as far as this could be read.")
        set_prose(self._nothing, nothing if self._picture.columns else tr("No environment is connected yet."))

    @Slot(object)
    def _show_selected(self, row: HeldRow | None) -> None:
        self._selected.setVisible(row is not None)
        if row is None:
            return
        what = tr("{feature} in {environment}", feature=shortened(row.title, 80), environment=row.environment.name)
        set_prose(self._what, what)
        column = next(each for each in self._picture.columns if each.environment.key == row.environment.key)
        offers = self._offers(column)
        views: tuple[HeldView, ...] = ()
        if row.change is not None:
            may = {"approves": offers.approves, "settles": offers.settles}
            views = (held_view(row.change, column, self._moment().now, **may),)
        self.boxes.show_held(views, row.environment.name)

    @Slot()
    def _go(self) -> None:
        self._open(self.table.row)

    @Slot(object)
    def _open(self, row: HeldRow | None) -> None:
        if row is not None:
            self.feature_wanted.emit(row.feature, row.environment.key)

    @Slot(object, str)
    def _decide(self, verb: Verb, held: str) -> None:
        row = self.table.row
        if row is not None and row.id == held:
            self.decision_asked.emit(row.feature, row.environment.key, verb, held)

    @Slot()
    def _wear(self) -> None:
        """Larger text needs more room, but the table keeps the larger part."""
        self._side.setMinimumWidth(min(scaled(_SIDE), max(_SIDE, self.width() * 2 // 5)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._wear()

    def _lay_out(self) -> None:
        set_look(self, Look.BODY)
        head = QHBoxLayout()
        head.setContentsMargins(Space.EDGE, Space.NEAR, Space.EDGE, Space.NEAR)
        head.addWidget(self._head, 1)
        head.addWidget(self._age, 0, Qt.AlignmentFlag.AlignBottom)
        empty = QWidget(self._pages)
        middle = QVBoxLayout(empty)
        middle.setContentsMargins(Space.EDGE, Space.EDGE, Space.EDGE, Space.EDGE)
        middle.addWidget(self._nothing)
        middle.addStretch(1)
        self._pages.addWidget(self.table)
        self._pages.addWidget(empty)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self._pages)
        split.addWidget(self._lay_out_side())
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        split.setSizes([_TABLE, _SIDE])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(split, 1)

    def _lay_out_side(self) -> QScrollArea:
        """The selected change, and what is not known; where large text leaves no room for all of it, it is scrolled."""
        selected = QVBoxLayout(self._selected)
        selected.setContentsMargins(0, 0, 0, 0)
        for widget in (self._what, self.boxes):
            selected.addWidget(widget)
        selected.addWidget(self.show_feature, 0, Qt.AlignmentFlag.AlignLeft)
        ground = QWidget(self)
        side = QVBoxLayout(ground)
        side.setContentsMargins(Space.APART, Space.APART, Space.APART, Space.APART)
        side.setSpacing(Space.APART)
        for part in (self._selected, self._not_known, self._holds_none):
            side.addWidget(part)
        side.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidget(ground)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side = scroll
        self._wear()
        scroll.setAccessibleName(tr("The selected change"))
        return scroll
