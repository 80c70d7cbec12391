"""The application: routes, problems for everything that goes wrong, and what runs beside the requests."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from limelight.demo import operations, writing
from limelight.demo.attempts import forget_old_answers
from limelight.demo.changes import do_what_is_due
from limelight.demo.freezes import end_old_freezes
from limelight.demo.operations import Endpoint
from limelight.demo.problems import Problem, problem_response

_log = logging.getLogger(__name__)
_TICK = 0.25  # seconds between two looks at what is due
Beside = Callable[[], Coroutine[Any, Any, None]]


def application(endpoint: Endpoint, more: list[BaseRoute], beside: list[Beside]) -> Starlette:
    """Return the application; `more` are further routes, `beside` runs as long as it does."""

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        tasks = [asyncio.create_task(work()) for work in (lambda: _tick(endpoint), *beside)]
        for task in tasks:
            task.add_done_callback(_report)
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    app = Starlette(
        routes=[*operations.routes(endpoint), *writing.routes(endpoint), *more],
        exception_handlers={Problem: _on_problem, HTTPException: _on_http, Exception: _on_bug},
        lifespan=lifespan,
    )
    app.router.redirect_slashes = False
    return app


def _report(task: asyncio.Task[None]) -> None:
    """Say it when something that runs beside the requests ended by a bug: the demo would stand still in silence."""
    if not task.cancelled() and task.exception():
        _log.error("The demo's own life stopped.", exc_info=task.exception())


async def _tick(endpoint: Endpoint) -> None:
    """Do what time brings: scheduled changes, the end of freezes, forgetting."""
    storage = endpoint.storage
    while True:
        before = storage.meta("revision")
        with storage.transaction():
            do_what_is_due(storage)
            end_old_freezes(storage)
            forget_old_answers(storage)
        if storage.meta("revision") != before:
            await endpoint.ring()
        await asyncio.sleep(_TICK)


async def _on_problem(_: Request, error: Exception) -> Response:
    """Answer with the problem."""
    if not isinstance(error, Problem):
        raise error
    return problem_response(error)


async def _on_http(request: Request, error: Exception) -> Response:
    """Answer what the router refused: no such path, no such method."""
    if not isinstance(error, HTTPException):
        raise error
    said = {404: "There is nothing at this address.", 405: f"{request.method} does not work at this address."}
    name = {404: "not-found", 405: "method-not-allowed"}.get(error.status_code, "")
    detail = said.get(error.status_code, str(error.detail))
    return problem_response(Problem(error.status_code, name, detail, headers=dict(error.headers or {})))


async def _on_bug(_: Request, __: Exception) -> Response:
    """Answer a bug without telling its inside; the trace-back goes to the server's log."""
    return problem_response(Problem(500, "", "The server failed; the change may or may not have been made."))
