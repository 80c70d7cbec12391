"""Where each key and each value of a TOML document stands, so that an error can point at it.

The standard library's reader keeps no positions. This one walks a document that the standard library has already
accepted, so it checks nothing by itself. Grammar: TOML 1.0.0, https://toml.io/en/v1.0.0.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""Keys and list indices from the root, such as `("environments", 2, "kind")`."""


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the text; line and column count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Header:
    """A line `[a.b]` or `[[a]]`. `start` is the index of its bracket in the text."""

    path: Path
    start: int


@dataclass(frozen=True, slots=True)
class Places:
    """Where things stand, as indices into `text`: of keys (a table's is in its header) and of values."""

    text: str
    keys: dict[Path, int] = field(default_factory=dict)
    values: dict[Path, int] = field(default_factory=dict)
    headers: list[Header] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)  # just after each header and each pair

    def key(self, path: Path) -> Position:
        """The key, or of what it stands in where it is not written."""
        return self._nearest(self.keys, path)

    def value(self, path: Path) -> Position:
        """The value, or its key, or of what it stands in where it is not written."""
        if path in self.values:
            return position_at(self.text, self.values[path])
        return self.key(path)

    def _nearest(self, places: dict[Path, int], path: Path) -> Position:
        while path and path not in places:
            path = path[:-1]
        return position_at(self.text, places.get(path, 0))


def position_at(text: str, index: int) -> Position:
    """Turn an index into line and column."""
    before = text[:index]
    return Position(before.count("\n") + 1, index - (before.rfind("\n") + 1) + 1)


def find_places(text: str) -> Places:
    """Find every key and value of a document that `tomllib` accepts, with `\\n` as line ends."""
    walk = _Walk(text)
    while walk.skip_to_content():
        if text[walk.index] == "[":
            walk.read_header()
        else:
            walk.read_pair(walk.table)
        walk.places.ends.append(walk.index)
    return walk.places


class _Walk:
    """A reader's place in the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.index = 0
        self.places = Places(text)
        self.table: Path = ()
        self._latest: dict[Path, int] = {}  # array of tables -> index of its newest table

    def skip_to_content(self, stops: str = "") -> bool:
        """Skip blanks, line ends, comments and the characters in `stops`; whether anything follows."""
        while self.index < len(self.text):
            character = self.text[self.index]
            if character == "#":
                self.index = self._line_end()
            elif character in " \t\r\n" or character in stops:
                self.index += 1
            else:
                return True
        return False

    def read_header(self) -> None:
        start = self.index
        is_list = self.text.startswith("[[", start)
        self.index += 2 if is_list else 1
        keys = self._read_keys()
        path = (*self._resolve(keys[:-1]), keys[-1][0])
        if is_list:
            self._latest[path] = self._latest.get(path, -1) + 1
        if path in self._latest:
            path = (*path, self._latest[path])
        for length in range(1, len(path) + 1):
            self.places.keys.setdefault(path[:length], keys[-1][1])
        self.places.headers.append(Header(path, start))
        self.table = path
        self.index += 2 if is_list else 1  # the brackets that close it

    def read_pair(self, table: Path) -> None:
        keys = self._read_keys()
        path = table
        for key, place in keys:
            path = (*path, key)
            self.places.keys.setdefault(path, place)
        self.index += 1  # the equals sign
        self._skip_blanks()
        self._read_value(path)

    def _resolve(self, keys: list[tuple[str, int]]) -> Path:
        """The path of a header's parents: a name of an array of tables means its newest table."""
        path: Path = ()
        for key, _ in keys:
            path = (*path, key)
            if path in self._latest:
                path = (*path, self._latest[path])
        return path

    def _read_keys(self) -> list[tuple[str, int]]:
        """A dotted key: each part with its place. Leaves the index at what follows it."""
        keys = []
        while True:
            self._skip_blanks()
            start = self.index
            keys.append((self._read_key(), start))
            self._skip_blanks()
            if self.index >= len(self.text) or self.text[self.index] != ".":
                return keys
            self.index += 1

    def _read_key(self) -> str:
        if self.text[self.index] in "\"'":
            return self._read_string()
        start = self.index
        while self.index < len(self.text) and self.text[self.index] not in " \t.=]":
            self.index += 1
        return self.text[start : self.index]

    def _read_value(self, path: Path) -> None:
        self.places.values[path] = self.index
        first = self.text[self.index]
        if first in "\"'":
            self._read_string()
        elif first == "[":
            self._read_list(path)
        elif first == "{":
            self._read_inline_table(path)
        else:
            while self.index < len(self.text) and self.text[self.index] not in ",]}#\n":
                self.index += 1

    def _read_list(self, path: Path) -> None:
        self.index += 1
        count = 0
        while self.skip_to_content(",") and self.text[self.index] != "]":
            self._read_value((*path, count))
            count += 1
        self.index += 1

    def _read_inline_table(self, path: Path) -> None:
        self.index += 1
        while self.skip_to_content(",") and self.text[self.index] != "}":
            self.read_pair(path)
        self.index += 1

    def _read_string(self) -> str:
        """The meaning of a string on one line; of a longer one, which is never a key, the text between its fences."""
        quote = self.text[self.index]
        fence = quote * 3 if self.text.startswith(quote * 3, self.index) else quote
        start = self.index + len(fence)
        self.index = start
        while not self.text.startswith(fence, self.index):
            self.index += 2 if quote == '"' and self.text[self.index] == "\\" else 1
        while len(fence) == 3 and self.text.startswith(quote, self.index + 3):
            self.index += 1  # up to two quotes may stand before the closing three
        inside = self.text[start : self.index]
        self.index += len(fence)
        return _unescaped(inside) if quote == '"' else inside

    def _skip_blanks(self) -> None:
        while self.index < len(self.text) and self.text[self.index] in " \t":
            self.index += 1

    def _line_end(self) -> int:
        end = self.text.find("\n", self.index)
        return len(self.text) if end < 0 else end


def _unescaped(inside: str) -> str:
    """The meaning of a one-line basic string, whose escapes are TOML's."""
    if "\\" not in inside:
        return inside
    return str(tomllib.loads(f'value = "{inside}"')["value"]) if "\n" not in inside else inside
