"""Saves pictures of the main window: `PYTHONPATH=app:tests python -m pictures.stage FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from limelight.domain.profile import Appearance
from limelight.domain.standing import Standing
from limelight.ui.stage.wishes import Sort, SortBy
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.rig import build
from pictures.story import story

SIZES = (QSize(1280, 800), QSize(2560, 1440))


def save(window: MainWindow, size: QSize, path: Path) -> None:
    window.resize(size)
    window.show()
    for _ in range(4):  # each layout asks the one around it for room, and then has it
        QApplication.processEvents()
    window.grab().save(str(path))
    print(path)


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    themes = Themes(app, Appearance.LIGHT)
    window = build(themes)
    save(window, SIZES[0], folder / "nothing-light.png")
    window.show_picture(story())
    window.stage.select("instant-payments", "prod-eu")
    window.show_notice("Released “Travel notices” to everyone in Staging: checked on the server at 14:03:22")
    window.show_unresolved(1)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        themes.choose(appearance)
        for size in SIZES:
            save(window, size, folder / f"window-{appearance.value}-{size.width()}.png")
    window.stage.filter_bar.choose_standings(frozenset({Standing.WAITING}))
    window.stage.filter_bar.sort(Sort(SortBy.STANDING, "prod-us"))
    window.stage.filter_bar.search.setText("on")
    window.show_read_only("The journal cannot be written, so nothing can be changed. Free some disk space.")
    save(window, SIZES[0], folder / "filtered-dark.png")
    window.stage.filter_bar.search.setText("nothing like this")
    save(window, SIZES[0], folder / "no-match-dark.png")
    window.close()
    real = build(themes, demo=False)
    themes.choose(Appearance.LIGHT)
    real.show_picture(story(demo=False))
    real.stage.select("savings-goals", "prod-us")
    save(real, SIZES[0], folder / "production-light.png")
    real.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "pictures"))
