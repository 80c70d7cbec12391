"""Reads and writes the files of Qt Linguist (TS 2.1): one context, one message for each text.

A message holds its source, what it means (`comment`), the files it stands in and the translation, which is
`unfinished` while it is empty. No line numbers: a moved line changes nothing. Texts that are gone are dropped.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from steps.languages.texts import Text

Key = tuple[str, str]
Translations = dict[Key, tuple[str, ...]]
"""Source and comment to the translation: one form, or a form for each of the language's numbers."""

CONTEXT = "Limelight"
FORMS = 2  # one and many, in Swedish as in English


def read(file: Path) -> Translations:
    """Return what is translated in a file of Linguist; nothing where there is no file yet."""
    if not file.exists():
        return {}
    found: Translations = {}
    for message in ET.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
        if all(forms) and translation.get("type") is None:
            found[message.findtext("source", ""), message.findtext("comment", "")] = forms
    return found


def write(file: Path, language: str, texts: Sequence[Text], translations: Mapping[Key, tuple[str, ...]]) -> None:
    """Write the texts in their order with what is translated of them, for `language` such as `sv_SE`."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language={quoteattr(language)} sourcelanguage="en_GB">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for text in texts:
        lines += _message(text, translations.get(text.key, ()))
    lines += ["</context>", "</TS>", ""]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def _message(text: Text, forms: Sequence[str]) -> list[str]:
    lines = ['    <message numerus="yes">' if text.counted else "    <message>"]
    lines += [f"        <location filename={quoteattr(f'../../app/{name}')}/>" for name in text.files]
    lines.append(f"        <source>{_escaped(text.source)}</source>")
    if text.comment:
        lines.append(f"        <comment>{_escaped(text.comment)}</comment>")
    state = "" if forms else ' type="unfinished"'
    if text.counted:
        inner = "".join(f"<numerusform>{_escaped(form)}</numerusform>" for form in forms or [""] * FORMS)
    else:
        inner = _escaped(forms[0]) if forms else ""
    return [*lines, f"        <translation{state}>{inner}</translation>", "    </message>"]


def _escaped(text: str) -> str:
    return escape(text, {"\N{NO-BREAK SPACE}": "&#xa0;", '"': "&quot;", "'": "&apos;"})
