"""The operations of the contract that write, on HTTP. Each is one `attempts.perform`, and nothing is retried."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from limelight.demo import decisions
from limelight.demo.attempts import Answer, Attempt, perform, refuse
from limelight.demo.callers import RELEASE, ROLL_BACK, Caller
from limelight.demo.changes import Target, change_exposure
from limelight.demo.operations import Endpoint, Handler
from limelight.demo.problems import Problem
from limelight.demo.reading import BASE
from limelight.demo.routing import body_of, headers_of
from limelight.demo.storage import Storage, pack

Decide = Callable[[Storage, Caller, str, Attempt], Answer]


def routes(endpoint: Endpoint) -> list[BaseRoute]:
    """Return the routes of everything that writes."""
    flag = BASE + "/environments/{environment:name}/flags/{key:name}"
    change = BASE + "/changes/{id:name}"
    table: dict[str, Handler] = {
        f"{flag}/release": _exposure(endpoint, RELEASE),
        f"{flag}/rollback": _exposure(endpoint, ROLL_BACK),
        f"{change}/approve": _decision(endpoint, decisions.approve),
        f"{change}/reject": _decision(endpoint, decisions.reject),
        f"{change}/cancel": _decision(endpoint, decisions.cancel),
    }
    return [Route(path, handler, methods=["POST"]) for path, handler in table.items()]


def _exposure(endpoint: Endpoint, action: str) -> Handler:
    """Return the handler of a release or a roll back."""

    async def handle(request: Request) -> Response:
        target = Target(request.path_params["environment"], request.path_params["key"], action)

        def decide(caller: Caller, attempt: Attempt) -> Answer:
            return change_exposure(endpoint.storage, caller, target, attempt)

        return await _write(endpoint, request, decide, key_required=True)

    return handle


def _decision(endpoint: Endpoint, decision: Decide) -> Handler:
    """Return the handler of an approval, a rejection or a cancellation."""

    async def handle(request: Request) -> Response:
        def decide(caller: Caller, attempt: Attempt) -> Answer:
            return decision(endpoint.storage, caller, request.path_params["id"], attempt)

        return await _write(endpoint, request, decide, key_required=False)

    return handle


async def _write(
    endpoint: Endpoint, request: Request, decide: Callable[[Caller, Attempt], Answer], *, key_required: bool
) -> Response:
    """Perform a write and tell the listeners."""
    storage = endpoint.storage
    attempt = Attempt(request.method, request.url.path, headers_of(request), b"", key_required)
    try:
        attempt = Attempt(attempt.method, attempt.path, attempt.headers, await body_of(request), key_required)
    except Problem as problem:
        answer = refuse(storage, attempt, await _caller(endpoint, attempt), problem)
    else:
        answer = perform(storage, attempt, await _caller(endpoint, attempt), lambda caller: decide(caller, attempt))
    await endpoint.ring()
    return Response(pack(answer.document), answer.status, answer.headers, answer.media_type)


async def _caller(endpoint: Endpoint, attempt: Attempt) -> Caller | Problem:
    """Return who asks, or why nobody is let in: that is recorded, too."""
    try:
        return await endpoint.gate.caller(attempt.headers)
    except Problem as problem:
        return problem
