"""Whether the person looks at the program: it is in front on their desktop, and its window is not minimised."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


class Looking(QObject):
    """Belongs to its window.

    Signals:
        changed(bool): the person looks, or no longer.
    """

    changed = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._state = QGuiApplication.applicationState()
        self.is_on = self._now()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._take)
        window.installEventFilter(self)

    @Slot(Qt.ApplicationState)
    def _take(self, state: Qt.ApplicationState) -> None:
        self._state = state
        self._tell()

    def _now(self) -> bool:
        return self._state is Qt.ApplicationState.ApplicationActive and not self._window.isMinimized()

    def _tell(self) -> None:
        is_on = self._now()
        if is_on != self.is_on:
            self.is_on = is_on
            self.changed.emit(is_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is minimised, or comes back."""
        if event.type() is QEvent.Type.WindowStateChange:
            self._tell()
        return super().eventFilter(watched, event)
