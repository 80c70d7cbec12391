"""A wire between a program and a real server on which a test holds one write: before it arrives, or its answer."""

import socket
import threading
from enum import Enum


class Hold(Enum):
    """What is held."""

    NOTHING = "nothing"  # everything passes
    REQUEST = "request"  # the next write, before a byte of it reaches the server
    ANSWER = "answer"  # the answer to the next write, after the server did it


class Relay:
    """Passes HTTP/1.1 requests on, one for each connection. `address` is the server's with our port."""

    def __init__(self, address: str) -> None:
        host_port = address.split("//")[1].split("/", maxsplit=1)[0]
        host, port = host_port.split(":")
        self._server = (host, int(port))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = address.replace(host_port, f"127.0.0.1:{self._listener.getsockname()[1]}")
        self.hold = Hold.NOTHING
        self.holding = threading.Event()  # something is held now
        self.let_go = threading.Event()
        self.passed = threading.Event()  # what was held has been dealt with
        self.drop = False
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        self._carriers: list[threading.Thread] = []

    def release(self, *, drop: bool = False) -> None:
        """Let go of what is held, or drop it; returns once the server has dealt with it."""
        self.drop = drop
        self.hold = Hold.NOTHING
        self.let_go.set()
        assert self.passed.wait(10)

    def close(self) -> None:
        self.drop = True
        self.let_go.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in (self._thread, *self._carriers):
            thread.join(10)
            assert not thread.is_alive()

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            carrier = threading.Thread(target=self._carry, args=(client,), daemon=True)
            carrier.start()
            self._carriers.append(carrier)

    def _carry(self, client: socket.socket) -> None:
        with client:
            request = _read_request(client)
            held = self.hold if request.startswith(b"POST") else Hold.NOTHING
            if held is Hold.REQUEST and not self._wait():
                self.passed.set()
                return
            answer = self._ask(without_keep_alive(request)) if request else b""
            goes_on = held is not Hold.ANSWER or self._wait()
            if held is not Hold.NOTHING:
                self.passed.set()
            if not goes_on:
                return
            try:
                client.sendall(answer)
            except OSError:
                return  # whoever asked is gone

    def _wait(self) -> bool:
        """Hold; whether to go on."""
        self.holding.set()
        self.let_go.wait(30)
        return not self.drop

    def _ask(self, request: bytes) -> bytes:
        answer = bytearray()
        try:
            with socket.create_connection(self._server, 10) as server:
                server.sendall(request)
                while piece := server.recv(65536):
                    answer += piece
        except OSError:
            pass  # the server hung up: so do we
        return bytes(answer)


def _read_request(client: socket.socket) -> bytes:
    """A whole request: its head, and as much of a body as the head promises."""
    got = bytearray()
    while b"\r\n\r\n" not in got:
        piece = client.recv(65536)
        if not piece:
            return b""
        got += piece
    head, _, body = bytes(got).partition(b"\r\n\r\n")
    lengths = [int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    missing = (lengths[0] if lengths else 0) - len(body)
    while missing > 0:
        piece = client.recv(65536)
        got += piece
        missing -= len(piece)
    return bytes(got)


def without_keep_alive(request: bytes) -> bytes:
    """The same request, after whose answer the server closes the connection: that is where the answer ends."""
    head, _, body = request.partition(b"\r\n\r\n")
    kept = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"connection:")]
    return b"\r\n".join([*kept, b"Connection: close"]) + b"\r\n\r\n" + body
