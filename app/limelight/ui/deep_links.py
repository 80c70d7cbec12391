"""Addresses that lead to a feature: `limelight://feature/KEY?environment=ENV`. They only show something. Pure.

`KEY` is the key of the feature and `ENV` our key of the environment, each percent-encoded as UTF-8 (RFC 3986); the
environment may be missing. Whatever else stands in an address makes it none of ours: nothing is guessed, and there is
no part of one that could ask for a change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from limelight.words import tr

SCHEME = "limelight"
LONGEST = 2_000
"""Characters of a link; longer ones are refused unread."""

_HELP = tr("A link to a feature looks like {scheme}://feature/KEY?environment=ENVIRONMENT.", scheme=SCHEME)
_BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link leads; without an environment to the feature itself."""

    feature: str
    environment: str = ""

    @property
    def address(self) -> str:
        """The link as text."""
        place = f"?environment={quote(self.environment, safe='')}" if self.environment else ""
        return f"{SCHEME}://feature/{quote(self.feature, safe='')}{place}"


class _Refused(Exception):
    """What is wrong with a link, for the middle of a sentence."""


def link_of(text: str) -> Link | str:
    """Where a text leads, or why it leads nowhere, as a sentence that does not repeat it: it may be anything."""
    try:
        return _read(text.strip())
    except _Refused as refused:
        return tr("This link {refused}, so it is not followed. {help}", refused=refused, help=_HELP)


def _read(text: str) -> Link:
    if len(text) > LONGEST:
        raise _Refused(tr("is longer than {longest} characters", longest=LONGEST))
    if not text.isascii() or not text.isprintable() or " " in text or _BROKEN_ESCAPE.search(text):
        raise _Refused(tr("holds characters that no address has"))
    try:
        parts = urlsplit(text)
        path = parts.path.removeprefix("/").removesuffix("/")
        feature = unquote(path, errors="strict")
        query = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query), errors="strict")
    except ValueError:
        raise _Refused(tr("is not an address that can be read")) from None
    if parts.scheme.lower() != SCHEME or parts.netloc.lower() != "feature" or parts.fragment:
        raise _Refused(tr("does not lead to a feature"))
    if not feature or "/" in path:
        raise _Refused(tr("does not name one feature"))
    if len(query) > 1 or any(name != "environment" or not value for name, value in query):
        raise _Refused(tr("asks for more than to show a feature"))
    return Link(feature, query[0][1] if query else "")
