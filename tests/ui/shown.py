"""What tests of widgets share: a widget that is on screen, and the words that can be read in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QLabel, QWidget

W = TypeVar("W", bound=QWidget)


@contextmanager
def on_screen(qtbot, widget: W) -> Iterator[W]:
    """The widget, shown and active; closed afterwards."""
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    yield widget
    widget.close()


def words_of(widget: QWidget) -> str:
    """Everything that can be read in a widget; labels that were just added are shown by the event loop."""
    QApplication.processEvents()
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(labels).replace("\N{ZERO WIDTH SPACE}", "").replace("\N{NO-BREAK SPACE}", " ")
