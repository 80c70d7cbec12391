"""Says whether a translation fits its source: the same values filled in, the same spaces around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from string import Formatter

from steps.languages.linguist import FORMS
from steps.languages.texts import Text


def complaint(text: Text, forms: Sequence[str]) -> str:
    """Return what is wrong with the translation of a text, or an empty string."""
    if len(forms) != (FORMS if text.counted else 1):
        return f"{FORMS} forms, for one and for many" if text.counted else "one form"
    sources = (text.comment, text.source) if text.counted else (text.source,)
    for form, source in zip(forms, sources, strict=True):
        if not form.strip():
            return "a form is empty"
        if _edges(form) != _edges(source):
            return f"other spaces or line breaks at its ends than {source!r}"
        if trouble := _other_values(form, text.source, source):
            return trouble
    return ""


def _other_values(form: str, whole: str, source: str) -> str:
    try:
        values = _values(form)
    except ValueError as error:
        return f"its braces do not match ({error})"
    # "one feature" may leave the number out in one language and say it in another.
    return "" if values in (_values(source), _values(whole)) else f"other {{values}} than {source!r}"


def _values(text: str) -> Counter[tuple[str, str, str]]:
    parts = Formatter().parse(text)
    return Counter((name, form or "", kind or "") for _, name, form, kind in parts if name is not None)


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
