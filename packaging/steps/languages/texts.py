"""Finds every text that people read in the source, by its syntax tree.

`tr(source, meaning)` and `ntr(one, many, number)` of `limelight.words`, and the values of enums made of its `Worded`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from steps.console import Stop


@dataclass(frozen=True, slots=True)
class Text:
    """One text as it is looked up: `comment` is its meaning or, where it counts something, the form for one."""

    source: str
    comment: str
    counted: bool
    files: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What a translation is found by."""
        return self.source, self.comment


def collect(app: Path) -> list[Text]:
    """Return each text of the source under `app` once, with its files, in the order of the files and their lines.

    Raises:
        Stop: a text is no literal, so that no tool could find it, or one text is both counted and not; says where.
    """
    found: dict[tuple[str, str], Text] = {}
    for path in sorted(app.rglob("*.py")):
        name = path.relative_to(app).as_posix()
        for line, text in of_source(path.read_text(encoding="utf-8"), name):
            before = found.setdefault(text.key, text)
            if before.counted is not text.counted:
                raise Stop(f"{name}:{line}: {text.source!r} counts something here and nothing in {before.files[0]}.")
            if name not in before.files:
                found[text.key] = Text(*text.key, text.counted, (*before.files, name))
    return list(found.values())


def of_source(source: str, name: str) -> Iterator[tuple[int, Text]]:
    """Yield the texts of one file with their lines. `name` is what the file is called.

    Raises:
        Stop: a text is no literal; says where.
    """
    if name == "limelight/words.py":  # it defines them
        return
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call | ast.ClassDef)]
    for node in sorted(nodes, key=lambda node: (node.lineno, node.col_offset)):
        if isinstance(node, ast.ClassDef):
            yield from ((line, Text(word, node.name, False, (name,))) for line, word in _words(node, name))
        elif (call := _called(node)) == "tr":
            yield node.lineno, Text(*_literals(node, name, 1, 2), False, (name,))
        elif call == "ntr":
            one, many = _literals(node, name, 2, 2)
            yield node.lineno, Text(many, one, True, (name,))


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr if isinstance(call.func.value, ast.Name) and call.func.value.id == "words" else ""
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _literals(call: ast.Call, name: str, least: int, most: int) -> tuple[str, str]:
    values = [argument.value for argument in call.args[:most] if isinstance(argument, ast.Constant)]
    texts = [value for value in values if isinstance(value, str)]
    if len(texts) < max(least, min(len(call.args), most)) or not texts[0]:
        raise Stop(f"{name}:{call.lineno}: a text for people is a literal, or no tool finds it: {ast.unparse(call)}")
    return texts[0], texts[1] if len(texts) > 1 else ""


def _words(enum: ast.ClassDef, name: str) -> Iterator[tuple[int, str]]:
    if not any(isinstance(base, ast.Name) and base.id == "Worded" for base in enum.bases):
        return
    for statement in enum.body:
        if isinstance(statement, ast.Assign):
            if not (isinstance(statement.value, ast.Constant) and isinstance(statement.value.value, str)):
                raise Stop(f"{name}:{statement.lineno}: a word of {enum.name} is a literal, or no tool finds it.")
            yield statement.lineno, statement.value.value
