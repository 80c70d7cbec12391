"""How a request or its answer is spoilt: what the faults of `on_the_wire` are made of."""

import asyncio
import gzip
import re
from collections.abc import Awaitable, Callable

from faults.wire import Exchange, Fault, Wire
from net.raw_server import Line

PAGE = b"<!doctype html><title>Guest network</title><h1>Please sign in to use the network</h1>"
LOOKS_BEFORE_LATE = 2
"""How often the client has looked for the change when a late request arrives after all."""


def reads_nothing(how: Callable[[Line], Awaitable[None]]) -> Callable[[Wire], None]:
    def arm(wire: Wire) -> None:
        wire.reads_nothing = how

    return arm


async def reset(line: Line) -> None:
    line.reset()


async def hang_up(line: Line) -> None:
    line.writer.close()


async def silence(_: Line) -> None:
    await asyncio.Event().wait()


async def drop(exchange: Exchange) -> None:
    exchange.line.writer.close()


async def hang(exchange: Exchange) -> None:
    await silence(exchange.line)


async def apply_then_reset(exchange: Exchange) -> None:
    await exchange.ask()
    exchange.line.reset()


async def apply_then_drop(exchange: Exchange) -> None:
    await exchange.ask()
    exchange.line.writer.close()


async def apply_then_hang(exchange: Exchange) -> None:
    await exchange.ask()
    await hang(exchange)


async def late(exchange: Exchange) -> None:
    """The connection ends, and the request arrives when the client has looked for it already."""
    exchange.line.writer.close()
    wire, seen = exchange.wire, len(exchange.wire.requests)

    async def delivering() -> None:
        while len(wire.requests) < seen + LOOKS_BEFORE_LATE:
            wire.arrived.clear()
            await wire.arrived.wait()
        await wire.ask(exchange.request)

    wire.later(delivering())


async def twice(exchange: Exchange) -> None:
    await exchange.ask()
    await exchange.say(await exchange.ask())


def cut(pick: Callable[[bytes, bytes], bytes]) -> Fault:
    """Let it be done, and say only a part of the answer, or something else; `pick` gets head and body."""

    async def fault(exchange: Exchange) -> None:
        await exchange.say(pick(*await exchange.asked()))
        exchange.line.writer.close()

    return fault


def without(head: bytes, name: bytes) -> bytes:
    return re.sub(rb"(?im)^" + name + rb":[^\r]*\r\n", b"", head)


def with_lines(head: bytes, *lines: bytes) -> bytes:
    bare = head
    for line in lines:
        bare = without(bare, line.partition(b":")[0])
    return bare[:-2] + b"".join(line + b"\r\n" for line in lines) + b"\r\n"


def packed(head: bytes, body: bytes, *, part: int = 0) -> bytes:
    packed = gzip.compress(body or b"{}")
    sent = packed[: len(packed) // part] if part else packed
    return with_lines(head, b"Content-Encoding: gzip", b"Content-Length: %d" % len(sent)) + sent


def no_length_cut(head: bytes, body: bytes) -> bytes:
    return without(without(head, b"content-length"), b"transfer-encoding") + body[: len(body) // 2]


def saying(head: bytes, body: bytes, media: bytes = b"application/json") -> bytes:
    """An answer 200 with another body."""
    ok = re.sub(rb"^HTTP/1.1 \d+", b"HTTP/1.1 200", head)
    return with_lines(ok, b"Content-Type: " + media, b"Content-Length: %d" % len(body)) + body


def slowly(where: str) -> Fault:
    """A byte now and then: each one in time, all of them never."""

    async def fault(exchange: Exchange) -> None:
        head, body = await exchange.asked()
        text = head + body if where == "head" else body
        if where == "body":
            await exchange.say(head)
        for index in range(len(text)):
            await exchange.say(text[index : index + 1])
            await asyncio.sleep(1)

    return fault


def endlessly(begin: Callable[[bytes], bytes], more: bytes) -> Fault:
    """Streamed as fast as it is taken, and never kept anywhere."""

    async def fault(exchange: Exchange) -> None:
        head, _ = await exchange.asked()
        await exchange.say(begin(head))
        while True:
            await exchange.say(more)

    return fault


def chunked(head: bytes) -> bytes:
    return with_lines(without(head, b"content-length"), b"Transfer-Encoding: chunked")


def bomb(head: bytes, body: bytes) -> bytes:
    return head[:-2] + b"".join(b"X-More-%d: %s\r\n" % (n, b"x" * 1000) for n in range(1000)) + b"\r\n" + body


def answer(status: str, *headers: str, body: bytes = b"", media: str = "application/problem+json") -> Fault:
    """Something between, or a server before it does anything, answers. {port} in a header is another origin's."""

    async def fault(exchange: Exchange) -> None:
        port = exchange.wire.elsewhere_port
        lines = [f"HTTP/1.1 {status}", f"Content-Type: {media}", f"Content-Length: {len(body)}", "Connection: close"]
        head = "\r\n".join([*lines, *headers]).replace("{port}", str(port))
        await exchange.say(head.encode() + b"\r\n\r\n" + body)
        exchange.line.writer.close()

    return fault


def applied(status: str, *headers: str, body: bytes = b"", media: str = "application/problem+json") -> Fault:
    """It is done, and answered otherwise."""
    refuse = answer(status, *headers, body=body, media=media)

    async def fault(exchange: Exchange) -> None:
        await exchange.ask()
        await refuse(exchange)

    return fault


def before(more: bytes) -> Fault:
    """An interim answer before the real one."""

    async def fault(exchange: Exchange) -> None:
        await exchange.say(more + await exchange.ask())
        exchange.line.writer.close()

    return fault


def problem(status: int, detail: str = "") -> bytes:
    return b'{"type": "about:blank", "status": %d, "detail": "%s"}' % (status, detail.encode())
