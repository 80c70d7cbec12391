"""Listens in on what the program and a server say to each other, so that a test knows what must be found nowhere."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

_COOKIE = re.compile(rb"set-cookie: *[^=;\s]+=([^;\s]{12,})", re.IGNORECASE)


class Tap:
    """A running tap. `address` stands for the server's; `heard` is everything that was said, both ways."""

    def __init__(self, server: str) -> None:
        there = urlsplit(server)
        assert there.hostname is not None
        assert there.port is not None
        self._server = (there.hostname, there.port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._heard: list[bytes] = []
        self._threads: list[threading.Thread] = []
        self._begin(self._accept)

    @property
    def heard(self) -> bytes:
        """Everything so far."""
        return b"".join(self._heard)

    @property
    def cookies(self) -> set[str]:
        """The values of all cookies that the server set."""
        return {found.decode() for found in _COOKIE.findall(self.heard)}

    def close(self) -> None:
        """Take no more connections; wait until those that are open have ended with one of their ends."""
        self._listener.shutdown(socket.SHUT_RDWR)  # else the thread stays in accept
        self._listener.close()
        for thread in self._threads:
            thread.join(timeout=20)
            assert not thread.is_alive(), "a connection is still open"

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # closed
            while True:
                near, _ = self._listener.accept()
                far = socket.create_connection(self._server)
                for source, target in ((near, far), (far, near)):
                    self._begin(self._carry, source, target)

    def _begin(self, work: Callable[..., None], *arguments: socket.socket) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):  # one end is gone
            while chunk := source.recv(65_536):
                self._heard.append(chunk)
                target.sendall(chunk)
        with contextlib.suppress(OSError):
            target.shutdown(socket.SHUT_RDWR)  # so that the other direction ends, too
        source.close()


@contextlib.contextmanager
def tapped(server: str) -> Iterator[Tap]:
    """Stand between, until the block is left."""
    tap = Tap(server)
    try:
        yield tap
    finally:
        tap.close()
