"""The operations of the contract that only read, on HTTP: each one small, the finding elsewhere."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from limelight.demo import decisions, feeds, reading
from limelight.demo.callers import Caller
from limelight.demo.changes import shown
from limelight.demo.gate import Gate
from limelight.demo.problems import Problem, malformed
from limelight.demo.reading import BASE
from limelight.demo.routing import (
    body_of,
    choice,
    headers_of,
    is_current,
    key,
    page_of,
    short_text,
    text,
    write_cursor,
)
from limelight.demo.storage import Json, Storage, pack
from limelight.demo.wishes import Evaluation, decode

Handler = Callable[[Request], Awaitable[Response]]
_STATUSES = ("pending", "waiting-approval", "scheduled", "applied", "rejected", "cancelled", "failed")
_VOLATILE = {"Cache-Control": "no-store"}
_KEEP_ALIVE = 15.0  # seconds between two signs of life on the event stream


@dataclass(slots=True)
class Endpoint:
    """The toggle endpoint: its file, who lets people in, and the bell that wakes those who listen to events."""

    storage: Storage
    gate: Gate
    bell: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def ring(self) -> None:
        """Tell those who listen that something may have moved."""
        async with self.bell:
            self.bell.notify_all()

    async def caller(self, request: Request) -> Caller:
        """Return who asks."""
        return await self.gate.caller(headers_of(request))

    async def place(self, request: Request) -> tuple[str, Caller, int]:
        """Return the environment of a request, who asks, and the revision of its list."""
        caller = await self.caller(request)
        environment = request.path_params["environment"]
        row = reading.environment_row(self.storage, environment, caller)
        return environment, caller, row["revision"]

    async def describe(self, request: Request) -> Response:
        """GET /."""
        document, etag = reading.describe(self.storage, await self.caller(request))
        return _conditional(request, etag, lambda: document)

    async def list_flags(self, request: Request) -> Response:
        """GET /environments/{environment}/flags."""
        environment, _, newest = await self.place(request)
        page = page_of(request)
        since_text = text(request, "changedSince")
        since = 0 if since_text is None else reading.revision_of(self.storage, since_text, newest)
        after = _flag_cursor(page.cursor, self.storage.revision_text(newest), since)
        revision = self.storage.revision_text(newest)

        def document() -> Json:
            flags = reading.list_flags(self.storage, environment, after, since, page.limit + 1)
            more = len(flags) > page.limit
            flags = flags[: page.limit]
            gone = {"vanished": reading.vanished_flags(self.storage, environment, since)} if since_text else {}
            cursor = write_cursor(revision, since, flags[-1]["key"]) if more else None
            return {"revision": revision, "flags": flags, **gone, "nextCursor": cursor}

        return _conditional(request, f'"{revision}"', document)

    async def get_flag(self, request: Request) -> Response:
        """GET /environments/{environment}/flags/{key}."""
        environment, _, _ = await self.place(request)
        flag = reading.read_flag(self.storage, environment, request.path_params["key"])
        return _conditional(request, flag.etag, lambda: flag.document)

    async def flag_activity(self, request: Request) -> Response:
        """GET /environments/{environment}/flags/{key}/activity."""
        environment, _, _ = await self.place(request)
        (activity,) = feeds.activity(self.storage, environment, [request.path_params["key"]])
        return JSONResponse(activity, headers=_VOLATILE)

    async def list_activity(self, request: Request) -> Response:
        """GET /environments/{environment}/activity."""
        environment, _, newest = await self.place(request)
        page = page_of(request)
        after = _flag_cursor(page.cursor, self.storage.revision_text(newest), 0)
        flags = reading.list_flags(self.storage, environment, after, 0, page.limit + 1)
        keys = [flag["key"] for flag in flags[: page.limit]]
        more = len(flags) > page.limit
        cursor = write_cursor(self.storage.revision_text(newest), 0, keys[-1]) if more else None
        document = {"activity": feeds.activity(self.storage, environment, keys), "nextCursor": cursor}
        return JSONResponse(document, headers=_VOLATILE)

    async def history(self, request: Request) -> Response:
        """GET .../history of an environment, or of a flag in it."""
        environment, caller, _ = await self.place(request)
        flag = request.path_params.get("key")
        if flag is not None:
            reading.read_flag(self.storage, environment, flag)
        return self._changes(request, feeds.changes_where(caller, environment=environment, flag=flag))

    async def list_changes(self, request: Request) -> Response:
        """GET /changes."""
        caller = await self.caller(request)
        asked = {
            "environment": key(request, "environment"),
            "flag": key(request, "flag"),
            "key": short_text(request, "key"),
        }
        status = choice(request, "status", _STATUSES)
        return self._changes(request, feeds.changes_where(caller, status=status, **asked))

    def _changes(self, request: Request, where: feeds.Where) -> Response:
        page = page_of(request)
        before = _feed_cursor(page.cursor)

        def document() -> Json:
            changes, place = feeds.list_changes(self.storage, where, before, page.limit)
            return {"changes": changes, "nextCursor": write_cursor(place) if place else None}

        return _conditional(request, feeds.changes_etag(self.storage, where, f"{before} {page.limit}"), document)

    async def list_deployments(self, request: Request) -> Response:
        """GET /environments/{environment}/deployments."""
        environment, _, _ = await self.place(request)
        component = key(request, "component")
        page = page_of(request)
        before = _feed_cursor(page.cursor)
        where = feeds.deployments_where(environment, component)

        def document() -> Json:
            found, place = feeds.list_deployments(self.storage, where, before, page.limit)
            return {"deployments": found, "nextCursor": write_cursor(place) if place else None}

        return _conditional(request, feeds.deployments_etag(self.storage, where, f"{before} {page.limit}"), document)

    async def get_change(self, request: Request) -> Response:
        """GET /changes/{id}."""
        row = decisions.readable_change(self.storage, await self.caller(request), request.path_params["id"])
        return _conditional(request, f'"{self.storage.revision_text(row["moved"])}"', lambda: shown(row))

    async def evaluate(self, request: Request) -> Response:
        """POST /environments/{environment}/ofrep/v1/evaluate/flags/{key}: OFREP, with its own members on problems."""
        flag_key = request.path_params["key"]
        try:
            environment, _, _ = await self.place(request)
            context = decode(await body_of(request), Evaluation).context
            if not isinstance(context.get("targetingKey"), str):
                raise Problem(
                    400, "invalid", "The context needs a targetingKey.", {"errorCode": "TARGETING_KEY_MISSING"}
                )
            flag = reading.read_flag(self.storage, environment, flag_key)
        except Problem as problem:
            code = {404: "FLAG_NOT_FOUND", 400: "PARSE_ERROR", 422: "INVALID_CONTEXT"}.get(problem.status, "GENERAL")
            problem.members = {"key": flag_key, "errorCode": code, "errorDetails": problem.detail, **problem.members}
            raise
        return JSONResponse(feeds.evaluation(flag, context), headers=_VOLATILE)

    async def events(self, request: Request) -> Response:
        """GET /events: what to read again, as it happens."""
        caller = await self.caller(request)
        last = request.headers.get("last-event-id", "")
        newest = int(self.storage.meta("revision") or 0)
        after = int(last) if last.isascii() and last.isdigit() and len(last) < 16 else newest
        return StreamingResponse(self._stream(after, caller), media_type="text/event-stream", headers=_VOLATILE)

    async def _stream(self, after: int, caller: Caller) -> AsyncIterator[str]:
        yield ": welcome\n\n"
        while caller.until is None or time.time() < caller.until:
            async with self.bell:
                found = feeds.events_after(self.storage, after, caller)
                if not found:
                    await _wait(self.bell)
            for event in found:
                after = event["id"]
                yield f"id: {after}\ndata: {pack(event['data'])}\n\n"
            if not found:
                yield ": alive\n\n"


async def _wait(bell: asyncio.Condition) -> None:
    """Wait for the bell, but not longer than a sign of life may take."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(bell.wait(), _KEEP_ALIVE)


