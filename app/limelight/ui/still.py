"""Lays a widget out once, however much of it changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


@contextmanager
def still(widget: QWidget) -> Iterator[None]:
    """Nothing in a widget's layout moves meanwhile: Qt lays out all that is around whatever is shown, each time."""
    layout = widget.layout()
    if layout is None:
        yield
        return
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(True)
