"""Makes the lock files again: one resolution for Linux, Windows and macOS and Python 3.11 to 3.13, with hashes."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from steps import environment, node
from steps.console import Console, Stop
from steps.environment import Lock
from steps.places import KEPT, PACKAGING, ROOT, venv_program

# No annotation and no header of uv's own: both could name a path or an address of the machine that made the lock.
_FORM = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-annotate",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
)
_HEADER = "# Made by `python3 packaging/run.py lock` from pyproject.toml and packaging/constraints.txt.\n"
_EDITABLE = "editables~=0.3"  # what hatchling asks for when a checkout is installed


def run(console: Console, *, upgrade: bool) -> int:
    """Write `requirements.txt`, `requirements-test.txt` and the npm lock files.

    Raises:
        Stop: the dependencies do not fit together, or a registry could not be reached.
    """
    # With a uv at hand the old locks are not installed first: they may not even fit the project any more.
    if not (environment.is_made() and venv_program("uv").exists()):
        environment.prepare(console, Lock.TESTS)
    newest = ["--upgrade"] if upgrade else []
    _compile(console, Lock.TESTS, ["--extra=test", "--constraints", str(PACKAGING / "constraints.txt"), *newest])
    # Constrained by the tests' lock, so that what was tested is what runs.
    _compile(console, Lock.PROGRAM, ["--constraints", str(PACKAGING / Lock.TESTS.value), *newest])
    program = node.find_node()
    for folder in sorted((PACKAGING / "node").iterdir()):
        with console.step(f"Locking npm packages of {folder.name}"):
            node.npm(console, program, folder, "install", "--package-lock-only")
            _drop_addresses(folder / "package-lock.json")
    return 0


def _compile(console: Console, lock: Lock, options: list[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    backend = KEPT / "build-backend.in"
    backend.parent.mkdir(exist_ok=True)
    backend.write_text("\n".join([*project["build-system"]["requires"], _EDITABLE, ""]), encoding="utf-8")
    target = PACKAGING / lock.value
    command = [
        venv_program("uv"),
        "pip",
        "compile",
        "--quiet",
        *_FORM,
        *options,
        "-o",
        target,
        ROOT / "pyproject.toml",
        backend,
    ]
    with console.step(f"Locking {lock.value}"):
        console.run(command, cwd=ROOT)
        _put_header(target)


def _drop_addresses(lock: Path) -> None:
    """Take out where a package's makers ask for money: the only addresses that npm leaves, and nothing reads them."""
    content = json.loads(lock.read_text(encoding="utf-8"))
    for package in content["packages"].values():
        package.pop("funding", None)
    lock.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


def _put_header(target: Path) -> None:
    text = target.read_text(encoding="utf-8")
    if "://" in text:
        raise Stop(
            f"{target.name} holds an address: a dependency in pyproject.toml is not named by its name and version."
        )
    target.write_text(_HEADER + text.removeprefix(_HEADER), encoding="utf-8", newline="\n")
