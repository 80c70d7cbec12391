"""Makes the pictures of the README: the demo's tour through the real program, once in light and once in the dark.

Run it with `python tests/pictures/readme.py` in the set-up environment; it needs no display.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
APP = HERE.parents[1] / "app"
KEPT = {"3-look": "inspector", "4-release": "confirmation", "5-outcome": "outcome"}
LARGEST = 400_000  # bytes of one picture

_TOUR = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from limelight.bootstrap.demo import DemoRun, Visitor, demo_places, demo_profile
from limelight.bootstrap.behind import Opening
from limelight.bootstrap.program import Program
from limelight.domain.profile import Appearance
from limelight.ui.tour import Tour

app = QApplication(["limelight"])
app.setQuitOnLastWindowClosed(False)
places, demo, visitor = demo_places(None), DemoRun(None), Visitor()
program = Program(app, Opening(places.places, demo.reached(demo_profile()), demo, browser=visitor))
program.themes.choose(Appearance(sys.argv[1]))
try:
    code = Tour(program.stay.console, program.themes, Path(sys.argv[2]), visitor.choose, app).run()
finally:
    program.end()
    demo.stop()
    places.remove()
sys.exit(code)
"""


def main() -> None:
    """Make every picture, and say how large each is."""
    kept = HERE / "readme"
    kept.mkdir(exist_ok=True)
    settings = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1", "QT_FONT_DPI": "96", "PYTHONPATH": str(APP)}
    for appearance in ("light", "dark"):
        with tempfile.TemporaryDirectory() as folder:
            words = [sys.executable, "-c", _TOUR, appearance, folder]
            subprocess.run(words, check=True, env={**os.environ, **settings})
            for made, name in KEPT.items():
                target = kept / f"{name}-{appearance}.png"
                shutil.copyfile(Path(folder) / f"{made}.png", target)
                size = target.stat().st_size
                print(f"{target.name}: {size / 1000:.0f} kB")
                assert size <= LARGEST, "too large for the README"


if __name__ == "__main__":
    main()
