"""What ships: every part of it known by version, hash and licence, none of it under a licence that binds Limelight."""

from __future__ import annotations

import ast
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import PySide6
import pytest
from packaging.requirements import Requirement
from PySide6.QtGui import QIcon
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "packaging"))

from steps import sbom  # noqa: E402 - it lies in a folder of its own
from steps.console import Console, Stop  # noqa: E402

PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LICENCES = tomllib.loads((TOP / "resources" / "licences.toml").read_text(encoding="utf-8"))
LOCKS = {name: (TOP / "packaging" / name).read_text(encoding="utf-8") for name in
         ("requirements.txt", "requirements-test.txt")}  # fmt: skip

# Licences under which a part may ship with a program under Apache-2.0 that loads it as a library of its own.
ALLOWED = {"MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PSF-2.0", "MPL-2.0", "LGPL-3.0-only",
           "OFL-1.1"}  # fmt: skip
# Where the metadata has no expression: what the classifier or the old field says, as one.
AS_SPDX = {
    "MIT": "MIT",
    "MIT License": "MIT",
    "BSD-3-Clause": "BSD-3-Clause",
    "MPL-2.0": "MPL-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Apache Software License": "Apache-2.0",
}
# Each would keep secrets in the clear, take the choice of the keyring away, or bring modules that are GPL only.
FORBIDDEN = ("keyrings-alt", "keyrings-cryptfile", "keyring-pass", "pyside6", "pyside6-addons", "pyqt5", "pyqt6")
# Of Qt, GPL only: https://doc.qt.io/qt-6/qtmodules.html, "GPL-licensed add-ons".
GPL_OF_QT = ("QtCharts", "QtDataVisualization", "QtGraphs", "QtHttpServer", "QtNetworkAuth", "QtVirtualKeyboard",
             "QtWaylandCompositor", "QtQuick3D", "QtLottie", "QtShaderTools", "QtCoap", "QtMqtt")  # fmt: skip
