"""Inputs that were made wrong on purpose: valid samples, changed member by member and byte by byte."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

HUGE = "9" * 5_000  # more digits than Python turns into a number, or a number into a text
_HUGE_NUMBER = "a number of 5,000 digits"  # stands for one until the document is text, since `json` writes none

TEXTS = (
    *("", " ", "\0", "\ud800", "\u202egnol", "\u200b", "\ufeff", "a\nb\r\tc", "<b>&amp;</b>", "=1+1", "x" * 10_000),
    *("..", ".", "../../x", "%2e%2e", "a/b", "?", "#", "\\", "\N{ARABIC-INDIC DIGIT ONE}", "\N{SUPERSCRIPT TWO}"),
    *("0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999999-14:00", "1969-12-31T23:59:59Z"),
    *("2026-11-24T12:00:00", "0001-01-01T00:00:00", "9999-12-31T23:59:59", "2026-02-30T00:00:00Z", "2026-11-24"),
    *("1.2.3", "v1", "1!2.0.post3.dev4+local", "NaN", "inf", "-0", "1e999", "0x10", HUGE, "1." + HUGE, "true", "null"),
    *("https://toggles.example.com/x", "http://127.0.0.1:1/", "javascript:alert(1)", "https://a@b/", "https://[::1"),
)
NUMBERS = (
    *(0, 1, -1, 0.1, -0.0, 100, 101, 1e-320, 1e308, 2**31, 2**32, 2**53 + 1, 2**63, 2**64, -(2**63) - 1, 10**30),
    *(253_402_300_800, 1e14, float("nan"), float("inf"), float("-inf"), _HUGE_NUMBER),
)
BYTES = (
    *(b"\0", b"\xff", b"\xc3\x28", b"\xed\xa0\x80", b"\xef\xbb\xbf", b'"', b"'", b"\\", b"\\u0000", b"\\ud800", b"\\x"),
    *(b"{", b"}", b"[", b"]", b",", b":", b"=", b".", b"#", b"\n", b"\r", b"\r\n\r\n", b"\t", b" ", b"/*", b"<!--"),
    *(b"null", b"true", b"NaN", b"Infinity", b"1e999", b"-", b"0", b"1", b"01", b"%", b"&", b"?", b"@", b"|", b"*"),
    *(b'"""', b"'''", b"[[a]]", b"[a.b]", b"2026-11-24T12:00:00Z", b"07:32:00", b"0x1", b"+", b"~", b"\xe2\x80\xae"),
    *(b"[" * 3_000, b'{"a":' * 3_000, b"(" * 3_000, b"a." * 1_000, HUGE.encode(), b"x" * 20_000, b"\n" * 5_000),
)

Path = tuple[str | int, ...]
_VALUES: tuple[Any, ...] = (None, True, False, [], {}, [[]], [None], {"a": {}}, *TEXTS, *NUMBERS)
_CHUNK = 8  # bytes that say one edit
_MOST_EDITS = 4


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: what is done (0 to 255), where, from where, and a number that says with what."""

    kind: int
    place: int
    other: int
    value: int


def changed_bytes(samples: Iterable[bytes]) -> SearchStrategy[bytes]:
    """Samples with a few bytes replaced, added, taken out, doubled or cut off; the sample itself now and then."""
    texts = tuple(samples)
    return _programs().map(lambda program: _with_byte_edits(texts[program[0] % len(texts)], _edits_in(program)))


def changed_texts(samples: Iterable[str]) -> SearchStrategy[str]:
    """As `changed_bytes`, for text; what is not UTF-8 becomes a sign that says so."""
    return changed_bytes([sample.encode() for sample in samples]).map(lambda data: data.decode("utf-8", "replace"))


def changed_documents(samples: Iterable[Any]) -> SearchStrategy[bytes]:
    """JSON documents with members replaced, taken out, added, doubled or moved; every fourth changed by bytes."""
    documents = tuple(samples)
    texts = tuple(_written(document) for document in documents)

    def made(program: bytes) -> bytes:
        index = program[0] % len(documents)
        if program[0] >= 192:
            return _with_byte_edits(texts[index], _edits_in(program))
        return _with_member_edits(documents[index], _edits_in(program))

    return _programs().map(made)


def _programs() -> SearchStrategy[bytes]:
    """What says which edits are made: one draw for an input, so that tens of thousands take minutes."""
    return st.binary(min_size=1, max_size=1 + _CHUNK * _MOST_EDITS)


def _edits_in(program: bytes) -> Iterator[Edit]:
    for start in range(1, len(program), _CHUNK):
        chunk = program[start : start + _CHUNK].ljust(_CHUNK, b"\0")
        place, other, value = (int.from_bytes(part, "big") for part in (chunk[1:4], chunk[4:6], chunk[6:8]))
        yield Edit(chunk[0], place, other, value)


def _value_of(edit: Edit) -> Any:
    """An odd value mostly; else a number or a text out of the edit itself."""
    if edit.value % 4:
        return _VALUES[(edit.value // 4) % len(_VALUES)]
    number = edit.value * 65_537 + edit.other
    made = (number, -number, number / 977, chr(number % 0x11_0000), str(number), chr(number % 0x3_000) * 3)
    return made[edit.place % len(made)]


def _with_byte_edits(sample: bytes, edits: Iterable[Edit]) -> bytes:
    data = sample
    for edit in edits:
        kind, token = edit.kind % 6, BYTES[edit.value % len(BYTES)]
        at = edit.place % (len(data) + 1)
        end = min(at + edit.other % 80, len(data))
        if kind == 0:
            data = data[:at] + token + data[at:]
        elif kind == 1:
            data = data[:at] + token + data[end:]
        elif kind == 2:
            data = data[:at] + data[end:]
        elif kind == 3:
            data = data[:end] + data[at:]
        elif kind == 4:
            data = data[:at]
        else:
            data = data[:at] + bytes([edit.value % 256]) + data[at + 1 :]
    return data


def _with_member_edits(sample: Any, edits: Iterable[Edit]) -> bytes:
    document = copy.deepcopy(sample)
    for edit in edits:
        paths = list(_paths(document))
        if paths:
            _edit(document, paths, edit)
    return _written(document)


def _edit(document: Any, paths: list[Path], edit: Edit) -> None:
    kind, value = edit.kind % 6, copy.deepcopy(_value_of(edit))
    path, other = paths[edit.place % len(paths)], paths[edit.other % len(paths)]
    holder, last = _at(document, path[:-1]), path[-1]
    if kind <= 1:
        holder[last] = value
    elif kind == 2:
        del holder[last]
    elif kind == 3:
        holder[last] = copy.deepcopy(_at(document, other))
    elif kind == 4 and isinstance(holder, list):
        holder.insert(0, copy.deepcopy(holder[last]))
    elif isinstance(holder, dict):
        holder[str(value)[:40]] = copy.deepcopy(holder[last])


def _paths(value: Any, path: Path = ()) -> Iterator[Path]:
    """Where everything stands in a document, without its root."""
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in members:
        yield (*path, name)
        yield from _paths(inner, (*path, name))


def _at(document: Any, path: Path) -> Any:
    for part in path:
        document = document[part]
    return document


def _written(document: Any) -> bytes:
    """The text: lone surrogates as escapes, NaN and Infinity as JavaScript writes them, huge numbers in full."""
    return json.dumps(document).replace(f'"{_HUGE_NUMBER}"', HUGE).encode()
