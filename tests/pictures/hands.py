"""Saves pictures of palette, keyboard help, presentation and a selected block.

`PYTHONPATH=app:tests python -m pictures.hands FOLDER`
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from limelight.domain.changes import ChangeState
from limelight.domain.picture import Picture
from limelight.domain.profile import Appearance
from limelight.ui.hands import Hands
from limelight.ui.offer import RollBackOffer
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures import samples
from pictures.rig import build
from pictures.story import story

SIZES = (QSize(1280, 800), QSize(2560, 1440))


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    themes = Themes(app, Appearance.LIGHT)
    window = build(themes)
    window.resize(SIZES[0])
    window.show()
    window.show_picture(long_name(story()))
    window.stage.select("instant-payments", "prod-eu")
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        themes.choose(appearance)
        palette(window, folder, appearance)
        keyboard(window, folder, appearance)
        presentation(themes, folder, appearance)
        block(themes, folder, appearance)
    window.close()


def palette(window: MainWindow, folder: Path, appearance: Appearance) -> None:
    """The palette in its states."""
    hands = window_hands(window)
    for size in SIZES:
        window.resize(size)
        for name, words in (("empty", ""), ("found", "pay"), ("prod", "prod"), ("copy", "c"), ("none", "zzz")):
            if size is SIZES[0] or name == "found":
                hands.show_palette()
                hands.palette.field.setText(words)
                hands.palette.field.textEdited.emit(words)
                save(window, folder / f"palette-{name}-{appearance.value}-{size.width()}.png")
                hands.palette.close()
    window.resize(SIZES[0])


def keyboard(window: MainWindow, folder: Path, appearance: Appearance) -> None:
    """The help with all keys."""
    window.commands.action("help.keys").trigger()
    dialog = window.findChild(QDialog, "keys")
    save(dialog, folder / f"keyboard-{appearance.value}.png")
    dialog.close()


def presentation(themes: Themes, folder: Path, appearance: Appearance) -> None:
    """A presentation of the demo and of real systems, and the picture for the clipboard."""
    for demo in (True, False):
        window = build(themes, demo=demo)
        window.show()
        window.show_picture(story(demo=demo))
        window.stage.select("instant-payments", "prod-eu")
        name = "demo" if demo else "production"
        window_hands(window).copy_picture()
        QGuiApplication.clipboard().image().save(str(folder / f"picture-{name}-{appearance.value}.png"))
        window.commands.action("present.toggle").trigger()
        QApplication.processEvents()
        for size in (QSize(1280, 720), QSize(1920, 1080)):
            window.resize(size)
            save(window, folder / f"presentation-{name}-{appearance.value}-{size.width()}.png")
        window.commands.action("present.toggle").trigger()
        window.close()


def block(themes: Themes, folder: Path, appearance: Appearance) -> None:
    """A block of cells that is selected, columns in an order of one's own, and the offer to roll back."""
    window = build(themes, demo=False)
    window.show()
    window.show_picture(story(demo=False))
    window.resize(SIZES[0])
    window.stage.table.columns.arrange(("prod-eu", "prod-us", "dev", "test", "staging"))
    offer = RollBackOffer(window.news)
    window.news.offer(offer)
    offer.take(samples.recorded(ChangeState.CONFIRMED))
    window.stage.select("instant-payments", "prod-eu")
    window.stage.table.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(window.stage.table, key, Qt.KeyboardModifier.ShiftModifier)
    window_hands(window).copy_markdown()
    save(window, folder / f"block-{appearance.value}.png")
    window.close()


def window_hands(window: MainWindow) -> Hands:
    found = window.findChild(Hands)
    assert found is not None
    return found


def long_name(picture: Picture) -> Picture:
    """The same, one feature with a name and a key that are longer than any row."""
    features = list(picture.catalogue.features)
    at = picture.catalogue.rows["fx-accounts"]
    features[at] = replace(features[at], name="Payments " + "in every currency that there is " * 9)
    return replace(picture, catalogue=replace(picture.catalogue, features=tuple(features)))


def save(widget: QWidget, path: Path) -> None:
    for _ in range(3):
        QApplication.processEvents()
    widget.grab().save(str(path))
    print(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
