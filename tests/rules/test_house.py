"""What the tree itself must look like."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
VISIBLE = {"pyproject.toml", "README.md", "LICENSE", "app", "resources", "tests", "packaging"}
SOURCES = sorted((TOP / "app").rglob("*.py"))


def tracked() -> list[str]:
    """Files that git tracks; the checkout may be an unpacked archive without git, which is said, not hidden."""
    if not (TOP / ".git").exists():
        pytest.skip("not a git checkout: the list of tracked files is not known")
    return subprocess.run(["git", "ls-files"], cwd=TOP, capture_output=True, text=True, check=True).stdout.splitlines()


def test_nothing_else_stands_at_the_top_level() -> None:
    top = {name.split("/")[0] for name in tracked()}
    assert {name for name in top if not name.startswith(".")} == VISIBLE


def test_every_package_says_in_its_docstring_what_belongs_there() -> None:
    silent = [
        str(path.relative_to(TOP))
        for path in SOURCES
        if path.name == "__init__.py" and not path.read_text(encoding="utf-8").lstrip().startswith('"""')
    ]
    assert silent == []


def test_every_link_of_the_documents_leads_somewhere() -> None:
    documents = [TOP / name for name in tracked() if name.endswith(".md")]
    assert TOP / "resources" / "manual" / "using.md" in documents
    dead = [
        f"{document.relative_to(TOP)}: {link}"
        for document in documents
        for link in re.findall(r"\]\(([^)#\s]+)", document.read_text(encoding="utf-8"))
        if "://" not in link and not (document.parent / link).exists()
    ]
    assert dead == []


def test_lock_files_name_no_address() -> None:
    address = re.compile(r"index-url|\"resolved\"|https?://(?!json-schema)")
    locks = [
        name for name in tracked() if name.endswith(("requirements.txt", "requirements-test.txt", "package-lock.json"))
    ]
    assert locks
    named = [
        f"{name}: {line.strip()}"
        for name in locks
        for line in (TOP / name).read_text(encoding="utf-8").splitlines()
        if address.search(line) and '"url"' not in line and "funding" not in line
    ]
    assert named == []


def test_signals_go_to_methods_and_other_signals() -> None:
    """A lambda or a partial runs on the thread that emits, and has no name in a traceback."""
    found = [
        f"{module.relative_to(TOP)}:{node.lineno}"
        for module in SOURCES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _name(node.func) == "connect" and any(map(_is_made_on_the_spot, node.args))
    ]
    assert found == []


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""


def _is_made_on_the_spot(argument: ast.expr) -> bool:
    is_partial = isinstance(argument, ast.Call) and _name(argument.func) in ("partial", "bind")
    return isinstance(argument, ast.Lambda) or is_partial
