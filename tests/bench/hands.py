"""How fast quick hands are: `PYTHONPATH=app:tests python -m bench.hands`.

Prints milliseconds on the clock and of the processor, each with the painting that follows, for 10,000 features x 10
environments and 100,000 x 20.
"""

from __future__ import annotations

import sys
from itertools import cycle

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from bench.stage import report, timed
from bench.synthetic import synthetic_picture
from limelight.domain.profile import Appearance
from limelight.ui.hands import Hands
from limelight.ui.theme import Themes
from pictures.rig import build


def main() -> None:
    """Measure both sizes."""
    app = QApplication(sys.argv[:1])
    themes = Themes(app, Appearance.LIGHT)
    for features, environments in ((10_000, 10), (100_000, 20)):
        print(f"{features:,} features x {environments} environments")
        _measure(themes, features, environments)


def _measure(themes: Themes, features: int, environments: int) -> None:
    picture = synthetic_picture(features, environments)
    window = build(themes)
    window.resize(QSize(1600, 1000))
    window.show()
    window.show_picture(picture)
    hands = window.findChild(Hands)
    assert hands is not None
    report("palette: opened", timed(hands.show_palette, 1))
    words = cycle(["c", "ca", "car", "card", "e", "smart", "s", "loans 7", "team elm", "zzz", "release"])

    def type_words() -> None:
        hands.palette.field.setText(next(words))
        hands.palette.field.textEdited.emit(hands.palette.field.text())

    report("palette: the first letter", timed(type_words, 1))
    report("palette: typed, painted", timed(type_words, 44))
    hands.palette.close()
    keys = cycle([picture.catalogue.features[at].key for at in range(0, features, features // 17)])
    report("gone to a feature", timed(lambda: hands.going.to_feature(next(keys), "env-1"), 20))
    window.stage.table.selectAll()
    for name, copy in (("text", hands.copy_text), ("Markdown", hands.copy_markdown), ("CSV", hands.copy_csv)):
        report(f"2,000 cells copied as {name}", timed(copy, 5))
    columns = window.stage.table.columns
    report("a column moved", timed(lambda: columns.move("env-1", 1), 5))
    report("a picture copied", timed(hands.copy_picture, 5))
    report("a presentation begun, ended", timed(hands.toggle_presenting, 4))
    window.close()
    window.deleteLater()


if __name__ == "__main__":
    main()
