"""Makes `.venv` and brings it to exactly what a lock file says, each download checked against its hash."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from steps import machine, needs
from steps.console import Console, Stop
from steps.needs import Need
from steps.places import PACKAGING, ROOT, VENV, venv_program

_STAMP = VENV / "limelight-stamp.json"
_OLDEST, _NEWEST = (3, 11), (3, 13)


class Lock(Enum):
    """The lock files. Each value is a file in `packaging/`."""

    PROGRAM = "requirements.txt"  # what the program runs on, and the backend that builds it
    TESTS = "requirements-test.txt"  # the same versions, and everything that checks them


def is_made() -> bool:
    """Say whether `.venv` is there, whole, can run, and is of a Python that suits."""
    settings = _settings()
    numbers = re.match(r"(\d+)\.(\d+)", settings["version"])
    version = (int(numbers[1]), int(numbers[2])) if numbers else (0, 0)
    # pip comes last when an environment is made: without it the making was interrupted.
    is_whole = venv_program("python").exists() and venv_program("pip").exists()
    return is_whole and _OLDEST <= version <= _NEWEST and Path(settings["home"]).is_dir()


def prepare(console: Console, lock: Lock, wanted: Sequence[Need] = ()) -> list[Need]:
    """Bring the machine and `.venv` to what the lock needs; return what of `wanted` cannot be had.

    Raises:
        Stop: something else that is needed cannot be had; the text says how to install it.
    """
    before = () if is_made() else (needs.virtual_environments(),)
    lacking = machine.provide(console, (*before, *needs.QT), wanted)
    if before:
        make(console)
    if not is_current(lock):
        install(console, lock)
    return lacking


def make(console: Console) -> None:
    """Make `.venv` with this Python, in place of one that cannot run."""
    with console.step(
        f"Making the virtual environment .venv with Python {sys.version_info.major}.{sys.version_info.minor}"
    ):
        console.run([sys.executable, "-m", "venv", "--clear", VENV])


def is_current(lock: Lock) -> bool:
    """Say whether what the lock holds was installed already, for this project file and this Python."""
    stamped = _read_stamp()
    return stamped.get(lock.name) == _digest(lock)


def install(console: Console, lock: Lock) -> None:
    """Install what the lock holds, then Limelight itself from this checkout.

    Raises:
        Stop: a package could not be had or its hash differs.
    """
    python = venv_program("python")
    pip = [python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    _STAMP.unlink(missing_ok=True)
    with console.step(f"Installing packages of {lock.value} (the first time this takes a minute or two)"):
        # Wheels only: building a package would fetch its build tools without a hash.
        console.run([*pip, "--require-hashes", "--only-binary=:all:", "-r", PACKAGING / lock.value])
    with console.step("Installing Limelight itself from this checkout"):
        console.run([*pip, "--no-deps", "--no-build-isolation", "--no-index", "--editable", ROOT])
    with console.step("Checking that the window's libraries load"):
        _check_qt(console, python)
    # The lock of the tests holds everything that the lock of the program holds.
    done = (Lock.PROGRAM, lock) if lock is Lock.TESTS else (lock,)
    _STAMP.write_text(json.dumps({each.name: _digest(each) for each in done}), encoding="utf-8")


def _check_qt(console: Console, python: Path) -> None:
    try:
        console.run([python, "-c", "from PySide6 import QtCore, QtGui, QtNetwork, QtSvg, QtWidgets"])
    except Stop as stop:
        raise Stop(
            f"Qt cannot load; if a library is named at the end, install the package that holds it.\n{stop}"
        ) from stop


def _settings() -> dict[str, str]:
    """Return `version` and `home` of the virtual environment's Python, empty texts where it says nothing."""
    try:
        lines = (VENV / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    pairs = {key.strip(): value.strip() for key, _, value in (line.partition("=") for line in lines)}
    # The standard library writes `version`, other makers of environments `version_info`.
    return {"version": pairs.get("version") or pairs.get("version_info", ""), "home": pairs.get("home", "")}


def _digest(lock: Lock) -> str:
    digest = hashlib.sha256()
    for part in (PACKAGING / lock.value, ROOT / "pyproject.toml"):
        digest.update(part.read_bytes())
    # A virtual environment holds its own path, so a checkout that was moved installs again.
    digest.update(f"{_settings()['version']} {sys.platform} {os.fspath(ROOT)}".encode())
    return digest.hexdigest()


def _read_stamp() -> dict[str, str]:
    try:
        stamped = json.loads(_STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamped if isinstance(stamped, dict) else {}
