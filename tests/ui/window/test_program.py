"""The program's first window: what it says of a picture that could not be read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bench.profiles import profile_with_picture
from bench.starts import settings
from limelight.bootstrap.behind import Opening
from limelight.bootstrap.places import places_of
from limelight.bootstrap.program import Program
from limelight.settings import read_profile


@pytest.mark.parametrize(
    ("kept", "rows", "said"),
    [
        (None, 20, ""),
        (40, 0, "The stored picture is damaged; everything is being read anew."),
        (
            0,
            0,
            "The stored picture is of another version of Limelight; everything is being read anew.",
        ),
    ],
)
def test_a_picture_that_cannot_be_read_is_said_below_the_stage(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: int | None, rows: int, said: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    path, _ = profile_with_picture(tmp_path, 20, 2, 9)
    places = places_of(path)
    places.picture.write_bytes(places.picture.read_bytes()[:kept])
    program = Program(qapp, Opening(places, read_profile(path)))
    window = program.stay.console.window
    assert window.news._notice.text() == said
    assert window.stage.model.rowCount() == rows
    assert len(program.stay.console.picture.columns) == 2
    end(program, qapp)


def test_that_a_damaged_memory_of_the_window_begins_anew_is_said_there_too(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    path, _ = profile_with_picture(tmp_path, 20, 2, 9)
    (places_of(path).folder / "window.ini").write_bytes(b"no file of ours\n")
    program = Program(qapp, Opening(places_of(path), read_profile(path)))
    said = program.stay.console.window.news._notice.text()
    assert said.startswith("What was remembered of this window could not be understood")
    end(program, qapp)


def test_the_keyboard_stands_in_the_table_at_the_start_and_nothing_is_selected(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    path, _ = profile_with_picture(tmp_path, 20, 2, 9)
    program = Program(qapp, Opening(places_of(path), read_profile(path)))
    window = program.stay.console.window
    assert window.focusWidget() is window.stage.table
    assert window.selected == ("", "")
    end(program, qapp)


_COPIES = """
import sys
from limelight.__main__ import main
from limelight.bootstrap import program

class Copies(program.Program):
    def _begin(self):
        super()._begin()
        console = self.stay.console
        console.window.stage.table.setCurrentIndex(console.window.stage.model.index(1, 1))
        console.hands.copy_markdown()
        self._app.aboutToQuit.connect(lambda: print(self._app.clipboard().text(), flush=True))
        console.window.close()

program.Program = Copies
sys.exit(main(sys.argv[1:]))
"""


def test_a_table_that_is_still_on_the_clipboard_does_not_crash_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    path, _ = profile_with_picture(tmp_path, 20, 2, 9)
    words = [sys.executable, "-c", _COPIES, "--profile", str(path)]
    ended = subprocess.run(words, env=settings(tmp_path), capture_output=True, text=True, timeout=60, check=False)
    assert ended.stdout.startswith("| Feature |")
    assert (ended.returncode, ended.stderr) == (0, "")


def end(program: Program, app: QApplication) -> None:
    program.stay.console.leave()
    program.end()
    program.themes.deleteLater()
    program.deleteLater()
    app.setStyleSheet("")
    app.setPalette(app.style().standardPalette())
