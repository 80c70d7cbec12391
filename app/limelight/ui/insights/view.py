"""The page of insights: cards with charts, what is not known above them, and the states in which there are none."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from limelight.domain.insights.insights import Insights
from limelight.domain.insights.told import Chart
from limelight.domain.picture import Picture
from limelight.ui.insights.bar import InsightsBar
from limelight.ui.insights.card import InsightCard
from limelight.ui.plans.scroll import still_scroll
from limelight.ui.plans.step_rows import name_box
from limelight.ui.sign import Box
from limelight.ui.stage.words import Moment
from limelight.ui.text import age_words, plain_label, prose_label, set_plain, set_prose, shortened, visible
from limelight.ui.theme import Look, Space, Themes, scaled, set_look
from limelight.words import ntr, tr

_TWO_COLUMNS = 980  # logical pixels at 100 % from which cards stand side by side
_MOST_GAPS, _MOST_FEATURES = 4, 500


class InsightsView(QFrame):
    """The page.

    Signals:
        reading_wanted(): other insights are to be read: answer with `show_insights` or `show_trouble`.
        copy_wanted(): the insights are to be put on the clipboard as a picture.
        export_wanted(object): they are to be written to a file, as a `SheetForm`.
    """

    reading_wanted = Signal()
    copy_wanted = Signal()
    export_wanted = Signal(object)

    def __init__(self, themes: Themes, moment: Callable[[], Moment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment = moment
        self.insights: Insights | None = None
        self.bar = InsightsBar(self)
        self._age = plain_label("", Look.MUTED, self)
        self._state = prose_label("", Look.MUTED, self)
        self._trouble = Box(themes, self, spoken=True)
        self._gaps = Box(themes, self)
        self._ground = QWidget(self)
        self._grid = QGridLayout(self._ground)
        self.cards = {chart: InsightCard(chart, themes, self._ground) for chart in Chart}
        self.features = QComboBox(self._ground)
        self._columns = 0
        self.setAccessibleName(tr("Insights"))
        self.setFocusProxy(self.bar.places)
        self._lay_out()
        self._connect()
        self.show_reading()

    @property
    def feature(self) -> str:
        """The key of the feature whose timeline is shown; empty where there is none."""
        return str(self.features.currentData() or "")

    def show_picture(self, picture: Picture) -> None:
        """The environments of the picture can be chosen; it is read anew only when a person asks."""
        self.bar.know([column.environment for column in picture.columns])
        if not picture.columns:
            set_prose(self._state, tr("No environment is connected yet."))

    def update_ages(self) -> None:
        """A second went by."""
        if self.insights is not None:
            age = age_words(self._moment().now - self.insights.period.now)
            set_plain(self._age, tr("Read {age}", age=age))

    def show_reading(self) -> None:
        """It is being read; what was read before stays, with its age."""
        self._trouble.hide()
        if self.insights is None:
            set_prose(self._state, tr("Reading what was deployed, released and rolled back…"))
            self._state.show()
            self._show_cards()

    @Slot(object)
    def show_insights(self, insights: Insights) -> None:
        """Show these."""
        self.insights = insights
        self._state.hide()
        self._trouble.hide()
        self._offer_features(insights)
        lines = [shortened(gap, 240) for gap in insights.gaps[:_MOST_GAPS]]
        more = len(insights.gaps) - _MOST_GAPS
        if more > 0:
            lines.append(ntr("and {n} more", "and {n} more", more))
        self._gaps.setVisible(bool(lines))
        self._gaps.say(
            Look.WARNING_BOX, "warning", tr("Not everything is known; what may be missing is hatched"), lines
        )
        self._show_cards()
        self.update_ages()

    @Slot(object)
    def show_trouble(self, error: object) -> None:
        """Say why nothing could be read."""
        self._state.hide()
        self._trouble.say(Look.DANGER_BOX, "warning", tr("The insights could not be read"), [str(error)])
        self._trouble.show()

    def _offer_features(self, insights: Insights) -> None:
        """The features with which anything was done, the newest first; the same one stays chosen."""
        chosen = self.feature
        with QSignalBlocker(self.features):
            self.features.clear()
            for key in islice(insights.features, _MOST_FEATURES):
                self.features.addItem(visible(shortened(insights.names.get(key, key), 80)), key)
            self.features.setCurrentIndex(max(self.features.findData(chosen), 0))
        self.features.setVisible(self.features.count() > 0)

    @Slot()
    def _show_cards(self) -> None:
        insights = self.insights
        self._ground.setVisible(insights is not None)
        self.bar.enable(enabled=insights is not None)
        if insights is not None:
            for card in self.cards.values():
                card.show_insights(insights, self.feature)

    @Slot(bool)
    def _show_tables(self, tables: bool) -> None:
        for card in self.cards.values():
            card.show_as(table=tables)
        self._arrange()

    def _connect(self) -> None:
        self.bar.changed.connect(self.reading_wanted)
        self.bar.read_wanted.connect(self.reading_wanted)
        self.bar.copy_wanted.connect(self.copy_wanted)
        self.bar.export_wanted.connect(self.export_wanted)
        self.bar.tables_wanted.connect(self._show_tables)
        self.features.currentIndexChanged.connect(self._show_cards)

    def _lay_out(self) -> None:
        set_look(self, Look.BODY)
        name_box(self.features, tr("Feature whose time line is shown"))
        self.features.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.cards[Chart.TIMELINE].add(self.features)
        self._gaps.hide()
        self._grid.setContentsMargins(Space.EDGE, Space.NEAR, Space.EDGE, Space.EDGE)
        self._grid.setSpacing(Space.APART)
        ground = QWidget(self)
        inner = QVBoxLayout(ground)
        inner.setContentsMargins(0, 0, 0, 0)
        above = QVBoxLayout()
        above.setContentsMargins(Space.EDGE, Space.NEAR, Space.EDGE, 0)
        for widget in (self._state, self._trouble, self._gaps):
            above.addWidget(widget)
        inner.addLayout(above)
        inner.addWidget(self._ground)
        inner.addStretch(1)
        area = still_scroll(tr("Charts"), self)
        area.setWidget(ground)
        head = QVBoxLayout()
        head.setContentsMargins(Space.EDGE, Space.NEAR, Space.EDGE, Space.NEAR)
        head.addWidget(self.bar)
        head.addWidget(self._age)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(area, 1)
        self._arrange()

    def _arrange(self) -> None:
        """Cards in one column or two, tables where there is more room; the time line always has the whole width."""
        has_room = self.width() >= scaled(_TWO_COLUMNS) * (2 if self.bar.tables.isChecked() else 1)
        columns = 2 if has_room else 1
        if columns == self._columns:
            return
        self._columns = columns
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)
        for at, chart in enumerate(Chart):
            if chart is Chart.TIMELINE:
                self._grid.addWidget(self.cards[chart], len(Chart), 0, 1, columns)
            else:
                self._grid.addWidget(self.cards[chart], at // columns, at % columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._arrange()
