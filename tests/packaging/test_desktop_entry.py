"""The desktop entry: links reach the program through the desktop's own tools, and not through a shell."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from limelight.domain.plan_places import path_in
from real.absence import tool
from real.processes import wait_until

ENTRY = Path(__file__).resolve().parents[2] / "packaging" / "desktop" / "limelight.desktop"
KIND = "application/x-limelight-plan"
LINK = "limelight://feature/a%2Fb?environment=prod-eu"
EVIL = "limelight://feature/$(touch%20x)';touch%20y;'`id`"


def test_it_takes_links_of_ours_and_belongs_to_our_window() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(ENTRY, encoding="utf-8")
    values = entry["Desktop Entry"]
    assert values["Exec"] == "limelight %u"
    assert values["MimeType"] == "x-scheme-handler/limelight;application/x-limelight-plan;"
    assert values["StartupWMClass"] == "limelight"  # what bootstrap.program gives the application
    assert values["Terminal"] == "false"


class Desktop:
    """A person's desktop on which a program called limelight notes what it is started with."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told, self.data = folder / "told", folder / "data"
        programs = folder / "bin"
        for each in (programs, self.data / "applications", self.data / "mime" / "packages", folder / "config"):
            each.mkdir(parents=True)
        shutil.copy(ENTRY, self.data / "applications")
        program = programs / "limelight"
        note = f'printf "%s\\n" "$#" "$@" > {self.told}.part && mv {self.told}.part {self.told}'
        program.write_text(f"#!/bin/sh\n{note}\n", encoding="utf-8")
        program.chmod(0o755)
        self.settings = {
            "PATH": f"{programs}:{os.environ['PATH']}",
            "HOME": str(folder),
            "XDG_DATA_HOME": str(self.data),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_CURRENT_DESKTOP": "X-Generic",
            "DISPLAY": ":none",  # xdg-open looks for a terminal's browser without one
        }

    def open(self, what: str, kind: str) -> list[str]:
        """Open a link or a file of a kind that the program is registered for; what the program was started with."""
        self.run(tool("xdg-mime", "xdg-utils"), "default", ENTRY.name, kind)
        self.run(tool("xdg-open", "xdg-utils"), what)
        return self.heard()

    def heard(self) -> list[str]:
        """What the program was started with."""
        wait_until(self.told.exists, "the program to be started", 20.0)
        return self.told.read_text(encoding="utf-8").splitlines()

    def run(self, *command: str | Path) -> str:
        """Run one of the desktop's own tools; what it says."""
        done = subprocess.run(
            command, env=self.settings, check=True, cwd=self.folder, stdout=subprocess.PIPE, encoding="utf-8"
        )
        return done.stdout


@pytest.mark.parametrize("link", [LINK, EVIL], ids=["a link", "a link for a shell"])
def test_the_desktop_hands_a_link_over_as_one_argument(tmp_path: Path, link: str) -> None:
    assert Desktop(tmp_path).open(link, "x-scheme-handler/limelight") == ["1", link]
    assert not (tmp_path / "x").exists()
    assert not (tmp_path / "y").exists()


def test_a_double_click_on_a_plan_hands_its_file_over(tmp_path: Path) -> None:
    desktop, plan = Desktop(tmp_path), tmp_path / "autumn & 'winter'.limelight-plan"
    plan.write_text("format = 1\n", encoding="utf-8")
    shutil.copy(ENTRY.with_name("limelight-plan.xml"), desktop.data / "mime" / "packages")
    desktop.run(tool("update-mime-database", "shared-mime-info"), desktop.data / "mime")
    gio = tool("gio", "libglib2.0-bin")  # what file managers ask; xdg-open by itself looks into the file
    assert f"standard::content-type: {KIND}" in desktop.run(gio, "info", "-a", "standard::content-type", str(plan))
    desktop.run(gio, "mime", KIND, ENTRY.name)
    desktop.run(gio, "open", str(plan))
    (count, given) = desktop.heard()
    assert (count, path_in(given)) == ("1", str(plan))
