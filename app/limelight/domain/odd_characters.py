"""Characters that show nothing, or something else than themselves: bidi overrides, zero width, controls."""

from __future__ import annotations

import re
import unicodedata

_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5")
"""Characters that are letters or marks by category and yet show nothing."""

_PERHAPS_ODD = re.compile(r"[^ -~]")  # the others are most of any text, and what they are is known
_ODD_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def is_odd(char: str) -> bool:
    """Whether a character shows nothing, or something else than itself."""
    return char in _BLANK_LETTERS or unicodedata.category(char) in _ODD_CATEGORIES


def spelt_out(text: str) -> str:
    """`text` with every odd character as "⟨U+202E⟩"; what comes out has no line feeds."""
    return _PERHAPS_ODD.sub(_spelt_out, text)


def _spelt_out(found: re.Match[str]) -> str:
    char = found.group()
    return f"⟨U+{ord(char):04X}⟩" if is_odd(char) else char
