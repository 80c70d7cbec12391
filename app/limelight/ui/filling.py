"""Fills a long column piece by piece: its top is seen at once, and the window stays free meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

_PIECE = 12  # widgets in a turn of the event loop: more than a window shows, some milliseconds


class Filling(QObject):
    """Puts the widgets that `made` makes at the end of a column, above the stretch there, in their order.

    The first piece is there when this was made; `is_whole` tells whether all of it is.
    """

    def __init__(self, column: QVBoxLayout, made: Iterable[Callable[[], QWidget]], parent: QObject) -> None:
        super().__init__(parent)
        self._column = column
        self._made = iter(made)
        column.addStretch(1)
        self.is_whole = False
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self.put_piece)
        self.put_piece()

    @Slot()
    def put_piece(self) -> None:
        """Some more of it."""
        made = list(islice(self._made, _PIECE))
        for make in made:
            self._column.insertWidget(self._column.count() - 1, make())
        self.is_whole = len(made) < _PIECE
        if not self.is_whole:
            self._turn.start()
