"""What the program shows by itself: the tour and the self-test, with and without a screen or a keyring."""

from __future__ import annotations

import struct
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import limelight
from e2e.console import Console
from real.keyring_service import KeyringService
from real.screen import Screen
from real.session import Session

PICTURES = [
    "1-stage",
    "2-sign-in",
    "3-look",
    "4-release",
    "5-outcome",
    "6-roll-back",
    "7-outcome",
    "8-activity",
    "9-dark",
]
PARTS = ["imports", "resources", "keyring", "sqlite", "demo"]


def run(session: Session, arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run the program to its end, without a screen."""
    here = {"PYTHONPATH": str(Path(limelight.__file__).parents[1]), "QT_QPA_PLATFORM": "offscreen"}
    return session.run([sys.executable, "-m", "limelight", *arguments], environment=here)


def check_tour(folder: Path) -> None:
    """The tour wrote its pictures, of the size of a window, and a log that says how it ended."""
    assert sorted(each.stem for each in folder.glob("*.png")) == PICTURES
    for picture in folder.glob("*.png"):
        width, height = struct.unpack(">II", picture.read_bytes()[16:24])
        assert (width >= 800, height >= 500) == (True, True)
    log = (folder / "tour.log").read_text(encoding="utf-8")
    assert "The tour saw everything it came for." in log
    assert log.count("Checked on the server") == 2


def test_the_tour_shows_itself_without_a_screen(session: Session, tmp_path: Path) -> None:
    answer = run(session, ["demo", "--tour", str(tmp_path / "tour")])
    complaints = [line for line in answer.stderr.splitlines() if "This plugin does not support" not in line]
    assert (answer.returncode, complaints) == (0, [])
    check_tour(tmp_path / "tour")


@pytest.mark.full  # the same steps as without a screen, on another of Qt's platforms
def test_the_tour_shows_itself_on_a_screen(screen: Screen, tmp_path: Path) -> None:
    console = Console(screen, "demo", "--tour", str(tmp_path / "tour"))
    console.child.wait_until(lambda: "The tour saw" in console.child.log_text(), "the end of the tour", 120)
    assert console.wait_for_end() == 0
    check_tour(tmp_path / "tour")


def lines_of_self_test(answer: subprocess.CompletedProcess[str]) -> dict[str, str]:
    """The self-test passed; what it said of each part."""
    assert (answer.returncode, answer.stderr) == (0, "")
    lines = [line.split(maxsplit=2) for line in answer.stdout.splitlines()]
    assert [(word, part) for word, part, _ in lines] == [("ok", part) for part in PARTS]
    return {part: said for _, part, said in lines}


def test_the_self_test_passes_with_a_keyring(keyring_service: KeyringService) -> None:
    said = lines_of_self_test(run(keyring_service.session, ["--self-test"]))
    assert said["keyring"].startswith("Secret Service keeps, gives back and forgets")
    assert said["demo"].startswith("release confirmed, roll back confirmed")
    assert keyring_service.secrets() == {}


def test_the_self_test_passes_without_a_keyring_and_says_memory_only(session: Session) -> None:
    assert lines_of_self_test(run(session, ["--self-test"]))["keyring"].startswith("memory only")
