"""A stand-in for the network: answers every path with what is laid there, whole and at once."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Coroutine, Mapping
from typing import Any, TypeVar

from limelight.domain.errors import LimelightError
from limelight.net.answers import Place, Response
from limelight.net.client import Ask
from limelight.net.forms import Form
from limelight.net.refusals import refusal

T = TypeVar("T")
ORIGIN = "https://toggles.example.com"


class CannedEndpoint:
    """Stands in for `net.client.Endpoint`. The first pattern that is found in the path gives the body."""

    place = Place("Bank", ORIGIN)

    def __init__(self, bodies: Mapping[str, bytes]) -> None:
        self._bodies = bodies

    async def get(self, ask: Ask | Form) -> Response:
        """The body of a path, with status 200."""
        body = next(body for pattern, body in self._bodies.items() if re.search(pattern, ask.path))
        return Response(200, {"content-type": "application/json", "etag": '"7"'}, body, 1_800_000_000.0)

    post = get

    def refusal(self, response: Response) -> LimelightError:
        """As the real one."""
        return refusal(response, self.place, "", 1_800_000_000.0)


class Loop:
    """Runs coroutines to their end, on one event loop for as many as there are."""

    def __init__(self) -> None:
        self._runner: asyncio.Runner | None = None

    def __call__(self, work: Coroutine[Any, Any, T]) -> T:
        """The result of a coroutine."""
        if self._runner is None:
            self._runner = asyncio.Runner()
        return self._runner.run(work)

    def close(self) -> None:
        """Close the loop; the next coroutine opens another."""
        if self._runner is not None:
            self._runner.close()
            self._runner = None


run = Loop()
