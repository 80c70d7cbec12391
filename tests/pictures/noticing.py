"""Saves pictures of what tells of changes: `PYTHONPATH=app:tests python -m pictures.noticing FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog

from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.noticed import News, Noticed
from limelight.domain.profile import Appearance, Profile
from limelight.ui.asking import Asking
from limelight.ui.noticing.noticing import Around, Noticing
from limelight.ui.noticing.wishes import Wishes
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.rig import build
from pictures.stage import SIZES, save
from pictures.story import MONOTONIC, NOW, story
from ui.noticing.desk import NOBODY, Desk


def items() -> tuple[Noticed, ...]:
    """Some of every kind."""
    picture = story(demo=False)
    places = [column.environment for column in picture.columns]
    kinds = [News.RELEASED] * 5 + [News.ROLLED_BACK] * 2 + [News.WAITING] * 3
    kinds += [News.WITHOUT_CODE, News.REMOVED, News.CHANGED]
    ends = (News.ROLLED_BACK, News.REMOVED)
    return tuple(
        Noticed(
            news,
            feature.key,
            feature.title,
            places[2 + number % 3],
            RELEASED if news in ends else DARK,
            DARK if news in (*ends, News.WAITING) else partial(25.0) if number % 2 else RELEASED,
            picture.cell(2, 1).detail.last_change,
            NOW - 3_600 * number,
        )
        for number, (news, feature) in enumerate(zip(kinds, picture.catalogue.features, strict=False))
    )


def build_noticing(window: MainWindow, themes: Themes, folder: Path, desk: Desk) -> Noticing:
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    asking = Asking(desk, window.show_notice, window)
    profile = Profile("Nordlicht Bank", (), ())
    return Noticing(window, Around(profile, themes, settings, asking, lambda: Moment(NOW, MONOTONIC)))


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def dialogs(noticing: Noticing, desk: Desk, folder: Path, name: str) -> None:
    """The settings, with and without a service; the list."""
    for kind, trouble in (("dunst", None), ("nobody", NOBODY)):
        desk.notifier.trouble = trouble
        noticing.telling.wishes = Wishes(quiet=(1320, 420) if trouble else None)
        noticing.show_settings()
        grab(noticing, folder / f"settings-{kind}-{name}.png")
    noticing.show_kind(News.RELEASED)
    grab(noticing, folder / f"list-{name}.png")


def grab(noticing: Noticing, path: Path) -> None:
    settle()
    (dialog,) = [each for each in noticing._window.findChildren(QDialog) if each.isVisible()]
    dialog.grab().save(str(path))
    print(path)
    dialog.reject()
    settle()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    themes = Themes(app, Appearance.LIGHT)
    window, desk = build(themes, demo=False), Desk()
    window.show_picture(story(demo=False))
    noticing = build_noticing(window, themes, folder, desk)
    noticing._picture = noticing._seen = story(demo=False)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        themes.choose(appearance)
        name = appearance.value
        noticing._items = items()
        noticing._show_items()
        for size in SIZES:
            settle()
            save(window, size, folder / f"line-{name}-{size.width()}.png")
        dialogs(noticing, desk, folder, name)
    themes.choose_text_size(200)
    settle()
    save(window, SIZES[0], folder / "line-dark-large-text.png")
    dialogs(noticing, desk, folder, "large-text")
    noticing.tray._dotted().pixmap(48, 48).save(str(folder / "tray.png"))
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
