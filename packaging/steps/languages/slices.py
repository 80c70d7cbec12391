"""Carries texts to translators and back as JSON.

A slice is a list of `{"source", "comment", "files", "translation"}`. The translation is a string, or a list of the form
for one and the form for many where the text counts something (then `comment` is the source's own form for one).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from steps.console import Stop
from steps.languages.agreement import complaint
from steps.languages.linguist import Translations
from steps.languages.texts import Text


def write(folder: Path, texts: Sequence[Text], count: int) -> list[Path]:
    """Write the texts into at most `count` files of about as many letters each, in their order; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("untranslated-*.json"):
        old.unlink()
    slices: list[list[dict[str, Any]]] = [[] for _ in range(count)]
    whole, done = sum(len(text.source) for text in texts) + 1, 0
    for text in texts:
        slices[done * count // whole].append(_item(text))
        done += len(text.source)
    written = []
    for number, items in enumerate(filter(None, slices), 1):
        file = folder / f"untranslated-{number:02}.json"
        # A no-break space would look like any other.
        content = json.dumps(items, indent=1, ensure_ascii=False).replace("\N{NO-BREAK SPACE}", "\\u00a0")
        file.write_text(content + "\n", encoding="utf-8", newline="\n")
        written.append(file)
    return written


def _item(text: Text) -> dict[str, Any]:
    empty: str | list[str] = ["", ""] if text.counted else ""
    return {"source": text.source, "comment": text.comment, "files": list(text.files), "translation": empty}


def merge(files: Iterable[Path], texts: Sequence[Text], into: Translations) -> tuple[int, list[str]]:
    """Put the translations of slices into `into`; return how many there were, and what was not taken and why.

    What is still empty is passed over without a word.

    Raises:
        Stop: a file is no list of texts.
    """
    known = {text.key: text for text in texts}
    taken, complaints = 0, []
    for file in files:
        for item in _items(file):
            text = known.get((str(item.get("source")), str(item.get("comment") or "")))
            given = item.get("translation")
            forms = tuple(str(form) for form in given) if isinstance(given, list) else (str(given or ""),)
            if not any(forms):
                continue
            wrong = complaint(text, forms) if text is not None else "the program has no such text (any more)"
            if wrong or text is None:
                complaints.append(f"{file.name}: {item.get('source')!r} -> {given!r}: {wrong}")
                continue
            into[text.key] = forms
            taken += 1
    return taken, complaints


def _items(file: Path) -> list[dict[str, Any]]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Stop(f"{file} cannot be read: {error}") from error
    if not isinstance(content, list) or not all(isinstance(item, dict) for item in content):
        raise Stop(f"{file} holds no list of texts.")
    return content
