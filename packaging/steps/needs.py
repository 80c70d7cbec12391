"""What Limelight needs of the machine itself: the libraries under Qt, and the programs that real tests drive."""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

LINUX = sys.platform.startswith("linux")

# The wheels of Windows and macOS hold all that Qt needs there. Library -> the Debian package that holds it.
_QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
_OUTSIDE = "tests that drive the window from outside"


@dataclass(frozen=True, slots=True)
class Need:
    """One thing of the machine: its name, what it is for, the Debian package that holds it, and a look for it."""

    name: str
    purpose: str
    package: str
    is_here: Callable[[], bool]


def postgres_programs() -> Path | None:
    """Return the folder of PostgreSQL's `initdb` and `postgres`; the newest where there are several."""
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    numbered = [path.parent for path in found if path.parts[-3].isdigit()]
    if numbered:
        return max(numbered, key=lambda folder: int(folder.parent.name))
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def virtual_environments() -> Need:
    """Return the need for `venv` and its pip, which Debian splits out of Python."""
    package = f"python3.{sys.version_info.minor}-venv"
    return Need("Python's venv and ensurepip", "the virtual environment", package, _makes_environments)


def _makes_environments() -> bool:
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))


def _library(name: str, package: str) -> Need:
    return Need(name, "the window", package, lambda: _loads(name))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _program(name: str, package: str, purpose: str) -> Need:
    return Need(name, purpose, package, lambda: shutil.which(name) is not None)


def _below_usr(pattern: str, package: str, purpose: str) -> Need:
    return Need(Path(pattern).name, purpose, package, lambda: any(Path("/usr").glob(pattern)))


QT = tuple(_library(*entry) for entry in _QT_LIBRARIES.items()) if LINUX else ()
XVFB = _program("Xvfb", "xvfb", "a virtual screen")

_EVERYWHERE = (
    _program("git", "git", "tests of what the tree holds"),
    Need("PostgreSQL", "tests on a real Unleash", "postgresql", lambda: postgres_programs() is not None),
)
_ON_LINUX = (
    XVFB,
    _program("openbox", "openbox", _OUTSIDE),
    _program("xdotool", "xdotool", _OUTSIDE),
    _program("xprop", "x11-utils", _OUTSIDE),
    _program("import", "imagemagick", _OUTSIDE),
    _program("dbus-daemon", "dbus-daemon", _OUTSIDE),
    _below_usr("lib*/at-spi-bus-launcher", "at-spi2-core", _OUTSIDE),
    _below_usr("lib/python3*/*-packages/pyatspi", "python3-pyatspi", _OUTSIDE),
    _program("gnome-keyring-daemon", "gnome-keyring", "tests of the keyring"),
    _program("dunst", "dunst", "tests of notifications"),
    _program("trayer", "trayer", "tests of notifications"),
    _program("gio", "libglib2.0-bin", "tests of the desktop entry"),
    _program("chromium", "chromium", "tests that sign in with a browser"),
)
FOR_TESTS = _EVERYWHERE + (_ON_LINUX if LINUX else ())
FOR_ALL_TESTS = FOR_TESTS + (
    (_program("soffice", "libreoffice-calc-nogui", "opening reports as a spreadsheet program does"),) if LINUX else ()
)
