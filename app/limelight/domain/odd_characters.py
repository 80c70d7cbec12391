"""Characters that show nothing, or something else than themselves: bidi overrides, zero width, controls."""

from __future__ import annotations

import unicodedata

_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5")
"""Characters that are letters or marks by category and yet show nothing."""

_ODD_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def is_odd(char: str) -> bool:
    """Whether a character shows nothing, or something else than itself."""
    return char in _BLANK_LETTERS or unicodedata.category(char) in _ODD_CATEGORIES


def spelt_out(text: str) -> str:
    """`text` with every odd character as "⟨U+202E⟩"; what comes out has no line feeds."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"⟨U+{ord(char):04X}⟩" if is_odd(char) else char for char in text)
