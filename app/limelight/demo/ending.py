"""The server, and its end: quick and quiet, also in the middle of a slow answer."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import sys
import threading
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

_PATIENCE = 1.0  # seconds that answers on their way have before they are given up
_GRACE = 3.0  # seconds that the whole server has to end in an orderly way once its parent is gone


class Server(uvicorn.Server):
    """The server; it says where it is as soon as it listens."""

    announce: Callable[[], None]

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then announce."""
        await super().startup(sockets)
        if not self.should_exit:
            self.announce()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End; whoever has no answer within a moment is hung up on."""
        giving_up = asyncio.get_running_loop().call_later(_PATIENCE, self._give_up)
        await super().shutdown(sockets)
        giving_up.cancel()

    def _give_up(self) -> None:
        """Hang up first: what is cancelled then knows that nobody waits for an answer."""
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        for task in list(self.server_state.tasks):
            task.cancel()


class Abandonable:
    """Stands outermost: only the server's end cancels an answer, so that is no fault to write a trace-back about."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, unless the server ends meanwhile."""
        with contextlib.suppress(asyncio.CancelledError):
            await self._app(scope, receive, send)


def end_with_parent(server: Server) -> threading.Event:
    """Watch standard input, a pipe that ends with the parent, whatever became of it; the server ends then.

    Whoever runs the server sets the event once it has ended; else the process is ended after a moment all the same.
    """
    ended = threading.Event()

    def watch() -> None:
        while os.read(sys.stdin.fileno(), 4096):
            pass
        server.should_exit = True
        if not ended.wait(_GRACE):
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
    return ended
