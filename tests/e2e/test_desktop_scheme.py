"""The real program follows a desktop that becomes dark and high in contrast, by the signals that desktops send."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

from e2e.console import Console
from limelight.ui.theme import CONTRAST_DARK, DARK, LIGHT
from real.screen import Screen

NOTHING, DARKNESS, CONTRAST = 0, 1, 1  # what is preferred (XDG Desktop Portal, org.freedesktop.appearance)


def tell(screen: Screen, setting: str, value: int) -> None:
    """Say on the session's bus, as a desktop's portal does, what the person wants now."""
    words = ["string:org.freedesktop.appearance", f"string:{setting}", f"variant:uint32:{value}"]
    signal = ["dbus-send", "--session", "--type=signal", "/org/freedesktop/portal/desktop"]
    done = screen.session.run([*signal, "org.freedesktop.portal.Settings.SettingChanged", *words])
    assert done.returncode == 0, done.stderr


def ground(screen: Screen, console: Console, path: Path) -> str:
    """The colour of the window's head, between the pages and the person."""
    left, top, width, _ = console.find("push button", "Refresh").place
    return QImage(str(screen.screenshot(path))).pixelColor(left + width // 2, top - 3).name()


def test_the_window_becomes_dark_and_high_in_contrast_with_the_desktop(screen: Screen, tmp_path: Path) -> None:
    environment = {"XDG_CURRENT_DESKTOP": "GNOME"}
    console = Console(screen, "demo", "--data", str(tmp_path / "demo.sqlite"), environment=environment)
    console.find("label", "Eva Lindqvist")
    picture = tmp_path / "screen.png"
    console.wait_for(lambda: ground(screen, console, picture) == LIGHT.surface.name(), "a light window")
    tell(screen, "color-scheme", DARKNESS)
    console.wait_for(lambda: ground(screen, console, picture) == DARK.surface.name(), "a dark window")
    tell(screen, "contrast", CONTRAST)
    console.wait_for(lambda: ground(screen, console, picture) == CONTRAST_DARK.surface.name(), "high contrast")
    tell(screen, "contrast", NOTHING)
    tell(screen, "color-scheme", NOTHING)
    console.wait_for(lambda: ground(screen, console, picture) == LIGHT.surface.name(), "a light window again")
    console.focus_window()
    assert console.quit() == 0
