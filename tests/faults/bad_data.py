"""What a server may say that is not what it promised: one wrong thing each, put into the real server's answers."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from faults.spoiling import answer, saying
from faults.wire import Exchange, Fault

Flag = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Words:
    """What a system calls things: its list of features, a feature's key, its name for people, and something yes or no.

    `within` leads from a feature to the object that holds `yes_or_no`.
    """

    features: str
    key: str
    name: str
    yes_or_no: str
    kind: str
    place: str = ""

    def holder(self, flag: Flag, environment: str) -> Flag:
        """The object that says how a feature stands in an environment."""
        if not self.place:
            return flag
        return next((each for each in flag[self.place] if each.get("name") == environment), flag)


CONTRACT = Words("flags", "key", "name", "targeted", "state")
UNLEASH = Words("features", "name", "description", "enabled", "type", "environments")

Spoil = Callable[[Flag, Words, str], None]
"""Spoils one feature, in place; the last is the environment."""


@dataclass(frozen=True, slots=True)
class BadData:
    """Something wrong in a feature, or in the text of the whole answer. `taken`: it does no harm and is shown."""

    name: str
    injected: str
    spoil: Spoil | None = None
    text: Callable[[bytes], bytes] | None = None
    taken: bool = False

    def on_feature(self, words: Words, environment: str) -> Callable[[bytes], bytes]:
        """What becomes of an answer about one feature."""

        def spoilt(body: bytes) -> bytes:
            flag = json.loads(body)
            if self.spoil is not None:
                self.spoil(flag, words, environment)
            return self._texts(flag)

        return spoilt

    def on_list(self, words: Words, environment: str, feature: str) -> Callable[[bytes], bytes]:
        """What becomes of a list in which the feature is."""

        def spoilt(body: bytes) -> bytes:
            page = json.loads(body)
            ours = [each for each in page[words.features] if each[words.key] == feature]
            for flag in ours:
                if self.spoil is not None:
                    self.spoil(flag, words, environment)
            return self._texts(page)

        return spoilt

    def _texts(self, document: object) -> bytes:
        body = json.dumps(document).encode()
        return self.text(body) if self.text is not None else body


def _yes_or_no(value: object) -> Spoil:
    def spoil(flag: Flag, words: Words, environment: str) -> None:
        words.holder(flag, environment)[words.yes_or_no] = value

    return spoil


def _name(value: object) -> Spoil:
    def spoil(flag: Flag, words: Words, _: str) -> None:
        flag[words.name] = value

    return spoil


def _key(value: object) -> Spoil:
    def spoil(flag: Flag, words: Words, _: str) -> None:
        flag[words.key] = value

    return spoil


def _without_key(flag: Flag, words: Words, _: str) -> None:
    del flag[words.key]


def _kind(flag: Flag, words: Words, _: str) -> None:
    flag[words.kind] = "SOMETHING-NEW"


def _more(name: str, value: object) -> Spoil:
    def spoil(flag: Flag, _words: Words, _environment: str) -> None:
        flag[name] = value

    return spoil


def _extra(value: bytes) -> Callable[[bytes], bytes]:
    """A further member in front, as raw text."""
    return lambda body: b'{"more": ' + value + b", " + body[1:]


def _in_name(raw: bytes) -> tuple[Spoil, Callable[[bytes], bytes]]:
    """A name with raw bytes in it, whatever JSON says of them."""
    return _name("Pay@@later"), lambda body: body.replace(b"@@", raw)


_TWICE = re.compile(rb'"(targeted|enabled)": (true|false)')


def _said_twice(body: bytes) -> bytes:
    return _TWICE.sub(rb'"\1": true, "\1": false', body)


def _cut(body: bytes) -> bytes:
    return body[: len(body) - 7]


_UTF8, _SURROGATE, _NUL = _in_name(b"\xff\xfe"), _in_name(b"\\ud800"), _in_name(b"\\u0000")
_RAW_NEWLINE = _in_name(b"\n")

OF_TYPES = (
    BadData("yes as text", 'a boolean is "false"', _yes_or_no("false")),
    BadData("yes as null", "a boolean is null", _yes_or_no(None)),
    BadData("yes as a number", "a boolean is 1", _yes_or_no(1)),
    BadData("yes as a list", "a boolean is []", _yes_or_no([])),
    BadData("key as a number", "a key is 7", _key(7)),
    BadData("key as null", "a key is null", _key(None)),
    BadData("no key", "a feature without a key", _without_key),
    BadData("name as a list", "a name is a list", _name(["a"])),
    BadData("another key", "asked for one feature, it tells of another", _key("another-feature")),
    BadData("a path for a key", "a key is ../../other", _key("../../other")),
    BadData("an empty key", "a key is empty", _key("")),
    BadData("a time that is none", "a moment is 30 February", _more("createdAt", "2026-02-30T00:00:00Z")),
    BadData("a time without its zone", "a moment does not say where", _more("createdAt", "2026-02-03T00:00:00")),
    BadData("unknown word", "an enumeration has a word that nobody knows", _kind, taken=True),
    BadData("unknown members", "members that nobody knows", _more("mood", {"is": ["good"]}), taken=True),
)

OF_NUMBERS = (
    BadData("NaN", "a number is NaN", text=_extra(b"NaN")),
    BadData("Infinity", "a number is -Infinity", text=_extra(b"-Infinity")),
    BadData("octal", "a number is 007", text=_extra(b"007")),
    BadData("hexadecimal", "a number is 0xFF", text=_extra(b"0xFF")),
)

OF_TEXT = (
    BadData("said twice", "a member stands twice, with two values", text=_said_twice),
    BadData("a hundred deep", "an array in an array, a hundred times", text=_extra(b"[" * 100 + b"]" * 100)),
    BadData("100,000 deep", "an array in an array, 100,000 times", text=_extra(b"[" * 100_000 + b"]" * 100_000)),
    BadData("cut JSON", "the last bytes are missing, the length fits", text=_cut),
    BadData("two documents", "a second document after the first", text=lambda body: body + body),
    BadData("a list for an object", "the answer in an array", text=lambda body: b"[" + body + b"]"),
    BadData("byte order mark", "the answer begins with a byte order mark", text=lambda body: b"\xef\xbb\xbf" + body),
    BadData("UTF-16", "the answer is UTF-16", text=lambda body: body.decode().encode("utf-16")),
    BadData("nothing", "the answer is empty, and JSON by its name", text=lambda _: b""),
    BadData("a comment", "the answer has a comment", text=lambda body: b"/* ours */ " + body),
    BadData("single quotes", "the answer has single quotes", text=lambda body: body.replace(b'"', b"'")),
    BadData("invalid UTF-8", "a name is not UTF-8", _UTF8[0], _UTF8[1]),
    BadData("lone surrogate", "half of a character pair in a name", _SURROGATE[0], _SURROGATE[1]),
    BadData("raw line feed", "an unescaped line feed in a name", _RAW_NEWLINE[0], _RAW_NEWLINE[1]),
)

OF_NAMES = (
    BadData("NUL", "a name with a NUL", _NUL[0], _NUL[1], taken=True),
    BadData("bidi override", "a name that turns its letters round", _name("Pay \u202egnp.exe\u202c later"), taken=True),
    BadData("invisible", "a name with characters of no width", _name("Pay\u200b\u2060\u3164later"), taken=True),
    BadData("HTML", "a name is HTML with an image", _name("<img src='file:///etc/passwd'><b>Pay</b>"), taken=True),
    BadData("ampersand", "a name with &", _name("Pay & later &amp; &lt;"), taken=True),
    BadData("newlines", "a name of several lines", _name("Pay\r\n\nlater\u2028now"), taken=True),
    BadData("10,000 characters", "a name of 10,000 characters without a blank", _name("P" * 10_000), taken=True),
    BadData("format", "a name that looks like a format", _name("%s %n {0} {now} ${x}"), taken=True),
    BadData("only blanks", "a name of blanks", _name("   \t "), taken=True),
    BadData("terminal codes", "a name with the codes of a terminal", _name("\x1b[2J\x1b[31mPay"), taken=True),
)

BAD_DATA = (*OF_TYPES, *OF_NUMBERS, *OF_TEXT, *OF_NAMES)


def rewriting(spoilt: Callable[[bytes], bytes]) -> Fault:
    """The server's own answer with another body."""

    async def fault(exchange: Exchange) -> None:
        exchange.request = _whole(exchange.request)
        head, body = await exchange.asked()
        if not head.startswith(b"HTTP/1.1 200"):
            await exchange.say(head + body)
            return
        if b"\r\ntransfer-encoding: chunked" in head.lower():
            body = _unchunked(body)
        await exchange.say(saying(head, spoilt(body)))
        exchange.line.writer.close()

    return fault


_FORGOTTEN = answer("410 Gone", body=b'{"type": "urn:toggle-endpoint:problem:revision-expired", "status": 410}')


def anew(fault: Fault) -> Fault:
    """What moved since a revision is not known any more, so that the list is read as a whole: that meets the fault."""

    async def first(exchange: Exchange) -> None:
        exchange.request = _whole(exchange.request)
        await (_FORGOTTEN if b"changedSince=" in exchange.request else fault)(exchange)

    return first


def _whole(request: bytes) -> bytes:
    """A request for all of something, from its beginning, and not packed."""
    request = re.sub(rb"[?&]cursor=next", b"", request)
    return re.sub(rb"(?im)^(if-none-match|accept-encoding):[^\r]*\r\n", b"", request)


def _unchunked(body: bytes) -> bytes:
    parts: list[bytes] = []
    while body:
        size, _, body = body.partition(b"\r\n")
        length = int(size, 16)
        if not length:
            break
        parts.append(body[:length])
        body = body[length + 2 :]
    return b"".join(parts)
