"""A proxy on loopback that tunnels to one server, or does not."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from enum import Enum

from net.raw_server import Line, ended, serving


class Mode(Enum):
    """What the proxy does with a CONNECT."""

    TUNNEL = "connects"
    DENY = "407"
    FAIL = "502"
    RESET = "resets"
    SILENT = "says nothing"


_ANSWERS = {
    Mode.DENY: b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n",
    Mode.FAIL: b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n",
}


@dataclass
class Proxy:
    """A running proxy. `asked` are the heads of what came, of which it understands CONNECT."""

    port: int
    target: int  # a port on loopback, wherever a client wants to go
    mode: Mode = Mode.TUNNEL
    asked: list[bytes] = field(default_factory=list)


@contextlib.asynccontextmanager
async def proxying(target: int) -> AsyncIterator[Proxy]:
    """Run a proxy until the block is left."""
    proxy = Proxy(0, target)

    async def behave(line: Line) -> None:
        proxy.asked.append(await line.reader.readuntil(b"\r\n\r\n"))
        if proxy.mode is Mode.RESET:
            line.reset()
        elif proxy.mode is Mode.SILENT:
            await asyncio.Event().wait()
        elif proxy.mode is Mode.TUNNEL:
            await _tunnel(line, proxy.target)
        else:
            await line.say(_ANSWERS[proxy.mode])

    async with serving(behave) as server:
        proxy.port = server.port
        yield proxy


async def _tunnel(line: Line, target: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", target)
    ways = [
        asyncio.ensure_future(_carry(line.reader, writer)),
        asyncio.ensure_future(_carry(reader, line.writer)),
    ]
    try:
        await line.say(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)
        await ended(writer)


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while piece := await reader.read(65536):
        writer.write(piece)
        await writer.drain()
