"""A dialog as high as what it shows, once nothing is asked any more: an outcome is no window that is half empty."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QDialog, QScrollArea


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

    def fit(self) -> None:
        """What is shown is another: no event filter tells of it, since one would be asked while all this is deleted."""
        self._fit()
        QTimer.singleShot(0, self, self._fit)  # layouts within the page only tell it by an event that they grew

    @Slot()
    def _fit(self) -> None:
        page, around = self._scroll.widget(), self._dialog.layout()
        layout = page.layout() if page is not None else None
        if not self._asking_height or around is None or layout is None:
            return
        layout.activate()
        around.activate()
        rest = self._dialog.height() - self._scroll.viewport().height()
        width = self._scroll.viewport().width()
        inner = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        wanted = min(rest + inner, self._asking_height)
        if not self._has_shrunk or wanted > self._dialog.height():
            self._has_shrunk = True
            self._dialog.resize(self._dialog.width(), wanted)
