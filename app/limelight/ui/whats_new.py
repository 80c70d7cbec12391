"""What's new: the changelog, as the program shows it, and the way to the licences."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from limelight.resources import resource
from limelight.ui.filling import Filling
from limelight.ui.licences import Licences
from limelight.ui.sizes import dialog_size
from limelight.ui.text import plain_button, plain_label, wrapping_label
from limelight.ui.theme import Look
from limelight.words import is_translated, tr


class WhatsNew(QDialog):
    """Open it with `open()`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What's new"))
        self.resize(dialog_size(self, 620, 520))
        page = QWidget()
        lines = QVBoxLayout(page)
        lines.setSpacing(8)
        self.filling = Filling(lines, [partial(_label, line, page) for line in _lines()], self)
        scroll = QScrollArea(self)
        scroll.setAccessibleName(tr("What's new"))
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        licences = plain_button(tr("Licences…"), parent=self)
        licences.clicked.connect(self._show_licences)
        close = plain_button(tr("Close"), parent=self)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(scroll, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(licences)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout.addLayout(buttons)
        self.finished.connect(self.deleteLater)

    @Slot()
    def _show_licences(self) -> None:
        Licences(self).open()


def _label(line: str, page: QWidget) -> QLabel:
    words = line.lstrip("#- ")
    if line.startswith("#"):
        return plain_label(words, Look.TITLE, page)
    return wrapping_label(words, Look.BODY if line.startswith("-") else Look.MUTED, page)


def _lines() -> list[str]:
    text = resource("changelog.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines()[1:] if line.strip()]
    return [tr("This list is in English only."), *lines] if is_translated() else lines
