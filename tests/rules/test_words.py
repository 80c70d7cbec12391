"""Whatever people read goes through `tr` or `ntr`, so that it can be in their language.

Two nets: a literal that is a phrase anywhere, and any word at all where it is handed to what shows it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

APP = Path(__file__).resolve().parents[2] / "app" / "limelight"

NOT_FOR_THE_WINDOW = {
    "demo/": "a server's texts, in the server's language; the demo stands for any",
    "selftest.py": "the command line is in English",
    "__main__.py": "the command line is in English",
    "bootstrap/verify_journal.py": "the command line is in English",
    "bootstrap/status_command.py": "the command line is in English",
    "bootstrap/report_command.py": "the command line is in English",
    "bootstrap/asked_profile.py": "the command line is in English",
    "journal/verifier.py": "a program of its own that goes with an export, read by whoever gets it",
    "ui/tour/": "writes a log of a run by itself, for the command line",
    "ui/theme/": "names of themes and of marks in style sheets; the legend has words of its own",
    "reports/html_style.py": "a style sheet",
    "usecases/export_activity.py": "writes files for other programs, the same in every language",
    "usecases/together.py": "writes files for other programs, the same in every language",
    "ui/language_commands.py": "each language by its own name and in its own words, whatever is spoken",
}
"""Files and folders that say nothing in the window, each with its reason."""

CODE = re.compile(r"^# |\b(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE|ORDER)\b|<[a-z!/]|^[a-z]+:|\(\?|urn:")
"""What is SQL, markup, an address or a pattern."""

ALLOWED = {
    "a secret is not copied": "a bug: it reaches the error output only",
    "a secret does not leave this process": "a bug: it reaches the error output only",
    "a member stands twice in one object": "kept as the cause of a sentence of ours",
    "it is nested too deep": "kept as the cause of a sentence of ours",
    "a request for another origin came to the transport of ": "a bug: it reaches the error output only",
    "a secret of another origin came to the transport of ": "a bug: it reaches the error output only",
    "a password of another origin came to the sign-in of ": "a bug: it reaches the error output only",
    "hash = SHA-256 of (previous + text), as hex; previous of the first event is 64 zeros": "in an exported file",
    " tells of a change that never began": "kept as the cause of a sentence of ours",
    "larger than any of ours": "kept as the cause of a sentence of ours",
    "a feature stands there twice, or not at all": "kept as the cause of a sentence of ours",
    "features that do not fit together": "kept as the cause of a sentence of ours",
    "a column of another length": "kept as the cause of a sentence of ours",
    "a code that means nothing": "kept as the cause of a sentence of ours",
    "details that do not fit together": "kept as the cause of a sentence of ours",
    "the head is damaged": "kept as the cause of a sentence of ours",
    "the file has another length": "kept as the cause of a sentence of ours",
    "there is no section ": "kept as the cause of a sentence of ours",
    "another file stands there": "kept as the cause of a sentence of ours",
    "Some changes could not be looked at.": "a bug: it reaches the error output only",
    "Limelight was installed without its resource ": "an installation without its files cannot be in any language",
    " is no file of translations": "an installation without its files cannot be in any language",
    "two commands have one id": "a bug: it reaches the error output only",
    "recorded there as": "the name of a fact in the journal; its words stand beside the activity",
    "old when copied": "a column of copied CSV",
    "read at (UTC)": "a column of copied CSV",
    "not a text": "kept as the cause of a sentence of ours",
    " is no number": "kept as the cause of a sentence of ours",
    "No space": "the operating system's own words, looked for",
    "dateutil would walk on the spot for ever, or backwards": "kept as the cause of a sentence of ours",
    "not a list": "kept as the cause of a sentence of ours",
    "too deeply nested": "kept as the cause of a sentence of ours",
    "changed at in ": "the name of a part of a file",
    "the system itself": "the name of a source in the stored picture; people do not read it",
    "out of time": "the name of a phase, not its words",
    "Toggle endpoint": "the name of a kind of system, not one of its words",
    "unable to open": "SQLite's own words, looked for",
    "Permission denied": "the operating system's own words, looked for",
    "A release plan of Limelight. What was done of it is not in here: each console's journal has that.": "in a file",
    "Limelight": "the name of the program",
    "DEMO": "the mark of the demo, the same in every language",
    "CSV": "the name of a form of files",
}

SHOWN_BY = frozenset(
    {
        "plain_button",
        "plain_label",
        "wrapping_label",
        "prose_label",
        "set_plain",
        "set_prose",
        "plain_tooltip",
        "plain_message",
        "tray_tooltip",
        "setText",
        "setWindowTitle",
        "setAccessibleName",
        "setAccessibleDescription",
        "setPlaceholderText",
        "setTitle",
        "addTab",
        "addMenu",
        "show_notice",
        "show_read_only",
        "say",
        "name_box",
        "addRow",
        "Fact",
        "Emptiness",
        "Notification",
        "line_field",
    }
)
"""Functions whose arguments a person reads."""

PHRASE = re.compile(r"[A-Za-z]{2,}[,:;.]? [A-Za-z(“]+[,:;.]? [a-z(]{2,}|^[A-Z][a-z]+ [a-z]{2,}")
WORD = re.compile(r"[A-Z][a-z]{2,}|[A-Za-z]{2,} [a-z]{2,}")


def _literals(node: ast.AST) -> Iterator[tuple[int, str]]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.lineno, part.value


def _is_spoken_for(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and _name(node.func) in ("tr", "ntr")


def _silent(node: ast.AST) -> bool:
    """Docstrings, assertions, classes of words, and what is translated."""
    if isinstance(node, ast.ClassDef):
        return any(isinstance(base, ast.Name) and base.id == "Worded" for base in node.bases)
    is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return is_docstring or isinstance(node, ast.Assert) or _is_spoken_for(node)


def _heard(tree: ast.AST) -> Iterator[ast.AST]:
    """Every node but those in what is silent."""
    for child in ast.iter_child_nodes(tree):
        if not _silent(child):
            yield child
            yield from _heard(child)


def unspoken(source: str) -> list[tuple[int, str]]:
    """Literals for people that no language can change, with their lines."""
    found: set[tuple[int, str]] = set()
    for node in _heard(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and PHRASE.search(node.value):
            found.add((node.lineno, node.value))
        if isinstance(node, ast.Call) and _name(node.func) in SHOWN_BY:
            found.update(literal for part in node.args for literal in _shown(part) if WORD.search(literal[1]))
    return sorted(each for each in found if each[1] not in ALLOWED and not CODE.search(each[1]))


def _shown(argument: ast.AST) -> Iterator[tuple[int, str]]:
    """The literals that are shown as they stand: alone, in an f-string, or chosen from two."""
    if isinstance(argument, ast.Constant | ast.JoinedStr):
        yield from (_literals(argument) if isinstance(argument, ast.Constant) else _own_parts(argument))
    elif isinstance(argument, ast.IfExp):
        yield from _shown(argument.body)
        yield from _shown(argument.orelse)


def _own_parts(text: ast.JoinedStr) -> Iterator[tuple[int, str]]:
    yield from ((part.lineno, str(part.value)) for part in text.values if isinstance(part, ast.Constant))


def _name(function: ast.AST) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _modules() -> list[str]:
    names = (path.relative_to(APP).as_posix() for path in sorted(APP.rglob("*.py")))
    return [name for name in names if not name.startswith(tuple(NOT_FOR_THE_WINDOW))]


@pytest.mark.parametrize("module", _modules())
def test_what_people_read_can_be_in_their_language(module: str) -> None:
    assert unspoken((APP / module).read_text(encoding="utf-8")) == []


def test_what_is_left_out_is_there() -> None:
    assert [name for name in NOT_FOR_THE_WINDOW if not (APP / name).exists()] == []


@pytest.mark.parametrize(
    "line",
    [
        'raise StoreTrouble("The file is gone.")',
        'raise StoreTrouble(f"The file {path} cannot be read")',
        'label.setText("Close")',
        'plain_button("Close" if done else tr("Cancel"))',
        'box.setAccessibleName(f"Reason {number}")',
        'TIP = "Show all features again."',
    ],
)
def test_each_net_catches(line: str) -> None:
    assert unspoken(line)
    assert not unspoken(re.sub(r"(f?\"[^\"]*\")", r"tr(\1)", line))
