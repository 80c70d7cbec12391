"""The lock files hold everything, with hashes, and name no place to fetch it from."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement

TOP = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
PROGRAM = TOP / "packaging" / "requirements.txt"
TESTS = TOP / "packaging" / "requirements-test.txt"
NPM = sorted((TOP / "packaging" / "node").glob("*/package-lock.json"))

# What pip sees on the machines that the lock is for.
PLATFORMS = {"linux": "Linux", "win32": "Windows", "darwin": "Darwin"}
MACHINES = [
    {
        "sys_platform": platform,
        "platform_system": system,
        "python_version": python,
        "python_full_version": f"{python}.5",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    for platform, system in PLATFORMS.items()
    for python in ("3.11", "3.12", "3.13")
]


@dataclass(frozen=True, slots=True)
class Locked:
    """One entry of a lock file."""

    version: str
    marker: Marker | None
    hashes: int


def entries(lock: Path) -> dict[str, list[Locked]]:
    """Package name, normalised -> its entries."""
    found: dict[str, list[Locked]] = {}
    for text in lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
        if not text.strip() or text.startswith("#"):
            continue
        requirement = Requirement(text.partition(" --hash")[0])
        pinned = re.fullmatch(r"==([^,*]+)", str(requirement.specifier))
        assert pinned, f"not pinned to one version: {text}"
        locked = Locked(pinned[1], requirement.marker, len(re.findall(r"--hash=sha256:[0-9a-f]{64}(?=\s|$)", text)))
        found.setdefault(normalised(requirement.name), []).append(locked)
    return found


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def applies(marker: Marker | None, machine: dict[str, str]) -> bool:
    return marker is None or marker.evaluate({**machine, "extra": ""})


def lacking(wanted: list[str], lock: Path) -> Iterator[str]:
    """Yield what a lock does not hold, in a version that fits, for one of the machines."""
    locked = entries(lock)
    for requirement in map(Requirement, wanted):
        for machine in MACHINES:
            held = [each for each in locked.get(normalised(requirement.name), []) if applies(each.marker, machine)]
            fits = [each for each in held if requirement.specifier.contains(each.version, prereleases=True)]
            if applies(requirement.marker, machine) and not fits:
                yield f"{requirement} on {machine['sys_platform']}, Python {machine['python_version']}"


@pytest.mark.parametrize("lock", [PROGRAM, TESTS], ids=lambda lock: lock.name)
def test_every_locked_package_has_hashes(lock: Path) -> None:
    locked = entries(lock)
    assert len(locked) > 20
    assert [name for name, held in locked.items() if any(each.hashes == 0 for each in held)] == []


def test_the_lock_of_the_program_holds_what_the_project_asks_for() -> None:
    assert list(lacking(PROJECT["project"]["dependencies"], PROGRAM)) == []


def test_the_lock_of_the_program_holds_what_builds_it() -> None:
    assert list(lacking([*PROJECT["build-system"]["requires"], "editables"], PROGRAM)) == []


def test_the_lock_of_the_tests_holds_what_the_tests_ask_for() -> None:
    assert list(lacking(PROJECT["project"]["optional-dependencies"]["test"], TESTS)) == []


def test_a_version_that_does_not_fit_would_be_found() -> None:
    assert len(list(lacking(["httpx>=99"], PROGRAM))) == len(MACHINES)


def test_the_tests_run_on_the_versions_of_the_program() -> None:
    program, tests = (
        {name: {(each.version, each.hashes) for each in held} for name, held in entries(lock).items()}
        for lock in (PROGRAM, TESTS)
    )
    assert {name: held for name, held in tests.items() if name in program} == program


@pytest.mark.parametrize("lock", [PROGRAM, TESTS, *NPM], ids=lambda lock: f"{lock.parent.name}/{lock.name}")
def test_a_lock_names_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert '"resolved"' not in text


@pytest.mark.parametrize("lock", NPM, ids=lambda lock: lock.parent.name)
def test_every_npm_package_has_a_hash(lock: Path) -> None:
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    assert len(packages) > 1
    without = [
        name for name, package in packages.items()
        if name and not package.get("inBundle") and not package.get("integrity", "").startswith("sha512-")
    ]  # fmt: skip
    assert without == []


def test_each_npm_part_is_pinned_to_one_version() -> None:
    asked = {
        lock.parent.name: json.loads(lock.with_name("package.json").read_text(encoding="utf-8"))["dependencies"]
        for lock in NPM
    }
    assert asked == {
        "unleash-8": {"unleash-server": "8.2.0"},
        "unleash-7": {"unleash-server": "7.5.1"},
        "oidc-provider": {"oidc-provider": "9.13.3"},
        "browser": {"axe-core": "4.14.1", "playwright-core": "1.65.1"},
    }
