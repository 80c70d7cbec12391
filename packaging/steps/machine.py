"""What Limelight needs of the machine itself: the libraries under Qt, and the programs that real tests drive."""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from steps.console import Console, Stop


@dataclass(frozen=True, slots=True)
class Need:
    """One thing of the machine: its name, what it is for, the Debian package that holds it, and a look for it."""

    name: str
    purpose: str
    package: str
    is_here: Callable[[], bool]


def _library(name: str, package: str) -> Need:
    return Need(name, "the window", package, lambda: _loads(name))


def _program(name: str, package: str, purpose: str) -> Need:
    return Need(name, purpose, package, lambda: shutil.which(name) is not None)


def _file(path: str, package: str, purpose: str) -> Need:
    return Need(path, purpose, package, lambda: Path(path).exists())


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


LINUX = sys.platform.startswith("linux")

# The wheels of Windows and macOS hold all that Qt needs there.
QT: tuple[Need, ...] = (
    ()
    if not LINUX
    else (
        _library("libGL.so.1", "libgl1"),
        _library("libEGL.so.1", "libegl1"),
        _library("libxkbcommon.so.0", "libxkbcommon0"),
        _library("libdbus-1.so.3", "libdbus-1-3"),
        _library("libfontconfig.so.1", "libfontconfig1"),
        _library("libglib-2.0.so.0", "libglib2.0-0"),
        _library("libX11-xcb.so.1", "libx11-xcb1"),
        _library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        _library("libxcb-cursor.so.0", "libxcb-cursor0"),
        _library("libxcb-icccm.so.4", "libxcb-icccm4"),
        _library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
        _library("libxcb-randr.so.0", "libxcb-randr0"),
        _library("libxcb-shape.so.0", "libxcb-shape0"),
        _library("libxcb-sync.so.1", "libxcb-sync1"),
        _library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
        _library("libxcb-xkb.so.1", "libxcb-xkb1"),
    )
)

XVFB = _program("Xvfb", "xvfb", "a virtual screen")

_OUTSIDE = "tests that drive the window from outside"
_KEYRING = "tests of the keyring"
FOR_TESTS: tuple[Need, ...] = (
    Need("PostgreSQL", "tests on a real Unleash", "postgresql", lambda: postgres_programs() is not None),
) + (
    ()
    if not LINUX
    else (
        XVFB,
        _program("xauth", "xauth", _OUTSIDE),
        _program("openbox", "openbox", _OUTSIDE),
        _program("xdotool", "xdotool", _OUTSIDE),
        _file("/usr/libexec/at-spi-bus-launcher", "at-spi2-core", _OUTSIDE),
        _file("/usr/lib/python3/dist-packages/pyatspi/__init__.py", "python3-pyatspi", _OUTSIDE),
        _program("dbus-run-session", "dbus", _KEYRING),
        _program("gnome-keyring-daemon", "gnome-keyring", _KEYRING),
    )
)


def virtual_environments() -> Need:
    """Return the need for `venv` and its pip, which Debian splits out of Python."""
    package = f"python3.{sys.version_info.minor}-venv"
    return Need("Python's venv and ensurepip", "the virtual environment", package, _makes_environments)


def _makes_environments() -> bool:
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))


def postgres_programs() -> Path | None:
    """Return the folder of PostgreSQL's `initdb`, `pg_ctl` and `postgres`; the newest where there are several."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3].split(".")[0]))
    on_path = shutil.which("initdb")
    if found:
        return found[-1].parent
    return Path(on_path).resolve().parent if on_path else None


def provide(console: Console, required: Sequence[Need], wanted: Sequence[Need] = ()) -> list[Need]:
    """Install what is missing where this script may do so; return what of `wanted` cannot be had.

    Raises:
        Stop: something of `required` is missing; the text holds the one command that installs it.
    """
    missing = _missing((*required, *wanted))
    reason = ""
    if missing and _is_debian() and _is_root():
        try:
            _install(console, sorted({need.package for need in missing}))
        except Stop as stop:
            reason = f"\n{stop}"
        missing = _missing(missing)
    if any(need in required for need in missing):
        raise Stop(_request(missing) + reason)
    if reason:
        console.say(reason)
    return missing


def command_for(needs: Sequence[Need]) -> str:
    """Return the one command, or the plain names, with which a person installs what is missing."""
    if _is_debian():
        return "sudo apt-get install -y " + " ".join(sorted({need.package for need in needs}))
    return "the packages of your system that hold " + ", ".join(need.name for need in needs)


def _missing(needs: Sequence[Need]) -> list[Need]:
    return [need for need in needs if not need.is_here()]


def _request(missing: Sequence[Need]) -> str:
    names = ", ".join(need.name for need in missing)
    verb = "Install them with this command" if _is_debian() else "Install them"
    return (
        f"Limelight needs what this machine lacks: {names}.\n{verb}, then start again:\n\n    {command_for(missing)}\n"
    )


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _is_debian() -> bool:
    return LINUX and Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def _install(console: Console, packages: Sequence[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300"]
    with console.step(f"Installing Debian packages: {' '.join(packages)}"), _no_database_of_its_own(packages):
        console.run([*apt, "update"], env=environment)
        console.run([*apt, "install", "--no-install-recommends", *packages], env=environment)


@contextmanager
def _no_database_of_its_own(packages: Sequence[str]) -> Iterator[None]:
    """Keep Debian from making and starting a database server: the tests make their own and want its programs only."""
    if "postgresql" not in packages:
        yield
        return
    rule = Path("/etc/postgresql-common/createcluster.d/limelight-set-up.conf")
    rule.parent.mkdir(parents=True, exist_ok=True)
    rule.write_text("create_main_cluster = false\n", encoding="utf-8")
    try:
        yield
    finally:
        rule.unlink()
