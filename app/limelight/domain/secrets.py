"""A secret in memory: no string, prints as stars, does not pickle, and knows the origin it was given for."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import NoReturn

from limelight.domain.errors import SignInNeeded
from limelight.figures import number_words
from limelight.words import tr

LONGEST_TOKEN = 8_192  # characters; a header line longer than that is refused by most servers


class Secret:
    """A token. `reveal()` is the only way to its text, and only the network and identity layers call it.

    Two secrets are equal where text and origin are; the texts are compared in constant time.
    """

    __slots__ = ("_text", "origin")

    def __init__(self, text: str, origin: str) -> None:
        self._text = text
        self.origin = origin

    def reveal(self) -> str:
        """The text, for the one header that carries it."""
        return self._text

    def wipe(self) -> None:
        """Forget the text: it was needed once."""
        self._text = ""

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        same = hmac.compare_digest(self._text.encode(), other._text.encode())
        return same and self.origin == other.origin

    __hash__ = None  # type: ignore[assignment]  # a secret is no key of a dictionary

    def __repr__(self) -> str:
        return "***"

    __str__ = __repr__

    def __format__(self, format_spec: str) -> str:
        return "***"

    def __copy__(self) -> NoReturn:
        raise TypeError("a secret is not copied")

    def __deepcopy__(self, memo: object) -> NoReturn:
        raise TypeError("a secret is not copied")

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("a secret does not leave this process")

    def __getstate__(self) -> NoReturn:
        raise TypeError("a secret does not leave this process")


MEMORY_ONLY = tr("memory only")
"""What the name of a place begins with that keeps nothing between runs; its reason follows after a colon."""


def memory_only(why: str) -> str:
    """The name of such a place, for people."""
    return f"{MEMORY_ONLY}: {why}"


def is_memory_only(place: str) -> bool:
    """Whether a place with this name keeps nothing between runs."""
    return place.startswith(MEMORY_ONLY)


def why_memory_only(said: str) -> str:
    """The reason alone."""
    return said.removeprefix(memory_only(""))


@dataclass(frozen=True, slots=True)
class TokenPlace:
    """Where tokens are kept, for people: a store's name, or "memory only: ..." with the reason."""

    store: str  # where one that is pasted now would be kept
    kept: str = ""  # where the one that is held is; empty where none is


def pasted_token(text: str, origin: str) -> Secret:
    """The token that a person pasted, bound to the origin it is for.

    White space around it is dropped; what cannot stand in a request header (RFC 9110, section 5.5) is refused rather
    than repaired.

    Raises:
        SignInNeeded: it is empty, too long or holds a character that no token has; the sentence never quotes it.
    """
    token = text.strip()
    if not token:
        raise SignInNeeded(tr("There is no token yet. Paste the one that the toggle system gave you."))
    if len(token) > LONGEST_TOKEN:
        raise SignInNeeded(
            tr(
                "This is longer than any token ({token} characters). Paste only the token.",
                token=number_words(len(token)),
            )
        )
    for number, character in enumerate(token, start=1):
        if not "!" <= character <= "~":
            raise SignInNeeded(
                tr(
                    "Character {number} of the token is {character}. {what_to_do}",
                    number=number,
                    character=_name(character),
                    what_to_do=_WHAT_TO_DO,
                )
            )
    return Secret(token, origin)


_WHAT_TO_DO = tr("Paste only the token, without a word in front of it and in one piece.")


def _name(character: str) -> str:
    """What a character that no token has is, in words: the character itself is part of a secret."""
    if character in "\r\n":
        return tr("a line break")
    if character.isspace():
        return tr("a space")
    if character.isprintable():
        return tr("a letter or sign that no token has")
    return tr("an invisible character")
