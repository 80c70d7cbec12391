"""Layouts that go on in the next line when there is no more room: one of many widgets, and one of three parts.

And a part that scrolls where even that does not do.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QLayoutItem, QScrollArea, QStyle, QWidget

from limelight.ui.theme import scaled


class FlowLayout(QLayout):
    """Lines of widgets, each as wide as it wants to be. `gap` in logical pixels."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Qt's."""
        self._items.append(item)

    def count(self) -> int:
        """Qt's."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - None ends Qt's loops
        """Qt's."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Qt's."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """Qt's."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Fewer lines where there is more room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the lines are together."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self._gap * (len(sizes) - 1)
        return QSize(max(0, width), max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802
        """The largest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Qt's."""
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        """Place the widgets, each in the middle of the height of its line; returns the height that they take."""
        top = rect.top()
        for line in self._split(rect.width()):
            height = max(size.height() for _, size in line)
            left = rect.left()
            for item, size in line if move else ():
                place = QRect(QPoint(left, top + (height - size.height()) // 2), size)
                item.setGeometry(QStyle.visualRect(QGuiApplication.layoutDirection(), rect, place))
                left += size.width() + self._gap
            top += height + self._gap
        return max(0, top - self._gap - rect.top())

    def _split(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The widgets that are shown, with their sizes, as lines of at most that width."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        taken = width + 1
        for item in self._items:
            size = item.sizeHint()
            if size.width() > width:  # what flows itself takes more lines, and nothing more room than there is
                size.setWidth(max(width, item.minimumSize().width()))
                size.setHeight(max(size.height(), item.heightForWidth(size.width())))
            if item.isEmpty():
                continue
            if taken + size.width() > width:
                lines.append([])
                taken = 0
            lines[-1].append((item, size))
            taken += size.width() + self._gap
        return lines


class Folding(QWidget):
    """A line of three parts; the middle goes below the others where it has no room between them, and the end where it
    has none beside the start.

    A part says by its size hint how much room it wants. What is left goes to the middle, or is shared with the start
    by `shares`. `gap` in logical pixels.
    """

    def __init__(
        self, gap: int, start: QWidget, middle: QWidget, end: QWidget, shares: tuple[int, int] = (0, 1)
    ) -> None:
        super().__init__()
        self._parts = (start, middle, end)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(gap)
        self._lines = 1
        for column, share in enumerate(shares):
            self._grid.setColumnStretch(column, share)
        for column, part in enumerate(self._parts):
            self._grid.addWidget(part, 0, column, self._alignment(part))
        self.setMinimumWidth(1)  # else it could never become so narrow that it folds

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """A part wants more or less room, as with larger text."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fold()
        return done

    def _alignment(self, part: QWidget) -> Qt.AlignmentFlag:
        """The end stands at the end, however much room there is."""
        at_end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        return at_end if part is self._parts[-1] and self._lines < 3 else Qt.AlignmentFlag.AlignVCenter

    @property
    def wished_width(self) -> int:
        """How wide it wants to be to take one line, in logical pixels."""
        return sum(part.sizeHint().width() for part in self._parts) + 2 * self._grid.horizontalSpacing()

    def _fold(self) -> None:
        start, middle, end = (part.sizeHint().width() for part in self._parts)
        gap = self._grid.horizontalSpacing()
        folds = start + middle + end + 2 * gap > self.width()
        lines = 1 if not folds else 2 if start + end + gap <= self.width() else 3
        if lines != self._lines:
            self._lines = lines
            places = {1: ((0, 1, 1, 1), (0, 2, 1, 1)), 2: ((1, 0, 1, 3), (0, 2, 1, 1)), 3: ((2, 0, 1, 3), (1, 0, 1, 3))}
            for part, place in zip(self._parts[1:], places[lines], strict=True):
                self._grid.removeWidget(part)
                self._grid.addWidget(part, *place, self._alignment(part))


class Squeezed(QScrollArea):
    """A part as high as it wants to be, that scrolls where this would leave too little of the widget it stands in.

    `rest` is how much of that has to be left, in logical pixels at 100 %.
    """

    def __init__(self, part: QWidget, rest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._part, self._rest, self._around = part, rest, parent
        self.setObjectName("squeezed")
        self._is_fitting = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(part)
        part.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        parent.installEventFilter(self)

    def leave(self, rest: int) -> None:
        """Leave so much, in logical pixels at 100 %, from now on."""
        self._rest = rest
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The part wants more or less room, or there is more or less."""
        seen = super().eventFilter(watched, event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return seen

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height, and give the part its size: a scroll area by itself never lets it shrink again."""
        if self._is_fitting:
            return
        self._is_fitting = True
        wanted, room = self._part.heightForWidth(self.width()), self._around.height() - scaled(self._rest)
        policies, scrolls = Qt.ScrollBarPolicy, wanted > room
        self.setFixedHeight(max(1, min(wanted, room)))
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOn if scrolls else policies.ScrollBarAlwaysOff)
        width = self.width() - (self.verticalScrollBar().sizeHint().width() if scrolls else 0)
        self._part.resize(width, self._part.heightForWidth(width))
        self._is_fitting = False
