"""Makes the endpoint slow, down or wrong on the wire; the client gets nothing but what a network could give it.

A fault is written `KIND[:ENVIRONMENT[:SECONDS]][,method=GET][,count=N][,flag=KEY]`; `*` is every environment.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import socket
import struct
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from limelight.demo.problems import Problem, problem_response
from limelight.demo.reading import BASE


class Kind(Enum):
    """What goes wrong: the word for it, and what it means."""

    def __init__(self, word: str, meaning: str) -> None:
        self.word = word
        self.meaning = meaning

    SLOW = "slow", "answers SECONDS later (1)"
    TRICKLE = "trickle", "sends its body one byte at a time, SECONDS apart (0.2)"
    DOWN = "down", "closes the connection without an answer; nothing is done"
    RESET = "reset", "resets the connection; nothing is done"
    APPLY_THEN_RESET = "apply-then-reset", "does what was asked, then resets the connection"
    LATE = "late", "closes the connection at once and does what was asked SECONDS later (2)"
    DUPLICATE = "duplicate", "does what was asked twice, as if the network had doubled the request"
    ERROR = "500", "answers 500; nothing is done"
    APPLY_THEN_ERROR = "apply-then-500", "does what was asked and answers 500"
    UNAVAILABLE = "503", "answers 503 with Retry-After SECONDS (2); nothing is done"
    THROTTLED = "429", "answers 429 with Retry-After SECONDS (2); nothing is done"
    REDIRECT = "redirect", "answers 307 to another path; nothing is done"
    CUT_BODY = "cut-body", "promises the whole body, sends half, closes"
    WRONG_BODY = "wrong-body", "does what was asked and answers 200 with JSON of another shape"
    GARBAGE = "garbage", "does what was asked and answers 200 with what is no JSON"
    CAPTIVE = "captive", "answers 200 with somebody's sign-in page; nothing is done"


_SECONDS = {Kind.SLOW: 1.0, Kind.TRICKLE: 0.2, Kind.LATE: 2.0, Kind.UNAVAILABLE: 2.0, Kind.THROTTLED: 2.0}
_PLACE = re.compile(rf"{BASE}/environments/([^/]+)(?:/flags/([^/]+))?")
_PAGE = b"<!doctype html><title>Guest network</title><h1>Please sign in to use the network</h1>"


@dataclass(slots=True)
class Fault:
    """One fault: what goes wrong, where, for which requests and how often (None: until it is taken away)."""

    kind: Kind
    environment: str = "*"
    seconds: float = 0.0
    method: str = "*"
    flag: str = "*"
    count: int | None = None

    def hits(self, scope: Scope) -> bool:
        """Say whether a request meets this fault."""
        place = _PLACE.match(scope["path"])
        environment, flag = place.groups() if place else (None, None)
        return (
            self.count != 0
            and scope["path"].startswith(BASE)
            and self.environment in ("*", environment)
            and self.flag in ("*", flag)
            and self.method in ("*", scope["method"])
        )


def read_fault(text: str) -> Fault:
    """Return the fault that a text describes.

    Raises:
        ValueError: a sentence that says what is wrong with it.
    """
    head, *options = text.split(",")
    name, environment, seconds, *rest = [*head.split(":"), "", ""]
    kinds = {kind.word: kind for kind in Kind}
    if name not in kinds or any(rest):
        raise ValueError(f"{text!r} is no fault: it starts with one of {', '.join(kinds)}.")
    fault = Fault(kinds[name], environment or "*", _SECONDS.get(kinds[name], 0.0))
    try:
        fault.seconds = float(seconds) if seconds else fault.seconds
        for option in options:
            word, _, value = option.partition("=")
            _set_option(fault, word, value)
    except ValueError as error:
        raise ValueError(f"{text!r} is no fault: {error}") from error
    return fault


def _set_option(fault: Fault, word: str, value: str) -> None:
    """Put one `word=value` into a fault."""
    if word == "method":
        fault.method = value.upper()
    elif word == "flag":
        fault.flag = value
    elif word == "count":
        fault.count = int(value)
    else:
        raise ValueError(f"{word} is none of method, flag, count.")


class FaultyWire:
    """Stands between the network and the application.

    `active` is shared with whoever brings and takes away faults; `connections` are the server's open ones.
    """

    def __init__(self, app: ASGIApp, active: list[Fault]) -> None:
        self._app = app
        self._active = active
        self._late: set[asyncio.Task[None]] = set()
        self.connections: Collection[Any] = ()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or spoil it."""
        fault = next((fault for fault in self._active if fault.hits(scope)), None) if scope["type"] == "http" else None
        if fault is None:
            await self._app(scope, receive, send)
            return
        if fault.count is not None:
            fault.count -= 1
        await self._spoil(fault, scope, receive, send)

    async def _spoil(self, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the fault says."""
        match fault.kind:
            case Kind.SLOW:
                await asyncio.sleep(fault.seconds)
                await self._app(scope, receive, send)
            case Kind.DOWN | Kind.RESET:
                await self._hang_up(scope, reset=fault.kind is Kind.RESET)
            case Kind.APPLY_THEN_RESET | Kind.LATE | Kind.DUPLICATE:
                await self._lose(fault, scope, receive, send)
            case Kind.ERROR | Kind.UNAVAILABLE | Kind.THROTTLED | Kind.REDIRECT | Kind.CAPTIVE:
                await _refuse(fault, scope, receive, send)
            case _:
                await self._distort(fault, scope, receive, send)

    async def _hang_up(self, scope: Scope, *, reset: bool) -> None:
        """End the connection without an answer."""
        transport = next((known.transport for known in self.connections if known.client == scope["client"]), None)
        if transport is None:
            return
        if reset:
            connection = transport.get_extra_info("socket")
            with contextlib.suppress(OSError):
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            transport.abort()
        else:
            transport.close()
        await asyncio.sleep(0.01)  # lets the server notice, so that it does not try to answer

    async def _lose(self, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
        """Do what was asked, but at another time, twice, or without telling."""
        body = await _whole(receive)
        if fault.kind is Kind.DUPLICATE:
            await _run(self._app, scope, body)
            await self._app(scope, _once(body), send)
        elif fault.kind is Kind.APPLY_THEN_RESET:
            await _run(self._app, scope, body)
            await self._hang_up(scope, reset=True)
        else:
            await self._hang_up(scope, reset=False)
            task = asyncio.create_task(self._later(fault.seconds, scope, body))
            self._late.add(task)
            task.add_done_callback(self._late.discard)

    async def _later(self, seconds: float, scope: Scope, body: bytes) -> None:
        await asyncio.sleep(seconds)
        await _run(self._app, scope, body)

    async def _distort(self, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
        """Do what was asked and spoil the answer."""
        start, body = await _run(self._app, scope, await _whole(receive))
        if fault.kind is Kind.APPLY_THEN_ERROR:
            await problem_response(Problem(500, "", "The server failed."))(scope, receive, send)
            return
        if fault.kind in (Kind.WRONG_BODY, Kind.GARBAGE):
            wrong = fault.kind is Kind.WRONG_BODY
            body = b'{"key": 7, "flags": "none", "state": false}' if wrong else b'{"key": "unfinis'
            kept = [pair for pair in start["headers"] if pair[0] != b"content-length"]
            length = (b"content-length", str(len(body)).encode())
            start = {**start, "status": 200, "headers": [*kept, length]}
        await send(start)
        if fault.kind is Kind.TRICKLE:
            for index in range(len(body)):
                await send({"type": "http.response.body", "body": body[index : index + 1], "more_body": True})
                await asyncio.sleep(fault.seconds)
        elif fault.kind is Kind.CUT_BODY:
            await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})
            await self._hang_up(scope, reset=False)
            return
        rest = b"" if fault.kind is Kind.TRICKLE else body
        await send({"type": "http.response.body", "body": rest})


async def _refuse(fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer without asking the application."""
    if fault.kind is Kind.CAPTIVE:
        kind = (b"content-type", b"text/html; charset=utf-8")
        length = (b"content-length", str(len(_PAGE)).encode())
        await send({"type": "http.response.start", "status": 200, "headers": [kind, length]})
        await send({"type": "http.response.body", "body": _PAGE})
        return
    after = {"Retry-After": f"{fault.seconds:g}"}
    problems = {
        Kind.ERROR: Problem(500, "", "The server failed."),
        Kind.UNAVAILABLE: Problem(503, "unavailable", "Back soon.", headers=after),
        Kind.THROTTLED: Problem(429, "throttled", "Too many requests.", headers=after),
        Kind.REDIRECT: Problem(307, "", "Elsewhere.", headers={"Location": f"{scope['path']}/elsewhere"}),
    }
    await problem_response(problems[fault.kind])(scope, receive, send)


async def _whole(receive: Receive) -> bytes:
    """Return the whole body of a request."""
    body = bytearray()
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            return bytes(body)


def _once(body: bytes) -> Receive:
    """Return a `receive` that gives a body once."""

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive


async def _run(app: ASGIApp, scope: Scope, body: bytes) -> tuple[Message, bytes]:
    """Let the application answer, to nobody; return the start and the body of the answer."""
    starts: list[Message] = []
    sent = bytearray()

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            starts.append(message)
        else:
            sent.extend(message.get("body", b""))

    await app({**scope}, _once(body), send)
    return starts[0], bytes(sent)
