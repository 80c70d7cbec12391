"""Starts the demo: in a window where there is a display, else as a tour of the real window with pictures to look at."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from steps import environment, needs, screen
from steps.console import Console, hand_over
from steps.places import KEPT, ROOT, venv_program


def run(console: Console, arguments: Sequence[str]) -> int:
    """Set up what the demo needs and run it; return its exit code.

    Raises:
        Stop: something that it needs cannot be had.
    """
    tour = not screen.has_display()
    lacking = environment.prepare(console, environment.Lock.PROGRAM, (needs.XVFB,) if tour else ())
    command = [str(venv_program("python")), "-m", "limelight", "demo", *arguments]
    settings = {**os.environ, **screen.readable_locale()}
    if not tour:
        console.say("Starting Limelight's demo. Close its window to end it.")
        return hand_over(command, settings)
    return _tour(console, command, settings, is_virtual=not lacking)


def _tour(console: Console, command: list[str], settings: dict[str, str], *, is_virtual: bool) -> int:
    if "--tour" not in command:
        command += ["--tour", str(_empty_folder())]
    folder = Path(command[command.index("--tour") + 1])
    if not is_virtual:
        console.say("There is no display and no Xvfb: the window runs offscreen.")
        return _told(console, folder, hand_over(command, {**settings, "QT_QPA_PLATFORM": "offscreen"}))
    with screen.virtual() as display:
        where = "a virtual screen" if display else "no screen at all, since the virtual one did not start"
        console.say(f"There is no display: a short tour of the real window runs on {where}.")
        on = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"} if display else {"QT_QPA_PLATFORM": "offscreen"}
        return _told(console, folder, hand_over(command, {**settings, **on}))


def _empty_folder() -> Path:
    """Return the tour's folder in the checkout, without what an earlier tour left there."""
    folder = KEPT / "tour"
    folder.mkdir(parents=True, exist_ok=True)
    for old in (*folder.glob("*.png"), *folder.glob("*.log")):
        old.unlink()
    return folder


def _told(console: Console, folder: Path, code: int) -> int:
    pictures = sorted(path.name for path in folder.glob("*.png"))
    shown = folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder
    console.say(f"The tour {'ended well' if code == 0 else f'failed with exit code {code}'}. Look in {shown}:")
    for name in (*pictures, *(path.name for path in folder.glob("*.log"))):
        console.say(f"  {name}")
    if not pictures:
        console.say("  (no picture was written)")
    return code
