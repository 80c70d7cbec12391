"""Paths, queries and bodies: what a request says before anybody decides about it.

Routes are matched on the raw path: a segment is decoded only where the result is a plain name, so that `%2F` stays
what it is and never becomes a path to another operation.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from dataclasses import dataclass
from urllib.parse import unquote

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from limelight.demo.problems import Problem, malformed
from limelight.demo.wishes import MAX_BODY

NAME = r"(?!\.{1,2}(?:/|$))[A-Za-z0-9._:-]{1,200}"
DEFAULT_LIMIT, MAX_LIMIT = 1_000, 5_000
_PLAIN = re.compile(NAME)


class NameConvertor(Convertor[str]):
    """A key of a flag or an environment, or the id of a change, as a path parameter."""

    regex = NAME

    def convert(self, value: str) -> str:
        """Return the name as it is."""
        return value

    def to_string(self, value: str) -> str:
        """Return the name as it is."""
        return value


register_url_convertor("name", NameConvertor())


class RawPath:
    """Gives the router the path as it was sent, with only plain names decoded."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request by its raw path."""
        if scope["type"] == "http":
            raw = scope["raw_path"].decode("latin-1")
            scope = {**scope, "path": "/".join(_segment(part) for part in raw.split("/"))}
        await self._app(scope, receive, send)


def _segment(raw: str) -> str:
    """Return a segment decoded where that is a plain name, else as it was sent."""
    decoded = unquote(raw)
    return decoded if _PLAIN.fullmatch(decoded) else raw


def headers_of(request: Request) -> dict[str, str]:
    """Return the headers by lower-case name; those that come more than once joined as RFC 9110 says."""
    headers: dict[str, str] = {}
    for name, value in request.headers.items():
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


async def body_of(request: Request) -> bytes:
    """Return the body of a request.

    Raises:
        Problem: 413 when it is too large, 415 when it is not JSON by its own word.
    """
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > MAX_BODY:
            raise Problem(
                413, "too-large", f"A body here has {MAX_BODY} bytes at most.", headers={"Connection": "close"}
            )
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if body and kind != "application/json":
        raise Problem(415, "unsupported-media-type", "Send the body as application/json.")
    return bytes(body)


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list or feed: `cursor` as it was given out, decoded; None is the beginning."""

    limit: int
    cursor: list[object] | None


def text(request: Request, name: str) -> str | None:
    """Return a query parameter.

    Raises:
        Problem: 400 when it comes more than once.
    """
    values = request.query_params.getlist(name)
    if len(values) > 1:
        raise malformed(f"{name} comes more than once.")
    return values[0] if values else None


def short_text(request: Request, name: str) -> str | None:
    """Return a query parameter of 1 to 100 characters.

    Raises:
        Problem: 400.
    """
    value = text(request, name)
    if value is not None and not 1 <= len(value) <= 100:
        raise malformed(f"{name} has 1 to 100 characters.")
    return value


def choice(request: Request, name: str, choices: tuple[str, ...]) -> str | None:
    """Return a query parameter that is one of several words.

    Raises:
        Problem: 400.
    """
    value = text(request, name)
    if value is not None and value not in choices:
        raise malformed(f"{name} is one of {', '.join(choices)}.")
    return value


def key(request: Request, name: str) -> str | None:
    """Return a query parameter that is a key.

    Raises:
        Problem: 400.
    """
    value = text(request, name)
    if value is not None and not _PLAIN.fullmatch(value):
        raise malformed(f"{name} is letters, digits and . _ - : only.")
    return value


def page_of(request: Request) -> Page:
    """Return which page a request asks for.

    Raises:
        Problem: 400.
    """
    limit = text(request, "limit")
    if limit is not None and not re.fullmatch(r"[0-9]{1,9}", limit):
        raise malformed("limit is a whole number.")
    size = DEFAULT_LIMIT if limit is None else int(limit)
    if not 1 <= size <= MAX_LIMIT:
        raise malformed(f"limit is 1 to {MAX_LIMIT}.")
    cursor = text(request, "cursor")
    return Page(size, None if cursor is None else _read_cursor(cursor))


def write_cursor(*parts: object) -> str:
    """Return a cursor that says where a list goes on."""
    return base64.urlsafe_b64encode(json.dumps(parts, separators=(",", ":")).encode()).decode().rstrip("=")


def _read_cursor(cursor: str) -> list[object]:
    """Return the parts of a cursor that this server gave out."""
    try:
        parts = json.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, RecursionError) as error:
        raise malformed("This is no cursor of this list.") from error
    if not isinstance(parts, list):
        raise malformed("This is no cursor of this list.")
    return parts


def is_current(request: Request, etag: str) -> bool:
    """Say whether the client's copy is the newest (RFC 9110, 13.1.2: weak comparison)."""
    seen = request.headers.get("if-none-match", "")
    tags = {tag.strip().removeprefix("W/") for tag in seen.split(",")}
    return "*" in tags or etag.removeprefix("W/") in tags
