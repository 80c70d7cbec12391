"""Runs the script: looks twenty times a second whether the window shows what is waited for."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from limelight.ui.console import Console
from limelight.ui.theme import Themes
from limelight.ui.tour.script import Script, Shot, Step, TourFailed

_PATIENCE = 40.0  # seconds that one thing may take to show
_LOOK_EVERY = 50  # milliseconds
_SETTLE = 0.3  # seconds from what was waited for to the picture, for what is still being painted


class Tour(QObject):
    """`run()` drives the tour and returns the exit code: 0 when everything was seen. It writes into `folder`.

    `choose` takes the demo's word for a role: as whom the next page in the browser is left.
    """

    def __init__(
        self, console: Console, themes: Themes, folder: Path, choose: Callable[[str], object], app: QApplication
    ) -> None:
        super().__init__(app)
        self._console = console
        self._app = app
        self._folder = folder
        self._steps: Iterator[Step] = Script(console, themes, choose).steps()
        self._step: Step | None = None
        self._since = time.monotonic()
        self._began = self._since
        self._code = 1
        self._lines: list[str] = []
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    def run(self) -> int:
        """Drive it to its end."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._timer.start()
        self._app.exec()
        (self._folder / "tour.log").write_text("\n".join(self._lines) + "\n", encoding="utf-8")
        self._console.window.close()
        return self._code

    @Slot()
    def _look(self) -> None:
        try:
            if self._step is None or self._is_done(self._step):
                self._step = next(self._steps)
                self._since = time.monotonic()
        except StopIteration:
            self._end(0, "The tour saw everything it came for.")
        except TourFailed as failed:
            self._shoot("failed")
            self._end(1, f"The tour could not go on: {failed}")

    def _is_done(self, step: Step) -> bool:
        waited = time.monotonic() - self._since
        if isinstance(step, Shot):
            if waited < _SETTLE:
                return False
            self._shoot(step.name)
            self._say(f"{step.name}.png: {step.what}")
            return True
        if step.until():
            self._say(f"seen: {step.what}")
            return True
        if waited > _PATIENCE:
            raise TourFailed(f"within {_PATIENCE:.0f} s it was not seen that {step.what}")
        return False

    def _end(self, code: int, sentence: str) -> None:
        self._timer.stop()
        self._code = code
        self._say(sentence)
        self._app.exit(code)

    def _say(self, sentence: str) -> None:
        line = f"{time.monotonic() - self._began:6.1f} s  {sentence}"
        self._lines.append(line)
        print(line, flush=True)

    def _shoot(self, name: str) -> None:
        """The window as it is, and every open dialog over it where it stands."""
        window = self._console.window
        picture: QPixmap = window.grab()
        painter = QPainter(picture)
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                at = dialog.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0))
                painter.fillRect(picture.rect(), "#66000000")
                painter.drawPixmap(at, dialog.grab())
        painter.end()
        picture.save(str(self._folder / f"{name}.png"))
