"""PySide6 6.12.0 drops references to None on Python before 3.12, and the program dies after a few thousand calls."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

TOP = Path(__file__).resolve().parents[2]
CALLS = 500


def allows(version: str, python: str) -> bool:
    """Whether the project file admits this version of PySide6 on that Python."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [each for each in map(Requirement, project["project"]["dependencies"]) if each.name == "PySide6-Essentials"]
    assert asked
    here = {"python_version": python, "python_full_version": f"{python}.0"}
    return all(each.specifier.contains(version) for each in asked if each.marker is None or each.marker.evaluate(here))


@pytest.mark.parametrize(
    ("version", "python", "expected"),
    [("6.11.3", "3.11", True), ("6.12.0", "3.11", False), ("6.12.0", "3.12", True), ("6.12.0", "3.13", True)],
)
def test_the_version_that_crashes_is_excluded_where_it_crashes(version: str, python: str, *, expected: bool) -> None:
    assert allows(version, python) is expected


def test_qt_methods_that_return_none_keep_the_count_of_none(qtbot: QtBot) -> None:
    owner = QObject()
    owner.setObjectName("warm")
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        owner.setObjectName("warm")
    # From Python 3.12 on None is never freed and its count stands still; before, a lost reference a call shows here.
    assert abs(sys.getrefcount(None) - before) < CALLS / 10
