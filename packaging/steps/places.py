"""Where everything is: the checkout, its virtual environment, and what the set-up keeps beside them."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
KEPT = ROOT / ".limelight"  # ignored by git: npm packages, the tour's pictures, test reports
VENV = ROOT / ".venv"
VENV_BIN = VENV / ("Scripts" if os.name == "nt" else "bin")


def venv_program(name: str) -> Path:
    """Return the path of a program in the virtual environment, such as `python` or `lint-imports`."""
    return VENV_BIN / (f"{name}.exe" if os.name == "nt" else name)


def in_venv(environment: dict[str, str]) -> dict[str, str]:
    """Return the environment variables with the virtual environment's programs first on the PATH."""
    path = os.pathsep.join([str(VENV_BIN), environment.get("PATH", os.defpath)])
    changed = {**environment, "PATH": path, "VIRTUAL_ENV": str(VENV)}
    changed.pop("PYTHONHOME", None)
    return changed
