"""A dialog as high as what it shows, once nothing is asked any more: an outcome is no window that is half empty."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget


class Fitting(QObject):
    """Sets the height of `dialog` by the page in `scroll`.

    While something is asked it stays as it is: nothing moves under the hand that is about to press. Afterwards it
    shrinks once, grows where more is to be said, and is never higher than it was while it asked.
    """

    def __init__(self, dialog: QDialog, scroll: QScrollArea) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._scroll = scroll
        self._asking_height = 0  # 0: it asks, or has not asked yet
        self._has_shrunk = False

    def follow(self, *, fits: bool) -> None:
        """Fit to what is shown from now on, or be as high again as while it asked."""
        if fits and not self._asking_height:
            self._asking_height, self._has_shrunk = self._dialog.height(), False
        elif not fits and self._asking_height:
            self._dialog.resize(self._dialog.width(), self._asking_height)
            self._asking_height = 0

    def take(self, page: QWidget) -> None:
        """Another page is shown."""
        page.installEventFilter(self)
        self._fit(page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page wants more or less room."""
        page = self._scroll.widget()
        if event.type() is QEvent.Type.LayoutRequest and page is not None and watched is page:
            self._fit(page)
        return super().eventFilter(watched, event)

    def _fit(self, page: QWidget) -> None:
        around, layout = self._dialog.layout(), page.layout()
        if not self._asking_height or around is None or layout is None:
            return
        around.activate()
        rest = self._dialog.height() - self._scroll.height()
        width = self._scroll.viewport().width()
        inner = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        wanted = min(rest + inner, self._asking_height)
        if not self._has_shrunk or wanted > self._dialog.height():
            self._has_shrunk = True
            self._dialog.resize(self._dialog.width(), wanted)