MACHINES = [
    {"sys_platform": system, "python_version": python, "python_full_version": f"{python}.5", "extra": ""}
    for system in ("linux", "win32", "darwin")
    for python in ("3.11", "3.12", "3.13")
]


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(lock: str) -> set[str]:
    """The names in a lock."""
    return {normalised(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", LOCKS[lock], re.MULTILINE)}


def alternatives(expression: str) -> set[str]:
    """What one may choose from: no expression here joins two by AND."""
    assert " AND " not in expression
    return set(expression.split(" OR "))


def asked_by(name: str) -> Iterator[str]:
    """What a package asks for on one of the machines; nothing where it is not installed on this one."""
    try:
        wanted = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return
    for requirement in map(Requirement, wanted):
        if requirement.marker is None or any(requirement.marker.evaluate(machine) for machine in MACHINES):
            yield normalised(requirement.name)


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    return sbom.bill_of_materials()


def test_what_runs_with_limelight_is_exactly_what_its_dependencies_ask_for() -> None:
    found: set[str] = set()
    wanted = {normalised(Requirement(each).name) for each in PROJECT["dependencies"]}
    while wanted:
        found |= wanted
        wanted = {each for name in wanted for each in asked_by(name)} - found
    assert found == set(LICENCES["program"])


def test_the_lock_holds_that_and_what_builds_it() -> None:
    assert locked("requirements.txt") == set(LICENCES["program"]) | set(LICENCES["build"])


@pytest.mark.parametrize("name", sorted({**LICENCES["program"], **LICENCES["build"]}))
def test_a_package_is_under_the_licence_that_is_told(name: str) -> None:
    told = {**LICENCES["program"], **LICENCES["build"]}[name]
    assert alternatives(told) <= ALLOWED
    try:
        said = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        assert name in ("pywin32-ctypes", "editables"), f"{name} is not installed here"
        return
    old = [line.rpartition(" :: ")[2] for line in said.get_all("Classifier") or [] if line.startswith("License :: ")]
    known = [AS_SPDX[words] for words in (said.get("License") or "", *old) if words in AS_SPDX]
    stated = said.get("License-Expression") or (known[0] if known else said.get("License") or "")
    assert alternatives(told) <= alternatives(stated)


def test_a_licence_that_binds_the_whole_program_would_be_found() -> None:
    assert not {"GPL-3.0-only", "AGPL-3.0-only", "SSPL-1.0"} & ALLOWED


@pytest.mark.parametrize("name", FORBIDDEN)
def test_what_must_not_ship_is_not_in_the_lock(name: str) -> None:
    assert name not in locked("requirements.txt")


@pytest.mark.parametrize("name", [name for name in FORBIDDEN if name != "keyrings-alt"])
def test_what_must_not_ship_is_not_installed_for_tests_either(name: str) -> None:
    """All but keyrings.alt, which tests install to show that Limelight passes it by."""
    assert name not in locked("requirements-test.txt")
    with pytest.raises(metadata.PackageNotFoundError):
        metadata.version(name)


def test_no_module_of_qt_that_is_gpl_only_can_be_imported() -> None:
    folder = Path(PySide6.__file__).parent
    here = {path.name.partition(".")[0] for pattern in ("Qt*.so", "Qt*.pyd") for path in folder.glob(pattern)}
    assert "QtWidgets" in here
    assert here.isdisjoint(GPL_OF_QT)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells what a process has loaded")
def test_no_library_of_qt_that_is_gpl_only_is_loaded(qtbot: QtBot) -> None:
    """The wheel of Qt holds two of them (Lottie, the Wayland compositor): nothing that Limelight uses loads them."""
    picture = QIcon(str(TOP / "resources" / "icons" / "lock.svg")).pixmap(16, 16)
    assert not picture.isNull()
    socket = QLocalSocket()
    assert not socket.isOpen()
    loaded = {Path(line.split(" ")[-1]).name for line in Path("/proc/self/maps").read_text().splitlines()}
    assert any(name.startswith("libQt6Widgets") for name in loaded)
    named = tuple(f"libQt6{module.removeprefix('Qt')}" for module in GPL_OF_QT)
    assert [name for name in loaded if name.startswith(named)] == []


def test_the_window_takes_few_modules_of_qt() -> None:
    taken = set()
    for path in (TOP / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
                taken.add((node.module or "").removeprefix("PySide6."))
    assert taken <= {"QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg", "QtTest"}


def test_what_is_not_our_own_work_in_the_resources_has_its_licence_beside_it() -> None:
    for folder, told in LICENCES["resources"].items():
        text = (TOP / "resources" / folder / told["file"]).read_text(encoding="utf-8")
        assert told["licence"] in ALLOWED
        assert "SIL OPEN FONT LICENSE Version 1.1" in text
        assert told["name"] in text
    fonts = {path.parent.name for path in (TOP / "resources").rglob("*") if path.suffix in (".otf", ".ttf", ".woff2")}
    assert fonts == set(LICENCES["resources"])


def test_the_bill_holds_every_package_with_all_of_its_hashes(bill: dict[str, Any]) -> None:
    packages = {each["name"]: each for each in bill["components"] if each["type"] == "library"}
    assert set(packages) == locked("requirements.txt")
    told = sorted(digest["content"] for each in packages.values() for digest in each["hashes"])
    assert told == sorted(re.findall(r"--hash=sha256:([0-9a-f]{64})", LOCKS["requirements.txt"]))
    for name, package in packages.items():
        assert f"{name}=={package['version']}" in LOCKS["requirements.txt"]
        assert package["purl"] == f"pkg:pypi/{name}@{package['version']}"
        assert package["scope"] == ("required" if name in LICENCES["program"] else "excluded")


def test_the_bill_has_the_form_of_cyclonedx(bill: dict[str, Any]) -> None:
    """The members that the schema of CycloneDX 1.6 requires, and the patterns that it sets; not the whole schema."""
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", bill["serialNumber"])
    root = bill["metadata"]["component"]
    assert (root["type"], root["name"], root["licenses"]) == (
        "application",
        "limelight",
        [{"license": {"id": "Apache-2.0"}}],
    )
    names = [each["bom-ref"] for each in (root, *bill["components"])]
    assert len(set(names)) == len(names)
    (graph,) = bill["dependencies"]
    assert graph["ref"] == root["bom-ref"]
    assert set(graph["dependsOn"]) < set(names)
    assert "pkg:pypi/httpx@" in " ".join(graph["dependsOn"])
    for component in bill["components"]:
        (licence,) = component["licenses"]
        assert set(licence) in ({"license"}, {"expression"})
        assert component["type"] in ("library", "file")


def test_the_bill_is_the_same_each_time(bill: dict[str, Any], tmp_path: Path) -> None:
    target = tmp_path / "new" / "bill.json"
    assert sbom.run(Console(), str(target)) == 0
    assert json.loads(target.read_text(encoding="utf-8")) == bill == sbom.bill_of_materials()


def test_a_package_whose_licence_nobody_looked_up_stops_the_bill() -> None:
    licences = {**LICENCES, "build": {}}
    with pytest.raises(Stop, match="licence of editables is not known"):
        list(sbom._packages(licences))
