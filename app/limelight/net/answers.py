"""What comes back from a server, and what is known after a write."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from limelight.words import tr

LONGEST_WORDS = 240  # characters of a server's text that a sentence takes


@dataclass(frozen=True, slots=True)
class Response:
    """A complete answer. Header names are lower case; `server_date` in seconds since 1970, None if not told."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    server_date: float | None = None

    def header(self, name: str) -> str:
        """A header's value, empty where there is none."""
        return self.headers.get(name.lower(), "")


@dataclass(frozen=True, slots=True)
class Sent:
    """What is known after a write: at most one of `answered` and `trouble` is there.

    `bytes_left` is false only if it is proven that no byte of the request left this machine.
    """

    answered: Response | None
    bytes_left: bool
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Whom a sentence is about: the server's name for people, its origin, and the proxy between, if any."""

    name: str
    origin: str
    proxy: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({self.origin})" if self.name and self.name != self.origin else self.origin

    @property
    def by_way_of(self) -> str:
        """The proxy for a sentence, empty where there is none."""
        return tr(" by way of the proxy {proxy}", proxy=self.proxy) if self.proxy else ""


def too_slow(place: Place, seconds: float) -> str:
    """What to say where no complete answer came in time."""
    return tr(
        "{place}{by_way_of} did not answer completely within {seconds:g} s. "
        "It is slow, or something between holds the connection: check the network and the VPN.",
        place=place,
        by_way_of=place.by_way_of,
        seconds=seconds,
    )


def quoted(text: str) -> str:
    """A server's text for a sentence: plain, on one line, shortened, marked as the server's; empty for none."""
    plain = "".join(_plain(character) for character in text[: 4 * LONGEST_WORDS])
    line = " ".join(plain.split())
    if len(line) > LONGEST_WORDS:
        line = line[:LONGEST_WORDS].rstrip() + "…"
    return tr("The server says: “{line}”", line=line) if line else ""


def _plain(character: str) -> str:
    return " " if unicodedata.category(character) in ("Cc", "Zl", "Zp") else character
