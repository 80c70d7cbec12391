"""The licences of everything that is in Limelight, out of `resources/licences.toml`."""

from __future__ import annotations

import tomllib
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from limelight import __version__
from limelight.resources import resource
from limelight.ui.filling import Filling
from limelight.ui.sizes import dialog_size
from limelight.ui.text import plain_button, plain_label, wrapping_label
from limelight.ui.theme import Look
from limelight.words import tr

_OURS = tr(
    "Limelight {version__} is under the Apache License 2.0. It is made with the parts below, each under its own.",
    version__=__version__,
)
_QT = tr(
    "The window is made with Qt and PySide6 under the GNU Lesser General Public License, version 3 "
    "(gnu.org/licenses/lgpl-3.0.html). They are used unchanged, as libraries of their own in this Python's folder "
    "site-packages/PySide6: to use another build of the same version, put its files there, or install it with pip. "
    "Their source is at code.qt.io (qt/qtbase, pyside/pyside-setup)."
)


class Licences(QDialog):
    """Open it with `open()`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Licences"))
        self.resize(dialog_size(self, 620, 520))
        page = QWidget()
        lines = QVBoxLayout(page)
        lines.setSpacing(8)
        words = (_OURS, _QT, *_parts())
        self.filling = Filling(lines, [partial(wrapping_label, each, Look.BODY, page) for each in words], self)
        scroll = QScrollArea(self)
        scroll.setAccessibleName(tr("Licences"))
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        close = plain_button(tr("Close"), parent=self)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(plain_label(tr("Licences"), Look.TITLE))
        layout.addWidget(scroll, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.finished.connect(self.deleteLater)


def _parts() -> list[str]:
    told = tomllib.loads(resource("licences.toml").read_text(encoding="utf-8"))
    drawn = [f"{each['name']}: {each['licence']}" for each in told["resources"].values()]
    return [*(f"{name}: {licence}" for name, licence in told["program"].items()), *drawn]
