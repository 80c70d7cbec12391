"""Saves pictures of the main window: `python tests/pictures/stage.py FOLDER`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_FONT_DPI", "96")
sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from limelight.domain.environments import Environment, Kind
from limelight.domain.picture import Picture
from limelight.domain.profile import Appearance, Binding, Profile
from limelight.domain.standing import Standing
from limelight.ui.stage.wishes import Sort, SortBy
from limelight.ui.text import plain_label
from limelight.ui.theme import Look, Themes
from limelight.ui.window import MainWindow
from limelight.ui.window_commands import Doings
from pictures.story import MONOTONIC, NOW, story

SIZES = (QSize(1280, 800), QSize(2560, 1440))


class StoppedClock:
    """Both clocks, standing still, so that pictures are the same every time."""

    def now(self) -> float:
        return NOW

    def monotonic(self) -> float:
        return MONOTONIC

    async def sleep(self, seconds: float) -> None:
        raise NotImplementedError(seconds)


def doings() -> Doings:
    return Doings(
        refresh=lambda: None,
        release=lambda _feature, _environment: None,
        roll_back=lambda _feature, _environment: None,
        may_release=lambda _feature, _environment: True,
        may_roll_back=lambda _feature, _environment: True,
        sign_in=lambda: None,
        show_connections=lambda: None,
        show_news=lambda: None,
        keep_appearance=lambda _appearance: None,
    )


def profile(*, demo: bool = True) -> Profile:
    environment = Environment("prod-eu", "Production EU", 0, Kind.PRODUCTION, demo=demo)
    return Profile("Nordlicht Bank", (Binding(environment, "bank", "prod-eu"),), ())


def build(themes: Themes, *, demo: bool = True) -> MainWindow:
    inspector = QWidget()
    layout = QVBoxLayout(inspector)
    layout.addWidget(plain_label("The inspector stands here", Look.MUTED))
    layout.addStretch(1)
    return MainWindow(profile(demo=demo), themes, StoppedClock(), doings(), inspector, QWidget())


def save(window: MainWindow, size: QSize, path: Path) -> None:
    window.resize(size)
    window.show()
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
    real.show_picture(Picture(story(demo=False).catalogue, story(demo=False).columns))
    real.stage.select("savings-goals", "prod-us")
    save(real, SIZES[0], folder / "production-light.png")
    real.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "pictures"))
