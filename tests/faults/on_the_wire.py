"""What networks and servers do to a request, one fault each, with what it is called in the table of faults."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from faults.spoiling import (
    PAGE,
    answer,
    applied,
    apply_then_drop,
    apply_then_hang,
    apply_then_reset,
    before,
    bomb,
    chunked,
    cut,
    drop,
    endlessly,
    hang,
    hang_up,
    late,
    no_length_cut,
    packed,
    problem,
    reads_nothing,
    reset,
    saying,
    silence,
    slowly,
    twice,
    with_lines,
)
from faults.wire import Fault, Wire


class Done(Enum):
    """What the fault leaves at the server when it meets a write."""

    NO = "not done"
    YES = "done"
    TWICE = "done, and asked for twice"


@dataclass(frozen=True, slots=True)
class OnWire:
    """A fault of the network. Either `fault` meets the request, or `arm` the connection before there is one."""

    name: str
    injected: str
    fault: Fault | None = None
    done: Done = Done.NO
    arm: Callable[[Wire], None] | None = None
    benign: bool = False  # HTTP allows it: a read succeeds in spite of it

    def on(self, wire: Wire) -> None:
        """Make the wire do it from now on."""
        assert self.arm is not None
        self.arm(wire)


def _refusing(status: int, reason: str, injected: str, *headers: str) -> OnWire:
    said = answer(f"{status} {reason}", *headers, body=problem(status, f"{reason}."))
    return OnWire(
        f"{status}{injected and f' {injected}'}", f"answers {status} {reason}{injected and f', {injected}'}", said
    )


WRITES = (b"POST", b"PUT", b"PATCH")
READS = (b"GET",)
_HOSTILE = "<img src=file:///etc/passwd>&amp; \\u202etxt.exe\\n<b>bold</b>"
_YES = Done.YES

CONNECTIONS = (
    OnWire("refused", "nobody listens at the port", arm=Wire.refuse),
    OnWire("black hole", "the connection's packets are dropped", arm=Wire.swallow),
    OnWire("reset on accept", "accepts and resets before reading", arm=reads_nothing(reset)),
    OnWire("closed on accept", "accepts and closes before reading", arm=reads_nothing(hang_up)),
    OnWire("silence", "accepts, reads nothing, says nothing", arm=reads_nothing(silence)),
)

LOST = (
    OnWire("read and dropped", "reads the request and closes; nothing done", drop),
    OnWire("read and hung", "reads the request and says nothing; nothing done", hang),
    OnWire("applied, then reset", "does it, then resets the connection", apply_then_reset, _YES),
    OnWire("applied, then closed", "does it, then closes without an answer", apply_then_drop, _YES),
    OnWire("applied, then hung", "does it, and never answers", apply_then_hang, _YES),
    OnWire("late", "closes; does it after it was looked for", late, _YES),
    OnWire("doubled", "the network delivers the request twice", twice, Done.TWICE, benign=True),
)

SPOILT = (
    OnWire("half a status line", "does it, answers half a line", cut(lambda head, _: head[:9]), _YES),
    OnWire("half the headers", "does it, answers half the headers", cut(lambda head, _: head[: len(head) // 2]), _YES),
    OnWire("half the body", "does it, promises all and sends half", cut(lambda h, b: h + b[: len(b) // 2]), _YES),
    OnWire("cut without length", "does it, sends half, promises nothing", cut(no_length_cut), _YES),
    OnWire("cut gzip", "does it, sends half of a gzip stream", cut(lambda h, b: packed(h, b, part=2)), _YES),
    OnWire("cut chunks", "does it, ends within a chunk", cut(lambda h, b: chunked(h) + b"400\r\n" + b[:20]), _YES),
    OnWire(
        "wrong chunk size", "does it, a chunk's size is no number", cut(lambda h, b: chunked(h) + b"zz\r\n" + b), _YES
    ),
    OnWire(
        "two lengths",
        "does it, promises two lengths",
        cut(lambda h, b: h[:-2] + b"Content-Length: 7\r\n\r\n" + b),
        _YES,
    ),
    OnWire(
        "negative length",
        "does it, promises -1 bytes",
        cut(lambda h, b: with_lines(h, b"Content-Length: -1") + b),
        _YES,
    ),
    OnWire("slow headers", "does it, one byte of the headers a second", slowly("head"), _YES),
    OnWire("slow body", "does it, one byte of the body a second", slowly("body"), _YES),
    OnWire(
        "endless body",
        "does it, then sends for ever",
        endlessly(chunked, b"10000\r\n" + b" " * 65536 + b"\r\n"),
        _YES,
    ),
    OnWire(
        "endless header",
        "does it, a header that never ends",
        endlessly(lambda h: h[:-2] + b"X-More: ", b"x" * 65536),
        _YES,
    ),
    OnWire(
        "huge body",
        "does it, 17 MiB of JSON",
        cut(lambda h, _: saying(h, b'{"x": "' + b"x" * (17 << 20) + b'"}')),
        _YES,
    ),
    OnWire("header bomb", "does it, a thousand more headers", cut(bomb), _YES),
    OnWire("not HTTP", "does it, answers as SSH does", cut(lambda *_: b"SSH-2.0-OpenSSH_9.6\r\n"), _YES),
    OnWire("wrong content type", "does it, calls it text/plain", cut(lambda h, b: saying(h, b, b"text/plain")), _YES),
    OnWire(
        "empty 200",
        "does it, answers 200 with nothing, as text/html",
        cut(lambda h, _: saying(h, b"", b"text/html")),
        _YES,
    ),
    OnWire("garbage", "does it, answers 200 with half a JSON", cut(lambda h, _: saying(h, b'{"key": "unfin')), _YES),
    OnWire(
        "other shape",
        "does it, answers JSON of another shape",
        cut(lambda h, _: saying(h, b'{"key": 7, "flags": 1}')),
        _YES,
    ),
    OnWire("JSON null", "does it, answers null", cut(lambda h, _: saying(h, b"null")), _YES),
)

AFTERWARDS = (
    OnWire("applied, 500", "does it, answers 500", applied("500 Failed", body=problem(500)), _YES),
    OnWire(
        "applied, 502", "does it; a gateway answers 502 as HTML", applied("502 Bad", body=PAGE, media="text/html"), _YES
    ),
    OnWire("applied, 504", "does it; a gateway answers 504", applied("504 Timeout"), _YES),
    OnWire("applied, 403", "does it; something between answers 403", applied("403 Forbidden"), _YES),
    OnWire("applied, 409", "does it, answers 409", applied("409 Conflict", body=problem(409)), _YES),
    OnWire("applied, 412", "does it, answers 412", applied("412 Failed", body=problem(412)), _YES),
    OnWire(
        "applied, 202",
        "does it, answers 202 without a number",
        applied("202 Accepted", body=b"{}", media="application/json"),
        _YES,
    ),
    OnWire("applied, 204", "does it, answers 204", applied("204 No Content"), _YES),
)

_CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
_HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"

INTERIM = (
    OnWire("100 first", "100 Continue before the answer", before(_CONTINUE), _YES, benign=True),
    OnWire("103 first", "103 Early Hints before the answer", before(_HINTS), _YES, benign=True),
)

ELSEWHERE = (
    OnWire("307", "redirects to another path", answer("307 Temporary", "Location: /elsewhere")),
    OnWire(
        "308 elsewhere",
        "redirects for good to another origin",
        answer("308 Permanent", "Location: http://127.0.0.1:{port}/x"),
    ),
    OnWire(
        "302 to a sign-in",
        "redirects to a page that asks for a password",
        answer("302 Found", "Location: http://user:word@127.0.0.1:{port}/?next=1"),
    ),
    OnWire("300 without an address", "answers 300 and names no address", answer("300 Choices")),
    OnWire("captive portal", "answers 200 with somebody's page", answer("200 OK", body=PAGE, media="text/html")),
    OnWire(
        "captive portal as JSON",
        "answers 200 with somebody's JSON",
        answer("200 OK", body=b'{"login": "required"}', media="application/json"),
    ),
    OnWire("511", "answers 511 Network Authentication Required", answer("511 Required", body=PAGE, media="text/html")),
)

REFUSALS = (
    _refusing(400, "Bad Request", ""),
    _refusing(401, "Unauthorized", ""),
    _refusing(403, "Forbidden", ""),
    _refusing(404, "Not Found", ""),
    _refusing(405, "Method Not Allowed", ""),
    _refusing(407, "Proxy Authentication Required", ""),
    _refusing(408, "Request Timeout", ""),
    _refusing(409, "Conflict", ""),
    _refusing(410, "Gone", ""),
    _refusing(412, "Precondition Failed", ""),
    _refusing(418, "I am a teapot", ""),
    _refusing(422, "Unprocessable", ""),
    _refusing(423, "Locked", ""),
    _refusing(428, "Precondition Required", ""),
    _refusing(429, "Too Many Requests", "", "Retry-After: 3"),
    _refusing(429, "Too Many Requests", "until a date", "Retry-After: Fri, 31 Dec 1999 23:59:59 GMT"),
    _refusing(429, "Too Many Requests", "until garbage", "Retry-After: soon, perhaps"),
    _refusing(429, "Too Many Requests", "for ten years", "Retry-After: 315360000"),
    _refusing(429, "Too Many Requests", "without a time"),
    _refusing(429, "Too Many Requests", "for less than no time", "Retry-After: -5"),
    OnWire(
        "403 with hostile words",
        "answers 403 with HTML and a bidi override in its words",
        answer("403 Forbidden", body=problem(403, _HOSTILE)),
    ),
    OnWire("500", "answers 500; nothing done", answer("500 Failed", body=problem(500))),
    OnWire("501", "answers 501; nothing done", answer("501 Not Implemented")),
    OnWire("503", "answers 503 with a Retry-After; nothing done", answer("503 Unavailable", "Retry-After: 2")),
    OnWire(
        "202 and nothing", "answers 202 and does nothing", answer("202 Accepted", body=b"{}", media="application/json")
    ),
    OnWire("599", "answers 599, which nobody knows", answer("599 Odd")),
)

_SAME_TO_A_READ = {"applied, then closed", "applied, then hung", "late", *(each.name for each in AFTERWARDS)}

ON_THE_WIRE = (*CONNECTIONS, *LOST, *SPOILT, *AFTERWARDS, *INTERIM, *ELSEWHERE, *REFUSALS)

AT_READS = tuple(each for each in ON_THE_WIRE if each.name not in _SAME_TO_A_READ)
"""Those that differ where nothing can be done: a read that is lost is lost, whatever became of it."""
