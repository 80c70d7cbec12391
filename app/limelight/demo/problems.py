"""What the endpoint says when it cannot do what was asked: problem details (RFC 9457), everywhere."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from starlette.responses import Response

MEDIA_TYPE = "application/problem+json"
_PREFIX = "urn:toggle-endpoint:problem:"


@dataclass(slots=True, eq=False)
class Problem(Exception):
    """An answer that is a problem: its status, the name at the end of its type, and a sentence."""

    status: int
    name: str
    detail: str
    members: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.detail


def problem_document(problem: Problem) -> dict[str, Any]:
    """Return the members of the problem as the contract's `Problem`."""
    kind = f"{_PREFIX}{problem.name}" if problem.name else "about:blank"
    title = problem.name.replace("-", " ").capitalize() or HTTPStatus(problem.status).phrase
    return {"type": kind, "title": title, "status": problem.status, "detail": problem.detail, **problem.members}


def problem_response(problem: Problem) -> Response:
    """Return the problem as an HTTP response."""
    body = json.dumps(problem_document(problem), ensure_ascii=False)
    return Response(body, problem.status, problem.headers, MEDIA_TYPE)


def invalid(detail: str, pointer: str = "") -> Problem:
    """Return the problem of a request whose body is well formed but says something impossible."""
    members = {"errors": [{"pointer": pointer, "detail": detail}]} if pointer else {}
    return Problem(422, "invalid", detail, members)


def malformed(detail: str) -> Problem:
    """Return the problem of a request that cannot be read at all."""
    return Problem(400, "invalid", detail)


def not_found(what: str) -> Problem:
    """Return the problem of something that is not here, named in a sentence's words."""
    return Problem(404, "not-found", f"There is no {what} here.")
