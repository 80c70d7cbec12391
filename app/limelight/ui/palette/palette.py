"""The palette: a veil over the window with a line to type into, and the list of what was found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from limelight.figures import number_words
from limelight.ui.palette.entries import Entry, Found
from limelight.ui.palette.rows import PaletteDelegate, PaletteRows, row_height
from limelight.ui.text import plain_label, set_plain
from limelight.ui.theme import Look, Themes, scaled, set_look
from limelight.words import ntr, tr

_WIDTH, _TOP, _BESIDE = 720, 84, 130  # at 100 %: of the box, above it, and of what stands in it beside the rows
_ROWS = 10  # in view
_VEIL = QColor(8, 11, 18, 96)
_HINT = tr("Enter goes there, Up and Down choose, Esc closes.")
_NAME = tr("Find features, environments, views and commands")


class Palette(QWidget):
    """Lies over its window; `find` tells what fits the words that are typed. Open it with `open`.

    A part of the window and no window of its own: it is in the same tree of a screen reader, and needs no place on
    the screen that a window manager would have to find.

    Signals:
        chosen(object): an `Entry` that may run; the palette is closed already.
    """

    chosen = Signal(object)

    def __init__(self, window: QWidget, themes: Themes, find: Callable[[str], Found]) -> None:
        super().__init__(window)
        self._window = window
        self._find = find
        self._focused: QWidget | None = None
        self._box = QFrame(self)
        set_look(self._box, Look.PALETTE)
        self._rows = PaletteRows(self)
        self.field = PaletteField(self._box)
        self.list = _list(self._rows, themes, self._box)
        self._foot = plain_label("", Look.SMALL, self._box)
        layout = QVBoxLayout(self._box)
        layout.setContentsMargins(1, 12, 1, 8)
        layout.setSpacing(8)
        for widget, edge in ((self.field, 14), (self.list, 0), (self._foot, 18)):
            widget.setContentsMargins(edge, 0, edge, 0)
            layout.addWidget(widget)
        self.setAccessibleName(tr("Command palette"))
        self.field.textEdited.connect(self._search)
        self.field.moved.connect(self._move)
        self.field.accepted.connect(self._accept)
        self.field.left.connect(self.close)
        self.list.clicked.connect(self._accept)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it, empty; asked again while it is open, it closes."""
        if self.isVisible():
            self.close()
            return
        self._focused = self._window.focusWidget()
        self.field.clear()
        self._search()
        self._cover()
        self.show()
        self.raise_()
        self.field.setFocus()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is listed."""
        rows = (self._rows.entry(self._rows.index(row)) for row in range(self._rows.rowCount()))
        return tuple(entry for entry in rows if entry is not None)

    @property
    def current(self) -> Entry | None:
        """The entry that Enter would take."""
        return self._rows.entry(self.list.currentIndex())

    @Slot()
    def _search(self) -> None:
        found = self._find(self.field.text())
        self._rows.show_found(found)
        self.list.setCurrentIndex(self._rows.index(0))
        self.list.scrollToTop()
        more = (
            ntr(
                "{n} more row: type further to see it.  ",
                "{n} more rows: type further to see them.  ",
                found.more,
                n=number_words(found.more),
            )
            if found.more
            else ""
        )
        nothing = "" if found.entries else tr("Nothing is called so.  ")
        set_plain(self._foot, f"{nothing}{more}{_HINT}")
        self._cover()
        self._tell(ntr("{n} row. ", "{n} rows. ", len(found.entries)) if self.field.text() else "")

    @Slot(int)
    def _move(self, by: int) -> None:
        """Up or down; beyond an end is the other one, by a single step."""
        count, now = self._rows.rowCount(), self.list.currentIndex().row()
        if not count:
            return
        row = (now + by) % count if abs(by) == 1 else min(count - 1, max(0, now + by))
        self.list.setCurrentIndex(self._rows.index(row))
        self._tell()

    @Slot()
    def _accept(self) -> None:
        entry = self.current
        if entry is None:
            return
        if entry.why_not:
            self._tell()  # it stands in the row
            return
        self.close()
        self.chosen.emit(entry)

    def _tell(self, lead: str = "") -> None:
        """Tell a screen reader, whose focus is in the field, which row is chosen."""
        entry = self.current
        words = f"{lead}{entry.sentence if entry is not None else tr('Nothing is called so')}"
        self.field.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    def _cover(self) -> None:
        """Take the place of the window, and the height of the rows."""
        self.setGeometry(self._window.rect())
        width, rows = min(scaled(_WIDTH), self.width() - 48), min(_ROWS, self._rows.rowCount())
        fits = max(1, (self.height() - _TOP - scaled(_BESIDE)) // row_height())
        self.list.setFixedHeight(min(rows, fits) * row_height())
        self._box.setFixedWidth(width)
        self._box.adjustSize()
        self._box.move((self.width() - width) // 2, min(_TOP, self.height() // 10))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The keyboard goes back to where it was, unless it went somewhere else."""
        has_keyboard = self.isAncestorOf(self._window.focusWidget() or self._window)
        if has_keyboard and self._focused is not None:
            self._focused.setFocus()
        super().closeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the box closes it."""
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the window."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), _VEIL)
        painter.end()


class PaletteField(QLineEdit):
    """The line to type into; the keyboard stays in it while the list is walked through.

    Signals:
        moved(int): so many rows down, or up where it is negative.
        accepted(): Enter was pressed.
        left(): Escape was pressed, or the keyboard went elsewhere.
    """

    moved = Signal(int)
    accepted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(_NAME)
        self.setAccessibleName(_NAME)
        self.setMaxLength(200)
        self.setFrame(False)
        set_look(self, Look.PALETTE_FIELD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that are the list's, and those that end it."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Tab: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Backtab: -1,
            Qt.Key.Key_PageDown: _ROWS - 1,
            Qt.Key.Key_PageUp: 1 - _ROWS,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.moved.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab walks through the rows: there is nothing else here to go to."""
        tabs = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in tabs:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere in the window is done here; another window, or a menu, may come and go."""
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in passing:
            self.left.emit()


def _list(rows: PaletteRows, themes: Themes, parent: QWidget) -> QListView:
    made = QListView(parent)
    made.setModel(rows)
    made.setItemDelegate(PaletteDelegate(rows, themes, made))
    made.setUniformItemSizes(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setAccessibleName(tr("What was found"))
    set_look(made, Look.PALETTE)
    return made
