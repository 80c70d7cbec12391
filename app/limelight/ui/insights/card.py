"""One insight: its title, what it says in a sentence, its chart, and the same as a table."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTableView, QVBoxLayout, QWidget

from limelight.domain.insights.insights import Insights
from limelight.domain.insights.told import Chart, sentence_of, table_of
from limelight.domain.tables import TextTable
from limelight.ui.insights.charts import STYLE, explained, is_empty, paint, wished_height
from limelight.ui.insights.pen import Pen
from limelight.ui.text import plain_label, prose_label, set_prose, shortened, visible
from limelight.ui.theme import Look, Space, Themes, scaled, set_look
from limelight.ui.theme.measures import text_size
from limelight.words import tr

AnyIndex = QModelIndex | QPersistentModelIndex
_TABLE_HEIGHT = 220  # logical pixels at 100 %
_MOST_ROWS = 1_000  # of a table on the screen; all of them stand in the CSV file


class ChartWidget(QWidget):
    """Paints a chart; a screen reader is told its sentence."""

    def __init__(self, chart: Chart, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart, self._themes = chart, themes
        self._insights: Insights | None = None
        self._feature = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(chart.word)
        themes.theme_changed.connect(self._measure)

    def show_insights(self, insights: Insights, feature: str) -> None:
        """Show these."""
        self._insights, self._feature = insights, feature
        self.setAccessibleDescription(sentence_of(self._chart, insights, STYLE, feature))
        self._measure()

    @Slot()
    def _measure(self) -> None:
        if self._insights is not None:
            self.setFixedHeight(scaled(wished_height(self._chart, self._insights)))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(320, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chart."""
        if self._insights is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = Pen(painter, self._themes.theme, text_size())
        paint(self._chart, pen, QRectF(self.rect()), self._insights, self._feature)
        painter.end()


class TextTableModel(QAbstractTableModel):
    """A table of texts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = TextTable((), ())

    def show_table(self, table: TextTable) -> None:
        """Show another table."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Rows shown."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """As many as there are heads."""
        return 0 if parent.isValid() else len(self._table.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heads."""
        is_title = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._table.heads[section] if is_title else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, and what a screen reader says."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        words = visible(shortened(self._table.rows[index.row()][index.column()], 200))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._table.heads[index.column()]}: {words or tr('nothing')}"
        return words


class InsightCard(QFrame):
    """The card. The chart or the table is shown, never both."""

    def __init__(self, chart: Chart, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self.of = chart
        self._as_table = False
        self._empty = True
        self._shown: tuple[Insights, str] | None = None
        self._sentence = prose_label("", Look.BODY, self)
        self.chart = ChartWidget(chart, themes, self)
        self._legend = prose_label(explained(chart), Look.SMALL, self)
        self._left_out = prose_label("", Look.SMALL, self)
        self.rows = TextTableModel(self)
        self.table = QTableView(self)
        self._layout = QVBoxLayout(self)
        self._lay_out()
        themes.theme_changed.connect(self._measure)
        self._measure()

    def add(self, widget: QWidget) -> None:
        """Put something under the title."""
        self._layout.insertWidget(1, widget)

    def show_insights(self, insights: Insights, feature: str) -> None:
        """Show these; `feature` is the key of the one whose timeline is shown."""
        set_prose(self._sentence, sentence_of(self.of, insights, STYLE, feature))
        self._empty = is_empty(self.of, insights, feature)
        self.chart.show_insights(insights, feature)
        self._shown = insights, feature
        self._show()

    def show_as(self, *, table: bool) -> None:
        """Show the table or the chart."""
        self._as_table = table
        self._show()

    def _show(self) -> None:
        if self._as_table and self._shown is not None:
            table = table_of(self.of, self._shown[0], STYLE, self._shown[1], _MOST_ROWS)
            self.rows.show_table(table)
            self.table.resizeColumnsToContents()
            set_prose(self._left_out, table.note)
        self.table.setVisible(self._as_table and self.rows.rowCount() > 0)
        self._left_out.setVisible(self._as_table and bool(self._left_out.text()))
        for widget in (self.chart, self._legend):
            widget.setVisible(not self._as_table and not self._empty)

    @Slot()
    def _measure(self) -> None:
        self.table.setFixedHeight(scaled(_TABLE_HEIGHT))

    def _lay_out(self) -> None:
        self.table.setModel(self.rows)
        self.table.setAccessibleName(self.of.word)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setResizeContentsPrecision(100)  # rows that are measured
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        set_look(self.table, Look.LIST)
        self._layout.setContentsMargins(Space.EDGE, Space.APART, Space.EDGE, Space.APART)
        self._layout.setSpacing(Space.NEAR)
        self._layout.addWidget(plain_label(self.of.word, Look.HEADING, self))
        for widget in (self._sentence, self.chart, self._legend, self.table, self._left_out):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
