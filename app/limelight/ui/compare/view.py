"""The page that compares two environments."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from limelight.domain.acknowledgements import Acknowledgement
from limelight.domain.comparing import Likeness
from limelight.domain.picture import EMPTY, Picture
from limelight.domain.tables import TableForm, TextTable
from limelight.ui.compare.acknowledge import AcknowledgeDialog
from limelight.ui.compare.bar import CompareBar
from limelight.ui.compare.model import CompareModel
from limelight.ui.compare.sides import Sides
from limelight.ui.compare.table import CompareTable
from limelight.ui.compare.words import long_words, summary, table_of
from limelight.ui.stage.emptiness import Emptiness, EmptyPage, Offer
from limelight.ui.stage.flow import FlowLayout, Squeezed
from limelight.ui.stage.words import Moment
from limelight.ui.table_buttons import TableButtons
from limelight.ui.text import plain_button, prose_label, set_prose
from limelight.ui.theme import Look, Space, Themes, scaled, set_look
from limelight.words import tr

_REST_IN_VIEW = 165  # logical pixels at 100 %: rows and what is said of one stay in view however large text is
_SAID_HEIGHT = 124  # the same: seven lines

_SELECT = tr("Select a feature to read how it differs; Enter shows it on the stage.")

_TOO_FEW = Emptiness(
    "compare",
    tr("There is nothing to compare yet"),
    (tr("Two environments are needed. Connect another one, and see here where they differ."),),
    Offer.CONNECT,
)
_NO_FEATURE = Emptiness(
    "compare", tr("No feature has been read yet"), (tr("As soon as one is, it is compared."),), None
)


class CompareView(QFrame):
    """The page. It is told of a picture only while it is in front.

    Signals:
        acknowledged(object), withdrawn(object): an `Acknowledgement` that is to be kept, or forgotten.
        table_wanted(object, object): a callable that makes a `TextTable`, and the `TableForm` to copy it as.
        feature_opened(str, str): keys of a feature and of the first environment.
        connections_wanted(): another environment is needed.

    `moment` tells both clocks.
    """

    acknowledged = Signal(object)
    withdrawn = Signal(object)
    table_wanted = Signal(object, object)
    feature_opened = Signal(str, str)
    connections_wanted = Signal()

    def __init__(self, themes: Themes, moment: Callable[[], Moment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment = moment
        self._picture = EMPTY
        self._said: tuple[Acknowledgement, ...] = ()
        self.model = CompareModel(moment, self)
        self.sides = Sides(themes, self)
        self.bar = CompareBar(themes, self)
        self._pages = QStackedWidget(self)
        self._whole = QWidget(self._pages)
        self._rows = QStackedWidget(self._whole)
        self.table = CompareTable(self.model, themes, moment, self._rows)
        self._no_rows = EmptyPage(themes, self._rows)
        self._empty = EmptyPage(themes, self._pages)
        self._summary = prose_label("", Look.STRONG, self)
        self._about = prose_label("", Look.BODY, self)
        self._said_at = QScrollArea(self)
        self.acknowledge_button = plain_button(tr("Acknowledge…"), Look.BUTTON, self)
        self.withdraw_button = plain_button(tr("Withdraw"), Look.BUTTON, self)
        self.copy = TableButtons(self, Look.QUIET)
        self.setAccessibleName(tr("Compare"))
        self.setFocusProxy(self.table)
        self._lay_out()
        self._connect()

    def show_picture(self, picture: Picture) -> None:
        """Show what was read."""
        self._picture = picture
        self.sides.show_picture(picture)
        if len(picture.columns) < 2 or not len(picture.catalogue):
            self._empty.show_emptiness(_TOO_FEW if len(picture.columns) < 2 else _NO_FEATURE)
            self._pages.setCurrentWidget(self._empty)
            return
        self._pages.setCurrentWidget(self._whole)
        self._compare()

    def show_acknowledged(self, said: tuple[Acknowledgement, ...]) -> None:
        """Take what is kept."""
        self._said = said
        self.show_picture(self._picture)

    def update_ages(self) -> None:
        """A second went by."""
        if self._pages.currentWidget() is self._whole:
            self.model.pass_time()
            self.sides.show_health(self._picture, self._moment())
            self.table.viewport().update()

    @Slot()
    def start_search(self) -> None:
        """Put the keyboard into the search field."""
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    @Slot()
    def _compare(self) -> None:
        self.model.wish(self.bar.wanted, self.bar.text)
        self.model.show(self._picture, *self.sides.pair, self._said)
        self.sides.show_health(self._picture, self._moment())

    @Slot()
    def _show_result(self) -> None:
        """The rows are others."""
        comparison = self.model.comparison
        self.bar.show_counts({likeness: comparison.count(likeness) for likeness in Likeness})
        if not comparison.likeness:
            return
        set_prose(self._summary, summary(comparison))
        if self.model.rowCount():
            self._rows.setCurrentWidget(self.table)
        else:
            self._no_rows.show_emptiness(self._why_no_rows())
            self._rows.setCurrentWidget(self._no_rows)
        self.copy.enable(enabled=self.model.rowCount() > 0)
        self._show_selected(self.table.selected)

    def _why_no_rows(self) -> Emptiness:
        if self.bar.text.strip():
            lines = (tr("Every word has to occur in the name, the key, the owner or a tag."),)
            return Emptiness("search", tr("No feature fits this filter"), lines, Offer.CLEAR_FILTER)
        if self.bar.wanted == frozenset(each for each in Likeness if each.is_open):
            lines = (tr("Whatever could be compared is the same in both, or its difference is acknowledged."),)
            return Emptiness("done", tr("No open difference"), lines, None)
        return Emptiness("compare", tr("No feature is so"), (tr("Choose other chips to see more."),), None)

    @Slot(str)
    def _show_selected(self, feature: str) -> None:
        row = self._picture.catalogue.rows.get(feature, -1) if feature else -1
        is_there = 0 <= row < len(self.model.comparison.likeness)
        likeness = Likeness(self.model.comparison.likeness[row]) if is_there else Likeness.SAME
        words = long_words(self.model.comparison, row) if is_there else _SELECT
        set_prose(self._about, words)
        self.acknowledge_button.setEnabled(likeness.is_open)
        self.withdraw_button.setVisible(is_there and row in self.model.comparison.acknowledged)

    @Slot()
    def _ask_for_reason(self) -> None:
        feature = self.table.selected
        if not feature:
            return
        comparison = self.model.comparison
        row = self._picture.catalogue.rows[feature]
        people = (self._picture.columns[at].person for at in (comparison.right, comparison.left))
        by = next((person.name for person in people if person is not None), "")
        dialog = AcknowledgeDialog(comparison, row, by, self._moment().now, self)
        dialog.acknowledged.connect(self.acknowledged)
        dialog.open()

    @Slot()
    def _withdraw(self) -> None:
        feature = self.table.selected
        row = self._picture.catalogue.rows.get(feature, -1) if feature else -1
        said = self.model.comparison.acknowledged.get(row)
        if said is not None:
            self.withdrawn.emit(said)

    @Slot(object)
    def _copy(self, form: TableForm) -> None:
        comparison, rows, now = self.model.comparison, self.model.rows, self._moment().now

        def make() -> TextTable:
            return table_of(comparison, rows, now)

        self.table_wanted.emit(make, form)

    @Slot(str)
    def _open(self, feature: str) -> None:
        self.feature_opened.emit(feature, self.sides.pair[0])

    @Slot(object)
    def _take_offer(self, offer: Offer) -> None:
        if offer is Offer.CLEAR_FILTER:
            self.bar.search.clear()
        elif offer is Offer.CONNECT:
            self.connections_wanted.emit()

    @Slot()
    def _go_down(self) -> None:
        if self.model.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.setFocus()

    def _connect(self) -> None:
        self.sides.chosen.connect(self._compare)
        self.bar.changed.connect(self._compare)
        self.bar.left_downwards.connect(self._go_down)
        self.model.modelReset.connect(self._show_result)
        self.table.row_selected.connect(self._show_selected)
        self.table.row_opened.connect(self._open)
        self.copy.copy_wanted.connect(self._copy)
        self.acknowledge_button.clicked.connect(self._ask_for_reason)
        self.withdraw_button.clicked.connect(self._withdraw)
        self._empty.offered.connect(self._take_offer)
        self._no_rows.offered.connect(self._take_offer)

    def _lay_out(self) -> None:
        set_look(self, Look.BAR)
        top = QWidget()
        lines = QVBoxLayout(top)
        lines.setContentsMargins(Space.EDGE, Space.APART, Space.EDGE, Space.APART)
        lines.setSpacing(Space.NEAR)
        for widget in (self.sides, self.bar, self._summary):
            lines.addWidget(widget)
        self._rows.addWidget(self.table)
        self._rows.addWidget(self._no_rows)
        inner = QVBoxLayout(self._whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(Squeezed(top, _REST_IN_VIEW, self._whole))
        inner.addWidget(self._rows, 1)
        inner.addWidget(self._foot())
        self._pages.addWidget(self._whole)
        self._pages.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _foot(self) -> QFrame:
        """What is said of the selected row, which scrolls where there is little room, and what can be done with it."""
        foot = QFrame(self._whole)
        set_look(foot, Look.FOOT)
        self._said_at.setFrameShape(QFrame.Shape.NoFrame)
        self._said_at.setWidgetResizable(True)
        self._said_at.setWidget(self._about)
        self._said_at.setAccessibleName(tr("The selected feature"))
        buttons = QWidget(foot)
        line = FlowLayout(Space.NEAR, buttons)
        for button in (self.withdraw_button, self.acknowledge_button, *self.copy.buttons):
            line.addWidget(button)
        below = QHBoxLayout(foot)
        below.setContentsMargins(Space.EDGE, Space.NEAR, Space.EDGE, Space.NEAR)
        below.setSpacing(Space.APART)
        below.addWidget(self._said_at, 4)
        below.addWidget(buttons, 5, Qt.AlignmentFlag.AlignVCenter)
        return foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rows keep the most of the height."""
        super().resizeEvent(event)
        self._said_at.setFixedHeight(min(scaled(_SAID_HEIGHT), self.height() // 5))