def _conditional(request: Request, etag: str, document: Callable[[], Json]) -> Response:
    """Return a document with its ETag, or 304 without making it where the client has it."""
    headers = {"ETag": etag, "Cache-Control": "no-cache"}
    if is_current(request, etag):
        return Response(status_code=304, headers=headers)
    return JSONResponse(document(), headers=headers)


def _flag_cursor(cursor: list[object] | None, revision: str, since: int) -> str:
    """Return the key after which a list goes on.

    Raises:
        Problem: 410 when the list moved since the cursor was given; 400 when it is no cursor of this list.
    """
    match cursor:
        case None:
            return ""
        case [str() as given, int() as asked, str() as after] if asked == since:
            if given != revision:
                raise Problem(410, "cursor-expired", "The list moved on: start again without a cursor.")
            return after
    raise malformed("This is no cursor of this list.")


def _feed_cursor(cursor: list[object] | None) -> int:
    """Return the place where a feed goes on; 0 is its head.

    Raises:
        Problem: 400.
    """
    match cursor:
        case None:
            return 0
        case [int() as before] if 0 < before < 2**62:
            return before
    raise malformed("This is no cursor of this feed.")


def routes(endpoint: Endpoint) -> list[BaseRoute]:
    """Return the routes of everything that reads."""
    place = BASE + "/environments/{environment:name}"
    flag = place + "/flags/{key:name}"
    table: dict[str, Handler] = {
        BASE: endpoint.describe,
        f"{BASE}/": endpoint.describe,
        f"{place}/flags": endpoint.list_flags,
        f"{place}/activity": endpoint.list_activity,
        f"{place}/history": endpoint.history,
        f"{place}/deployments": endpoint.list_deployments,
        flag: endpoint.get_flag,
        f"{flag}/activity": endpoint.flag_activity,
        f"{flag}/history": endpoint.history,
        f"{BASE}/changes": endpoint.list_changes,
        f"{BASE}/changes/{{id:name}}": endpoint.get_change,
        f"{BASE}/events": endpoint.events,
    }
    reads: list[BaseRoute] = [Route(path, handler, methods=["GET"]) for path, handler in table.items()]
    evaluate = place + "/ofrep/v1/evaluate/flags/{key:name}"
    return [*reads, Route(evaluate, endpoint.evaluate, methods=["POST"])]
