"""The server on loopback that the browser comes back to: it takes one good answer, and is gone.

It listens on 127.0.0.1 and a port that the system chooses (RFC 8252, 7.3), shows static text and nothing of what it
was sent, and answers everything that is not the awaited request with a refusal, without ending the waiting.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import socket
from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import quote

from limelight.domain.errors import SignInFailed
from limelight.identity.openid.attempt import Attempt
from limelight.identity.openid.requests import LONGEST_HEAD, Awaited, Refused, parameters_of
from limelight.words import tr

HOST = "127.0.0.1"
PATIENCE = 5.0  # seconds that one connection has to send its request, and again to take its answer
MOST_CONNECTIONS = 16  # at once; a browser opens a few ahead. One more ends the oldest


class Receiver:
    """Waits for one answer: `open`, tell the provider `address`, `answer`, and `aclose` whatever happened."""

    def __init__(self, attempt: Attempt, patience: float = PATIENCE, port: int = 0) -> None:
        self._attempt = attempt
        self._port = port
        self._patience = patience
        self._awaited = Awaited("", "", "")
        self._answer: asyncio.Future[Mapping[str, str]] = asyncio.get_running_loop().create_future()
        self._is_taken = False
        self._connections: dict[asyncio.Task[None], None] = {}  # the oldest first
        self._server: asyncio.Server | None = None

    @property
    def address(self) -> str:
        """Where the browser comes back to."""
        return f"http://{self._awaited.authority}{self._awaited.path}"

    async def open(self) -> None:
        """Listen.

        Raises:
            SignInFailed: this computer lets nothing listen on loopback.
        """
        try:
            # In two steps: given up in the middle of one, it would listen on with nobody to close it.
            self._server = await asyncio.start_server(
                self._accept, HOST, self._port, limit=LONGEST_HEAD, start_serving=False
            )
            await self._server.start_serving()
        except OSError as error:
            where = f"{HOST}:{self._port}" if self._port else HOST
            busy = tr("End the program that uses that port, or wait for another sign-in of Limelight to end.")
            forbidden = tr("Check what the computer's security software forbids.")
            raise SignInFailed(
                tr(
                    "Limelight cannot listen on {where} for the browser to come back ({error}). {what}",
                    where=where,
                    error=error.strerror,
                    what=busy if error.errno == errno.EADDRINUSE else forbidden,
                )
            ) from error
        port = self._server.sockets[0].getsockname()[1]
        path = f"/cb/{quote(self._attempt.context, safe=':')}"
        self._awaited = Awaited(f"{HOST}:{port}", path, self._attempt.state)

    async def answer(self) -> Mapping[str, str]:
        """The parameters of the answer, its `state` checked; cancel to give up."""
        return await self._answer

    async def aclose(self) -> None:
        """Listen no more, and hang up on everybody."""
        self._answer.cancel()
        if self._server is None:
            return
        for listening in self._server.sockets:
            # Closing alone leaves the port open for one more connection while somebody sits in accept().
            with contextlib.suppress(OSError):  # macOS: a socket that only listens is not connected
                listening.shutdown(socket.SHUT_RDWR)
        self._server.close()
        connections = list(self._connections)
        for connection in connections:
            connection.cancel()
        await asyncio.gather(*connections, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        if len(self._connections) >= MOST_CONNECTIONS:
            next(iter(self._connections)).cancel()
        self._connections[task] = None
        try:
            with contextlib.suppress(OSError, EOFError, TimeoutError, asyncio.CancelledError):
                await self._serve(reader, writer)
        finally:
            self._connections.pop(task)
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        parameters: Mapping[str, str] = {}
        try:
            parameters = await self._read(reader)
            page = _page(HTTPStatus.OK, _TAKEN)
        except Refused as refused:
            page = _page(refused.status, _NOT_AWAITED)
        try:
            writer.write(page)
            writer.write_eof()
            await writer.drain()
        finally:
            if parameters and not self._answer.done():
                self._answer.set_result(parameters)
        await self._linger(reader)

    async def _read(self, reader: asyncio.StreamReader) -> Mapping[str, str]:
        try:
            async with asyncio.timeout(self._patience):
                head = await reader.readuntil(b"\r\n\r\n")
        except asyncio.LimitOverrunError:
            raise Refused(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE) from None
        except TimeoutError:
            raise Refused(HTTPStatus.REQUEST_TIMEOUT) from None
        parameters = parameters_of(head, self._awaited)
        if self._is_taken:
            raise Refused(HTTPStatus.GONE)
        self._is_taken = True
        return parameters

    async def _linger(self, reader: asyncio.StreamReader) -> None:
        """Let the other side hang up first: what it still sends would else reset the answer on its way."""
        async with asyncio.timeout(self._patience):
            while await reader.read(LONGEST_HEAD):
                pass


_TAKEN = tr("Limelight has the answer. You may close this page and go back to Limelight.")
_NOT_AWAITED = tr("This is not what Limelight waits for. Go back to Limelight, and sign in from there.")


def _page(status: HTTPStatus, words: str) -> bytes:
    """A page with words of ours, and nothing of what was asked."""
    body = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Limelight</title></head>'
        f"<body><h1>Limelight</h1><p>{words}</p></body></html>\n"
    ).encode()
    lines = (
        f"HTTP/1.1 {status.value} {status.phrase}",
        "Content-Type: text/html; charset=utf-8",
        f"Content-Length: {len(body)}",
        "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
        "Cache-Control: no-store",
        "Referrer-Policy: no-referrer",
        "X-Content-Type-Options: nosniff",
        "Connection: close",
        *(("Allow: GET",) if status is HTTPStatus.METHOD_NOT_ALLOWED else ()),
    )
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body
