"""A wire between a program and a real server that counts what goes over it."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from dataclasses import dataclass
from types import TracebackType
from typing import Self

_REQUEST = re.compile(rb"^(?:GET|HEAD|POST|PUT|PATCH|DELETE) \S+ HTTP/1\.1\r\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Traffic:
    """What went over a wire: requests, and bytes with their heads, as they were sent."""

    requests: int
    sent: int
    received: int

    def __sub__(self, earlier: Traffic) -> Traffic:
        return Traffic(self.requests - earlier.requests, self.sent - earlier.sent, self.received - earlier.received)


class CountingWire:
    """Passes bytes on, both ways. `address` is the server's with our port. Use it in a with-block."""

    def __init__(self, address: str) -> None:
        place = address.split("//")[1].split("/", maxsplit=1)[0]
        host, port = place.split(":")
        self._server = (host, int(port))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = address.replace(place, f"127.0.0.1:{self._listener.getsockname()[1]}")
        self._lock = threading.Lock()
        self._counted = Traffic(0, 0, 0)
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._begin(self._accept)

    @property
    def counted(self) -> Traffic:
        """All until now."""
        with self._lock:
            return self._counted

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            for each in self._open:
                _hang_up(each)
        for thread in self._threads:
            thread.join(10)
        for each in self._open:
            each.close()

    def _begin(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
                server = socket.create_connection(self._server, 10)
            except OSError:
                return
            server.settimeout(None)
            with self._lock:
                self._open += [client, server]
            self._begin(self._carry, client, server, True)
            self._begin(self._carry, server, client, False)

    def _carry(self, source: socket.socket, target: socket.socket, upwards: bool) -> None:
        try:
            while piece := source.recv(262_144):
                self._count(piece, upwards)
                target.sendall(piece)
        except OSError:
            pass  # one of them hung up
        _hang_up(target)

    def _count(self, piece: bytes, upwards: bool) -> None:
        """httpx sends the head of a request in one piece, so that none is cut here."""
        with self._lock:
            was = self._counted
            if upwards:
                found = len(_REQUEST.findall(piece))
                self._counted = Traffic(was.requests + found, was.sent + len(piece), was.received)
            else:
                self._counted = Traffic(was.requests, was.sent, was.received + len(piece))


def _hang_up(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):  # the other side may have closed it
        connection.shutdown(socket.SHUT_RDWR)
