"""The desktop entry: links reach the program through the desktop's own tools, and not through a shell."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from real.absence import tool
from real.processes import wait_until

ENTRY = Path(__file__).resolve().parents[2] / "packaging" / "desktop" / "limelight.desktop"
LINK = "limelight://feature/a%2Fb?environment=prod-eu"
EVIL = "limelight://feature/$(touch%20x)';touch%20y;'`id`"


def test_it_takes_links_of_ours_and_belongs_to_our_window() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(ENTRY, encoding="utf-8")
    values = entry["Desktop Entry"]
    assert values["Exec"] == "limelight %u"
    assert values["MimeType"] == "x-scheme-handler/limelight;"
    assert values["StartupWMClass"] == "limelight"  # what bootstrap.program gives the application
    assert values["Terminal"] == "false"


@pytest.mark.parametrize("link", [LINK, EVIL], ids=["a link", "a link for a shell"])
def test_the_desktop_hands_a_link_over_as_one_argument(tmp_path: Path, link: str) -> None:
    opener, registers = tool("xdg-open", "xdg-utils"), tool("xdg-mime", "xdg-utils")
    told, programs, data = tmp_path / "told", tmp_path / "bin", tmp_path / "data"
    for folder in (programs, data / "applications", tmp_path / "config"):
        folder.mkdir(parents=True)
    shutil.copy(ENTRY, data / "applications")
    program = programs / "limelight"
    program.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$#" "$@" > {told}.part && mv {told}.part {told}\n', encoding="utf-8"
    )
    program.chmod(0o755)
    settings = {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(data),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_CURRENT_DESKTOP": "X-Generic",
        "DISPLAY": ":none",  # xdg-open looks for a terminal's browser without one
    }
    subprocess.run([registers, "default", ENTRY.name, "x-scheme-handler/limelight"], env=settings, check=True)
    subprocess.run([opener, link], env=settings, check=True, cwd=tmp_path)
    wait_until(told.exists, "the program to be started", 20.0)
    assert told.read_text(encoding="utf-8").splitlines() == ["1", link]
    assert not (tmp_path / "x").exists()
    assert not (tmp_path / "y").exists()
