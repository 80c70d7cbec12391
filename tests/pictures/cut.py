"""Tells what is cut off, or speaks no language, on every screen: `python -m pictures.cut LANGUAGE`, as lines of JSON.

A child process of `tests/ui/test_other_languages.py`: what is imported speaks already, so the language comes first.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from pictures import spoken

_SLACK = 1  # pixels: sizes are whole, letters are not


def main(language: str) -> None:
    """Print `{"screen", "cut": [...], "words": n}` for each screen."""
    spoken.speak(language)
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - see above

    from limelight.domain.profile import Appearance  # noqa: PLC0415 - see above
    from limelight.ui.theme import STYLE, Choices, Themes  # noqa: PLC0415 - see above
    from pictures import everything  # noqa: PLC0415 - see above

    app = QApplication([sys.argv[0], *STYLE])
    themes = Themes(app, Appearance.LIGHT, Choices(motion=False))
    way = everything.Way(language, mirrored=language == spoken.PSEUDO)
    everything.wear(app, themes, way)
    for name, widget in everything.screens(themes, way):
        everything.settle()
        widget.grab()
        print(json.dumps({"screen": name, "cut": sorted(set(_cut(widget)))}), flush=True)
        everything.close(widget)


def _cut(widget: object) -> Iterator[str]:
    from PySide6.QtCore import QSize  # noqa: PLC0415 - see above
    from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QRadioButton, QWidget  # noqa: PLC0415 - see above

    from limelight.ui.text import ElidedLabel  # noqa: PLC0415 - see above

    assert isinstance(widget, QWidget)
    for part in [widget, *widget.findChildren(QWidget)]:
        if not part.isVisible() or isinstance(part, ElidedLabel):
            continue
        if isinstance(part, QLabel) and part.text():
            needed = QSize(0, part.heightForWidth(part.width())) if part.wordWrap() else part.sizeHint()
        elif isinstance(part, QPushButton | QCheckBox | QRadioButton) and part.text():
            needed = part.sizeHint()
        else:
            continue
        if needed.width() > part.width() + _SLACK or needed.height() > part.height() + _SLACK:
            yield f"{part.text()[:60]} ({part.width()}x{part.height()} of {needed.width()}x{needed.height()})"


if __name__ == "__main__":
    main(sys.argv[1])
