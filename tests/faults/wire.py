"""The network between a program and a real server: raw sockets that do to a request what a fault says.

All goes on a loop of its own kind (`quick_loop`), in the test's process; the server is a real one, elsewhere.
"""

import asyncio
import contextlib
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field

from net.raw_server import Line, ended
from usecases.relay import without_keep_alive

FILLERS = 4
"""Connections that fill the shortest queue there is, so that a further one gets no answer at all."""


@dataclass
class Exchange:
    """One request that met a fault."""

    wire: "Wire"
    line: Line
    request: bytes

    async def ask(self) -> bytes:
        """Let the server have the request; its whole answer."""
        return await self.wire.ask(self.request)

    async def asked(self) -> tuple[bytes, bytes]:
        """As `ask`: the head of the answer with its empty line, and the body."""
        head, _, body = (await self.ask()).partition(b"\r\n\r\n")
        return head + b"\r\n\r\n", body

    async def say(self, text: bytes) -> None:
        await self.line.say(text)


Fault = Callable[[Exchange], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Rule:
    """Which requests meet a fault: by method and a part of the first line, the next `count` of them (None: all)."""

    fault: Fault
    methods: tuple[bytes, ...] = (b"GET", b"POST", b"PUT", b"PATCH", b"DELETE")
    path: bytes = b""
    count: int | None = None

    def hits(self, request: bytes) -> bool:
        method, _, rest = request.partition(b" ")
        return method in self.methods and self.path in rest.partition(b"\r\n")[0]


@dataclass
class Wire:
    """A running wire. `address` is the server's with our port; `requests` is everything that came, faulty or not."""

    server: tuple[str, int]
    port: int = 0
    address: str = ""
    rule: Rule | None = None
    reads_nothing: Callable[[Line], Awaitable[None]] | None = None  # instead of reading a request
    requests: list[bytes] = field(default_factory=list)
    hits: int = 0
    arrived: asyncio.Event = field(default_factory=asyncio.Event)  # a whole request was read
    elsewhere: list[bytes] = field(default_factory=list)  # what came to the address that redirects name
    elsewhere_port: int = 0
    tls: ssl.SSLContext | None = None
    tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _listener: asyncio.Server | None = None
    _writers: list[asyncio.StreamWriter] = field(default_factory=list)
    _hole: list[socket.socket] = field(default_factory=list)

    async def heal(self) -> None:
        """All is well from now on."""
        self.rule = self.reads_nothing = None
        for each in self._hole:
            each.close()
        self._hole.clear()
        if self._listener is None:
            sock = _listening(self.port, backlog=100)
            self.port = sock.getsockname()[1]
            self._listener = await asyncio.start_server(self._accept, sock=sock, ssl=self.tls)

    def refuse(self) -> None:
        """Nobody listens any more."""
        assert self._listener is not None
        self._listener.close()
        self._listener = None

    def swallow(self) -> None:
        """Whoever wants to connect hears nothing at all, as where a firewall drops packets."""
        self.refuse()
        hole = _listening(self.port, backlog=0)
        fillers = [socket.socket() for _ in range(FILLERS)]
        for each in fillers:
            each.setblocking(False)
            each.connect_ex(("127.0.0.1", self.port))
        self._hole = [hole, *fillers]

    async def ask(self, request: bytes) -> bytes:
        """Let the server have a request; its whole answer."""
        reader, writer = await asyncio.open_connection(*self.server)
        try:
            writer.write(without_keep_alive(request))
            return await reader.read()
        finally:
            await ended(writer)

    def later(self, work: Awaitable[object]) -> None:
        """Do something while others go on."""

        async def doing() -> None:
            await work

        task = asyncio.ensure_future(doing())
        self.tasks.add(task)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.append(writer)
        self.later(self._serve(Line(reader, writer, self.requests, self.arrived)))

    async def _serve(self, line: Line) -> None:
        try:
            with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
                if self.reads_nothing is not None:
                    self.hits += 1
                    await self.reads_nothing(line)
                    return
                request = await line.request()
                rule = self.rule
                if rule is None or not rule.hits(request):
                    await line.say(await self.ask(request))
                    return
                self.hits += 1
                if rule.count == self.hits:
                    self.rule = None
                await rule.fault(Exchange(self, line, request))
        finally:
            line.writer.close()

    async def close(self) -> None:
        await self.heal()
        self.refuse()
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        for writer in self._writers:
            await ended(writer)


def _listening(port: int, backlog: int) -> socket.socket:
    sock = socket.socket()
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.setblocking(False)
    sock.bind(("127.0.0.1", port))
    sock.listen(backlog)
    return sock


@contextlib.asynccontextmanager
async def wired(server: str, tls: ssl.SSLContext | None = None) -> AsyncIterator[Wire]:
    """Stand in front of a server until the block is left; with `tls` we speak TLS and it does not."""
    host_port = server.split("//")[1].split("/", maxsplit=1)[0]
    host, port = host_port.split(":")
    wire = Wire((host, int(port)), tls=tls)
    await wire.heal()
    wire.address = server.replace(host_port, f"127.0.0.1:{wire.port}")
    if tls is not None:
        wire.address = wire.address.replace("http:", "https:")

    async def notes(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        wire.elsewhere.append(await reader.read(65536))
        writer.close()

    other = await asyncio.start_server(notes, "127.0.0.1", 0)
    wire.elsewhere_port = other.sockets[0].getsockname()[1]
    try:
        yield wire
    finally:
        await wire.close()
        other.close()
        await other.wait_closed()
