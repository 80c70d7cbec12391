"""Gives the style sheet to what is on the screen, part by part.

WORKAROUND: when the sheet of the application becomes another one, Qt styles every widget once for each widget that it
stands in, which is ten times and more. So the application has the sheet of the start, and a later one goes to the
parts of the windows. A part that is hidden gets it when it is shown, and costs nothing until then. While there is no
window that was divided into parts, the application's own sheet is changed all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QChildEvent, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget


class Wardrobe(QObject):
    """Knows what wears a style sheet of its own: each window, and each part of a window that was divided.

    With `in_turns` each part is dressed in a turn of the event loop of its own, and nothing is painted before all of
    them are: until then the windows show the old theme, and whoever types or clicks is heard. Else all of it is done
    when `put_on` returns.

    Signals:
        worn(): everything in sight wears the sheet that was put on last.
    """

    worn = Signal()

    def __init__(self, app: QApplication, parent: QObject, *, in_turns: bool = False) -> None:
        super().__init__(parent)
        self._app = app
        self._sheet = ""
        self._in_turns = in_turns
        self._divided: list[QWidget] = []
        self._undressed: list[QWidget] = []  # parts in sight whose turn is still to come
        self._is_told = True
        self._still: list[QWidget] = []  # windows that are not painted meanwhile
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._take_turn)

    @property
    def is_changing(self) -> bool:
        """Whether something in sight still looks as before."""
        return self._turn.isActive()

    def put_on(self, sheet: str) -> None:
        """Put a sheet on everything."""
        self._sheet = sheet
        parts = list(self._parts())
        if not self._divided:
            self._app.setStyleSheet(sheet)
        for container in self._divided:
            _style_alone(container)
        self._undressed, needed = [], set(_behind_open_windows())
        for part in parts:
            if part.isVisible() or part.isWindow() or part in needed:
                self._undressed.append(part)
            else:
                part.installEventFilter(self)
        self._is_told = False
        if self._in_turns and self._divided:
            self._stand_still()
            self._turn.start()
        else:
            self._dress_rest()

    def divide(self, *containers: QWidget) -> None:
        """What stands right in one of these is a part by itself from now on, also what comes later.

        A container stands in another one, or in nothing. It wears no sheet of its own: what the sheet says of it has
        only colours of the palette.
        """
        self._divided += containers
        for container in containers:
            container.installEventFilter(self)
        for part in self._parts():
            self.dress(part)

    def dress(self, part: QWidget) -> None:
        """Give a part the sheet that everything wears, unless it has it."""
        if (part.styleSheet() or self._app.styleSheet()) != self._sheet:
            part.setStyleSheet(self._sheet)

    @Slot()
    def _take_turn(self) -> None:
        """One more part; then whoever paints or measures; and then it is seen."""
        if not self._undressed and self._is_told:
            self._move_again()
            return
        self._turn.start()  # first: whatever goes wrong in a part, the windows do not stay still
        if self._undressed:
            self._dress_next()
        else:
            self._is_told = True
            self.worn.emit()

    def _dress_rest(self) -> None:
        while self._undressed:
            self._dress_next()
        self._is_told = True
        self.worn.emit()

    def _dress_next(self) -> None:
        part = self._undressed.pop(0)
        if shiboken6.isValid(part):
            self.dress(part)

    def _stand_still(self) -> None:
        for window in self._app.topLevelWidgets():
            if window.isVisible() and window.updatesEnabled():
                window.setUpdatesEnabled(False)
                self._still.append(window)

    def _move_again(self) -> None:
        still, self._still = self._still, []
        for window in still:
            if shiboken6.isValid(window):
                window.setUpdatesEnabled(True)
                # WORKAROUND: where a painting of all of it was asked for and not begun before it stood still, Qt takes
                # it for pending from then on, and answers nothing else.
                window.repaint()

    def _parts(self) -> Iterator[QWidget]:
        divided = self._divided = [each for each in self._divided if shiboken6.isValid(each)]
        yield from (each for each in self._app.topLevelWidgets() if each.parent() is None and each not in divided)
        for container in divided:
            yield from (each for each in container.children() if isinstance(each, QWidget) and each not in divided)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A part came, or is shown again: it is dressed before it is painted."""
        if isinstance(event, QChildEvent) and event.type() is QEvent.Type.ChildPolished and watched in self._divided:
            child = event.child()
            if isinstance(child, QWidget) and child not in self._divided:
                self.dress(child)
        elif event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched not in self._divided:
            watched.removeEventFilter(self)
            self.dress(watched)
        return False


def _style_alone(container: QWidget) -> None:
    """The colours of the palette in what the sheet says of it are others now."""
    style = container.style()
    style.unpolish(container)
    style.polish(container)


def _behind_open_windows() -> Iterator[QObject]:
    """Whatever an open window stands in: its sheet is the window's, too."""
    for window in QApplication.topLevelWidgets():
        owner = window.parent() if window.isVisible() else None
        while owner is not None:
            yield owner
            owner = owner.parent()
