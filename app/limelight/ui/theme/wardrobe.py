"""Gives the style sheet to what is on the screen, part by part.

WORKAROUND: when the sheet of the application becomes another one, Qt styles every widget once for each widget that it
stands in, which is ten times and more. So the application has the sheet of the start, and a later one goes to the
parts of the windows. A part that is hidden gets it when it is shown, and costs nothing until then. While there is no
window that was divided into parts, the application's own sheet is changed all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QChildEvent, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class Wardrobe(QObject):
    """Knows what wears a style sheet of its own: each window, and each part of a window that was divided."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._sheet = ""
        self._divided: list[QWidget] = []

    def put_on(self, sheet: str) -> None:
        """Put a sheet on everything."""
        self._sheet = sheet
        parts = list(self._parts())
        if not self._divided:
            self._app.setStyleSheet(sheet)
        needed = set(_behind_open_windows())
        for part in parts:
            if part.isVisible() or part.isWindow() or part in needed:
                self.dress(part)
            else:
                part.installEventFilter(self)

    def divide(self, *containers: QWidget) -> None:
        """What stands right in one of these is a part by itself from now on, also what comes later."""
        self._divided += containers
        for container in containers:
            container.installEventFilter(self)
        for part in self._parts():
            self.dress(part)

    def dress(self, part: QWidget) -> None:
        """Give a part the sheet that everything wears, unless it has it."""
        if (part.styleSheet() or self._app.styleSheet()) != self._sheet:
            part.setStyleSheet(self._sheet)

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


def _behind_open_windows() -> Iterator[QObject]:
    """Whatever an open window stands in: its sheet is the window's, too."""
    for window in QApplication.topLevelWidgets():
        owner = window.parent() if window.isVisible() else None
        while owner is not None:
            yield owner
            owner = owner.parent()
