"""Saves pictures of the page of plans and of a run, with the real demo: `PYTHONPATH=app:tests python -m pictures.plans
FOLDER`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from limelight.bootstrap.behind import Opening
from limelight.bootstrap.demo import DemoRun, Visitor, demo_places, demo_profile
from limelight.bootstrap.program import Program
from limelight.domain.profile import Appearance
from limelight.ui.confirm.armed import Phase
from limelight.ui.pages import Page
from limelight.ui.plans.dialog import PlanDialog
from limelight.ui.theme import STYLE

SIZES = (QSize(1280, 800), QSize(2560, 1440))


class Studio:
    """The whole program on the demo, looked at."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._app = QApplication(["limelight", *STYLE])
        self._places = demo_places(None)
        self._demo = DemoRun(self._places.data)
        opening = Opening(self._places.places, self._demo.reached(demo_profile()), self._demo, browser=Visitor())
        self.program = Program(self._app, opening)
        self.console = self.program.stay.console
        self.window = self.console.window
        self.until(self._is_read)
        self.window.resize(SIZES[0])
        self.window.show_page(Page.PLANS)
        self.view = self.console.planning.view
        self.until(lambda: self.view.recent.list.count() > 0)

    def until(self, condition: Callable[[], bool], seconds: float = 60.0) -> None:
        """Wait for it."""
        ends = time.monotonic() + seconds
        while not condition():
            QTest.qWait(20)
            assert time.monotonic() < ends, "it takes too long"

    def save(self, name: str, widget: QWidget | None = None) -> None:
        """Save a widget, or the window, in light and dark."""
        for appearance in (Appearance.DARK, Appearance.LIGHT):
            self.program.themes.choose(appearance)
            self.until(lambda: not self.program.themes.is_changing)
            for _ in range(20):
                self._app.processEvents()
            path = self._folder / f"{name}-{appearance.value}.png"
            (widget or self.window).grab().save(str(path))
            print(path)

    def save_in_sizes(self, name: str) -> None:
        """Save the window in both sizes."""
        for size in SIZES:
            self.window.resize(size)
            self.save(f"{name}-{size.width()}")
        self.window.resize(SIZES[0])

    def ask(self, *, backwards: bool = False) -> PlanDialog:
        """Press the button that begins, and wait for the confirmation."""
        (self.view.sheet.head.back if backwards else self.view.sheet.head.run).click()
        assert self.console.planning.flow is not None
        dialog = self.console.planning.flow.dialog
        self.until(lambda: dialog.phase is Phase.ASKING)
        return dialog

    def go(self, dialog: PlanDialog) -> None:
        """Give what is asked, confirm, and wait for the end."""
        for tick in dialog.page.answers.ticks:
            tick.setChecked(True)
        dialog.page.answers.reason_field.setText("The campaign starts on Monday.")
        for name in dialog.page.answers.name_fields:
            name.field.setText(name.name)
        self.until(dialog.foot.confirm.isEnabled)
        dialog.foot.confirm.click()
        self.save("running", dialog)
        self.until(lambda: dialog.phase is Phase.ENDED)

    def end(self) -> None:
        self.window.close()
        self.program.end()
        self._demo.stop()
        self._places.remove()

    def _is_read(self) -> bool:
        picture = self.console.picture
        return bool(picture.columns) and all(column.person for column in picture.columns) and len(picture.catalogue) > 9


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    studio = Studio(folder)
    studio.save("nothing-open")
    studio.view.recent.list.setCurrentRow(0)
    studio.until(lambda: studio.view.opened is not None)
    studio.save_in_sizes("plan")
    dialog = studio.ask()
    studio.save("asked", dialog)
    studio.go(dialog)
    studio.save("done", dialog)
    dialog.foot.cancel.click()
    studio.until(lambda: studio.console.planning.flow is None)
    studio.save_in_sizes("half-done")
    studio.view.sheet.head.edit.click()
    studio.save_in_sizes("editor")
    studio.view.editor.cancel.click()
    dialog = studio.ask()
    dialog.page.hand_over.tick.click()
    studio.save("asked-hand-over", dialog)
    studio.go(dialog)
    studio.save("handed-over", dialog)
    dialog.foot.cancel.click()
    studio.until(lambda: studio.console.planning.flow is None)
    studio.save_in_sizes("waits-for-its-time")
    dialog = studio.ask(backwards=True)
    studio.save("asked-to-withdraw", dialog)
    studio.go(dialog)
    dialog.foot.cancel.click()
    studio.until(lambda: studio.console.planning.flow is None)
    dialog = studio.ask(backwards=True)
    studio.save("asked-back", dialog)
    dialog.foot.cancel.click()
    place = Path(studio.view.opened.kept.place)
    place.write_text(place.read_text().replace('target = "25 %"', 'target = "some"'))
    studio.console.planning.open(str(place))
    studio.until(lambda: studio.view.opened is None)
    studio.save("damaged")
    studio.end()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "pictures"))
