"""In other languages nothing is cut off: in Swedish, and in letters from right to left that take a third more room."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pictures.spoken import pseudo

TOP = Path(__file__).resolve().parents[2]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", ["sv", "pseudo"])
def test_nothing_is_cut_off_on_any_screen(tmp_path: Path, language: str) -> None:
    settings = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("QT_", "LANG", "LC_"))},
        "PYTHONPATH": f"{TOP / 'app'}:{TOP / 'tests'}",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": "1",
        "QT_FONT_DPI": "96",
        "XDG_DATA_HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
    }
    ended = subprocess.run(
        [sys.executable, "-m", "pictures.cut", language],
        env=settings, capture_output=True, text=True, timeout=280, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr[-3000:]
    told = [json.loads(line) for line in ended.stdout.splitlines()]
    assert len(told) > 40
    assert {each["screen"]: each["cut"] for each in told if each["cut"]} == {}


def test_the_language_that_there_is_not_keeps_values_and_the_blanks_at_the_ends() -> None:
    said = pseudo(" {count} features of {place:>3} ")
    assert said.startswith(" ")
    assert said.endswith(" ")
    assert said.format(count=1, place="x").count("1") == 1
    assert "{place:>3}" in said
    assert len(said) > len(" {count} features of {place:>3} ")
    assert "features" not in said
