"""A server on loopback that answers byte by byte as a test tells it, however wrong that is."""

import asyncio
import contextlib
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field


@dataclass
class Line:
    """One connection to the server."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    requests: list[bytes]
    arrived: asyncio.Event

    async def request(self) -> bytes:
        """Read one request with its body, and keep it."""
        head = await self.reader.readuntil(b"\r\n\r\n")
        length = next(
            (int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0
        )
        request = head + await self.reader.readexactly(length)
        self.requests.append(request)
        self.arrived.set()
        return request

    async def say(self, text: bytes) -> None:
        """Send bytes."""
        self.writer.write(text)
        await self.writer.drain()

    def reset(self) -> None:
        """End the connection as a crash does: with a reset."""
        sock = self.writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()


Behaviour = Callable[[Line], Awaitable[None]]


@dataclass
class RawServer:
    """A running server: its address, and every request that it read."""

    address: str
    port: int = 0
    requests: list[bytes] = field(default_factory=list)
    connections: int = 0
    arrived: asyncio.Event = field(default_factory=asyncio.Event)  # a whole request was read


@contextlib.asynccontextmanager
async def serving(
    behaviour: Behaviour, *, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1"
) -> AsyncIterator[RawServer]:
    """Serve every connection by a behaviour, until the block is left."""
    state = RawServer("")
    running: set[asyncio.Task[None]] = set()
    writers: list[asyncio.StreamWriter] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        running.add(task)
        state.connections += 1
        writers.append(writer)
        try:
            with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
                await behaviour(Line(reader, writer, state.requests, state.arrived))
        finally:
            running.discard(task)
            writer.close()

    def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        running.add(asyncio.ensure_future(serve(reader, writer)))

    server = await asyncio.start_server(accept, host, 0, ssl=tls)
    state.port = server.sockets[0].getsockname()[1]
    state.address = f"{'https' if tls else 'http'}://{host}:{state.port}"
    try:
        yield state
    finally:
        server.close()
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        for writer in writers:
            await ended(writer)
        await server.wait_closed()


async def ended(writer: asyncio.StreamWriter) -> None:
    """End a connection without ceremony, and wait until it is gone."""
    # WORKAROUND: the first releases of Python 3.11 cannot abort a TLS connection that is gone already.
    with contextlib.suppress(AttributeError):
        writer.transport.abort()
    with contextlib.suppress(OSError):
        await writer.wait_closed()


def answering(status: str, headers: str = "", body: bytes = b"{}", media: str = "application/json") -> Behaviour:
    """Answer every request of a connection the same way. `headers` are complete lines."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n{headers}\r\n"

    async def behave(line: Line) -> None:
        while True:
            await line.request()
            await line.say(head.encode() + body)

    return behave


def saying(text: bytes) -> Behaviour:
    """Read a request, send exactly these bytes, and hang up."""

    async def behave(line: Line) -> None:
        await line.request()
        await line.say(text)

    return behave


async def resets_at_once(line: Line) -> None:
    """Reset before anything was read."""
    line.reset()


async def applies_then_resets(line: Line) -> None:
    """Read the whole request, and reset instead of answering."""
    await line.request()
    line.reset()


async def never_answers(line: Line) -> None:
    """Read the request and say nothing."""
    await line.request()
    await asyncio.Event().wait()
