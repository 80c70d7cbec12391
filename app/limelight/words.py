"""What people read, in their language.

English is the language of the source. `tr` marks a text for translation and gives it in the language that was spoken
for with `speak`; until then every text is itself. Texts are found in `resources/languages` (Qt Linguist), and looked up
when the line runs: a constant of a module is translated when the module is imported, so a language is chosen before.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

Lookup = Callable[[str, str, int], str]
"""Source text, what it means where one word has two translations, and a number (-1: none) to the translated text."""


def _itself(source: str, meaning: str, number: int) -> str:
    return source


_lookup: Lookup = _itself


def speak(lookup: Lookup | None) -> None:
    """Translate with `lookup` from now on; None is English again."""
    global _lookup  # noqa: PLW0603 - the one language of a process
    _lookup = lookup or _itself


def is_translated() -> bool:
    """Whether another language than that of the source is spoken."""
    return _lookup is not _itself


def tr(source: str, meaning: str = "", /, **values: object) -> str:
    """Return a text in the person's language with `{names}` filled in: `tr("Last read {age} ago", age=age)`.

    `source` is a literal, so that it is found by the tool that collects texts.
    """
    text = _lookup(source, meaning, -1)
    return text.format(**values) if values else text


def ntr(one: str, many: str, number: int, /, **values: object) -> str:
    """Return the form for so many things; `{n}` is the number: `ntr("{n} feature", "{n} features", 3)`.

    A value named `n` says how the number is written, such as with its thousands apart.
    """
    text = _lookup(many, one, number)
    if number == 1 and _lookup is _itself:
        text = one
    return text.format(**{"n": number} | values)


class Worded(Enum):
    """An enum whose values are words of the source language: the value is for files and journals, `word` for people.

    The tool that collects texts takes the values of every class that is made of this one, with the name of the class
    as their meaning: "release" is what somebody does, and a kind of feature.
    """

    @property
    def word(self) -> str:
        """What people read."""
        return tr(str(self.value), type(self).__name__)
