"""The whole set of pictures, for people to look at: `PYTHONPATH=app:tests python -m pictures.everything FOLDER [PART]`.

Every screen in light, dark, high contrast, at 200 %, from right to left, in Swedish and at both sizes of a window; what
is empty, cannot be reached or is very much; and the stage as people see it who cannot tell some colours apart. With a
PART only the looks whose name holds it.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from limelight.domain.picture import EMPTY, Catalogue, Freshness, Picture
from limelight.domain.profile import Appearance
from limelight.ui.activity import ActivityView
from limelight.ui.asking import Asking
from limelight.ui.filling import Filling
from limelight.ui.inspector.inspector import Inspector
from limelight.ui.pages import Page
from limelight.ui.stage.words import Moment
from limelight.ui.support import Support
from limelight.ui.theme import STYLE, Choices, Themes
from limelight.ui.window import MainWindow
from pictures import over
from pictures.colour_blind import BLIND, simulated
from pictures.many import many_features
from pictures.pages import polled
from pictures.rig import build_with_pages
from pictures.samples import CAPABILITIES, PATH, activity
from pictures.story import MONOTONIC, NOW, story

SMALL, LARGE = QSize(1280, 800), QSize(2560, 1440)
PAGES = (Page.STAGE, Page.ACTIVITY, Page.ENVIRONMENTS, Page.COMPARE, Page.ASK, Page.PENDING, Page.INSIGHTS)
FEATURE, ENVIRONMENT = "instant-payments", "prod-eu"


@dataclass(frozen=True)
class Way:
    """A way in which every screen is looked at."""

    name: str
    appearance: Appearance = Appearance.LIGHT
    contrast: bool = False
    text: int | None = None
    size: QSize = SMALL
    mirrored: bool = False


WAYS = (
    Way("light"),
    Way("dark", Appearance.DARK),
    Way("contrast-light", contrast=True),
    Way("contrast-dark", Appearance.DARK, contrast=True),
    Way("text-200", text=200),
    Way("text-200-large-dark", Appearance.DARK, text=200, size=LARGE),
    Way("large-light", size=LARGE),
    Way("large-dark", Appearance.DARK, size=LARGE),
    Way("mirrored", mirrored=True),
)


def moment() -> Moment:
    return Moment(NOW, MONOTONIC)


def main(folder: Path, part: str = "", ways: Sequence[Way] = WAYS) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([sys.argv[0], *STYLE])
    themes = Themes(app, Appearance.LIGHT, Choices(motion=False))
    for way in ways:
        if part in way.name:
            wear(app, themes, way)
            for name, widget in screens(themes, way):
                save(widget, folder / f"{name}-{way.name}.png")
                if name in ("stage", "legend") and way.size is SMALL and not way.mirrored and not way.text:
                    save_for_the_colour_blind(widget, folder / f"{name}-{way.name}")
                close(widget)


def wear(app: QApplication, themes: Themes, way: Way) -> None:
    """Look that way from now on."""
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if way.mirrored else Qt.LayoutDirection.LeftToRight)
    themes.choose(way.appearance)
    themes.choose_contrast(high=way.contrast)
    themes.choose_text_size(way.text)


def screens(themes: Themes, way: Way) -> Iterator[tuple[str, QWidget]]:
    """Every screen with its name, opened."""
    yield from pages(themes, way)
    yield from states(themes, way)
    yield from opened(themes, way)


def pages(themes: Themes, way: Way) -> Iterator[tuple[str, QWidget]]:
    """The pages of the window."""
    picture = polled(story())
    if way.mirrored:
        picture = in_pseudo_letters(picture)
    for page in PAGES:
        window = furnished(themes, picture, way.size)
        window.show_page(page)
        yield page.name.lower(), window


def states(themes: Themes, way: Way) -> Iterator[tuple[str, QWidget]]:
    """The stage where it is not as usual."""
    yield "empty", furnished(themes, EMPTY, way.size)
    yield "unreachable", furnished(themes, unreachable(story(demo=False)), way.size)
    yield "never-read", furnished(themes, never_read(story(demo=False)), way.size)
    yield "many", furnished(themes, many_features(story(demo=False)), way.size)
    filtered = furnished(themes, story(), way.size)
    filtered.stage.filter_bar.search.setText("nothing like this")
    filtered.show_read_only("The journal cannot be written, so nothing can be changed. Free some disk space.")
    yield "no-match", filtered


def opened(themes: Themes, way: Way) -> Iterator[tuple[str, QWidget]]:
    """What opens over the window, and beside it."""
    yield from over.confirmations(themes)
    yield from over.beside(themes)
    yield from over.plans(themes, way.size)

    def window() -> MainWindow:
        return furnished(themes, polled(story()), way.size)

    for shown in (over.people, over.of_pages, over.of_stage):
        yield from shown(window())
    yield from over.helps(window(), themes)
    yield from over.told(window(), themes)
    yield from over.asked(window())
    yield from over.presented(window(), way.size)


def furnished(themes: Themes, picture: Picture, size: QSize) -> MainWindow:
    """The window as the program furnishes it, with nothing behind it."""
    window = build_with_pages(themes)
    inspector = Inspector(themes, moment, ("features.bank.example",))
    view = ActivityView(themes)
    window.furnish(inspector, view)
    Support(window, themes, moment, Asking(lambda _work: Future(), window.show_notice, window), lambda _place: None)
    window.resize(size)
    window.show()
    QApplication.processEvents()
    window.show_picture(picture)
    inspector.set_capabilities({place.key: CAPABILITIES for place in PATH})
    window.stage.cell_selected.connect(lambda feature, place: inspector.show_feature(picture, feature, place or None))
    view.unresolved_counted.connect(window.show_unresolved)
    view.show_entries(activity())
    view.select_entry("i-unknown")
    window.stage.select(FEATURE, ENVIRONMENT)
    window.show_notice("Released “Travel notices” to everyone in Staging: checked on the server at 14:03:22")
    return window


def unreachable(picture: Picture) -> Picture:
    """Every environment answers no longer, some since long."""
    words = (
        "The toggle endpoint does not answer: timed out after 10 s. Check the network, or the proxy proxy.bank.example."
    )
    columns = tuple(
        replace(
            column,
            freshness=Freshness(NOW - 400 * (at + 1), MONOTONIC - 400 * (at + 1), trouble=words, next_try_at=NOW + 25),
        )
        for at, column in enumerate(picture.columns)
    )
    return replace(picture, columns=columns)


def never_read(picture: Picture) -> Picture:
    """The same at the first start: nothing was ever read."""
    words = "The name toggles.bank.example is not known here. Check the address in Connections."
    columns = tuple(
        replace(column, standing=b"", exposure=b"", presence=b"", marks=b"", share=column.share[:0],
                changed_at=column.changed_at[:0], details={}, freshness=Freshness(trouble=words))
        for column in picture.columns
    )  # fmt: skip
    return Picture(Catalogue((), {}), columns)


_PSEUDO = str.maketrans("abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיכלמנסעפצקרשתםןףץ")


def in_pseudo_letters(picture: Picture) -> Picture:
    """Names of features, owners and environments in letters that are written from right to left."""

    def turned(text: str) -> str:
        return text.lower().translate(_PSEUDO)

    features = tuple(
        replace(
            feature, name=turned(feature.name), owner=turned(feature.owner), description=turned(feature.description)
        )
        for feature in picture.catalogue.features
    )
    columns = tuple(
        replace(column, environment=replace(column.environment, name=turned(column.environment.name)))
        for column in picture.columns
    )
    return replace(picture, catalogue=replace(picture.catalogue, features=features), columns=columns)


def save(widget: QWidget, path: Path) -> None:
    settle()
    widget.grab().save(str(path))
    print(path)


def save_for_the_colour_blind(widget: QWidget, path: Path) -> None:
    """The same as people see it who lack one of the three kinds of cones."""
    image = widget.grab().toImage()
    for kind in BLIND:
        simulated(image, kind).save(f"{path}-{kind}.png")
        print(f"{path}-{kind}.png")


def settle() -> None:
    """Until everything stands where it will: also what is filled piece by piece."""
    for _ in range(4):
        QApplication.processEvents()
    if any(not each.is_whole for window in QApplication.topLevelWidgets() for each in window.findChildren(Filling)):
        settle()


def close(widget: QWidget) -> None:
    """Gone at once: what is left over would be restyled with every other look."""
    if widget.property(over.KEPT):
        return
    widget.close()
    widget.deleteLater()
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def in_other_languages(folder: Path, part: str = "") -> None:
    """The same in Swedish, and from right to left in longer words: each in a process that speaks it from the start."""
    for language in ("sv", "pseudo"):
        command = [sys.executable, "-m", "pictures.spoken", language, str(folder), part]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "pictures"), *sys.argv[2:3])
    in_other_languages(Path(sys.argv[1] if len(sys.argv) > 1 else "pictures"), *sys.argv[2:3])
