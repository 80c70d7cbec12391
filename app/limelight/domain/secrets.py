"""A secret in memory: no string, prints as stars, does not pickle, and knows the origin it was given for."""

from __future__ import annotations

from typing import NoReturn


class Secret:
    """A token. `reveal()` is the only way to its text, and only the network and identity layers call it."""

    __slots__ = ("_text", "origin")

    def __init__(self, text: str, origin: str) -> None:
        self._text = text
        self.origin = origin

    def reveal(self) -> str:
        """The text, for the one header that carries it."""
        return self._text

    def __repr__(self) -> str:
        return "***"

    __str__ = __repr__

    def __format__(self, format_spec: str) -> str:
        return "***"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret does not leave this process")
